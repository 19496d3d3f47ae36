"""Surface <-> person: the only I/O with people."""
