"""From the record to paper: a view in, a handout without looks out."""
