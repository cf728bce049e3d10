"""Makes the sample cases; needs the extra ``samples``."""
