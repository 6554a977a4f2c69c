"""A seeded city answers like one that editors wrote."""

import json
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.files.storage import default_storage
from django.utils import timezone

from content.editorial.demo.read import read
from content.editorial.demo.seed import NotADemo, seed
from content.models import CityImage, Department, Faq, Service
from content.publishing import queries
from content.publishing.models import OutboxEvent

pytestmark = pytest.mark.database


@pytest.fixture
def demo_site(city, settings, tmp_path):
    settings.DEMO_SITE = True
    settings.MEDIA_ROOT = tmp_path / "media"


@pytest.fixture
def seeded(demo_site, small_city, written):
    folder: Path = written(small_city)
    seed(read(folder))
    return folder


def document(kind: str, slug: str, locale: str = "en", audience: Any = "public") -> dict[str, Any]:
    row = queries.by_slug(kind, slug, locale, audience)
    assert row is not None, f"{kind} {slug} has no {audience} document in {locale}"
    return json.loads(row.body)


def block(of: dict[str, Any], kind: str) -> dict[str, Any]:
    return next(block for block in of["body"] if block["type"] == kind)


def test_every_text_has_a_document_in_its_languages(seeded):
    found = {
        (kind, locale): queries.count(queries.Listing("public", locale, kind))
        for kind in ("topic", "department", "location", "service", "faq")
        for locale in ("en", "es")
    }

    assert found == {
        **{("topic", locale): 1 for locale in ("en", "es")},
        **{("department", locale): 2 for locale in ("en", "es")},
        **{("location", locale): 1 for locale in ("en", "es")},
        **{("faq", locale): 1 for locale in ("en", "es")},
        ("service", "en"): 2,
        ("service", "es"): 1,
    }
    image = CityImage.objects.get()
    assert default_storage.exists(image.file.name)
    assert (image.width, image.height) == (1600, 900)


def test_a_service_says_all_that_its_text_says_in_both_languages(seeded):
    english, spanish = (document("service", "bulky-item-pickup", locale) for locale in ("en", "es"))

    assert english["path"] == "/sanitation/bulky-item-pickup"
    assert english["open311"]["service_code"] == "BULKY"
    assert [contact["phone"] for contact in english["contacts"]] == ["+1 555 0142"]
    assert [place["title"] for place in english["locations"]] == ["Transfer station"]
    assert block(english, "fees")["fees"][0]["amount"] == "20.00"
    assert block(english, "table")["rows"] == [["Sofa", "$20"]]
    assert block(english, "image")["image"]["alt"] == "A blue cart."
    assert block(english, "link")["item"]["title"] == "Plant a tree"
    assert [answer["title"] for answer in block(english, "questions")["questions"]] == ["What is a bulky item?"]

    assert spanish["content_id"] == english["content_id"]
    assert spanish["department"]["title"] == "Saneamiento"
    assert block(spanish, "table")["rows"] == [["Sofá", "$20"]]
    assert block(spanish, "location")["location"]["title"] == "Estación de transferencia"
    assert [answer["title"] for answer in block(spanish, "questions")["questions"]] == ["¿Qué es un objeto grande?"]


def test_links_in_a_text_lead_to_the_items_that_it_names(seeded):
    text = block(document("department", "sanitation"), "text")["html"]
    for slug in ("bulky-item-pickup", "plant-a-tree"):
        assert f'<a href="{document("service", slug)["url"]}"' in text

    answer = Faq.objects.get(locale__language_code="es")
    translation = Service.objects.get(slug="bulky-item-pickup", locale__language_code="es")
    assert f'<a linktype="page" id="{translation.pk}">recogida</a>' in answer.body.raw_data[0]["value"]


def test_only_agents_read_what_is_for_agents_and_a_script_only_in_its_language(seeded):
    english, spanish = (document("service", "bulky-item-pickup", locale, "agent")["agent"] for locale in ("en", "es"))

    assert english["script"][0]["say"] == "What items do you have?"
    assert "Two" in english["notes_text"]
    assert spanish["script"] == []
    assert spanish["transfers"][0]["number"] == "+1 555 0142"
    assert "agent" not in document("service", "bulky-item-pickup")


def test_alerts_count_from_the_day_of_the_first_seeding(seeded, small_city, written):
    alert = document("alert", "station-closed", "es")
    assert [place["title"] for place in alert["locations"]] == ["Estación de transferencia"]
    begins, ends = (datetime.fromisoformat(alert[name]) for name in ("effective", "expires"))
    assert begins < timezone.now() < ends

    Department.objects.update(first_published_at=timezone.now() - timedelta(days=10))
    seed(read(written(small_city)))

    moved = datetime.fromisoformat(document("alert", "station-closed")["effective"])
    assert timedelta(days=9, hours=22) < begins - moved < timedelta(days=10, hours=2)


def test_seeding_again_changes_nothing(seeded):
    events = OutboxEvent.objects.count()
    revisions = {service.pk: service.latest_revision_id for service in Service.objects.all()}

    outcomes = seed(read(seeded))

    assert {outcome.result for outcome in outcomes} == {"unchanged"}
    assert OutboxEvent.objects.count() == events
    assert {service.pk: service.latest_revision_id for service in Service.objects.all()} == revisions
    assert CityImage.objects.count() == 1, "a picture is drawn once, however many show it"


def test_a_text_that_was_written_anew_is_published_anew(seeded, small_city, written):
    small_city["services"][1]["title"] = "Plant a linden"

    outcomes = seed(read(written(small_city)))

    assert [outcome.record.title for outcome in outcomes if outcome.result == "updated"] == ["Plant a linden"]
    assert block(document("service", "bulky-item-pickup"), "link")["item"]["title"] == "Plant a linden"


def test_a_real_site_is_not_given_logins_that_everyone_knows(city, settings, small_city, written, django_user_model):
    settings.DEMO_SITE = False

    with pytest.raises(NotADemo):
        seed(read(written(small_city)))

    assert not django_user_model.objects.exists()
