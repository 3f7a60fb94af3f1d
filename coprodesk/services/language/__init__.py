"""Plain words: text in, findings out."""
