"""The items that examples are of, or lead to, and what every example begins with."""

from __future__ import annotations

from typing import Any

from .example_body import SITE, link

PARKS = link("0a5d4c1e-7a53-4f0e-9d0b-6f2f7d0c1a01", "department", "Parks and Recreation", "/parks")
SWIMMING = link("0a5d4c1e-7a53-4f0e-9d0b-6f2f7d0c1a02", "topic", "Swimming", "/topics/swimming")
LEISURE = link("0a5d4c1e-7a53-4f0e-9d0b-6f2f7d0c1a03", "topic", "Leisure", "/topics/leisure")
LESSONS = link("0a5d4c1e-7a53-4f0e-9d0b-6f2f7d0c1a04", "service", "Swim lessons", "/parks/swim-lessons")
POOL = link("0a5d4c1e-7a53-4f0e-9d0b-6f2f7d0c1a05", "location", "North Pool", "/parks/north-pool")
QUESTION = link("0a5d4c1e-7a53-4f0e-9d0b-6f2f7d0c1a06", "faq", "Do I need a swim cap?", "/parks/swim-cap")
GOGGLES = link("0a5d4c1e-7a53-4f0e-9d0b-6f2f7d0c1a07", "faq", "Can I borrow goggles?", "/parks/goggles")

REQUEST = {
    "service": LESSONS,
    "service_code": "SWIM-01",
    "service_level": {"value": 3, "unit": "business days"},
}
"""The request of the lessons, as their own document and every answer about them show it."""

AGENT = {
    "script": [
        {
            "name": "Age",
            "say": "I can help you with swim lessons.",
            "ask": "How old is the swimmer?",
            "answers": [
                {"label": "Under 5", "then": "step", "to": "Small child"},
                {"label": "5 or older", "then": "request", "to": ""},
                {"label": "The class has begun", "then": "transfer", "to": "Pool desk"},
            ],
            "way": None,
            "note": "",
            "message": "",
        },
        {
            "name": "Small child",
            "say": "Under 5, a parent swims along. I send you the times.",
            "ask": "",
            "answers": [],
            "way": {"then": "end", "to": ""},
            "note": "Do not promise a place: the class is small.",
            "message": "Parent-and-child swimming: Saturdays at 9 a.m., North Pool. No sign-up needed.",
        },
    ],
    "eligibility_questions": [
        {
            "question": "Does the swimmer live in the city?",
            "qualifies": "Yes",
            "otherwise": "Lessons are for residents. Other swimmers may use the pool in open hours.",
        }
    ],
    "transfers": [
        {
            "label": "Pool desk",
            "number": "555-0142",
            "when": "The caller wants to change a class that has begun.",
            "opening_hours": None,
            "hours": "Every day, 7 a.m. to 9 p.m.",
        }
    ],
    "request": REQUEST,
    "notes_html": "<p>Classes fill within a day. The waiting list is in the <strong>pool desk</strong> book.</p>",
    "notes_text": "Classes fill within a day. The waiting list is in the pool desk book.",
    "review_date": "2027-03-31",
}


def envelope(of: dict[str, Any], summary: str, *, locales: tuple[str, ...] = ("en", "es")) -> dict[str, Any]:
    path = of["url"].removeprefix(SITE)
    return {
        "content_id": of["content_id"],
        "locale": of["locale"],
        "direction": "ltr",
        "slug": path.rpartition("/")[2],
        "path": path,
        "url": of["url"],
        "title": of["title"],
        "summary": summary,
        "state": "live",
        "withdrawn": None,
        "version": 3,
        "published_at": None if of["type"] == "topic" else "2026-03-02T15:00:00Z",
        "last_reviewed": None if of["type"] == "topic" else "2026-09-30",
        "updated_at": "2026-10-19T14:30:00Z",
        "content_updated_at": "2026-10-05T09:12:00Z",
        "available_locales": list(locales),
        "texts": {"short": summary, "voice": summary, "sms": f"{summary} {of['url']}", "kiosk": summary},
        "translation": {
            "state": "original",
            "source_locale": of["locale"],
            "source_version": None,
            "stale_since_version": None,
            "fields": [],
        },
    }
