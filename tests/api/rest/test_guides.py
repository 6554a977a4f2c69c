"""A guide is found at the path of each of its parts, present and past, and the answer says which part that is."""

import json
from urllib.parse import parse_qs, urlsplit

import pytest

from api.surrogates import paths_key, purged_by
from content.publishing.models import OutboxEvent

pytestmark = [pytest.mark.database, pytest.mark.usefixtures("without_wagtails_indexes")]


def part(title, slug, id, text="Words"):
    return {"type": "part", "id": id, "value": {"title": title, "slug": slug, "body": [("text", f"<p>{text}</p>")]}}


def raw(*parts):
    """Parts as Wagtail stores them; a part keeps its id when it is renamed."""
    return [
        {**each, "value": {**each["value"], "body": [{"type": "text", "value": text, "id": f"{each['id']}-text"}]}}
        for each in parts
        for _, text in [each["value"]["body"][0]]
    ]


def stored(page, *parts):
    return page._meta.get_field("parts").stream_block.to_python(raw(*parts))


@pytest.fixture
def guide(make_department, make_guide):
    parts = raw(part("Before you go", "before", "one"), part("What it costs", "fees", "two"))
    return make_guide(make_department("Parks"), "Pools", parts=json.dumps(parts))


def led(api, path):
    """Where a path leads that is not the item's any more."""
    response = api.response(f"/by-path?path={path}")
    assert response.status_code == 301, response.content
    assert response.json()["url"] == response.headers["Location"]
    return parse_qs(urlsplit(response.headers["Location"]).query)["path"][0]


def test_the_path_of_a_part_finds_the_guide_and_says_which_part(guide, api):
    found = api.get("/by-path?path=/parks/pools/fees/")

    assert (found["title"], found["part"]) == ("Pools", "fees")
    assert [each["path"] for each in found["parts"]] == ["/parks/pools/before", "/parks/pools/fees"]
    assert "part" not in api.get("/by-path?path=/parks/pools")
    assert api.get("/by-path?path=/parks/pools/before&fields=title") == {"title": "Pools", "part": "before"}


def test_each_path_has_an_etag_of_its_own(guide, api):
    paths = ("/parks/pools", "/parks/pools/before", "/parks/pools/fees")
    tags = {api.response(f"/by-path?path={path}").headers["ETag"] for path in paths}

    assert len(tags) == 3
    tag = api.response("/by-path?path=/parks/pools/fees").headers["ETag"]
    assert api.response("/by-path?path=/parks/pools/fees", **{"If-None-Match": tag}).status_code == 304


def test_what_is_no_part_is_not_found(guide, api):
    api.refused("/by-path?path=/parks/pools/other", 404)
    api.refused("/by-path?path=/parks/pools/fees/more", 404)


def test_a_renamed_part_is_found_from_its_old_path(guide, api, edit):
    edit(guide, parts=stored(guide, part("Before you go", "before", "one"), part("Prices", "prices", "two")))

    assert led(api, "/parks/pools/fees") == "/parks/pools/prices"
    assert api.get("/by-path?path=/parks/pools/prices")["part"] == "prices"


def test_a_part_that_is_gone_leads_to_the_guide_and_its_path_can_be_taken(guide, api, edit):
    edit(guide, parts=stored(guide, part("Before you go", "before", "one")))
    assert led(api, "/parks/pools/fees") == "/parks/pools"

    edit(guide, parts=stored(guide, part("Before you go", "before", "one"), part("New", "fees", "three")))
    assert api.get("/by-path?path=/parks/pools/fees")["part"] == "fees"


def test_the_parts_of_a_guide_that_moved_are_found_from_their_old_paths(guide, api, edit):
    edit(guide, slug="swimming")

    assert led(api, "/parks/pools") == "/parks/swimming"
    assert led(api, "/parks/pools/fees") == "/parks/swimming/fees"
    assert api.get("/by-path?path=/parks/swimming/fees")["part"] == "fees"


def test_the_parts_of_a_guide_that_left_are_gone(guide, api):
    guide.unpublish()

    api.refused("/by-path?path=/parks/pools/fees", 410)


def test_a_part_is_read_in_another_language_where_that_is_asked_for(guide, api):
    assert api.get("/by-path?path=/parks/pools/fees&locale=es&fallback=en")["part"] == "fees"
    assert api.refused("/by-path?path=/parks/pools/fees&locale=es", 404)["available_locales"] == ["en"]


def test_the_path_of_a_part_in_one_language_leads_to_the_part_in_another(guide, translate, api):
    parts = stored(guide, part("Antes de venir", "antes", "one"), part("Precios", "precios", "two"))
    translate(guide, "Piscinas", slug="piscinas", parts=parts)

    assert led(api, "/parks/pools/fees&locale=es") == "/parks/piscinas/precios"
    assert led(api, "/parks/piscinas/antes") == "/parks/pools/before"
    assert led(api, "/parks/pools&locale=es") == "/parks/piscinas"


def test_agents_find_parts_too(guide, agents):
    assert agents.get("/by-path?path=/parks/pools/fees")["part"] == "fees"


def test_the_words_of_parts_are_found(guide, api, edit, index):
    edit(guide, parts=stored(guide, part("Lockers", "lockers", "one", "Bring a padlock.")))
    index()

    assert api.titles("/search?q=padlock") == api.titles("/search?q=lockers") == ["Pools"]


def test_every_change_of_a_guide_purges_what_is_where(guide, edit):
    """A new part has a path at which a cache may keep that nothing is there."""
    edit(guide, summary="New words")
    event = OutboxEvent.objects.filter(audience="public", content_id=guide.translation_key).latest("sequence")

    assert event.event == "item.updated"
    assert paths_key("en") in purged_by(event)
