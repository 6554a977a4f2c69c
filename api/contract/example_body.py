"""What the examples share: a body with one block of every type, and the cards that appear in it."""

from __future__ import annotations

from typing import Any

SITE = "https://riverbend.example"


def link(content_id: str, type: str, title: str, path: str) -> dict[str, Any]:
    """A relation to another item."""
    return {"content_id": content_id, "type": type, "locale": "en", "title": title, "url": SITE + path}


POOL_ADDRESS = {
    "address_1": "12 Mill Street",
    "address_2": "",
    "city": "Riverbend",
    "state_province": "MN",
    "postal_code": "55987",
    "country": "US",
}

_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR")
HOURS = {
    "content_id": "0a5d4c1e-7a53-4f0e-9d0b-6f2f7d0c1a09",
    "time_zone": "America/Chicago",
    "weekly": [
        *({"weekday": weekday, "opens_at": "06:00", "closes_at": "20:00"} for weekday in _WEEKDAYS),
        {"weekday": "SA", "opens_at": "08:00", "closes_at": "18:00"},
    ],
    "seasons": [
        {
            "title": "Summer",
            "starts_on": "2026-06-06",
            "ends_on": "2026-09-07",
            "each_year": True,
            "weekly": [{"weekday": "SU", "opens_at": "10:00", "closes_at": "18:00"}],
        }
    ],
    "exceptions": [
        {
            "starts_on": "2026-11-26",
            "ends_on": "2026-11-26",
            "reason": "Thanksgiving Day",
            "is_holiday": True,
            "intervals": [],
        },
        {
            "starts_on": "2026-12-24",
            "ends_on": "2026-12-24",
            "reason": "Christmas Eve swim",
            "is_holiday": False,
            "intervals": [{"opens_at": "08:00", "closes_at": "12:00"}],
        },
    ],
    "closed_for_now": {"starts_on": "2027-01-11", "ends_on": "2027-01-22", "reason": "New tiles"},
    "by_appointment": False,
    "note": "Last entry 30 minutes before closing",
}

CONTACT = {
    "content_id": "0a5d4c1e-7a53-4f0e-9d0b-6f2f7d0c1a08",
    "title": "Pool desk",
    "phone": "555-0140",
    "phone_alternate": "",
    "tty": "555-0141",
    "email": "pools@riverbend.example",
    "website": "https://riverbend.example/parks",
    "opening_hours": None,
    "hours": "Mon-Fri 8:00-17:00",
    "response_time": "Within a working day",
    "address": POOL_ADDRESS,
}

_MEDIA = "https://cms.riverbend.example/media/renditions"


def _rendition(token: str, crop: str, width: int, height: int, form: str) -> dict[str, Any]:
    extension = {"jpeg": "jpg"}.get(form, form)
    url = f"{_MEDIA}/{token}/pool-{crop}-{width}.{extension}"
    return {"url": url, "width": width, "height": height, "format": form, "crop": crop}


_RENDITIONS = [
    _rendition("Zk3vXq0bT1yHn8cJ5rWmQw", "whole", 320, 180, "webp"),
    _rendition("b7Rt2LxPq9sKd4VfGm1NzA", "whole", 640, 360, "webp"),
    _rendition("hQ5wYc8uJ2oEi6TnBv3MxS", "whole", 320, 180, "jpeg"),
    _rendition("pD1gUz7lKf0XaR4eWk9HyC", "whole", 640, 360, "jpeg"),
]

PICTURE = {
    "alt": "Children at the edge of a pool",
    "width": 1600,
    "height": 900,
    "caption": "",
    "placeholder": "#2f7fb8",
    "focal_point": {"x": 0.4, "y": 0.55},
    "renditions": _RENDITIONS,
    "sources": [
        {
            "crop": "whole",
            "format": form,
            "srcset": ", ".join(f"{made['url']} {made['width']}w" for made in _RENDITIONS if made["format"] == form),
        }
        for form in ("webp", "jpeg")
    ],
}

POOL_CARD = {
    **link("0a5d4c1e-7a53-4f0e-9d0b-6f2f7d0c1a05", "location", "North Pool", "/parks/north-pool"),
    "kind": "pool",
    "address": POOL_ADDRESS,
    "latitude": 44.0521,
    "longitude": -91.6393,
    "opening_hours": HOURS,
    "displayed_hours": "Mon-Fri 6:00-20:00, Sat 8:00-18:00",
}

_BLOCKS: list[dict[str, Any]] = [
    {
        "type": "text",
        "html": "<h2>Before you start</h2><p>Lessons last 45 minutes, twice a week, for five weeks.</p>",
        "text": "Before you start\nLessons last 45 minutes, twice a week, for five weeks.",
    },
    {
        "type": "steps",
        "steps": [
            {"title": "Choose a class", "html": "<p>By age and level.</p>", "text": "By age and level."},
            {"title": "Sign up", "html": "<p>Online or at the desk.</p>", "text": "Online or at the desk."},
        ],
    },
    {
        "type": "fees",
        "fees": [
            {"label": "Residents", "amount": "45.00", "currency": "USD", "note": "For all ten lessons"},
            {"label": "With an assistance card", "amount": "0", "currency": "USD", "note": ""},
        ],
    },
    {"type": "documents", "documents": [{"title": "Proof of address", "note": "A bill of the last 3 months"}]},
    {
        "type": "callout",
        "kind": "warning",
        "title": "Closed in August",
        "html": "<p>There are no lessons in August.</p>",
        "text": "There are no lessons in August.",
    },
    {
        "type": "table",
        "caption": "Levels",
        "header": ["Level", "Age"],
        "rows": [["Seahorse", "3 to 5"], ["Turtle", "6 to 9"]],
    },
    {"type": "image", "image": PICTURE},
    {"type": "contact", "contact": CONTACT},
    {"type": "location", "location": POOL_CARD},
    {
        "type": "link",
        "label": "Can I borrow goggles?",
        "item": link("0a5d4c1e-7a53-4f0e-9d0b-6f2f7d0c1a07", "faq", "Can I borrow goggles?", "/parks/goggles"),
    },
    {
        "type": "questions",
        "questions": [link("0a5d4c1e-7a53-4f0e-9d0b-6f2f7d0c1a06", "faq", "Do I need a swim cap?", "/parks/swim-cap")],
    },
]

BODY = [{"id": f"7d1e9a40-52c3-4c7b-9a3f-0c8b6d2e40{place:02d}", **block} for place, block in enumerate(_BLOCKS, 1)]
"""One block of every type."""
