"""What sources say of a thing in one text, plain or HTML: for us a summary and, if it does not fit one, a body."""

from __future__ import annotations

from html import escape

from content.documents.richtext import plain
from content.editorial.exchange.richtext import from_html, looks_like_html
from content.editorial.exchange.text import summary_of
from content.models.base import SUMMARY_LIMIT


def summary_and_body(text: str) -> tuple[str, str]:
    """A summary, and the whole text as rich text; empty if the summary says it all."""
    body = rich(text)
    words = plain(body)
    flat = " ".join(words.split())
    if len(flat) <= SUMMARY_LIMIT and "<a " not in body:
        return flat, ""
    return summary_of(words), body


def rich(text: str) -> str:
    """Rich text of HTML, or of plain text in which an empty line ends a paragraph."""
    if looks_like_html(text):
        return from_html(text).html
    parts = (" ".join(part.split()) for part in text.replace("\r\n", "\n").split("\n\n"))
    return "".join(f"<p>{escape(part, quote=False)}</p>" for part in parts if part)
