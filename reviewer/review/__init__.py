"""What people add: rulings, notes, and the trail of who did what."""
