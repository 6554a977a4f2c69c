"""An answer: a question, a short answer and a full one. schema.org Question; Open311 Inquiry `faq`."""

from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Orderable

from content.web_address import WebAddressField

from .base import SUMMARY_LIMIT, ContentPage, contacts_panel
from .counters import CountedText
from .link import Link


class Faq(ContentPage):
    """One answer. Its title is the question, its `summary` the short answer, its body the full one."""

    featured = models.BooleanField(default=False, help_text="Show among the top questions.")

    page_description = "A question that people ask, and its answer."
    parent_page_types = ["content.Department"]
    subpage_types: list[str] = []
    content_panels = [
        FieldPanel("title", heading="Question", help_text="As a resident would ask it."),
        FieldPanel(
            "summary",
            widget=CountedText(SUMMARY_LIMIT),
            heading="Short answer",
            help_text=f"Answers the question by itself, on a phone or read aloud. At most {SUMMARY_LIMIT} characters.",
        ),
        FieldPanel("body", heading="Full answer"),
        InlinePanel(
            "service_links", label="Service", heading="Services this is about", max_num=5, classname="collapsed"
        ),
        ContentPage.find_panel,
        MultiFieldPanel(
            [
                contacts_panel,
                InlinePanel("source_links", label="Source", max_num=10),
                FieldPanel("featured"),
            ],
            heading="More about the answer",
            classname="collapsed",
        ),
        ContentPage.related_panel,
    ]

    class Meta:
        verbose_name = "answer"


class FaqService(Link):
    """This answer is about that service."""

    page = ParentalKey(Faq, related_name="service_links", on_delete=models.CASCADE)
    service = models.ForeignKey("content.Service", on_delete=models.CASCADE, related_name="faq_links")
    panels = [FieldPanel("service")]


class FaqSource(Orderable):
    """Who says so: the agency or document the answer rests on."""

    page = ParentalKey(Faq, related_name="source_links", on_delete=models.CASCADE)
    agency = models.CharField(max_length=200)
    url = WebAddressField(max_length=1_000, blank=True)
    panels = [FieldRowPanel([FieldPanel("agency"), FieldPanel("url")])]
