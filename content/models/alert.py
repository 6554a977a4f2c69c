"""An alert: what people must know now. CAP 1.2 `alert` and `info`, in one page a language."""

from __future__ import annotations

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    MultipleChooserPanel,
    PageChooserPanel,
)
from wagtail.fields import RichTextField
from wagtail.models import Page
from wagtail.search import index

from content.blocks.text import PLAIN_RICH_TEXT
from content.transaction import publication
from content.web_address import WebAddressField

from .alert_area import check_circles, check_polygons, lines
from .alert_chain import check_chain
from .alert_form import AlertForm
from .alert_permission import EMERGENCY_PERMISSION, AlertPermissions, EmergencyRefused, is_emergency
from .alert_vocabulary import (
    Category,
    Certainty,
    Channel,
    Kind,
    MessageType,
    Response,
    Severity,
    Urgency,
    every_channel,
)
from .base import ContentPage, contacts_panel
from .link import Link
from .push_text import PushTexts, require_plain


class AlertsIndex(Page):
    """Where the alerts of one language hang, so that who may issue them is page permission on this one place."""

    is_creatable = False  # the city is founded with one a language; see content/founding.py
    parent_page_types = ["content.HomePage"]
    subpage_types = ["content.Alert"]
    preview_modes: ClassVar[list[tuple[str, str]]] = []
    content_panels = Page.content_panels


