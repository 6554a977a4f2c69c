"""The home of the desk says what this person has to do, and links to all of it."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from content.editorial.home.panels import PANELS, panels_for
from content.editorial.models import Bundle
from search.asked.models import SearchCount

pytestmark = [pytest.mark.database, pytest.mark.usefixtures("without_wagtails_indexes")]


def shown(who):
    """The titles of the rows in each panel of this person's home."""
    return {panel.name: [row.title for row in panel.rows(0, 10)] for panel in panels_for(who.user, timezone.now())}


def test_a_draft_goes_from_my_drafts_to_those_who_may_approve_it(people, parks, make_service):
    lessons = make_service(parks, "Swim lessons", summary="For all ages")
    author, approver = people("eva", "Editors"), people("ada", "approvers", parks)

    author.edit(lessons, title="Learn to swim")
    assert (shown(author)["drafts"], shown(approver)["waiting"]) == (["Learn to swim"], [])

    author.submits(lessons, title="Learn to swim")
    assert shown(author)["drafts"] == [] and "waiting" not in shown(author)
    assert (shown(approver)["waiting"], shown(approver)["drafts"]) == (["Learn to swim"], [])

    approver.approves(lessons)
    assert shown(approver)["waiting"] == []


def test_a_draft_that_was_sent_back_stands_with_its_author_and_says_so(people, parks, make_service):
    lessons = make_service(parks, "Swim lessons", summary="For all ages")
    author, approver = people("eva", "Editors"), people("ada", "approvers", parks)
    author.submits(lessons, title="Learn to swim")

    approver.edit(lessons, title="Learn to swim")  # as somebody does who leaves a comment beside a field
    approver.asks_for_changes(lessons, "Say for which ages.")

    assert shown(author)["drafts"] == ["Learn to swim"] and shown(approver)["drafts"] == []
    assert "changes requested" in author.client.get(reverse("wagtailadmin_home")).content.decode()
    opened = author.client.get(reverse("wagtailadmin_pages:edit", args=[lessons.pk])).content.decode()
    assert "ada asks for changes: “Say for which ages.”" in opened

    author.edit(lessons, title="Learn to swim", **{"action-restart-workflow": "1"})
    assert shown(author)["drafts"] == [] and shown(approver)["waiting"] == ["Learn to swim"]
    assert (
        "asks for changes"
        not in author.client.get(reverse("wagtailadmin_pages:edit", args=[lessons.pk])).content.decode()
    )


def test_what_has_its_time_set_is_no_draft_any_more_and_stands_with_when_it_goes_live_or_leaves(
    people, parks, make_department, make_service
):
    later = timezone.now() + timedelta(days=3)
    lessons = make_service(parks, "Swim lessons", summary="For all ages")
    make_service(parks, "Open swim", expire_at=later + timedelta(days=3))
    make_service(make_department("Library"), "Story hour", expire_at=later)
    author, approver = people("eva", "Editors"), people("ada", "approvers", parks)

    when = timezone.localtime(later).strftime("%Y-%m-%d %H:%M")
    author.submits(lessons, title="Learn to swim", go_live_at=when)
    assert shown(author)["schedule"] == ["Story hour", "Open swim"]

    approver.approves(lessons)
    assert shown(author)["drafts"] == []
    assert sorted(shown(author)["schedule"][:2]) == ["Learn to swim", "Story hour"]
    assert shown(approver)["schedule"] == ["Learn to swim", "Open swim"]
    panel = author.client.get(reverse("wagtailadmin_home")).content.decode()
    assert "goes live" in panel and "expires" in panel


def test_what_is_due_for_review_is_shown_to_those_who_look_after_it(people, parks, make_department, make_faq):
    today = timezone.localdate()
    library = make_department("Library")
    make_faq(parks, "Overdue?", review_date=today - timedelta(days=3))
    make_faq(parks, "Soon?", review_date=today + timedelta(days=3))
    make_faq(parks, "Later?", review_date=today + timedelta(days=30))
    make_faq(library, "Of others?", review_date=today)

    assert shown(people("tom", "editors", parks))["due"] == ["Overdue?", "Soon?"]
    assert shown(people("cid", "Editors"))["due"] == ["Overdue?", "Of others?", "Soon?"]
    assert shown(people("noor", "Readers"))["due"] == ["Overdue?", "Of others?", "Soon?"]


def missed(text, times):
    counts = {"searches": times, "without_results": times}
    SearchCount.objects.create(day=timezone.localdate(), audience="public", locale="en", text=text, **counts)


def test_what_residents_did_not_find_comes_from_search(people):
    for times, text in ((2, "cat"), (9, "dog licence")):
        missed(text, times)

    assert shown(people("eva", "Editors"))["searches"] == ["“dog licence”", "“cat”"]


def test_a_bundle_that_failed_stands_first_and_says_why(people):
    later = timezone.now() + timedelta(hours=1)
    Bundle.objects.create(title="Spring", state=Bundle.State.SCHEDULED, release_at=later)
    Bundle.objects.create(title="Snow", state=Bundle.State.FAILED, problem="The disk is full.")

    home = people("cid", "Approvers").client.get(reverse("wagtailadmin_home")).content.decode()

    assert home.index("The disk is full.") < home.index("Spring")
    assert "bundles" not in shown(people("noor", "Readers"))


def test_an_empty_home_has_kind_words_and_every_panel_a_full_list(people):
    editor = people("cid", "Approvers")
    home = editor.client.get(reverse("wagtailadmin_home")).content.decode()

    for panel in PANELS:
        assert panel.empty in home
        assert editor.client.get(reverse("desk_list", args=[panel.name])).status_code == 200
    assert editor.client.get(reverse("desk_list", args=["nothing"])).status_code == 404


def test_the_full_list_goes_on_where_the_panel_ends(people):
    for number in range(60):
        missed(f"word {number:02}", 1)
    editor = people("eva", "Editors")
    all_of_it = reverse("desk_list", args=["searches"])

    assert "All 60" in editor.client.get(reverse("wagtailadmin_home")).content.decode()
    pages = [editor.client.get(f"{all_of_it}?p={page}").content.decode() for page in (1, 2)]
    assert [page.count("“word") for page in pages] == [50, 10]


def test_alerts_in_force_are_shown_with_their_end(people, make_alert, translate):
    now = timezone.now()
    boil = make_alert("Boil your water", kind="emergency", severity="Severe")
    make_alert("Tomorrow", effective=now + timedelta(days=1))
    make_alert("Yesterday", effective=now - timedelta(days=2), expires=now - timedelta(days=1))
    translate(boil, title="Hierva el agua")
    make_alert("For staff", kind="internal")

    reader = people("noor", "Readers")

    assert shown(reader)["alerts"] == ["Boil your water", "For staff"]
    assert opened_at(reader, boil) == "desk_read"


def test_an_alert_opens_in_the_editor_for_those_who_may_change_it_and_to_be_read_for_others(people, make_alert, parks):
    boil = make_alert("Boil your water")

    assert opened_at(people("cid", "Editors"), boil) == "wagtailadmin_pages:edit"
    assert opened_at(people("tom", "editors", parks), boil) == "desk_read", "he may change other pages"
    assert opened_at(people("tia", "Translators"), boil) == "desk_read", "she may change other languages"


def opened_at(who, page):
    """The name of the address to which this person's home links the page."""
    home = who.client.get(reverse("wagtailadmin_home")).content.decode()
    (name,) = [name for name in ("desk_read", "wagtailadmin_pages:edit") if reverse(name, args=[page.pk]) in home]
    return name
