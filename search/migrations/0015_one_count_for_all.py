from django.db import migrations, models


class Migration(migrations.Migration):
    """The table of what was not found stays for processes of the old code, and goes one release later."""

    dependencies = [
        ('search', '0014_entries_made_as'),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.DeleteModel(
                    name='UnansweredSearch',
                ),
            ],
        ),
        migrations.AddField(
            model_name='searchcount',
            name='questions',
            field=models.IntegerField(db_default=0, default=0),
        ),
        migrations.AddField(
            model_name='searchcount',
            name='unanswered',
            field=models.IntegerField(db_default=0, default=0),
        ),
    ]
