"""Schema and migrations of the database. Importing this package costs nothing; db.migrations needs sqlite-utils."""

SCHEMA_VERSION = 10
"""``pragma user_version`` after all migrations; readers refuse another one."""

APPLICATION_ID = 0x56657262
"""``pragma application_id``, "Verb", so that file(1) and readers know whose the file is."""

RECORDS_APPLICATION_ID = 0x56657252
"""The same of the records, "VerR"."""
