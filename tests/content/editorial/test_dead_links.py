"""A link to what nobody can read is told before publishing, holds up nothing, and is never dead after."""

import pytest
from wagtail.models import Page

from content.editorial.dead_links import dead_links
from content.models import Service

pytestmark = pytest.mark.database


@pytest.fixture
def draft(parks, make_service):
    page = make_service(parks, "Open swim")
    page.unpublish()
    return Page.objects.get(pk=page.pk)


@pytest.fixture
def answer(parks, make_faq, draft):
    body = [("text", f'<p><a linktype="page" id="{draft.pk}">Swim</a> <a linktype="page" id="99999">there</a></p>')]
    return make_faq(parks, "Can I swim?", services=[Service.objects.get(pk=draft.pk)], body=body)


def test_links_to_drafts_and_to_deleted_pages_are_told(answer, draft):
    found = dead_links(answer)
    assert [(link.pk, link.title, link.reason) for link in found] == [
        (draft.pk, "Open swim", "is not published"),
        (99999, "", "was deleted"),
    ]


def test_what_was_merged_leads_on(answer, draft, lessons):
    Service.objects.get(pk=draft.pk).merge_into(lessons)
    assert [link.pk for link in dead_links(answer)] == [99999]


def test_publishing_leaves_them_out(answer, readers):
    assert "<a" not in readers.see(answer)["body"][0]["html"]
    assert readers.see(answer)["services"] == []
