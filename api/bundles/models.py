"""The tables of the bundles. Files stand in the database, so that a manifest and its files change together."""

from __future__ import annotations

from typing import cast

from django.db import models

from content.documents import Audience

AUDIENCES = [("public", "Public"), ("agent", "311 agents")]


class Bundle(models.Model):
    """One bundle: what an audience reads in a language, in the words of one channel or (blank) of all.

    Its documents are dealt out over `parts`, and one more has the redirects; those in `stale` are still to be made.
    Once none is, it shows at least everything up to the number `position` of the history, and `manifest` (JSON, empty
    before the first time) says so.
    """

    audience = models.CharField(max_length=10, choices=AUDIENCES)
    locale = models.CharField(max_length=12)
    channel = models.CharField(max_length=10, blank=True)
    parts = models.PositiveIntegerField(default=0)
    position = models.BigIntegerField(default=0)
    stale = models.JSONField(default=list)
    manifest = models.BinaryField(default=b"")
    made_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["audience", "locale", "channel"], name="one_bundle_a_channel")]

    def __str__(self) -> str:
        return f"{self.audience} {self.locale} {self.channel}".strip()

    @property
    def reader(self) -> Audience:
        """Its audience, as queries take it."""
        return cast(Audience, self.audience)


class BundleFile(models.Model):
    """One file of a bundle: what a part `holds`, compressed, under the SHA-256 of its bytes.

    Another has taken its place since `retired_at`; it stays for a while for those who read the manifest before.
    """

    bundle = models.ForeignKey(Bundle, on_delete=models.CASCADE, related_name="files")
    part = models.PositiveIntegerField()
    holds = models.CharField(max_length=10)
    sha256 = models.CharField(max_length=64)
    entries = models.PositiveIntegerField()
    size = models.PositiveIntegerField()
    retired_at = models.DateTimeField(null=True)
    content = models.BinaryField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["bundle", "sha256", "part", "holds"], name="one_bundle_file_a_digest")
        ]
        indexes = [models.Index(fields=["sha256"], name="bundle_file_by_digest")]

    def __str__(self) -> str:
        return f"{self.sha256[:12]} of {self.bundle}"


class MediaDigest(models.Model):
    """What a stored picture or file is, so that it need not be read again: nothing ever changes under its name."""

    name = models.CharField(max_length=255, unique=True)
    media_type = models.CharField(max_length=100)
    size = models.BigIntegerField()
    sha256 = models.CharField(max_length=64)

    def __str__(self) -> str:
        return self.name
