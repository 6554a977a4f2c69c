"""Wagtail's page privacy: it sends no publish signal, and must take documents away all the same."""

import pytest
from django.db import transaction
from wagtail.models import PageViewRestriction

from content.models import Department, Service
from content.publishing import queries
from content.transaction import OutsidePublication, publication

pytestmark = pytest.mark.database


def test_restricting_a_page_by_the_desk_and_opening_it_again(desk, parks, lessons, readers):
    desk.set_privacy(lessons, "login")

    assert readers.row(lessons).state == "gone" and readers.row(lessons, "agent").state == "gone"
    assert bytes(readers.row(lessons).body) == b""
    assert readers.see(parks)
    assert readers.news() == readers.news("agent") == ["gone /parks/swim-lessons"]

    desk.set_privacy(lessons, "none")

    assert readers.see(lessons)["version"] == 3
    assert readers.news() == ["published /parks/swim-lessons"]


def test_restricting_a_parent_closes_all_below_it(desk, parks, lessons, readers):
    desk.set_privacy(parks, "password", password="pool")

    assert readers.see(parks) is None and readers.see(lessons) is None
    assert queries.by_path("/parks/swim-lessons", "en", "public").body == b""
    assert readers.news() == ["gone /parks", "gone /parks/swim-lessons"]

    desk.set_privacy(parks, "none")

    assert readers.see(lessons)
    assert readers.news() == ["published /parks", "published /parks/swim-lessons"]


def test_restricting_the_home_page_closes_the_city(desk, city, parks, lessons, readers):
    desk.set_privacy(city, "login")

    assert readers.see(parks) is None and readers.see(lessons) is None


def test_restricting_in_code(parks, lessons, readers):
    with publication():
        restriction = PageViewRestriction.objects.create(page=parks, restriction_type="login")
    assert readers.news() == ["gone /parks", "gone /parks/swim-lessons"]

    with publication():
        restriction.delete()
    assert readers.news() == ["published /parks", "published /parks/swim-lessons"]


def test_changing_the_kind_of_a_restriction_tells_nobody(desk, lessons, readers):
    desk.set_privacy(lessons, "login")
    readers.catch_up()

    desk.set_privacy(lessons, "password", password="pool")

    assert readers.see(lessons) is None
    assert readers.news() == []


def test_what_is_published_below_a_restricted_page_is_not_shown(parks, make_service, readers):
    with publication():
        PageViewRestriction.objects.create(page=parks, restriction_type="login")
    readers.catch_up()

    camp = make_service(parks, "Camp")

    assert readers.row(camp) is None
    assert readers.news() == readers.news("agent") == []


def test_moving_out_of_a_restricted_department_opens_a_page(parks, lessons, make_department, readers):
    leisure = make_department("Leisure")
    with publication():
        PageViewRestriction.objects.create(page=parks, restriction_type="login")
    assert readers.see(lessons) is None

    lessons.move(leisure, pos="last-child")
    assert readers.see(lessons)["path"] == "/leisure/swim-lessons"

    Service.objects.get(pk=lessons.pk).move(Department.objects.get(pk=parks.pk), pos="last-child")
    assert readers.see(lessons) is None


def test_a_link_to_a_restricted_page_disappears(parks, lessons, make_faq, desk, readers):
    answer = make_faq(parks, services=[lessons])
    assert readers.see(answer)["services"][0]["title"] == "Swim lessons"

    desk.set_privacy(lessons, "login")
    assert readers.see(answer)["services"] == []

    desk.set_privacy(lessons, "none")
    assert readers.see(answer)["services"][0]["title"] == "Swim lessons"


def test_a_restriction_outside_a_publication_is_refused_and_not_stored(lessons, readers):
    with transaction.atomic(), pytest.raises(OutsidePublication, match="privacy of “Swim lessons”"):
        PageViewRestriction.objects.create(page=lessons, restriction_type="login")

    assert not PageViewRestriction.objects.exists()
    assert readers.see(lessons)


def test_lifting_a_restriction_outside_a_publication_is_refused(lessons, readers):
    with publication():
        restriction = PageViewRestriction.objects.create(page=lessons, restriction_type="login")

    with pytest.raises(OutsidePublication), transaction.atomic():
        restriction.delete()

    assert PageViewRestriction.objects.exists()
    assert readers.see(lessons) is None
