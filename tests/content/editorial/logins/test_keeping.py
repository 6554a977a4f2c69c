"""Who logged in is forgotten in time, a bounded piece at a tick."""

from datetime import timedelta

import pytest
from axes.models import AccessFailureLog, AccessLog
from django.contrib.sessions.models import Session
from django.db import connection
from django.utils import timezone

from content.editorial.logins import keeping


def test_old_sessions_and_logins_go_and_the_present_ones_stay(db, settings, monkeypatch):
    settings.LOGINS_KEPT_DAYS = 90
    monkeypatch.setattr(keeping, "AT_ONCE", 2)
    now = timezone.now()
    for number, days in enumerate((-1, -1, -1, 1)):
        Session.objects.create(session_key=f"s{number}", session_data="", expire_date=now + timedelta(days=days))
    for days in (91, 91, 91, 89):
        for kept in (AccessLog, AccessFailureLog):
            log = kept.objects.create(username="ana", user_agent="", path_info="/admin/login/")
            kept.objects.filter(pk=log.pk).update(attempt_time=now - timedelta(days=days))

    keeping.forget(now)
    assert (Session.objects.count(), AccessLog.objects.count(), AccessFailureLog.objects.count()) == (2, 2, 2)
    keeping.forget(now)
    assert [each.session_key for each in Session.objects.all()] == ["s3"]
    for kept in (AccessLog, AccessFailureLog):
        assert kept.objects.get().attempt_time == now - timedelta(days=89)


def test_a_tick_is_no_slower_for_the_many_that_somebody_made_by_guessing(db):
    if connection.vendor != "sqlite":
        pytest.skip("steps are counted on SQLite")
    now = timezone.now()
    steps = []

    def work():
        steps.clear()
        connection.connection.set_progress_handler(lambda: steps.append(1) and None, 100)
        keeping.forget(now)
        connection.connection.set_progress_handler(None, 0)
        return len(steps)

    def guessed(times):
        AccessFailureLog.objects.bulk_create(
            AccessFailureLog(username=f"name {n}", user_agent="", path_info="/admin/login/") for n in range(times)
        )

    guessed(keeping.AT_ONCE)
    before = work()
    guessed(20 * keeping.AT_ONCE)
    assert work() < 2 * before
