"""The few words of a text that show why it was found, as HTML: escaped, with the words asked for in <mark>.

Cut from the original text and marked by the same analysis that found it, so what is marked is what matched. The
databases' own highlighters know neither our stems nor how to escape.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from html import escape

from .language import Word, matching

LENGTH = 200
"""Characters of text in a snippet, about two lines."""

LOOKED_AT = 20_000
"""Characters of a text that a window is sought in: it holds the cost of a page of hits, and few items are longer."""


def snippet(text: str, locale: str, asked: Collection[str]) -> str:
    """The window of `text` with the most different words of `asked`, or its beginning where it has none of them."""
    return marked(text, places(text, locale, asked))


def places(text: str, locale: str, asked: Collection[str]) -> list[Word]:
    """Where words of `asked` stand in as much of the text as is looked at."""
    return matching(text[:LOOKED_AT], locale, set(asked))


def marked(text: str, matches: Sequence[Word]) -> str:
    """The window with the most of these places, marked."""
    text = text[:LOOKED_AT]
    start, end = _whole_words(text, _window(matches))
    window = _marked(text, start, end, matches)
    return f"{'… ' if start else ''}{window}{' …' if end < len(text) else ''}"


def _window(matches: Sequence[Word]) -> int:
    """Where the best window begins: most different terms, then most matches, then earliest."""
    best, best_start = (0, 0), 0
    last = 0
    for first, (start, _, _) in enumerate(matches):
        while last < len(matches) and (last <= first or matches[last][1] - start <= LENGTH):
            last += 1
        worth = (len({term for _, _, term in matches[first:last]}), last - first)
        if worth > best:
            best, best_start = worth, start
    return best_start


def _whole_words(text: str, match_start: int) -> tuple[int, int]:
    """The window around a place: begun at a paragraph or sentence that is near, else at a word; ended at a word."""
    start = 0
    if match_start > LENGTH // 4:
        near = max(text.rfind(mark, match_start - LENGTH // 2, match_start) for mark in ("\n", ". ", "? ", "! ", "。"))
        start = near + 1 if near >= 0 else text.rfind(" ", 0, match_start - LENGTH // 4) + 1
        start = start if match_start - start <= LENGTH // 2 else match_start
    while start < len(text) and text[start].isspace():
        start += 1
    end = min(len(text), start + LENGTH)
    if end < len(text):
        space = text.rfind(" ", start + LENGTH // 2, end + 1)
        end = space if space > match_start else end
    return start, end


def _marked(text: str, start: int, end: int, matches: Sequence[Word]) -> str:
    parts, place = [], start
    for match_start, match_end, _ in matches:
        if match_end <= place or match_start < start or match_end > end:
            continue
        begin = max(match_start, place)
        parts += [escape(text[place:begin]), "<mark>", escape(text[begin:match_end]), "</mark>"]
        place = match_end
    parts.append(escape(text[place:end]))
    return " ".join("".join(parts).replace("</mark><mark>", "").split())
