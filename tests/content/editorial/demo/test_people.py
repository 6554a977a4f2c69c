"""The demo's logins can do what the table says, and no more."""

import pytest
from django.contrib.auth import get_user
from django.urls import reverse
from wagtail.models import GroupPagePermission, Page

from content.editorial.demo.logins import PEOPLE
from content.editorial.demo.people import settle_people, settle_teams
from content.models import Contact, Service
from content.publishing import queries
from tests.fixtures.publishing import AGENT_STREAMS

pytestmark = [pytest.mark.database, pytest.mark.usefixtures("without_wagtails_indexes")]

PASSWORDS = {person.username: person.password for person in PEOPLE}


@pytest.fixture
def people(city):
    settle_people()


@pytest.fixture
def log_in(client, people):
    def as_(username):
        client.logout()
        client.post(reverse("wagtailadmin_login"), {"username": username, "password": PASSWORDS[username]})
        assert get_user(client).username == username
        return client

    return as_


@pytest.fixture
def service(make_department, make_service):
    return make_service(make_department(title="Parks"), title="Swim lessons", summary="For all ages")


def form(page, **changes):
    """What the edit screen sends, with these changes."""
    inlines = ("topic_links", "contact_links", "location_links", "related_links", "identifier_links", "comments")
    counts = {f"{name}-{count}_FORMS": "0" for name in inlines for count in ("TOTAL", "INITIAL")}
    streams = {f"{name}-count": "0" for name in ("body", "request_questions", *AGENT_STREAMS)}
    fields = {
        "title": page.title,
        "summary": page.summary,
        "slug": page.slug,
        "status": "active",
        "request_type": "realtime",
        "review_months": "12",
    }
    return {**counts, **streams, **fields, **changes}


def title_of(service):
    return queries.by_slug("service", service.slug, "en", "public").body


def test_all_but_the_agent_enter_the_desk_and_a_team_s_member_when_there_is_a_team(log_in):
    entered = {username for username in PASSWORDS if log_in(username).get("/admin/").status_code == 200}

    assert entered == set(PASSWORDS) - {"agent", "parks"}


def test_people_hold_the_roles_of_the_table(people, django_user_model):
    held = {user.username: [group.name for group in user.groups.all()] for user in django_user_model.objects.all()}

    assert held == {
        person.username: [person.role] if person.role and not person.department else [] for person in PEOPLE
    }


def test_a_department_that_is_there_gets_its_people(people, make_department, django_user_model):
    make_department(title="Parks and Recreation")

    settle_teams()
    settle_teams()

    member = django_user_model.objects.get(username="parks")
    assert [group.name for group in member.groups.all()] == ["Parks and Recreation: editors"]


def test_what_an_editor_submits_goes_live_when_the_approver_and_the_reviewer_have_seen_it(log_in, service):
    change = form(service, title="Swimming lessons", **{"action-submit": "1"})
    log_in("editor").post(f"/admin/pages/{service.pk}/edit/", change)

    for username in ("approver", "reviewer"):
        assert b"Swimming lessons" not in title_of(service)
        state = Service.objects.get(pk=service.pk).current_workflow_task_state
        log_in(username).post(f"/admin/pages/workflow/action/{service.pk}/approve/{state.pk}/", {"comment": ""})

    assert b"Swimming lessons" in title_of(service)


def test_an_editor_cannot_publish(log_in, service):
    change = form(service, title="Swimming lessons", **{"action-publish": "1"})
    log_in("editor").post(f"/admin/pages/{service.pk}/edit/", change)

    assert b"Swimming lessons" not in title_of(service)


def test_an_editor_changes_a_shared_contact(log_in, make_contact):
    contact = make_contact(title="Pool desk")

    log_in("editor").post(f"/admin/snippets/content/contact/edit/{contact.pk}/", {"title": "Pool office"})

    assert Contact.objects.get().title == "Pool office"


def test_nobody_but_an_administrator_adds_a_home_page(log_in):
    root = Page.get_first_root_node()
    add = f"/admin/pages/add/content/homepage/{root.pk}/"

    assert log_in("approver").get(add).status_code == 302
    assert log_in("admin").get(add).status_code == 200


def test_settling_again_changes_no_rights_and_keeps_a_password(people, django_user_model):
    editor = django_user_model.objects.get(username="editor")
    editor.set_password("a better one")
    editor.save()
    rights = GroupPagePermission.objects.count()

    settle_people()

    editor.refresh_from_db()
    assert editor.check_password("a better one")
    assert GroupPagePermission.objects.count() == rights
    assert django_user_model.objects.count() == len(PEOPLE)
