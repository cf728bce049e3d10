"""Which stretches of a transcript might bear on a claim; pure functions."""
