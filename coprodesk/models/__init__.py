"""What is stored, and its rules."""
