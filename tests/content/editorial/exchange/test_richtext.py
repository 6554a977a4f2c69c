import re
from pathlib import Path

import pytest
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter

from content.blocks.text import RICH_TEXT
from content.editorial.exchange.fields import canonical
from content.editorial.exchange.importers import faq_markdown
from content.editorial.exchange.richtext import from_html, from_markdown, looks_like_html


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("One\ntwo.\n\nThree.", "<p>One two.</p><p>Three.</p>"),
        ("# Big\n\n##### Small", "<h2>Big</h2><h4>Small</h4>"),
        ("**a** *b* `c`", "<p><b>a</b> <i>b</i> c</p>"),
        ("- a\n- b\n  - c", "<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>"),
        ("- a\n-- b\n-- c\n- d", "<ul><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li></ul>"),
        ("- a\n\n- b\n\n  more", "<ul><li>a</li><li>b<br/>more</li></ul>"),
        ("1. a\n2. b", "<ol><li>a</li><li>b</li></ol>"),
        ("[x](https://a.example/?q=1&r=2)", '<p><a href="https://a.example/?q=1&amp;r=2">x</a></p>'),
        ("**[x](https://a.example)**", '<p><a href="https://a.example"><b>x</b></a></p>'),
        ("Mail <me@a.example>", '<p>Mail <a href="mailto:me@a.example">me@a.example</a></p>'),
        ("> quoted", "<p>quoted</p>"),
        ("    code < 5", "<p>code &lt; 5</p>"),
        ("a\n\n---\n\nb", "<p>a</p><hr/><p>b</p>"),
        ("![a cat](cat.png)", ""),
        ('* <a href="https://a.example"> x</a>', '<ul><li><a href="https://a.example">x</a></li></ul>'),
        ("5 < 6 & 7", "<p>5 &lt; 6 &amp; 7</p>"),
        ("", ""),
    ],
)
def test_markdown_becomes_what_the_editor_would_store(markdown: str, html: str) -> None:
    assert from_markdown(markdown).html == html


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "<p onclick='alert(1)'>x</p>",
        "<a href='javascript:alert(1)'>x</a>",
        "[x](javascript:alert(1))",
        "<img src=x onerror=alert(1)>",
        "<svg><script>alert(1)</script></svg>",
        "<style>@import 'alert(1)'</style>",
        "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
        "<math><mtext></p><style><a title='</style><img src onerror=alert(1)>'>",
        "<scr<script>ipt>x</script>",
    ],
)
def test_nothing_that_runs_comes_through(hostile: str) -> None:
    html = from_markdown(hostile).html
    tags = re.findall(r"<[^>]*>", html)
    assert all(re.fullmatch(r"</?(p|b|i|ul|ol|li|h2|h3|h4)>", tag) for tag in tags), html


def test_a_link_that_leads_nowhere_from_here_becomes_its_words() -> None:
    converted = from_markdown("See [how it spreads](/spread) now.")
    assert converted.html == "<p>See how it spreads now.</p>"
    assert converted.links == ["/spread"]


def test_broken_html_is_closed() -> None:
    assert from_html("<b>a<p>b</b>c").html.count("<b>") == from_html("<b>a<p>b</b>c").html.count("</b>")
    assert from_html("text<ul><li>a<li>b").html == "<p>text</p><ul><li>a</li><li>b</li></ul>"


def test_bold_inside_bold_is_bold_once_however_often_a_program_wrote_it() -> None:
    links = '<a href="https://a.example">x</a>, ' * 2
    html = from_html(f"<p>{'<b><i>' * 50}{links}end{'</i></b>' * 50} after</p>").html
    link = '<a href="https://a.example"><b><i>x</i></b></a>'
    assert html == f"<p>{link}<b><i>,</i></b> {link}<b><i>, end</i></b> after</p>"


def test_a_list_deeper_than_anybody_reads_goes_on_as_the_one_around_it() -> None:
    html = from_html("".join(f"<ul><li>{depth}" for depth in range(40)) + "</li></ul>" * 39 + "</li><li>last</ul>").html
    assert html.count("<ul>") == html.count("</ul>") == 10
    assert re.findall(r"\w+", re.sub(r"<[^>]*>", " ", html)) == [*map(str, range(40)), "last"]
    assert html.endswith("</ul></li><li>last</li></ul>")


@pytest.mark.parametrize(("text", "is_html"), [("a <b>c</b>", True), ("5 < 6 and 7 > 3", False), ("<!-- x -->", True)])
def test_what_looks_like_html(text: str, is_html: bool) -> None:
    assert looks_like_html(text) is is_html


@pytest.mark.needs_shared
@pytest.mark.django_db
def test_the_admin_stores_real_answers_as_we_do(shared_data: Path) -> None:
    """Else saving an imported answer unchanged in the admin would look like a person's change."""
    editor = ContentstateConverter(RICH_TEXT)
    reading = faq_markdown.read(shared_data / "federal-faq/content", "en", "Health")
    texts = [html for record in reading.records for _, html in getattr(record, "body", None) or ()]
    assert len(texts) == 248
    changed = [
        html
        for html in texts
        if canonical(editor.to_database_format(editor.from_database_format(html))) != canonical(html)
    ]
    assert changed == []
