"""What the 311 system asks when a resident files a request: Open311 GeoReport v2, service definition, `attributes`."""

from wagtail import blocks

DATATYPES = ["string", "number", "datetime", "text", "singlevaluelist", "multivaluelist"]


class RequestValueBlock(blocks.StructBlock):
    """One allowed answer."""

    key = blocks.CharBlock(max_length=200)
    name = blocks.CharBlock(max_length=300)


class RequestConditionBlock(blocks.StructBlock):
    """Ask only when an earlier question was answered like this. GeoReport v2 has no word for it; cities do."""

    code = blocks.CharBlock(max_length=100, label="Earlier question")
    operator = blocks.ChoiceBlock(choices=[("eq", "is"), ("neq", "is not"), ("in", "is one of")], default="eq")
    value = blocks.CharBlock(max_length=300)


class RequestQuestionBlock(blocks.StructBlock):
    """One attribute of the service definition. Its place in the list is its `order`."""

    code = blocks.CharBlock(max_length=100)
    description = blocks.CharBlock(max_length=2_000, label="Question")
    datatype = blocks.ChoiceBlock(choices=[(name, name) for name in DATATYPES], default="string")
    variable = blocks.BooleanBlock(
        required=False, default=True, help_text="Off: text that is shown, and asks for no answer."
    )
    required = blocks.BooleanBlock(required=False)
    datatype_description = blocks.CharBlock(required=False, max_length=1_000, label="Hint")
    values = blocks.ListBlock(RequestValueBlock(), default=[], min_num=0)
    conditions_match = blocks.ChoiceBlock(choices=[("any", "any of"), ("all", "all of")], default="any")
    conditions = blocks.ListBlock(RequestConditionBlock(), default=[], min_num=0, label="Ask only when")

    class Meta:
        icon = "form"
        label = "Question"


class RequestQuestions(blocks.StreamBlock):
    """What the 311 system asks, in order."""

    question = RequestQuestionBlock()

    class Meta:
        required = False
