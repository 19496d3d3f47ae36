"""Question -> Answer; one file a command."""
