"""The form of the quick screen: few fields, words already in them, and the alert that they make."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from html import escape
from typing import Any, cast
from uuid import UUID, uuid4, uuid5

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils import timezone
from wagtail.admin.widgets import AdminDateTimeInput, AdminPageChooser
from wagtail.coreutils import cautious_slugify, find_available_slug
from wagtail.models import Page

from content.documents.richtext import plain
from content.models import Alert, AlertItem, AlertsIndex, AlertTemplate, Department, Location, Service
from content.models.alert_form import OVER, is_over
from content.models.alert_permission import REFUSAL, may_publish
from content.models.alert_vocabulary import Category, Certainty, Channel, Kind, Response, Severity, Urgency
from content.models.channel_text import SMS_SEGMENTS, check_segments
from content.models.counters import CountedMessage, CountedText
from content.models.push_text import PUSH_LIMIT, PUSH_LONG_LIMIT

from .updating import Kept, scoped, updating

AREA = "[area]"
PLACEHOLDER = re.compile(r"\[[^\]\n]{1,60}\]")
COPIED = (
    *("title", "kind", "event", "severity", "urgency", "certainty", "category", "response_type", "area_description"),
    *("channels", "push_text", "push_long_text", "sms_text", "effective", "expires"),
)
"""What is the same in the form and in the alert."""
EVERYWHERE, SOMEWHERE = "everywhere", "somewhere"


class IssueForm(forms.Form):
    """An alert as it is issued: what, where, until when; the rest stands folded away, filled in by the template."""

    title = forms.CharField(label="Headline", max_length=150)
    area_description = forms.CharField(
        label="Area",
        max_length=300,
        required=False,
        help_text="Where it holds, like “North End, east of Mill Street”. It takes the place of [area] in the texts.",
    )
    message = forms.CharField(label="What has happened", max_length=5_000, widget=CountedText(500))
    instruction = forms.CharField(
        label="What people should do",
        max_length=3_000,
        required=False,
        widget=CountedText(500),
        help_text="One step a line.",
    )
    scope = forms.ChoiceField(
        label="Show it",
        choices=[
            (EVERYWHERE, "to everybody, everywhere"),
            (SOMEWHERE, "only with some departments, services or places"),
        ],
        widget=forms.RadioSelect,
        initial=EVERYWHERE,
    )
    departments: Any = forms.ModelMultipleChoiceField(
        Department.objects.none(), required=False, widget=forms.CheckboxSelectMultiple
    )
    item = forms.ModelChoiceField(
        Page.objects.all(),
        required=False,
        label="A service or place",
        widget=AdminPageChooser(target_models=[Service, Location]),
    )
    effective = forms.DateTimeField(
        label="From", required=False, widget=AdminDateTimeInput, help_text="Leave empty for: at once."
    )
    expires = forms.DateTimeField(label="Until", required=False, widget=AdminDateTimeInput)
    kind = forms.ChoiceField(choices=Kind.choices)
    severity = forms.ChoiceField(choices=Severity.choices)
    urgency = forms.ChoiceField(choices=Urgency.choices)
    certainty = forms.ChoiceField(choices=Certainty.choices)
    category = forms.ChoiceField(choices=Category.choices)
    response_type = forms.ChoiceField(label="What people should do, in a word", choices=Response.choices)
    event = forms.CharField(max_length=80, required=False)
    channels = forms.MultipleChoiceField(
        choices=Channel.choices, widget=forms.CheckboxSelectMultiple, initial=list(Channel.values)
    )
    push_text = forms.CharField(
        label="Short push text", max_length=PUSH_LIMIT, required=False, widget=CountedText(PUSH_LIMIT)
    )
    push_long_text = forms.CharField(
        label="Long push text", max_length=PUSH_LONG_LIMIT, required=False, widget=CountedText(PUSH_LONG_LIMIT)
    )
    sms_text = forms.CharField(
        label="Text message", required=False, widget=CountedMessage(SMS_SEGMENTS), validators=[check_segments]
    )

    sent = forms.UUIDField(required=False, initial=uuid4, widget=forms.HiddenInput)
    """Which form it is, so that two taps of the button make one alert."""

    FOLDED = ("kind", "severity", "urgency", "certainty", "category", "response_type", "event")
    OWN_WORDS = ("push_text", "push_long_text", "sms_text")

    def __init__(self, *args: Any, place: AlertsIndex, user: Any, follows: Alert | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.place, self.user, self.follows = place, user, follows
        self.kept = Kept.of(follows)
        departments: Any = self.fields["departments"]
        departments.queryset = Department.objects.live().filter(locale_id=place.locale_id).order_by("title")

    @property
    def first(self) -> list[forms.BoundField]:
        """What everybody fills in."""
        return [self[name] for name in ("title", "area_description", "message", "instruction")]

    @property
    def folded(self) -> list[forms.BoundField]:
        """What the template has filled in already."""
        return [self[name] for name in self.FOLDED]

    @property
    def own_words(self) -> list[forms.BoundField]:
        return [self[name] for name in ("channels", *self.OWN_WORDS)]

    @property
    def is_folded_wrong(self) -> bool:
        """Whether a folded field has an error, which must be seen."""
        return any(field.errors for field in self.folded)

    @property
    def are_words_wrong(self) -> bool:
        return any(field.errors for field in self.own_words)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        area = cleaned.get("area_description") or ""
        for name in ("title", "message", "instruction", *self.OWN_WORDS):
            if name in cleaned:
                cleaned[name] = cleaned[name].replace(AREA, area) if area else cleaned[name]
                if left := PLACEHOLDER.findall(cleaned[name]):
                    self.add_error(name, f"Fill in {', '.join(dict.fromkeys(left))}.")
        chosen = cleaned.get("departments") or cleaned.get("item") or self.kept.says_where
        if cleaned.get("scope") == SOMEWHERE and not chosen:
            self.add_error("scope", "Choose at least one below, or show it to everybody.")
        if is_over(cleaned.get("expires")):
            self.add_error("expires", OVER)
        kind, severity = cleaned.get("kind", ""), cleaned.get("severity", "")
        if not may_publish(self.user, kind, severity):
            self.add_error("kind" if kind == Kind.EMERGENCY else "severity", REFUSAL)
        if not self.errors:
            self._check(cleaned)
        return cleaned

    @property
    def was_sent_before(self) -> bool:
        """Whether these very words have made their alert already."""
        item = self._item
        return item is not None and Alert.objects.filter(translation_key=item).exists()

    @property
    def _item(self) -> UUID | None:
        """The id of the item that is made: the same words make the same, and those of a form gone back to another."""
        sent, given = self.cleaned_data.get("sent"), dict(cast("QueryDict", self.data).lists())
        return uuid5(sent, repr([given.get(name) for name in self.fields])) if sent else None

    def alert(self) -> Alert:
        """The alert that this valid form makes, not saved yet."""
        return self._made(self.cleaned_data)

    def _check(self, cleaned: dict[str, Any]) -> None:
        """Let the alert refuse what only it knows, each on its field here."""
        alert = self._made(cleaned)
        try:
            alert.full_clean(exclude=["path", "depth", "url_path"])
        except ValidationError as refused:
            for name, messages in refused.message_dict.items():
                self.add_error(name if name in self.fields else None, messages)

    def _made(self, cleaned: dict[str, Any]) -> Alert:
        alert: Any = Alert(locale_id=self.place.locale_id) if self.follows is None else updating(self.follows)
        before = alert.message, alert.instruction
        for name in COPIED:
            setattr(alert, name, cleaned[name])
        alert.message = _as_written(cleaned["message"], alert.message, paragraphs)
        alert.instruction = _as_written(cleaned["instruction"], alert.instruction, bullets)
        if (alert.message, alert.instruction) != before:
            alert.summary = ""  # it summed up other words
        alert.whole_city, alert.live = cleaned["scope"] == EVERYWHERE, False
        if alert.whole_city:
            alert.scope_links, alert.scope_paths = [], ""
        else:
            chosen = [*cleaned["departments"], *filter(None, [cleaned["item"]])]
            alert.scope_links = [AlertItem(item_id=pk) for pk in [*(page.pk for page in chosen), *self.kept.places]]
        alert.translation_key = self._item or alert.translation_key
        alert.slug = _free_slug(alert, self.place)
        return alert


def from_template(template: AlertTemplate, now: datetime) -> dict[str, Any]:
    """What the form begins with for a template: its words, from now on, for its hours."""
    same = ("title", "message", "instruction", *IssueForm.FOLDED)
    return {**{name: getattr(template, name) for name in same}, "expires": _minute(now, template.hours)}


def from_nothing(now: datetime) -> dict[str, Any]:
    """What an alert without a template begins with."""
    blank = Alert()
    return {**{name: getattr(blank, name) for name in IssueForm.FOLDED}, "expires": _minute(now, 24)}


def from_alert(alert: Alert, now: datetime) -> dict[str, Any]:
    """What an update begins with: all that the alert says."""
    departments, places = scoped(alert)
    window: Any = alert.original_with_facts() or alert
    return {
        **{name: getattr(alert, name) for name in ("title", "area_description", "channels", *IssueForm.FOLDED)},
        "message": plain(alert.message),
        "instruction": plain(alert.instruction),
        "scope": EVERYWHERE if alert.whole_city else SOMEWHERE,
        "departments": departments,
        "item": next(iter(places), None),
        "effective": window.effective if window.effective and window.effective > now else None,
        "expires": window.expires and max(window.expires, now + timedelta(hours=1)),
    }


def paragraphs(text: str) -> str:
    """Plain lines as the editor would store them."""
    return "".join(f"<p>{escape(line, quote=False)}</p>" for line in _lines(text))


def bullets(text: str) -> str:
    """One line is a paragraph, several are a list."""
    lines = _lines(text)
    if len(lines) < 2:
        return paragraphs(text)
    return f"<ul>{''.join(f'<li>{escape(line, quote=False)}</li>' for line in lines)}</ul>"


def _as_written(text: str, stored: str, made: Callable[[str], str]) -> str:
    """What is stored, with its links and emphasis, where the field still has its words."""
    return stored if stored and _lines(text) == _lines(plain(stored)) else made(text)


def _lines(text: str) -> list[str]:
    return [line.strip(" \t-•") for line in text.splitlines() if line.strip(" \t-•")]


def _minute(now: datetime, hours: int) -> datetime:
    return (timezone.localtime(now) + timedelta(hours=hours)).replace(second=0, microsecond=0)


def _free_slug(alert: Alert, place: AlertsIndex) -> str:
    """Internal alerts have slugs of their own, so that no public address ends in a 2 because of one."""
    wish = f"internal-{alert.title}" if alert.is_internal else alert.title
    return find_available_slug(place, cautious_slugify(wish)[:100].strip("-") or "alert")
