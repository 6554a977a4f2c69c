"""What the desk's templates ask about a page's languages."""

from __future__ import annotations

from typing import Any

from django import template
from django.template.defaultfilters import linebreaksbr
from django.utils.safestring import mark_safe
from wagtail.admin.compare import diff_text
from wagtail.models import Page

from content.editorial import languages
from content.editorial.rights import openings
from content.editorial.translating import Standing, label, standing_of

register = template.Library()


@register.simple_tag
def other_languages(page: Page, live: bool = False) -> list[str]:
    """The names of the languages that the page is translated into."""
    found = languages.others_live(page) if live else languages.others(page)
    return [languages.name_of(other) for other in found]


@register.simple_tag
def translation_standing(page: Any) -> Standing | None:
    """How a translation stands to its original; None for an original, and for what is no item."""
    return standing_of(page)


@register.simple_tag
def opening(page: Page, user: Any) -> str:
    """The address at which this person opens the page: in the editor, or only to read."""
    return openings(user, [page.pk])[page.pk]


@register.filter
def label_of(name: str, page: Any) -> str:
    """What the editor of the page calls a field that its document calls `name`."""
    return label(name, type(page))


@register.simple_tag
def what_changed(before: str, now: str) -> str:
    """Both texts in one, with what was taken out and what was put in marked; a line for each of their paragraphs."""
    both = mark_safe(diff_text(before, now).to_html())  # noqa: S308 - TextDiff escapes the texts
    return linebreaksbr(both)
