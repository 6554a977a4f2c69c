"""Finding pages at the desk: in every script, and told what is not shown."""

from typing import Any

import pytest
from django.urls import reverse
from wagtail.models import Locale

from content.models import Service

pytestmark = pytest.mark.database

NOT_SHOWN = "Pages of other departments are not shown to you."


def found(person: Any, words: str) -> list[str]:
    """The titles that the page search shows for these words."""
    answer = person.client.get(reverse("wagtailadmin_pages:search"), {"q": words})
    return [page.title for page in answer.context["object_list"]]


def screen(person: Any, name: str, *args: Any, **asked: str) -> str:
    return person.client.get(reverse(name, args=args), asked).content.decode()


@pytest.fixture
def collection(city: Any, desk_indexes: None, make_department: Any, make_service: Any) -> Any:
    """A service with a Chinese translation, “垃圾收集时间”."""
    works = make_department("Public Works")
    page = make_service(works, "Trash collection")
    chinese = page.copy_for_translation(Locale.objects.get(language_code="zh-Hans"), copy_parents=True)
    chinese.title, chinese.slug = "城市垃圾收集时间", "垃圾收集"
    chinese.save_revision().publish()
    return page


@pytest.mark.parametrize("words", ["垃圾", "城市", "时间", "收集 城市", "垃圾收集时间"])
def test_a_part_of_a_chinese_title_finds_its_page(collection: Any, people: Any, words: str) -> None:
    assert found(people("tara", "Translators"), words) == ["城市垃圾收集时间"]


def test_what_no_title_has_is_not_found_and_spaced_words_are_found_as_before(collection: Any, people: Any) -> None:
    tara = people("tara", "Translators")
    assert found(tara, "垃圾桶") == []
    assert found(tara, "collec") == ["Trash collection"]
    assert found(tara, "ollection") == []


def test_a_list_and_a_type_of_page_are_searched_so_too(collection: Any, people: Any) -> None:
    tara = people("tara", "Translators")
    home = Locale.objects.get(language_code="zh-Hans")
    assert "城市垃圾收集时间" in screen(tara, "wagtailadmin_explore_root", q="垃圾", search_all="1")
    assert [page.locale for page in Service.objects.autocomplete("垃圾")] == [home]


class TestADepartmentsEditor:
    def test_is_told_that_other_departments_pages_are_not_searched(
        self, collection: Any, make_department: Any, make_service: Any, people: Any
    ) -> None:
        parks = make_department("Parks")
        make_service(parks, "Trash in parks")
        eva = people("eva", "editors", team=parks)
        assert found(eva, "trash") == ["Trash in parks"]
        assert NOT_SHOWN in screen(eva, "wagtailadmin_pages:search", q="collection")
        assert NOT_SHOWN in screen(eva, "wagtailadmin_pages:search_results", q="collection")

    def test_is_told_so_where_a_list_leaves_pages_out(
        self, collection: Any, make_department: Any, translate: Any, people: Any
    ) -> None:
        parks, works = make_department("Parks"), collection.get_parent()
        translate(parks, title="Parques")  # who has pages below two homes gets to both
        eva = people("eva", "editors", team=parks)
        assert "Trash collection" not in screen(eva, "wagtailadmin_explore", works.pk)
        assert NOT_SHOWN in screen(eva, "wagtailadmin_explore", works.pk)
        assert NOT_SHOWN in screen(eva, "wagtailadmin_explore", works.get_parent().pk)
        assert NOT_SHOWN not in screen(eva, "wagtailadmin_explore", parks.pk)
        assert NOT_SHOWN in screen(eva, "wagtailadmin_explore", parks.pk, q="trash", search_all="1")


@pytest.mark.parametrize("role", ["Administrators", "Approvers", "Editors", "Readers", "Translators"])
def test_nobody_else_is_told_so(city: Any, people: Any, make_department: Any, role: str) -> None:
    works, who = make_department("Public Works"), people("cid", role)
    assert NOT_SHOWN not in screen(who, "wagtailadmin_pages:search", q="pothole")
    assert NOT_SHOWN not in screen(who, "wagtailadmin_explore", works.pk)
