"""What evidence amounts to, and why; pure functions."""
