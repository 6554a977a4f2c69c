from django.apps import AppConfig
from django.core.checks import register


class SearchConfig(AppConfig):
    """Residents find it, agents find it while the caller waits."""

    name = "search"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from .curation import receivers
        from .vectors.checks import sentence_model

        receivers.connect()
        register(sentence_model, "environment")
