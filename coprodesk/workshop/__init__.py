"""The work of a workshop: changes, views, handouts and the one door to the record."""
