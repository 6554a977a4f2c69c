"""What the cluster has still to be told, in the database that is there anyway."""

from __future__ import annotations

from uuid import UUID

from django.db import models

from content.publishing.models import AUDIENCES


class OwedEntry(models.Model):
    """An entry that an engine behind a network has still to be told of (`search.cluster.owed`).

    `noted` changes whenever it is noted again: who has told the engine strikes off what he saw, not what came later.
    """

    audience = models.CharField(max_length=10, choices=AUDIENCES)
    content_id = models.UUIDField()
    locale = models.CharField(max_length=12)
    noted = models.BigIntegerField()
    noted_at = models.DateTimeField(auto_now_add=True)
    tries = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name_plural = "owed entries"
        constraints = [models.UniqueConstraint(fields=["audience", "content_id", "locale"], name="owed_once")]
        indexes = [models.Index(fields=["audience", "tries", "id"], name="owed_next")]

    def __str__(self) -> str:
        return f"{self.audience}: {self.content_id} ({self.locale})"

    @property
    def key(self) -> tuple[UUID, str]:
        return self.content_id, self.locale
