"""What the form of a page fills in by itself."""

import pytest

from content.models import Faq, Service

pytestmark = [pytest.mark.database, pytest.mark.usefixtures("without_wagtails_indexes")]

SAID = {"summary": "On the river"}


def slugs(model=Service):
    return list(model.objects.order_by("pk").values_list("slug", flat=True))


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Rent a canoe", "rent-a-canoe"),
        ("Café permits: 2027!", "cafe-permits-2027"),
        ("تصريح وقوف السيارات", "تصريح-وقوف-السيارات"),
        ("???", "item"),
    ],
)
def test_a_page_saved_right_after_its_title_was_typed_gets_a_slug_of_it(desk, parks, title, slug):
    desk.create("service", parks, title=title, slug="", **SAID)
    assert slugs() == [slug]


def test_that_slug_is_nobody_elses(desk, parks, make_department, make_service, make_faq):
    make_service(make_department("Leisure"), "Rent a canoe")
    make_faq(parks, "Rent a canoe", slug="rent-a-canoe-2")

    desk.create("service", parks, title="Rent a canoe", slug="", **SAID)

    assert slugs() == ["rent-a-canoe", "rent-a-canoe-3"]


def test_a_slug_that_is_emptied_is_made_anew_and_may_be_the_same(desk, parks, make_service):
    canoe = make_service(parks, "Rent a canoe")
    desk.publish(canoe, slug="", **SAID)
    assert slugs() == ["rent-a-canoe"]
    desk.publish(canoe, slug="", title="Rent a kayak", **SAID)
    assert slugs() == ["rent-a-kayak"]


def test_a_slug_that_somebody_chose_stays(desk, parks):
    desk.create("faq", parks, title="May I rent a canoe?", slug="canoes", **SAID)
    assert slugs(Faq) == ["canoes"]


def test_without_a_title_it_is_the_title_that_is_asked_for(desk, parks):
    with pytest.raises(AssertionError, match=r"title.*required") as refusal:
        desk.create("service", parks, title="", slug="")
    assert "slug" not in str(refusal.value)
