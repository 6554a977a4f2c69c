"""The blocks an editor builds a body from. `BodyStream` is the one declaration: every body has the same blocks."""

from wagtail.blocks import StreamBlock

from .action import DocumentsNeededBlock, FeesBlock, StepsBlock
from .linkable import LINKABLE
from .people import ContactBlock, LocationBlock
from .related import ItemLinkBlock, QuestionsBlock
from .request import RequestQuestionBlock, RequestQuestions
from .text import CalloutBlock, PictureBlock, TableBlock, TextBlock

__all__ = ["LINKABLE", "BodyStream", "RequestQuestionBlock", "RequestQuestions"]


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
