"""What leaves the program, one format a file."""
