"""What each role may do and may not, tried through the admin's own addresses by somebody who holds that role alone.

A deed is tried even where the desk does not show it: each posts what an administrator's form would send.
"""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.urls import reverse
from wagtail.models import GroupPagePermission, Page
from wagtail.test.utils.form_data import rich_text

from content.editorial.roles import ROLES, TEAM, named
from content.editorial.settling import settle_roles
from content.models import Alert, AlertsIndex, CityImage, Service, Topic

pytestmark = [pytest.mark.database, pytest.mark.usefixtures("without_wagtails_indexes")]


EMERGENCY = {
    "title": "Boil your water",
    "slug": "boil",
    "kind": "emergency",
    "severity": "Severe",
    "message": rich_text("<p>A water main broke.</p>"),
    "instruction": rich_text(""),
    "expires": "2099-01-01 12:00",
    "whole_city": "on",
    "channels": ["web"],
}


class City:
    """Two departments with a page each, one of them in Spanish too, and what the forms of these pages send."""

    def __init__(self, desk, make_department, make_service, make_topic, make_image, translate):
        self.parks, self.library = make_department("Parks"), make_department("Library")
        self.swimming = make_service(self.parks, "Swim lessons", summary="For all ages")
        self.lending = make_service(self.library, "Library card")
        translate(self.parks)
        self.diving = make_service(self.parks, "Diving course")
        self.swimming_es = translate(self.swimming, title="Clases")
        self.topic = make_topic("Pools")
        self.picture = make_image("Pool")
        self.forms = {page.pk: desk.form(page) for page in (self.swimming, self.lending, self.swimming_es)}
        self.new = desk.empty_form("service", self.parks, title="Skate park", slug="skate-park")
        self.alerts = AlertsIndex.objects.get(locale__language_code="en")
        self.emergency = desk.empty_form("alert", self.alerts, **EMERGENCY)


@pytest.fixture
def town(desk, make_department, make_service, make_topic, make_image, translate):
    return City(desk, make_department, make_service, make_topic, make_image, translate)


def opens(address, *args):
    """A deed: this screen is shown."""
    return lambda client, town: client.get(reverse(address, args=[arg(town) for arg in args])).status_code == 200


def writes(page, **action):
    """A deed: the edit form of `page` is sent, and its draft holds the new title."""

    def deed(client, town):
        target = page(town)
        form = {**town.forms[target.pk], "title": "Written anew", **action}
        client.post(reverse("wagtailadmin_pages:edit", args=[target.pk]), form)
        return Service.objects.get(pk=target.pk).get_latest_revision_as_object().title == "Written anew"

    return deed


def writes_a_new_page(client, town):
    client.post(reverse("wagtailadmin_pages:add", args=["content", "service", town.parks.pk]), town.new)
    return Service.objects.filter(slug="skate-park", live=False).exists()


def submits(client, town):
    writes(lambda town: town.swimming, **{"action-submit": "1"})(client, town)
    return Service.objects.get(pk=town.swimming.pk).workflow_in_progress


def makes_live(client, town):
    writes(lambda town: town.swimming, **{"action-publish": "1"})(client, town)
    return Service.objects.get(pk=town.swimming.pk).title == "Written anew"


def unpublishes(client, town):
    client.post(reverse("wagtailadmin_pages:unpublish", args=[town.swimming.pk]), {})
    return not Service.objects.get(pk=town.swimming.pk).live


def deletes(client, town):
    client.post(reverse("wagtailadmin_pages:delete", args=[town.swimming.pk]), {})
    return not Page.objects.filter(pk=town.swimming.pk).exists()


def begins_a_translation(client, town):
    address = reverse("simple_translation:submit_page_translation", args=[town.diving.pk])
    client.post(address, {"locales": [town.swimming_es.locale_id]})
    return town.diving.get_translations().exists()


def issues_an_emergency(client, town):
    form = {**town.emergency, "action-publish": "1"}
    client.post(reverse("wagtailadmin_pages:add", args=["content", "alert", town.alerts.pk]), form)
    return Alert.objects.filter(slug="boil", live=True).exists()


def changes_a_topic(client, town):
    url = reverse("wagtailsnippets_content_topic:edit", args=[town.topic.pk])
    client.post(url, {"title": "Swimming pools", "slug": "pools", "description": "", "parent": ""})
    return Topic.objects.get(pk=town.topic.pk).title == "Swimming pools"


def deletes_a_picture(client, town):
    client.post(reverse("wagtailimages:delete", args=[town.picture.pk]), {})
    return not CityImage.objects.filter(pk=town.picture.pk).exists()


