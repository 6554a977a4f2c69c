"""An example of a meeting."""

from __future__ import annotations

from .example_body import BODY, CONTACT, POOL_CARD, link
from .example_items import LESSONS, PARKS, SWIMMING, envelope

BOARD = link("0a5d4c1e-7a53-4f0e-9d0b-6f2f7d0c1a14", "meeting", "Parks Board, March 3", "/parks/board-2026-03-03")
LATER = link("0a5d4c1e-7a53-4f0e-9d0b-6f2f7d0c1a15", "meeting", "Parks Board, March 10", "/parks/board-2026-03-10")

MEETING = {
    **envelope(BOARD, "The board hears residents on the opening times of the pools."),
    "public_body": "Parks Board",
    "classification": "hearing",
    "status": "rescheduled",
    "status_note": "Moved because of snow.",
    "rescheduled_to": LATER,
    "starts_at": "2026-03-04T01:00:00Z",
    "ends_at": "2026-03-04T03:00:00Z",
    "all_day": False,
    "department": PARKS,
    "topics": [SWIMMING],
    "keywords": ["board", "hearing"],
    "location": POOL_CARD,
    "place": "Room 2, upstairs",
    "online": {"url": "https://meet.riverbend.example/parks-board", "instructions": "Meeting number 555 0144"},
    "phone_in": "+1 555 0145, code 2026#",
    "agenda_posted_at": "2026-02-25T16:00:00Z",
    "agenda": [
        {
            "id": "5c2e9d70-1b4a-4f6c-8d3e-7a0b9c1d2e01",
            "number": "4.b",
            "title": "Longer opening times in summer",
            "html": "<p>The pools would open at 6 a.m. from June.</p>",
            "text": "The pools would open at 6 a.m. from June.",
            "attachments": [
                {"title": "Survey", "url": "https://files.riverbend.example/survey.pdf", "item": None},
                {"title": "Swim lessons", "url": LESSONS["url"], "item": LESSONS},
            ],
            "result": "passed",
            "action": "Approved as amended",
            "votes": "5 for, 1 against",
        }
    ],
    "files": [
        {"title": "Minutes", "url": "https://files.riverbend.example/minutes.pdf", "item": None, "kind": "minutes"}
    ],
    "minutes_approved_on": "2026-04-07",
    "recording": {
        "video_url": "https://video.riverbend.example/parks-board",
        "audio_url": "",
        "transcript_url": "https://video.riverbend.example/parks-board.txt",
    },
    "public_notice_on": "2026-02-20",
    "comments_due_at": "2026-03-03T18:00:00Z",
    "comments_how": "Write to the board, or sign up at the door to speak for two minutes.",
    "participants": [{"name": "Noor Haddad", "role": "Chair"}],
    "contacts": [CONTACT],
    "body": BODY[:1],
    "related": [LESSONS],
}
