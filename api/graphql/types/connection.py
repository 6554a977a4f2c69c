"""A list of items as Relay writes it, a page at a time."""

from __future__ import annotations

from typing import Any

from graphene import Int, List, NonNull, relay

from ..paging import Edge, Page


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
    def resolve_edges(page: Page, _info: Any) -> list[Edge]:
        return [Edge(page, index) for index in range(len(page.nodes))]

    @staticmethod
    def resolve_nodes(page: Page, _info: Any) -> Any:
        return page.nodes

    @staticmethod
    def resolve_page_info(page: Page, _info: Any) -> Page:
        """The page itself, whose cursors are made when they are asked for."""
        return page

    @staticmethod
    def resolve_total_count(page: Page, _info: Any) -> int:
        return page.count()
