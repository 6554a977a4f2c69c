from django.apps import AppConfig
from django.db.models.signals import post_migrate


class EditorialConfig(AppConfig):
    """The desk: what editors see and do around the content itself."""

    name = "content.editorial"
    label = "editorial"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from wagtail.models import AbstractPage
        from wagtail.permissions import register_permission_policy

        from . import (
            beginnings,
            library_rights,
            receivers,
            rights_log,
            spreadsheets,
            step_letters,
            typed_dates,
            writing_direction,
        )
        from .logins import known_browsers, second_step
        from .rights import ReadablePages
        from .settling import after_migrating

        register_permission_policy(AbstractPage, ReadablePages())
        receivers.connect()
        rights_log.connect()
        beginnings.connect()
        library_rights.connect()
        spreadsheets.connect()
        step_letters.connect()
        typed_dates.connect()
        writing_direction.connect()
        known_browsers.connect()
        second_step.connect()
        post_migrate.connect(after_migrating, dispatch_uid="settle_roles")
