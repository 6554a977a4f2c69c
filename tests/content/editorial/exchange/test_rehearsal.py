"""A dry run says what the run will do, whole or in batches, and nothing of it remains."""

import re
from collections.abc import Iterable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page

from content.editorial.exchange import rehearsal
from content.editorial.exchange.apply import apply
from content.editorial.exchange.records import AnyRecord, DepartmentRecord, FaqRecord, ServiceRecord, TopicRecord
from content.models import ContentPage, HomePage, Topic
from content.publishing.models import OutboxEvent, PublishedDocument

pytestmark = pytest.mark.database

CITY: list[AnyRecord] = [
    TopicRecord(key="t:a", title="Sport"),
    TopicRecord(key="t:b", title="Water", parent="t:a"),
    DepartmentRecord(key="d:1", title="Parks"),
    DepartmentRecord(key="d:2", title="Pools", department="named:parks"),
    *(
        ServiceRecord(key=f"s:{order}", title=f"Lesson {order}", department="d:2", topics=("t:b",), related=("f:1",))
        for order in range(30)
    ),
    ServiceRecord(key="s:0", title="Clase 0", locale="es", translation_of="s:0", department="d:es"),
    DepartmentRecord(key="d:es", title="Piscinas", locale="es"),
    ServiceRecord(key="s:lost", title="Lost", department="d:nowhere"),
    FaqRecord(key="f:1", title="Why?", department="d:1"),
]


def results(records: Iterable[AnyRecord], rehearse: bool) -> dict[tuple[str, str], tuple[str, str]]:
    outcomes = apply(list(records), rehearse=rehearse)
    return {(told.record.key, told.record.locale): (told.result, told.reason) for told in outcomes}


@pytest.mark.parametrize("whole", [0, 1_000], ids=["in batches", "whole"])
def test_it_says_what_the_run_does_and_leaves_nothing(
    city: HomePage, monkeypatch: pytest.MonkeyPatch, whole: int
) -> None:
    monkeypatch.setattr(rehearsal, "WHOLE", whole)
    rehearsed = results(CITY, rehearse=True)
    assert not Topic.objects.exists()
    assert not PublishedDocument.objects.exists()
    assert not OutboxEvent.objects.exists()
    assert not any(model.objects.exists() for model in ContentPage.__subclasses__())
    assert rehearsed == results(CITY, rehearse=False)
    assert rehearsed["s:lost", "en"][0] == "rejected"
    again = results(CITY, rehearse=True)
    assert {result for result, _ in again.values()} == {"unchanged", "rejected"}


@pytest.mark.usefixtures("desk_indexes")
@pytest.mark.parametrize("whole", [0, 1_000], ids=["in batches", "whole"])
def test_nothing_is_indexed_of_what_is_rolled_back(city: HomePage, monkeypatch: pytest.MonkeyPatch, whole: int) -> None:
    monkeypatch.setattr(rehearsal, "WHOLE", whole)
    with CaptureQueriesContext(connection) as asked:
        apply(CITY[:4], rehearse=True)
    assert not [query["sql"] for query in asked if re.search("indexentry|referenceindex", query["sql"])]
    apply(CITY[:4])
    assert Page.objects.autocomplete("Pools").count() == 1
