"""Whom to ask and where to go: references, so that a change of number or address is made once."""

from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock


class ContactBlock(blocks.StructBlock):
    """A contact from the shared list."""

    contact = SnippetChooserBlock("content.Contact")

    class Meta:
        icon = "mail"
        label = "Contact"


class LocationBlock(blocks.StructBlock):
    """A place, with its address and hours."""

    location = blocks.PageChooserBlock("content.Location")

    class Meta:
        icon = "site"
        label = "Location"
