"""The steps of a journey through several services. GOV.UK `step_by_step_nav`."""

from __future__ import annotations

from typing import Any

from wagtail import blocks
from wagtail.blocks.stream_block import StreamBlockValidationError

from .guide import refused
from .target import TargetBlock
from .text import PLAIN_RICH_TEXT


class StepLinkBlock(TargetBlock):
    """One thing to do or read, with what it costs. HSDS `cost_option`."""

    label = blocks.CharBlock(required=False, max_length=200, help_text="Leave it empty to use the page’s own title.")
    context = blocks.CharBlock(required=False, max_length=200, help_text="In a few words, like “takes 20 minutes”.")
    cost_amount = blocks.DecimalBlock(
        required=False, min_value=0, max_digits=10, decimal_places=2, label="Cost", help_text="0 means free."
    )
    cost_note = blocks.CharBlock(
        required=False, max_length=200, help_text="What the cost depends on, like “for each adult”."
    )

    class Meta:
        icon = "link"
        label_format = "{label}"


class StepLinksBlock(blocks.StructBlock):
    """Things to do at a step."""

    style = blocks.ChoiceBlock(
        choices=[("required", "Do all of these"), ("choice", "Do one of these"), ("optional", "Do these if you like")],
        default="required",
        label="What to do",
    )
    links = blocks.ListBlock(StepLinkBlock(), min_num=1, max_num=30)

    class Meta:
        icon = "list-ul"
        label = "Links"


class StepContents(blocks.StreamBlock):
    """What there is to read and do at a step."""

    paragraph = blocks.RichTextBlock(features=PLAIN_RICH_TEXT, max_length=10_000, icon="pilcrow")
    links = StepLinksBlock()

    class Meta:
        required = False


class JourneyStepBlock(blocks.StructBlock):
    """One step. Joined by “and” or “or”, it shares the number of the step before."""

    title = blocks.CharBlock(max_length=150)
    logic = blocks.ChoiceBlock(
        choices=[
            ("", "a step of its own"),
            ("and", "and: beside the step before"),
            ("or", "or: in place of the step before"),
        ],
        required=False,
        label="It is",
    )
    optional = blocks.BooleanBlock(required=False, help_text="Not everyone needs this step.")
    contents = StepContents()

    class Meta:
        icon = "order-down"
        label = "Step"
        label_format = "{title} ({logic})"


class JourneySteps(blocks.StreamBlock):
    """The steps, in order."""

    step = JourneyStepBlock()

    class Meta:
        max_num = 40
        collapsed = True

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        if cleaned and cleaned[0].value["logic"]:
            first = refused("logic", "There is no step before the first one to join it to.")
            raise StreamBlockValidationError(block_errors={0: first})
        return cleaned
