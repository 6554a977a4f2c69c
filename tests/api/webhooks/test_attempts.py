"""What becomes of a message: taken, tried again for days, given up; and that no receiver can harm anybody."""

from collections import Counter
from datetime import timedelta
from threading import Event

import pytest

from api.webhooks import claims, outcomes, replay, retries, sending, standing, writing
from api.webhooks.claims import AT_ONCE, LEASE, claim
from api.webhooks.keeping import forget
from api.webhooks.models import Attempt, Delivery
from api.webhooks.sending import Outcome, cleaned
from tests.fixtures.webhooks import states, told

pytestmark = pytest.mark.database


@pytest.fixture(autouse=True)
def _no_jitter(monkeypatch):
    monkeypatch.setattr(retries, "uniform", lambda low, high: low)


@pytest.fixture
def one_change(parks, edit):
    """Something that happens, to be told of."""
    return lambda summary="One": edit(parks, summary=summary)


def test_a_message_that_failed_is_sent_again_with_the_same_id(make_receiver, make_webhook, one_change, post):
    receiver = make_receiver((500, {}, b"<h1>Oh\x00 no</h1>"), 200)
    webhook = make_webhook(receiver)
    one_change()
    post.goes_out()
    assert states(webhook) == ["waiting"]

    post.sends()
    assert len(receiver.heard) == 1, "not before its time"
    post.passes(seconds=5)
    post.sends()

    first, second = receiver.heard
    assert first.body == second.body and first.headers["webhook-id"] == second.headers["webhook-id"]
    assert first.headers["webhook-timestamp"] != second.headers["webhook-timestamp"]
    assert states(webhook) == ["delivered"]
    failed, taken = Attempt.objects.order_by("pk")
    assert (failed.status, failed.answer, failed.problem) == (500, "<h1>Oh  no</h1>", "The receiver answered 500.")
    assert (taken.status, taken.problem) == (200, "")
    webhook.refresh_from_db()
    assert (webhook.failures, webhook.failing_since, webhook.last_status) == (0, None, 200)


def test_a_message_is_tried_for_three_days_and_then_the_webhook_is_switched_off(
    make_receiver, make_webhook, one_change, post
):
    receiver = make_receiver(503)
    webhook = make_webhook(receiver)
    began = post.now
    one_change()
    post.goes_out()
    one_change("Two")
    post.collects()
    while (waiting := webhook.deliveries.filter(state="waiting").order_by("next_attempt_at").first()) is not None:
        webhook.refresh_from_db()
        post.now = max(waiting.next_attempt_at, webhook.quiet_until)
        post.sends()

    first = webhook.deliveries.order_by("pk").first()
    assert timedelta(hours=71) < post.now - began < timedelta(hours=76)
    assert first.attempts.count() >= 9
    webhook.refresh_from_db()
    assert (webhook.state, webhook.reason) == ("disabled", outcomes.UNANSWERED)
    assert set(states(webhook)) == {"failed"}

    one_change("Three")
    post.goes_out()
    assert len(states(webhook)) == 2, "what happens while it is off is not written down"

    standing.resume(webhook)
    one_change("Four")
    receiver.answers[:] = [200]
    post.goes_out()
    assert states(webhook) == ["failed", "failed", "delivered"]


def test_the_attempts_are_ten_in_seventy_five_hours():
    waits = [retries.wait(tries) for tries in range(1, 11)]
    assert waits[-1] is None and waits == [*sorted(waits[:-1]), None]
    assert sum(waits[:-1], timedelta()) == timedelta(hours=75, minutes=35, seconds=5)


def test_after_the_last_attempt_a_message_is_given_up(make_receiver, make_webhook, one_change, post):
    webhook = make_webhook(make_receiver(500))
    one_change()
    post.collects()
    webhook.deliveries.update(tries=len(retries.INTERVALS))
    post.sends()
    (delivery,) = webhook.deliveries.all()
    assert (delivery.state, delivery.reason) == ("failed", outcomes.GIVEN_UP)


