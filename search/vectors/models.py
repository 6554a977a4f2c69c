"""The vectors of what is indexed, one table an audience, as with all that search keeps."""

from __future__ import annotations

from django.db import models

from content.publishing.models import AUDIENCES


class VectorIndex(models.Model):
    """How an audience's vectors stand: how many there are, and the number of the last change to any of them.

    Processes keep the vectors in memory and look here whether they still have them all.
    """

    audience = models.CharField(max_length=10, primary_key=True, choices=AUDIENCES)
    changed = models.BigIntegerField(default=0)
    entries = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.audience}: {self.entries} vectors"


class EntryVector(models.Model):
    """What an entry says, as a vector of bytes (int8), and the encoder and the version of the document it was made of.

    An entry in a language that the encoder does not know has none.
    """

    content_id = models.UUIDField()
    locale = models.CharField(max_length=12)
    version = models.PositiveIntegerField()
    encoder = models.CharField(max_length=100)
    vector = models.BinaryField()
    changed = models.BigIntegerField()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.content_id} ({self.locale})"


class PublicVector(EntryVector):
    """What an entry says that anybody can find."""

    class Meta(EntryVector.Meta):
        constraints = [models.UniqueConstraint(fields=["content_id", "locale"], name="one_public_vector")]
        indexes = [models.Index(fields=["changed"], name="public_vectors_changed")]


class AgentVector(EntryVector):
    """What an entry says that agents can find."""

    class Meta(EntryVector.Meta):
        constraints = [models.UniqueConstraint(fields=["content_id", "locale"], name="one_agent_vector")]
        indexes = [models.Index(fields=["changed"], name="agent_vectors_changed")]
