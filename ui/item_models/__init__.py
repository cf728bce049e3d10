"""Lists as Qt wants them."""
