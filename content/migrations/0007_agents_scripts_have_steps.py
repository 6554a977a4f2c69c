"""A script in steps in place of one text; transfers as rows; what to ask for eligibility; the request to open.

What was written becomes the only step and the only transfer, in the pages and in every revision: an editor opens the
latest one, and a text that is missing there would be lost with the next save.
"""

import json
import uuid

import django.db.models.deletion
import wagtail.fields
from django.db import migrations, models

NOTED = ["department", "faq", "location", "service"]
"""The types of pages there are."""


def script():
    return wagtail.fields.StreamField([('step', 11)], blank=True, block_lookup={
            0: ('wagtail.blocks.CharBlock', (), {'help_text': 'A short name that answers can lead to, like “Age”. No two are the same.', 'label': 'Step', 'max_length': 40}),
            1: ('wagtail.blocks.TextBlock', (), {'help_text': 'Words the agent can read out.', 'max_length': 5000, 'required': False, 'rows': 2}),
            2: ('wagtail.blocks.CharBlock', (), {'help_text': 'A question to the caller.', 'max_length': 500, 'required': False}),
            3: ('wagtail.blocks.CharBlock', (), {'help_text': 'In a word or two, like “Under 18”.', 'label': 'Answer', 'max_length': 150}),
            4: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('end', 'End the call'), ('step', 'Go to a step'), ('transfer', 'Transfer the call'), ('request', 'Open the 311 request')], 'label': 'Then'}),
            5: ('wagtail.blocks.CharBlock', (), {'help_text': 'The step, or the transfer.', 'label': 'Which one', 'max_length': 80, 'required': False}),
            6: ('wagtail.blocks.StructBlock', [[('label', 3), ('then', 4), ('to', 5)]], {}),
            7: ('wagtail.blocks.ListBlock', (6,), {'default': [], 'max_num': 12, 'min_num': 0}),
            8: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('end', 'End the call'), ('step', 'Go to a step'), ('transfer', 'Transfer the call'), ('request', 'Open the 311 request')], 'help_text': 'Counts where nothing is asked.', 'label': 'Then'}),
            9: ('wagtail.blocks.TextBlock', (), {'help_text': 'For the agent, not to be read out.', 'max_length': 2000, 'required': False, 'rows': 2}),
            10: ('wagtail.blocks.TextBlock', (), {'help_text': 'A text message or e-mail that the agent can send to the caller as it stands.', 'label': 'Message to send', 'max_length': 1000, 'required': False, 'rows': 2}),
            11: ('wagtail.blocks.StructBlock', [[('name', 0), ('say', 1), ('ask', 2), ('answers', 7), ('then', 8), ('to', 5), ('note', 9), ('message', 10)]], {}),
        }, help_text='What to say and ask, step by step. The call begins with the first step. Only 311 agents see this. It never reaches the website, the public API or public search.', verbose_name='call script')


def eligibility():
    return wagtail.fields.StreamField([('question', 3)], blank=True, block_lookup={
            0: ('wagtail.blocks.CharBlock', (), {'help_text': 'Like “Do you live in the city?”', 'max_length': 300}),
            1: ('wagtail.blocks.CharBlock', (), {'default': 'Yes', 'label': 'Answer that qualifies', 'max_length': 150}),
            2: ('wagtail.blocks.TextBlock', (), {'help_text': 'And what to offer instead.', 'label': 'What to say if not', 'max_length': 1000, 'required': False, 'rows': 2}),
            3: ('wagtail.blocks.StructBlock', [[('question', 0), ('qualifies', 1), ('otherwise', 2)]], {}),
        }, help_text='What to ask before promising anything. Only 311 agents see this. It never reaches the website, the public API or public search.', verbose_name='who qualifies')


def transfers():
    return wagtail.fields.StreamField([('transfer', 4)], blank=True, block_lookup={
            0: ('wagtail.blocks.CharBlock', (), {'help_text': 'Like “Night crew”. Steps name it by this.', 'label': 'To whom', 'max_length': 80}),
            1: ('wagtail.blocks.CharBlock', (), {'max_length': 40}),
            2: ('wagtail.blocks.CharBlock', (), {'help_text': 'In which cases.', 'max_length': 300, 'required': False}),
            3: ('wagtail.blocks.CharBlock', (), {'help_text': 'When somebody answers there.', 'max_length': 200, 'required': False}),
            4: ('wagtail.blocks.StructBlock', [[('label', 0), ('number', 1), ('when', 2), ('hours', 3)]], {}),
        }, help_text='Whom to put the caller through to, the usual one first. Only 311 agents see this. It never reaches the website, the public API or public search.', verbose_name='transfers')


