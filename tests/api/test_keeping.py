"""Keys and usage are forgotten in time, a bounded piece at a tick."""

from datetime import timedelta

from django.utils import timezone

from api import keeping, keys
from api.models import ApiKey, ApiUsage


def test_keys_that_ended_long_ago_go_and_those_in_force_stay(db, settings):
    settings.KEYS_KEPT_DAYS = 30
    now = timezone.now()
    for name, ended in (("old", 31), ("recent", 29)):
        record, _ = keys.issue(name, "public", now=now - timedelta(days=100))
        keys.revoke(record.prefix, now=now - timedelta(days=ended))
    keys.issue("ran out", "public", now=now, expires_at=now - timedelta(days=31))
    keys.issue("in force", "public", now=now - timedelta(days=900))
    keeping.forget(now)
    assert {key.consumer.name for key in ApiKey.objects.all()} == {"recent", "in force"}


def test_what_was_counted_goes_by_day_and_a_piece_at_a_time(db, settings, monkeypatch):
    settings.USAGE_KEPT_DAYS = 10
    monkeypatch.setattr(keeping, "AT_ONCE", 2)
    now = timezone.now()
    consumer = keys.issue("website", "public", now=now)[0].consumer
    for days in (9, 12, 13, 14):
        ApiUsage.objects.create(consumer=consumer, day=(now - timedelta(days=days)).date(), requests=1)
    keeping.forget(now)
    assert ApiUsage.objects.count() == 2
    keeping.forget(now)
    assert ApiUsage.objects.get().day == (now - timedelta(days=9)).date()
