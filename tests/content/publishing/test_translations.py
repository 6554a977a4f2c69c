"""How a translation stands to its original: field by field, since which version, and what makes it right again."""

import pytest

from content.publishing import translations
from content.publishing.models import TranslationSource
from content.publishing.preview import issue, preview
from content.transaction import Item

pytestmark = pytest.mark.database


@pytest.fixture
def lessons(parks, make_service):
    return make_service(parks, "Swim lessons", summary="For all ages.", eligibility="Residents.")


@pytest.fixture
def clases(lessons, translate):
    return translate(lessons, title="Clases de natación", summary="Para todas las edades.")


def state(page, readers):
    return readers.see(page)["translation"]


def fields(page, readers):
    return {field["name"]: field["state"] for field in state(page, readers)["fields"]}


def edit(page, **fields):
    page.refresh_from_db()
    for name, value in fields.items():
        setattr(page, name, value)
    page.save_revision().publish()


def test_an_original_says_so(lessons, readers):
    assert state(lessons, readers) == {
        "state": "original",
        "source_locale": "en",
        "source_version": None,
        "stale_since_version": None,
        "fields": [],
    }


def test_a_translation_tells_what_is_translated_and_what_was_only_copied(lessons, clases, readers):
    found = state(clases, readers)
    assert (found["state"], found["source_locale"]) == ("current", "en")
    assert fields(clases, readers) == {"title": "translated", "summary": "translated", "eligibility": "fallback"}


def test_what_the_translator_left_empty_is_missing(lessons, clases, readers):
    edit(clases, eligibility="")
    assert fields(clases, readers)["eligibility"] == "missing"


def test_a_change_of_the_original_makes_its_translation_stale_in_the_same_breath(lessons, clases, readers):
    readers.catch_up()

    edit(lessons, summary="For children only.")

    version = readers.see(lessons)["version"]
    found = state(clases, readers)
    assert (found["state"], found["stale_since_version"]) == ("stale", version)
    assert fields(clases, readers) == {"title": "translated", "summary": "stale", "eligibility": "fallback"}
    assert len(readers.news()) == 2
    edit(lessons, title="Swimming")
    assert state(clases, readers)["stale_since_version"] == version
    assert [field["stale_since_version"] for field in state(clases, readers)["fields"]][:2] == [version + 1, version]


def test_what_is_no_words_makes_nothing_stale(lessons, clases, readers):
    before = readers.versions(clases)

    edit(lessons, keywords="pool, swim", service_code="SWIM")

    assert readers.versions(clases) == before


def test_a_change_taken_back_makes_it_current_again(lessons, clases, readers):
    edit(lessons, summary="For children only.")
    edit(lessons, summary="For all ages.")
    assert state(clases, readers)["state"] == "current"


def test_publishing_the_translation_makes_it_current(lessons, clases, readers):
    edit(lessons, summary="For children only.")
    edit(clases, summary="Solo para niños.")

    found = state(clases, readers)
    assert (found["state"], found["source_version"]) == ("current", readers.see(lessons)["version"])


def test_an_editor_says_that_nothing_needs_to_change(lessons, clases, readers):
    edit(lessons, summary="For all ages!")

    translations.mark_current(Item(clases.translation_key, "es"))

    assert state(clases, readers)["state"] == "current"
    assert not TranslationSource.objects.get().is_stale


def test_without_its_original_a_translation_is_one_itself(lessons, clases, readers):
    lessons.unpublish()
    assert state(clases, readers)["state"] == "original"


def test_both_in_one_publication_end_as_if_the_original_had_come_first(lessons, clases, readers):
    from content.transaction import publication

    with publication():
        edit(clases, summary="Solo para niños.")
        edit(lessons, summary="For children only.")

    assert state(clases, readers)["state"] == "current"
    assert state(clases, readers)["source_version"] == readers.see(lessons)["version"]


def test_agents_notes_leave_no_trace(lessons, clases, readers):
    before = readers.see(clases)
    edit(lessons, agent_notes="<p>Ask for the age first.</p>")
    assert readers.see(clases) == before


def test_a_topic_has_translations_too(make_topic, spanish, readers):
    from content.models import Topic

    pools = make_topic("Pools", description="Swim here.")
    piscinas = Topic.objects.create(
        title="Piscinas", slug="piscinas", locale=spanish.locale, translation_key=pools.translation_key
    )
    assert fields(piscinas, readers) == {"title": "translated", "summary": "missing"}
    pools.title = "Swimming pools"
    pools.save()
    assert fields(piscinas, readers)["title"] == "stale"


def test_a_preview_shows_how_the_draft_would_stand(lessons, clases, readers):
    edit(lessons, summary="For children only.")
    clases.summary = "Solo para niños."

    document = preview(issue(clases))

    assert document.translation.state == "current"
