"""What every page has in common: its identity, its body, its topics, and that it changes in a publication."""

from __future__ import annotations

from typing import Any, ClassVar
from urllib.parse import urlencode

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.module_loading import import_string
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import (
    FieldPanel,
    InlinePanel,
    MultiFieldPanel,
    MultipleChooserPanel,
    ObjectList,
    PageChooserPanel,
    TabbedInterface,
)
from wagtail.models import Page, Revision
from wagtail.search import index
from wagtail.utils.decorators import cached_classmethod
from wagtail_headless_preview.models import HeadlessMixin

from content.blocks import LINKABLE, BodyStream
from content.transaction import publication

from .agent_note import AgentNotes
from .channel_text import ChannelTexts
from .counters import CountedText
from .form import PageCopyForm, PageForm
from .link import Link
from .original_panel import OriginalPanel
from .review import Reviewed
from .streams import BlocksField
from .withdrawal import Withdrawable

SUMMARY_LIMIT = 160

PREVIEW_MODES = [
    ("website", "Website"),
    ("all", "All channels side by side"),
    ("kiosk", "Kiosk"),
    ("chat", "Chat"),
    ("voice", "Voice"),
    ("sms", "Text message"),
    ("agent", "311 agent"),
]
"""The channels that a draft can be looked at on; the client that settings name knows them by these words."""

TABS = {
    "content_panels": "Content",
    "channel_panels": "Channels",
    "agent_panels": "311 agents",
    "review_panels": "Review",
    "promote_panels": "Address",
    "settings_panels": "Settings",
}
"""The tabs of every page's form, and which panels of its class stand in each. What all pages have stays out of the
first one, so that an editor meets the type's own few fields there."""


