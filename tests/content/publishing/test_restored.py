"""After a backup was restored nobody goes on from what is not there any more."""

import pytest
from django.core.management import call_command
from django.utils import timezone

from content.publishing.models import ConsumerCursor
from content.publishing.relay import Relay
from content.publishing.restored import JUMP
from content.publishing.standing import standing
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


def test_one_of_our_own_that_was_behind_hears_the_rest_and_is_not_told_that_it_missed_something(
    make_department, make_service, caplog
):
    service = make_service(make_department())
    Relay(timezone.now, jobs={}).catch_up()
    publish(service, summary="Published before the backup, and not passed on yet")

    call_command("restored")
    Relay(timezone.now, jobs={}).catch_up()

    assert {consumer.lag for consumer in standing().consumers} == {0}
    publish(service, summary="The first change after it")
    Relay(timezone.now, jobs={}).catch_up()
    assert {consumer.lag for consumer in standing().consumers} == {0}
    assert "missed" not in caplog.text
