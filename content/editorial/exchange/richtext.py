"""Markdown and foreign HTML, as rich text that a body may hold (content.blocks.text.RICH_TEXT).

That is paragraphs, three headings, lists, bold, italic, links and rules. Words in anything else stay, without it.
Scripts and styles go, with what is in them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import nh3
from markdown_it import MarkdownIt

from .editor_html import READ, EditorHtml

KEPT = {"p", "h2", "h3", "h4", "ul", "ol", "li", "b", "i", "a", "br", "hr"}

_TAG = re.compile(r"</?[a-zA-Z][^<>]*>|<!--")
_SUB_ITEM = re.compile(r"^--[ \t]+(?=\S)")
_ITEM = re.compile(r"^\s*([-*+]|\d+[.)])[ \t]+\S")

_markdown = MarkdownIt("commonmark", {"html": True})


@dataclass
class Converted:
    """Rich text; `links` are the addresses that lead nowhere from here, like `/spread`: their words stay."""

    html: str
    links: list[str] = field(default_factory=list)


def looks_like_html(text: str) -> bool:
    """Whether a text that should be plain has tags in it."""
    return _TAG.search(text) is not None


def from_markdown(text: str) -> Converted:
    """CommonMark with HTML in it, and with `-- ` for an item of an inner list, as some people write."""
    return from_html(_markdown.render(_with_inner_lists(text)))


def from_html(html: str) -> Converted:
    """Any HTML, however broken or hostile."""
    writer = EditorHtml()
    writer.feed(_only(READ, html))
    writer.close()
    # Once more, because a tag that spanned two blocks is now closed in the wrong one.
    tidy = _only(KEPT, writer.html())
    return Converted(tidy.replace("<br>", "<br/>").replace("<hr>", "<hr/>"), writer.links)


def _only(tags: set[str], html: str) -> str:
    return nh3.clean(html, tags=tags, attributes={"a": {"href"}}, link_rel=None)


def _with_inner_lists(text: str) -> str:
    """`-- words` below a list item is an item of a list inside it; Markdown would run it on as the item's own words."""
    lines: list[str] = []
    for line in text.split("\n"):
        below_item = bool(lines) and _ITEM.match(lines[-1]) is not None
        lines.append(_SUB_ITEM.sub("    - ", line) if below_item else line)
    return "\n".join(lines)
