from django.apps import AppConfig


class EditorialConfig(AppConfig):
    """The desk: what editors see and do around the content itself."""

    name = "content.editorial"
    label = "editorial"
    default_auto_field = "django.db.models.BigAutoField"
