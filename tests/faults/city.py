"""A small city to be hard on, made as the desk makes one. A program, for a database of this project's; prints JSON.

`--receiver URL` is told of the public history by a webhook, from the first event after the city was made.
"""

from __future__ import annotations

import argparse
import json
from typing import Any

import django

SERVICES = 6
SUMMARY = "As it was in the beginning."


def make(receiver: str) -> dict[str, Any]:
    """The city's pages, and what an editor's browser needs to change them."""
    from django.contrib.auth import get_user_model
    from django.utils import timezone

    from api.webhooks import standing
    from api.webhooks.models import Webhook
    from content.founding import found_city
    from content.models import Department, HomePage, Service
    from content.publishing import queries
    from content.transaction import publication

    found_city()
    with publication():
        home = HomePage.objects.get(locale__language_code="en")
        parks = home.add_child(instance=Department(title="Parks", live=False))
        parks.save_revision().publish()
    pages = []
    for number in range(SERVICES):
        with publication():
            parks.refresh_from_db()
            page = parks.add_child(instance=Service(title=f"Lesson {number}", summary=SUMMARY, live=False))
            page.save_revision().publish()
        pages.append({"pk": page.pk, "content_id": str(page.translation_key)})
    before = queries.last_sequence("public")
    standing.begin(Webhook(name="Receiver", url=receiver), now=timezone.now())
    editor = get_user_model().objects.create_superuser("ana", "ana@riverbend.example", None)
    return {"department": parks.pk, "pages": pages, "before": before, "session": _signed_in(editor)}


def _signed_in(editor: Any) -> str:
    """The name of a session that the desk takes for this editor's."""
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore

    session = SessionStore()
    session[SESSION_KEY] = str(editor.pk)
    session[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
    session[HASH_SESSION_KEY] = editor.get_session_auth_hash()
    session.save()
    return str(session.session_key)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--receiver", required=True)
    options = parser.parse_args()
    django.setup()
    print(json.dumps(make(options.receiver)))
