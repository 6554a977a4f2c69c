"""What residents open from their searches makes items popular, and the more lately the more."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from search.asked.models import OpenedItem
from search.asked.popularity import HALF_LIFE, learn, popularity
from search.models import Popularity
from tests.search.asked.conftest import NOON

pytestmark = pytest.mark.database
TODAY = NOON.date()
POOL, PARK, ONCE, POOL_ES = (UUID(int=number) for number in range(1, 5))


def opened(item, times, days=0, locale="en"):
    OpenedItem.objects.create(day=TODAY - timedelta(days=days), content_id=item, locale=locale, times=times)


def test_the_most_opened_is_one_in_its_language_and_old_openings_fade(db):
    opened(POOL, 40)
    opened(PARK, 40, days=2 * HALF_LIFE)
    opened(ONCE, 2)
    opened(POOL_ES, 5, locale="es")

    found = popularity(TODAY)
    assert found[POOL, "en"] == found[POOL_ES, "es"] == 1
    assert 0.5 < found[PARK, "en"] < 0.8, "ten openings' worth, by their logarithm"
    assert (ONCE, "en") not in found, "two callers are no crowd"


def test_the_table_follows_and_hardly_changed_rows_are_not_written(db, django_assert_max_num_queries):
    opened(POOL, 40)
    opened(PARK, 10)
    learn(NOON)
    rows = dict(Popularity.objects.values_list("content_id", "pk"))
    with django_assert_max_num_queries(6):
        learn(NOON + timedelta(hours=1))
    OpenedItem.objects.filter(content_id=PARK).delete()
    learn(NOON + timedelta(hours=2))

    assert dict(Popularity.objects.values_list("content_id", "pk")) == {POOL: rows[POOL]}
