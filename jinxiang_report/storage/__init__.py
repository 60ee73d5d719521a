"""One SQLite file per office: the only door to sqlite-utils."""
