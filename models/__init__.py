"""What a case is made of: frozen values without disk, database or window."""
