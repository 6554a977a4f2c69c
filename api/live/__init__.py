"""The live stream: the history as it happens, to any number of clients that stay.

A program of its own beside the web workers (`config.live`), because a client that stays costs a worker its thread and
an event loop next to nothing. It reads the outbox like any client, with the same numbers, and keeps nothing: it can be
stopped at any moment, and whoever was connected comes back with the number it had.
"""
