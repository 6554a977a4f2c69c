"""The example of an alert: an update that says everything an alert can say."""

from __future__ import annotations

from .example_body import CONTACT, POOL_CARD, link
from .example_items import LESSONS, PARKS, QUESTION, SWIMMING, envelope

ALERT_LINK = link(
    "0a5d4c1e-7a53-4f0e-9d0b-6f2f7d0c1a20", "alert", "Boil your water in North End", "/alerts/boil-water-north-end"
)
BEFORE = link("0a5d4c1e-7a53-4f0e-9d0b-6f2f7d0c1a21", "alert", "Boil your water on Mill Street", "/alerts/boil-water")


ALERT = {
    **envelope(ALERT_LINK, "Boil water for one minute before you drink it."),
    "kind": "emergency",
    "msg_type": "Update",
    "references": BEFORE,
    "followed_by": None,
    "event": "Boil-water notice",
    "category": "Infra",
    "response_type": "Execute",
    "severity": "Severe",
    "urgency": "Immediate",
    "certainty": "Observed",
    "effective": "2026-03-02T15:00:00Z",
    "onset": "2026-03-02T14:20:00Z",
    "expires": "2026-03-04T15:00:00Z",
    "message_html": "<p>A water main broke. Tap water in North End may not be safe to drink.</p>",
    "message_text": "A water main broke. Tap water in North End may not be safe to drink.",
    "instruction_html": "<p>Boil water for one minute before you drink it or cook with it.</p>",
    "instruction_text": "Boil water for one minute before you drink it or cook with it.",
    "area": {
        "description": "North End, between Mill Street and the river",
        "polygons": ["44.0521,-91.6393 44.0570,-91.6310 44.0490,-91.6280 44.0521,-91.6393"],
        "circles": ["44.0521,-91.6393 1.5"],
    },
    "whole_city": False,
    "departments": [PARKS],
    "topics": [SWIMMING],
    "services": [LESSONS],
    "locations": [POOL_CARD],
    "paths": ["/water"],
    "channels": ["web", "kiosk", "chat", "voice", "sms", "signage"],
    "link": {"url": "https://riverbend.example/water", "label": "Where to get water"},
    "texts": {
        "short": "Boil your water in North End. Boil water for one minute before you drink it or cook with it.",
        "voice": "Boil your water in North End. Boil water for one minute before you drink it or cook with it.",
        "sms": "Boil your water in North End for one minute before you drink it. Until Wednesday, 9 a.m.",
        "kiosk": "Boil your water in North End. Boil water for one minute before you drink it or cook with it.",
    },
    "push_text": "Boil your water in North End for one minute before you drink it.",
    "push_long_text": "A water main broke. Boil your water in North End for one minute before you drink it or cook "
    "with it. Until Wednesday, 9 a.m.",
    "sms_segments": 1,
    "contacts": [CONTACT],
    "keywords": ["drinking water", "tap"],
    "related": [QUESTION],
    "dismissal_token": "5f0c1a9be27d44c3a1",
}
