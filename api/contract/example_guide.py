"""An example of a guide."""

from __future__ import annotations

from .example_body import BODY, CONTACT, link
from .example_items import LESSONS, PARKS, SWIMMING, envelope

POOLS = link("0a5d4c1e-7a53-4f0e-9d0b-6f2f7d0c1a12", "guide", "Using the city's pools", "/parks/pools")

GUIDE = {
    **envelope(POOLS, "Who can swim where and when, what it costs, and what to bring."),
    "department": PARKS,
    "topics": [SWIMMING],
    "keywords": ["swim", "bathing"],
    "body": BODY[:1],
    "parts": [
        {
            "id": "3f7c2a10-5d0e-4c57-9a6b-1f0b7c9d2e01",
            "title": "Before you go",
            "slug": "before-you-go",
            "path": "/parks/pools/before-you-go",
            "url": f"{POOLS['url']}/before-you-go",
            "body": BODY,
        },
        {
            "id": "3f7c2a10-5d0e-4c57-9a6b-1f0b7c9d2e02",
            "title": "What it costs",
            "slug": "fees",
            "path": "/parks/pools/fees",
            "url": f"{POOLS['url']}/fees",
            "body": BODY[2:3],
        },
    ],
    "contacts": [CONTACT],
    "related": [LESSONS],
}
