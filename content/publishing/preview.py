"""The only door to a draft: a token that opens one draft, as it was when the token was made, for a short time.

Our own tokens, not those of wagtail-headless-preview, which never expire, are kept in clear and answer differently for
pages that exist and that don't. A wrong token, an expired one and one whose page is gone all raise the same error.
The draft goes through the renderer that publishing uses, so what is previewed is what will be stored.
"""

from __future__ import annotations

import json
import secrets
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone

from content.documents import Audience, Document, render
from content.models import ContentPage

from .models import PreviewToken
from .present import sources_for_draft

LIFETIME = timedelta(hours=1)


class NoPreview(LookupError):
    """The token opens nothing: it is wrong, expired, or its page is gone."""


def issue(page: ContentPage, made_by: Any = None, *, now: datetime | None = None) -> str:
    """Make a token for `page` as it stands in memory, and forget the expired ones. The token is not kept."""
    now = now or timezone.now()
    PreviewToken.objects.filter(expires_at__lt=now).delete()
    token = secrets.token_urlsafe(32)
    PreviewToken.objects.create(
        digest=_digest(token),
        content_type=ContentType.objects.get_for_model(page, for_concrete_model=True),
        content=json.loads(page.to_json()),
        made_by=made_by if made_by and made_by.is_authenticated else None,
        expires_at=now + LIFETIME,
    )
    return token


def preview(token: str, audience: Audience = "public", *, now: datetime | None = None) -> Document:
    """The document that publishing this draft would store. Raises NoPreview."""
    found = PreviewToken.objects.filter(digest=_digest(token), expires_at__gt=now or timezone.now()).first()
    model = found.content_type.model_class() if found else None
    if found is None or model is None or not issubclass(model, ContentPage):
        raise NoPreview("This preview is not valid, or is no longer. Open it again from the editor.")
    page: Any = model.from_serializable_data(found.content, check_fks=False)
    if page is None:
        raise NoPreview("This preview is not valid, or is no longer. Open it again from the editor.")
    page.locale_code = page.locale.language_code
    return render(page, sources_for_draft(page), page.locale_code).for_audience(audience)


def _digest(token: str) -> str:
    return sha256(token.encode()).hexdigest()
