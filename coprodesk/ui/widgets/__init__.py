"""The base widgets: the only place that touches raw Qt controls."""
