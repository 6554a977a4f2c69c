"""What readers are handed: a manifest, and the files that it names."""

from __future__ import annotations

from content.documents import Audience

from .models import Bundle, BundleFile

FILE_NAME = r"[0-9a-f]{64}\.ndjson\.gz"


def name_of(sha256: str) -> str:
    """What a file is called where it is fetched."""
    return f"{sha256}.ndjson.gz"


def manifest(audience: Audience, locale: str, channel: str) -> bytes:
    """The manifest as JSON; empty if it has not been made yet."""
    found = Bundle.objects.filter(audience=audience, locale=locale, channel=channel)
    return bytes(found.values_list("manifest", flat=True).first() or b"")


def content(audience: Audience, name: str) -> bytes | None:
    """The bytes of a file that this audience's bundles have, or had until a moment ago."""
    found = BundleFile.objects.filter(sha256=name.partition(".")[0], bundle__audience=audience)
    stored = found.values_list("content", flat=True).first()
    return None if stored is None else bytes(stored)