def makes_a_user(client, town):
    password = {"password1": "long enough 4 you", "password2": "long enough 4 you"}
    names = {"username": "eve", "email": "eve@riverbend.example", "first_name": "Eve", "last_name": "Rain"}
    client.post(reverse("wagtailusers_users:add"), {**names, **password})
    return get_user_model().objects.filter(username="eve").exists()


DEEDS = {
    "enter the desk": opens("wagtailadmin_home"),
    "look at pages": lambda client, town: (
        b"Swim lessons" in client.get(reverse("wagtailadmin_explore", args=[town.parks.pk])).content
    ),
    "read a draft": opens("desk_read", lambda town: town.swimming.pk),
    "see reports": opens("wagtailadmin_reports:site_history"),
    "write a new page": writes_a_new_page,
    "write in Parks": writes(lambda town: town.swimming),
    "write in Library": writes(lambda town: town.lending),
    "write in Spanish": writes(lambda town: town.swimming_es),
    "submit": submits,
    "publish": makes_live,
    "unpublish": unpublishes,
    "delete": deletes,
    "begin a translation": begins_a_translation,
    "change a topic": changes_a_topic,
    "delete a picture": deletes_a_picture,
    "make a bundle": opens("bundles:add"),
    "say what means the same": opens("search_words:add"),
    "make a user": makes_a_user,
    "issue an emergency": issues_an_emergency,
    "change settings": opens("wagtailsites:index"),
}

LOOK = {"enter the desk", "look at pages", "read a draft", "see reports"}
WRITE = LOOK | {"write a new page", "write in Parks", "write in Spanish", "submit", "change a topic", "make a bundle"}
APPROVE = {"publish", "unpublish", "delete"}
WHOLE_CITY = {"write in Library", "begin a translation", "say what means the same"}

MAY = {
    "Administrators": set(DEEDS),
    "Editors": WRITE | WHOLE_CITY,
    "Approvers": WRITE | APPROVE | WHOLE_CITY | {"delete a picture"},
    "Plain-language reviewers": LOOK,
    "Emergency authors": LOOK | {"issue an emergency"},
    "Translators": LOOK | {"write in Spanish", "begin a translation", "change a topic"},
    "Agents": set(),
    "Readers": LOOK,
    "editors": WRITE | {"begin a translation"},
    "approvers": WRITE | APPROVE | {"begin a translation"},
}
"""The last two are the team of Parks."""


def test_each_role_may_do_what_the_table_says_and_nothing_else(town, person, desk_of):
    """One test for all of them, because making the town takes longest."""
    may = {}
    for role in MAY:
        client = desk_of(person(role, role, team=town.parks if role in TEAM else None)).client
        may[role] = {name for name, deed in DEEDS.items() if undone(deed, client, town)}

    assert may == MAY


def undone(deed, client, town):
    """Whether the deed could be done; it is taken back, for the next one to try."""
    before = transaction.savepoint()
    could = deed(client, town)
    transaction.savepoint_rollback(before)
    return could


def test_whoever_has_no_role_may_do_nothing(town, person, desk_of):
    client = desk_of(person("ann")).client

    assert not any(deed(client, town) for deed in DEEDS.values())


def test_the_table_of_roles_is_the_whole_test(db):
    assert set(MAY) == {role.name for role in ROLES} | set(TEAM)


def test_every_right_in_the_table_exists(db):
    """A right that is misspelt would be left out in silence."""
    everywhere = named(right for role in ROLES for right in role.everywhere)
    on_pages = {right for role in ROLES for rights in role.on_pages.values() for right in rights}
    in_library = {right for role in ROLES for right in role.in_library}
    there = set(Permission.objects.values_list("content_type__app_label", "codename"))

    assert everywhere - there == set()
    assert on_pages | in_library <= {codename for _, codename in there}


def test_settling_again_changes_nothing_and_a_right_that_was_lost_comes_back(person, city):
    def rights():
        return set(GroupPagePermission.objects.values_list("group__name", "page_id", "permission__codename"))

    before = rights()
    settle_roles()
    assert rights() == before

    GroupPagePermission.objects.filter(group__name="Editors").delete()
    settle_roles()
    assert rights() == before


def test_wagtails_own_groups_are_roles_and_lose_the_root(city):
    assert not Group.objects.filter(name="Moderators").exists()
    assert set(GroupPagePermission.objects.filter(page__depth=1).values_list("group__name", flat=True)) == {
        "Administrators"
    }
