"""One cell of a row, as JSON and back, exactly: microseconds, bytes and the raw text of streams included.

Django's own serializers cut times to milliseconds and read streams through their blocks, which drops what a block no
longer knows. Neither would be equal to the byte.
"""

from __future__ import annotations

from base64 import b64encode
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db.models import ExpressionWrapper, F, Field, Model
from wagtail.blocks import StreamValue
from wagtail.fields import StreamField


def columns(model: type[Model]) -> dict[str, Field]:
    """The fields of this model's own table, without its parents', by attribute."""
    return {field.attname: field for field in model._meta.local_concrete_fields}


def selected(model: type[Model]) -> list[Any]:
    """What to ask `values_list` for, in the order of `columns`."""
    return [
        ExpressionWrapper(F(name), stored(field)) if isinstance(field, StreamField) else F(name)
        for name, field in columns(model).items()
    ]


def as_json(value: Any) -> Any:
    match value:
        case bytes() | memoryview():
            return b64encode(bytes(value)).decode()
        case datetime() | date() | time():
            return value.isoformat()
        case UUID() | Decimal():
            return str(value)
        case StreamValue():  # a default; what is stored is read as plain JSON
            return value.get_prep_value()
        case _:
            return value


def from_json(field: Field, value: Any) -> Any:
    """What the stored field holds. Raises ValidationError, TypeError or ValueError if it cannot hold that."""
    return None if value is None else stored(field).to_python(value)


def stored(field: Any) -> Field:
    """The field as the database knows it: a stream is JSON."""
    return field.json_field if isinstance(field, StreamField) else field
