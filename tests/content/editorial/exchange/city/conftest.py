"""A city with an item of every type and in every state, and a way to lose it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Comment, PageViewRestriction, Site

from content.editorial.default_workflow import settle_workflow
from content.editorial.exchange.city.rows import empty
from content.editorial.exchange.city.tables import EMPTIED, TABLES, model
from content.editorial.models import Flag
from content.editorial.settling import settle_roles
from content.editorial.teams import found_team
from content.founding import found_alerts, found_city
from content.models import CityDocument, OfficialDocument, Service
from content.publishing.renditions import make_missing
from content.transaction import publication
from tests.fixtures.city import add

Maker = Callable[..., Any]
MICROSECOND = datetime(2026, 11, 26, 12, 30, 15, 123457, UTC)


@pytest.fixture
def whole_city(
    city: Any,
    without_wagtails_indexes: None,
    make_topic: Maker,
    make_contact: Maker,
    make_hours: Maker,
    make_department: Maker,
    make_location: Maker,
    make_service: Maker,
    make_faq: Maker,
    make_news: Maker,
    make_guide: Maker,
    make_step_by_step: Maker,
    make_meeting: Maker,
    make_alert: Maker,
    make_image: Maker,
    translate: Maker,
) -> Service:
    """Everything there is, once; returns the service that most of it hangs on."""
    ana = get_user_model().objects.create_superuser("ana", "ana@riverbend.example", "secret")
    settle_roles()
    settle_workflow()
    hours, image, topic = make_hours(), make_image(), make_topic()
    parks = make_department("Parks", image=image, topics=[topic], contacts=[make_contact(opening_hours=hours)])
    pool = make_location(parks, "North Pool", opening_hours=hours, latitude="41.300000", longitude="-87.900000")
    lessons = make_service(
        parks, "Swim lessons", topics=[topic], locations=[pool], owner=ana, agent_notes="<p>Psst.</p>"
    )
    with publication():
        lessons.body = [("text", f'<p>In the <a linktype="page" id="{pool.pk}">pool</a>.</p>')]
        lessons.save_revision(user=ana).publish()
        lessons.title = "Swimming lessons"
        lessons.save_revision(user=ana)
    translate(lessons, title="Clases de natación")
    make_faq(parks, services=[lessons])
    make_news(parks, date=date(2026, 11, 26))
    make_guide(parks)
    make_step_by_step(parks)
    make_meeting(parks)
    make_alert("Boil your water", scope=[parks])
    _every_state(parks, make_service)
    found_team(parks.translation_key)
    Comment.objects.create(page=lessons, user=ana, text="Is this right?", contentpath="title")
    flag = {"locale": "en", "type": "service", "version": 1, "reason": "wrong", "key": 1, "flagged_at": MICROSECOND}
    Flag.objects.create(content_id=lessons.translation_key, **flag)
    with publication():
        rules = CityDocument.objects.create(title="Rules", file=_pdf(), uploaded_by_user=ana)
    add(OfficialDocument(title="Rules", document_type="ordinance", issued_on=date(2026, 1, 2), file=rules), parks)
    make_missing()
    return Service.objects.get(pk=lessons.pk)


def _every_state(parks: Any, make_service: Maker) -> None:
    make_service(parks, "Old swim").withdraw("It ended.", now=MICROSECOND)
    make_service(parks, "Night swim").unpublish()
    make_service(parks, "Lost swim").delete()
    moved = make_service(parks, "Sauna")
    with publication():
        moved.slug = "steam"
        moved.save_revision().publish()
    private = make_service(parks, "Staff swim")
    with publication():
        closed = PageViewRestriction.objects.create(page=private, restriction_type="groups")
        closed.groups.add(Group.objects.get(name="Editors"))
        Redirect.objects.create(old_path="/swim", redirect_page=moved, site=Site.objects.get())
    due = make_service(parks, "Summer camp")
    with publication():
        due.summary, due.go_live_at = "In July.", timezone.now() + timedelta(days=9)
        due.save_revision().publish()


def _pdf() -> Any:
    return ContentFile(b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n", "rules.pdf")


@pytest.fixture
def another_database() -> Callable[[], None]:
    """Leaves what a new installation has: nobody's content, other people, and other numbers for those who come."""

    def begin() -> None:
        empty([model(label) for label in (*EMPTIED, *reversed(TABLES))])
        shutil.rmtree(Path(settings.MEDIA_ROOT), ignore_errors=True)
        Group.objects.all().delete()
        get_user_model().objects.all().delete()
        get_user_model().objects.create_superuser("root", "root@elsewhere.example", "-")
        found_city()
        found_alerts()
        settle_roles()
        settle_workflow()

    return begin
