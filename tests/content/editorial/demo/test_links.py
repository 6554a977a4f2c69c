"""Markdown of the demo's texts becomes what Wagtail's editor would store."""

import pytest

from content.editorial.demo.links import linked_items, rich_text


def test_a_link_to_an_item_names_it_for_the_exchange():
    assert rich_text("See [bulky items](service:bulky-item-pickup).") == (
        '<p>See <a linktype="page" id="riverbend:service:bulky-item-pickup">bulky items</a>.</p>'
    )


def test_a_link_to_the_web_stays_one():
    assert rich_text("[Pay](https://riverbend.example/pay)") == '<p><a href="https://riverbend.example/pay">Pay</a></p>'


def test_html_in_a_text_is_only_words():
    assert "<script" not in rich_text("<script>alert(1)</script> Hello")


@pytest.mark.parametrize(
    ("markdown", "items"),
    [
        ("[a](service:one) and [b](faq:two)", [("service", "one"), ("faq", "two")]),
        ("[web](https://riverbend.example)", []),
        ("service:one", []),
    ],
)
def test_the_items_that_a_text_links_to_are_found(markdown, items):
    assert list(linked_items(markdown)) == items
