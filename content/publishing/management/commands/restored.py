"""`manage.py restored`: once, after a backup was restored and before readers are let in."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from content.publishing.restored import tell_of_the_gap


class Command(BaseCommand):
    help = "Send everybody who follows the history to the snapshot: what they heard after the backup is not known here."

    def handle(self, *args: Any, **options: Any) -> None:
        for audience, last in tell_of_the_gap().items():
            self.stdout.write(f"{audience}: the history was restored up to {last}; whoever follows it begins anew")
