"""Ways on to other items."""

from wagtail import blocks

from .linkable import LINKABLE


class ItemLinkBlock(blocks.StructBlock):
    """A prominent link to another item. It disappears while that item is not published."""

    item = blocks.PageChooserBlock(LINKABLE, label="Item")
    label = blocks.CharBlock(required=False, max_length=120, help_text="Leave empty to use the item’s own title.")

    class Meta:
        icon = "link"
        label = "Link to item"


class QuestionsBlock(blocks.ListBlock):
    """Answers shown together."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(blocks.PageChooserBlock("content.Faq"), **{"min_num": 1, "max_num": 30, **kwargs})

    class Meta:
        icon = "help"
        label = "Question list"