@pytest.mark.parametrize(
    ("asked", "waits"),
    [
        ("120", timedelta(seconds=120)),
        ("Fri, 01 Jan 2027 12:10:00 GMT", timedelta(minutes=10)),
        ("1", timedelta(seconds=5)),  # not less than the table
        ("99999999", retries.LONGEST_RETRY_AFTER),
        ("soon", timedelta(seconds=5)),
        ("Fri, 01 Jan 2027 00:00:00 +99999999999999", timedelta(seconds=5)),  # no zone of this world
        ("Fri, 01 Jan 20270000000000000000 00:00:00 GMT", timedelta(seconds=5)),
    ],
)
def test_a_receiver_may_ask_for_more_time_within_bounds(asked, waits, make_receiver, make_webhook, one_change, post):
    webhook = make_webhook(make_receiver((429, {"Retry-After": asked}, b"")))
    one_change()
    post.goes_out()
    assert webhook.deliveries.get().next_attempt_at == post.now + waits


def test_who_answers_gone_is_asked_no_more(make_receiver, make_webhook, one_change, post):
    webhook = make_webhook(make_receiver(410))
    one_change()
    post.goes_out()
    webhook.refresh_from_db()
    assert (webhook.state, webhook.reason) == ("disabled", outcomes.GONE)
    assert states(webhook) == ["failed"]


def test_a_redirect_is_a_failure_and_what_it_leads_to_is_not_asked(make_receiver, make_webhook, one_change, post):
    inside = make_receiver()
    webhook = make_webhook(make_receiver((302, {"Location": inside.url}, b"")))
    one_change()
    post.goes_out()
    assert inside.heard == []
    assert "a redirect" in webhook.deliveries.get().attempts.get().problem


def test_an_address_inside_is_never_asked_and_the_log_says_why(make_webhook, make_receiver, one_change, post, settings):
    receiver = make_receiver()
    webhook = make_webhook(receiver)
    settings.WEBHOOKS_ALLOW = []
    one_change()
    post.goes_out()
    assert receiver.heard == []
    attempt = webhook.deliveries.get().attempts.get()
    assert (attempt.status, attempt.problem) == (None, "127.0.0.1 is not a public address: this machine.")


def test_paused_messages_wait_and_go_out_when_it_is_resumed(make_receiver, make_webhook, one_change, post):
    receiver = make_receiver()
    webhook = make_webhook(receiver)
    standing.pause(webhook)
    one_change()
    post.goes_out()
    assert (states(webhook), receiver.heard) == (["waiting"], [])

    standing.resume(webhook)
    post.sends()
    assert states(webhook) == ["delivered"]


def test_a_receiver_that_is_away_costs_an_attempt_now_and_then_and_holds_up_no_other(
    make_receiver, make_webhook, parks, edit, post
):
    away, well = make_receiver(500), make_receiver()
    sick, fit = make_webhook(away, "Away"), make_webhook(well, "Well")
    for number in range(6):
        edit(parks, summary=str(number))
    post.goes_out()

    assert states(fit) == ["delivered"] * 6
    assert len(away.heard) <= AT_ONCE, "a round ends with the first that fails"
    before = len(away.heard)
    post.passes(minutes=1)
    post.sends()
    assert len(away.heard) == before + 1, "one of its messages is tried, to see whether it is back"
    assert states(sick) == ["waiting"] * 6


def test_what_a_round_had_no_time_for_is_left_to_the_next(make_webhook, parks, edit, post, monkeypatch):
    monkeypatch.setattr(sending, "LONGEST_ROUND", 0)
    monkeypatch.setattr(claims, "AT_ONCE", 1)
    webhook = make_webhook("https://hooks.example/")
    for number in range(3):
        edit(parks, summary=str(number))
    post.courier.send, post.courier.budget = lambda claimed: Outcome(claimed, 0.1, status=200), 0
    post.collects()
    for delivered in (1, 2, 3):
        post.sends()
        post.courier.settle(post.now)
        assert states(webhook).count("delivered") == delivered


def test_one_webhook_never_takes_all_threads_and_a_tick_waits_for_nobody(make_webhook, parks, edit, post):
    held = Event()

    def send(claimed):
        if "slow" in claimed.url:
            held.wait()
        return Outcome(claimed, 0.1, status=200)

    slow, quick = make_webhook("https://slow.example/", "A"), make_webhook("https://quick.example/", "B")
    for number in range(5):
        edit(parks, summary=str(number))
    post.courier.send, post.courier.budget = send, 0.2
    try:
        post.goes_out()
        post.sends()
        assert states(quick) == ["delivered"] * 5
        assert [claims[0].webhook_id for claims in post.courier.under_way.values()] == [slow.pk] * AT_ONCE
    finally:
        held.set()
    post.courier.budget = 60
    post.sends()
    assert states(slow) == ["delivered"] * 5


