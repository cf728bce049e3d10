"""Transcripts made elsewhere, read into segments; and ours, written for others."""
