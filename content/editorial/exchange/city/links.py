"""People, groups and kinds of rows have other numbers in another installation: found again by name, or made."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.db import DatabaseError
from django.db.models import Field

from content.editorial.exchange.errors import Unreadable

from .archive import Archive
from .tables import NAMED


class Links:
    """Which number a row of a `NAMED` table had where the city comes from, and which it has here."""

    def __init__(self, archive: Archive) -> None:
        self.made_people: list[str] = []
        self.here: dict[str, dict[Any, Any]] = {}
        find = {"contenttypes.ContentType": _kind, "auth.Group": _group, "auth.User": self._person}
        for table in archive.manifest.tables:
            if table.model not in NAMED:
                continue
            if set(table.fields) != {"id", *NAMED[table.model]}:  # no more of a person than is written there
                raise Unreadable(f"{table.file} must have the fields id, {', '.join(NAMED[table.model])}.")
            found = find[table.model]
            try:
                self.here[table.model] = {row.pop("id"): found(row) for row in archive.rows(table)}
            except (DatabaseError, TypeError, ValueError) as error:
                raise Unreadable(f"{table.file} does not fit into its table: {str(error)[:200]}.") from error

    def followed(self, fields: dict[str, Field], row: dict[str, Any], where: str) -> dict[str, Any]:
        """The row with the numbers of here. Who is not known, like a person who was deleted, becomes nobody."""
        row = row | dict(self._links(fields, row, where))
        content = row.get("content")
        if isinstance(content, dict) and "content_type" in content:  # a revision's
            kinds = self.here["contenttypes.ContentType"]
            row["content"] = content | {"content_type": kinds.get(content["content_type"], content["content_type"])}
        return row

    def _links(self, fields: dict[str, Field], row: dict[str, Any], where: str) -> Iterator[tuple[str, Any]]:
        for name, field in fields.items():
            to: Any = field.related_model
            if to is None or to._meta.label not in NAMED or row[name] is None:
                continue
            number = self.here.get(to._meta.label, {}).get(row[name])
            if number is None and not field.null:
                raise Unreadable(f"{where}, {name} leads to {to._meta.verbose_name} {row[name]!r}, which is not there.")
            yield name, number

    def _person(self, row: dict[str, Any]) -> Any:
        """Somebody of that name, or else a login that opens nothing until an administrator gives it a password."""
        people = get_user_model()
        person = people.objects.filter(username=row["username"]).first()
        if person is None:
            person = people(**row, is_active=False)
            person.set_unusable_password()
            person.save()
            self.made_people.append(row["username"])
        return person.pk


def _group(row: dict[str, Any]) -> Any:
    return Group.objects.get_or_create(name=row["name"])[0].pk


def _kind(row: dict[str, Any]) -> Any:
    """None for a kind that this installation has no rows of; whatever leads to it says so."""
    found = ContentType.objects.filter(app_label=row["app_label"], model=row["model"]).first()
    return found and found.pk
