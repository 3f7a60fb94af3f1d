"""Alembic scripts that bring an older project file up to date."""
