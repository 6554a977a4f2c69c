"""Everything in one language as compressed files, for those who must work offline."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Iterator
from hashlib import sha256
from typing import Generic, TypedDict, TypeVar, cast

from .contract import BundleFile, BundleManifest
from .problems import WellspringUnreachable
from .requests import Requests

Document = TypeVar("Document")
Kept = Callable[[str], bytes | None]
"""Files that were taken home before, by their digest; None for one that is not there."""


class Media(TypedDict):
    """A picture or file that documents name. What is at its `url` never changes."""

    url: str
    media_type: str
    size: int
    sha256: str


class Redirect(TypedDict):
    """Where a path leads that is no document's own: to an item, or the part of it with this id."""

    path: str
    content_id: str
    part: str | None


class Bundle(Generic[Document]):
    """A bundle: its manifest, and what the files hold that it names. Files are checked by their digest."""

    def __init__(self, requests: Requests, manifest: BundleManifest) -> None:
        self._requests, self.manifest = requests, manifest

    def documents(self, kept: Kept | None = None) -> Iterator[Document]:
        """All documents, a file of them in memory at a time. Files that `kept` has are not fetched again."""
        return (cast(Document, json.loads(line)) for line in self._lines("documents", kept))

    def media(self, kept: Kept | None = None) -> Iterator[Media]:
        """The pictures and files that they name; one that several parts name comes several times."""
        return (cast(Media, json.loads(line)) for line in self._lines("media", kept))

    def redirects(self, kept: Kept | None = None) -> Iterator[Redirect]:
        """Where old paths lead, and those of the parts of guides. Look for a document's own `path` first."""
        return (cast(Redirect, json.loads(line)) for line in self._lines("redirects", kept))

    def file(self, file: BundleFile) -> bytes:
        """A file of the manifest as it is, compressed: keep it under its `sha256`. A download that breaks off goes on
        where it was.

        Raises WellspringProblem `not-found` if the bundle was made anew meanwhile: ask for it again.
        """
        content = bytearray()
        self._requests.retrying.persist(lambda: self._fetch(file, content))
        return bytes(content)

    def _fetch(self, file: BundleFile, content: bytearray) -> None:
        """Add what is missing to `content`."""
        headers = {"Accept": "application/gzip"} | ({"Range": f"bytes={len(content)}-"} if content else {})
        with self._requests.open(self._requests.own(file["url"]), headers) as response:
            if response.status != 206:
                content.clear()
            while len(content) <= file["size"] and (more := response.read1(65_536)):
                content += more
        if len(content) < file["size"]:
            raise WellspringUnreachable(f"{file['url']} broke off")
        if sha256(content).hexdigest() != file["sha256"]:
            content.clear()
            raise WellspringUnreachable(f"{file['url']} is not what the manifest says")

    def _lines(self, holds: str, kept: Kept | None) -> Iterator[bytes]:
        for file in self.manifest["files"]:
            if file["holds"] == holds:
                content = kept(file["sha256"]) if kept else None
                yield from gzip.decompress(self.file(file) if content is None else content).splitlines()
