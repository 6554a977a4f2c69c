"""An example of a journey step by step."""

from __future__ import annotations

from .example_body import BODY, CONTACT, link
from .example_items import LESSONS, PARKS, QUESTION, SWIMMING, envelope

LEARN = link("0a5d4c1e-7a53-4f0e-9d0b-6f2f7d0c1a13", "step-by-step", "Become a lifeguard", "/parks/become-a-lifeguard")

STEP_BY_STEP = {
    **envelope(LEARN, "From your first lesson to your first summer at a city pool."),
    "department": PARKS,
    "topics": [SWIMMING],
    "keywords": ["job", "rescue"],
    "body": BODY[:1],
    "steps": [
        {
            "id": "8a1d6b52-7c3f-4e0a-8f21-5e9c0d3b7a01",
            "number": 1,
            "logic": None,
            "title": "Learn to swim well",
            "optional": False,
            "contents": [
                {
                    "type": "paragraph",
                    "html": "<p>You swim 300 meters without a rest.</p>",
                    "text": "You swim 300 meters without a rest.",
                },
                {
                    "type": "links",
                    "style": "required",
                    "links": [
                        {
                            "label": "Swim lessons",
                            "url": LESSONS["url"],
                            "item": LESSONS,
                            "context": "ten lessons",
                            "cost": {"amount": "45.00", "currency": "USD", "note": "for residents"},
                        }
                    ],
                },
            ],
        },
        {
            "id": "8a1d6b52-7c3f-4e0a-8f21-5e9c0d3b7a02",
            "number": 1,
            "logic": "or",
            "title": "Show that you can",
            "optional": True,
            "contents": [
                {
                    "type": "links",
                    "style": "choice",
                    "links": [
                        {
                            "label": "Book a swimming test",
                            "url": "https://riverbend.example/apply/swim-test",
                            "item": None,
                            "context": "",
                            "cost": None,
                        },
                        {
                            "label": "Do I need a swim cap?",
                            "url": QUESTION["url"],
                            "item": QUESTION,
                            "context": "",
                            "cost": {"amount": None, "currency": "USD", "note": "depends on the cap"},
                        },
                    ],
                }
            ],
        },
    ],
    "contacts": [CONTACT],
    "related": [LESSONS],
}
