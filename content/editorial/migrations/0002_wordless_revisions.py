import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("editorial", "0001_first_release")]

    operations = [
        migrations.CreateModel(
            name="Wordless",
            fields=[
                (
                    "revision",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="wordless",
                        serialize=False,
                        to="wagtailcore.revision",
                    ),
                ),
            ],
        ),
    ]
