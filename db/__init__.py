"""Schema and migrations of the database."""
