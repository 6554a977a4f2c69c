"""An example of news."""

from __future__ import annotations

from .example_body import BODY, CONTACT, PICTURE, link
from .example_items import PARKS, QUESTION, SWIMMING, envelope

POOL_OPENS = link("0a5d4c1e-7a53-4f0e-9d0b-6f2f7d0c1a11", "news", "The new pool opens", "/parks/new-pool-opens")

NEWS = {
    **envelope(POOL_OPENS, "North Pool opens on May 2 with six lanes and a warm pool for small children."),
    "date": "2026-04-20",
    "interest_ends": "2026-06-30",
    "department": PARKS,
    "topics": [SWIMMING],
    "keywords": ["opening", "party"],
    "image": PICTURE,
    "contacts": [CONTACT],
    "body": BODY,
    "related": [QUESTION],
}
