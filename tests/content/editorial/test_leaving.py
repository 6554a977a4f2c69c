"""Items leave at the desk: withdrawn, merged, unpublished and deleted, in one language or in all of them."""

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse
from wagtail.models import ReferenceIndex

from content.models import Service
from content.models.faq import FaqService

pytestmark = pytest.mark.database


@pytest.fixture
def clases(lessons, translate, readers):
    page = translate(lessons, title="Clases de natación", slug="clases")
    readers.catch_up()
    return page


@pytest.fixture
def swim(parks, make_service):
    return make_service(parks, "Open swim")


def test_withdrawing_asks_for_a_notice_in_each_language(desk, lessons, clases, swim, readers):
    url = reverse("withdraw_item", args=[lessons.pk])
    shown = desk.client.get(url).content.decode()
    assert "notice_en" in shown and "notice_es" in shown

    assert desk.client.post(url, {"notice_en": ""}).context["form"].errors.keys() == {"notice_en"}
    desk.post(url, {"notice_en": "Ended.", "notice_es": "Terminó.", "replaced_by": swim.pk})

    assert readers.see(lessons)["withdrawn"]["notice"] == "Ended."
    assert readers.see(clases)["withdrawn"]["notice"] == "Terminó."
    assert readers.see(clases)["withdrawn"]["replaced_by"]["title"] == "Open swim"
    assert [word for word in readers.news() if word.startswith("withdrawn")] == [
        "withdrawn /parks/clases",
        "withdrawn /parks/swim-lessons",
    ]


def test_a_language_without_a_notice_stays_and_all_come_back_together(desk, lessons, clases, readers):
    desk.post(reverse("withdraw_item", args=[lessons.pk]), {"notice_en": "Ended.", "notice_es": ""})
    assert (readers.see(lessons)["state"], readers.see(clases)["state"]) == ("withdrawn", "live")

    desk.post(reverse("withdraw_item", args=[clases.pk]), {"notice_es": "Terminó.", "notice_en": ""})
    desk.post(reverse("bring_back_item", args=[lessons.pk]), {})

    assert (readers.see(lessons)["state"], readers.see(clases)["state"]) == ("live", "live")


def test_merging_takes_all_languages_along(desk, lessons, clases, swim, translate, readers):
    nado = translate(swim, title="Nado libre", slug="nado")

    desk.post(reverse("merge_item", args=[lessons.pk]), {"into": swim.pk, "all_languages": "on"})

    assert readers.row(lessons).leads_to == readers.row(clases).leads_to == swim.translation_key
    assert Service.objects.get(pk=clases.pk).replaced_by_id == nado.pk


def test_an_item_cannot_be_merged_into_itself(desk, lessons, clases):
    url = reverse("merge_item", args=[lessons.pk])
    assert desk.client.post(url, {"into": clases.pk}).context["form"].errors.keys() == {"into"}


def test_a_withdrawn_item_does_not_name_itself_as_what_to_read_instead(desk, lessons, clases):
    form = {"notice_en": "Ended.", "notice_es": "", "replaced_by": clases.pk}
    answer = desk.client.post(reverse("withdraw_item", args=[lessons.pk]), form)
    assert answer.context["form"].errors.keys() == {"replaced_by"}


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("withdraw_item", {"notice_en": "Ended.", "notice_es": "Terminó."}),
        ("merge_item", {"all_languages": "on"}),
    ],
)
def test_who_may_not_do_it_in_every_language_does_it_in_none(
    desk_of, english_approver, lessons, clases, swim, name, form
):
    into = {"into": swim.pk} if name == "merge_item" else {}
    desk_of(english_approver).client.post(reverse(name, args=[lessons.pk]), {**form, **into})

    lessons.refresh_from_db()
    assert lessons.live and not lessons.withdrawn_at


def test_who_may_not_bring_back_every_language_brings_back_none(desk_of, english_approver, desk, lessons, clases):
    desk.post(reverse("withdraw_item", args=[lessons.pk]), {"notice_en": "Ended.", "notice_es": "Terminó."})

    desk_of(english_approver).client.post(reverse("bring_back_item", args=[lessons.pk]), {})

    lessons.refresh_from_db()
    assert lessons.withdrawn_at


@pytest.mark.parametrize("choice", [{}, {"all_languages": "on"}])
def test_unpublishing_in_one_language_or_in_all(desk, lessons, clases, readers, choice):
    url = reverse("wagtailadmin_pages:unpublish", args=[lessons.pk])
    assert "Also in" in desk.client.get(url).content.decode()

    desk.post(url, choice)

    assert readers.see(lessons) is None
    assert (readers.see(clases) is None) == bool(choice)


@pytest.mark.parametrize("choice", [{}, {"all_languages": "on"}])
def test_deleting_in_one_language_or_in_all(desk, lessons, clases, choice):
    url = reverse("wagtailadmin_pages:delete", args=[lessons.pk])
    assert "Delete it in all languages" in desk.client.get(url).content.decode()

    desk.post(url, choice)

    assert Service.objects.filter(pk=clases.pk).exists() != bool(choice)


def test_who_may_not_unpublish_may_not_withdraw(client, lessons, django_user_model):
    user = django_user_model.objects.create_user("ben")
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(user)
    for name in ("withdraw_item", "merge_item", "bring_back_item"):
        client.post(reverse(name, args=[lessons.pk]), {"notice_en": "Ended."})
    lessons.refresh_from_db()
    assert lessons.live and not lessons.withdrawn_at


def test_a_page_that_breaks_a_newer_check_can_still_leave(desk, lessons, swim, readers):
    Service.objects.filter(pk=lessons.pk).update(online_label="Sign up")  # a button without an address

    desk.post(reverse("withdraw_item", args=[lessons.pk]), {"notice_en": "Ended."})
    assert readers.see(lessons)["withdrawn"]["notice"] == "Ended."

    desk.post(reverse("merge_item", args=[lessons.pk]), {"into": swim.pk})
    assert readers.row(lessons).leads_to == swim.translation_key


def test_the_way_there_is_in_the_editor(desk, lessons):
    edit = reverse("wagtailadmin_pages:edit", args=[lessons.pk])
    assert "Withdraw…" in desk.client.get(edit).content.decode()
    desk.post(reverse("withdraw_item", args=[lessons.pk]), {"notice_en": "Ended."})
    shown = desk.client.get(edit).content.decode()
    assert "Bring back" in shown and "Readers see above it" in shown


def test_who_deletes_an_item_reads_that_links_to_it_go_and_no_other_item(desk, parks, lessons, make_faq):
    asked = make_faq(parks, "Where can my child learn to swim?")
    asked.service_links.add(FaqService(service=lessons))
    asked.save()
    ReferenceIndex.create_or_update_for_object(asked)  # as a task does after the commit

    usage = desk.client.get(reverse("wagtailadmin_pages:usage", args=[lessons.pk]) + "?describe_on_delete=1")

    assert "the link will also be deleted" in usage.content.decode()
    assert "faq service" not in usage.content.decode()
