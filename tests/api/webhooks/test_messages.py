"""What a receiver gets: the public change feed's own objects, in a CloudEvents envelope, signed as it was promised."""

import base64
import hashlib
import hmac
import json
import re
from collections.abc import Mapping

import pytest
from jsonschema import Draft7Validator, Draft202012Validator, FormatChecker

from api.contract.files import contract
from api.webhooks import signing
from api.webhooks.work import courier
from content.publishing.relay import Relay
from tests.conftest import PROJECT, SHARED_DATA
from tests.fixtures.agent_note import script
from tests.fixtures.webhooks import told


def verifies(secret, heard):
    """Whether a receiver that knows only the specification would believe the message."""
    key = base64.b64decode(secret.removeprefix("whsec_"))
    content = f"{heard.headers['webhook-id']}.{heard.headers['webhook-timestamp']}.".encode() + heard.body
    expected = base64.b64encode(hmac.new(key, content, hashlib.sha256).digest()).decode()
    return any(
        hmac.compare_digest(signature, f"v1,{expected}") for signature in heard.headers["webhook-signature"].split(" ")
    )


def test_a_receiver_is_told_what_the_change_feed_tells(make_receiver, make_webhook, make_service, parks, post, api):
    receiver = make_receiver()
    webhook = make_webhook(receiver)
    make_service(parks, "Swim lessons")

    post.goes_out()

    (heard,) = receiver.heard
    message = json.loads(heard.body)
    (event,) = api.get(f"/changes?since={webhook.after}")["events"]
    assert message["data"] == event
    assert heard.headers["content-type"] == "application/cloudevents+json"
    assert message["id"] == heard.headers["webhook-id"] and "." not in message["id"]
    assert (message["type"], message["subject"], message["time"]) == (
        "item.published",
        event["content_id"],
        event["occurred_at"],
    )
    assert heard.headers["webhook-timestamp"] == str(int(post.now.timestamp()))
    assert verifies(webhook.secret, heard)
    assert not verifies(signing.shown(b"x" * 32), heard)
    schema = json.loads(contract()["schemas/webhook-event.json"])
    Draft202012Validator(schema, format_checker=FormatChecker()).validate(message)


@pytest.mark.needs_shared
def test_the_envelope_is_a_cloudevent(make_receiver, make_webhook, parks, make_service, post):
    receiver = make_receiver()
    make_webhook(receiver)
    make_service(parks, "Swim lessons")
    post.goes_out()
    schema = json.loads((SHARED_DATA.parent / "standards/cloudevents/cloudevents.json").read_text())
    Draft7Validator(schema, format_checker=FormatChecker()).validate(json.loads(receiver.heard[0].body))


def test_the_example_of_the_contract_is_genuine_by_what_its_readme_tells_receivers_to_do():
    files = contract()
    delivery = json.loads(files["examples/webhook-delivery.json"])
    (snippet,) = re.findall(r"```python\n(.*?)```", (PROJECT / "frontend-contract/README.md").read_text(), re.DOTALL)
    told_to: dict = {"base64": base64, "hmac": hmac, "Mapping": Mapping}
    exec(snippet, told_to)
    body, now = delivery["body"].encode(), int(delivery["headers"]["webhook-timestamp"])
    is_genuine = told_to["is_genuine"]

    assert is_genuine(delivery["secret"], delivery["headers"], body, now + 60)
    assert not is_genuine(delivery["secret"], delivery["headers"], body + b" ", now)
    assert not is_genuine(delivery["secret"], delivery["headers"], body, now + 600)
    assert json.loads(body) == json.loads(files["examples/webhook-event.json"])
    schema = json.loads(files["schemas/webhook-event.json"])
    Draft202012Validator(schema, format_checker=FormatChecker()).validate(json.loads(body))


def test_the_signature_is_the_one_of_the_specification():
    secret = base64.b64decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
    made = signing.signature(secret, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, b'{"test": 2432232314}')
    assert made == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="


def test_while_a_secret_is_turned_both_are_good_and_afterwards_only_the_new_one(
    make_receiver, make_webhook, parks, edit, post
):
    receiver = make_receiver()
    webhook = make_webhook(receiver)
    new = signing.rotate(webhook, now=post.now)
    assert new != webhook.secret

    edit(parks, summary="One")
    post.goes_out()
    assert verifies(webhook.secret, receiver.heard[0]) and verifies(new, receiver.heard[0])

    post.passes(hours=24)
    edit(parks, summary="Two")
    post.goes_out()
    assert verifies(new, receiver.heard[1]) and not verifies(webhook.secret, receiver.heard[1])


