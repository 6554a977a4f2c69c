"""What an agent says and asks on a call, step by step, and where each answer leads. Never shown to the public."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock

from content.telephone import check_telephone

from .script_flow import Step, faults

MOST_STEPS = 40

WAYS = [
    ("end", "End the call"),
    ("step", "Go to a step"),
    ("transfer", "Transfer the call"),
    ("request", "Open the 311 request"),
]


class AnswerBlock(blocks.StructBlock):
    """What the caller may answer, and where the call goes then."""

    label = blocks.CharBlock(max_length=150, label="Answer", help_text="In a word or two, like “Under 18”.")
    then = blocks.ChoiceBlock(choices=WAYS, default="step", label="Then")
    to = blocks.CharBlock(required=False, max_length=80, label="Which one", help_text="The step, or the transfer.")

    class Meta:
        icon = "help"
        label = "Answer"


class ScriptStepBlock(blocks.StructBlock):
    """One step. Where it asks something, the answer decides what follows; where it does not, its own `then` does."""

    name = blocks.CharBlock(
        max_length=40, label="Step", help_text="A short name that answers can lead to, like “Age”. No two are the same."
    )
    say = blocks.TextBlock(required=False, max_length=5_000, rows=2, help_text="Words the agent can read out.")
    ask = blocks.CharBlock(required=False, max_length=500, help_text="A question to the caller.")
    answers = blocks.ListBlock(AnswerBlock(), default=[], min_num=0, max_num=12)
    then = blocks.ChoiceBlock(choices=WAYS, default="end", label="Then")
    to = blocks.CharBlock(required=False, max_length=80, label="Which one", help_text="The step, or the transfer.")
    note = blocks.TextBlock(required=False, max_length=2_000, rows=2, help_text="For the agent, not to be read out.")
    message = blocks.TextBlock(
        required=False,
        max_length=1_000,
        rows=2,
        label="Message to send",
        help_text="A text message or e-mail that the agent can send to the caller as it stands.",
    )

    class Meta:
        icon = "comment"
        label = "Step"
        label_format = "{name}: {ask} {say}"
        form_layout = [
            *("name", "say", "ask", "answers"),
            blocks.BlockGroup(["then", "to"], heading="If nothing is asked"),
            blocks.BlockGroup(["note", "message"], heading="Note and message", classname="collapsed"),
        ]


class ScriptStream(blocks.StreamBlock):
    """A script. It begins with its first step, and every way through it comes to an end."""

    step = ScriptStepBlock()

    class Meta:
        required = False
        max_num = MOST_STEPS
        collapsed = True  # a script is read as a list of its steps, and written one step at a time

    def clean(self, value: Any, **kwargs: Any) -> Any:
        """Refuse a script that an agent could get lost in, with the message on the step."""
        cleaned = super().clean(value, **kwargs)
        wrong = faults([step_of(child.value) for child in cleaned])
        if wrong:
            raise blocks.StreamBlockValidationError(
                block_errors={
                    place: blocks.StructBlockValidationError(block_errors={field: ValidationError(message)})
                    for place, (field, message) in wrong.items()
                }
            )
        return cleaned


class EligibilityBlock(blocks.StructBlock):
    """One thing to ask before promising anything."""

    question = blocks.CharBlock(max_length=300, help_text="Like “Do you live in the city?”")
    qualifies = blocks.CharBlock(max_length=150, label="Answer that qualifies", default="Yes")
    otherwise = blocks.TextBlock(
        required=False, max_length=1_000, rows=2, label="What to say if not", help_text="And what to offer instead."
    )

    class Meta:
        icon = "success"
        label = "Question"


class TransferBlock(blocks.StructBlock):
    """Somebody to put the caller through to."""

    label = blocks.CharBlock(max_length=80, label="To whom", help_text="Like “Night crew”. Steps name it by this.")
    number = blocks.CharBlock(max_length=40, validators=[check_telephone])
    when = blocks.CharBlock(required=False, max_length=300, help_text="In which cases.")
    opening_hours = SnippetChooserBlock(
        "content.OpeningHours", required=False, help_text="When somebody answers there, from the shared list."
    )
    hours = blocks.CharBlock(
        required=False, max_length=200, label="Hours in words", help_text="Only where they are not in that list."
    )

    class Meta:
        icon = "resubmit"
        label = "Transfer"


class EligibilityStream(blocks.StreamBlock):
    """What to ask before promising anything, in order."""

    question = EligibilityBlock()

    class Meta:
        required = False
        max_num = 12


class TransferStream(blocks.StreamBlock):
    """Whom to put the caller through to, the usual one first."""

    transfer = TransferBlock()

    class Meta:
        required = False
        max_num = 8


def step_of(value: Any) -> Step:
    """A step's name, whether it asks, and the ways on from it: (what happens, which step or transfer)."""
    ways = [(answer["then"], answer["to"]) for answer in value["answers"]]
    return Step(value["name"], bool(value["ask"]), bool(ways), tuple(ways or [(value["then"], value["to"])]))
