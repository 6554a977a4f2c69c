"""What things are about: a small tree that residents browse. HSDS `taxonomy_term`; Open311 `group`."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.models import TranslatableMixin
from wagtail.search import index

from .shown import ShownByItems


class Topic(ShownByItems, TranslatableMixin, index.Indexed, models.Model):
    """One topic in one language. It is an item of its own, with a document; pages of any type may be about it."""

    title = models.CharField(max_length=120)
    slug = models.SlugField(
        max_length=120, allow_unicode=True, help_text="The name in addresses, like “trash-and-recycling”."
    )
    description = models.CharField(max_length=300, blank=True, help_text="What belongs here, in a sentence.")
    parent = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="children", help_text="The wider topic."
    )
    imported_from = models.CharField(max_length=200, blank=True, editable=False, db_index=True)

    search_fields = [index.SearchField("title"), index.AutocompleteField("title"), index.FilterField("locale_id")]
    panels = [FieldPanel("title"), FieldPanel("slug"), FieldPanel("parent"), FieldPanel("description")]

    class Meta(TranslatableMixin.Meta):
        ordering = ["title"]
        unique_together = [*TranslatableMixin.Meta.unique_together, ("slug", "locale")]

    def __str__(self) -> str:
        return self.title

    def clean(self) -> None:
        super().clean()
        seen, above = {self.pk}, self.parent
        while above is not None:
            if above.pk in seen:
                raise ValidationError({"parent": "A topic cannot be inside itself. Choose another wider topic."})
            seen.add(above.pk)
            above = above.parent
