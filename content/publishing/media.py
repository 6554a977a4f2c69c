"""Who may have a stored picture or file: whoever may read a document that shows it.

The address of a file is long and random, and still not what protects it: each time it is asked for, the documents of
the moment say who may have it. So the picture of a draft, the file in an agent's note and the minutes of a meeting that
was withdrawn are not to be had by keeping or guessing an address. Originals of pictures are shown to nobody but the
desk: they are large, and no document speaks of them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import PurePath
from typing import Any

from django.core.files.storage import Storage
from django.db import connection

from content.documents import Audience
from content.documents.keys import agent_file_key, file_key, image_key
from content.models import CityDocument, CityImage, CityRendition
from content.models.city_file_checks import KINDS
from content.models.media import RENDITIONS

PICTURE_TYPES = {
    "avif": "image/avif",
    "webp": "image/webp",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "png": "image/png",
    "gif": "image/gif",
}


class Standing(Enum):
    """How an audience stands to a file."""

    SHOWN = auto()
    GONE = auto()
    """It was shown by what has left since."""
    HIDDEN = auto()
    """No document that they may read ever showed it, as far as they can be told."""


@dataclass(frozen=True)
class Stored:
    """One stored file. `is_for_readers` is False for what only the desk looks at."""

    name: str
    storage: Storage
    is_file: bool
    is_for_readers: bool
    public_key: str
    agent_key: str

    @property
    def token(self) -> str:
        """The random part of its name, which is never used for two contents."""
        return self.name.split("/")[1]

    @property
    def media_type(self) -> str:
        extension = PurePath(self.name).suffix.removeprefix(".")
        return KINDS[extension].media_type if self.is_file else PICTURE_TYPES[extension]

    @property
    def filename(self) -> str:
        return PurePath(self.name).name

    def keys(self, audience: Audience) -> set[str]:
        """What documents depend on that show it to this audience."""
        return {self.public_key} if audience == "public" else {self.public_key, self.agent_key}


def find(name: str) -> Stored | None:
    """The picture or file that is stored under this name."""
    if name.count("/") != 2 or "\0" in name:
        return None
    look = FOLDERS.get(name.split("/")[0])
    return look(name) if look else None


def standing(stored: Stored, audience: Audience) -> Standing:
    """How this audience stands to the file now."""
    if not stored.is_for_readers:
        return Standing.HIDDEN
    readable = ("live",) if stored.is_file else ("live", "withdrawn")
    states = _states(stored.keys(audience), audience)
    if any(state in readable for state in states):
        return Standing.SHOWN
    return Standing.GONE if states else Standing.HIDDEN


def _states(keys: set[str], audience: Audience) -> set[str]:
    """The states of this audience's documents that show one of these, or did when they left.

    Keys are kept on the agents' rows; what has no row for the public was never shown to it.
    """
    marks = ", ".join(["%s"] * len(keys))
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT DISTINCT shown.state FROM publishing_documentkey k "  # noqa: S608 - the marks are ours
            "JOIN publishing_publisheddocument keyed ON keyed.id = k.document_id "
            "JOIN publishing_publisheddocument shown ON shown.content_id = keyed.content_id "
            f"AND shown.locale = keyed.locale AND shown.audience = %s WHERE k.key IN ({marks})",
            [audience, *sorted(keys)],
        )
        return {state for (state,) in cursor.fetchall()}


def _rendition(name: str) -> Stored | None:
    found = CityRendition.objects.filter(file=name).only("file", "filter_spec", "image_id").first()
    return found and _picture(found, found.image_id, is_for_readers=found.filter_spec in RENDITIONS)


def _original(name: str) -> Stored | None:
    found = CityImage.objects.filter(file=name).only("file").first()
    return found and _picture(found, found.pk, is_for_readers=False)


def _picture(found: Any, image_pk: int, *, is_for_readers: bool) -> Stored:
    key = image_key(image_pk)
    return Stored(found.file.name, found.file.storage, False, is_for_readers, key, key)


def _file(name: str) -> Stored | None:
    found = CityDocument.objects.filter(file=name).only("file").first()
    return found and Stored(
        found.file.name, found.file.storage, True, True, file_key(found.pk), agent_file_key(found.pk)
    )


FOLDERS: dict[str, Callable[[str], Stored | None]] = {
    "renditions": _rendition,
    "pictures": _original,
    "files": _file,
}
"""Where files are stored, and whose they are."""
