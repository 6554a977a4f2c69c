"""The blocks an editor builds a page from: the body that all pages have, and the streams of single types."""

from .body import BodyStream
from .guide import GuideParts
from .linkable import LINKABLE
from .meeting import Agenda, MeetingFiles, Participants
from .request import RequestQuestions
from .step_by_step import JourneySteps

__all__ = [
    "LINKABLE",
    "Agenda",
    "BodyStream",
    "GuideParts",
    "JourneySteps",
    "MeetingFiles",
    "Participants",
    "RequestQuestions",
]
