"""Who may take a draft's next step is told by mail that it waits for them."""

from datetime import timedelta

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page
from wagtail.users.models import UserProfile

from content.editorial.letter_writing import write_letters
from content.editorial.models import Bundle, BundleItem

pytestmark = [pytest.mark.database, pytest.mark.usefixtures("without_wagtails_indexes")]


@pytest.fixture
def lessons(parks, make_service):
    return make_service(parks, "Swim lessons", summary="For all ages")


@pytest.fixture
def told():
    """Who was written to, after somebody did something, that a step waits for them."""

    def by(deed, *args, **kwargs):
        deliver()
        mail.outbox.clear()
        deed(*args, **kwargs)
        assert mail.outbox == [], "nobody waits for a mail server"
        deliver()
        return sorted(_reader(letter) for letter in mail.outbox if "for you" in letter.subject)

    return by


def deliver(after=timedelta()):
    write_letters(timezone.now() + after)


def _reader(letter):
    return letter.to[0].partition("@")[0]


def test_each_step_writes_to_those_who_may_take_it(people, parks, make_department, lessons, told):
    author, approver = people("eva", "Editors"), people("ada", "approvers", parks)
    people("cid", "Approvers")
    people("lia", "approvers", make_department("Library"))
    people("ria", "Plain-language reviewers")

    assert told(author.submits, lessons, title="Learn to swim") == ["ada", "cid"]
    assert "Learn to swim" in mail.outbox[0].subject and f"/admin/pages/{lessons.pk}/edit/" in mail.outbox[0].body

    assert told(approver.approves, lessons) == ["ria"]


def test_who_wrote_a_part_of_it_is_not_asked_to_approve_it(people, parks, lessons, told):
    author, helper = people("eva", "Editors"), people("ada", "approvers", parks)
    people("bob", "approvers", parks)
    helper.edit(lessons, summary="For everybody")

    assert told(author.submits, lessons, title="Learn to swim") == ["bob"]


def test_a_draft_that_comes_again_is_told_again_and_who_wants_no_letters_gets_none(people, parks, lessons, told):
    author, approver = people("eva", "Editors"), people("ada", "approvers", parks)
    author.submits(lessons, title="Learn to swim")
    approver.asks_for_changes(lessons, "Say for which ages.")

    restart = {"action-restart-workflow": "1"}
    assert told(author.edit, lessons, title="Learn to swim", summary="For all from 4", **restart) == ["ada"]

    UserProfile.objects.update_or_create(user=approver.user, defaults={"submitted_notifications": False})
    approver.asks_for_changes(lessons, "And where.")
    assert told(author.edit, lessons, title="Learn to swim", summary="In the pool", **restart) == []


def test_a_reviewer_who_publishes_nothing_may_refuse_letters_too(people, parks, lessons, told):
    author, approver = people("eva", "Editors"), people("ada", "approvers", parks)
    reviewer = people("ria", "Plain-language reviewers")
    reviewer.user.first_name = reviewer.user.last_name = "Ria"  # without a name nothing of an account is saved
    reviewer.user.save()
    account = reverse("wagtailadmin_account")

    forms = [panel.get_form() for panel in _panels(reviewer, account)]
    filled = {form.add_prefix(name): form[name].value() or "" for form in forms for name in form.fields}
    del filled["letters-submitted_notifications"]
    reviewer.client.post(account, filled)

    author.submits(lessons, title="Learn to swim")
    assert told(approver.approves, lessons) == []
    assert "letters" not in [panel.name for panel in _panels(approver, account)]  # Wagtail asks approvers


def test_a_bundle_is_one_letter_to_each_who_approves_and_one_back_to_its_author(people, parks, make_service, told):
    author, approver = people("eva", "Editors"), people("cid", "Approvers")
    bundle = Bundle.objects.create(title="Summer")
    for number in (1, 2, 3):
        page = make_service(parks, f"Pool {number}", summary="For all ages")
        author.edit(page, title=f"Pool {number} opens")
        BundleItem.objects.create(bundle=bundle, page=page)

    assert told(author.client.post, reverse("bundle_do", args=[bundle.pk, "submit"])) == ["cid"]
    (letter,) = mail.outbox
    assert letter.subject == "3 pages wait for you"
    assert all(f"- Pool {number} opens (Approval by the department)" in letter.body for number in (1, 2, 3))

    told(approver.client.post, reverse("bundle_do", args=[bundle.pk, "approve"]))
    assert [(_reader(letter), letter.subject) for letter in mail.outbox] == [("eva", "3 of your pages were approved")]


def test_who_submitted_a_draft_reads_what_is_wished_of_it(people, parks, lessons, told):
    author, approver = people("eva", "Editors"), people("ada", "approvers", parks)
    author.submits(lessons, title="Learn to swim")

    told(approver.asks_for_changes, lessons, "Say for which ages.")

    (letter,) = mail.outbox
    assert (_reader(letter), letter.subject) == ("eva", "“Learn to swim” needs changes")
    assert "ada wishes: Say for which ages." in letter.body


def test_a_title_of_two_lines_is_written_of_like_any_other(people, parks, lessons, told):
    author = people("eva", "Editors")
    people("ada", "approvers", parks)
    author.submits(lessons, title="Learn to swim")
    Page.objects.filter(pk=lessons.pk).update(draft_title="Learn\nto swim")

    deliver()

    assert [letter.subject for letter in mail.outbox] == ["“Learn to swim” waits for you"]


def test_superusers_hear_once_and_not_of_what_they_wrote_themselves(people, parks, lessons, told, django_user_model):
    author = people("eva", "Editors")
    django_user_model.objects.create_superuser("root", "root@riverbend.example", "-")

    assert told(author.submits, lessons, title="Learn to swim") == ["root"]


def test_what_was_taken_before_the_letter_was_written_is_no_news(people, parks, lessons, told):
    author, approver = people("eva", "Editors"), people("ada", "approvers", parks)
    people("cid", "Approvers")

    def is_submitted_and_approved():
        author.submits(lessons, title="Learn to swim")
        approver.approves(lessons)

    assert told(is_submitted_and_approved) == []


class OutOfOrder(EmailBackend):
    """A mail server that takes no letter to those whose name is here."""

    refused = frozenset({"ada"})

    def send_messages(self, messages):
        if any(_reader(letter) in self.refused for letter in messages):
            raise ConnectionRefusedError
        return super().send_messages(messages)


def test_a_letter_that_nobody_takes_holds_up_no_other_and_is_tried_for_a_day(people, parks, lessons, told, settings):
    author = people("eva", "Editors")
    people("ada", "approvers", parks)
    people("cid", "Approvers")
    usual, settings.EMAIL_BACKEND = settings.EMAIL_BACKEND, f"{__name__}.OutOfOrder"

    told(author.submits, lessons, title="Learn to swim")
    deliver()
    assert [_reader(letter) for letter in mail.outbox] == ["cid"]

    settings.EMAIL_BACKEND = usual
    deliver()
    assert len(mail.outbox) == 1, "the server is not asked at each tick"
    deliver(timedelta(minutes=2))
    deliver(timedelta(minutes=4))
    assert [_reader(letter) for letter in mail.outbox] == ["cid", "ada"]


def test_a_letter_a_day_old_is_no_news(people, parks, lessons):
    author = people("eva", "Editors")
    people("ada", "approvers", parks)
    author.submits(lessons, title="Learn to swim")

    deliver(timedelta(days=1, minutes=1))
    deliver()

    assert mail.outbox == []


def _panels(person, account):
    return [panel for panels in person.client.get(account).context["panels_by_tab"].values() for panel in panels]
