"""What was searched for is let go in time."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest

from search.asked import keeping
from search.asked.models import OpenedItem, SearchCount
from tests.search.asked.conftest import NOON

pytestmark = pytest.mark.database
TODAY = NOON.date()


@pytest.fixture(autouse=True)
def fresh_process():
    keeping._worked_at.clear()


def test_what_is_old_or_too_much_is_let_go_and_the_rest_is_learnt_from_once_an_hour(db, settings, monkeypatch):
    monkeypatch.setattr(keeping, "MOST_KEPT", 2)
    for days in (300, 3, 2, 1):
        day = TODAY - timedelta(days=days)
        SearchCount.objects.create(day=day, audience="public", locale="en", text="swim", searches=1)
        OpenedItem.objects.create(day=day, content_id=uuid4(), locale="en", times=1)
    learnt = []
    monkeypatch.setattr(keeping.popular, "learn", learnt.append)
    for minute in range(10):
        keeping.work(NOON + timedelta(minutes=minute))

    assert sorted((TODAY - day).days for day in SearchCount.objects.values_list("day", flat=True)) == [1, 2]
    assert OpenedItem.objects.count() == 3
    assert len(learnt) == 1
