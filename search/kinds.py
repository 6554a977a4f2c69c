"""What people call a type of item when they ask for one: “parks department”, where the title is “Parks and Recreation”.
And what they want of one: a library's hours and a department's telephone, which are no words of its text.

Found by, like an item's own keywords, and never shown or suggested as these are. Only departments are called so often
enough to need it: whoever says “service” or “question” says nothing of which.
"""

from __future__ import annotations

from collections.abc import Mapping

from .language import language_of

CALLED: dict[str, Mapping[str, tuple[str, ...]]] = {
    "en": {"department": ("department", "dept", "division", "agency")},
    "es": {"department": ("departamento", "división", "agencia")},
    "zh": {"department": ("部门", "局")},
    "ar": {"department": ("إدارة", "قسم", "دائرة")},
}
"""By the first part of a language's tag and the type."""

WANTED: dict[str, Mapping[str, tuple[str, ...]]] = {
    "en": {"location": ("hours",), "department": ("phone number",)},
    "es": {"location": ("horario",), "department": ("teléfono",)},
    "zh": {"location": ("开放时间",), "department": ("电话",)},
    "ar": {"location": ("ساعات العمل",), "department": ("رقم الهاتف",)},
}


def called(type: str, locale: str) -> tuple[str, ...]:
    """The words for items of a type in a language; none where we know none."""
    return CALLED.get(language_of(locale), {}).get(type, ())


def found_by(type: str, locale: str) -> tuple[str, ...]:
    """The words by which every item of a type is found besides its own."""
    return *called(type, locale), *WANTED.get(language_of(locale), {}).get(type, ())
