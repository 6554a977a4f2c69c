"""Each kind of block an editor can use, from the editor's field to what is sent."""

import json
from decimal import Decimal

import pytest

from content.blocks import BodyStream
from content.documents.blocks import RENDER, WORDS
from content.models import Service

pytestmark = [pytest.mark.database, pytest.mark.usefixtures("without_wagtails_indexes")]


@pytest.fixture
def shown(make_department, make_service, readers):
    """What readers get of a body with these blocks, without the blocks' ids."""
    parks = make_department("Parks")

    def show(*body):
        page = make_service(parks, "Swim lessons", body=list(body))
        return [{name: value for name, value in block.items() if name != "id"} for block in readers.see(page)["body"]]

    return show


def test_every_block_that_editors_have_is_rendered():
    assert set(RENDER) == set(BodyStream().child_blocks)
    assert set(WORDS) <= set(RENDER)


def test_text(shown):
    assert shown(("text", "<h2>When</h2><p>On <b>Mondays</b>.</p>")) == [
        {"type": "text", "html": "<h2>When</h2><p>On <b>Mondays</b>.</p>", "text": "When\nOn Mondays."}
    ]


def test_steps(shown):
    steps = [{"title": "Book", "text": "<p>Online.</p>"}, {"title": "Come", "text": ""}]
    assert shown(("steps", steps)) == [
        {
            "type": "steps",
            "steps": [
                {"title": "Book", "html": "<p>Online.</p>", "text": "Online."},
                {"title": "Come", "html": "", "text": ""},
            ],
        }
    ]


def test_fees(shown, settings):
    settings.CURRENCY = "EUR"
    fees = [{"label": "Adult", "amount": Decimal("12.50"), "note": "a lesson"}, {"label": "Child", "amount": 0}]
    [block] = shown(("fees", fees))
    assert block["fees"][0] == {"label": "Adult", "amount": "12.50", "currency": "EUR", "note": "a lesson"}
    assert (block["fees"][1]["label"], Decimal(block["fees"][1]["amount"])) == ("Child", 0)


def test_documents_needed(shown):
    assert shown(("documents", [{"title": "Passport", "note": "or licence"}])) == [
        {"type": "documents", "documents": [{"title": "Passport", "note": "or licence"}]}
    ]


def test_callout(shown):
    assert shown(("callout", {"kind": "warning", "title": "Closed", "text": "<p>In May.</p>"})) == [
        {"type": "callout", "kind": "warning", "title": "Closed", "html": "<p>In May.</p>", "text": "In May."}
    ]


def test_table(shown):
    table = {
        "columns": [{"type": "text", "heading": "Day"}, {"type": "text", "heading": "Hours"}],
        "rows": [{"values": ["Monday", "9 to 5"]}, {"values": ["Sunday", ""]}],
        "caption": "Opening hours",
    }
    [block] = shown(("table", {"table": BodyStream().child_blocks["table"].child_blocks["table"].to_python(table)}))
    assert block == {
        "type": "table",
        "caption": "Opening hours",
        "header": ["Day", "Hours"],
        "rows": [["Monday", "9 to 5"], ["Sunday", ""]],
    }


@pytest.mark.parametrize(
    ("decorative", "said", "alt"),
    [(False, "Children in a pool", "Children in a pool"), (True, "", ""), (False, "", "A pool")],
)
def test_image(shown, make_image, decorative, said, alt):
    pool = make_image("Pool", size=(40, 30), description="A pool")
    pool.contextual_alt_text, pool.decorative = said, decorative
    assert shown(("image", {"image": pool, "caption": "The pool"})) == [
        {
            "type": "image",
            "image": {
                "alt": alt,
                "width": 40,
                "height": 30,
                "caption": "The pool",
                "placeholder": "#008080",
                "focal_point": None,
                "renditions": [],
                "sources": [],
            },
        }
    ]


def test_contact(shown, make_contact):
    desk = make_contact("Pool desk", phone="311", email="pool@riverbend.example", address_1="1 River Road")
    [block] = shown(("contact", {"contact": desk}))
    contact = block["contact"]
    assert (contact["content_id"], contact["title"], contact["phone"]) == (
        str(desk.translation_key),
        "Pool desk",
        "311",
    )
    assert contact["address"]["address_1"] == "1 River Road"


def test_a_contact_without_an_address_has_none(shown, make_contact):
    [block] = shown(("contact", {"contact": make_contact("Pool desk")}))
    assert block["contact"]["address"] is None


def test_location_link_and_questions(shown, make_department, make_location, make_faq):
    leisure = make_department("Leisure")
    pool = make_location(leisure, "North Pool", latitude="44.5", longitude="-93.25", displayed_hours="9 to 5")
    answer = make_faq(leisure, "Can I swim?")

    location, named, unnamed, questions = shown(
        ("location", {"location": pool}),
        ("link", {"item": answer, "label": "Ask"}),
        ("link", {"item": answer, "label": ""}),
        ("questions", [answer]),
    )

    assert (location["location"]["title"], location["location"]["latitude"]) == ("North Pool", 44.5)
    assert location["location"]["displayed_hours"] == "9 to 5"
    assert (named["label"], unnamed["label"]) == ("Ask", "Can I swim?")
    assert questions["questions"] == [named["item"]]
    assert named["item"] == {
        "content_id": str(answer.translation_key),
        "type": "faq",
        "locale": "en",
        "title": "Can I swim?",
        "url": "https://riverbend.example/leisure/can-i-swim",
    }


def test_a_block_that_an_older_release_had_is_left_out(shown, make_department, readers):
    """A release takes a kind of block away; pages that are live still have it in their stored stream."""
    shown(("text", "<p>Hi</p>"))
    page = Service.objects.get()
    stream = json.dumps([{"type": "carousel", "value": {"speed": 9}, "id": "1"}, *page.body.raw_data])
    page.body = stream

    page.save_revision().publish()
    Service.objects.filter(pk=page.pk).update(body=stream)
    page = Service.objects.get()
    page.save(update_fields=["summary"])

    assert [block["type"] for block in readers.see(page)["body"]] == ["text"]


def test_what_residents_are_asked_is_sent_in_order(make_department, make_service, readers):
    question = {
        "code": "SIZE",
        "description": "How big?",
        "datatype": "singlevaluelist",
        "required": True,
        "values": [{"key": "s", "name": "Small"}],
        "conditions": [{"code": "KIND", "operator": "eq", "value": "pot"}],
    }
    first = {"code": "KIND", "description": "What kind?", "datatype": "string", "values": [], "conditions": []}
    page = make_service(
        make_department(),
        service_code="POTHOLE",
        request_questions=[("question", first), ("question", question)],
        sla_value=2,
        sla_unit="business days",
    )

    open311 = readers.see(page)["open311"]
    assert (open311["service_code"], open311["metadata"]) == ("POTHOLE", True)
    assert [(asked["code"], asked["order"], asked["required"]) for asked in open311["questions"]] == [
        ("KIND", 1, False),
        ("SIZE", 2, True),
    ]
    assert open311["questions"][1]["values"] == [{"key": "s", "name": "Small"}]
    assert readers.see(page, "agent")["service_level"] == {"value": 2, "unit": "business days"}
