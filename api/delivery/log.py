"""One line of JSON for each request.

It says nothing of who asked: no address, no query (which may hold a resident's words), and of a key its number.
"""

from __future__ import annotations

import os
import sys
from datetime import datetime
from typing import Any

import orjson

from api.admission import ADMITTED


class AccessLog:
    """Writes to standard output for `-`, to nothing for a blank, else to the end of the file of that name.

    Each line is one write, so that the lines of several processes never mix.
    """

    def __init__(self, where: str) -> None:
        self._file = None
        if where:
            flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND
            self._file = sys.stdout.fileno() if where == "-" else os.open(where, flags, 0o640)

    def write(
        self, environ: dict[str, Any], name: str, door: str, status: str, size: int, seconds: float, at: datetime
    ) -> None:
        """Tell of a request that began at `at` and was answered at `door`."""
        if self._file is None:
            return
        admitted = environ.get(ADMITTED)
        line = {
            "at": at,
            "id": name,
            "method": environ["REQUEST_METHOD"],
            "path": environ["PATH_INFO"][:500],
            "status": int(status[:3]),
            "bytes": size,
            "ms": round(seconds * 1000, 3),
            "door": door,
            "key": admitted.caller.key_id if admitted else None,
        }
        os.write(self._file, orjson.dumps(line, option=orjson.OPT_APPEND_NEWLINE | orjson.OPT_UTC_Z))
