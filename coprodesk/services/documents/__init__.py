"""Paper: a handout as content without looks, then tagged PDF and HTML."""
