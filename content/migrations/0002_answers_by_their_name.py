from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("content", "0001_first_release")]

    operations = [migrations.AlterModelOptions(name="faq", options={"verbose_name": "answer"})]
