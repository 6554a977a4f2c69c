"""The quick screen, the list of alerts and the end of one, as each role's browser meets them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.actions.publish_page_revision import PublishPagePermissionError
from wagtail.models import GroupPagePermission
from wagtail.test.utils.form_data import rich_text

from content.founding_templates import found_alert_templates
from content.models import Alert, AlertsIndex, AlertTemplate
from tests.fixtures.forms import form_data

ISSUE = reverse("alerts_issue")
FORM = "alerts-form"


class Public:
    """What everybody reads."""

    def get(self, path: str) -> Any:
        response = Client().get(f"/api/v1{path}")
        assert response.status_code == 200, response.content
        return response.json()

    def titles(self, path: str) -> list[str]:
        return [item["title"] for item in self.get(path)["items"]]


@pytest.fixture
def api(db):
    return Public()


@pytest.fixture
def template(city):
    found_alert_templates()
    return AlertTemplate.objects.get(name="Boil-water notice")


def sign_in(*groups: str, superuser: bool = False) -> Client:
    users: Any = get_user_model().objects
    name = "-".join(groups) or "root"
    user = users.create_superuser(name, "", "-") if superuser else users.create_user(name, "", "-")
    user.groups.set(Group.objects.filter(name__in=groups))
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def author(city):
    """An emergency author."""
    return sign_in("Emergency authors")


@pytest.fixture
def clerk(city):
    """Somebody who may publish alerts, but no emergencies."""
    group = Group.objects.create(name="Alert clerks")
    group.permissions.set(Group.objects.get(name="Readers").permissions.all())
    for place in AlertsIndex.objects.all():
        for codename in ("add_page", "change_page", "publish_page"):
            permission = GroupPagePermission.objects.filter(permission__codename=codename).first().permission
            GroupPagePermission.objects.create(group=group, page=place, permission=permission)
    return sign_in("Alert clerks")


def filled(
    client: Client, template: AlertTemplate | None = None, follows: Any = None, **changes: Any
) -> dict[str, Any]:
    """The screen's form as it stands, with `changes`."""
    query = {"template": template.pk} if template else {"follows": follows.pk} if follows else {}
    response = client.get(ISSUE, query)
    assert response.status_code == 200
    return form_data(response.content, FORM) | changes


def errors(response: Any) -> dict[str, str]:
    assert response.status_code == 200, response.headers
    return {name: " ".join(told) for name, told in response.context["form"].errors.items()}


def test_a_notice_from_a_template_is_live_in_one_request(author, template, api):
    form = filled(author, template, area_description="North End", message="Water in [area] is brown.", publish="1")

    response = author.post(f"{ISSUE}?template={template.pk}", form)

    assert response.status_code == 302
    [card] = api.get("/alerts?active=true")["items"]
    assert (card["title"], card["message_text"]) == ("Boil your water in North End", "Water in North End is brown.")
    assert (card["kind"], card["severity"], card["response_type"]) == ("emergency", "Severe", "Execute")
    assert "[" not in card["push_text"] + card["texts"]["sms"]
    whole = api.get(f"/alerts/{card['slug']}")
    assert whole["instruction_html"].startswith("<ul><li>Boil water for one minute")
    hours = Alert.objects.get().expires - timezone.now()
    assert timedelta(hours=47) < hours <= timedelta(hours=48)


def test_what_is_still_to_be_filled_in_is_told_on_its_field(author, template):
    told = errors(author.post(f"{ISSUE}?template={template.pk}", filled(author, template, publish="1")))
    assert "[area]" in told["title"]
    assert "[What happened.]" in told["message"]
    assert not Alert.objects.exists()


