"""Rich text is what readers get of it: links made real, everything that is not text taken out."""

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.documents.base import Relation
from content.documents.richtext import ALLOWED_TAGS, expand, linked, plain

LESSONS = Relation(
    content_id=UUID(int=7), type="service", locale="en", title="Swim", url="https://riverbend.example/swim?a=1&b=2"
)


def found(pk):
    return LESSONS if pk == 7 else None


def clean(html):
    return expand(html, found)


def test_a_link_to_a_page_gets_its_address():
    assert clean('<p>See <a linktype="page" id="7">lessons</a>.</p>') == (
        '<p>See <a href="https://riverbend.example/swim?a=1&amp;b=2" '
        f'data-content-id="{UUID(int=7)}" data-type="service">lessons</a>.</p>'
    )


@pytest.mark.parametrize(
    "html",
    [
        '<p>See <a linktype="page" id="8">lessons</a>.</p>',
        '<p>See <a linktype="page">lessons</a>.</p>',
        '<p>See <a linktype="page" id="x">lessons</a>.</p>',
        '<p>See <a linktype="document" id="7">lessons</a>.</p>',
        '<p>See <a href="javascript:alert(1)">lessons</a>.</p>',
        '<p>See <a href="JaVaScRiPt:alert(1)">lessons</a>.</p>',
        '<p>See <a href="java&#10;script:alert(1)">lessons</a>.</p>',
        '<p>See <a href="data:text/html,x">lessons</a>.</p>',
        '<p>See <a href="vbscript:x">lessons</a>.</p>',
        "<p>See <a>lessons</a>.</p>",
        '<p>See <a name="x">lessons</a>.</p>',
    ],
)
def test_a_link_to_nowhere_becomes_its_text(html):
    assert clean(html) == "<p>See lessons.</p>"


@pytest.mark.parametrize("address", ["https://example.org/a", "mailto:pool@example.org", "tel:+15550100", "/parks"])
def test_other_links_stay(address):
    assert clean(f'<p><a href="{address}">x</a></p>') == f'<p><a href="{address}">x</a></p>'


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>Hi<script>alert(1)</script></p>", "<p>Hi</p>"),
        ("<style>p{display:none}</style><p>Hi</p>", "<p>Hi</p>"),
        ('<p onclick="alert(1)" style="color:red" class="x" id="y">Hi</p>', "<p>Hi</p>"),
        ('<img src="x" onerror="alert(1)">Hi', "Hi"),
        ("<svg/onload=alert(1)><p>Hi</p></svg>", "<p>Hi</p>"),
        ('<iframe src="https://example.org"></iframe><p>Hi</p>', "<p>Hi</p>"),
        ("<p>Hi<!-- secret --></p>", "<p>Hi</p>"),
        ('<embed embedtype="image" id="1" alt="x" format="left"/><p>Hi</p>', "<p>Hi</p>"),
        ("<form action=/x><input name=a><p>Hi</p></form>", "<p>Hi</p>"),
        ("<h1>Hi</h1>", "Hi"),
        ("<p>Hi", "<p>Hi</p>"),
        ('<a href="https://e.org" target="_blank" rel="x" onmouseover="y">Hi</a>', '<a href="https://e.org">Hi</a>'),
    ],
)
def test_what_is_not_text_is_taken_out(html, expected):
    assert clean(html) == expected


def test_text_keeps_its_shape():
    html = "<h2>Fees</h2><ul><li>One <b>bold</b></li><li><em>Two</em></li></ul><hr><p>a<br>b</p>"
    assert clean(html) == html


@given(st.text(alphabet="<>/=\"' aponclickscriptjav:;&#!-\n\t", max_size=200))
def test_no_input_gets_a_script_an_event_or_a_strange_tag_through(html):
    result = clean(html).lower()

    assert "<script" not in result and "javascript:" not in result.replace("&", "")
    for piece in result.split("<")[1:]:
        name = piece.lstrip("/").split(">")[0].split(" ")[0].rstrip("/")
        assert name in ALLOWED_TAGS
        assert " on" not in piece.split(">")[0]


def test_cleaning_twice_changes_nothing():
    once = clean('<p>a &amp; b &lt;c&gt; <a href="https://e.org/?a=1&b=2">x</a></p>')
    assert clean(once) == once


def test_the_plain_words():
    html = "<h2>Fees</h2><p>One &amp; two<br>three</p><ul><li>  a   b </li><li>c</li></ul>"
    assert plain(html) == "Fees\nOne & two\nthree\na b\nc"


def test_linked_pages_are_found():
    assert list(linked("page", '<a linktype="page" id="3">x</a><a id="4" linktype="page">y</a>')) == [3, 4]
    assert list(linked("page", '<a href="/x" id="3">x</a>')) == []
