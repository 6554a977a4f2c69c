"""A big city, made fast: pages in bulk, then `republish`. Run as a program; WELLSPRING_DATA names where it is kept.

Each service has a department, two topics, a contact and three answers; its document is about 5 kB. What is there
already is kept, so that only the first benchmark pays for it.
"""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterator
from typing import Any
from uuid import UUID, uuid5

import django

NAMESPACE = UUID("6f1d7a1e-97a6-4f0e-9d51-3b7bb7a6a001")
DEPARTMENTS = 40
TOPICS = 24
CONTACTS = 40
SERVICES_PER_ANSWER = 10
ANSWERS_PER_SERVICE = 3
WORDS = (
    "street light water permit office collection form address resident week request service city payment account "
    "inspection notice meter cart park season ticket appeal library card register vote record clinic shelter pool"
).split()


def build(services: int) -> None:
    """Make a city with this many services, unless it is there."""
    from django.core.management import call_command
    from wagtail.models import Locale, Page

    from content.models import Department, Faq, HomePage, Service

    call_command("migrate", verbosity=0)
    if Service.objects.count() == services:
        return
    if Service.objects.exists():
        sys.exit("this folder holds a city of another size; remove it")
    locale = Locale.get_default()
    topics, contacts = shared(locale)
    rows = [page("department", n, locale, summary=sentence(n), mission=sentence(n + 1)) for n in range(DEPARTMENTS)]
    departments = insert_children(HomePage.objects.get(locale=locale), [(Department, row) for row in rows])
    pages = [
        child
        for n, department in enumerate(departments)
        for child in insert_children(department, [*children(n, services, locale, contacts[n].pk)])
    ]
    pages.sort(key=lambda child: child.number)
    made, answers = ([child for child in pages if isinstance(child, model)] for model in (Service, Faq))
    relate(made, answers, topics, contacts)
    assert Page.objects.count() > services
    call_command("republish", json=True, stdout=io.StringIO())


def shared(locale: Any) -> tuple[list[Any], list[Any]]:
    """Topics and contacts, which many pages have."""
    from content.models import Contact, Topic

    topics = [
        Topic(title=f"Topic {n}", slug=f"topic-{n}", locale=locale, translation_key=uuid5(NAMESPACE, f"topic {n}"))
        for n in range(TOPICS)
    ]
    contacts = [
        Contact(
            title=f"Desk {n}",
            phone=f"+1 555 {n:04}",
            email=f"desk{n}@city.example",
            hours="Monday to Friday, 8 to 5",
            locale=locale,
            translation_key=uuid5(NAMESPACE, f"contact {n}"),
        )
        for n in range(CONTACTS)
    ]
    return Topic.objects.bulk_create(topics), Contact.objects.bulk_create(contacts)


