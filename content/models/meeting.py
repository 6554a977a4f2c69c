"""A public meeting. OCD `event`, Legistar Event, schema.org Event."""

from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.db import models
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, PageChooserPanel
from wagtail.models import Page

from content.blocks import Agenda, MeetingFiles, Participants
from content.telephone import check_has_telephone
from content.web_address import WebAddressField

from .base import ContentPage, contacts_panel, summary_panel
from .meeting_form import MeetingForm
from .streams import BlocksField


class Meeting(ContentPage):
    """One meeting of one public body. `status` is what somebody said of it, never what a clock would: a meeting can end
    late, and one that nobody confirmed has not passed.
    """

    class Status(models.TextChoices):
        SCHEDULED = "scheduled", "Scheduled"
        CANCELLED = "cancelled", "Cancelled"
        RESCHEDULED = "rescheduled", "Moved to another day"
        PASSED = "passed", "Has taken place"

    class Classification(models.TextChoices):
        REGULAR = "regular", "Regular meeting"
        SPECIAL = "special", "Special meeting"
        EMERGENCY = "emergency", "Emergency meeting"
        HEARING = "hearing", "Public hearing"
        WORK_SESSION = "work-session", "Work session"
        OTHER = "other", "Other"

    public_body = models.CharField(
        "who meets", max_length=200, help_text="The council, board or committee, like “Planning Board”."
    )
    starts_at = models.DateTimeField("begins")
    ends_at = models.DateTimeField("ends", null=True, blank=True)
    all_day = models.BooleanField(default=False, help_text="Show the day without a time.")
    classification = models.CharField(
        "kind", max_length=20, choices=Classification.choices, default=Classification.REGULAR
    )
    status = models.CharField(max_length=20, choices=Status.choices, default=Status.SCHEDULED)
    status_note = models.CharField(max_length=300, blank=True, help_text="Why it was cancelled or moved, and to when.")
    rescheduled_to = models.ForeignKey(
        "content.Meeting",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name="new meeting",
    )

    venue = models.ForeignKey("content.Location", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    place = models.CharField(
        max_length=300, blank=True, help_text="The room; or the whole address, if it is none of our locations."
    )
    online_url = WebAddressField("online address", blank=True, max_length=1_000)
    online_instructions = models.TextField(
        "how to join online", blank=True, validators=[MaxLengthValidator(2_000)], help_text="Meeting number, passcode."
    )
    phone_in = models.CharField(
        "join by phone",
        max_length=300,
        blank=True,
        validators=[check_has_telephone],
        help_text="The number to call, and the code to enter.",
    )

    agenda = BlocksField(Agenda, blank=True)
    agenda_posted_at = models.DateTimeField("agenda posted", null=True, blank=True)
    files = BlocksField(MeetingFiles, blank=True, verbose_name="papers")
    minutes_approved_on = models.DateField("minutes approved", null=True, blank=True)

    video_url = WebAddressField("video", blank=True, max_length=1_000)
    audio_url = WebAddressField("audio", blank=True, max_length=1_000)
    transcript_url = WebAddressField("transcript", blank=True, max_length=1_000)

    public_notice_on = models.DateField(
        "public notice given", null=True, blank=True, help_text="The day on which the notice was posted."
    )
    comments_due_at = models.DateTimeField("comments until", null=True, blank=True)
    comments_how = models.TextField(
        "how to comment", blank=True, validators=[MaxLengthValidator(2_000)], help_text="In person, by mail, online."
    )
    participants = BlocksField(Participants, blank=True)

    facts = (
        *("starts_at", "ends_at", "all_day", "classification", "status", "rescheduled_to", "venue"),
        *("online_url", "phone_in", "agenda_posted_at", "minutes_approved_on", "public_notice_on", "comments_due_at"),
        *("video_url", "audio_url", "transcript_url"),
    )
    page_description = "A meeting of the council or a board: agenda, papers, results."
    base_form_class = MeetingForm
    parent_page_types = ["content.Department"]
    subpage_types: list[str] = []
    content_panels = [
        *Page.content_panels,
        FieldPanel("public_body"),
        FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")]),
        FieldPanel(
            "all_day",
            heading="Day only",
            help_text="All day, or the time is not known yet: write the day alone above, and no time is shown.",
        ),
        FieldRowPanel([PageChooserPanel("venue", "content.Location", heading="Location"), FieldPanel("place")]),
        FieldPanel("agenda"),
        FieldPanel("files", heading="Agenda, minutes and other papers"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("status"), FieldPanel("status_note")]),
                PageChooserPanel("rescheduled_to", "content.Meeting"),
            ],
            heading="Cancelled, moved or over",
            classname="collapsed",
        ),
        MultiFieldPanel(
            [
                FieldPanel("online_url"),
                FieldPanel("online_instructions"),
                FieldPanel("phone_in"),
            ],
            heading="Joining from afar",
            classname="collapsed",
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("public_notice_on"), FieldPanel("agenda_posted_at")]),
                FieldRowPanel([FieldPanel("comments_due_at"), FieldPanel("comments_how")]),
            ],
            heading="Public notice and comments",
            classname="collapsed",
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("video_url"), FieldPanel("audio_url")]),
                FieldRowPanel([FieldPanel("transcript_url"), FieldPanel("minutes_approved_on")]),
            ],
            heading="Recording and minutes",
            classname="collapsed",
        ),
        MultiFieldPanel(
            [
                summary_panel,
                FieldPanel("body"),
                FieldPanel("classification"),
                FieldPanel("participants"),
                contacts_panel,
            ],
            heading="More about the meeting",
            classname="collapsed",
        ),
        ContentPage.find_panel,
        ContentPage.related_panel,
    ]

    def clean(self) -> None:
        super().clean()
        errors = {}
        if self.starts_at and self.ends_at and self.ends_at < self.starts_at:
            errors["ends_at"] = "It would end before it begins."
        if self.online_instructions and not self.online_url:
            errors["online_url"] = "Give the address that this tells how to join."
        if self.rescheduled_to_id and self.status != self.Status.RESCHEDULED:
            errors["status"] = "It has a new meeting, so it should be “Moved to another day”."
        if self.rescheduled_to_id and self.rescheduled_to_id == self.pk:
            errors["rescheduled_to"] = "Choose the other meeting, not this one."
        if errors:
            raise ValidationError(errors)
