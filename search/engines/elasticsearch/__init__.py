"""The engine on an Elasticsearch cluster, for cities whose index one database should not carry.

It is given the same terms as the other engines and ranks by the same formula, so a city that moves sees the same order.
What is its own: indexes with versions behind an alias, so that a rebuild is never seen, and any number of nodes.
"""

from .engine import ElasticsearchEngine

__all__ = ["ElasticsearchEngine"]
