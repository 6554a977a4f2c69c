"""The groups of a department follow it: its name, its translations, its end."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.models import GroupPagePermission, PageLogEntry

from content.editorial.models import TeamGroup
from content.editorial.teams import found_team

pytestmark = pytest.mark.usefixtures("without_wagtails_indexes")


def team_names():
    return sorted(TeamGroup.objects.values_list("group__name", flat=True))


def test_a_department_gets_two_groups_and_only_once(parks):
    first, again = found_team(parks.translation_key), found_team(parks.translation_key)

    assert first == again
    assert team_names() == ["Parks: approvers", "Parks: editors"]


def test_departments_of_the_same_name_have_teams_of_their_own(parks, make_department):
    other = make_department("Parks", parent=parks, slug="parks-maintenance")

    found_team(parks.translation_key), found_team(other.translation_key)

    assert team_names() == ["Parks 2: approvers", "Parks 2: editors", "Parks: approvers", "Parks: editors"]


def test_a_name_that_a_department_takes_is_the_name_of_its_team(parks):
    found_team(parks.translation_key)

    parks.title = "Parks and Pools"
    parks.save_revision().publish()

    assert team_names() == ["Parks and Pools: approvers", "Parks and Pools: editors"]


def test_a_translation_is_the_team_s_too_from_the_start(parks, translate):
    editors = found_team(parks.translation_key)["editors"]

    spanish = translate(parks, title="Parques")

    assert GroupPagePermission.objects.filter(group=editors, page=spanish).exists()
    assert "Parks: editors" in team_names()


def test_the_team_leaves_with_the_last_translation(parks, translate):
    found_team(parks.translation_key)
    spanish = translate(parks, title="Parques")

    parks.delete()
    assert Group.objects.filter(name="Parques: editors").exists()

    spanish.refresh_from_db()
    spanish.delete()
    assert not Group.objects.filter(name__startswith="Par").exists()


def test_a_department_without_a_team_stays_without(parks):
    parks.title = "Parks and Pools"
    parks.save_revision().publish()

    assert team_names() == []


def test_an_administrator_gives_a_department_its_people(parks, person, desk, desk_of):
    eva, address = person("eva"), reverse("desk_team", args=[parks.pk])
    desk.post(address, {"editors": [eva.pk]})

    assert [group.name for group in eva.groups.all()] == ["Parks: editors"]
    assert PageLogEntry.objects.get(action="wellspring.team").data == {"editors": ["eva"], "approvers": []}
    assert "checked" in desk.client.get(address).content.decode()

    desk_of(eva).client.post(address, {"approvers": [eva.pk]})
    desk.post(address, {"approvers": []})
    assert not eva.groups.exists()
