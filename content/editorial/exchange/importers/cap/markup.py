"""XML as a small tree, in which each element knows its line. Document types, entities and depth are refused.

A reader of its own because the standard library's tree forgets lines, and lines are what its owner mends a file by.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any
from xml.sax import ContentHandler, SAXException, SAXParseException

from defusedxml import sax
from defusedxml.common import DefusedXmlException

from content.editorial.exchange.errors import Unreadable

DEPTH = 12
ELEMENTS = 20_000
TEXT = 500_000
SIZE = 2_000_000


@dataclass
class Element:
    """One element: its name without the namespace, its line, its text and what is inside."""

    name: str
    namespace: str
    line: int
    text: str = ""
    inside: list[Element] = field(default_factory=list)

    def all(self, name: str) -> Iterator[Element]:
        return (element for element in self.inside if element.name == name)

    def first(self, name: str) -> Element | None:
        return next(self.all(name), None)

    def said(self, name: str) -> str:
        """The text of the first element of that name; empty if there is none."""
        found = self.first(name)
        return found.text if found else ""


def parsed(content: bytes, name: str) -> Element:
    """The root element. Raises Unreadable for XML that is broken, too large, or made to do harm."""
    if len(content) > SIZE:
        raise Unreadable(f"{name} has {len(content):,} bytes; an alert has at most {SIZE:,}.")
    tree = _Tree(name)
    parser = sax.make_parser()
    parser.forbid_dtd = True
    parser.setFeature("http://xml.org/sax/features/namespaces", True)
    parser.setContentHandler(tree)
    try:
        parser.parse(BytesIO(content))
    except DefusedXmlException as error:
        raise Unreadable(
            f"{name} has a document type or entities, with which a file can read others or fill any memory. "
            "An alert needs none; nothing of it was read."
        ) from error
    except SAXParseException as error:
        raise Unreadable(f"{name} line {error.getLineNumber()} is not whole XML: {error.getMessage()}.") from error
    except (SAXException, LookupError, ValueError) as error:
        raise Unreadable(f"{name} is not XML that can be read: {str(error)[:100]}.") from error
    if tree.root is None:
        raise Unreadable(f"{name} is empty.")
    return tree.root


class _Tree(ContentHandler):
    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        self.root: Element | None = None
        self.open: list[Element] = []
        self.elements = self.characters_read = 0
        self.place: Any = None

    def setDocumentLocator(self, locator: Any) -> None:  # noqa: N802 - SAX
        self.place = locator

    def startElementNS(self, name: tuple[str | None, str], qname: str | None, attrs: Any) -> None:  # noqa: N802 - SAX
        self.elements += 1
        if len(self.open) >= DEPTH or self.elements > ELEMENTS:
            raise Unreadable(
                f"{self.name} line {self.place.getLineNumber()} is nested or long beyond what an alert is."
            )
        element = Element(name[1], name[0] or "", self.place.getLineNumber())
        if self.open:
            self.open[-1].inside.append(element)
        else:
            self.root = element
        self.open.append(element)

    def endElementNS(self, name: tuple[str | None, str], qname: str | None) -> None:  # noqa: N802 - SAX
        element = self.open.pop()
        element.text = element.text.strip()

    def characters(self, content: str) -> None:
        self.characters_read += len(content)
        if self.characters_read > TEXT:
            raise Unreadable(f"{self.name} has more than {TEXT:,} characters of text.")
        if self.open:
            self.open[-1].text += content
