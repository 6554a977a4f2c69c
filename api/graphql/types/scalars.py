"""Values that documents hold as finished text, so answering with one costs nothing."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from graphene import Scalar
from graphql import GraphQLError, StringValueNode, ValueNode

from api.catalogue import FIRST_DAY, LAST_DAY

EXAMPLE = "2026-11-23T09:30:00Z"


class Date(Scalar):
    """A day, ISO 8601: "2026-11-23"."""

    serialize = staticmethod(str)

    @staticmethod
    def parse_value(value: Any) -> date:
        try:
            day = date.fromisoformat(value)
            if not FIRST_DAY <= day <= LAST_DAY:
                raise ValueError
            return day
        except (TypeError, ValueError):
            raise GraphQLError(f"It should be a day from {FIRST_DAY} to {LAST_DAY}, such as 2026-11-23.") from None

    @classmethod
    def parse_literal(cls, node: ValueNode, _variables: Any = None) -> date:
        try:
            return cls.parse_value(node.value if isinstance(node, StringValueNode) else None)
        except GraphQLError as error:
            raise GraphQLError(f"This is no Date. {error.message}", node) from None


class Decimal(Scalar):
    """An exact decimal number, written as text so that no reader rounds it: "12.50"."""

    serialize = staticmethod(str)


class DateTime(Scalar):
    """An instant, ISO 8601 with its zone: "2026-11-23T09:30:00Z"."""

    serialize = staticmethod(str)

    @staticmethod
    def parse_value(value: Any) -> datetime:
        try:
            instant = datetime.fromisoformat(value)
            if instant.tzinfo is None:
                raise ValueError
            return instant.astimezone(UTC)
        except (TypeError, ValueError, OverflowError):
            raise GraphQLError(f"It should be an instant with its zone, such as {EXAMPLE}.") from None

    @classmethod
    def parse_literal(cls, node: ValueNode, _variables: Any = None) -> datetime:
        try:
            return cls.parse_value(node.value if isinstance(node, StringValueNode) else None)
        except GraphQLError as error:
            raise GraphQLError(f"This is no DateTime. {error.message}", node) from None
