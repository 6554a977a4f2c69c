"""What readers said reaches the people who can do something about it, and only they answer."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageLogEntry

from content.editorial.voices import flags
from content.editorial.voices.keeping import AT_ONCE, forget
from content.editorial.voices.listening import Desk
from content.editorial.voices.models import Comment, Feedback, Flag
from content.editorial.voices.standing import standings
from content.publishing import voices
from content.transaction import Item

pytestmark = [pytest.mark.database, pytest.mark.usefixtures("without_wagtails_indexes")]
NOW = datetime(2026, 11, 26, 18, tzinfo=UTC)


def raise_flag(page, note="Closed since May.", *, version=1, key=1, now=NOW):
    item = Item(page.translation_key, page.locale.language_code)
    return Flag.objects.get(
        pk=Desk().flag(voices.Flag(item, "faq", version, "wrong", note, key, "Console"), now=now).id
    )


def say(page, helpful, times=1, comment="", now=NOW, version=1):
    item = Item(page.translation_key, "en")
    for _ in range(times):
        Desk().feedback(voices.Feedback(item, "faq", version, helpful, None, comment, "web"), now=now)


@pytest.fixture
def swim(parks, make_faq):
    return make_faq(parks, "Can I swim?")


@pytest.fixture
def dogs(make_department, make_faq):
    return make_faq(make_department("Animals"), "May my dog swim?")


def test_the_open_flags_stand_first_and_can_be_sieved(desk, parks, swim, dogs):
    answered = raise_flag(swim, "First")
    raise_flag(dogs, "Second", now=NOW + timedelta(minutes=1))
    raise_flag(swim, "Third", version=2, now=NOW + timedelta(minutes=2))
    Flag.objects.filter(pk=answered.pk).update(answered_at=NOW + timedelta(hours=1), answer="Mended.")

    page = desk.client.get(reverse("flags")).content.decode()
    assert page.index("Third") < page.index("Second") < page.index("First") < page.index("Mended.")
    assert reverse("wagtailadmin_pages:edit", args=[swim.pk]) in page

    def shown(**filters):
        results = desk.client.get(reverse("flags_results"), filters).content.decode()
        return [note for note in ("First", "Second", "Third") if note in results]

    assert shown(state="open") == ["Second", "Third"]
    assert shown(state="answered") == ["First"]
    assert shown(department=parks.pk) == ["First", "Third"]
    assert shown(reason="outdated") == shown(type="service") == []
    sheet = b"".join(desk.client.get(reverse("flags"), {"export": "csv"}).streaming_content).decode()
    assert "Can I swim?,en,faq,2,Wrong,Third,Console,1" in sheet


def test_answering_closes_the_flag_and_stands_in_the_page_s_history(desk, swim):
    flag = raise_flag(swim)
    address = reverse("answer_flag", args=[flag.pk])
    assert "Closed since May." in desk.client.get(address).content.decode()

    assert desk.client.post(address, {"answer": ""}).status_code == 200
    flag.refresh_from_db()
    assert flag.is_open
    desk.post(address, {"answer": "Opened again on Monday."})

    flag.refresh_from_db()
    assert (flag.answer, flag.answered_by.username) == ("Opened again on Monday.", "ana")
    entry = PageLogEntry.objects.get(action=flags.ANSWERED)
    assert (entry.page_id, entry.user.username) == (swim.pk, "ana")
    assert "Opened again on Monday." in entry.message
    with pytest.raises(flags.AlreadyAnswered):
        flags.answer(flag, "Me too", user=flag.answered_by, now=NOW)


def test_only_who_may_change_an_item_answers_for_it(person, desk_of, parks, swim, dogs):
    mine, theirs = raise_flag(swim), raise_flag(dogs)
    of_parks = person("eva", role="editors", team=parks)
    reader = person("rita", role="Readers")

    assert list(flags.open_flags_for(of_parks)) == [mine]
    assert list(flags.open_flags_for(reader)) == []
    for user, flag in ((of_parks, theirs), (reader, mine), (of_parks, mine)):
        desk_of(user).client.post(reverse("answer_flag", args=[flag.pk]), {"answer": "Fine."})
    assert set(Flag.objects.exclude(answered_at=None)) == {mine}
    with pytest.raises(flags.MayNotAnswer):
        flags.answer(theirs, "Fine.", user=of_parks, now=NOW)
    seen = desk_of(reader).client.get(reverse("flags"))
    assert seen.status_code == 200 and b"Answer</a>" not in seen.content


def test_who_has_nothing_to_do_with_pages_sees_no_report(person, desk_of, city):
    agent = desk_of(person("gus", role="Agents"))
    for name in ("flags", "standings"):
        assert agent.client.get(reverse(name)).status_code == 302


def test_open_flags_stand_on_the_home_of_who_may_answer_them(person, desk_of, parks, swim, dogs):
    mine = raise_flag(swim)
    raise_flag(dogs, "Elsewhere")
    home = desk_of(person("eva", role="editors", team=parks)).client.get(reverse("wagtailadmin_home")).content.decode()
    assert reverse("answer_flag", args=[mine.pk]) in home and "Closed since May." in home
    assert "Elsewhere" not in home


def test_an_editor_meets_the_open_flags_over_the_form(desk, swim, dogs):
    raise_flag(swim, "<b>Closed</b> since May.")
    raise_flag(dogs, "Elsewhere")

    form = desk.client.get(reverse("wagtailadmin_pages:edit", args=[swim.pk])).content.decode()
    assert "Console flagged this: Wrong — “&lt;b&gt;Closed&lt;/b&gt; since May.”" in form
    assert "Elsewhere" not in form


def test_items_stand_in_the_order_of_those_they_did_not_help(desk, swim, dogs, parks, make_faq):
    lakes = make_faq(parks, "Which lakes?")
    say(swim, True, 30)
    say(swim, False, 10, comment="Where is the pool?")
    say(dogs, False, 2)
    say(lakes, True, 3)
    say(lakes, False, 50, now=NOW - timedelta(days=90))

    rows = [(row["content_id"], row["helped"], row["not_helped"]) for row in standings(NOW.date())]
    assert rows == [(dogs.translation_key, 0, 2), (swim.translation_key, 30, 10), (lakes.translation_key, 3, 0)]
    say(lakes, False, now=timezone.now())
    page = desk.client.get(reverse("standings")).content.decode()
    assert "Which lakes?" in page
    remarks = desk.client.get(reverse("remarks", args=[swim.translation_key, "en"])).content.decode()
    assert "Where is the pool?" in remarks and "Can I swim?" in remarks


def test_a_period_stands_beside_the_one_before(desk, swim, dogs):
    now = timezone.now()
    say(swim, True, 8, now=now)
    say(swim, False, 2, now=now - timedelta(days=29))
    say(swim, False, 6, now=now - timedelta(days=30))
    say(swim, False, 40, now=now - timedelta(days=60))
    say(dogs, False, 5, now=now - timedelta(days=40))

    page = desk.client.get(reverse("standings"), {"days": "30"}).content.decode()
    assert "the last 30 days" in page and "May my dog swim?" not in page
    sheet = desk.client.get(reverse("standings"), {"days": "30", "export": "csv"})
    assert b"".join(sheet.streaming_content).decode("utf-8-sig").splitlines() == [
        "Item,Language,Type,Helped,Did not help,Helped in the period before,Did not help in the period before",
        "Can I swim?,en,faq,8,2,0,6",
    ]
    usual = desk.client.get(reverse("standings")).content.decode()
    assert "the last 90 days" in usual and "May my dog swim?" in usual


def test_what_a_rewrite_changed_is_told_by_version(desk, swim):
    say(swim, False, 6, "Where?", now=NOW - timedelta(days=20))
    say(swim, True, 2, now=NOW - timedelta(days=15))
    say(swim, True, 9, now=NOW, version=4)
    say(swim, False, 1, now=NOW, version=4)

    page = desk.client.get(reverse("remarks", args=[swim.translation_key, "en"])).content.decode()
    rows = [
        [" ".join(cell.split()) for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.DOTALL)]
        for row in re.findall(r"<tr><th scope=.row.>.*?</tr>", page, re.DOTALL)
    ]
    assert [(row[0], *row[3:]) for row in rows] == [("4", "9", "1", "10%"), ("1", "2", "6", "75%")]


def test_how_quickly_agents_are_answered_stands_over_their_flags(desk, swim):
    page = desk.client.get(reverse("flags")).content.decode()
    assert "answered in 90 days" not in page and "waits for" not in page

    now = timezone.now()
    for version, (flagged, answered) in enumerate([(100, 95), (10, 9), (10, 6), (30, 10), (3, None)], start=1):
        flag = raise_flag(swim, version=version, now=now - timedelta(days=flagged))
        if answered:
            Flag.objects.filter(pk=flag.pk).update(answered_at=now - timedelta(days=answered), answer="Mended.")

    page = desk.client.get(reverse("flags")).content.decode()
    assert "3 answered in 90 days, half of them within 4 days; the oldest open one waits for 3 days" in page


def test_remarks_without_words_can_be_saved_as_a_table(desk, swim):
    say(swim, True)
    say(swim, False, comment="Where is the pool?")
    sheet = desk.client.get(reverse("remarks", args=[swim.translation_key, "en"]), {"export": "csv"})
    assert b"".join(sheet.streaming_content).decode("utf-8-sig").splitlines() == [
        "Day,Helped,Reason,In their words,Channel,Version",
        "2026-11-26,False,,Where is the pool?,web,1",
        "2026-11-26,True,,,web,1",
    ]


def test_a_list_of_thousands_asks_the_database_as_often_as_a_short_one(desk, parks, swim, make_topic):
    def queries(name):
        desk.client.get(reverse(name))
        with CaptureQueriesContext(
            connection,
        ) as asked:
            assert desk.client.get(reverse(name)).status_code == 200
        return len(asked)

    def fill(numbers):
        about = {"content_id": swim.translation_key, "locale": "en", "type": "faq"}
        Flag.objects.bulk_create(
            Flag(**about, version=number, reason="wrong", key=2, key_name="Console", flagged_at=NOW)
            for number in numbers
        )
        ids = [swim.translation_key, parks.translation_key, make_topic(f"Topic {numbers[0]}").translation_key]
        today = timezone.localdate()
        Feedback.objects.bulk_create(
            Feedback(content_id=ids[n % 3], locale="en", type="faq", version=1, helpful=n % 2, given_on=today)
            for n in numbers
        )

    screens = ("flags", "standings", "wagtailadmin_home")
    fill(range(1, 60))
    few = [queries(name) for name in screens]
    fill(range(60, 5_060))
    assert [queries(name) for name in screens] == few


def test_comments_are_forgotten_first_and_what_is_counted_later(swim, settings):
    say(swim, False, comment="Where?", now=NOW - timedelta(days=settings.FEEDBACK_KEPT_DAYS + 1))
    say(swim, False, AT_ONCE + 1, comment="Where?", now=NOW - timedelta(days=settings.COMMENTS_KEPT_DAYS + 1))
    say(swim, False, comment="Where?", now=NOW - timedelta(days=settings.COMMENTS_KEPT_DAYS))

    forget(NOW)
    assert Comment.objects.count() == 3, "so many at a tick"
    forget(NOW)
    forget(NOW)
    assert Comment.objects.count() == 1
    assert Feedback.objects.count() == AT_ONCE + 2
