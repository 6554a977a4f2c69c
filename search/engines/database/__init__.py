"""The embedded engine: tables of our own in the database that is there anyway. No server.

The same on every database: which entries have a term is packed into rows that any of them keeps (`postings.py`), and
the ranking is numpy's work (`scoring.py`). So SQLite and PostgreSQL give the same order, at about the same price.
"""

from .engine import DatabaseEngine

__all__ = ["DatabaseEngine"]
