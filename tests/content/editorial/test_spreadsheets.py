"""What the desk gives out opens in a spreadsheet as what it is, and begins no formula there."""

import csv
from codecs import BOM_UTF8
from datetime import datetime
from io import BytesIO, StringIO
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook
from wagtail.models import Page

from content.editorial.spreadsheets import harmless
from content.editorial.voices.models import Comment, Feedback, Flag
from content.models import Faq

pytestmark = pytest.mark.usefixtures("without_wagtails_indexes")

ATTACK = '=HYPERLINK("https://evil.example";"Click")'


@pytest.fixture
def exported(desk: Any) -> Any:
    """The cells of a screen's export."""

    def cells(name: str, *args: Any, export: str) -> list[Any]:
        answer = desk.client.get(reverse(name, args=args), {"export": export})
        content = b"".join(answer.streaming_content)
        if export == "csv":
            return [cell for row in csv.reader(StringIO(content.decode("utf-8-sig"))) for cell in row]
        return [cell for row in load_workbook(BytesIO(content)).active for cell in row]

    return cells


@pytest.fixture
def said(city: Any, make_department: Any, make_faq: Any) -> Faq:
    """An answer called like a formula, of which a resident said another one."""
    faq = make_faq(make_department("Parks"), ATTACK, slug="attack")
    today = timezone.localdate()
    about = {"content_id": faq.translation_key, "locale": "en", "type": "faq", "version": 1}
    feedback = Feedback.objects.create(**about, helpful=False, channel="web", given_on=today)
    Comment.objects.create(feedback=feedback, text=ATTACK, given_on=today)
    return faq


@pytest.mark.parametrize("report", ["standings", "remarks", "changes", "wagtailadmin_reports:aging_pages"])
def test_a_report_holds_no_formula(said: Any, exported: Any, report: str) -> None:
    of = (said.translation_key, "en") if report == "remarks" else ()
    assert f"'{ATTACK}" in exported(report, *of, export="csv")
    assert {cell.data_type for cell in exported(report, *of, export="xlsx") if cell.value == ATTACK} == {"s"}


def test_times_are_those_of_the_desks_clock(said: Any, exported: Any) -> None:
    """By UTC it is December by then."""
    told = datetime(2026, 11, 30, 23, 30, 5, 700, tzinfo=ZoneInfo("America/Chicago"))
    about = {"content_id": said.translation_key, "locale": "en", "type": "faq", "version": 1}
    Flag.objects.create(**about, reason="wrong", key=1, key_name="Console", flagged_at=told)

    assert "2026-11-30 23:30:05" in exported("flags", export="csv")
    assert datetime(2026, 11, 30, 23, 30, 5) in [cell.value for cell in exported("flags", export="xlsx")]


def test_every_script_is_read_as_it_is_written(desk: Any, said: Any) -> None:
    Page.objects.filter(pk=said.pk).update(draft_title="垃圾 ¿Cuándo? القمامة")
    content = b"".join(desk.client.get(reverse("standings"), {"export": "csv"}).streaming_content)
    assert content.startswith(BOM_UTF8) and "垃圾 ¿Cuándo? القمامة" in content.decode()


def test_what_no_workbook_can_hold_keeps_nobody_from_the_others(said: Any, exported: Any) -> None:
    Comment.objects.update(text="a\x07bell")
    assert "abell" in [cell.value for cell in exported("remarks", said.translation_key, "en", export="xlsx")]


def test_numbers_stay_numbers() -> None:
    assert (harmless(-5), harmless(None), harmless(["-a", "b"]), harmless("plain")) == (-5, None, "'-a, b", "plain")
