"""The part of a guide that a path names, as GraphQL tells it: the rules are those of REST."""

import pytest

pytestmark = [pytest.mark.database, pytest.mark.usefixtures("without_wagtails_indexes")]

QUERY = """query ($path: String!) { byPath(path: $path) { title
    ... on Guide { path part { slug title body { ... on TextBlock { text } } } parts { slug } } } }"""


@pytest.fixture
def guide(make_department, make_guide):
    def part(slug):
        return {"title": slug.title(), "slug": slug, "body": [("text", f"<p>About {slug}.</p>")]}

    return make_guide(make_department("Parks"), "Pools", parts=[("part", part("before")), ("part", part("fees"))])


def test_the_part_at_a_path(graph, guide):
    found = graph.data(QUERY, path="/parks/pools/fees")["byPath"]
    assert found["part"] == {"slug": "fees", "title": "Fees", "body": [{"text": "About fees."}]}
    assert found["parts"] == [{"slug": "before"}, {"slug": "fees"}]


def test_the_guides_own_path_and_its_id_name_no_part(graph, guide):
    assert graph.data(QUERY, path="/parks/pools")["byPath"]["part"] is None
    assert graph.data('{ guide(slug: "pools") { part { slug } } }')["guide"]["part"] is None


def test_the_path_of_a_part_in_another_language_names_it_too(graph, guide, translate):
    piscinas = translate(guide, "Piscinas", slug="piscinas")
    found = graph.data(QUERY.replace("byPath(", 'byPath(locale: "es", '), path="/parks/pools/fees")["byPath"]
    assert (found["path"], found["part"]["slug"]) == (f"/parks/{piscinas.slug}", "fees")


def test_an_old_path_of_a_part_names_it_still(graph, guide):
    guide.slug = "swimming"
    guide.save_revision().publish()

    found = graph.data(QUERY, path="/parks/pools/fees")["byPath"]
    assert (found["path"], found["part"]["slug"]) == ("/parks/swimming", "fees")
    assert graph.data(QUERY, path="/parks/pools/nothing")["byPath"] is None