def test_checking_shows_what_each_channel_says_and_publishes_nothing(author, template):
    form = filled(author, template, area_description="North End", message="Brown water.", check="1")
    response = author.post(f"{ISSUE}?template={template.pk}", form)
    said = {each.channel: each for each in response.context["said"]}
    assert said["Phones, short push"].text.startswith("Boil your water in North End")
    assert len(said["Phones, short push"].text) <= 90
    assert "GSM-7" in said["Text message"].takes
    assert not Alert.objects.exists()


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"expires": ""}, "expires"),
        ({"expires": "2020-01-01 10:00", "effective": "2020-01-01 11:00"}, "expires"),
        ({"expires": "2020-01-01 10:00"}, "expires"),  # over before anybody is warned
        ({"expires": "2026-11-01 01:30"}, "expires"),  # twice that night, so it names no moment
        ({"expires": "soon"}, "expires"),
        ({"scope": "somewhere"}, "scope"),
        ({"channels": []}, "channels"),
        ({"push_text": "Boil “water”"}, "push_text"),
        ({"sms_text": "€" * 300}, "sms_text"),
        ({"title": ""}, "title"),
    ],
)
def test_what_is_wrong_is_told_on_its_field(author, template, changes, field):
    whole = {"area_description": "North End", "message": "Brown water.", "publish": "1", **changes}
    assert field in errors(author.post(ISSUE, filled(author, template, **whole)))
    assert not Alert.objects.exists()


def test_it_can_be_for_some_places_only(author, template, make_department, make_location, api):
    parks = make_department("Parks")
    pool = make_location(parks, "Pool")
    whole = {"area_description": "the pool", "message": "Closed.", "publish": "1"}
    form = filled(author, template, scope="somewhere", departments=[parks.pk], item=pool.pk, **whole)
    author.post(ISSUE, form)
    [card] = api.get("/alerts?active=true")["items"]
    assert card["whole_city"] is False
    assert [item["title"] for item in (*card["departments"], *card["locations"])] == ["Parks", "Pool"]


class TestWhoMay:
    def test_a_clerk_publishes_a_road_closure_but_no_emergency(self, clerk, template, api):
        closure = filled(clerk, None, title="Mill Street is closed", message="A tree fell.", publish="1")
        assert clerk.post(ISSUE, closure).status_code == 302
        assert api.titles("/alerts?active=true") == ["Mill Street is closed"]

        for name, value in (("kind", "emergency"), ("severity", "Extreme")):
            told = errors(clerk.post(ISSUE, {**closure, name: value}))
            assert "emergency author" in told[name]
        assert Alert.objects.count() == 1

    def test_a_clerk_sees_which_templates_are_not_theirs(self, clerk, template):
        page = clerk.get(reverse("alerts_choose")).content.decode()
        assert f"?template={template.pk}" not in page
        assert "Only emergency authors may publish this." in page
        assert f"?template={AlertTemplate.objects.get(name='Road closure').pk}" in page

    @pytest.mark.parametrize("role", ["Editors", "Readers", "Translators", "Plain-language reviewers", "Agents"])
    def test_others_issue_none(self, city, template, role):
        client = sign_in(role)
        for response in (client.get(ISSUE), client.post(ISSUE, {"publish": "1"}), client.get(reverse("alerts_choose"))):
            assert response.status_code == 302
            assert response.headers["Location"].split("?")[0] in ("/admin/", "/admin/login/")
        assert not Alert.objects.exists()

    @pytest.mark.parametrize(
        ("role", "address"), [("Readers", "desk_read"), ("Editors", "wagtailadmin_pages:edit")], ids=["reads", "edits"]
    )
    def test_the_list_opens_an_alert_as_they_may_open_it(self, city, make_alert, role, address):
        alert, over = make_alert("Closed"), make_alert("Over", expires=timezone.now() - timedelta(hours=1))
        client = sign_in(role)

        shown = client.get(reverse("alerts_desk")).content.decode()

        for page in (alert, over):
            assert f'<a href="{reverse(address, args=[page.pk])}">' in shown
            assert client.get(reverse(address, args=[page.pk])).status_code == 200

    def test_the_editors_form_refuses_an_emergency_on_the_field(self, clerk, make_alert, desk, api):
        alert = make_alert("Closed", severity="Minor", expires=timezone.now() + timedelta(hours=2))
        edit = reverse("wagtailadmin_pages:edit", args=[alert.pk])
        desk.client = clerk
        data = desk.form(alert, severity="Extreme")
        response = clerk.post(edit, {**data, "action-publish": "1"})
        assert response.status_code == 200
        assert "emergency author" in str(response.context["form"].errors["severity"])
        assert api.get("/alerts/closed")["severity"] == "Minor"

        saved = clerk.post(edit, data)
        assert saved.status_code == 302, saved.context["form"].errors
        assert Alert.objects.get(pk=alert.pk).get_latest_revision_as_object().severity == "Extreme"
        assert api.get("/alerts/closed")["severity"] == "Minor"
        assert clerk.post(edit, {**data, "action-publish": "1"}).status_code == 200, (
            "nor is that draft theirs to publish"
        )

    def test_an_approval_of_an_emergency_draft_by_who_may_not_leaves_nothing_behind(self, clerk, city, api):
        """Wagtail publishes the approved revision in the approver's name, whatever button was offered before."""
        place = AlertsIndex.objects.get(locale=city.locale)
        alert = Alert(
            title="Flood", message="<p>x</p>", severity="Extreme", expires=timezone.now() + timedelta(hours=1)
        )
        alert.live = False
        place.add_child(instance=alert)
        revision = alert.save_revision()
        user = get_user_model().objects.get(username="Alert clerks")
        with pytest.raises(PublishPagePermissionError, match="emergency author"):
            revision.publish(user=user, skip_permission_checks=True)
        assert api.titles("/alerts") == []


