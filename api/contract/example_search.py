"""The example of a page of search results, made of the example of a service."""

from __future__ import annotations

from typing import Any

from content.documents import PUBLIC_CLASSES, Audience
from content.documents.base import LISTED

from .examples import EXAMPLES

WHY = {
    "score": 1.6,
    "highlight": "<mark>Lessons</mark> for children and adults at the city's <mark>pools</mark>, in groups of …",
    "matched": ["title", "text", "spelling"],
    "pinned": False,
}
SEARCH_ID = {"search_id": "WyIyMDI2LTEwLTE5IiwiZW4iLCJwb29sIGxlc29ucyJd:a-signature"}


def search_page(audience: Audience) -> dict[str, Any]:
    """What `/search?q=pool lesons&facets=true` may answer."""
    service = EXAMPLES["service"]
    found = {name: service[name] for name in (*LISTED, *PUBLIC_CLASSES["service"].card)} | WHY
    if audience == "agent":
        agent = EXAMPLES["agent-service"]["agent"]
        found |= {"transfer": next(iter(agent["transfers"]), None), "request": agent["request"]}
    return {
        "items": [found],
        "next": None,
        "total": 1,
        "corrected": "pool lessons",
        "did_you_mean": None,
        "degraded": False,
        "alerts": [],
        "offers": None,
        "facets": {
            "type": [{"value": "service", "label": "services", "count": 1}],
            "department": [_value(service["department"])],
            "topic": [_value(topic) for topic in service["topics"]],
            "location": [_value(place) for place in service["locations"]],
            "language": [{"value": "en", "label": "English", "count": 1}],
        },
        **(SEARCH_ID if audience == "public" else {}),
    }


def _value(item: dict[str, Any]) -> dict[str, Any]:
    """What is counted of an item that results can be narrowed to."""
    slug = item["url"].rpartition("/")[2]
    return {"value": item["content_id"], "label": item["title"], "slug": slug, "count": 1}
