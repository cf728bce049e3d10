"""The case file: one SQLite file a case."""
