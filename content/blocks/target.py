"""Where a link leads: to an item of the city or to an address elsewhere, and never to both or neither."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from content.web_address import WebAddressFormField

from .linkable import LINKABLE


class WebAddressBlock(blocks.URLBlock):
    """Wagtail's, which says what would be right."""

    def __init__(self, required: bool = True, max_length: int | None = None, **kwargs: Any) -> None:
        super().__init__(required=required, **kwargs)
        self.field = WebAddressFormField(required=required, max_length=max_length)


class TargetBlock(blocks.StructBlock):
    """A link. One to an item follows it when it moves, and disappears while it is not published."""

    item = blocks.PageChooserBlock(LINKABLE, required=False, label="Page of ours")
    url = WebAddressBlock(required=False, max_length=1_000, label="or web address")

    words = "label"
    """The field with the words of the link, which an address elsewhere must have."""

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        if self.is_deferred_validation:
            return cleaned
        errors = {}
        if bool(cleaned["item"]) == bool(cleaned["url"]):
            errors["url"] = ValidationError("Choose a page of ours or give a web address, one of the two.")
        elif cleaned["url"] and not cleaned[self.words]:
            errors[self.words] = ValidationError("A web address needs words to show.")
        if errors:
            raise StructBlockValidationError(block_errors=errors)
        return cleaned
