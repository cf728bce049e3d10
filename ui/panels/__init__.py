"""The parts of the window; they talk to ``ReviewState``, never to each other."""
