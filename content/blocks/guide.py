"""The parts of a guide. GOV.UK `guide`."""

from __future__ import annotations

from collections import Counter
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_unicode_slug
from django.utils.text import slugify
from wagtail import blocks
from wagtail.blocks.stream_block import StreamBlockValidationError
from wagtail.blocks.struct_block import StructBlockValidationError

from .body import BodyStream

SLUG_LIMIT = 100


def refused(name: str, message: str) -> StructBlockValidationError:
    """The message on one field of a block."""
    return StructBlockValidationError(block_errors={name: ValidationError(message)})


class GuidePartBlock(blocks.StructBlock):
    """One part, with an address of its own below the guide's."""

    title = blocks.CharBlock(max_length=150)
    slug = blocks.CharBlock(
        required=False,
        max_length=SLUG_LIMIT,
        validators=[validate_unicode_slug],
        label="End of its web address",
        help_text="Leave it empty to make it from the title. After a change, the old address leads to the new one.",
    )
    body = BodyStream(required=True, label="Text")

    class Meta:
        icon = "doc-full-inverse"
        label = "Part"
        label_format = "{title}"

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        cleaned["slug"] = cleaned["slug"] or slugify(cleaned["title"] or "", allow_unicode=True)[:SLUG_LIMIT]
        if not cleaned["slug"] and not self.is_deferred_validation:
            raise refused("slug", "No address can be made from this title. Write one, like “before-you-start”.")
        return cleaned


class GuideParts(blocks.StreamBlock):
    """The parts of a guide, in order."""

    part = GuidePartBlock()

    class Meta:
        max_num = 40
        collapsed = True

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        counted = Counter(part.value["slug"] for part in cleaned)
        twins = {
            place: refused("slug", f"Another part of this guide has the address “{part.value['slug']}” too.")
            for place, part in enumerate(cleaned)
            if part.value["slug"] and counted[part.value["slug"]] > 1
        }
        if twins:
            raise StreamBlockValidationError(block_errors=twins)
        return cleaned
