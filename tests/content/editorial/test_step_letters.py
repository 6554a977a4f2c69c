"""Who may take a draft's next step is told by mail that it waits for them."""

import pytest
from django.core import mail
from django.urls import reverse
from wagtail.users.models import UserProfile

pytestmark = [pytest.mark.database, pytest.mark.usefixtures("without_wagtails_indexes")]


@pytest.fixture
def lessons(parks, make_service):
    return make_service(parks, "Swim lessons", summary="For all ages")


@pytest.fixture
def told(django_capture_on_commit_callbacks):
    """Who was written to while somebody did something."""

    def by(deed, *args, **kwargs):
        mail.outbox.clear()
        with django_capture_on_commit_callbacks(execute=True):
            deed(*args, **kwargs)
        return sorted(letter.to[0].partition("@")[0] for letter in mail.outbox if "stage" in letter.subject)

    return by


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


def _panels(person, account):
    return [panel for panels in person.client.get(account).context["panels_by_tab"].values() for panel in panels]
