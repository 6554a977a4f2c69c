"""What usual questions read: one statement each, and of a document the one column that is shown.

Nothing here tells why something is not there. Whoever finds nothing asks the long way, which does.
"""

from __future__ import annotations

from typing import Any
from uuid import UUID

from content.documents import Audience

from .rows import FROM, READABLE
from .statements import fetch, vendor

_BODY = (
    f"SELECT d.body {FROM} WHERE d.content_id = %s AND d.locale = %s AND d.audience = %s "
    f"AND d.type = %s AND {READABLE} AND d.leads_to IS NULL"
)


def readable_body(content_id: str, type: str, locale: str, audience: Audience) -> bytes | None:
    """The whole document of an item of this type that can be read; None if it is not as simple as that.

    The id is taken as it was sent, and finds nothing unless documents write it so.
    """
    try:
        stored: Any = content_id.replace("-", "") if vendor() == "sqlite" else UUID(content_id)
    except ValueError:
        return None
    found = fetch(_BODY, (stored, locale, audience, type))
    return bytes(found[0][0]) if found else None
