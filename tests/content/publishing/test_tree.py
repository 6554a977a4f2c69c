"""Changes of the page tree: every page whose address changed is told of, and old addresses lead on."""

import pytest
from wagtail.models import Page

from content.models import Department, Service
from content.publishing import queries
from content.publishing.models import OutboxEvent
from content.transaction import publication
from tests.fixtures.city import publish

pytestmark = pytest.mark.database


@pytest.fixture
def pools(make_department, parks):
    return make_department("Pools", parent=parks)


@pytest.fixture
def lessons(pools, make_service, readers):
    service = make_service(pools, "Swim lessons")
    readers.catch_up()
    return service


def test_a_new_slug_moves_everything_below(parks, pools, lessons, readers):
    publish(parks, slug="green-places")

    assert readers.see(lessons)["path"] == "/green-places/pools/swim-lessons"
    assert readers.see(lessons)["url"] == "https://riverbend.example/green-places/pools/swim-lessons"
    assert readers.see(pools)["department"]["url"].endswith("/green-places")
    assert (
        readers.news()
        == readers.news("agent")
        == [
            "moved /green-places",
            "moved /green-places/pools",
            "moved /green-places/pools/swim-lessons",
        ]
    )
    for page, path in ((parks, "/parks"), (pools, "/parks/pools"), (lessons, "/parks/pools/swim-lessons")):
        assert queries.lead(path, "en").content_id == page.translation_key


def test_a_new_slug_by_the_desk(desk, parks, lessons, readers):
    desk.publish(parks, slug="green-places", summary="All that is green")

    assert readers.see(lessons)["path"] == "/green-places/pools/swim-lessons"
    assert len(readers.news()) == 3


def test_a_new_slug_that_is_only_a_draft_moves_nothing(parks, lessons, readers):
    parks.slug = "green-places"
    parks.save_revision()

    assert readers.see(lessons)["path"] == "/parks/pools/swim-lessons"
    assert readers.news() == []


def test_moving_a_department_moves_all_below_it(make_department, parks, pools, lessons, readers):
    leisure = make_department("Leisure")
    readers.catch_up()

    pools.move(leisure, pos="last-child")

    assert readers.see(lessons)["path"] == "/leisure/pools/swim-lessons"
    assert readers.see(pools)["department"]["title"] == "Leisure"
    assert readers.news() == ["moved /leisure/pools", "moved /leisure/pools/swim-lessons"]
    assert queries.lead("/parks/pools/swim-lessons", "en").content_id == lessons.translation_key


def test_moving_back_leaves_the_first_address_to_its_item(make_department, parks, pools, lessons, readers):
    leisure = make_department("Leisure")
    pools.move(leisure, pos="last-child")
    Department.objects.get(pk=pools.pk).move(Department.objects.get(pk=parks.pk), pos="last-child")

    assert queries.by_path("/parks/pools/swim-lessons", "en", "public").content_id == lessons.translation_key
    assert queries.lead("/leisure/pools/swim-lessons", "en").content_id == lessons.translation_key


def test_a_page_that_takes_over_an_old_address_is_what_is_found_there(pools, lessons, make_service):
    publish(lessons, slug="lessons")
    newcomer = make_service(pools, "New lessons", slug="swim-lessons")

    assert queries.by_path("/parks/pools/swim-lessons", "en", "public").content_id == newcomer.translation_key


def test_putting_children_into_another_order_tells_nobody(parks, pools, make_department, readers):
    trees = make_department("Trees", parent=parks)
    readers.catch_up()

    Department.objects.get(pk=trees.pk).move(Department.objects.get(pk=pools.pk), pos="left")

    assert readers.news() == readers.news("agent") == []


def test_a_slug_that_changes_while_siblings_change_places(city, parks, pools, lessons, make_department, readers):
    """Tree paths are given anew while siblings move, so what was touched must not be remembered by its tree path."""
    leisure = make_department("Leisure")
    readers.catch_up()

    with publication():
        publish(parks, slug="green-places")
        Department.objects.get(pk=leisure.pk).move(Department.objects.get(pk=parks.pk), pos="left")

    assert readers.see(lessons)["path"] == "/green-places/pools/swim-lessons"
    assert len(readers.news()) == 3