class TestTheList:
    def test_it_tells_what_is_in_force_scheduled_and_past_in_a_fixed_number_of_queries(
        self, author, make_alert, django_assert_max_num_queries
    ):
        now, hour = timezone.now(), timedelta(hours=1)
        first = make_alert("Replaced", expires=now + 9 * hour)
        make_alert("In force", msg_type="Update", references=first)
        make_alert("Later", effective=now + hour)
        make_alert("Over", effective=now - 2 * hour, expires=now - hour)
        author.get(reverse("alerts_desk"))
        with django_assert_max_num_queries(40) as captured:
            response = author.get(reverse("alerts_desk"))
        lists = {name: [alert.title for alert in found] for name, found in response.context["lists"]}
        assert lists == {"In force now": ["In force"], "Scheduled": ["Later"], "Drafts": []}
        assert [alert.title for alert in response.context["past"]] == ["Replaced", "Over"]

        for number in range(20):
            make_alert(f"Over {number}", effective=now - 2 * hour, expires=now - hour)
        with django_assert_max_num_queries(len(captured)):
            author.get(reverse("alerts_desk"))

    def test_two_clicks_end_an_alert_in_every_language(self, author, make_alert, translate, api):
        alert = make_alert("Flood", kind="emergency", severity="Extreme")
        translate(alert, title="Inundación")
        end = reverse("alerts_end", args=[alert.pk])
        assert author.get(end).status_code == 200
        assert api.titles("/alerts?active=true&locale=es") == ["Inundación"]

        author.post(end)

        assert api.titles("/alerts?active=true") == api.titles("/alerts?active=true&locale=es") == []
        ended = api.get("/alerts/ended-flood")
        assert (ended["msg_type"], ended["references"]["title"]) == ("Cancel", "Flood")
        author.post(end)
        assert Alert.objects.filter(msg_type="Cancel").count() == 2, (
            "one a language: the second click ends nothing twice"
        )

    def test_a_clerk_cannot_end_an_emergency(self, clerk, make_alert, api):
        alert = make_alert("Flood", kind="emergency", severity="Extreme")
        clerk.post(reverse("alerts_end", args=[alert.pk]))
        assert api.titles("/alerts?active=true") == ["Flood"]

    def test_an_update_begins_with_what_the_alert_says_and_replaces_it(self, author, make_alert, api):
        alert = make_alert("Flood", kind="emergency", instruction="<ul><li>Go up.</li><li>Stay.</li></ul>")
        form = filled(author, follows=alert, message="It rises.", publish="1")
        assert form["instruction"].split() == ["Go", "up.", "Stay."]
        author.post(f"{ISSUE}?follows={alert.pk}", form)
        [card] = api.get("/alerts?active=true")["items"]
        assert (card["msg_type"], card["message_text"], card["instruction_text"]) == (
            "Update",
            "It rises.",
            "Go up.\nStay.",
        )


