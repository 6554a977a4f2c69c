"""A wrong web address is answered with the right one, wherever it was written."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.forms import modelform_factory

from content.blocks.target import TargetBlock
from content.models import Contact, Service
from content.web_address import WebAddress

AN_EXAMPLE = "Write a whole web address, like “https://city.example/pay”."


@pytest.mark.parametrize(
    ("wrong", "answer"),
    [
        ("riverbend.example/pay", "Write “https://riverbend.example/pay”."),
        ("www.riverbend.example:8080/a?b#c", "Write “https://www.riverbend.example:8080/a?b#c”."),
        ("//riverbend.example", "Write “https://riverbend.example”."),
        ("riverbend", AN_EXAMPLE),
        ("see the website", AN_EXAMPLE),
        ("https:/riverbend.example", AN_EXAMPLE),
        ("javascript:alert(1)", AN_EXAMPLE),
        ("mailto:pay@riverbend.example", AN_EXAMPLE),
        ("pay@riverbend.example", AN_EXAMPLE),
    ],
)
def test_the_answer_is_what_would_be_right(wrong: str, answer: str) -> None:
    with pytest.raises(ValidationError) as refused:
        WebAddress()(wrong)
    assert refused.value.messages == [answer]


@pytest.mark.parametrize(
    "address",
    [
        "https://clerk:secret@riverbend.example/files",
        "https://riverbend.example@elsewhere.example/pay",
        "https://elsewhere.example\\@riverbend.example/pay",
    ],
)
def test_an_address_says_nobodys_password_and_does_not_pretend_to_lead_to_the_city(address: str) -> None:
    for wanted in (
        TargetBlock().child_blocks["url"],
        modelform_factory(Contact, fields=["website"]).base_fields["website"],
    ):
        with pytest.raises(ValidationError, match="what stands between “//” and “@”"):
            wanted.clean(address)


def test_an_at_sign_further_on_is_part_of_an_address() -> None:
    WebAddress()("https://social.example/@riverbend")


@pytest.mark.parametrize(("model", "name"), [(Contact, "website"), (Service, "online_url")])
def test_a_form_of_the_desk_says_so_and_begins_an_address_safely(model: Any, name: str) -> None:
    field = modelform_factory(model, fields=[name]).base_fields[name]
    with pytest.raises(ValidationError) as refused:
        field.clean("the website")
    assert refused.value.messages == [AN_EXAMPLE]
    assert field.clean("riverbend.example/pay") == "https://riverbend.example/pay"


def test_a_link_in_a_text_says_so_and_begins_an_address_safely() -> None:
    url = TargetBlock().child_blocks["url"]
    with pytest.raises(ValidationError) as refused:
        url.clean("the website")
    assert refused.value.messages == [AN_EXAMPLE]
    assert url.clean("riverbend.example/pay") == "https://riverbend.example/pay"
