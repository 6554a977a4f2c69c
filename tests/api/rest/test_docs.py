"""The page that shows the contract, in a browser that holds it to its policy."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize("path", ["/api/v1/docs", "/api/v1/agent/docs"])
def test_it_is_under_a_policy_that_runs_nothing_written_into_it(client, path):
    policy = client.get(path).headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'")
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy


@pytest.mark.parametrize("path", ["/api/v1/docs", "/api/v1/agent/docs"])
def test_it_is_read_out_in_its_language_and_fits_a_telephone(client, path):
    page = client.get(path).content.decode()
    assert '<html lang="en">' in page and 'name="viewport" content="width=device-width' in page


@pytest.mark.needs_browser
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("path", ["/api/v1/docs", "/graphql"])
def test_nothing_is_beyond_the_edge_of_a_telephone(screen, path):
    screen.page.set_viewport_size({"width": 320, "height": 640})
    screen.open(path)
    assert screen.page.evaluate("document.documentElement.scrollWidth") == 320


@pytest.mark.needs_browser
@pytest.mark.django_db(transaction=True)
def test_it_shows_what_can_be_asked_and_asks_it(screen):
    said = []
    screen.page.on("console", lambda message: said.append(message.text))
    screen.open("/api/v1/docs")
    operation = screen.page.locator("#operations-Synchronise-list_changes")
    operation.locator(".opblock-summary-control").click()
    operation.get_by_role("button", name="Try it out").click()
    operation.get_by_role("button", name="Execute").click()
    assert '"events": []' in operation.locator(".live-responses-table .highlight-code").first.inner_text()
    assert [text for text in said if "Content Security Policy" in text] == []
