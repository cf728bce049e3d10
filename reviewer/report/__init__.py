"""The drafted report: its text as received, then spans of it."""
