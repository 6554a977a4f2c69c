"""From the HTML that Wagtail stores to the HTML that readers get.

Wagtail's own `expand_db_html` looks every link up in the database: 12 ms and 18 queries a page, nearly all of the cost
of rendering. Here links are looked up in a map that was loaded for the whole batch. What comes out is sanitised
whatever way it came in: typed in the admin, imported, or sent through an API.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html import escape, unescape

import nh3

from .base import Relation

ALLOWED_TAGS = {"p", "h2", "h3", "h4", "ul", "ol", "li", "strong", "b", "em", "i", "a", "br", "hr"}
ALLOWED_ATTRIBUTES = {"a": {"href", "data-content-id", "data-type"}}
ALLOWED_SCHEMES = {"http", "https", "mailto", "tel"}

_CLEANER = nh3.Cleaner(
    tags=ALLOWED_TAGS,
    attributes=ALLOWED_ATTRIBUTES,
    url_schemes=ALLOWED_SCHEMES,
    link_rel=None,
    strip_comments=True,
)
"""Made once: `nh3.clean` reads its lists anew for each text, which costs as much as cleaning it."""
_ANCHOR = re.compile(r"<a\b([^>]*)>(.*?)</a>", re.IGNORECASE | re.DOTALL)
_NO_ADDRESS = re.compile(r"<a>(.*?)</a>", re.DOTALL)
_ID = re.compile(r"\bid=[\"'](\d+)[\"']")
_BREAKS = re.compile(r"</(?:p|h2|h3|h4|li)>|<(?:ul|ol|br|hr)\b[^>]*>", re.IGNORECASE)
_TAGS = re.compile(r"<[^>]*>")


FileAddress = Callable[[int], str | None]


def no_file(pk: int) -> None:
    """Texts that everybody reads link to official documents, which have words beside the file, and not to files."""


def linked(kind: str, html: str) -> Iterator[int]:
    """The ids of the pages, or of the files (`document`), that `html` links to."""
    if "linktype" not in html:
        return
    for attributes, _ in _ANCHOR.findall(html):
        if f'linktype="{kind}"' in attributes and (found := _ID.search(attributes)):
            yield int(found.group(1))


def expand(html: str, item: Callable[[int], Relation | None], file: FileAddress = no_file) -> str:
    """Return `html` with links to pages made real, and everything that is not allowed taken out.

    A link to a page that cannot be read, or to nowhere that is allowed, becomes its text; so does one to a file, unless
    `file` tells its address.
    """
    if "linktype" in html:
        html = _ANCHOR.sub(lambda anchor: _expand_anchor(anchor, item, file), html)
    return _NO_ADDRESS.sub(r"\1", _CLEANER.clean(html))


def plain(html: str) -> str:
    """The words of sanitised HTML, a line for each paragraph or list item."""
    lines = (" ".join(line.split()) for line in _TAGS.sub("", _BREAKS.sub("\n", html)).split("\n"))
    return unescape("\n".join(line for line in lines if line))


def _expand_anchor(anchor: re.Match[str], item: Callable[[int], Relation | None], file: FileAddress) -> str:
    attributes, text = anchor.groups()
    found = _ID.search(attributes)
    if 'linktype="document"' in attributes:
        address = file(int(found.group(1))) if found else None
        return f'<a href="{escape(address)}">{text}</a>' if address else text
    if 'linktype="page"' not in attributes:
        return anchor.group(0)
    target = item(int(found.group(1))) if found else None
    if target is None:
        return text
    return (
        f'<a href="{escape(target.url)}" data-content-id="{target.content_id}" data-type="{escape(target.type)}">'
        f"{text}</a>"
    )
