"""The two schemas: what the public can ask, and what agents can.

They are built from the same types. In the agents' the types of `types.agent` are registered first, and graphene knows a
type by its name: so every field that leads to a Service leads to the agents' Service there, and the public schema has
never heard of it.
"""

from __future__ import annotations

from graphene import Schema

from .query import Query
from .types.agent import AGENT_TYPES

public = Schema(query=Query)
agent = Schema(query=Query, types=AGENT_TYPES)
