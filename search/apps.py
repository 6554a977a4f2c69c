from django.apps import AppConfig


class SearchConfig(AppConfig):
    """Residents find it, agents find it while the caller waits."""

    name = "search"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from . import receivers

        receivers.connect()
