"""Nothing that the desk gives out begins a formula in a spreadsheet."""

import csv
from io import BytesIO, StringIO
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from content.editorial.spreadsheets import harmless
from content.editorial.voices.models import Comment, Feedback
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
            return [cell for row in csv.reader(StringIO(content.decode())) for cell in row]
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


def test_numbers_stay_numbers() -> None:
    assert (harmless(-5), harmless(None), harmless(["-a", "b"]), harmless("plain")) == (-5, None, "'-a, b", "plain")
