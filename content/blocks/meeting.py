"""What a public meeting is about and leaves behind. OCD `event`: agenda items, documents, participants."""

from __future__ import annotations

from wagtail import blocks

from .target import TargetBlock
from .text import PLAIN_RICH_TEXT

RESULTS = [
    ("passed", "Passed"),
    ("failed", "Failed"),
    ("postponed", "Postponed"),
    ("referred", "Referred to another body"),
    ("withdrawn", "Withdrawn"),
    ("received", "Received or discussed, no vote"),
]

FILE_KINDS = [
    ("agenda", "Agenda"),
    ("packet", "Agenda packet"),
    ("minutes", "Minutes"),
    ("notice", "Public notice"),
    ("presentation", "Presentation"),
    ("other", "Other"),
]


class AttachmentBlock(TargetBlock):
    """A paper: one of our pages, or a file elsewhere."""

    words = "title"

    title = blocks.CharBlock(required=False, max_length=300, help_text="Leave it empty to use the page’s own title.")

    class Meta:
        icon = "doc-full"
        label_format = "{title}"
        form_layout = ["title", "item", "url"]


class MeetingFileBlock(AttachmentBlock):
    """A paper of the whole meeting."""

    kind = blocks.ChoiceBlock(choices=FILE_KINDS, default="agenda")

    class Meta:
        label = "Paper"
        label_format = "{kind} {title}"
        form_layout = ["kind", "title", "item", "url"]


class MeetingFiles(blocks.StreamBlock):
    """Agenda, minutes and other papers of the whole meeting."""

    file = MeetingFileBlock()

    class Meta:
        required = False
        max_num = 60
        collapsed = True


class AgendaItemBlock(blocks.StructBlock):
    """One item of the agenda, and what became of it."""

    number = blocks.CharBlock(required=False, max_length=30, help_text="As printed, like “4.b”.")
    title = blocks.CharBlock(max_length=1_000)
    text = blocks.RichTextBlock(required=False, features=PLAIN_RICH_TEXT, max_length=50_000)
    attachments = blocks.ListBlock(AttachmentBlock(), default=[], min_num=0, max_num=60)
    result = blocks.ChoiceBlock(choices=RESULTS, required=False, help_text="After the meeting.")
    action = blocks.CharBlock(
        required=False, max_length=300, help_text="What was done, like “Approved as amended, 7 to 2”."
    )
    votes = blocks.CharBlock(required=False, max_length=500, help_text="Who voted how, or the count.")

    class Meta:
        icon = "list-ol"
        label = "Agenda item"
        label_format = "{number} {title}"


class Agenda(blocks.StreamBlock):
    """The agenda, in order."""

    item = AgendaItemBlock()

    class Meta:
        required = False
        max_num = 400
        collapsed = True


class ParticipantBlock(blocks.StructBlock):
    """Someone who takes part for the body, or speaks to it."""

    name = blocks.CharBlock(max_length=200)
    role = blocks.CharBlock(required=False, max_length=200, help_text="Like “Chair” or “Council Member, Ward 3”.")

    class Meta:
        icon = "user"
        label = "Person"
        label_format = "{name}"


class Participants(blocks.StreamBlock):
    """Who takes part."""

    person = ParticipantBlock()

    class Meta:
        required = False
        max_num = 200
