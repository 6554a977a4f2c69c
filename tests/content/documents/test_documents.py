"""Rendering is pure: the same content gives the same bytes, and documents cannot be changed."""

from xml.etree import ElementTree
from xml.sax.saxutils import escape

import pytest
from pydantic import ValidationError

from content.documents import AGENT_CLASSES, PUBLIC_CLASSES, RENDERERS, TYPES, render
from content.documents.page import keywords, public_path
from content.publishing.present import load
from content.transaction import Item
from tests.fixtures.agent_note import script

pytestmark = [pytest.mark.database, pytest.mark.usefixtures("without_wagtails_indexes")]


@pytest.fixture
def items(make_department, make_service, make_faq, make_location, make_topic, make_contact):
    """One of every type, each showing others."""
    pools = make_topic("Pools", parent=make_topic("Water"))
    desk = make_contact("Pool desk", phone="311")
    parks = make_department("Parks", contacts=[desk], topics=[pools])
    pool = make_location(parks, "North Pool", latitude="44.5", longitude="-93.1", features="Slide\n\n Ramp ")
    fees = ("fees", [{"label": "Adult", "amount": "12.50"}])
    lessons = make_service(
        parks,
        contacts=[desk],
        locations=[pool],
        topics=[pools],
        keywords="swim, swim , dive,\nfloat",
        agent_script=script("Ask."),
        body=[fees, ("text", f'<p><a linktype="page" id="{pool.pk}">Pool</a></p>'), ("contact", {"contact": desk})],
    )
    answer = make_faq(parks, services=[lessons], agent_notes="<p>Note</p>")
    return [parks, pool, lessons, answer, pools]


def rendered(pages):
    wanted = [Item(page.translation_key, page.locale.language_code) for page in pages]
    present = load(wanted)
    return [render(present.readable[item], present.sources, item.locale) for item in wanted]


def test_rendering_twice_gives_equal_bytes(items):
    for once, again in zip(rendered(items), rendered(items), strict=True):
        assert once.public.model_dump_json() == again.public.model_dump_json()
        assert once.agent.model_dump_json() == again.agent.model_dump_json()
        assert (once.keys, once.facets) == (again.keys, again.facets)


def test_a_document_rendered_alone_is_the_one_rendered_among_others(items):
    together = rendered(items)

    for page, document in zip(items, together, strict=True):
        assert rendered([page])[0] == document


def test_a_document_asks_the_database_nothing(items, django_assert_num_queries):
    wanted = [Item(page.translation_key, "en") for page in items]
    present = load(wanted)

    with django_assert_num_queries(0):
        for item in wanted:
            render(present.readable[item], present.sources, item.locale)


def test_a_document_cannot_be_changed(items):
    document = rendered(items)[0].public

    with pytest.raises(ValidationError):
        document.title = "Other"


def test_an_agents_document_has_all_that_the_public_one_has(items):
    for document in rendered(items):
        public, agent = document.public.model_dump(), document.agent.model_dump()
        assert {name: agent[name] for name in public} == public


def test_every_type_has_a_class_for_each_audience_and_a_renderer(items):
    assert PUBLIC_CLASSES.keys() == AGENT_CLASSES.keys() == TYPES.keys()
    assert set(RENDERERS) == set(TYPES.values())
    for document in rendered(items):
        assert type(document.public) is PUBLIC_CLASSES[document.public.type]
        assert type(document.agent) is AGENT_CLASSES[document.agent.type]


def test_a_document_says_what_it_depends_on(items):
    parks, pool, lessons, _, pools = items
    keys = rendered([lessons])[0].keys

    assert {f"link/{page.translation_key}" for page in (parks, pool, pools)} <= keys
    assert {f"link/{pools.parent.translation_key}", f"location/{pool.translation_key}"} <= keys
    assert f"translations/{lessons.translation_key}" in keys
    assert sum(key.startswith("contact/") for key in keys) == 1


def test_lists_of_words_are_tidy(items):
    _, pool, lessons, *_ = items

    assert keywords(lessons) == ["swim", "dive", "float"]
    assert rendered([pool])[0].public.features == ["Slide", "Ramp"]


@pytest.mark.parametrize(
    ("url_path", "path"),
    [("/home/", "/"), ("/home/parks/", "/parks"), ("/home-es/parques/piscina/", "/parques/piscina")],
)
def test_a_public_path_has_no_language_root(url_path, path):
    assert public_path(url_path) == path


def test_what_was_pasted_from_a_word_processor_can_be_told_in_xml(make_alert, readers):
    alert = make_alert("Mill\x0bStreet", message="<p>A tree\x0c fell\x01.</p>", area_description="North\ufffe End")
    seen = readers.see(alert)
    assert (seen["title"], seen["message_text"], seen["area"]["description"]) == (
        "Mill Street",
        "A tree fell .",
        "North  End",
    )
    for text in (*(value for value in seen.values() if isinstance(value, str)), *seen["texts"].values()):
        ElementTree.fromstring(f"<p>{escape(text)}</p>")
