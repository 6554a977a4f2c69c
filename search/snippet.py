"""The few words of a text that show why it was found, as HTML: escaped, with the words asked for in <mark>.

Cut from the original text and marked by the same analysis that found it, so what is marked is what matched. The
databases' own highlighters know neither our stems nor how to escape.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from html import escape

from .engine import Text
from .language import Word
from .places import LOOKED_AT, places

LENGTH = 200
"""Characters of text in a snippet, about two lines."""


def snippets(texts: Sequence[Text], locale: str, asked: AbstractSet[str]) -> Iterator[tuple[str, set[str]]]:
    """The window of each text with the most different words of `asked`, or its beginning where it has none of them; and
    which of them the text has. So many together, because these are then looked up once.
    """
    for (text, _), matches in zip(texts, places(texts, locale, asked), strict=True):
        yield _snippet(text[:LOOKED_AT], matches), {term for *_, term in matches}


def _snippet(text: str, matches: Sequence[Word]) -> str:
    """The window with the most of these places, marked."""
    start, end = _whole_words(text, _window(matches))
    window = _marked(text, start, end, matches)
    return f"{'… ' if start else ''}{window}{' …' if end < len(text) else ''}"


def _window(matches: Sequence[Word]) -> int:
    """Where the best window begins: most different terms, then most matches, then earliest."""
    best, best_start = (0, 0), 0
    inside: dict[str, int] = {}
    last = 0
    for first, (start, _, leaving) in enumerate(matches):
        while last < len(matches) and (last <= first or matches[last][1] - start <= LENGTH):
            inside[matches[last][2]] = inside.get(matches[last][2], 0) + 1
            last += 1
        worth = (len(inside), last - first)
        if worth > best:
            best, best_start = worth, start
        inside[leaving] -= 1
        if not inside[leaving]:
            del inside[leaving]
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
