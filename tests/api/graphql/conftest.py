"""A client of /graphql, and a city in which every type has every field."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import pytest
from django.test import Client

from content.models import FaqSource, PageContact, PageRelated, ServiceCode, ServiceIdentifier
from content.transaction import publication


class Graph:
    """Asks one of the two addresses as a program would."""

    def __init__(self, path: str, key: str = "") -> None:
        self.path = path
        self.http = Client(raise_request_exception=False, **({"HTTP_AUTHORIZATION": f"Bearer {key}"} if key else {}))

    def post(self, query: str, **variables: Any) -> Any:
        """The response to a query."""
        body = json.dumps({"query": query, "variables": variables})
        return self.http.post(self.path, body, content_type="application/json")

    def get(self, query: str, **headers: str) -> Any:
        return self.http.get(self.path, {"query": query}, headers=headers)

    def data(self, query: str, **variables: Any) -> Any:
        """The data of a query that is expected to succeed."""
        response = self.post(query, **variables)
        content = response.json()
        assert response.status_code == 200, content
        assert "errors" not in content, content["errors"]
        return content["data"]

    def error(self, query: str, status: int = 200, **variables: Any) -> Any:
        """The one error that a query is expected to end in."""
        response = self.post(query, **variables)
        content = response.json()
        assert response.status_code == status, content
        (error,) = content["errors"]
        assert error["message"]
        return error

    def code(self, query: str, status: int = 200, **variables: Any) -> str:
        return self.error(query, status, **variables)["extensions"]["code"]


@pytest.fixture
def graph(db: Any) -> Graph:
    """What everybody may ask."""
    return Graph("/graphql")


@pytest.fixture
def agents_graph(agent_key: str) -> Graph:
    """What agents may ask, with a key."""
    return Graph("/graphql/agent", agent_key)


def raw_body(contact: Any, location: Any, image: Any, answer: Any) -> str:
    """A body with one of every block, as Wagtail stores it."""
    rich = '<p>Bring a <b>towel</b> &amp; <a href="https://riverbend.example">more</a>.</p>'
    blocks = {
        "text": f"<h2>What to bring</h2>{rich}",
        "steps": [{"title": "Register", "text": rich}, {"title": "Swim", "text": ""}],
        "fees": [
            {"label": "Child", "amount": "0", "note": "under 6"},
            {"label": "Adult", "amount": "12.50", "note": ""},
        ],
        "documents": [{"title": "A photo", "note": "not older than a year"}],
        "callout": {"kind": "warning", "title": "Closed on Mondays", "text": rich},
        "table": {
            "table": {
                "caption": "Lanes",
                "columns": [{"type": "text", "heading": "Lane"}, {"type": "text", "heading": "Speed"}],
                "rows": [{"values": ["1", "slow"]}, {"values": ["2", ""]}],
            }
        },
        "image": {"image": {"image": image.pk, "decorative": False, "alt_text": "The pool"}, "caption": "Our pool"},
        "contact": {"contact": contact.pk},
        "location": {"location": location.pk},
        "link": {"item": answer.pk, "label": ""},
        "questions": [answer.pk],
    }
    return json.dumps([{"type": kind, "value": value, "id": f"block-{kind}"} for kind, value in blocks.items()])


REQUEST_QUESTIONS = json.dumps(
    [
        {
            "type": "question",
            "id": "one",
            "value": {
                "code": "WHERE",
                "description": "Which pool?",
                "datatype": "singlevaluelist",
                "variable": True,
                "required": True,
                "datatype_description": "Choose one",
                "values": [{"key": "n", "name": "North"}],
                "conditions_match": "all",
                "conditions": [{"code": "WHEN", "operator": "eq", "value": "today"}],
            },
        }
    ]
)


def raw_parts(body: str) -> str:
    """Two parts of a guide: one with every block, one with none."""
    values = (
        {"title": "Before you go", "slug": "before", "body": json.loads(body)},
        {"title": "Fees", "slug": "fees", "body": []},
    )
    return json.dumps([{"type": "part", "value": value, "id": value["slug"]} for value in values])


def raw_steps(service: Any) -> list[dict[str, Any]]:
    """Steps with every kind of content, link and cost."""
    here = {"item": service.pk, "context": "an hour", "cost_amount": "12.50", "cost_note": "each"}
    elsewhere = {"url": "https://state.example", "label": "The state"}
    links = {"type": "links", "value": {"style": "choice", "links": [here, elsewhere]}}
    paragraph = {"type": "paragraph", "value": "<p>Take your time.</p>"}
    return [
        {"type": "step", "id": "one", "value": {"title": "Learn", "contents": [paragraph, links]}},
        {"type": "step", "id": "two", "value": {"title": "Or not", "logic": "or", "optional": True, "contents": []}},
    ]


def raw_meeting(location: Any, later: Any, news: Any) -> dict[str, Any]:
    """Every field of a meeting."""
    paper = {"item": news.pk, "title": "", "url": ""}
    item = {"number": "1", "title": "Lanes", "text": "<p>Two more</p>", "attachments": [paper], "result": "passed"}
    later_that_day = datetime(2026, 3, 3, 20, tzinfo=UTC)
    return {
        **dict.fromkeys(("ends_at", "agenda_posted_at", "comments_due_at"), later_that_day),
        "status": "rescheduled",
        "status_note": "Snow",
        "rescheduled_to": later,
        "venue": location,
        "place": "Room 2",
        "online_url": "https://meet.example",
        "online_instructions": "Code 5",
        "phone_in": "555 0100",
        "agenda": [{"type": "item", "id": "one", "value": {**item, "action": "Approved", "votes": "5 for"}}],
        "files": [{"type": "file", "id": "one", "value": {**paper, "kind": "minutes"}}],
        "minutes_approved_on": "2026-04-01",
        "video_url": "https://video.example",
        "audio_url": "https://audio.example",
        "transcript_url": "https://text.example",
        "public_notice_on": "2026-02-20",
        "comments_how": "Write",
        "participants": [{"type": "person", "id": "one", "value": {"name": "Ana", "role": "Chair"}}],
    }


@pytest.fixture
def full_city(
    make_department: Callable[..., Any],
    make_service: Callable[..., Any],
    make_faq: Callable[..., Any],
    make_location: Callable[..., Any],
    make_news: Callable[..., Any],
    make_guide: Callable[..., Any],
    make_step_by_step: Callable[..., Any],
    make_meeting: Callable[..., Any],
    make_topic: Callable[..., Any],
    make_contact: Callable[..., Any],
    make_image: Callable[..., Any],
    make_hours: Callable[..., Any],
    make_alert: Callable[..., Any],
    make_official_document: Callable[..., Any],
) -> SimpleNamespace:
    """One item of each type, with something in each field."""
    address = {"address_1": "1 Pool Lane", "city": "Riverbend", "state_province": "IL", "postal_code": "62700"}
    leisure = make_topic("Leisure", description="Free time")
    pools = make_topic("Pools", parent=leisure, description="Water")
    hours = make_hours()
    contact = make_contact(
        "Pool desk", opening_hours=hours, phone="555 0100", email="pool@riverbend.example", hours="Mo-Fr", **address
    )
    image = make_image()
    city_hall = make_department("City hall", acronym="CH")
    about = {"topics": [pools], "keywords": "water, swimming"}
    parks = make_department("Parks", city_hall, contacts=[contact], mission="Green", image=image, **about)
    location = make_location(
        parks,
        kind="pool",
        latitude="39.78",
        longitude="-89.65",
        opening_hours=hours,
        displayed_hours="Daily 8-20",
        features="Slide\nSauna",
        accessibility="Ramp",
        transport="Bus 4",
        image=image,
        **about,
        **address,
    )
    answer = make_faq(parks, "Is it warm?", summary="Yes")
    body = raw_body(contact, location, image, answer)
    service = make_service(
        parks,
        contacts=[contact],
        locations=[location],
        body=body,
        summary="Learn to swim",
        alternate_name="Swimming",
        status="temporarily closed",
        status_note="until May",
        eligibility="Everybody",
        last_reviewed="2026-03-01",
        processing_time="A week",
        opening_hours=hours,
        online_url="https://riverbend.example/swim",
        online_label="Register",
        service_code="SWIM",
        request_group="Leisure",
        request_questions=REQUEST_QUESTIONS,
        **about,
    )
    faq = make_faq(
        parks,
        contacts=[contact],
        services=[service],
        body=body,
        summary="You can",
        featured=True,
        last_reviewed="2026-03-01",
        **about,
    )
    news = make_news(
        parks,
        contacts=[contact],
        summary="In May",
        date="2026-04-20",
        interest_ends="2026-06-30",
        image=image,
        **about,
    )
    alert = make_alert(
        "It is over",
        scope=[parks, service, location],
        kind="emergency",
        severity="Severe",
        event="Flood",
        instruction="<p>Go home.</p>",
        onset="2026-03-01T12:00:00Z",
        expires="2026-03-02T12:00:00Z",
        area_description="River bank",
        area_polygons="44,-91 44.1,-91 44.1,-91.2 44,-91",
        area_circles="44,-91 2",
        scope_paths="/water",
        link_url="https://riverbend.example/flood",
        msg_type="Update",
        references=make_alert("Flood"),
        summary="Go home",
        **about,
    )
    shown = {"contacts": [contact], "summary": "All of it", **about}
    guide = make_guide(parks, parts=raw_parts(body), **shown)
    step_by_step = make_step_by_step(parks, steps=raw_steps(service), **shown)
    meeting = make_meeting(parks, **raw_meeting(location, make_meeting(parks, "Later"), news), **shown)
    with publication():
        alert.contact_links = [PageContact(contact=contact)]
        alert.related_links = [PageRelated(item=answer)]
        alert.save_revision().publish()
        faq.source_links = [FaqSource(agency="State", url="https://state.example")]
        code = ServiceCode.objects.create(scheme="LGSL", code="4", title="Swimming lessons")
        service.identifier_links = [ServiceIdentifier(code=code)]
        for page in (service, faq, parks, location, news, guide, step_by_step, meeting):
            page.related_links = [PageRelated(item=answer)]
            page.body = body
            page.save_revision().publish()
    return SimpleNamespace(
        service=service,
        faq=faq,
        department=parks,
        location=location,
        news=news,
        guide=guide,
        step_by_step=step_by_step,
        meeting=meeting,
        topic=pools,
        alert=alert,
        official_document=make_official_document(parks, summary="No noise", keywords="noise"),
        leisure=leisure,
        answer=answer,
    )
