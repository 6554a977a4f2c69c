"""Who works at the desk while it cannot do so is told what is wrong, and what became of what they sent."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.urls import reverse

from content.models import CityDocument, CityImage
from tests.fixtures.publishing import picture

NO_PLACE = "/sys/wellspring"
"""Nobody can make a folder there, not even root."""


@pytest.fixture
def browser(desk: Any) -> Client:
    """An administrator's, which shows what a browser shows."""
    desk.client.raise_request_exception = False
    return desk.client


@pytest.fixture
def away(browser: Client, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The database is not where it was, until the test ends."""
    connection.close()
    with monkeypatch.context() as moved:
        moved.setitem(connection.settings_dict, "NAME", "/nowhere/at-all")
        yield
        connection.close()


@pytest.mark.database
@pytest.mark.django_db(transaction=True)
def test_while_the_database_is_away_a_page_says_so_and_when_to_come_again(browser: Client, away: None) -> None:
    asked = browser.get("/admin/")
    words = asked.content.decode()
    assert asked.status_code == 503 and asked.headers["Retry-After"]
    assert "The desk cannot answer now" in words and "Nothing that was saved before is lost" in words
    assert "Try again" in words and "What you just sent" not in words


@pytest.mark.database
@pytest.mark.django_db(transaction=True)
def test_who_sends_something_meanwhile_is_told_to_look_before_sending_it_again(browser: Client, away: None) -> None:
    sent = browser.post("/admin/login/", {"username": "dana", "password": "a long enough secret"})
    assert sent.status_code == 503
    assert "What you just sent was most likely not saved" in sent.content.decode()


@pytest.mark.django_db
def test_a_file_for_which_there_is_no_room_is_refused_in_words_and_leaves_nothing(
    browser: Client, library: None, settings: Any
) -> None:
    settings.MEDIA_ROOT = NO_PLACE
    fields = {"title": "Map", "collection": "1", "language": "en"}
    refused = browser.post(reverse("wagtaildocs:add"), {**fields, "file": SimpleUploadedFile("map.txt", b"A map")})
    assert refused.status_code == 503
    assert "Files cannot be saved now" in refused.content.decode()
    assert not CityDocument.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize("kind", ["wagtaildocs", "wagtailimages"])
def test_of_many_files_each_says_by_itself_that_there_is_no_room(
    kind: str, browser: Client, library: None, settings: Any
) -> None:
    settings.MEDIA_ROOT = NO_PLACE
    file = picture("pool.png") if kind == "wagtailimages" else SimpleUploadedFile("map.txt", b"A map")
    told = browser.post(reverse(f"{kind}:add_multiple"), {"title": "Pool", "files[]": file}).json()
    assert not told["success"] and "no room where files are kept" in told["error_message"]
    assert not CityDocument.objects.exists() and not CityImage.objects.exists()
