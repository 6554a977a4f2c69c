"""Under “Account”: whether a plain-language reviewer wants letters. Wagtail asks that only of those who may publish."""

from __future__ import annotations

from django import forms
from wagtail.admin.views.account import BaseSettingsPanel, notifications_tab
from wagtail.admin.widgets.switch import SwitchInput
from wagtail.models import Page
from wagtail.permissions import policy_registry
from wagtail.users.models import UserProfile

from content.editorial.workflow import reviews_plain_language


class LettersForm(forms.ModelForm):
    class Meta:
        model = UserProfile
        fields = ("submitted_notifications",)
        labels = {"submitted_notifications": "A page waits for plain-language review"}
        help_texts = {"submitted_notifications": "Receive a letter when a page comes to your step."}
        widgets = {"submitted_notifications": SwitchInput()}


class ReviewersLetters(BaseSettingsPanel):
    name = "letters"
    title = "Letters to reviewers"
    tab = notifications_tab
    order = 110
    form_class = LettersForm
    form_object = "profile"

    def is_active(self) -> bool:
        asked_by_wagtail = policy_registry.get_by_type(Page).user_has_permission(self.user, "publish")
        return reviews_plain_language(self.user) and not asked_by_wagtail
