"""The project file: open, lock, upgrade, back up, and the row journal behind undo."""
