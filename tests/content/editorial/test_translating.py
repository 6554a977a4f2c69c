"""Translators see what is missing and what is older than its original, and say when it is right."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Locale

from content.editorial.translating import MISSING, STALE, counts, label, standing_of, to_translate
from content.models import Alert, Service
from content.publishing.models import TranslationSource

pytestmark = pytest.mark.database


@pytest.fixture
def lessons(parks, make_service):
    return make_service(parks, "Swim lessons", summary="For all ages.")


@pytest.fixture
def clases(lessons, translate):
    return translate(lessons, title="Clases de natación", summary="Para todas las edades.")


@pytest.fixture
def changed(lessons, clases):
    lessons.refresh_from_db()
    lessons.summary = "For children only."
    lessons.save_revision().publish()
    return lessons


def work(problem, language="es"):
    locale = Locale.objects.get(language_code=language)
    return [page.title for page in to_translate(locale, problem)]


def test_what_is_missing_and_what_is_stale(parks, changed, clases, make_service):
    make_service(parks, "Open swim")
    assert work(MISSING) == ["Open swim", "Parks"]
    assert work(STALE) == ["Swim lessons"]
    assert work(MISSING, "ar") == ["Open swim", "Parks", "Swim lessons"]
    assert [(locale.language_code, missing, stale) for locale, missing, stale in counts()] == [
        ("es", 2, 1),
        ("zh-Hans", 3, 0),
        ("ar", 3, 0),
    ]


def test_the_report_shows_counts_and_marks_with_one_click(desk, changed, clases, readers):
    report = reverse("translations_report")
    shown = desk.client.get(report).content.decode()
    assert "\u2068Español\u2069: 1 older than the original" in shown
    assert "Swim lessons" in shown

    desk.post(reverse("mark_translation", args=[clases.pk]), {"next": report})

    assert readers.see(clases)["translation"]["state"] == "current"
    assert not TranslationSource.objects.filter(is_stale=True).exists()
    history = desk.client.get(reverse("wagtailadmin_pages:history", args=[clases.pk])).content.decode()
    assert "Found to be up to date with its original" in history
    assert desk.client.get(f"{report}?work=ar:missing").status_code == 200
    assert desk.client.get(f"{report}?export=csv").status_code == 200


def test_the_report_costs_the_same_for_any_number_of_pages(desk, parks, make_service):
    report = f"{reverse('translations_report')}?work=ar:missing"
    desk.client.get(report)
    for number in range(3):
        make_service(parks, f"Service {number}")
    with CaptureQueriesContext(
        connection,
    ) as few:
        desk.client.get(report)
    for number in range(3, 9):
        make_service(parks, f"Service {number}")
    with CaptureQueriesContext(connection) as many:
        desk.client.get(report)
    assert len(many) == len(few)


def test_the_editor_of_a_translation_sees_what_changed(desk, changed, clases):
    shown = desk.client.get(reverse("wagtailadmin_pages:edit", args=[clases.pk])).content.decode()

    assert "The original changed since this was translated" in shown
    assert "deletion" in shown and "children only" in shown
    original = desk.client.get(reverse("wagtailadmin_pages:edit", args=[changed.pk])).content.decode()
    assert "What the original in" not in original


def test_the_originals_words_stand_under_the_editors_labels_with_their_paragraphs_apart(
    desk, parks, make_service, translate
):
    told = {"processing_time": "Ten days", "alternate_name": "Swimming"}
    lessons = make_service(parks, "Lessons", body=[("text", "<h2>When</h2><p>Daily</p><p>Bring a towel</p>")], **told)
    clases = translate(lessons)
    lessons.refresh_from_db()
    lessons.body = [("text", "<h2>When</h2><p>Daily & free</p><p>Bring a towel</p>")]
    lessons.save_revision().publish()

    shown = desk.client.get(reverse("wagtailadmin_pages:edit", args=[clases.pk])).content.decode()

    assert "<strong>Processing time</strong>" in shown and "<strong>Alternate name</strong>" in shown
    assert re.search(r"When<br>Daily.*&amp;.* free.*<br>Bring a towel", shown)


def test_what_a_document_puts_together_has_a_label_too():
    assert [label(name, Service) for name in ("identifiers", "open311", "online")] == [
        "Official codes",
        "311 request",
        "Online",
    ]
    assert [label(name, Alert) for name in ("message_text", "push_text")] == ["Message", "Short push text"]


def test_a_translator_looks_at_the_original_and_an_editor_opens_it_beside_the_translation(people, changed, clases):
    def linked(who):
        shown = who.client.get(reverse("wagtailadmin_pages:edit", args=[clases.pk])).content.decode()
        (link,) = re.findall(r'<a href="([^"]+)" target="_blank" rel="noopener">Swim lessons</a>', shown)
        return link

    translator = people("tia", "Translators")
    assert linked(translator) == reverse("desk_read", args=[changed.pk])
    assert translator.client.get(linked(translator)).status_code == 200
    assert linked(people("cid", "Editors")) == reverse("wagtailadmin_pages:edit", args=[changed.pk])


def test_the_report_leads_nobody_to_what_they_may_not_do(people, changed, clases, parks):
    def shown(who, work="es:stale"):
        return who.client.get(reverse("translations_report"), {"work": work}).content.decode()

    translator, reader = people("tia", "Translators"), people("noor", "Readers")
    edit, mark = reverse("wagtailadmin_pages:edit", args=[clases.pk]), reverse("mark_translation", args=[clases.pk])
    begin = reverse("simple_translation:submit_page_translation", args=[parks.pk])

    assert edit in shown(translator) and mark in shown(translator)
    assert begin in shown(translator, "ar:missing")
    assert edit not in shown(reader) and mark not in shown(reader)
    assert begin not in shown(reader, "ar:missing")
    assert reverse("desk_read", args=[clases.pk]) in shown(reader)
    assert reverse("desk_read", args=[parks.pk]) in shown(reader, "ar:missing")


def test_a_translation_that_is_still_a_draft_has_the_originals_words_beside_it(lessons, translate):
    draft = translate(lessons, publish=False)
    assert {found.name: found.now for found in standing_of(draft).comparisons}["summary"] == "For all ages."
    assert standing_of(lessons) is None
