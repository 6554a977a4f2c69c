"""A process that counts, and callers of it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from search.asked.callers import Asker
from search.asked.counting import Counting
from search.asked.models import SearchCount
from search.engine import Query, Results

NOON = datetime(2027, 1, 4, 12, tzinfo=UTC)


class Town:
    """Residents who search, and what is known of it afterwards."""

    def __init__(self):
        self.process = Counting()
        self.now = NOON

    def search(self, text, by="ana", total=3, consumer="", **more):
        question = Query(**{"text": text, "locale": "en", "audience": "public", **more})
        self.process.searched(question, Results((), total), Asker(by, consumer), now=self.now)

    def ask(self, text, by="ana", is_answered=True, consumer="", **more):
        question = Query(**{"text": text, "locale": "en", "audience": "public", **more})
        self.process.questioned(question, is_answered, Asker(by, consumer), now=self.now)

    def later(self, **time):
        self.now += timedelta(**time)

    def known(self, *columns):
        self.process.write()
        return {row.text: tuple(getattr(row, name) for name in columns) for row in SearchCount.objects.all()}


@pytest.fixture
def town(db):
    return Town()
