"""Pages come up again: the right people are told once, and whoever looked says so."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.contrib.auth import get_user_model
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.urls import reverse

from content.editorial.review.due import due
from content.editorial.review.reminders import remind_due
from content.editorial.views.review import months_after
from content.models import Faq

pytestmark = pytest.mark.usefixtures("without_wagtails_indexes")
TODAY = date(2026, 11, 26)
NOON = datetime(2026, 11, 26, 12, tzinfo=ZoneInfo("America/Chicago"))


def person(name, **fields):
    return get_user_model().objects.create_user(name, f"{name}@riverbend.example", "-", **fields)


def told():
    return {
        (letter.to[0].partition("@")[0], line.strip()[2:])
        for letter in mail.outbox
        for line in letter.body.splitlines()
        if line.startswith("- ")
    }


def test_the_longest_due_come_first_of_all_types_and_what_left_does_not(parks, make_faq, make_service):
    make_faq(parks, "Soon?", review_date=TODAY + timedelta(days=1))
    late = make_faq(parks, "Late?", review_date=TODAY)
    later = make_service(parks, "Canoes", review_date=TODAY - timedelta(days=30))
    make_faq(parks, "Gone?", review_date=TODAY).unpublish()
    assert [item.page.pk for item in due(TODAY)] == [later.pk, late.pk]


def test_an_owner_is_told_once_of_a_day_and_again_of_the_next(parks, make_faq):
    page = make_faq(parks, "Late?", review_date=TODAY, review_owner=person("olga"))
    for _ in range(2):
        remind_due(NOON)
    assert told() == {("olga", "Late? (due 26 November 2026)")} and len(mail.outbox) == 1
    assert f"/admin/pages/{page.pk}/edit/" in mail.outbox[0].body

    page.review_date = TODAY + timedelta(days=1)
    page.save_revision().publish()
    remind_due(NOON + timedelta(days=1))
    assert len(mail.outbox) == 2


def test_the_fallback_is_told_when_the_owner_left_or_is_two_weeks_late(parks, make_faq):
    left, fallback = person("lev", is_active=False), person("fay")
    make_faq(parks, "Left?", review_date=TODAY, review_owner=left, review_fallback=fallback)
    make_faq(
        parks, "Late?", review_date=TODAY - timedelta(days=14), review_owner=person("olga"), review_fallback=fallback
    )
    make_faq(parks, "Fresh?", review_date=TODAY, review_owner=person("ole"), review_fallback=fallback)
    remind_due(NOON)
    by = {name for name, line in told() if line.startswith(("Left?", "Late?")) and name == "fay"}
    assert by == {"fay"} and not any(name == "fay" and line.startswith("Fresh?") for name, line in told())


def test_without_an_owner_the_departments_approvers_are_told(parks, make_faq, people):
    people("ada", "approvers", parks)
    get_user_model().objects.filter(username="ada").update(email="ada@riverbend.example")
    make_faq(parks, "Whose?", review_date=TODAY)
    remind_due(NOON)
    assert told() == {("ada", "Whose? (due 26 November 2026)")}


def test_the_approvers_are_told_of_every_language_of_their_department(parks, make_faq, translate, people):
    people("ada", "approvers", parks)
    translate(parks)
    translate(make_faq(parks, "Whose?", review_date=TODAY), title="¿De quién?")

    remind_due(NOON)

    assert told() == {("ada", f"{title} (due 26 November 2026)") for title in ("Whose?", "¿De quién?")}


class OutOfOrder(EmailBackend):
    """A mail server that takes no letter to olga, and counts how often it is asked."""

    asked = 0

    def send_messages(self, messages):
        type(self).asked += 1
        if any(letter.to == ["olga@riverbend.example"] for letter in messages):
            raise ConnectionRefusedError
        return super().send_messages(messages)


def test_a_mail_server_that_fails_is_not_asked_at_each_tick_and_holds_up_nobody_else(parks, make_faq, settings):
    for name in ("ole", "olga", "fay"):
        make_faq(parks, f"{name}?", review_date=TODAY, review_owner=person(name))
    usual, settings.EMAIL_BACKEND = settings.EMAIL_BACKEND, f"{__name__}.OutOfOrder"

    for second in range(0, 50, 5):
        remind_due(NOON + timedelta(seconds=second))
    assert OutOfOrder.asked <= 3
    remind_due(NOON + timedelta(minutes=6))
    assert {name for name, _ in told()} == {"ole", "fay"}

    settings.EMAIL_BACKEND = usual
    remind_due(NOON + timedelta(minutes=7))
    assert len(mail.outbox) == 2
    remind_due(NOON + timedelta(hours=2))
    remind_due(NOON + timedelta(hours=4))
    assert sorted(name for name, _ in told()) == ["fay", "ole", "olga"] and len(mail.outbox) == 3


def test_whoever_looked_says_so_and_it_comes_up_again_later(
    desk, parks, make_faq, readers, django_assert_max_num_queries
):
    page = make_faq(parks, "Late?", review_date=date(2020, 1, 1), review_months=6)
    page.title = "A draft that waits"
    page.save_revision()
    listed = desk.client.get(reverse("editorial_review")).content.decode()
    assert "Late?" in listed

    desk.post(reverse("editorial_reviewed", args=[page.pk]), {"from-list": "1"})

    page = Faq.objects.get(pk=page.pk)
    assert readers.see(page)["last_reviewed"] == page.last_reviewed.isoformat()
    assert readers.see(page)["title"] == "Late?"
    assert page.get_latest_revision_as_object().review_date == page.review_date
    desk.client.get(reverse("editorial_review"))  # says that it was noted
    assert "Late?" not in desk.client.get(reverse("editorial_review")).content.decode()


def test_what_has_no_date_is_told_of_and_gets_one_when_it_is_found_true(desk, parks, make_faq, make_alert):
    page = make_faq(parks, "When does the rink open?", review_date=None)
    make_faq(parks, "Later?", review_date=date.today() + timedelta(days=200))
    make_alert("The rink melts")
    parks.review_date = date.today() + timedelta(days=200)
    parks.save_revision().publish()
    address = reverse("editorial_review")
    assert "1 page more never comes up" in desk.client.get(address).content.decode()
    listed = desk.client.get(address, {"undated": "1"}).content.decode()
    assert "When does the rink open?" in listed
    assert "Later?" not in listed and "The rink melts" not in listed

    desk.post(reverse("editorial_reviewed", args=[page.pk]), {"from-list": "1"})

    desk.client.get(address)  # says that it was noted
    assert "never come" not in desk.client.get(address).content.decode()
    assert "When does the rink open?" not in desk.client.get(address, {"undated": "1"}).content.decode()


def test_a_page_that_breaks_a_newer_check_can_be_noted_as_reviewed(desk, parks, make_service):
    page = make_service(parks, "Canoes", review_date=date(2020, 1, 1))
    type(page).objects.filter(pk=page.pk).update(online_label="Rent one")  # a button without an address

    desk.post(reverse("editorial_reviewed", args=[page.pk]), {})

    page.refresh_from_db()
    assert page.last_reviewed


def test_the_list_offers_to_note_it_to_those_who_may_and_the_page_to_be_read_to_others(parks, make_faq, people):
    page = make_faq(parks, "May I swim?", review_date=date.today())
    address, mark = reverse("editorial_review"), reverse("editorial_reviewed", args=[page.pk])

    editors = people("cid", "Editors").client.get(address).content.decode()
    readers = people("noor", "Readers").client.get(address).content.decode()

    assert reverse("wagtailadmin_pages:edit", args=[page.pk]) in editors and mark in editors
    assert reverse("desk_read", args=[page.pk]) in readers and mark not in readers


def test_whoever_looks_after_a_page_is_called_by_name(desk, parks, make_faq):
    owner = person("hk7", first_name="Hana", last_name="Kim")
    person("lee")
    page = make_faq(parks, "May I swim?", review_date=date.today(), review_owner=owner)

    listed = desk.client.get(reverse("editorial_review")).content.decode()
    form = desk.client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()

    assert "<td>Hana Kim</td>" in listed
    assert ">Hana Kim</option>" in form and ">lee</option>" in form and ">hk7</option>" not in form


@pytest.mark.parametrize(("day", "months", "then"), [("2026-01-31", 1, "2026-02-28"), ("2026-11-26", 14, "2028-01-26")])
def test_months_are_counted_as_people_count_them(day, months, then):
    assert months_after(date.fromisoformat(day), months) == date.fromisoformat(then)


def test_a_number_of_months_that_makes_no_sense_is_refused_on_its_field(desk, parks, make_faq):
    page = make_faq(parks, "Late?")
    response = desk.client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), desk.form(page, review_months="0"))
    assert "Choose from 1 to 60 months." in response.content.decode()
