"""One publication is all or nothing: what readers see and what the history tells never differ from the pages."""

import pytest
from django.db import connection, transaction
from django.test import Client
from django.urls import reverse
from wagtail import hooks
from wagtail.models import Page

from content.models import Service
from content.publishing import settle
from content.transaction import OutsidePublication, current_publication, publication, settling
from tests.fixtures.city import publish

pytestmark = [pytest.mark.database, pytest.mark.usefixtures("without_wagtails_indexes")]


class Stop(Exception):
    """What interrupts a publication here."""


@pytest.fixture
def lessons(make_department, make_service, readers):
    service = make_service(make_department("Parks"), "Swim lessons")
    readers.catch_up()
    return service


def unchanged(page, readers):
    return (
        readers.see(page)["title"] == Page.objects.get(pk=page.pk).title == "Swim lessons"
        and readers.versions(page) == (1, 1)
        and readers.news() == readers.news("agent") == []
    )


def test_an_error_in_the_block_takes_everything_back(lessons, readers):
    with pytest.raises(Stop), publication():
        publish(lessons, title="Swimming")
        lessons.unpublish()
        raise Stop

    assert unchanged(lessons, readers)


def test_an_error_while_settling_takes_the_page_back_too(lessons, readers, monkeypatch):
    def fail(*_args, **_kwargs):
        raise Stop

    monkeypatch.setattr(settle, "record", fail)

    with pytest.raises(Stop):
        publish(lessons, title="Swimming")

    assert unchanged(lessons, readers)


def test_a_receiver_of_settling_that_raises_takes_everything_back(lessons, readers):
    def refuse(**_):
        raise Stop

    settling.connect(refuse, weak=False, dispatch_uid="refuse")
    try:
        with pytest.raises(Stop):
            publish(lessons, title="Swimming")
    finally:
        settling.disconnect(dispatch_uid="refuse")

    assert unchanged(lessons, readers)


def test_after_an_error_the_next_publication_is_whole(lessons, readers):
    with pytest.raises(Stop), publication():
        publish(lessons, title="Swimming")
        raise Stop

    publish(lessons, title="Lessons")

    assert readers.see(lessons)["title"] == "Lessons"
    assert readers.news() == ["updated /parks/swim-lessons"]


def test_an_inner_block_that_fails_is_left_out_of_the_outer_one(lessons, make_service, readers):
    parks = lessons.get_parent()
    with publication():
        camp = parks.add_child(instance=Service(title="Camp"))
        with pytest.raises(Stop), publication():
            publish(lessons, title="Swimming")
            raise Stop

    assert readers.see(camp)["title"] == "Camp"
    assert readers.see(lessons)["title"] == "Swim lessons"
    assert readers.news() == ["published /parks/camp"]


def test_documents_follow_at_the_end_of_the_outermost_publication(lessons, readers):
    with publication():
        publish(lessons, title="Swimming")
        assert readers.see(lessons)["title"] == "Swim lessons"

    assert readers.see(lessons)["title"] == "Swimming"


def test_a_transaction_around_a_publication_can_take_it_back(lessons, readers):
    with pytest.raises(Stop), transaction.atomic():
        publish(lessons, title="Swimming")
        assert readers.see(lessons)["title"] == "Swimming"
        raise Stop

    assert readers.see(lessons)["title"] == "Swim lessons"


def test_outside_a_publication_there_is_none(db):
    with pytest.raises(OutsidePublication, match="The page changed outside a publication"):
        current_publication("The page")

    with publication() as current:
        assert current_publication("The page") is current
    assert connection.wellspring_publication is None


@pytest.fixture
def broken_desk(db, admin_user):
    """A browser that gets the error page, as a person would."""
    client = Client(raise_request_exception=False)
    client.force_login(admin_user)
    return client


def test_a_request_that_ends_in_an_error_changes_nothing(broken_desk, lessons, readers, monkeypatch):
    def fail(*_args, **_kwargs):
        raise Stop

    monkeypatch.setattr(settle, "record", fail)

    response = broken_desk.post(reverse("wagtailadmin_pages:unpublish", args=[lessons.pk]))

    assert response.status_code == 500
    assert Page.objects.get(pk=lessons.pk).live
    assert unchanged(lessons, readers)


def test_an_error_after_wagtail_has_done_its_part_takes_that_back(broken_desk, lessons, readers):
    def fail(request, page):
        assert not Page.objects.get(pk=lessons.pk).live
        raise Stop

    with hooks.register_temporarily("after_unpublish_page", fail):
        response = broken_desk.post(reverse("wagtailadmin_pages:unpublish", args=[lessons.pk]))

    assert response.status_code == 500
    assert Page.objects.get(pk=lessons.pk).live
    assert unchanged(lessons, readers)


def test_a_form_with_a_mistake_changes_nothing(desk, lessons, readers):
    desk.publish(lessons, status=200, title="")

    assert unchanged(lessons, readers)
