from django.apps import AppConfig


class PublishingConfig(AppConfig):
    """From what is live in Wagtail to finished documents and the public history of them."""

    name = "content.publishing"
    label = "publishing"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from . import receivers

        receivers.connect()
