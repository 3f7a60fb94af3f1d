"""Services that know neither the record nor the window."""
