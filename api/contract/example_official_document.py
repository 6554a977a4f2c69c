"""An example of an official document."""

from __future__ import annotations

from .example_body import link
from .example_items import PARKS, SWIMMING, envelope

RULES = link(
    "0a5d4c1e-7a53-4f0e-9d0b-6f2f7d0c1a14", "official-document", "Rules of the city's pools", "/parks/pool-rules"
)
OLDER_RULES = link(
    "0a5d4c1e-7a53-4f0e-9d0b-6f2f7d0c1a15", "official-document", "Rules of the pools (2019)", "/parks/pool-rules-2019"
)

OFFICIAL_DOCUMENT = {
    **envelope(RULES, "Who may swim when, what to wear, and what is not allowed at the city's pools."),
    "document_type": "ordinance",
    "number": "2026-14",
    "issued_on": "2026-04-14",
    "effective_on": "2026-06-01",
    "department": PARKS,
    "topics": [SWIMMING],
    "keywords": ["pool", "rules"],
    "file": {
        "title": "Rules of the city's pools",
        "url": "https://cms.riverbend.example/media/files/uV3kQd8sT0aXe6LrYc1ZPw/pool-rules.pdf",
        "format": "pdf",
        "media_type": "application/pdf",
        "size": 48213,
        "sha256": "9f2c1b0d5e8a47c6b3f0d1e2a4958c7b6d5e4f3021a9b8c7d6e5f4a3b2c1d0e9",
        "language": "en",
    },
    "alternative_file": None,
    "alternative_url": "",
    "body": [
        {
            "type": "text",
            "id": "5b0f8a52-3d6e-4b51-8f4e-2a8f5f1f9b14",
            "html": "<h2>Section 1</h2><p>Children under 8 swim with an adult.</p>",
            "text": "Section 1\nChildren under 8 swim with an adult.",
        }
    ],
    "replaces": OLDER_RULES,
    "superseded_by": None,
    "related": [],
}
