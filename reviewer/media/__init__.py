"""Facts, hashes and sound of media files; recordings are only ever read."""
