"""The files of the demo's official documents: written once, found again by their title in the demo's collection."""

from __future__ import annotations

from django.core.files.base import ContentFile
from wagtail.models import Collection

from content.documents.richtext import plain
from content.models import CityDocument

from . import pdf
from .images import COLLECTION, OWN
from .links import rich_text
from .parts import TextPart, said
from .texts import OfficialDocumentText


class Shelf:
    """From an official document's text to its file, which is written when it is first asked for."""

    def __init__(self) -> None:
        root = Collection.get_first_root_node()
        self._collection = root.get_children().filter(name=COLLECTION).first() or root.add_child(name=COLLECTION)
        self._files = dict(CityDocument.objects.filter(collection=self._collection).values_list("title", "pk"))

    def file(self, entry: OfficialDocumentText) -> int:
        """The primary key of the file. It is in the city's own language, which is the one that holds in law."""
        title = said(entry.title, OWN)
        if title not in self._files:
            self._files[title] = self._add(entry, title).pk
        return self._files[title]

    def _add(self, entry: OfficialDocumentText, title: str) -> CityDocument:
        about = f"City of Riverbend. {entry.document_type.capitalize()} {entry.number}, {entry.issued_on:%B %d, %Y}."
        words = (plain(rich_text(part.text.in_(OWN))) for part in entry.body if isinstance(part, TextPart))
        written = pdf.write(title, about, [line for text in words for line in text.split("\n")], OWN)
        return CityDocument.objects.create(
            title=title, language=OWN, collection=self._collection, file=ContentFile(written, f"{entry.slug}.pdf")
        )
