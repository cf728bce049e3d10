"""Small trained models that ship with the program, each with a card, and what runs them."""
