"""The keys that let clients read what is not public."""

from __future__ import annotations

from django.db import models

from content.documents import AUDIENCES


class ApiKey(models.Model):
    """One key that was given to one program or desk.

    The key itself is not kept, only its SHA-256: it has 256 random bits, so a slow hash would protect nothing. `prefix`
    is its readable beginning, by which people name it.
    """

    name = models.CharField(max_length=100)
    prefix = models.CharField(max_length=16, unique=True)
    digest = models.CharField(max_length=64, unique=True)
    audience = models.CharField(max_length=10, choices=[(audience, audience) for audience in AUDIENCES])
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"{self.name} ({self.prefix})"
