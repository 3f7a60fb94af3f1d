"""Tests of the word engine are not timed: the first one of them reads the tables."""

from hypothesis import settings

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