class ContentPage(AgentNotes, ChannelTexts, Reviewed, Withdrawable, HeadlessMixin, Page):
    """One translation of one item. Its `translation_key` is the `content_id` that all channels know it by.

    The methods that change what is live open a publication, so that a page and its documents change together whoever
    calls them: the admin, an importer, the relay or a shell.
    """

    summary = models.CharField(
        max_length=SUMMARY_LIMIT,
        blank=True,
        help_text="One or two plain sentences that stand on their own in a list. At most 160 characters.",
    )
    body = BlocksField(BodyStream, blank=True)
    keywords = models.TextField(
        blank=True,
        validators=[MaxLengthValidator(2_000)],
        help_text="Other words residents use for this, separated by commas. They are found by search and not shown.",
    )
    imported_from = models.CharField(max_length=200, blank=True, editable=False, db_index=True)
    """What an importer calls this item, like `open311:POTHOLE`; empty for what people wrote."""
    imported_digest = models.CharField(max_length=64, blank=True, editable=False)
    """A digest of what the importer last wrote: if the page differs from it, a person changed the page since."""

    needs_approval: ClassVar[bool] = True
    """Whether somebody who did not write it has to approve what goes live, where the city wants that."""

    facts: ClassVar[tuple[str, ...]] = ()
    """Fields that are told of the original in every language, whatever a translation has in them: a meeting that is
    cancelled is cancelled for all who read of it.
    """

    base_form_class = PageForm
    copy_form_class = PageCopyForm
    exclude_fields_in_copy = [*Withdrawable.WITHDRAWAL, "imported_from", "imported_digest"]
    """What is said of this item, or names it elsewhere: a copy is another one."""
    template = "content/page.html"
    search_fields = [*Page.search_fields, index.SearchField("summary"), index.SearchField("keywords")]

    class Meta:
        abstract = True

    find_panel = MultiFieldPanel(
        [
            MultipleChooserPanel("topic_links", label="Topics", chooser_field_name="topic", max_num=5),
            FieldPanel("keywords", classname="collapsed"),
        ],
        heading="How people find it",
        classname="collapsed",
    )
    related_panel = InlinePanel(
        "related_links", label="Related item", heading="Related items", max_num=5, classname="collapsed"
    )
    promote_panels = [FieldPanel("slug")]

    @cached_classmethod
    def get_edit_handler(cls) -> Any:  # noqa: N805 - Wagtail's decorator makes it a class method
        """The form in its tabs, in place of Wagtail's three."""
        panels = {heading: list(getattr(cls, name)) for name, heading in TABS.items()}
        panels[TABS["content_panels"]].insert(0, OriginalPanel())
        tabs = [ObjectList(children, heading=heading) for heading, children in panels.items()]
        return TabbedInterface(tabs, base_form_class=cls.base_form_class).bind_to_model(cls)

    def original_with_facts(self) -> Any | None:
        """The page whose facts are told in place of its own: of those that are live, the one that was there first."""
        if not self.facts:
            return None
        first = type(self).objects.filter(translation_key=self.translation_key, live=True).order_by("pk").first()
        return None if first is None or first.pk == self.pk else first

    def clean(self) -> None:
        """One slug names one item of a type in a locale: `/services?slug=` must have one answer."""
        super().clean()
        self.summary = " ".join(self.summary.split())  # it is typed in a field that takes line breaks
        twin = self._others_named(self.slug).first() if self.slug else None
        if twin:
            raise ValidationError(
                {"slug": f"{self._slug_is_of(twin)} already has the slug “{self.slug}”. Choose another one."}
            )

    @property
    def preview_modes(self) -> list[tuple[str, str]]:
        return PREVIEW_MODES

    def serve_preview(self, request: HttpRequest, preview_mode: str) -> HttpResponse:
        """Show the draft in the client that settings name, which reads it through a token of our own."""
        token = import_string(settings.PREVIEW_TOKENS)(self, request.user, audience="agent")
        url = self.get_preview_url(request, token, preview_mode)
        return render(request, "wagtail_headless_preview/preview.html", {"preview_url": url})

    def get_preview_url(self, request: HttpRequest, token: str, channel: str = "") -> str:
        asked = {"token": token, "channel": channel} if channel else {"token": token}
        return f"{self.get_client_root_url(request)}?{urlencode(asked)}"

    def _slug_is_of(self, twin: ContentPage) -> str:
        """How an editor is told whose the slug is."""
        return f"“{twin.title}” in {twin.get_parent().title}"

    def _others_named(self, slug: str) -> models.QuerySet[Any]:
        same_kind = type(self).objects.filter(slug=slug, locale_id=self.locale_id or self.get_default_locale().pk)
        return same_kind.exclude(pk=self.pk).exclude(translation_key=self.translation_key)

    def slug_apart(self, wish: str, parent: Any) -> str:
        """`wish`, or with a number behind it, as a slug that names this page alone under `parent`."""
        slug, number = wish, 1
        while self._others_named(slug).exists() or not self._slug_is_available(slug, parent, self):
            number += 1
            slug = f"{wish[:240]}-{number}"
        return slug

    def save(self, *args: Any, **kwargs: Any) -> Any:
        with publication():
            if self._state.adding and self.slug and self.path:
                # Nobody chose that of a copy or an alias.
                self.slug: str = self.slug_apart(self.slug, self.get_parent())
            return super().save(*args, **kwargs)

    def save_revision(self, *args: Any, overwrite_revision: Revision | None = None, **kwargs: Any) -> Any:
        """The editor saves over its last revision by itself; over one that was decided about it saves a new one."""
        latest = overwrite_revision is not None and overwrite_revision.pk == self.latest_revision_id
        if latest and import_string(settings.DECIDED_REVISIONS)(overwrite_revision):
            overwrite_revision = None
        return super().save_revision(*args, overwrite_revision=overwrite_revision, **kwargs)

    def publish(self, *args: Any, **kwargs: Any) -> Any:
        with publication():
            return super().publish(*args, **kwargs)

    def unpublish(self, *args: Any, **kwargs: Any) -> Any:
        with publication():
            return super().unpublish(*args, **kwargs)

    def move(self, *args: Any, **kwargs: Any) -> Any:
        with publication():
            return super().move(*args, **kwargs)

    def copy(self, *args: Any, reset_translation_key: bool = True, **kwargs: Any) -> Any:
        if not reset_translation_key:  # a translation is the same item
            self.exclude_fields_in_copy = list(self.WITHDRAWAL)
        try:
            with publication():
                return super().copy(*args, reset_translation_key=reset_translation_key, **kwargs)
        finally:
            self.__dict__.pop("exclude_fields_in_copy", None)

    def create_alias(self, *args: Any, **kwargs: Any) -> Any:
        with publication():
            return super().create_alias(*args, **kwargs)

    def copy_for_translation(self, *args: Any, **kwargs: Any) -> Any:
        with publication():
            return super().copy_for_translation(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        with publication():
            return super().delete(*args, **kwargs)


# Links hang on Wagtail's own Page, because a ParentalKey needs a table and ContentPage has none.


class PageTopic(Link):
    """This page is about that topic. The first one is its main topic."""

    page = ParentalKey(Page, related_name="topic_links", on_delete=models.CASCADE)
    topic = models.ForeignKey("content.Topic", on_delete=models.CASCADE, related_name="page_links")
    panels = [FieldPanel("topic")]


class PageContact(Link):
    """This page shows that contact."""

    page = ParentalKey(Page, related_name="contact_links", on_delete=models.CASCADE)
    contact = models.ForeignKey("content.Contact", on_delete=models.CASCADE, related_name="page_links")
    panels = [FieldPanel("contact")]


class PageLocation(Link):
    """What this page describes can be had at that location."""

    page = ParentalKey(Page, related_name="location_links", on_delete=models.CASCADE)
    location = models.ForeignKey("content.Location", on_delete=models.CASCADE, related_name="page_links")
    panels = [PageChooserPanel("location")]


class PageRelated(Link):
    """Who reads this page may want that one next."""

    page = ParentalKey(Page, related_name="related_links", on_delete=models.CASCADE)
    item = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="+")
    panels = [PageChooserPanel("item", LINKABLE)]


summary_panel = FieldPanel("summary", widget=CountedText(SUMMARY_LIMIT))
contacts_panel = MultipleChooserPanel("contact_links", label="Contacts", chooser_field_name="contact", max_num=8)
locations_panel = MultipleChooserPanel("location_links", label="Locations", chooser_field_name="location", max_num=60)
