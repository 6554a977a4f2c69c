"""What items show and editors keep beside the pages: contacts, topics, hours, codes."""

from __future__ import annotations

from typing import Any

from django.db import models

from content.transaction import publication


class ShownByItems(models.Model):
    """Readers see it, so whoever saves or deletes it opens a publication: what shows it follows in the same moment."""

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        with publication():
            super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        with publication():
            return super().delete(*args, **kwargs)
