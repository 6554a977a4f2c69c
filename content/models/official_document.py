"""What a city has decided or put on record: ordinances, budgets, forms, minutes. DCAT `distribution`, schema.org
DigitalDocument.
"""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, MultiFieldPanel, PageChooserPanel
from wagtail.models import Page

from content.web_address import WebAddressField

from .base import ContentPage, summary_panel
from .city_file import CityDocument

NO_ALTERNATIVE = """
<p><strong>Not everybody can read this document yet.</strong> Screen readers, phones and translators often make nothing
of a PDF, and the law asks for text that they can read. Put the text into <em>Text of the document</em>, or add a file
or an address where it can be read.</p>
"""


class NoAlternativePanel(HelpPanel):
    """A warning that stands in the form only while it is due."""

    class BoundPanel(HelpPanel.BoundPanel):
        def is_shown(self) -> bool:
            return super().is_shown() and not self.instance.has_alternative


class OfficialDocument(ContentPage):
    """One document. Its body is its text, for those who cannot read the file."""

    class Kind(models.TextChoices):
        ORDINANCE = "ordinance", "Ordinance"
        RESOLUTION = "resolution", "Resolution"
        REPORT = "report", "Report"
        FORM = "form", "Form"
        PLAN = "plan", "Plan"
        BUDGET = "budget", "Budget"
        MINUTES = "minutes", "Minutes"
        NOTICE = "notice", "Public notice"
        OTHER = "other", "Other"

    document_type = models.CharField("type", max_length=20, choices=Kind.choices)
    number = models.CharField(max_length=60, blank=True, help_text="As it is cited, like “2026-14”.")
    issued_on = models.DateField("date", help_text="When it was decided, signed or published.")
    effective_on = models.DateField("in force from", null=True, blank=True)
    file = models.ForeignKey(CityDocument, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    alternative_file = models.ForeignKey(
        CityDocument,
        verbose_name="accessible file",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="The same as a file that everybody can read, like a tagged PDF or a Word file with headings.",
    )
    alternative_url = WebAddressField(
        "accessible address", max_length=500, blank=True, help_text="Where the same can be read as a web page."
    )
    replaces = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="replaced_by_documents",
        help_text="The document that this one takes the place of. That one then says so.",
    )

    page_description = "An ordinance, a policy, a report or the like, as a file or as text."
    parent_page_types = ["content.Department"]
    subpage_types: list[str] = []
    content_panels = [
        *Page.content_panels,
        summary_panel,
        FieldRowPanel([FieldPanel("document_type"), FieldPanel("number")]),
        FieldRowPanel([FieldPanel("issued_on"), FieldPanel("effective_on")]),
        FieldPanel("file"),
        MultiFieldPanel(
            [
                NoAlternativePanel(NO_ALTERNATIVE, classname="help-block help-warning"),
                FieldPanel("body", heading="Text of the document"),
                FieldRowPanel([FieldPanel("alternative_file"), FieldPanel("alternative_url")]),
            ],
            heading="For everybody to read",
        ),
        ContentPage.find_panel,
        PageChooserPanel("replaces"),
        ContentPage.related_panel,
    ]

    @property
    def has_alternative(self) -> bool:
        """Whether people who cannot read the file can read the same in another way."""
        return bool(len(self.body) or self.alternative_file_id or self.alternative_url)

    def clean(self) -> None:
        super().clean()
        errors: dict[str, Any] = {}
        if not self.file_id and not self.has_alternative:
            errors["file"] = "Add the file, or the text of the document."
        if self.replaces_id and self.replaces.translation_key == self.translation_key:  # type: ignore[union-attr]
            errors["replaces"] = "A document cannot take its own place. Choose the older one."
        if self.effective_on and self.issued_on and self.effective_on < self.issued_on:
            errors["effective_on"] = "This is before the date of the document."
        if errors:
            raise ValidationError(errors)
