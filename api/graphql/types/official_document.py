"""An official document, as residents read it."""

from __future__ import annotations

from graphene import Field, List, NonNull, String

from . import department, topic
from .connection import Connection
from .envelope import ItemType
from .parts import File
from .relations import body, followed, followed_list, related
from .scalars import Date


class OfficialDocument(ItemType):
    """What the city decided or put on record. `body`, if there is one, is its text. schema.org DigitalDocument."""

    document_type = String(
        required=True,
        description='"ordinance", "resolution", "report", "form", "plan", "budget", "minutes", "notice" or "other".',
    )
    number = String(required=True, description="As it is cited.")
    issued_on = Field(Date, required=True, description="When it was decided, signed or published.")
    effective_on = Field(Date, description="From when it is in force, where that is another day.")
    department = followed(lambda: department.Department, "Whose document it is.")
    topics = followed_list(lambda: topic.Topic, "What it is about.")
    keywords = List(NonNull(String), required=True, description="Other words that people look for it with.")
    file = Field(File, description="The document.")
    alternative_file = Field(File, description="The same, for people who cannot read the file.")
    alternative_url = String(required=True, description="Where the same can be read as a web page.")
    body = body()
    replaces = followed(lambda: OfficialDocument, "The document whose place it took.")
    superseded_by = followed(lambda: OfficialDocument, "The document that took its place.")
    related = related()


class OfficialDocumentConnection(Connection):
    """A page of a list of official documents."""

    class Meta:
        node = OfficialDocument
