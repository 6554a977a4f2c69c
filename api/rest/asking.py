"""From the parameters as sent to a question that can be answered, or a problem that says what would be right."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import UnionType
from typing import Annotated, Any, Literal, TypeVar, Union, cast, get_args, get_origin
from urllib.parse import parse_qsl

import orjson
from django.core.signals import setting_changed
from django.dispatch import receiver
from pydantic import BaseModel, ValidationError

from api.answer import Answer, Caller, Parameters
from api.caching import cache_control
from api.problems import Problem, shown

from .parameters import LONGEST

MOST = 40
"""Parameters in one query; no address takes as many."""

REMEMBERED = 512
"""Questions; those that have a plan (`plans.py`) are not among them."""

EXPECTED = {
    "bool": "true or false",
    "int": "a whole number",
    "string_type": "text",
    "uuid": "an id, such as 0a5d4c1e-7a53-4f0e-9d0b-6f2f7d0c1a06",
}
"""What should have been sent, in place of what Pydantic says: by its type of an error, or how that begins."""

Model = TypeVar("Model", bound=BaseModel)
Pairs = tuple[tuple[str, str], ...]
"""Names and their values."""


def parameters_of(query: str) -> dict[str, list[str]]:
    """A query string as every value of every name. Raises Problem if it is beyond reading."""
    try:
        pairs = parse_qsl(query, keep_blank_values=True, max_num_fields=MOST)
    except ValueError:
        raise Problem("malformed-request", f"The query has more than {MOST} parameters.") from None
    parameters: dict[str, list[str]] = {}
    for name, value in pairs:
        parameters.setdefault(name, []).append(value)
    return parameters


def question_of(model: type[Model], query: str, besides: Pairs = (), from_path: Pairs = ()) -> Model:
    """The question that a query string makes, with what was sent `besides` in headers and what the path says.

    Questions do not change, and websites ask the same ones all day: those that were asked last are remembered. Raises
    Problem.
    """
    made = _question if len(query) <= LONGEST else _question.__wrapped__
    return cast(Model, made(model, query, besides, from_path))


@lru_cache(maxsize=REMEMBERED)
def _question(model: type[BaseModel], query: str, besides: Pairs, from_path: Pairs) -> BaseModel:
    parameters = parameters_of(query) if query else {}
    return ask(model, {**parameters, **{name: [value] for name, value in besides}}, **dict(from_path))


@receiver(setting_changed)
def _forget(**_: object) -> None:
    """Which languages can be asked for is a setting."""
    _question.cache_clear()


def ask(model: type[Model], parameters: Parameters, **from_path: str) -> Model:
    """The question that the parameters make, with what the path itself says. Raises Problem."""
    values = {**_single(model, parameters, from_path), **from_path}
    for name, value in values.items():
        if "\x00" in value:
            raise _invalid(name, "has a NUL character in it", "text without NUL characters")
        if len(value) > LONGEST:
            raise _invalid(name, f"has {len(value)} characters", f"at most {LONGEST} characters")
    try:
        return model.model_validate(values)
    except ValidationError as error:
        raise problem_of(error, values, model) from None


def refusal(problem: Problem, caller: Caller) -> Answer:
    """What an address answers in place of what it was asked for. Nothing of it is kept."""
    answer = problem.answer()
    headers = {"Cache-Control": cache_control("refused", caller), **problem.headers}
    return Answer(answer.status, {**headers, **answer.headers}, answer.body)


def _single(model: type[BaseModel], parameters: Parameters, from_path: dict[str, str]) -> dict[str, str]:
    if not parameters:
        return {}
    allowed = [name for name in model.model_fields if name not in from_path]
    for name, values in parameters.items():
        if name not in allowed:
            detail = f"There is no parameter {shown(name)} here. There are: {', '.join(allowed)}."
            raise Problem("unknown-parameter", detail, field=name[:100], allowed=allowed)
        if len(values) > 1:
            several = "; several names are separated by commas" if _takes_several(model, name) else ""
            detail = f"{name} was given {len(values)} times. Give it once{several}."
            raise Problem("repeated-parameter", detail, field=name)
    return {name: values[0] for name, values in parameters.items()}


def problem_of(error: ValidationError, values: Mapping[str, Any], model: type[BaseModel]) -> Problem:
    """The first fault of `values`, which were sent by those names to be of this model."""
    first = error.errors(include_url=False, include_input=False)[0]
    name = str(first["loc"][0])
    if first["type"] == "missing":
        return Problem("invalid-parameter", f"{name} is required.", field=name, expected="a value")
    sent = values.get(name, "")
    fault = f"is {shown(sent if isinstance(sent, str) else orjson.dumps(sent).decode())}"
    allowed = {"allowed": _allowed(model, name)} if first["type"] == "literal_error" else {}
    return _invalid(name, fault, _expected(first["type"], first["msg"]), **allowed)


def _expected(kind: str, message: str) -> str:
    """Pydantic's message as the end of "should be …"."""
    if plain := EXPECTED.get(kind) or EXPECTED.get(kind.partition("_")[0]):
        return plain
    for beginning in ("Value error, ", "Input should be a valid ", "Input should be ", "String should have "):
        message = message.removeprefix(beginning)
    return message


def _invalid(name: str, fault: str, expected: str, **members: Any) -> Problem:
    detail = f"{name} {fault}. It should be: {expected}."
    return Problem("invalid-parameter", detail, field=name, expected=expected, **members)


def _takes_several(model: type[BaseModel], name: str) -> bool:
    return any(get_origin(kind) is tuple for kind in _kinds(model.model_fields[name].annotation))


def _allowed(model: type[BaseModel], name: str) -> list[str]:
    """The whole of a closed list."""
    kinds = _kinds(model.model_fields[name].annotation)
    return [value for kind in kinds if get_origin(kind) is Literal for value in get_args(kind)]


def _kinds(annotation: Any) -> Iterator[Any]:
    """What a field may be, each by itself."""
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        yield from _kinds(parts[0])
    elif origin in (Union, UnionType):
        for part in parts:
            yield from _kinds(part)
    else:
        yield annotation
