"""The embedded engine: tables of our own in the database that is there anyway. No server.

Entries are Django models; the terms that find them are kept by what each database does best (`sqlite.py`, FTS5;
`postgresql.py`, postings). Both rank by the same formula over the same terms, so both give the same order.
"""

from .engine import DatabaseEngine

__all__ = ["DatabaseEngine"]
