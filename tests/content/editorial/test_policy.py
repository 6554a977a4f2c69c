"""What browsers may do at the desk: run its files, and nothing that stands in a page."""

import re

import pytest
from django.contrib.auth import get_user_model

from content.editorial.beginnings import UnknownCall, beginning

SCRIPT_IN_THE_PAGE = re.compile(r"<script(?![^>]*\bsrc=)(?![^>]*\btype=.?(?:application/json|text/x-template))[^>]*>")
HANDLER_IN_THE_PAGE = re.compile(r"<[^>]+\son(?:click|change|load|submit|input)=")

SCREENS = [
    "",
    "login/",
    "alerts/",
    "account/",
    "bundles/new/",
    "consumers/new/",
    "desk/review/",
    "images/add/",
    "import/",
    "pages/add/content/alert/{parent}/",
    "pages/add/content/meeting/{parent}/",
    "pages/add/content/service/{parent}/",
    "redirects/add/",
    "search-found-by/new/",
    "search-results/new/",
    "search-standing/",
    "search-switches/",
    "search-words/try/?q=pool",
    "snippets/content/holidaycalendar/add/",
    "snippets/content/topic/add/",
    "users/new/",
    "webhooks/new/",
    "workflows/add/",
]


def directives(response):
    parts = [part.split() for part in response["Content-Security-Policy"].split(";")]
    return {name: values for name, *values in parts}


@pytest.mark.parametrize("path", SCREENS)
def test_no_screen_holds_a_script_of_its_own(desk, parks, library, path):
    response = desk.client.get(f"/admin/{path.format(parent=parks.pk)}", follow=True)
    page = response.content.decode()
    assert response.status_code == 200
    assert (SCRIPT_IN_THE_PAGE.findall(page), HANDLER_IN_THE_PAGE.findall(page)) == ([], [])
    assert directives(response)["script-src"] == ["'self'"]


def test_what_arrives_in_a_dialog_holds_none_either(desk, parks, make_image):
    make_image()
    for path in (
        "images/chooser/",
        "choose-page/",
        "documents/chooser/",
        "snippets/choose/content/topic/",
        "search-items/",
    ):
        dialog = desk.client.get(f"/admin/{path}")
        html = dialog.json().get("html", "") if dialog["Content-Type"] == "application/json" else ""
        assert html and not SCRIPT_IN_THE_PAGE.search(html), path


def test_a_way_to_begin_that_is_not_known_stops_a_page_from_being_half_dead():
    assert 'data-beginning-name-value="PageChooser"' in beginning('new PageChooser("id_x", {"modalUrl": "/a"});')
    with pytest.raises(UnknownCall):
        beginning("alert(1); somethingElse()")


def test_the_channels_have_policies_of_their_own_and_not_the_desks(client, make_department):
    make_department()
    assert "Content-Security-Policy" not in client.get("/api/v1/departments")


@pytest.mark.needs_browser
@pytest.mark.django_db(transaction=True)
def test_an_editors_screens_work_under_the_policy(parks, make_service, make_image, screen):
    """Dates, choosers, lists, preview and dialogs begin without a script in the page; one slipped in does not run."""
    make_image("The lake")
    service = make_service(parks, "Rent a canoe")
    get_user_model().objects.create_superuser("dana", "dana@riverbend.example", "a long enough secret")
    said = []
    screen.page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    screen.page.on("pageerror", lambda error: said.append(str(error)))
    screen.signs_in("dana", "a long enough secret")

    screen.open("/admin/snippets/content/holidaycalendar/add/")
    screen.page.locator("button[id$='holidays-ADD']").click()
    screen.page.locator("#id_holidays-0-day").click()
    screen.page.locator(".xdsoft_datetimepicker:visible").wait_for()

    screen.open(f"/admin/pages/add/content/news/{parks.pk}/")
    screen.page.locator("#id_image-chooser").get_by_role("button", name="Choose an image").click()
    screen.page.locator(".modal-dialog [data-chooser-modal-choice]").first.click()
    screen.page.locator("#id_image-chooser").get_by_text("The lake").wait_for()

    screen.open(f"/admin/pages/{service.pk}/edit/")
    screen.page.get_by_label("Toggle preview").click()
    screen.page.frame_locator("#w-preview-iframe").frame_locator("iframe").locator("nav.bar").wait_for()
    assert screen.page.locator("[data-controller=beginning]").count() == 0
    assert said == []

    screen.page.evaluate("""() => {
        const script = document.createElement("script");
        script.textContent = "window.slippedIn = true";
        document.body.append(script);
    }""")
    assert screen.page.evaluate("window.slippedIn") is None
    assert "Content Security Policy" in said[0]