def test_a_secret_is_nowhere_in_the_database_and_turns_with_the_installations_key(
    make_receiver, make_webhook, parks, edit, post, settings
):
    receiver = make_receiver()
    webhook = make_webhook(receiver)
    webhook.refresh_from_db()
    stored = " ".join(str(getattr(webhook, field.attname)) for field in webhook._meta.concrete_fields)
    assert webhook.secret not in stored and webhook.secret.removeprefix("whsec_") not in stored

    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "another", [settings.SECRET_KEY]
    edit(parks, summary="One")
    post.goes_out()
    assert verifies(webhook.secret, receiver.heard[0]), "the key before still counts"

    settings.SECRET_KEY_FALLBACKS = []
    edit(parks, summary="Two")
    post.goes_out()
    assert not verifies(webhook.secret, receiver.heard[1])


def test_filters_of_one_kind_add_up_and_kinds_narrow_down(
    make_receiver, make_webhook, parks, make_department, make_service, make_topic, translate, post
):
    works, leisure = make_department("Works"), make_topic("Leisure")
    pools = make_topic("Pools", parent=leisure)
    wishes = {
        "all": {},
        "services": {"types": ["service"]},
        "new": {"events": ["item.published"]},
        "Spanish": {"locales": ["es"]},
        "Parks": {"departments": [str(parks.translation_key)]},
        "Parks or Works": {"departments": [str(parks.translation_key), str(works.translation_key)]},
        "leisure": {"topics": [str(leisure.translation_key)]},
        "Spanish services": {"types": ["service"], "locales": ["es"]},
    }
    receivers = {name: make_receiver() for name in wishes}
    for name, wish in wishes.items():
        make_webhook(receivers[name], name, **wish)

    swim = make_service(parks, "Swim", topics=[pools])
    make_service(works, "Dig")
    translate(swim, "Nadar", slug="nadar")
    parks.refresh_from_db()
    parks.summary = "Green"
    parks.save_revision().publish()
    post.goes_out()
    post.sends()

    heard = {name: set(told(receiver)) for name, receiver in receivers.items()}
    spanish = {line for line in heard["all"] if "nadar" in line}
    assert {"published /parks/swim", "published /works/dig", "updated /parks"} <= heard["all"] and spanish
    assert heard["services"] == {line for line in heard["all"] if line.count("/") == 2}
    assert heard["new"] == {line for line in heard["all"] if line.startswith("published")}
    assert spanish <= heard["Spanish"] and not heard["Spanish"] & {"published /parks/swim", "updated /parks"}
    assert {"published /parks/swim", "updated /parks"} <= heard["Parks"]
    assert "published /works/dig" not in heard["Parks"]
    assert "published /works/dig" in heard["Parks or Works"] and heard["Parks"] < heard["Parks or Works"]
    assert "published /parks/swim" in heard["leisure"] and "updated /parks" not in heard["leisure"]
    assert heard["Spanish services"] == spanish


def test_who_followed_a_department_hears_of_what_leaves_it(
    make_receiver, make_webhook, parks, make_department, make_service, post
):
    works, swim, skate = make_department("Works"), make_service(parks, "Swim"), make_service(parks, "Skate")
    receiver = make_receiver()
    make_webhook(receiver, departments=[str(parks.translation_key)], types=["service"])

    swim.refresh_from_db()
    swim.move(works, pos="last-child")
    swim.refresh_from_db()
    swim.summary = "Not Parks' any more"
    swim.save_revision().publish()
    skate.refresh_from_db()
    skate.delete()
    post.goes_out()

    assert sorted(told(receiver)) == ["deleted /parks/skate", "moved /works/swim"]


def test_what_only_agents_read_is_told_to_nobody(make_receiver, make_webhook, parks, edit, post, agents):
    receiver = make_receiver()
    make_webhook(receiver)
    before = agents.get("/changes?limit=1000")["cursor"]

    edit(parks, agent_script=script("Say hello."))
    post.goes_out()

    assert len(agents.get(f"/changes?since={before}")["events"]) == 1
    assert receiver.heard == []


def test_hearing_of_events_twice_sends_nothing_twice(make_receiver, make_webhook, parks, edit, post):
    receiver = make_receiver()
    webhook = make_webhook(receiver)
    edit(parks, summary="One")
    for _ in range(3):
        post.heard = 0
        post.goes_out()

    assert told(receiver) == ["updated /parks"], "and nothing from before it was made"
    assert webhook.deliveries.count() == 1


def test_the_relay_carries_events_to_webhooks(make_receiver, make_webhook, parks, edit, settings, post):
    """With the settings of every installation: the consumer and the job are those that settings name."""
    settings.SEARCH_ENGINE = "search.engines.memory.MemoryEngine"
    receiver = make_receiver()
    make_webhook(receiver)
    edit(parks, summary="One")

    Relay(lambda: post.now).catch_up()
    courier().settle(post.now)

    assert told(receiver) == ["updated /parks"]
