"""Give out, list and revoke API keys."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from api import keys
from api.models import ApiKey
from content.documents import AUDIENCES


class Command(BaseCommand):
    help = "Give out, list and revoke the keys of the API's clients."

    def add_arguments(self, parser: CommandParser) -> None:
        actions = parser.add_subparsers(dest="action", required=True)
        create = actions.add_parser("create", help="make a key and show it, once")
        create.add_argument("name", help="who will use it")
        create.add_argument("--audience", required=True, choices=AUDIENCES)
        create.add_argument("--expires-days", type=int, help="days until it ends; without it, it does not")
        create.add_argument("--json", action="store_true", help="print JSON, for scripts")
        listing = actions.add_parser("list", help="show all keys, without the secret part")
        listing.add_argument("--json", action="store_true", help="print JSON, for scripts")
        rotate = actions.add_parser("rotate", help="make a key in place of one, which goes on for a while")
        rotate.add_argument("prefix", help="the beginning of the key, as `list` shows it")
        rotate.add_argument("--overlap-hours", type=int, default=int(keys.OVERLAP.total_seconds() // 3600))
        rotate.add_argument("--json", action="store_true", help="print JSON, for scripts")
        revoke = actions.add_parser("revoke", help="end a key at once")
        revoke.add_argument("prefix", help="the beginning of the key, as `list` shows it")

    def handle(self, *args: Any, **options: Any) -> None:
        now = timezone.now()
        actions = {"create": self.create, "list": self.list, "rotate": self.rotate, "revoke": self.revoke}
        actions[options["action"]](now, options)

    def create(self, now: datetime, options: dict[str, Any]) -> None:
        name, days = options["name"].strip(), options["expires_days"]
        if not name or len(name) > 100:
            raise CommandError("The name must have 1 to 100 characters.")
        if days is not None and not 1 <= days <= 3650:
            raise CommandError("--expires-days must be from 1 to 3650.")
        expires_at = now + timedelta(days=days) if days else None
        try:
            record, key = keys.issue(name, options["audience"], now=now, expires_at=expires_at)
        except keys.OtherAudience as error:
            raise CommandError(f"{error}. Choose another name for the key.") from None
        self._show(record, key, now, options)

    def rotate(self, now: datetime, options: dict[str, Any]) -> None:
        hours = options["overlap_hours"]
        if not 0 <= hours <= 24 * 90:
            raise CommandError("--overlap-hours must be from 0 to 2160.")
        try:
            record, key = keys.rotate(options["prefix"], now=now, overlap=timedelta(hours=hours))
        except keys.UnknownKey as error:
            raise CommandError(f"No key in force begins with {error}. See: manage.py key list") from None
        self._show(record, key, now, options)

    def _show(self, record: ApiKey, key: str, now: datetime, options: dict[str, Any]) -> None:
        if options["json"]:
            self.stdout.write(json.dumps({**_shown(record, now), "key": key}))
            return
        name = record.consumer.name
        self.stdout.write(f"{key}\n\nThis is the whole key of “{name}”. It is not kept here: write it down now.")

    def list(self, now: datetime, options: dict[str, Any]) -> None:
        rows = [
            _shown(record, now) for record in ApiKey.objects.select_related("consumer").order_by("created_at", "pk")
        ]
        if options["json"]:
            self.stdout.write(json.dumps(rows))
            return
        for row in rows:
            end = f"ended {row['revoked_at']}" if row["revoked_at"] else f"ends {row['expires_at'] or 'never'}"
            self.stdout.write(f"{row['prefix']}  {row['state']:8}  {row['audience']}  {end}  {row['name']}")
        if not rows:
            self.stdout.write("There are no keys.")

    def revoke(self, now: datetime, options: dict[str, Any]) -> None:
        try:
            record = keys.revoke(options["prefix"], now=now)
        except keys.UnknownKey as error:
            raise CommandError(f"No key begins with {error}. See: manage.py key list") from None
        self.stdout.write(f"The key {record.prefix} of “{record.consumer.name}” is revoked.")


def _shown(record: ApiKey, now: datetime) -> dict[str, Any]:
    return {
        "name": record.consumer.name,
        "prefix": record.prefix,
        "audience": record.consumer.audience,
        "state": keys.state_of(record, now),
        "created_at": record.created_at.isoformat(timespec="seconds"),
        "expires_at": record.expires_at.isoformat(timespec="seconds") if record.expires_at else None,
        "revoked_at": record.revoked_at.isoformat(timespec="seconds") if record.revoked_at else None,
    }
