"""Whom to call or write to. HSDS `contact` and `phone`; schema.org ContactPoint."""

from __future__ import annotations

from django.db import models
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import TranslatableMixin
from wagtail.search import index

from content.telephone import check_telephone
from content.web_address import WebAddressField

from .hours import hours_field
from .location import PostalAddress
from .shown import ShownByItems
from .telephone_form import KeepsOldTelephones


class ContactForm(KeepsOldTelephones, WagtailAdminModelForm):
    """A contact's form in the admin."""


class Contact(ShownByItems, PostalAddress, TranslatableMixin, index.Indexed, models.Model):
    """A contact that many items show. A change here changes them all, at once."""

    title = models.CharField("name", max_length=150, help_text="Like “Water billing” or “Permit desk”.")
    phone = models.CharField(max_length=40, blank=True, validators=[check_telephone])
    phone_alternate = models.CharField(
        "second phone",
        max_length=40,
        blank=True,
        validators=[check_telephone],
        help_text="The long number behind 311, or a toll-free one.",
    )
    tty = models.CharField("TTY", max_length=40, blank=True, validators=[check_telephone])
    email = models.EmailField(blank=True)
    website = WebAddressField(blank=True, max_length=500)
    opening_hours = hours_field("When someone answers.")
    hours = models.CharField(
        "hours in words", max_length=500, blank=True, help_text="Leave empty: a sentence is made of the opening hours."
    )
    response_time = models.CharField(max_length=200, blank=True, help_text="Like “within 2 working days”.")
    imported_from = models.CharField(max_length=200, blank=True, editable=False, db_index=True)

    search_fields = [index.SearchField("title"), index.AutocompleteField("title"), index.FilterField("locale_id")]
    panels = [
        FieldPanel("title"),
        FieldRowPanel([FieldPanel("phone"), FieldPanel("phone_alternate"), FieldPanel("tty")]),
        FieldRowPanel([FieldPanel("email"), FieldPanel("website")]),
        FieldPanel("opening_hours"),
        FieldPanel("hours"),
        FieldPanel("response_time"),
        MultiFieldPanel(PostalAddress.address_panel.children, heading="Address", classname="collapsed"),
    ]

    base_form_class = ContactForm

    class Meta(TranslatableMixin.Meta):
        ordering = ["title"]

    def __str__(self) -> str:
        return self.title
