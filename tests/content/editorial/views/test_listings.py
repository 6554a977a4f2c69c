"""Lists of the desk on a telephone."""

import pytest

pytestmark = [pytest.mark.needs_browser, pytest.mark.django_db(transaction=True)]

LINES_OF_WORDS = r"""element => {
  const text = [...element.childNodes].find(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
  return [...text.data.matchAll(/\S+/g)].map(word => {
    const range = document.createRange();
    range.setStart(text, word.index);
    range.setEnd(text, word.index + word[0].length);
    return range.getClientRects().length;
  });
}"""
"""On how many lines each word of an element stands."""


@pytest.fixture
def listed(transactional_db, desk, screen, make_contact):
    """The contacts, of which one has a long name."""
    make_contact("Transportation customer service", phone="+1 555 0132", email="transportation@riverbend.example")
    screen.page.set_viewport_size({"width": 390, "height": 844})
    screen.signs_in("ana", "-")
    screen.open("/admin/snippets/content/contact/")
    return screen.page


def test_names_are_not_broken_inside_a_word(listed):
    assert listed.get_by_text("Transportation customer service").evaluate(LINES_OF_WORDS) == [1, 1, 1]


def test_what_is_beyond_the_edge_is_reached_within_the_list(listed):
    mail = listed.get_by_text("transportation@riverbend.example")
    listed.locator(".listing .title").last.hover()
    listed.mouse.wheel(1000, 0)
    listed.wait_for_function("cell => cell.getBoundingClientRect().right <= innerWidth", arg=mail.element_handle())
    assert listed.evaluate("document.scrollingElement.scrollLeft") == 0
