"""`fields` and `expand`: fewer fields, and cards in place of relations."""

import pytest

from api.catalogue import COLLECTIONS
from api.rest.collections import fields_of
from content.documents import AGENT_CLASSES, PUBLIC_CLASSES
from content.documents.base import Relation


@pytest.fixture
def swim(make_department, make_service, make_location, make_topic):
    parks = make_department("Parks", summary="Green places")
    pool = make_location(parks, "North Pool", kind="pool")
    topics = [make_topic("Pools"), make_topic("Children")]
    return make_service(parks, "Swim lessons", topics=topics, locations=[pool], body=[("text", "<p>Bring a towel</p>")])


def test_fields_cut_an_item_down(swim, api):
    assert api.get("/services/swim-lessons?fields=title,slug") == {"slug": "swim-lessons", "title": "Swim lessons"}


def test_fields_of_the_whole_document_can_be_had_in_a_list(swim, api):
    (item,) = api.get("/services?fields=body,title")["items"]
    assert set(item) == {"title", "body"}
    assert item["body"][0]["text"] == "Bring a towel"


@pytest.fixture
def one_of_each(
    make_department,
    make_service,
    make_faq,
    make_location,
    make_topic,
    make_news,
    make_guide,
    make_step_by_step,
    make_meeting,
    make_alert,
    make_official_document,
):
    """By type, what makes one item of it."""
    parks = make_department("Parks")
    return {
        "department": lambda: parks,
        "service": lambda: make_service(parks),
        "faq": lambda: make_faq(parks),
        "location": lambda: make_location(parks),
        "topic": make_topic,
        "news": lambda: make_news(parks),
        "guide": lambda: make_guide(parks),
        "step-by-step": lambda: make_step_by_step(parks),
        "meeting": lambda: make_meeting(parks),
        "alert": make_alert,
        "official-document": lambda: make_official_document(parks),
    }


@pytest.mark.parametrize("type", COLLECTIONS)
def test_every_field_of_a_type_can_be_asked_for(api, type, one_of_each):
    one_of_each[type]()
    name = COLLECTIONS[type].name
    (card,) = api.get(f"/{name}?fields={','.join(fields_of(type, 'public'))}")["items"]
    assert card == api.get(f"/{name}/{card['slug']}")
    for field in fields_of(type, "public"):
        assert set(api.get(f"/{name}?fields={field}")["items"][0]) == {field}


def test_an_unknown_field_is_named_with_those_there_are(swim, api):
    problem = api.refused("/services?fields=title,colour")
    assert problem["type"] == "/problems/unknown-field"
    assert "colour" in problem["detail"]
    assert problem["allowed"] == list(PUBLIC_CLASSES["service"].model_fields)


def test_empty_fields_are_refused(swim, api):
    assert api.refused("/services?fields=")["field"] == "fields"
    assert api.refused("/services/swim-lessons?fields=,,")["field"] == "fields"


def test_expand_shows_the_card_in_place_of_the_relation(swim, api):
    whole = api.get("/services/swim-lessons?expand=department,topics,locations")
    (department,) = api.get("/departments")["items"]
    assert whole["department"] == department
    assert department["summary"] == "Green places"
    topics = {topic["title"]: topic for topic in api.get("/topics")["items"]}
    assert whole["topics"] == [topics["Pools"], topics["Children"]]
    assert whole["locations"][0]["department"]["title"] == "Parks", (
        "one level: the card's own relation stays a relation"
    )


def test_expand_in_a_list_adds_what_cards_leave_out(swim, api, make_faq, make_department):
    make_faq(swim.get_parent().specific, "Can I swim?", services=[swim])
    (item,) = api.get("/faqs?expand=services,department")["items"]
    assert item["services"][0]["status"] == "active"
    assert item["department"]["slug"] == "parks"
    assert {"title", "featured"} <= set(item)


def test_a_page_of_a_list_is_expanded_with_one_more_query(swim, api, make_service, django_assert_num_queries):
    for number in range(5):
        make_service(swim.get_parent().specific, f"Service {number}")
    with django_assert_num_queries(3):  # the list, what it is expanded with, and what is scheduled
        page = api.get("/services?expand=department,topics")
    assert len(page["items"]) == 6


def test_expand_with_fields_needs_the_relation_among_them(swim, api):
    assert set(api.get("/services?fields=title,department&expand=department")["items"][0]) == {"title", "department"}
    for path in ("/services?", "/services/swim-lessons?", "/by-path?path=/parks/swim-lessons&"):
        problem = api.refused(f"{path}fields=title,topics&expand=topics,department")
        assert (problem["type"], problem["field"]) == ("/problems/unknown-field", "expand")
        assert "allowed" not in problem
        right = problem["detail"].rpartition("fields=")[2].removesuffix(".")
        assert right == "title,topics,department"
        assert api.response(f"{path}fields={right}&expand=topics,department").status_code == 200


def test_what_cannot_be_expanded_is_refused(swim, api):
    problem = api.refused("/services/swim-lessons?expand=contacts")
    assert problem["type"] == "/problems/unknown-field"
    assert problem["allowed"] == ["department", "topics", "related", "locations"]


def test_an_expanded_relation_in_another_language_shows_that_card(swim, api, translate, make_topic):
    translate(swim, "Clases de natación", slug="natacion")
    item = api.get("/services/natacion?locale=es&expand=topics")
    assert [topic["locale"] for topic in item["topics"]] == ["en", "en"]
    assert item["topics"][0]["path"] == "/topics/pools"


def test_the_map_names_every_type_and_every_relation_of_its_documents():
    assert set(COLLECTIONS) == set(PUBLIC_CLASSES) == set(AGENT_CLASSES)
    for type, collection in COLLECTIONS.items():
        fields = PUBLIC_CLASSES[type].model_fields.items()
        relations = {name for name, field in fields if holds_relations(field.annotation)}
        assert relations == set(collection.relations), type


def holds_relations(annotation) -> bool:
    if isinstance(annotation, type):
        return issubclass(annotation, Relation)
    options = getattr(annotation, "__args__", ())
    return any(holds_relations(option) for option in options if getattr(annotation, "__origin__", None) is not dict)