def test_a_relay_that_dies_between_sending_and_writing_down_repeats_what_it_sent(
    make_receiver, make_webhook, one_change, post
):
    receiver = make_receiver()
    webhook = make_webhook(receiver)
    one_change()
    post.collects()
    dead, alive = post.another(), post.courier
    dead._start(post.now)
    for future in dead.under_way:
        future.result()  # it is sent, and nobody writes it down

    alive.work(post.now)
    assert len(receiver.heard) == 1, "it may still be on its way"
    alive.work(post.now + LEASE)
    assert len(receiver.heard) == 2
    assert len({heard.headers["webhook-id"] for heard in receiver.heard}) == 1
    assert states(webhook) == ["delivered"]


def test_two_relays_never_take_the_same_message(make_receiver, make_webhook, one_change, post):
    make_webhook(make_receiver())
    one_change()
    post.collects()
    assert len(claim(8, Counter(), post.now)) == 1
    assert claim(8, Counter(), post.now) == []


def test_what_a_late_relay_has_to_say_changes_nothing_that_another_one_did(
    make_receiver, make_webhook, one_change, post
):
    webhook = make_webhook(make_receiver())
    one_change()
    post.collects()
    ((late,),) = claim(8, Counter(), post.now)
    post.passes(minutes=3)
    post.sends()
    outcomes.record(Outcome(late, 0.1, status=500, problem="The receiver answered 500."), post.now)
    assert states(webhook) == ["delivered"]
    assert webhook.deliveries.get().attempts.count() == 2


def test_a_test_is_sent_once_whatever_the_state(make_receiver, make_webhook, post):
    receiver = make_receiver(500, 200)
    webhook = make_webhook(receiver)
    standing.pause(webhook)
    for expected in ("failed", "delivered"):
        made = writing.write_test(webhook, post.now)
        post.sends()
        made.refresh_from_db()
        assert made.state == expected
    assert told(receiver) == ["wellspring.ping", "wellspring.ping"]
    webhook.refresh_from_db()
    assert (webhook.state, webhook.failures) == ("paused", 0)


def test_one_message_is_sent_again_by_hand(make_receiver, make_webhook, one_change, post):
    receiver = make_receiver()
    webhook = make_webhook(receiver)
    one_change()
    post.goes_out()
    replay.send_again(webhook.deliveries.get(), post.now)
    post.sends()
    assert len(receiver.heard) == 2
    assert webhook.deliveries.get().attempts.count() == 2


def test_a_range_is_sent_again_what_was_lost_and_if_wanted_all_of_it(
    make_receiver, make_webhook, parks, edit, make_faq, post, monkeypatch
):
    monkeypatch.setattr(replay, "BATCH", 2)
    receiver = make_receiver()
    webhook = make_webhook(receiver, types=["department"])
    for number in range(5):
        edit(parks, summary=str(number))
    make_faq(parks, "Why?")
    post.goes_out()
    first = webhook.deliveries.order_by("sequence").first().sequence
    webhook.deliveries.filter(sequence=first + 1).update(state=Delivery.State.FAILED)
    webhook.deliveries.filter(sequence=first + 2).delete()
    receiver.heard.clear()

    def sent_again(**how):
        replay.request(webhook, first + 1, first + 4, **how)
        for _ in range(4):
            replay.work(post.now)
        webhook.refresh_from_db()
        assert webhook.replay_next is None
        post.sends()
        told_of = len(receiver.heard)
        receiver.heard.clear()
        return told_of

    assert sent_again(delivered_too=False) == 2
    assert sent_again(delivered_too=True) == 4, "within the range, and only what the filter lets through"


def test_old_messages_are_forgotten_with_their_attempts(make_receiver, make_webhook, one_change, post, settings):
    webhook = make_webhook(make_receiver())
    one_change()
    post.goes_out()
    webhook.deliveries.update(created_at=post.now)
    forget(post.now + timedelta(days=settings.WEBHOOKS_KEPT_DAYS))
    assert webhook.deliveries.count() == 1
    forget(post.now + timedelta(days=settings.WEBHOOKS_KEPT_DAYS, seconds=1))
    assert not webhook.deliveries.exists() and not Attempt.objects.exists()


def test_the_log_keeps_text_and_no_secrets():
    said = b"bad secret whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw\x1b[31m\n\xff" + b"x" * 5_000
    assert cleaned(said).startswith("bad secret whsec_… [31m\n\ufffd")
    assert len(cleaned(said)) == 1_000