class TestUpdating:
    """What the quick screen has no field for is not lost when an alert is updated on it."""

    def test_it_keeps_all_that_the_screen_does_not_show(self, author, make_alert, make_department, make_location, api):
        parks = make_department("Parks")
        places = [make_location(parks, name) for name in ("Pool", "Rink", "Beach")]
        alert = make_alert(
            "Closed",
            scope=places,
            scope_paths="/parks/pools",
            area_polygons="44.05,-91.64 44.06,-91.62 44.04,-91.61 44.05,-91.64",
            link_url="https://riverbend.example/pools",
            message='<p>See <a href="https://riverbend.example/why">why</a>.</p>',
            summary="Three places are closed.",
        )

        form = filled(author, follows=alert, publish="1")
        assert "Beach" in author.get(ISSUE, {"follows": alert.pk}).content.decode()
        author.post(f"{ISSUE}?follows={alert.pk}", form)

        [card] = api.get("/alerts?active=true")["items"]
        then, now = api.get("/alerts/closed"), api.get(f"/alerts/{card['slug']}")
        same = ("locations", "paths", "area", "link", "message_html", "summary", "expires")
        assert {name: now[name] for name in same} == {name: then[name] for name in same}
        assert now["references"]["title"] == "Closed"

    def test_other_words_leave_the_old_summary_behind(self, author, make_alert, api):
        alert = make_alert("Flood", summary="The river rises.")
        author.post(f"{ISSUE}?follows={alert.pk}", filled(author, follows=alert, message="It falls.", publish="1"))
        [card] = api.get("/alerts?active=true")["items"]
        assert (card["summary"], card["message_text"]) == ("", "It falls.")

    def test_an_alert_of_some_pages_of_the_website_can_be_updated(self, author, make_alert, api):
        alert = make_alert("Closed", scope_paths="/parks/pools")
        author.post(f"{ISSUE}?follows={alert.pk}", filled(author, follows=alert, title="Open at six", publish="1"))
        assert api.titles("/alerts?active=true&path=/parks/pools/north") == ["Open at six"]
        assert api.titles("/alerts?active=true&path=/trash") == []

    def test_one_that_has_not_begun_does_not_begin_because_it_is_updated(self, author, make_alert, api):
        begins = timezone.now().replace(second=0, microsecond=0) + timedelta(days=3)
        alert = make_alert("Street works", effective=begins)
        author.post(f"{ISSUE}?follows={alert.pk}", filled(author, follows=alert, title="Night works", publish="1"))
        assert api.titles("/alerts?active=true") == []
        assert api.get("/alerts/night-works")["effective"] == api.get("/alerts/street-works")["effective"]

    def test_an_alert_that_is_updated_in_another_language_only_can_be_updated_in_its_own(
        self, author, make_alert, translate, api
    ):
        alert = make_alert("Flood")
        spanish = translate(alert, title="Inundación")
        make_alert("Flood rises", msg_type="Update", references=alert)

        form = filled(author, follows=spanish, title="La inundación sube", publish="1")
        assert author.post(f"{ISSUE}?follows={spanish.pk}", form).status_code == 302

        assert api.titles("/alerts?active=true&locale=es") == ["La inundación sube"]
        assert api.titles("/alerts?active=true") == ["Flood rises"]


