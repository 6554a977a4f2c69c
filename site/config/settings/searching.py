"""Where searches are answered: in the database that is there anyway, or on an Elasticsearch cluster before it."""

from .environment import addresses, file, number, text

ELASTICSEARCH = {
    "urls": addresses("WELLSPRING_ELASTICSEARCH_URL"),
    "user": text("WELLSPRING_ELASTICSEARCH_USER"),
    "password": text("WELLSPRING_ELASTICSEARCH_PASSWORD"),
    "ca": file("WELLSPRING_ELASTICSEARCH_CA"),
    "prefix": text(
        "WELLSPRING_ELASTICSEARCH_PREFIX",
        "wellspring",
        like=r"[a-z0-9][a-z0-9._-]*",
        right="small letters, digits, and . _ - within them",
    ),
    "shards": number("WELLSPRING_ELASTICSEARCH_SHARDS", 1, least=1),
    "replicas": number("WELLSPRING_ELASTICSEARCH_REPLICAS", 1),
}
"""A cluster by the addresses of its nodes, with commas between; without any, the database alone answers searches.

`ca` is the file of the authority that signed the nodes' certificates, and all its indexes' names begin with `prefix`.
Shards and replicas are those of indexes made from then on: `manage.py reindex` makes new ones.
"""

SEARCH_ENGINE = (
    "search.cluster.together.with_stand_in" if ELASTICSEARCH["urls"] else "search.engines.database.DatabaseEngine"
)
