"""What only 311 agents read. It lives on the item itself, so that one approval covers both halves."""

from django.core.validators import MaxLengthValidator
from django.db import models
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import RichTextField

from content.blocks.text import PLAIN_RICH_TEXT

PRIVATE = "Only 311 agents see this. It never reaches the website, the public API or public search."


class AgentNotes(models.Model):
    """The agent's half of an item. Every field here may appear in an agent document only."""

    agent_script = models.TextField(
        "what to say",
        blank=True,
        validators=[MaxLengthValidator(5_000)],
        help_text="Words the agent can read out. " + PRIVATE,
    )
    agent_notes = RichTextField(
        "internal notes", blank=True, features=PLAIN_RICH_TEXT, max_length=20_000, help_text=PRIVATE
    )
    transfer_number = models.CharField("transfer to", max_length=40, blank=True, help_text="A phone number. " + PRIVATE)
    transfer_when = models.CharField(
        "transfer when", max_length=300, blank=True, help_text="When to transfer, in a few words. " + PRIVATE
    )

    class Meta:
        abstract = True

    agent_panels = [
        FieldPanel("agent_script"),
        FieldPanel("agent_notes"),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("transfer_number"), FieldPanel("transfer_when")])],
            heading="Transfer",
            icon="lock",
        ),
    ]
