"""`manage.py forget_second_step USERNAME`."""

from __future__ import annotations

from typing import Any

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError, CommandParser

from content.editorial.logins.lost_step import forget


class Command(BaseCommand):
    help = (
        "Take away the second step of somebody who lost it, telephone or key and codes: for the last administrator, "
        "whom nobody at the desk can help. They sign in with the password alone then."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("username")

    def handle(self, *args: Any, **options: Any) -> None:
        people = get_user_model()
        try:
            person = people.objects.get_by_natural_key(options["username"])
        except people.DoesNotExist:
            raise CommandError(f"Nobody here is called {options['username']}.") from None
        had = forget(person)
        self.stdout.write(f"{person} {'has no second step any more' if had else 'had no second step'}.")
