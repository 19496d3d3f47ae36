"""Facts <-> SQLite: the only SQL."""
