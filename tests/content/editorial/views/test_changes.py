"""“Who changed what”: the history of the desk by person, department, deed and date, also as a spreadsheet."""

from datetime import timedelta
from io import BytesIO

import pytest
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook
from wagtail.log_actions import registry
from wagtail.models import PageLogEntry

pytestmark = [pytest.mark.database, pytest.mark.usefixtures("without_wagtails_indexes")]


@pytest.fixture
def history(people, parks, make_department, make_service, translate):
    """Eva writes in Parks and in Spanish Parks, Leo in Library."""
    library = make_department("Library")
    translate(parks)
    eva, leo = people("eva", "Editors"), people("leo", "Editors")
    lessons = make_service(parks, "Swim lessons")
    eva.edit(lessons, title="Learn to swim")
    eva.edit(translate(lessons), title="Aprenda a nadar")
    leo.edit(make_service(library, "Library card"), title="Get a card")
    return eva, leo


def told(who, **asked):
    """Who changed which page, by its live title, in the report as they see it."""
    response = who.client.get(reverse("changes"), asked)
    assert response.status_code == 200
    lines = response.context["object_list"]
    return sorted((entry.user_display_name, entry.label) for entry in lines if entry.user_id)


HERS = [("eva", "Swim lessons"), ("eva", "Swim lessons")]
"""The page and its translation."""
ALL = [*HERS, ("leo", "Library card")]


def test_it_can_be_asked_by_person_department_deed_and_date(history, parks):
    eva, leo = history

    assert told(leo) == ALL
    assert told(leo, user=eva.user.pk) == HERS
    assert told(leo, department=parks.pk) == HERS, "in all languages"
    assert told(leo, action="wagtail.publish") == []
    yesterday = timezone.localdate() - timedelta(days=1)
    assert told(leo, timestamp_from="2020-01-01", timestamp_to=yesterday.isoformat()) == []


def test_somebody_who_changed_no_page_can_be_asked_for(history, people):
    _, leo = history
    ben = people("ben", "Editors")
    ben.client.post(reverse("bundles:add"), {"title": "Winter", "note": "", "release_at": ""})

    assert told(leo, user=ben.user.pk) == [("ben", "Winter")]


def test_people_see_the_history_of_what_they_may_see(history, people, parks):
    assert told(people("tom", "editors", parks)) == HERS
    assert told(people("noor", "Readers")) == ALL


def test_it_is_saved_as_csv_and_as_a_spreadsheet(history, parks):
    eva, _ = history
    asked = {"user": eva.user.pk, "export": "csv"}
    csv = b"".join(eva.client.get(reverse("changes"), asked).streaming_content).decode()
    sheet = eva.client.get(reverse("changes"), {**asked, "export": "xlsx"})
    rows = list(load_workbook(BytesIO(b"".join(sheet.streaming_content) if sheet.streaming else sheet.content)).active)

    assert "Swim lessons" in csv and "Library card" not in csv
    assert "Draft saved" in csv, "what was done, and not only its kind"
    assert len(rows) == len(csv.strip().splitlines())


def test_it_is_in_the_menu_in_place_of_wagtails(history):
    menu = history[0].client.get(reverse("wagtailadmin_home")).content.decode()

    assert reverse("changes") in menu
    assert reverse("wagtailadmin_reports:site_history") not in menu


def test_every_deed_of_ours_has_a_text_for_people(history, parks):
    ours = [action for action, _ in registry.get_choices() if not action.startswith("wagtail.")]

    assert {"wellspring.bundle.release", "wellspring.publish_alone"} <= set(ours)
    for action in ours:
        entry = PageLogEntry(action=action, data={}, page_id=parks.pk)
        assert entry.message and "Unknown" not in entry.message, action
