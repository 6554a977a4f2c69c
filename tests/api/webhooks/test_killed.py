"""A relay as a process of its own, killed while a message is on its way: it is sent again, with the same id."""

import subprocess
import sys

import pytest
from django.utils import timezone

from api.webhooks.claims import LEASE
from content.publishing.models import ConsumerCursor
from tests.fixtures.processes import PROJECT, environment
from tests.fixtures.webhooks import states

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]


def test_a_relay_killed_while_it_sends_loses_no_message(make_receiver, make_webhook, parks, edit, post):
    receiver = make_receiver()
    receiver.may_answer.clear()
    webhook = make_webhook(receiver)
    edit(parks, summary="One")
    allowed = {"ALLOW": "127.0.0.0/8", "PORTS": str(receiver.port), "HTTP": "1"}
    told = environment(
        "config.settings.test", **{f"WELLSPRING_WEBHOOKS_{name}": value for name, value in allowed.items()}
    )
    relay = subprocess.Popen([sys.executable, "manage.py", "relay"], cwd=PROJECT, env=told, stderr=subprocess.DEVNULL)
    try:
        assert receiver.was_asked.wait(120)
    finally:
        relay.kill()
        relay.wait()
        receiver.may_answer.set()

    assert ConsumerCursor.objects.get(consumer="webhooks").position > webhook.after
    assert (states(webhook), webhook.deliveries.get().tries) == (["waiting"], 0)
    post.now = timezone.now() + 2 * LEASE
    post.sends()

    first, second = receiver.heard
    assert first.headers["webhook-id"] == second.headers["webhook-id"]
    assert states(webhook) == ["delivered"]
