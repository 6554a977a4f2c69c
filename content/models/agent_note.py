"""What only 311 agents read. It lives on the item itself, so that one approval covers both halves."""

from __future__ import annotations

from collections.abc import Iterator

from django.core.exceptions import ValidationError
from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField

from content.blocks.script import EligibilityStream, ScriptStream, TransferStream, step_of
from content.blocks.script_flow import same
from content.blocks.text import AGENT_RICH_TEXT

from .streams import BlocksField

PRIVATE = "Only 311 agents see this. It never reaches the website, the public API or public search."


class AgentNotes(models.Model):
    """The agent's half of an item. Every field here may appear in an agent document only."""

    agent_script = BlocksField(
        ScriptStream,
        blank=True,
        verbose_name="call script",
        help_text="What to say and ask, step by step. The call begins with the first step. " + PRIVATE,
    )
    agent_eligibility = BlocksField(
        EligibilityStream,
        blank=True,
        verbose_name="who qualifies",
        help_text="What to ask before promising anything. " + PRIVATE,
    )
    agent_transfers = BlocksField(
        TransferStream,
        blank=True,
        verbose_name="transfers",
        help_text="Whom to put the caller through to, the usual one first. " + PRIVATE,
    )
    agent_notes = RichTextField(
        "internal notes", blank=True, features=AGENT_RICH_TEXT, max_length=20_000, help_text=PRIVATE
    )
    request_service = models.ForeignKey(
        "content.Service",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name="311 request",
        help_text="The service whose request the agent opens for this caller. " + PRIVATE,
    )

    class Meta:
        abstract = True

    notes_panels = [
        FieldPanel("agent_script"),
        FieldPanel("agent_eligibility"),
        FieldPanel("agent_transfers"),
        FieldPanel("agent_notes"),
    ]
    agent_panels = [*notes_panels, FieldPanel("request_service")]

    def clean(self) -> None:
        super().clean()
        wrong = list(self._ways_to_nowhere())
        if wrong:
            raise ValidationError({"agent_script": wrong})

    def opens_request(self) -> bool:
        """Whether there is a 311 request that a step of the script can open."""
        return bool(self.request_service_id)

    def _ways_to_nowhere(self) -> Iterator[str]:
        """What the script counts on and the item does not have. Ways between steps are the stream's own to check."""
        transfers = {same(child.value["label"]) for child in self.agent_transfers}
        for step in (step_of(child.value) for child in self.agent_script):
            for then, to in step.ways:
                if then == "transfer" and not transfers:
                    yield f"The step “{step.name}” transfers the call, but no transfer is given below."
                elif then == "transfer" and to and same(to) not in transfers:
                    yield f"The step “{step.name}” transfers the call to “{to}”, which is none of the transfers below."
                elif then == "request" and not self.opens_request():
                    yield f"The step “{step.name}” opens the 311 request, but this item has none."
