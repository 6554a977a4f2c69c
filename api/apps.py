from django.apps import AppConfig


class ApiConfig(AppConfig):
    """The channels: each reads finished documents and translates their envelope."""

    name = "api"
    default_auto_field = "django.db.models.BigAutoField"
