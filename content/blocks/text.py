"""Words, tables and pictures."""

from typing import Any

from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.images.blocks import ImageBlock

RICH_TEXT = ["h2", "h3", "h4", "bold", "italic", "ol", "ul", "link", "hr"]
"""What a body's text may contain. Pictures are blocks of their own, so that every channel can leave them out."""

PLAIN_RICH_TEXT = ["bold", "italic", "ol", "ul", "link"]
"""Text inside another block has no headings: a heading there would break the outline of the page."""


AGENT_RICH_TEXT = [*PLAIN_RICH_TEXT, "document-link"]
"""Only agents' notes link to files. Everybody's texts link to official documents, with words beside the file."""


class TextBlock(blocks.RichTextBlock):
    """Paragraphs, headings and lists."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(**{"features": RICH_TEXT, "max_length": 50_000, **kwargs})

    class Meta:
        icon = "pilcrow"
        help_text = "Short sentences, one idea a paragraph. Put phone numbers and addresses in a Contact instead."


class CalloutBlock(blocks.StructBlock):
    """A notice that stands out from the text."""

    kind = blocks.ChoiceBlock(
        choices=[("info", "Good to know"), ("warning", "Warning"), ("success", "Tip")], default="info"
    )
    title = blocks.CharBlock(required=False, max_length=120)
    text = blocks.RichTextBlock(features=PLAIN_RICH_TEXT, max_length=5_000)

    class Meta:
        icon = "warning"
        label = "Callout"


class TableBlock(blocks.StructBlock):
    """A table with a caption and a header row, so that it can be read aloud."""

    table = TypedTableBlock([("text", blocks.CharBlock(required=False, max_length=500))])

    class Meta:
        icon = "table"
        label = "Table"
        help_text = "Give the table a caption and every column a heading."


class DescribedImageBlock(ImageBlock):
    """A picture in this place. Without words of its own it has those that the library has of it."""

    def clean(self, value: Any) -> Any:
        if value and not value.contextual_alt_text and not value.decorative and value.is_described:
            self.child_blocks["image"].clean(value)
            return value
        return super().clean(value)


class PictureBlock(blocks.StructBlock):
    """A picture with its words: what it shows, or that it only decorates."""

    image = DescribedImageBlock()
    caption = blocks.CharBlock(required=False, max_length=300)

    class Meta:
        icon = "image"
        label = "Image"
