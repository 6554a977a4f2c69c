"""Hidden words: an item is found by them at once, and nobody sees them."""

from __future__ import annotations

from io import StringIO
from typing import Any

import orjson
import pytest
from django.core.management import call_command

from content.publishing import queries
from search.curation.decisions import FoundBy
from search.engine import Query
from search.pipeline import configured_engine, search
from search.sync import drift

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture
def pickup(make_department: Any, make_service: Any) -> Any:
    service = make_service(make_department("Waste"), "Large items", summary="We pick up what is too big.")
    call_command("reindex", stdout=StringIO())
    return service


def found(text: str, audience: Any = "public", locale: str = "en") -> list[str]:
    return [hit.title for hit in search(Query(text, locale, audience)).hits]


def test_an_item_is_found_by_its_hidden_words_at_once_and_until_they_go(pickup: Any) -> None:
    assert found("zebras") == []
    words = FoundBy.objects.create(content_id=pickup.translation_key, locale="en", words="zebra, giraffe ride")
    assert found("zebras") == found("giraffe", "agent") == ["Large items"]
    words.words = "giraffe"
    words.save()
    assert found("zebras") == []
    pickup.save_revision().publish()
    call_command("reindex", stdout=StringIO())
    assert found("giraffes") == ["Large items"]
    words.delete()
    assert found("giraffes") == []


def test_nobody_sees_them(pickup: Any) -> None:
    FoundBy.objects.create(content_id=pickup.translation_key, locale="en", words="zebra")
    (hit,) = search(Query("zebra", "en", "public")).hits
    assert "zebra" not in f"{hit.title} {hit.snippet}".lower()
    (row,) = queries.by_ids([pickup.translation_key], "en", "public")
    assert orjson.loads(row.card)["title"] == "Large items"
    assert b"zebra" not in row.body


def test_words_of_what_is_not_published_make_no_entry(pickup: Any) -> None:
    FoundBy.objects.create(content_id=pickup.translation_key, locale="es", words="cebra")
    assert found("cebra", locale="es") == []
    assert drift(configured_engine(), "public").keys == []
