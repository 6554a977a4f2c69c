"""A thing a resident can get or ask for. HSDS `service`, CPSV-AP PublicService, Open311 service."""

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, MultipleChooserPanel
from wagtail.models import Page

from content.blocks import RequestQuestions
from content.web_address import WebAddressField

from .base import ContentPage, contacts_panel, locations_panel, summary_panel
from .hours import hours_field
from .streams import BlocksField

service_code_form = RegexValidator(
    r"^[A-Za-z0-9][A-Za-z0-9_.\-]*$", "Use letters, digits, “-”, “_” and “.” only, like POTHOLE."
)


class Service(ContentPage):
    """One service. `service_code` ties it to the 311 system; its questions are what that system asks."""

    class Status(models.TextChoices):
        """HSDS `service.status`."""

        ACTIVE = "active", "Active"
        CLOSED_FOR_NOW = "temporarily closed", "Closed for now"
        INACTIVE = "inactive", "Not offered now"
        DEFUNCT = "defunct", "Ended"

    class RequestType(models.TextChoices):
        """GeoReport v2 `type`: how the service request id comes back."""

        REALTIME = "realtime", "At once"
        BATCH = "batch", "Later, with a token"
        BLACKBOX = "blackbox", "Never"

    class SlaUnit(models.TextChoices):
        HOURS = "hours", "hours"
        BUSINESS_DAYS = "business days", "business days"
        CALENDAR_DAYS = "calendar days", "calendar days"

    alternate_name = models.CharField(max_length=150, blank=True, help_text="What people also call it.")
    status = models.CharField(max_length=20, choices=Status.choices, default=Status.ACTIVE)
    status_note = models.CharField(
        max_length=300, blank=True, help_text="Why it is closed, and until when. Shown with the status."
    )
    eligibility = models.CharField(max_length=500, blank=True, help_text="Who can get it.")
    processing_time = models.CharField(
        max_length=200, blank=True, help_text="How long it takes, like “10 working days”."
    )
    opening_hours = hours_field("Only if it keeps other hours than its places.")
    online_url = WebAddressField("online address", blank=True, max_length=500)
    online_label = models.CharField(
        "button text", max_length=80, blank=True, help_text="What the button says, like “Pay online”."
    )
    service_code = models.CharField(
        "311 request code",
        max_length=100,
        blank=True,
        db_index=True,
        validators=[service_code_form],
        help_text="The code of the 311 system, if residents can request this.",
    )
    request_type = models.CharField(max_length=20, choices=RequestType.choices, default=RequestType.REALTIME)
    request_group = models.CharField(max_length=150, blank=True, help_text="How the 311 system groups it.")
    request_questions = BlocksField(RequestQuestions, blank=True)
    sla_value = models.PositiveIntegerField("done within", null=True, blank=True)
    sla_unit = models.CharField("", max_length=20, choices=SlaUnit.choices, blank=True)
    request_service = request_service_id = None  # a service's request is its own; Django leaves such a field out

    page_description = "Something people can get, pay or ask for."
    parent_page_types = ["content.Department"]
    subpage_types: list[str] = []
    content_panels = [
        *Page.content_panels,
        summary_panel,
        FieldPanel("body"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("online_url"), FieldPanel("online_label")]),
                contacts_panel,
                locations_panel,
                FieldPanel("opening_hours"),
            ],
            heading="Where to get it",
        ),
        ContentPage.find_panel,
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("status"), FieldPanel("status_note")]),
                FieldRowPanel([FieldPanel("eligibility"), FieldPanel("processing_time")]),
                FieldPanel("alternate_name"),
                MultipleChooserPanel("identifier_links", label="Official codes", chooser_field_name="code", max_num=10),
            ],
            heading="More about the service",
            classname="collapsed",
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("service_code"), FieldPanel("request_type")]),
                FieldPanel("request_group"),
                FieldRowPanel([FieldPanel("sla_value"), FieldPanel("sla_unit", heading="Hours or days")]),
                FieldPanel("request_questions"),
            ],
            heading="311 request",
            classname="collapsed",
        ),
        ContentPage.related_panel,
    ]
    agent_panels = ContentPage.notes_panels
    exclude_fields_in_copy = [*ContentPage.exclude_fields_in_copy, "service_code"]

    def opens_request(self) -> bool:
        return bool(self.service_code)

    def clean(self) -> None:
        super().clean()
        errors = {}
        if self.online_label and not self.online_url:
            errors["online_url"] = "The button needs an address."
        if bool(self.sla_value) != bool(self.sla_unit):
            errors["sla_value"] = "Give both a number and a unit, or neither."
        twin = self.service_code and (
            Service.objects.filter(service_code=self.service_code)
            .exclude(translation_key=self.translation_key)
            .exclude(pk=self.pk)
            .first()
        )
        if twin:
            errors["service_code"] = f"“{twin.title}” already has the code {self.service_code}."
        if errors:
            raise ValidationError(errors)
