from django.db import migrations, models


def fill(apps, schema_editor):
    """The number is the beginning of the document's tag (content.publishing.editions)."""
    with schema_editor.connection.cursor() as cursor:
        cursor.execute(
            "SELECT id, etag FROM publishing_publisheddocument WHERE etag <> '' AND id IN "
            "(SELECT document_id FROM publishing_documentfacet)"
        )
        editions = [(int(etag[:14], 16), id) for id, etag in cursor.fetchall()]
        cursor.executemany("UPDATE publishing_documentfacet SET edition = %s WHERE document_id = %s", editions)


class Migration(migrations.Migration):

    dependencies = [
        ('publishing', '0002_lists_tell_versions'),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name='documentfacet',
            name='facet_by_update',
        ),
        migrations.RemoveIndex(
            model_name='documentfacet',
            name='facet_by_title',
        ),
        migrations.RemoveIndex(
            model_name='documentfacet',
            name='facet_by_date',
        ),
        migrations.RemoveIndex(
            model_name='publisheddocument',
            name='document_by_update',
        ),
        migrations.RemoveIndex(
            model_name='publisheddocument',
            name='document_by_title',
        ),
        migrations.RemoveIndex(
            model_name='publisheddocument',
            name='document_by_date',
        ),
        migrations.AddField(
            model_name='documentfacet',
            name='edition',
            field=models.BigIntegerField(db_default=0, default=0),
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
        migrations.AddIndex(
            model_name='documentfacet',
            index=models.Index(fields=['name', 'value', 'audience', 'locale', 'type', 'state', 'sort_title', 'document', 'edition'], name='facet_by_title'),
        ),
        migrations.AddIndex(
            model_name='documentfacet',
            index=models.Index(fields=['name', 'value', 'audience', 'locale', 'type', 'state', 'updated_at', 'document', 'edition'], name='facet_by_update'),
        ),
        migrations.AddIndex(
            model_name='documentfacet',
            index=models.Index(condition=models.Q(('sort_date__isnull', False)), fields=['name', 'value', 'audience', 'locale', 'type', 'state', 'sort_date', 'document', 'edition'], name='facet_by_date'),
        ),
        migrations.AddIndex(
            model_name='publisheddocument',
            index=models.Index(fields=['audience', 'locale', 'type', 'state', 'sort_title', 'id', 'etag'], name='document_by_title'),
        ),
        migrations.AddIndex(
            model_name='publisheddocument',
            index=models.Index(fields=['audience', 'locale', 'type', 'state', 'updated_at', 'id', 'etag'], name='document_by_update'),
        ),
        migrations.AddIndex(
            model_name='publisheddocument',
            index=models.Index(condition=models.Q(('sort_date__isnull', False)), fields=['audience', 'locale', 'type', 'state', 'sort_date', 'id', 'etag'], name='document_by_date'),
        ),
    ]