def request_service():
    return models.ForeignKey(
        blank=True,
        help_text='The service whose request the agent opens for this caller. Only 311 agents see this. It never reaches the website, the public API or public search.',
        null=True,
        on_delete=django.db.models.deletion.SET_NULL,
        related_name="+",
        to="content.service",
        verbose_name="311 request",
    )


def block(kind, page_pk, value):
    return {"type": kind, "value": value, "id": str(uuid.uuid5(uuid.NAMESPACE_OID, f"{kind}/{page_pk}"))}


def as_steps(page_pk, text):
    step = {"name": "Start", "say": text, "ask": "", "answers": [], "then": "end", "to": "", "note": "", "message": ""}
    return [block("step", page_pk, step)] if text else []


def as_transfers(page_pk, number, when):
    transfer = {"label": "Transfer", "number": number, "when": when, "hours": ""}
    return [block("transfer", page_pk, transfer)] if number or when else []


def as_text(steps):
    lines = [line for step in steps for line in (step["value"]["say"], step["value"]["ask"]) if line]
    return "\n".join(lines)[:5000]


def first_transfer(rows):
    first = rows[0]["value"] if rows else {}
    return first.get("number") or "", first.get("when") or ""


def pages(apps):
    return [apps.get_model("content", name) for name in NOTED]


def revisions(apps):
    """The revisions of all these pages, a few in memory at a time."""
    kinds = apps.get_model("contenttypes", "ContentType").objects.filter(app_label="content", model__in=NOTED)
    return apps.get_model("wagtailcore", "Revision").objects.filter(content_type__in=kinds).iterator(chunk_size=200)


def into_steps(apps, schema_editor):
    for model in pages(apps):
        stream = {name: model._meta.get_field(name).stream_block for name in ("agent_script", "agent_transfers")}
        columns = ("pk", "agent_script_text", "transfer_number", "transfer_when")
        for pk, text, number, when in model.objects.values_list(*columns):
            model.objects.filter(pk=pk).update(
                agent_script=stream["agent_script"].to_python(as_steps(pk, text)),
                agent_transfers=stream["agent_transfers"].to_python(as_transfers(pk, number, when)),
            )
    for revision in revisions(apps):
        content = revision.content
        text = content.pop("agent_script", "")
        number, when = content.pop("transfer_number", ""), content.pop("transfer_when", "")
        content["agent_script"] = json.dumps(as_steps(content["pk"], text))
        content["agent_transfers"] = json.dumps(as_transfers(content["pk"], number, when))
        revision.save(update_fields=["content"])


def into_text(apps, schema_editor):
    for model in pages(apps):
        for page in model.objects.only("pk", "agent_script", "agent_transfers"):
            number, when = first_transfer(list(page.agent_transfers.raw_data))
            model.objects.filter(pk=page.pk).update(
                agent_script_text=as_text(page.agent_script.raw_data), transfer_number=number, transfer_when=when
            )
    for revision in revisions(apps):
        content = revision.content
        content["agent_script"] = as_text(json.loads(content.get("agent_script") or "[]"))
        number, when = first_transfer(json.loads(content.pop("agent_transfers", None) or "[]"))
        content["transfer_number"], content["transfer_when"] = number, when
        revision.save(update_fields=["content"])


class Migration(migrations.Migration):
    dependencies = [
        ("content", "0006_pictures_in_every_language"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [
        *(migrations.RenameField(name, "agent_script", "agent_script_text") for name in NOTED),
        *(migrations.AddField(name, "agent_script", script()) for name in NOTED),
        *(migrations.AddField(name, "agent_eligibility", eligibility()) for name in NOTED),
        *(migrations.AddField(name, "agent_transfers", transfers()) for name in NOTED),
        *(migrations.AddField(name, "request_service", request_service()) for name in NOTED if name != "service"),
        migrations.RunPython(into_steps, into_text),
        *(migrations.RemoveField(name, "agent_script_text") for name in NOTED),
        *(migrations.RemoveField(name, "transfer_number") for name in NOTED),
        *(migrations.RemoveField(name, "transfer_when") for name in NOTED),
    ]
