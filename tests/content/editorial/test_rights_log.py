"""The history names who gave whom which rights, on whichever screen, and what of a login was changed."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.urls import reverse

from content.editorial.settling import settle_roles
from tests.fixtures.forms import form_data

pytestmark = pytest.mark.database


@pytest.fixture
def eva(person):
    user = person("eva", "Editors")
    user.first_name, user.last_name = "Eva", "Rain"
    user.save()
    return user


def told(desk):
    """What “Who changed what” says, the latest first, without the moment."""
    response = desk.client.get(reverse("changes"), {"export": "csv"})
    text = b"".join(response.streaming_content).decode()
    return [line for line in text.splitlines()[1:] if "Roles" in line or "Rights" in line or "Changed:" in line]


def edits(desk, person, **changes):
    url = reverse("wagtailusers_users:edit", args=[person.pk])
    form = form_data(desk.client.get(url).content, "w-editor-form")
    desk.post(url, {**form, **changes})


def test_a_role_that_is_given_and_one_that_is_taken_away_are_told(desk, eva):
    approvers = Group.objects.get(name="Approvers")
    edits(desk, eva, groups=[str(approvers.pk)])

    lines = "\n".join(told(desk))
    assert "Roles given: Approvers" in lines and "Roles taken away: Editors" in lines
    assert "ana" in lines and "eva" in lines


def test_so_are_those_that_come_with_a_department(desk, eva, parks):
    desk.post(reverse("desk_team", args=[parks.pk]), {"editors": [eva.pk], "approvers": []})

    assert any("Roles given: Parks: editors" in line for line in told(desk))


def test_what_opens_or_closes_a_login_is_told_and_no_password(desk, eva):
    secret = "a long enough secret"
    edits(desk, eva, password1=secret, password2=secret, email="eve@elsewhere.example", is_active="on")

    (line,) = told(desk)
    assert "Changed: the password, the mail address" in line
    assert secret not in line and eva.password not in line


def test_a_name_that_is_spelt_anew_and_a_sign_in_are_nothing_of_that(desk, eva):
    edits(desk, eva, last_name="Rayne", is_active="on")
    eva.refresh_from_db()
    eva.save(update_fields=["last_login"])

    assert told(desk) == []


def test_rights_of_a_group_are_told_and_not_what_a_release_gives(desk, eva):
    settle_roles()
    group = Group.objects.get(name="Editors")
    group.permissions.clear()
    settle_roles()
    assert told(desk) == []

    url = reverse("wagtailusers_groups:edit", args=[group.pk])
    form = form_data(desk.client.get(url).content, "w-editor-form")
    desk.post(url, {**form, "permissions": []})
    assert any("Rights taken away:" in line and "Can access Wagtail admin" in line for line in told(desk))
    assert get_user_model().objects.get(pk=eva.pk).groups.filter(pk=group.pk).exists()
