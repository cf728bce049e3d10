"""Hearing: speech weights, recognition in a process of its own, what was heard."""
