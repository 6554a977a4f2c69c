"""What a resident does, pays and brings. CPSV-AP `Cost` and `Evidence`; HSDS `cost_option`, `required_document`."""

from wagtail import blocks

from .text import PLAIN_RICH_TEXT


class StepBlock(blocks.StructBlock):
    """One step."""

    title = blocks.CharBlock(max_length=150)
    text = blocks.RichTextBlock(required=False, features=PLAIN_RICH_TEXT, max_length=10_000)


class StepsBlock(blocks.ListBlock):
    """Numbered steps."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(StepBlock(), **{"min_num": 1, "max_num": 40, **kwargs})

    class Meta:
        icon = "list-ol"
        label = "Steps"


class FeeBlock(blocks.StructBlock):
    """One price."""

    label = blocks.CharBlock(max_length=150, help_text="What it pays for, like “First dog”.")
    amount = blocks.DecimalBlock(min_value=0, max_digits=10, decimal_places=2, help_text="0 means free.")
    note = blocks.CharBlock(required=False, max_length=300)


class FeesBlock(blocks.ListBlock):
    """What it costs."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(FeeBlock(), **{"min_num": 1, "max_num": 60, **kwargs})

    class Meta:
        icon = "tag"
        label = "Fees"


class DocumentNeededBlock(blocks.StructBlock):
    """One thing to bring."""

    title = blocks.CharBlock(max_length=200)
    note = blocks.CharBlock(required=False, max_length=300)


class DocumentsNeededBlock(blocks.ListBlock):
    """What to bring or send."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(DocumentNeededBlock(), **{"min_num": 1, "max_num": 60, **kwargs})

    class Meta:
        icon = "doc-full"
        label = "Documents needed"
