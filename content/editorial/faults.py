"""What somebody sees at the desk when it cannot do what was asked: what is wrong, and what became of what they sent.

Django calls it wherever an answer breaks off (`handler500`), in a middleware as well as in a view. The page is made
without a session and without the database, which may be what is away.
"""

from __future__ import annotations

import errno
import sys
from dataclasses import asdict, dataclass

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string

from content.publishing.middleware import SAFE
from content.transaction import abandon

UNWRITABLE = {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.EPERM, errno.EIO}
RETRY_AFTER = 60
UPLOAD_OF_MANY = "/multiple/add/"


@dataclass(frozen=True)
class Fault:
    title: str
    words: str
    status: int = 503


AWAY = Fault(
    "The desk cannot answer now", "Its database cannot be reached, or takes nothing more. Please wait a minute."
)
NO_ROOM = Fault(
    "Files cannot be saved now",
    "There is no room where files are kept, or nothing may be written there. Tell whoever keeps the server.",
)
OURS = Fault("Something went wrong here", "It was written down for whoever keeps the server.", status=500)


def answer(request: HttpRequest) -> HttpResponse:
    """A page in plain words; the upload of many files shows only what is said in its own way, and with a 200."""
    fault = _fault(sys.exc_info()[1])
    if fault is not OURS and request.method == "POST" and request.path.endswith(UPLOAD_OF_MANY):
        abandon()
        return JsonResponse({"success": False, "error_message": f"{fault.title}. {fault.words}"})
    told = {**asdict(fault), "was_sent": request.method not in SAFE}
    response = HttpResponse(render_to_string("editorial/fault.html", told), status=fault.status)
    response["Cache-Control"] = "no-store"
    if fault.status == AWAY.status:
        response["Retry-After"] = str(RETRY_AFTER)
    return response


def _fault(error: BaseException | None) -> Fault:
    if isinstance(error, OperationalError | InterfaceError):
        return AWAY
    return NO_ROOM if isinstance(error, OSError) and error.errno in UNWRITABLE else OURS
