"""The only door to a draft: a token that opens one draft, as it was when the token was made, for a short time.

Our own tokens, not those of wagtail-headless-preview, which never expire, are kept in clear and answer differently for
pages that exist and that don't. A wrong token, an expired one, a revoked one, one of somebody who may no longer sign in
and one whose page is gone all raise the same error. The draft goes through the renderer that publishing uses, so what
is previewed is what will be stored.
"""

from __future__ import annotations

import json
import secrets
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet
from django.utils import timezone
from wagtail.models import Page

from content.documents import Audience, Document, Rendered, render
from content.models import ContentPage

from . import translations
from .gathering import gather_for_draft
from .media import Stored
from .models import PreviewToken

LIFETIME = timedelta(hours=1)
LONGEST = timedelta(days=30)


class NoPreview(LookupError):
    """The token opens nothing: it is wrong, expired or revoked, or its page is gone."""

    def __init__(
        self, reason: str = "This preview is not valid, or is no longer. Open it again from the editor."
    ) -> None:
        super().__init__(reason)


def issue(
    page: ContentPage,
    made_by: Any = None,
    *,
    audience: Audience = "public",
    lifetime: timedelta = LIFETIME,
    note: str = "",
    now: datetime | None = None,
) -> str:
    """Make a token for `page` as it stands in memory, and forget the expired ones. The token is not kept.

    With the audience `agent` it opens what agents will read, too. One with a `note` is listed by `links`. No token
    lives longer than LONGEST.
    """
    now = now or timezone.now()
    PreviewToken.objects.filter(expires_at__lt=now).delete()
    token = secrets.token_urlsafe(32)
    PreviewToken.objects.create(
        digest=_digest(token),
        audience=audience,
        page_pk=page.pk,
        note=note,
        content_type=ContentType.objects.get_for_model(page, for_concrete_model=True),
        content=json.loads(page.to_json()),
        made_by=made_by if made_by and made_by.is_authenticated else None,
        expires_at=now + min(lifetime, LONGEST),
    )
    return token


def preview(
    token: str, audience: Audience = "public", *, locale: str | None = None, now: datetime | None = None
) -> Document:
    """The document that publishing this draft would store; with another `locale`, that of its translation's draft.

    A translation is shown as it stands now, and only while whoever made the token may edit it. Raises NoPreview, also
    if this audience would have none.
    """
    document = _rendered(token, audience, locale, now).for_audience(audience)
    if document is None:
        raise NoPreview("This is for city staff and 311 agents only. The public will see nothing of it.")
    return document


def shows(token: str, stored: Stored, *, now: datetime | None = None) -> bool:
    """Whether this draft, in any of its languages, shows that picture or file. False if the token opens nothing."""
    try:
        audience, locales = opens(token, now=now)
        drafts = (_rendered(token, audience, locale, now) for locale in locales)
        shown = (draft for draft in drafts if draft.for_audience(audience) is not None)
        return stored.is_for_readers and any(draft.keys & stored.keys(audience) for draft in shown)
    except NoPreview:
        return False


def _rendered(token: str, audience: Audience, locale: str | None, now: datetime | None) -> Rendered:
    found = _found(token, now)
    if audience == "agent" and found.audience != "agent":
        raise NoPreview
    page = _draft(found)
    if locale and locale != page.locale.language_code:
        page = _translation(page, locale, found.made_by)
    page.locale_code = page.locale.language_code
    sources = gather_for_draft(page, f"{settings.API_URL}/preview/media/{token}/")
    translations.tell_draft(page, sources)
    return render(page, sources, page.locale_code)


def opens(token: str, *, now: datetime | None = None) -> tuple[Audience, list[str]]:
    """For whom a token opens its draft, and the locales in which it does, the draft's own first. Raises NoPreview."""
    found = _found(token, now)
    page = _draft(found)
    others = [other for other in page.get_translations() if _may_edit(other, found.made_by)]
    locales = [page.locale.language_code, *sorted(other.locale.language_code for other in others)]
    return ("agent" if found.audience == "agent" else "public"), locales


def links(page: Page, *, now: datetime | None = None) -> QuerySet[PreviewToken]:
    """The tokens of this page that were made to be handed on and still open it, newest first."""
    shared = _in_force(now).filter(page_pk=page.pk).exclude(note="")
    return shared.select_related("made_by").order_by("-pk")


def revoke(page: Page, pk: int) -> None:
    """Let a link of this page open nothing from now on. One that is gone already is no error."""
    links(page).filter(pk=pk).delete()


def _in_force(now: datetime | None) -> QuerySet[PreviewToken]:
    """What whoever may no longer sign in has handed on opens nothing, as if they had been deleted."""
    return PreviewToken.objects.filter(expires_at__gt=now or timezone.now()).exclude(made_by__is_active=False)


def _found(token: str, now: datetime | None) -> PreviewToken:
    found = _in_force(now).filter(digest=_digest(token))
    if (row := found.select_related("made_by", "content_type").first()) is None:
        raise NoPreview
    return row


def _draft(found: PreviewToken) -> Any:
    model = found.content_type.model_class()
    if model is None or not issubclass(model, ContentPage):
        raise NoPreview
    page = model.from_serializable_data(found.content, check_fks=False)
    if page is None:
        raise NoPreview
    # The copy has it to the millisecond and in the city's time; what is stored comes from the page's own row.
    page.first_published_at = Page.objects.filter(pk=page.pk).values_list("first_published_at", flat=True).first()
    return page


def _translation(page: Any, locale: str, made_by: Any) -> Any:
    other = page.get_translations().filter(locale__language_code=locale).first()
    if other is None or not _may_edit(other, made_by):
        raise NoPreview
    return other.get_latest_revision_as_object()


def _may_edit(page: Page, user: Any) -> bool:
    return user is not None and page.permissions_for_user(user).can_edit()


def _digest(token: str) -> str:
    return sha256(token.encode()).hexdigest()
