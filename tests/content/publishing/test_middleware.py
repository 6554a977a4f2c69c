"""An editor on a slow line holds up nobody: a publication begins when the whole request is here."""

import socket
import threading
from urllib.parse import urlsplit

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.files.uploadhandler import MemoryFileUploadHandler
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart
from django.urls import reverse

from content.models import CityDocument

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]

TOKEN = "t" * 32


@pytest.fixture
def begun(monkeypatch):
    """Set when the server has begun to read an upload."""
    begun, new_file = threading.Event(), MemoryFileUploadHandler.new_file

    def noticed(*args, **kwargs):
        begun.set()
        return new_file(*args, **kwargs)

    monkeypatch.setattr(MemoryFileUploadHandler, "new_file", noticed)
    return begun


@pytest.fixture
def slow_line(live_server, library, desk):
    """A connection of the desk's editor, over which the head of an upload was sent, and its body in two halves."""
    file = SimpleUploadedFile("pools.csv", b"pool,open\n" * 50_000)
    fields = {"csrfmiddlewaretoken": TOKEN, "title": "Pools", "language": "en", "file": file}
    body = encode_multipart(BOUNDARY, fields)
    session = desk.client.cookies["sessionid"].value
    at = urlsplit(live_server.url)
    head = (
        f"POST {reverse('wagtaildocs:add')} HTTP/1.1\r\nHost: {at.netloc}\r\nConnection: close\r\n"
        f"Cookie: sessionid={session}; csrftoken={TOKEN}\r\n"
        f"Content-Type: {MULTIPART_CONTENT}\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    with socket.create_connection((at.hostname, at.port), timeout=60) as line:
        line.sendall(head.encode())
        yield line, body[: len(body) // 2], body[len(body) // 2 :]


def test_others_publish_while_an_upload_is_under_way(slow_line, begun, desk, lessons, readers):
    line, first_half, second_half = slow_line
    line.sendall(first_half)
    assert begun.wait(timeout=60)

    desk.publish(lessons, summary="Learn to dive.")
    assert readers.see(lessons)["summary"] == "Learn to dive."
    assert not CityDocument.objects.exists()

    line.sendall(second_half)
    assert line.makefile("rb").readline() == b"HTTP/1.1 302 Found\r\n"
    assert CityDocument.objects.get().title == "Pools"


def test_an_upload_that_breaks_off_is_no_fault_of_the_server(desk, caplog):
    class BrokenLine:
        def read(self, size):
            raise ConnectionResetError

        readline = read

    refused = desk.client.post(reverse("wagtaildocs:add"), {"title": "Pools"}, **{"wsgi.input": BrokenLine()})

    assert refused.status_code == 400
    assert {record.levelname for record in caplog.records} <= {"WARNING"}
