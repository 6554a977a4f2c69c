"""A bundle makes all its pages live together, each approved by somebody who did not write it, or none of them."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry

from content.editorial import bundles
from content.editorial.models import Bundle, BundleItem, RuleSeverity
from content.models import Service
from content.publishing.models import OutboxEvent
from content.publishing.relay import Relay
from tests.fixtures.city import publish

pytestmark = [pytest.mark.database, pytest.mark.usefixtures("without_wagtails_indexes")]

State = Bundle.State


class Storm:
    """A bundle for a snow emergency: two pages that change, and one that leaves; and a page that is in no bundle."""

    def __init__(self, author, approver, pages, other):
        self.author, self.approver, self.other = author, approver, other
        self.parking, self.plowing, self.picnics = pages
        self.bundle = Bundle.objects.create(title="Snow emergency")
        author.edit(self.parking, title="No parking on snow routes")
        author.edit(self.plowing, title="Plows are out")
        for page, does in ((self.parking, "publish"), (self.plowing, "publish"), (self.picnics, "unpublish")):
            author.client.post(reverse("add_to_bundle", args=[page.pk]), {"bundle": self.bundle.pk, "does": does})

    def do(self, person, deed, **form):
        response = person.client.post(reverse("bundle_do", args=[self.bundle.pk, deed]), form, follow=True)
        person.told = [str(message).strip() for message in (response.context or {}).get("messages", [])]
        return self.state

    @property
    def state(self):
        return Bundle.objects.get(pk=self.bundle.pk).state

    def is_out(self, readers):
        """What readers see of the three pages."""
        return [(readers.see(page) or {}).get("title") for page in (self.parking, self.plowing, self.picnics)]

    def approve(self):
        self.do(self.author, "submit")
        self.do(self.approver, "approve")


BEFORE = ["Snow parking", "Plowing", "Picnic tables"]
AFTER = ["No parking on snow routes", "Plows are out", None]


@pytest.fixture
def storm(people, make_department, make_service):
    streets = make_department("Streets")
    pages = [make_service(streets, title, summary="For winter") for title in BEFORE]
    other = make_service(make_department("Library"), "Library hours")
    return Storm(people("eva", "Editors"), people("cid", "Approvers"), pages, other)


def test_all_of_it_goes_live_at_one_moment(storm, readers):
    storm.approve()
    assert storm.is_out(readers) == BEFORE, "approved pages wait for their bundle"
    events = OutboxEvent.objects.count()

    assert storm.do(storm.approver, "release") == State.RELEASED

    assert storm.is_out(readers) == AFTER
    moments = OutboxEvent.objects.order_by("pk")[events:].values_list("occurred_at", flat=True)
    assert len(moments) >= 6 and len(set(moments)) == 1, "one publication"
    assert ModelLogEntry.objects.filter(action="wellspring.bundle.release", user=storm.approver.user).exists()


def test_what_nobody_approved_is_not_released(storm, readers):
    storm.do(storm.author, "submit")

    assert storm.do(storm.approver, "release") == State.OPEN

    assert "Waiting for approval" in storm.approver.told[0]
    assert storm.is_out(readers) == BEFORE


def test_nobody_approves_their_own_part_of_a_bundle(storm, readers):
    storm.approver.edit(storm.plowing, title="Plows are out now")
    storm.do(storm.author, "submit")

    storm.do(storm.approver, "approve")

    assert storm.approver.told[-1] == "Approved: 1."
    assert storm.do(storm.approver, "release") == State.OPEN
    assert storm.is_out(readers) == BEFORE


def test_who_may_not_publish_all_of_it_may_not_release_it(storm, readers):
    storm.approve()

    assert storm.do(storm.author, "release") == State.OPEN
    assert storm.is_out(readers) == BEFORE


def test_one_page_that_fails_keeps_all_of_them_back(storm, readers, monkeypatch):
    storm.approve()
    publish = Service.publish

    def fail_for_plowing(page, *args, **kwargs):
        if page.pk == storm.plowing.pk:
            raise RuntimeError("the disk is full")
        return publish(page, *args, **kwargs)

    monkeypatch.setattr(Service, "publish", fail_for_plowing)
    bundle = Bundle.objects.get()
    bundle.release_at = timezone.now() - timedelta(minutes=1)
    bundle.save()
    bundles.schedule(bundle, by=storm.approver.user)
    Relay(timezone.now, consumers={}).tick()

    assert storm.is_out(readers) == BEFORE
    assert storm.state == State.FAILED
    assert "the disk is full" in Bundle.objects.get().problem
    shown = storm.approver.client.get(reverse("bundles:edit", args=[bundle.pk])).content.decode()
    assert "the disk is full" in shown


def test_the_relay_releases_it_at_its_time_with_what_was_approved(storm, readers):
    storm.approve()
    at = timezone.now() + timedelta(hours=1)
    Bundle.objects.update(release_at=at)
    assert storm.do(storm.approver, "schedule") == State.SCHEDULED
    storm.author.edit(storm.parking, title="A second thought")

    bundles.release_due(at - timedelta(minutes=1))
    assert storm.is_out(readers) == BEFORE
    bundles.release_due(at)
    bundles.release_due(at)

    assert storm.state == State.RELEASED
    assert storm.is_out(readers) == AFTER
    assert Service.objects.get(pk=storm.parking.pk).get_latest_revision_as_object().title == "A second thought"


def types_on(storm, title):
    """The author goes on in a window that was left open, where the editor saves over its own last revision."""
    storm.parking.refresh_from_db()
    storm.author.edit(storm.parking, title=title, overwrite_revision_id=storm.parking.latest_revision_id)


def test_what_is_typed_in_a_window_left_open_does_not_go_live_with_the_bundle(storm, readers):
    storm.approve()
    types_on(storm, "Park where you like")

    assert storm.do(storm.approver, "release") == State.OPEN
    assert storm.is_out(readers) == BEFORE


@pytest.mark.parametrize("four_eyes", [True, False])
def test_nor_does_it_change_what_a_bundle_that_waits_for_its_time_releases(storm, readers, settings, four_eyes):
    settings.FOUR_EYES = four_eyes
    if four_eyes:
        storm.approve()
    due = timezone.now() + timedelta(hours=1)
    Bundle.objects.update(release_at=due)
    storm.do(storm.approver, "schedule")
    types_on(storm, "Park where you like")

    bundles.release_due(due)
    assert storm.is_out(readers) == AFTER


def test_what_went_live_in_the_meantime_is_not_undone(storm, readers):
    storm.approve()
    at = timezone.now() + timedelta(hours=1)
    Bundle.objects.update(release_at=at)
    storm.do(storm.approver, "schedule")
    publish(storm.parking, title="Garages are free tonight")

    bundles.release_due(at)

    assert storm.state == State.FAILED and "newer version" in Bundle.objects.get().problem
    assert storm.is_out(readers) == ["Garages are free tonight", *BEFORE[1:]]


def test_a_page_that_breaks_a_blocking_rule_is_not_submitted_with_its_bundle(storm):
    RuleSeverity.objects.create(rule="summary", severity="blocks")
    storm.author.edit(storm.parking, title="No parking on snow routes", summary="")

    storm.do(storm.author, "submit")

    assert "“No parking on snow routes”: There is no summary." in storm.author.told[-1]
    assert not any(page.workflow_in_progress for page in (storm.parking, storm.plowing))


def test_a_page_that_breaks_a_rule_since_it_was_submitted_keeps_its_bundle_from_being_approved(storm):
    storm.do(storm.author, "submit")
    RuleSeverity.objects.create(rule="languages", severity="blocks")

    storm.do(storm.approver, "approve")

    assert "Nothing was approved. “No parking on snow routes” may not go on yet: " in storm.approver.told[-1]
    assert all(storm.approver.may_approve(page) for page in (storm.parking, storm.plowing))


def test_who_may_not_submit_all_of_it_submits_none_of_it(storm, people):
    of_plowing = people("pia", "editors", storm.plowing.get_parent())
    outside = storm.bundle.items.create(page=storm.other, added_by=storm.author.user)
    storm.author.edit(storm.other, title="Warm rooms")

    storm.do(of_plowing, "submit")

    assert not any(item.page.workflow_in_progress for item in (outside, *storm.bundle.items.all()))


def test_what_others_put_together_only_those_change_who_may_write_it(storm, people, make_department):
    stranger = people("lia", "editors", make_department("Fire"))
    storm.approve()
    item = BundleItem.objects.get(page=storm.picnics)
    shown = stranger.client.get(reverse("bundles:edit", args=[storm.bundle.pk])).content.decode()
    storm.do(stranger, "remove", item=item.pk)
    assert BundleItem.objects.filter(pk=item.pk).exists() and "Take out" not in shown

    Bundle.objects.update(release_at=timezone.now() + timedelta(hours=1))
    storm.do(storm.approver, "schedule")
    assert storm.do(stranger, "call-off") == State.SCHEDULED


def test_the_history_says_who_put_a_page_in_and_who_took_it_out(storm):
    storm.do(storm.approver, "remove", item=BundleItem.objects.get(page=storm.picnics).pk)

    told = [(entry.user.username, entry.message) for entry in ModelLogEntry.objects.filter(object_id=storm.bundle.pk)]
    assert ("eva", "“Picnic tables” was put into the bundle") in told
    assert ("cid", "“Picnic tables” was taken out of the bundle") in told


def test_it_can_be_called_off_and_changed_again(storm, readers):
    storm.approve()
    Bundle.objects.update(release_at=timezone.now() + timedelta(hours=1))
    storm.do(storm.approver, "schedule")
    item = BundleItem.objects.get(page=storm.picnics)

    storm.do(storm.author, "remove", item=item.pk)
    assert BundleItem.objects.filter(pk=item.pk).exists() and "open it again" in storm.author.told[0]

    assert storm.do(storm.approver, "call-off") == State.OPEN
    storm.do(storm.author, "remove", item=item.pk)
    assert not BundleItem.objects.filter(pk=item.pk).exists()


def test_a_page_is_in_one_unfinished_bundle_and_only_its_writers_put_it_there(storm, people):
    other = Bundle.objects.create(title="Winter")
    form = {"bundle": other.pk, "does": "publish"}

    answer = storm.author.client.post(reverse("add_to_bundle", args=[storm.parking.pk]), form)
    assert "already in the bundle “Snow emergency”" in answer.content.decode()
    stranger = people("lia", "editors", storm.other.get_parent())
    stranger.client.post(reverse("add_to_bundle", args=[storm.parking.pk]), form)
    assert not other.items.exists()


def test_a_page_that_may_not_go_in_leaves_no_empty_bundle(storm, people, make_department):
    form = {"bundle": "", "title": "Winter", "does": "publish"}
    storm.author.client.post(reverse("add_to_bundle", args=[storm.parking.pk]), form)
    stranger = people("lia", "editors", make_department("Fire"))
    stranger.client.post(reverse("add_to_bundle", args=[storm.other.pk]), form)
    assert not Bundle.objects.filter(title="Winter").exists()

    storm.author.client.post(reverse("add_to_bundle", args=[storm.other.pk]), form)
    assert Bundle.objects.get(title="Winter").created_by == storm.author.user


def test_a_page_with_a_time_of_its_own_is_told(storm, readers):
    later = timezone.localtime(timezone.now() + timedelta(days=2))
    storm.author.edit(storm.parking, go_live_at=f"{later:%Y-%m-%d %H:%M}")
    storm.approve()

    assert storm.do(storm.approver, "release") == State.OPEN
    assert "Has a time of its own" in storm.approver.told[0]


def test_a_bundle_is_made_and_shown_at_the_desk(storm):
    form = {"title": "Spring", "note": "", "release_at": ""}
    storm.author.client.post(reverse("bundles:add"), form)
    past = storm.author.client.post(reverse("bundles:add"), {**form, "title": "Old", "release_at": "2020-01-01 10:00"})

    assert Bundle.objects.get(title="Spring").created_by == storm.author.user
    assert "That time has passed" in past.content.decode()
    assert "Spring" in storm.author.client.get(reverse("bundles:index")).content.decode()