def test_deleting_a_page_with_children_from_a_shell(parks, pools, lessons, readers):
    Page.objects.get(pk=pools.pk).specific.delete()

    assert {readers.row(page).state for page in (pools, lessons)} == {"deleted"}
    assert readers.see(parks)
    assert readers.news() == ["deleted /parks/pools", "deleted /parks/pools/swim-lessons"]


def test_deleting_pages_by_a_query(parks, pools, lessons, readers):
    with publication():
        Page.objects.filter(pk=pools.pk).delete()

    assert readers.news() == ["deleted /parks/pools", "deleted /parks/pools/swim-lessons"]


def test_deleting_a_draft_tells_nobody(pools, readers):
    draft = pools.add_child(instance=Service(title="Draft", live=False))
    readers.catch_up()

    draft.delete()

    assert readers.row(draft) is None
    assert readers.news() == []


def test_deleting_what_was_unpublished_is_told_once(lessons, readers):
    lessons.unpublish()
    readers.catch_up()

    Service.objects.get(pk=lessons.pk).delete()

    assert readers.row(lessons).state == "deleted"
    assert readers.news() == ["deleted /parks/pools/swim-lessons"]


def test_copying_with_all_below_it(city, pools, lessons, readers):
    copy = pools.copy(recursive=True, to=city, update_attrs={"slug": "baths", "title": "Baths"}, keep_live=True)

    assert readers.news() == readers.news("agent") == ["published /baths", "published /baths/swim-lessons-2"]
    assert readers.see(copy)["title"] == "Baths"
    assert copy.translation_key != pools.translation_key


def test_copying_without_what_is_below_it(city, pools, lessons, readers):
    pools.copy(recursive=False, to=city, update_attrs={"slug": "baths", "title": "Baths"}, keep_live=True)

    assert readers.news() == ["published /baths"]


def test_copying_as_drafts_tells_nobody(city, pools, lessons, readers):
    pools.copy(recursive=True, to=city, update_attrs={"slug": "baths"}, keep_live=False)

    assert readers.news() == readers.news("agent") == []


def test_an_alias_is_an_item_of_its_own_that_follows_its_original(parks, lessons, readers):
    alias = lessons.create_alias(parent=parks)
    assert readers.news() == ["published /parks/swim-lessons-2"]
    assert alias.translation_key != lessons.translation_key

    publish(lessons, title="Swimming")

    assert readers.see(alias)["title"] == readers.see(lessons)["title"] == "Swimming"
    assert readers.news() == ["updated /parks/pools/swim-lessons", "updated /parks/swim-lessons-2"]


def test_an_alias_leaves_with_its_original(parks, lessons, readers):
    alias = lessons.create_alias(parent=parks)
    readers.catch_up()

    Service.objects.get(pk=lessons.pk).unpublish()

    assert readers.see(alias) is None
    assert readers.news() == ["gone /parks/pools/swim-lessons", "gone /parks/swim-lessons-2"]


def test_an_edit_of_the_original_is_an_edit_of_the_alias(parks, lessons, readers):
    alias = lessons.create_alias(parent=parks)
    before = readers.row(alias).content_updated_at

    publish(lessons, title="Swimming")

    assert readers.row(alias).content_updated_at > before


def test_a_page_added_live_without_a_revision_is_published_too(parks, readers):
    readers.catch_up()

    page = parks.add_child(instance=Service(title="Camp"))

    assert readers.see(page)["title"] == "Camp"
    assert readers.news() == ["published /parks/camp"]


def test_an_event_names_where_the_item_was(lessons, readers):
    publish(lessons, slug="lessons")

    event = OutboxEvent.objects.filter(audience="public").latest("sequence")
    assert (event.event, event.previous_path, event.path) == (
        "item.moved",
        "/parks/pools/swim-lessons",
        "/parks/pools/lessons",
    )
    assert (event.type, event.locale, event.version) == ("service", "en", 2)


def test_page_and_title_changed_at_once_is_one_event(lessons, readers):
    publish(lessons, slug="lessons", title="Lessons")

    assert readers.news() == ["moved /parks/pools/lessons"]
    assert readers.see(lessons)["title"] == "Lessons"
