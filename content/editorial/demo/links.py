"""The demo's Markdown as Wagtail's rich text. `[label](service:report-a-pothole)` is a link to that item's page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt

LINKED = "service|faq|location|department|news|guide|step-by-step|meeting|official-document"
"""The types that a text can link to, for a regular expression."""

_IN_MARKDOWN = re.compile(rf"\]\(({LINKED}):([a-z0-9-]+)\)")
_IN_HTML = re.compile(rf'<a href="((?:{LINKED}):[^"]+)">')
_READER = MarkdownIt("commonmark", {"html": False}).disable("image")


def linked_items(markdown: str) -> Iterator[tuple[str, str]]:
    """The (type, slug) of every item that `markdown` links to."""
    for found in _IN_MARKDOWN.finditer(markdown):
        yield found[1], found[2]


def rich_text(markdown: str) -> str:
    """`markdown` as HTML; a link to an item names it by its import key, which the exchange replaces."""
    return _IN_HTML.sub(lambda link: f'<a linktype="page" id="riverbend:{link[1]}">', _READER.render(markdown).strip())
