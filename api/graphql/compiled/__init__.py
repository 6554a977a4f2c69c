"""Queries compiled to projections: what graphql-core finds out anew for each value is found out once for each query.

A projection is a function from a source (a document, a piece of one, a page of a list) to what the query asks of it.
It is made of graphql-core's own parts: its `collect_fields` says which fields in which order, its coercion which
variables and arguments, its scalars how a value is written; the resolvers are those of the schema. What is left out is
the machinery between them.

Nothing here knows how to fail. Whatever is not plain data, a refusal, a missing value, a bug, ends the projection, and
graphql-core answers the whole query from the beginning; its answer is the one sent. So errors have one author.

Usual questions have a shorter way still (`straight`), which does not fail either, and leaves to the projections what it
is not made for.

Not chosen: generated source code. It would save a call for each object, and nobody could read it.
"""

from .plans import Plans, deciding_variables
from .running import Straight
from .unanswerable import Unanswerable

__all__ = ["Plans", "Straight", "Unanswerable", "deciding_variables"]
