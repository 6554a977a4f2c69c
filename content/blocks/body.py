"""`BodyStream` is the one declaration of a body: every body has the same blocks."""

from wagtail.blocks import StreamBlock

from .action import DocumentsNeededBlock, FeesBlock, StepsBlock
from .people import ContactBlock, LocationBlock
from .related import ItemLinkBlock, QuestionsBlock
from .text import CalloutBlock, PictureBlock, TableBlock, TextBlock


class BodyStream(StreamBlock):
    """A body: any of these, in any order."""

    text = TextBlock()
    steps = StepsBlock()
    fees = FeesBlock()
    documents = DocumentsNeededBlock()
    callout = CalloutBlock()
    table = TableBlock()
    image = PictureBlock()
    contact = ContactBlock()
    location = LocationBlock()
    link = ItemLinkBlock()
    questions = QuestionsBlock()

    class Meta:
        required = False
