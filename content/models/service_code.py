"""Official codes of services: what registers of other governments call the same thing. CPSV-AP `identifier`.

A list of its own, and not two fields of a service, so that editors choose a code by its words and cannot mistype it.
"""

from __future__ import annotations

from django.core.validators import RegexValidator
from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.search import index

from .link import Link
from .shown import ShownByItems

scheme_form = RegexValidator(r"^[A-Za-z0-9][A-Za-z0-9.\-]*$", "Use letters, digits, “-” and “.” only, like LGSL.")


class ServiceCode(ShownByItems, index.Indexed, models.Model):
    """One code of one register, like LGSL 4. The same in every language."""

    scheme = models.CharField(
        "register", max_length=40, validators=[scheme_form], help_text="The register’s short name, like LGSL."
    )
    code = models.CharField(max_length=60)
    title = models.CharField("meaning", max_length=255, help_text="What the register calls the service.")
    imported_from = models.CharField(max_length=200, blank=True, editable=False, db_index=True)

    search_fields = [
        index.SearchField("title"),
        index.SearchField("code"),
        index.AutocompleteField("title"),
        index.AutocompleteField("code"),
    ]
    panels = [FieldRowPanel([FieldPanel("scheme"), FieldPanel("code")]), FieldPanel("title")]

    class Meta:
        ordering = ["scheme", "title"]
        constraints = [
            models.UniqueConstraint(
                fields=["scheme", "code"],
                name="one_code_of_a_register",
                violation_error_message="This register already has this code.",
            )
        ]
        verbose_name = "official code"

    def __str__(self) -> str:
        return f"{self.scheme} {self.code}: {self.title}"


class ServiceIdentifier(Link):
    """This service is what that register means by that code."""

    page = ParentalKey("content.Service", related_name="identifier_links", on_delete=models.CASCADE)
    code = models.ForeignKey(ServiceCode, on_delete=models.CASCADE, related_name="page_links")
    panels = [FieldPanel("code")]
