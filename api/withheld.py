"""What no log says of an address: the part that opens a draft, or lets somebody choose a password.

Django names addresses in warnings of its own, and an exception may in its traceback; so what is withheld is taken out
of lines, whoever wrote them.
"""

from __future__ import annotations

import logging
import re

OPENING = ("/preview/media/", "/admin/password_reset/confirm/")
"""What addresses begin with that open something to whoever has them."""
OPENS = re.compile(r"(/preview/media/|/admin/password_reset/confirm/[^/\s]+/)[^/\s]+")


def withheld(said: str) -> str:
    """What was said, without what opens something."""
    return OPENS.sub(r"\1…", said)


class Line(logging.Formatter):
    """Writes a record, its traceback too, without what opens something."""

    def format(self, record: logging.LogRecord) -> str:
        return withheld(super().format(record))
