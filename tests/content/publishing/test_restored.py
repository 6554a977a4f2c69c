"""After a backup was restored nobody goes on from what is not there any more."""

import pytest
from django.core.management import call_command
from django.utils import timezone

from content.publishing.models import ConsumerCursor
from content.publishing.relay import Relay
from content.publishing.restored import JUMP
from tests.fixtures.city import publish

pytestmark = pytest.mark.database


def test_everybody_outside_begins_anew_and_our_own_consumers_go_on(client, make_department, make_service):
    service = make_service(make_department())
    Relay(timezone.now, jobs={}).catch_up()
    last = client.get("/api/v1/changes").json()["cursor"]

    call_command("restored")

    for since in (last, last + 3):  # one that is ahead heard of what was lost
        assert client.get(f"/api/v1/changes?since={since}").json()["type"] == "/problems/history-forgotten"
    anew = client.get("/api/v1/snapshot").json()["changes_since"]
    assert anew == last + JUMP
    assert client.get(f"/api/v1/changes?since={anew}").json() == {"events": [], "next": None, "cursor": anew}

    publish(service, summary="The first change after it")
    [event] = client.get(f"/api/v1/changes?since={anew}").json()["events"]
    assert event["sequence"] == anew + 1
    Relay(timezone.now, jobs={}).catch_up()
    assert ConsumerCursor.objects.get(consumer="search", audience="public").position == anew + 1
