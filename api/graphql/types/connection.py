"""A list of items as Relay writes it, a page at a time."""

from __future__ import annotations

from typing import Any

from graphene import Int, List, NonNull, relay

from ..paging import Page


class Connection(relay.Connection):
    """Relay's connection, with the nodes by themselves and the number of all of them."""

    class Meta:
        abstract = True

    total_count = Int(required=True, description="How many there are in all; counted only when asked for.")

    @classmethod
    def __init_subclass_with_meta__(cls, node: Any = None, **options: Any) -> None:
        cls.nodes = List(NonNull(node), required=True, description="The items of this page, without their cursors.")
        super().__init_subclass_with_meta__(node=node, strict_types=True, **options)

    @staticmethod
    def resolve_edges(page: Page, _info: Any) -> list[dict[str, Any]]:
        return [{"cursor": page.cursor(index), "node": node} for index, node in enumerate(page.nodes)]

    @staticmethod
    def resolve_nodes(page: Page, _info: Any) -> Any:
        return page.nodes

    @staticmethod
    def resolve_page_info(page: Page, _info: Any) -> dict[str, Any]:
        return {
            "has_next_page": page.has_next,
            "has_previous_page": page.has_previous,
            "start_cursor": page.cursor(0) if page.nodes else None,
            "end_cursor": page.cursor(len(page.nodes) - 1) if page.nodes else None,
        }

    @staticmethod
    def resolve_total_count(page: Page, _info: Any) -> int:
        return page.count()
