from django.apps import AppConfig
from django.core.checks import register


class ApiConfig(AppConfig):
    """The channels: each reads finished documents and translates their envelope."""

    name = "api"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from .checks import caches_in_front, lists_of_queries, places_to_write

        for check in (caches_in_front, lists_of_queries, places_to_write):
            register(check, "environment")
