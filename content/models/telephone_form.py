"""A form that lets a wrong telephone number stand which was there before: a contact with one could not be saved for any
other reason, and whoever mends its address may not know the number.
"""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import FieldDoesNotExist, ValidationError

from content.telephone import check_has_telephone, check_telephone

CHECKS = (check_telephone, check_has_telephone)
WARNING = "Nobody can dial what stands here. It stays until you change it."


class KeepsOldTelephones(forms.ModelForm):
    """Says at the field that the number is none, and refuses only what somebody writes anew."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.old_telephones = {name for name in self.fields if self._stood_wrong(name)}
        for name in self.old_telephones:
            field = self.fields[name]
            field.help_text = f"{WARNING} {field.help_text}".strip()

    def _stood_wrong(self, name: str) -> bool:
        checks = _checks(self._meta.model, name)
        stood = self.get_initial_for_field(self.fields[name], name) if checks else ""
        try:
            for check in checks if stood else []:
                check(stood)
        except ValidationError:
            return True
        return False

    def _get_validation_exclusions(self) -> set[str]:
        exclusions: set[str] = super()._get_validation_exclusions()  # type: ignore[misc]
        return exclusions | self.old_telephones.difference(self.changed_data)


def _checks(model: Any, name: str) -> list[Any]:
    try:
        return [check for check in model._meta.get_field(name).validators if check in CHECKS]
    except FieldDoesNotExist:
        return []
