"""Who logged in is forgotten in time, a bounded piece at a tick."""

from datetime import timedelta

from axes.models import AccessFailureLog, AccessLog
from django.contrib.sessions.models import Session
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
