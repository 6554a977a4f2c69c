"""Writes the HTML that Wagtail's editor would store: words in paragraphs, headings and lists, with few marks.

Stored that way from the start, an imported text reads the same after someone has saved it in the admin unchanged.
"""

from __future__ import annotations

import re
from collections import Counter
from html import escape
from html.parser import HTMLParser

SCHEMES = {"http", "https", "mailto", "tel"}
HEADINGS = {"h1": "h2", "h2": "h2", "h3": "h3", "h4": "h4", "h5": "h4", "h6": "h4"}
MARKS = {"strong": "b", "b": "b", "em": "i", "i": "i"}
LISTS = {"ul", "ol"}
BLOCKS = {"p", "div", "section", "article", "blockquote", "pre", "table", "tr", "td", "th", "dl", "dt", "dd", *HEADINGS}
READ = {*BLOCKS, *LISTS, *MARKS, "a", "li", "br", "hr"}
"""The tags that are understood; feed it HTML that has no others, each closed."""
DEEPEST = 10
"""A list further inside goes on as the one around it. Nobody reads that far in, and what is nested a thousand times,
as only programs do it, would be gone through a thousand times."""

_EMPTY = re.compile(r"<(p|h2|h3|h4|li|ul|ol|b|i|a)(?: [^>]*)?>\s*</\1>")
_SPACE_IN_MARK = re.compile(r" ((?:</[bi]>)+)")
_SPACE_AT_END = re.compile(r" +((?:</(?:b|i|a)>)*(?:</?(?:p|h2|h3|h4|li|ul|ol)>|<br/>))")


class EditorHtml(HTMLParser):
    """`links` are the addresses that lead nowhere from here, like `/spread`; their words stay."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.links: list[str] = []
        self._out: list[str] = []
        self._block = ""
        """The paragraph or heading that is open at the top level."""
        self._lists: list[str] = []
        self._too_deep = 0
        """As many lists are open beyond the deepest."""
        self._marks: Counter[str] = Counter()
        """How often each mark is open. It is written once: each link takes all that are written out and in again."""
        self._anchors: list[bool] = []
        """Of each link that is open, whether it is written."""
        self._break_due = False
        self._at_start = True
        """Space would be the first in a line, or a second one."""

    def html(self) -> str:
        """What was written, without what is empty."""
        text = "".join(self._out)
        while (shorter := _EMPTY.sub("", text)) != text:
            text = shorter
        return _SPACE_AT_END.sub(r"\1", _SPACE_IN_MARK.sub(r"\1 ", text))

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if tag in MARKS:
            self._begin_words()
            self._open_mark(MARKS[tag])
        elif tag == "a":
            self._open_link(dict(attributes).get("href") or "")
        elif tag == "br":
            self._out.append("<br/>")
            self._at_start = True
        elif tag == "hr":
            self._end_block()
            self._out.append("" if self._lists else "<hr/>")
        elif tag in LISTS and len(self._lists) == DEEPEST:
            self._too_deep += 1
        elif tag in LISTS:
            self._end_block()
            self._lists.append(tag)
            self._out.append(f"<{tag}>")
        elif tag == "li":
            if not self._lists:
                self.handle_starttag("ul", [])
            self._out.append("<li>")
            self._start_line()
        elif tag in BLOCKS and not self._lists:
            self._end_block()
            self._begin_block(HEADINGS.get(tag, "p"))

    def handle_endtag(self, tag: str) -> None:
        if tag in MARKS:
            self._close_mark(MARKS[tag])
        elif tag == "a" and self._anchors and self._anchors.pop():
            self._out.append(self._around_marks("</a>"))
        elif tag == "li":
            self._out.append("</li>")
            self._start_line()
        elif tag in LISTS and self._too_deep:
            self._too_deep -= 1
        elif tag in LISTS and self._lists:
            self._out.append(f"</{self._lists.pop()}>")
            self._start_line(break_due=bool(self._lists))
        elif tag in BLOCKS and self._lists:
            self._start_line(break_due=True)
        elif tag in BLOCKS:
            self._end_block()

    def handle_data(self, words: str) -> None:
        words = re.sub(r"\s+", " ", words)
        if self._at_start:
            words = words.lstrip()
        if words:
            self._begin_words()
            self._out.append(escape(words, quote=False))
            self._at_start = words.endswith(" ")

    def close(self) -> None:
        super().close()
        self._end_block()
        while self._lists:
            self._out.append(f"</{self._lists.pop()}>")

    def _open_link(self, href: str) -> None:
        leads_somewhere = href.partition(":")[0].lower() in SCHEMES
        self._anchors.append(leads_somewhere)
        if leads_somewhere:
            self._begin_words()
            self._out.append(self._around_marks(f'<a href="{escape(href)}">'))
        elif href:
            self.links.append(href)

    def _open_mark(self, mark: str) -> None:
        if mark not in self._marks:
            self._out.append(f"<{mark}>")
        self._marks[mark] += 1

    def _close_mark(self, mark: str) -> None:
        self._marks[mark] -= 1
        if not self._marks[mark]:
            del self._marks[mark]
            self._out.append(f"</{mark}>")

    def _around_marks(self, tag: str) -> str:
        """The editor stores bold inside a link, never a link inside bold."""
        marks = list(self._marks)
        return "".join(f"</{mark}>" for mark in reversed(marks)) + tag + "".join(f"<{mark}>" for mark in marks)

    def _begin_words(self) -> None:
        if not self._block and not self._lists:
            self._begin_block("p")
        if self._break_due:
            self._out.append("<br/>")
            self._break_due = False

    def _begin_block(self, tag: str) -> None:
        self._block = tag
        self._out.append(f"<{tag}>")
        self._start_line()

    def _end_block(self) -> None:
        if self._block:
            self._out.append(f"</{self._block}>")
            self._block = ""
        self._start_line()

    def _start_line(self, break_due: bool = False) -> None:
        """In a list item, what were paragraphs are lines."""
        self._break_due = break_due
        self._at_start = True