def children(department: int, services: int, locale: Any, contact: int) -> Iterator[tuple[Any, dict[str, Any]]]:
    """The services and answers of a department, each with the fields of its page."""
    from content.models import Faq, Service

    for number in range(department, services, DEPARTMENTS):
        fields = {
            "summary": sentence(number),
            "keywords": "one, two, three",
            "eligibility": sentence(number + 2),
            "processing_time": "10 working days",
            "online_url": f"https://city.example/apply/{number}",
            "online_label": "Apply online",
            "service_code": f"CODE{number}",
            "agent_script": [("step", {"name": "Start", "say": sentence(number + 3), "then": "end"})],
            "agent_notes": f"<p>{sentence(number + 4)}</p>",
        }
        yield Service, page("service", number, locale, body=body(number, contact), **fields)
    for number in range(department, services * ANSWERS_PER_SERVICE // SERVICES_PER_ANSWER, DEPARTMENTS):
        yield Faq, page("faq", number, locale, summary=sentence(number), body=body(number, contact)[:1])


def relate(made: list[Any], answers: list[Any], topics: list[Any], contacts: list[Any]) -> None:
    """Give pages their topics, services their contacts, and each service its answers."""
    from content.models import PageContact, PageTopic
    from content.models.faq import FaqService

    about = [
        PageTopic(page_id=child.pk, topic=topics[(child.number + offset) % TOPICS], sort_order=offset)
        for child in (*made, *answers)
        for offset in (0, 7)
    ]
    desks = [PageContact(page_id=child.pk, contact=contacts[child.number % CONTACTS], sort_order=0) for child in made]
    answered = [
        FaqService(page_id=answers[index % len(answers)].pk, service_id=service.pk, sort_order=0)
        for service in made
        for index in range(service.number * ANSWERS_PER_SERVICE, (service.number + 1) * ANSWERS_PER_SERVICE)
    ]
    for model, rows in ((PageTopic, about), (PageContact, desks), (FaqService, answered)):
        model.objects.bulk_create(rows, batch_size=5_000)


def sentence(seed: int, words: int = 18) -> str:
    """A sentence that differs with `seed` and is the same on every machine; at most 160 characters."""
    chosen = (WORDS[(seed * 7 + position * 5 + position * position) % len(WORDS)] for position in range(words))
    return " ".join(chosen).capitalize()[:158] + "."


def body(seed: int, contact: int) -> list[dict[str, Any]]:
    """A body of about 3 kB: text, steps, fees, documents and a contact, in the raw form of a stream."""
    paragraphs = "".join(f"<p>{sentence(seed + n)} {sentence(seed + n + 40)}</p>" for n in range(4))
    blocks: list[tuple[str, Any]] = [
        ("text", f"<h2>How it works</h2>{paragraphs}"),
        ("steps", [{"title": f"Step {n}", "text": f"<p>{sentence(seed + n)}</p>"} for n in range(3)]),
        ("fees", [{"label": f"Fee {n}", "amount": f"{n * 5}.00", "note": ""} for n in range(3)]),
        ("documents", [{"title": f"Paper {n}", "note": ""} for n in range(3)]),
        ("contact", {"contact": contact}),
    ]
    return [
        {"type": kind, "value": value, "id": str(uuid5(NAMESPACE, f"block {seed} {index}"))}
        for index, (kind, value) in enumerate(blocks)
    ]


def page(kind: str, number: int, locale: Any, *, body: Any = (), **fields: Any) -> dict[str, Any]:
    return {
        "number": number,
        "title": f"{WORDS[number % len(WORDS)].capitalize()} {kind} {number}",
        "slug": f"{kind}-{number}",
        "locale": locale,
        "translation_key": uuid5(NAMESPACE, f"{kind} {number}"),
        "body": json.dumps(list(body)),
        **fields,
    }


def insert_children(parent: Any, children: list[tuple[Any, dict[str, Any]]]) -> list[Any]:
    """Insert pages under `parent` without a signal: the rows of Page first, then those of each type."""
    from django.contrib.contenttypes.models import ContentType
    from django.db import connection
    from django.db.models.sql import InsertQuery
    from django.utils import timezone
    from wagtail.models import Page

    now = timezone.now()
    base = {field.name for field in Page._meta.local_fields}
    rows = []
    for position, (model, fields) in enumerate(children):
        own = {name: value for name, value in fields.items() if name in base}
        rows.append(
            Page(
                **own,
                draft_title=fields["title"],
                path=Page._get_path(parent.path, parent.depth + 1, parent.numchild + position + 1),
                depth=parent.depth + 1,
                numchild=0,
                url_path=f"{parent.url_path}{fields['slug']}/",
                content_type=ContentType.objects.get_for_model(model),
                live=True,
                first_published_at=now,
                last_published_at=now,
            )
        )
    rows = Page.objects.bulk_create(rows, batch_size=2_000)
    pages = []
    for row, (model, fields) in zip(rows, children, strict=True):
        child = model(page_ptr_id=row.pk, **{k: v for k, v in fields.items() if k not in base and k != "number"})
        child.__dict__.update({key: value for key, value in row.__dict__.items() if key != "_state"})
        child.number = fields["number"]
        pages.append(child)
    for model in {model for model, _ in children}:
        mine = [child for child in pages if type(child) is model]
        for start in range(0, len(mine), 500):
            query = InsertQuery(model)
            query.insert_values(model._meta.local_concrete_fields, mine[start : start + 500])
            query.get_compiler(connection=connection).execute_sql()
    Page.objects.filter(pk=parent.pk).update(numchild=parent.numchild + len(children))
    return pages


if __name__ == "__main__":
    django.setup()
    build(int(sys.argv[1]))
