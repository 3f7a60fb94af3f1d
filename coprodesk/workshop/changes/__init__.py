"""Everything people can do: one short function each, session first."""
