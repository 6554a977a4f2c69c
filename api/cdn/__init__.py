"""Purging what shared caches keep: every publication tells them, by surrogate key, what is not true any more."""
