"""A new model is a decision."""

from django.core.files.storage import default_storage
from django.db.models import FileField

from content.editorial.exchange.city.tables import FOUNDED, TABLES, model, undecided


def test_every_model_is_exported_or_left_out_for_a_reason():
    """A name here is missing from the tables of `exchange/city/tables.py`, or stands there and is of no model."""
    assert undecided() == []
    assert set(TABLES) >= FOUNDED
    assert len(set(TABLES)) == len(TABLES)


def test_every_file_is_in_the_storage_that_is_exported():
    fields = [field for label in TABLES for field in model(label)._meta.local_concrete_fields]
    files = [field for field in fields if isinstance(field, FileField)]

    assert files
    assert all(field.storage == default_storage for field in files)