class TestEnding:
    @pytest.fixture
    def updated(self, make_alert, translate):
        """An alert in two languages, and its update, which is not translated."""
        alert = make_alert("Flood", kind="emergency", severity="Extreme")
        spanish = translate(alert, title="Inundación")
        update = make_alert("Flood rises", msg_type="Update", references=alert, kind="emergency", severity="Extreme")
        return spanish, update

    @pytest.mark.parametrize("ended", ["in Spanish", "in English"])
    def test_the_end_of_an_update_ends_what_other_languages_still_have_of_the_alert_before(
        self, author, updated, api, ended
    ):
        spanish, update = updated
        assert api.titles("/alerts?active=true&locale=es") == ["Inundación"]

        author.post(reverse("alerts_end", args=[(spanish if ended == "in Spanish" else update).pk]))

        assert api.titles("/alerts?active=true&locale=es") == api.titles("/alerts?active=true") == []
        lists = dict(author.get(reverse("alerts_desk")).context["lists"])
        assert [alert.title for alert in lists["In force now"]] == []

    def test_the_end_is_told_in_every_language_that_the_alert_was_told_in(self, author, updated, api):
        author.post(reverse("alerts_end", args=[updated[1].pk]))
        [end] = [card for card in api.get("/alerts?locale=es")["items"] if card["msg_type"] == "Cancel"]
        assert (end["title"], end["message_text"]) == ("Terminó: Inundación", "Esta alerta ya terminó.")
        assert api.get(f"/alerts/{end['content_id']}")["title"] == "Ended: Flood rises"


def test_two_taps_of_the_button_publish_one_alert(author, api):
    form = filled(author, title="Mill Street is closed", message="A tree fell.", publish="1")
    for _ in range(2):
        assert author.post(ISSUE, form).status_code == 302
    assert api.titles("/alerts?active=true") == ["Mill Street is closed"]

    author.post(ISSUE, form | {"title": "Oak Street is closed"})  # the form was gone back to
    assert len(api.titles("/alerts?active=true")) == 2


def test_templates_are_seeded_once_and_only_administrators_change_them(city, author, template):
    AlertTemplate.objects.exclude(pk=template.pk).delete()
    found_alert_templates()
    assert AlertTemplate.objects.count() == 1, "what a city deleted stays deleted"
    address = reverse("alert_templates:edit", args=[template.pk])
    assert author.get(address).status_code == 302
    assert sign_in("Administrators").get(address).status_code == 200
    assert sign_in("Editors").get(address).status_code == 302


class TestThePageEditor:
    """Wagtail's own form of an alert, for what the quick screen has no field for."""

    def test_what_is_over_before_it_begins_is_not_published(self, desk, city):
        place = AlertsIndex.objects.get(locale__language_code="en")
        said = {"message": rich_text("<p>Water.</p>"), "instruction": rich_text("")}
        shown = {"whole_city": "on", "channels": ["web"]}
        form = desk.empty_form("alert", place, title="Flood", slug="flood", expires="2020-01-01 10:00", **said, **shown)
        address = reverse("wagtailadmin_pages:add", args=["content", "alert", place.pk])
        response = desk.post(address, {**form, "action-publish": "1"}, status=200)
        assert list(response.context["form"].errors) == ["expires"]
        assert not Alert.objects.exists()

    def test_the_words_of_one_that_is_over_may_be_mended(self, desk, make_alert, api):
        alert = make_alert("Flod", expires=timezone.now() - timedelta(days=1))
        desk.publish(alert, title="Flood")
        assert api.titles("/alerts") == ["Flood"]

    @pytest.mark.parametrize(
        ("before", "after", "found"), [(1, -1, []), (-1, 9, ["Inundación"])], ids=["made shorter", "made longer"]
    )
    def test_a_new_end_holds_in_every_language_and_the_list_says_so(
        self, author, make_alert, translate, api, before, after, found
    ):
        now, hour = timezone.now(), timedelta(hours=1)
        alert = make_alert("Flood", effective=now - 5 * hour, expires=now + before * hour)
        translate(alert, title="Inundación")

        alert.expires = now + after * hour
        alert.save_revision().publish()

        assert api.titles("/alerts?active=true&locale=es") == found
        lists = dict(author.get(reverse("alerts_desk")).context["lists"])
        assert [each.title for each in lists["In force now"] if each.locale.language_code == "es"] == found
