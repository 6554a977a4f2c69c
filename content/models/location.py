"""A place people go to. HSDS `location` and `address`; Open311 Inquiry `facility`."""

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import Page

from .base import ContentPage, contacts_panel, summary_panel
from .hours import hours_field
from .media import image_panel_field


class PostalAddress(models.Model):
    """HSDS `address`, shared by places and contacts."""

    address_1 = models.CharField("street", max_length=200, blank=True)
    address_2 = models.CharField("unit, floor", max_length=200, blank=True)
    city = models.CharField(max_length=120, blank=True)
    state_province = models.CharField("state or province", max_length=80, blank=True)
    postal_code = models.CharField(max_length=20, blank=True)
    country = models.CharField(max_length=2, blank=True, help_text="Two letters, like US.")

    class Meta:
        abstract = True

    address_panel = MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("address_1"), FieldPanel("address_2")]),
            FieldRowPanel([FieldPanel("city"), FieldPanel("state_province")]),
            FieldRowPanel([FieldPanel("postal_code"), FieldPanel("country")]),
        ],
        heading="Address",
    )


class Location(PostalAddress, ContentPage):
    """One place. Services and answers show it; its own page tells how to get there and in."""

    class Kind(models.TextChoices):
        OFFICE = "office", "Office"
        LIBRARY = "library", "Library"
        PARK = "park", "Park"
        POOL = "pool", "Pool"
        RECYCLING = "recycling-centre", "Recycling centre"
        FIRE_STATION = "fire-station", "Fire station"
        POLICE_STATION = "police-station", "Police station"
        CLINIC = "clinic", "Clinic"
        SHELTER = "shelter", "Shelter"
        TRANSIT = "transit", "Bus terminal or stop"
        OTHER = "other", "Other"

    kind = models.CharField("type", max_length=30, choices=Kind.choices, default=Kind.OFFICE)
    alternate_name = models.CharField(max_length=150, blank=True, help_text="What people also call it.")
    latitude = models.DecimalField(
        max_digits=9,
        decimal_places=6,
        null=True,
        blank=True,
        validators=[MinValueValidator(-90), MaxValueValidator(90)],
    )
    longitude = models.DecimalField(
        max_digits=9,
        decimal_places=6,
        null=True,
        blank=True,
        validators=[MinValueValidator(-180), MaxValueValidator(180)],
    )
    opening_hours = hours_field("When it is open. Places that keep the same hours share them.")
    displayed_hours = models.CharField(
        "hours in words", max_length=500, blank=True, help_text="Leave empty: a sentence is made of the opening hours."
    )
    features = models.TextField(blank=True, max_length=2_000, help_text="What it has, one a line, like “Playground”.")
    accessibility = models.TextField(
        blank=True, max_length=1_000, help_text="Ramps, lifts, hearing loops, quiet hours."
    )
    transport = models.TextField(blank=True, max_length=1_000, help_text="Buses, parking, bicycle stands.")
    image = image_panel_field()

    page_description = "A place that people can go to, with its address and hours."
    parent_page_types = ["content.Department"]
    subpage_types: list[str] = []
    content_panels = [
        *Page.content_panels,
        summary_panel,
        FieldPanel("kind"),
        PostalAddress.address_panel,
        FieldPanel("opening_hours"),
        FieldPanel("displayed_hours"),
        contacts_panel,
        FieldPanel("body"),
        ContentPage.find_panel,
        MultiFieldPanel(
            [
                FieldPanel("features"),
                FieldPanel("accessibility"),
                FieldPanel("transport"),
                FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")]),
                FieldPanel("alternate_name"),
                FieldPanel("image"),
            ],
            heading="More about the place",
            classname="collapsed",
        ),
        ContentPage.related_panel,
    ]

    def __str__(self) -> str:
        return self.title

    def clean(self) -> None:
        super().clean()
        if (self.latitude is None) != (self.longitude is None):
            raise ValidationError({"latitude": "Give both latitude and longitude, or neither."})