class Alert(PushTexts, ContentPage):
    """One alert in one language. It stays in the archive when its window has passed; nothing here says whether it has.

    An internal alert has no public document at all.
    """

    kind = models.CharField(max_length=12, choices=Kind.choices, default=Kind.GENERAL)
    event = models.CharField(
        max_length=80, blank=True, help_text="What it is about, in a word or two: “Water main break”."
    )
    category = models.CharField(max_length=10, choices=Category.choices, default=Category.SAFETY)
    response_type = models.CharField(
        "what people should do", max_length=10, choices=Response.choices, default=Response.MONITOR
    )
    severity = models.CharField(max_length=10, choices=Severity.choices, default=Severity.MINOR)
    urgency = models.CharField(max_length=10, choices=Urgency.choices, default=Urgency.EXPECTED)
    certainty = models.CharField(max_length=10, choices=Certainty.choices, default=Certainty.OBSERVED)

    message = RichTextField(features=PLAIN_RICH_TEXT, max_length=10_000, help_text="What has happened, plainly.")
    instruction = RichTextField(
        blank=True, features=PLAIN_RICH_TEXT, max_length=5_000, help_text="What people should do. One step a line."
    )

    effective = models.DateTimeField(
        "in force from", null=True, blank=True, help_text="Leave empty for: as soon as it is published."
    )
    expires = models.DateTimeField("in force until", null=True, blank=True, help_text="An emergency needs one.")
    onset = models.DateTimeField(
        "the event begins", null=True, blank=True, help_text="If the alert comes before the event, as for a storm."
    )

    whole_city = models.BooleanField(default=True, help_text="Shown everywhere. Otherwise say where, below.")
    scope_paths = models.TextField(
        "pages of the website",
        blank=True,
        validators=[MaxLengthValidator(2_000)],
        help_text="Addresses like /parks/pools, one a line: it is shown there and on all pages below.",
    )
    area_description = models.CharField("area", max_length=300, blank=True, help_text="Where it holds, in words.")
    area_polygons = models.TextField(
        "outlines",
        blank=True,
        validators=[MaxLengthValidator(20_000), check_polygons],
        help_text="One polygon a line: latitude,longitude points parted by spaces, the last the same as the first.",
    )
    area_circles = models.TextField(
        "circles",
        blank=True,
        validators=[MaxLengthValidator(2_000), check_circles],
        help_text="One circle a line: latitude,longitude and a radius in kilometres, like 44.05,-91.64 2.5",
    )
    channels = models.JSONField(default=every_channel, blank=True)

    link_url = WebAddressField("more on this at", blank=True, max_length=500)
    link_label = models.CharField("words of the link", max_length=80, blank=True)

    msg_type = models.CharField("is", max_length=10, choices=MessageType.choices, default=MessageType.ALERT)
    references = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="follow_ups", verbose_name="follows"
    )

    facts = ("effective", "onset", "expires")
    needs_approval = False  # an alert cannot wait; who may publish an emergency is a permission of its own
    base_form_class = AlertForm
    page_description = "What people must know now. “Alerts” in the menu is the quicker way."
    parent_page_types = ["content.AlertsIndex"]
    subpage_types: list[str] = []
    search_fields = [*ContentPage.search_fields, index.SearchField("message"), index.SearchField("instruction")]

    content_panels = [
        FieldPanel("title", heading="Headline", help_text="What has happened and where, in one line."),
        MultiFieldPanel(
            [
                FieldPanel("kind"),
                FieldPanel("severity"),
                FieldRowPanel([FieldPanel("urgency"), FieldPanel("certainty")]),
            ],
            heading="How serious it is",
        ),
        FieldPanel("message"),
        FieldPanel("instruction"),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("effective"), FieldPanel("expires")]), FieldPanel("onset")], heading="When"
        ),
        MultiFieldPanel(
            [
                FieldPanel("area_description"),
                FieldPanel("whole_city"),
                InlinePanel("scope_links", label="Department, service or place", max_num=20),
                MultipleChooserPanel("topic_links", label="Topics", chooser_field_name="topic", max_num=5),
                FieldPanel("scope_paths"),
            ],
            heading="Where it is shown",
        ),
        MultiFieldPanel(
            [FieldPanel("channels"), *PushTexts.push_panels],
            heading="Channels and push texts",
            classname="collapsed",
        ),
        MultiFieldPanel(
            [
                FieldPanel("summary"),
                FieldPanel("event"),
                FieldRowPanel([FieldPanel("category"), FieldPanel("response_type")]),
                FieldRowPanel([FieldPanel("link_url"), FieldPanel("link_label")]),
                contacts_panel,
                FieldPanel("keywords"),
                FieldPanel("area_polygons"),
                FieldPanel("area_circles"),
            ],
            heading="More about the alert",
            classname="collapsed",
        ),
        MultiFieldPanel(
            [FieldPanel("msg_type"), PageChooserPanel("references")], heading="Update or end", classname="collapsed"
        ),
        ContentPage.related_panel,
    ]

    class Meta:
        permissions = [(EMERGENCY_PERMISSION, "Can publish emergency alerts")]

    def permissions_for_user(self, user: Any) -> AlertPermissions:
        return AlertPermissions(user, self)

    def clean(self) -> None:
        super().clean()
        require_plain(self, self.locale.language_code if self.locale_id else "")
        self._check_window()
        self._check_scope()
        check_chain(self)
        if self._is_internal_elsewhere():
            raise ValidationError({"kind": "Its translations are read by others. All are internal, or none is."})

    def publish(self, revision: Any, user: Any = None, *args: Any, **kwargs: Any) -> Any:
        """Publish, unless it is an emergency and `user` may not; then nothing of what led here remains.

        Wagtail's views ask before they let anyone press the button, and not again: a draft may have become an emergency
        since. Raises PublishPagePermissionError.
        """
        with publication() as current:
            draft = revision.as_object()
            if user is not None and not draft.permissions_for_user(user).may_publish_emergency():
                current.abandoned = True
                raise EmergencyRefused
            return super().publish(revision, user, *args, **kwargs)

    @property
    def is_internal(self) -> bool:
        return self.kind == Kind.INTERNAL

    def _check_window(self) -> None:
        if self.expires is None:
            if is_emergency(self.kind, self.severity):
                raise ValidationError({"expires": "An emergency needs an end. You can update it later."})
            return
        for words, begins in (("in force from", self.effective), ("the event begins", self.onset)):
            if begins and begins >= self.expires:
                raise ValidationError({"expires": f"Must be later than “{words}”."})

    def _check_scope(self) -> None:
        wrong = next((line for line in lines(self.scope_paths) if not line.startswith("/") or " " in line), None)
        if wrong:
            raise ValidationError({"scope_paths": f"“{wrong[:60]}” is no address like /parks/pools."})
        unknown = [name for name in self.channels if name not in Channel.values]
        if unknown or not self.channels:
            raise ValidationError({"channels": f"Choose at least one of {', '.join(Channel.values)}."})
        if not (self.whole_city or self.scope_paths or self.scope_links.all() or self.topic_links.all()):
            raise ValidationError({"whole_city": "Say where it is shown: everywhere, or on something below."})

    def _is_internal_elsewhere(self) -> bool:
        translations = Alert.objects.filter(translation_key=self.translation_key).exclude(pk=self.pk)
        return any((kind == Kind.INTERNAL) != self.is_internal for kind in translations.values_list("kind", flat=True))

    def _slug_is_of(self, twin: ContentPage) -> str:
        """What staff wrote for themselves is not named to everyone who may write alerts."""
        return "Another alert" if getattr(twin, "is_internal", False) else super()._slug_is_of(twin)


class AlertItem(Link):
    """The alert is shown with that department, service or place, and with what belongs to it."""

    page = ParentalKey(Alert, related_name="scope_links", on_delete=models.CASCADE)
    item = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="+")
    panels = [PageChooserPanel("item", ["content.Department", "content.Service", "content.Location"])]
