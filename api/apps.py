from typing import Any

from django.apps import AppConfig
from django.core.checks import register

from .storing import require_storages


class ApiConfig(AppConfig):
    """The channels: each reads finished documents and translates their envelope."""

    name = "api"
    default_auto_field = "django.db.models.BigAutoField"

    def import_models(self) -> Any:
        """Fields of models make their storages, and no check of Django's comes before them."""
        require_storages()
        return super().import_models()

    def ready(self) -> None:
        from .checks import caches_in_front, lists_of_queries, places_to_write

        for check in (caches_in_front, lists_of_queries, places_to_write):
            register(check, "environment")
