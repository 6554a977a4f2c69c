"""An answer as chatbots get it, written by hand like the documents that it is cut from."""

from __future__ import annotations

from typing import Any

from .example_body import CONTACT
from .example_items import LESSONS, PARKS

ANSWERS: dict[str, Any] = {
    "items": [
        {
            "id": f"{LESSONS['content_id']}/en/7d1e9a40-52c3-4c7b-9a3f-0c8b6d2e4003",
            "heading": [LESSONS["title"], "Before you start", "Cost"],
            "text": "Residents: 45 USD (For all ten lessons)\nWith an assistance card: free",
            "url": LESSONS["url"],
            "confidence": 0.84,
            "item": LESSONS,
            "department": PARKS,
            "superseded_by": None,
            "published_at": "2026-03-02T15:00:00Z",
            "updated_at": "2026-10-19T14:30:00Z",
            "content_updated_at": "2026-10-19T14:30:00Z",
            "last_reviewed": "2026-09-01",
        }
    ],
    "no_answer": False,
    "confidence": 0.84,
    "hand_over": {"department": PARKS, "contacts": [CONTACT]},
    "corrected": None,
    "degraded": False,
}
"""To “how much do swim lessons cost”."""
