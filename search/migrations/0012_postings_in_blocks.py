from collections import defaultdict
from struct import Struct

from django.db import migrations, models

BLOCK = 256
WEIGHTS = (3.0, 2.0, 1.5, 1.0)
"""Of titles, keywords, summaries and texts, in the order of FTS5's columns."""
POSTING = Struct("<Hf")

AUDIENCES = ("public", "agent")

KEPT_BY = {
    "sqlite": """
        SELECT entry.id, entry.length, fts.title, fts.keywords, fts.summary, fts.body
        FROM search_{audience}_fts fts JOIN search_{audience}entry entry ON entry.id = fts.rowid
        WHERE entry.id >= %s AND entry.id < %s ORDER BY entry.id
    """,
    "postgresql": """
        SELECT entry.id, entry.length, posting.term, posting.weight
        FROM search_{audience}posting posting JOIN search_{audience}entry entry ON entry.id = posting.entry_id
        WHERE entry.id >= %s AND entry.id < %s ORDER BY entry.id
    """,
}

EMPTIED = {"sqlite": "DELETE FROM search_{audience}_fts", "postgresql": "DELETE FROM search_{audience}posting"}
"""What was kept before stays where it is: processes of the old code search in it until they are replaced. The release
after lets go of it. Whoever goes back has it filled anew."""

NOT_FILLED = "UPDATE search_{audience}entry SET version = version + 1000000000 WHERE version > 0"
"""No document has such a version: `reindex --check` tells that what went back has no terms, and `reindex` gives it some."""


def pack(apps, schema_editor):
    """What is indexed stays so: the terms are kept otherwise, and not made anew."""
    connection = schema_editor.connection
    for audience in AUDIENCES:
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT MAX(id) FROM search_{audience}entry")
            last = cursor.fetchone()[0] or 0
            for block in range(last // BLOCK + 1):
                cursor.execute(KEPT_BY[connection.vendor].format(audience=audience), [block * BLOCK, (block + 1) * BLOCK])
                pack_block(cursor, audience, block, WEIGHED[connection.vendor](cursor.fetchall()))


def pack_block(cursor, audience, block, weighed):
    """`weighed` has for each entry's id its length and the weight of each of its terms."""
    packed = defaultdict(list)
    for pk, (length, weights) in weighed.items():
        for term, weight in weights.items():
            packed[term].append(POSTING.pack(pk % BLOCK, weight))
        packed[""].append(POSTING.pack(pk % BLOCK, length))
    cursor.executemany(
        f"INSERT INTO search_{audience}postings (term, block, packed) VALUES (%s, %s, %s)",
        [(term, block, b"".join(postings)) for term, postings in packed.items()],
    )
    cursor.executemany(
        f"UPDATE search_{audience}entry SET terms = %s WHERE id = %s",
        [(" ".join(sorted(term.partition(":")[2] for term in weights)), pk) for pk, (_, weights) in weighed.items()],
    )


def weighed_by_field(rows):
    found = {}
    for pk, length, *fields in rows:
        weights = defaultdict(float)
        for weight, terms in zip(WEIGHTS, fields):
            for term in terms.split():
                weights[term] += weight
        found[pk] = length, weights
    return found


def weighed_by_term(rows):
    found = {}
    for pk, length, term, weight in rows:
        found.setdefault(pk, (length, {}))[1][term] = weight
    return found


WEIGHED = {"sqlite": weighed_by_field, "postgresql": weighed_by_term}


def compare_bytes(apps, schema_editor):
    """Terms are only compared for being equal; comparing them by a language's rules costs several times as much. And what
    is packed is read as it is: it is too short to be worth compressing.
    """
    if schema_editor.connection.vendor == "postgresql":
        for audience in AUDIENCES:
            schema_editor.execute(f'ALTER TABLE search_{audience}postings ALTER COLUMN term TYPE varchar(100) COLLATE "C"')
            schema_editor.execute(f"ALTER TABLE search_{audience}postings ALTER COLUMN packed SET STORAGE EXTERNAL")


def go_back(apps, schema_editor):
    for audience in AUDIENCES:
        schema_editor.execute(EMPTIED[schema_editor.connection.vendor].format(audience=audience))
        schema_editor.execute(NOT_FILLED.format(audience=audience))


class Migration(migrations.Migration):

    dependencies = [
        ('search', '0011_owed_entries'),
    ]

    operations = [
        migrations.RunPython(migrations.RunPython.noop, go_back),
        migrations.CreateModel(
            name='AgentPostings',
            fields=[
                ('term', models.CharField(max_length=100)),
                ('block', models.BigIntegerField()),
                ('packed', models.BinaryField()),
                ('pk', models.CompositePrimaryKey('term', 'block', blank=True, editable=False, primary_key=True, serialize=False)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='PublicPostings',
            fields=[
                ('term', models.CharField(max_length=100)),
                ('block', models.BigIntegerField()),
                ('packed', models.BinaryField()),
                ('pk', models.CompositePrimaryKey('term', 'block', blank=True, editable=False, primary_key=True, serialize=False)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='agententry',
            name='terms',
            field=models.TextField(db_default='', default=''),
        ),
        migrations.AddField(
            model_name='publicentry',
            name='terms',
            field=models.TextField(db_default='', default=''),
        ),
        migrations.RunPython(compare_bytes, migrations.RunPython.noop),
        migrations.RunPython(pack, migrations.RunPython.noop),
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.DeleteModel(
                    name='AgentPosting',
                ),
                migrations.DeleteModel(
                    name='PublicPosting',
                ),
            ],
        ),
    ]
