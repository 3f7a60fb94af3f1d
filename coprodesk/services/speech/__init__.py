"""The voice: a worker process that speaks, and the protocol to talk to it."""
