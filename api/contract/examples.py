"""One example of every document, written by hand and checked by the class it is an example of.

Not taken from a database: an example is something to read, shows every block and the fields that are mostly empty, and
stays the same until somebody means to change it.
"""

from __future__ import annotations

from typing import Any

from content.documents import AGENT_CLASSES, PUBLIC_CLASSES

from .example_alert import ALERT
from .example_body import BODY, CONTACT, HOURS, PICTURE, POOL_ADDRESS
from .example_guide import GUIDE
from .example_items import AGENT, GOGGLES, LEISURE, LESSONS, PARKS, POOL, QUESTION, SWIMMING, envelope
from .example_meeting import MEETING
from .example_news import NEWS
from .example_official_document import OFFICIAL_DOCUMENT
from .example_step_by_step import STEP_BY_STEP

SERVICE = {
    **envelope(LESSONS, "Lessons for children and adults at the city's pools, in groups of at most eight."),
    "translation": {
        "state": "stale",
        "source_locale": "es",
        "source_version": 7,
        "stale_since_version": 9,
        "fields": [
            {"name": "title", "state": "translated", "stale_since_version": None},
            {"name": "summary", "state": "translated", "stale_since_version": None},
            {"name": "eligibility", "state": "fallback", "stale_since_version": None},
            {"name": "body", "state": "stale", "stale_since_version": 9},
        ],
    },
    "alternate_name": "Learn to swim",
    "status": "active",
    "status_note": "",
    "department": PARKS,
    "topics": [SWIMMING],
    "keywords": ["swim", "pool", "class"],
    "eligibility": "Residents aged 3 and over.",
    "processing_time": "You are told the class and the day within 3 working days.",
    "online": {"url": "https://riverbend.example/apply/swim", "label": "Sign up"},
    "opening_hours": None,
    "contacts": [CONTACT],
    "locations": [
        {
            **POOL,
            "kind": "pool",
            "address": POOL_ADDRESS,
            "latitude": 44.0521,
            "longitude": -91.6393,
            "opening_hours": HOURS,
            "displayed_hours": "Mon-Fri 6:00-20:00, Sat 8:00-18:00",
        }
    ],
    "body": BODY,
    "open311": {
        "service_code": "SWIM-01",
        "type": "batch",
        "group": "Leisure",
        "metadata": True,
        "questions": [
            {
                "code": "AGE",
                "order": 1,
                "description": "How old is the swimmer?",
                "datatype": "singlevaluelist",
                "datatype_description": "Choose one.",
                "variable": True,
                "required": True,
                "values": [{"key": "child", "name": "Under 16"}, {"key": "adult", "name": "16 or over"}],
                "conditions_match": "any",
                "conditions": [],
            },
            {
                "code": "SCHOOL",
                "order": 2,
                "description": "Which school?",
                "datatype": "string",
                "datatype_description": "",
                "variable": True,
                "required": False,
                "values": [],
                "conditions_match": "any",
                "conditions": [{"code": "AGE", "operator": "eq", "value": "child"}],
            },
        ],
    },
    "identifiers": [{"scheme": "STATE-SERVICES", "code": "RC-14", "title": "Public swimming lessons"}],
    "related": [QUESTION],
}

FAQ = {
    **envelope(QUESTION, "Yes, in every pool. You can buy one at the desk for 3 dollars."),
    "state": "withdrawn",
    "withdrawn": {
        "at": "2026-10-19T14:30:00Z",
        "notice": "Since October 2026 you need no cap. Read “Can I borrow goggles?” for what to bring.",
        "replaced_by": GOGGLES,
    },
    "department": PARKS,
    "topics": [SWIMMING],
    "keywords": ["cap", "hair"],
    "services": [LESSONS],
    "contacts": [],
    "body": [
        {
            "type": "text",
            "id": "5b0f8a52-3d6e-4b51-8f4e-2a8f5f1f9b01",
            "html": "<p>A cap keeps hair out of the filters. Children under 3 need none.</p>",
            "text": "A cap keeps hair out of the filters. Children under 3 need none.",
        }
    ],
    "sources": [{"agency": "State Department of Health", "url": "https://health.example/pools"}],
    "featured": True,
    "related": [GOGGLES],
}

DEPARTMENT = {
    **envelope(PARKS, "Parks, pools, playgrounds and the trees along the streets."),
    "acronym": "RPR",
    "alternate_name": "",
    "mission": "Room to move for everybody, within ten minutes' walk.",
    "status": "active",
    "department": None,
    "topics": [LEISURE],
    "keywords": ["park", "playground"],
    "contacts": [CONTACT],
    "image": PICTURE,
    "body": [],
    "related": [],
}

LOCATION = {
    **envelope(POOL, "Six lanes, a warm pool for small children, and a ramp into the water.", locales=("en",)),
    "kind": "pool",
    "alternate_name": "The Tub",
    "department": PARKS,
    "topics": [SWIMMING],
    "keywords": ["swim"],
    "address": POOL_ADDRESS,
    "latitude": 44.0521,
    "longitude": -91.6393,
    "opening_hours": HOURS,
    "displayed_hours": "Mon-Fri 6:00-20:00, Sat 8:00-18:00",
    "contacts": [CONTACT],
    "features": ["Warm pool", "Lockers"],
    "accessibility": "Step-free. A lift and a ramp lead into the water.",
    "transport": "Bus 4 to North Pool.",
    "image": PICTURE,
    "body": [],
    "related": [LESSONS],
}

TOPIC = {**envelope(SWIMMING, "Pools, lessons and opening times."), "parent": LEISURE}

PUBLIC = {
    "department": DEPARTMENT,
    "location": LOCATION,
    "service": SERVICE,
    "faq": FAQ,
    "news": NEWS,
    "guide": GUIDE,
    "step-by-step": STEP_BY_STEP,
    "meeting": MEETING,
    "official-document": OFFICIAL_DOCUMENT,
    "topic": TOPIC,
    "alert": ALERT,
}
AGENT_EXTRAS: dict[str, dict[str, Any]] = {
    "service": {"agent": AGENT, "service_level": {"value": 3, "unit": "business days"}},
    "faq": {"agent": AGENT},
    "department": {"agent": AGENT},
    "location": {"agent": AGENT},
    "news": {"agent": AGENT},
    "official-document": {"agent": AGENT},
    "alert": {"agent": AGENT},
    "guide": {"agent": AGENT},
    "step-by-step": {"agent": AGENT},
    "meeting": {"agent": AGENT},
}

EXAMPLES: dict[str, dict[str, Any]] = {
    **{type: PUBLIC_CLASSES[type](**example).model_dump(mode="json") for type, example in PUBLIC.items()},
    **{
        f"agent-{type}": AGENT_CLASSES[type](**PUBLIC[type], **extra).model_dump(mode="json")
        for type, extra in AGENT_EXTRAS.items()
    },
}
"""By the name of their schema. A class that an example does not fit stops the start."""
