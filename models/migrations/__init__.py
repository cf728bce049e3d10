"""The history of the case file's tables; it uses no code of ours, so that old steps stay as they were."""
