"""Everything a screen shows: one question each, frozen dataclasses out."""
