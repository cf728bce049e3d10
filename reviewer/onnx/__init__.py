"""Small trained files that ship with the program, each with its card and the one file that runs it."""
