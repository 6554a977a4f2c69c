from django.apps import AppConfig
from django.db.models.signals import post_migrate


class ContentConfig(AppConfig):
    """All that editors write: every page type and snippet, in this one app."""

    name = "content"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from . import connections
        from .founding import found_alerts, found_city
        from .founding_templates import found_alert_templates

        connections.connect()
        post_migrate.connect(found_city, sender=self, dispatch_uid="found_city")
        post_migrate.connect(found_alerts, sender=self, dispatch_uid="found_alerts")
        post_migrate.connect(found_alert_templates, sender=self, dispatch_uid="found_alert_templates")
