"""The client for addresses that somebody typed: it reaches public hosts, and bounds what any of them can do to us."""

import gzip
import socket
import ssl
from ipaddress import ip_address, ip_network
from threading import Thread
from types import SimpleNamespace

import pytest

from api import outbound
from api.outbound import connecting
from api.outbound.denied import denied
from tests.conftest import PROJECT

LOOPBACK = (ip_network("127.0.0.0/8"),)
TLS = PROJECT / "tests/fixtures/tls"


def policy(port, **more):
    return outbound.Policy(**{"allowed": LOOPBACK, "ports": frozenset({port}), "http": True, "seconds": 5, **more})


@pytest.fixture
def names(monkeypatch):
    """What the resolver answers, by name; each look-up takes the next of its answers."""
    known: dict[str, list[list[str]]] = {}
    asked = []

    def getaddrinfo(host, port, **_):
        asked.append(host)
        if host not in known:
            raise socket.gaierror(-2, "Name or service not known")
        answers = known[host]
        addresses = answers.pop(0) if len(answers) > 1 else answers[0]
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in addresses]

    monkeypatch.setattr(connecting.socket, "getaddrinfo", getaddrinfo)
    return SimpleNamespace(known=known, asked=asked)


@pytest.fixture
def connections(monkeypatch):
    """To which addresses a connection was tried. None is made."""
    tried = []

    def refuse(address, port, seconds):
        tried.append(str(address))
        raise ConnectionRefusedError(111, "Connection refused")

    monkeypatch.setattr(connecting, "open_to", refuse)
    return tried


@pytest.mark.parametrize(
    "address",
    "0.0.0.0 10.1.2.3 100.64.0.1 127.0.0.1 168.63.129.16 169.254.169.254 172.31.0.1 192.168.1.1 198.18.0.1 224.0.0.1 "
    "255.255.255.255 ::1 :: ::127.0.0.1 ::ffff:127.0.0.1 ::ffff:8.8.8.8 64:ff9b::a9fe:a9fe 64:ff9b:1::7f00:1 100::1 "
    "2001::1 2001:db8::1 2002:7f00:1:: fc00::1 fd12::1 fe80::1 fec0::1 ff02::1 5f00::1".split(),
)
def test_what_is_no_public_host_is_denied(address):
    assert denied(ip_address(address))


@pytest.mark.parametrize("address", ["8.8.8.8", "1.1.1.1", "100.63.255.255", "2606:4700:4700::1111", "2a00:1450::1"])
def test_public_hosts_are_not(address):
    assert not denied(ip_address(address))


def test_a_network_that_settings_allow_is_asked_and_its_disguises_are_not():
    assert not denied(ip_address("10.1.2.3"), [ip_network("10.1.0.0/16")])
    assert denied(ip_address("10.2.0.1"), [ip_network("10.1.0.0/16")])
    assert denied(ip_address("::ffff:10.1.2.3"), [ip_network("10.1.0.0/16")])


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("http://hooks.example/", "begin with https"),
        ("ftp://hooks.example/", "begin with https"),
        ("https://ana:secret@hooks.example/", "no user name and no password"),
        ("https://hooks.example:8443/", "Port 8443"),
        ("https://hooks.example:0/", "Port 0"),
        ("https://hooks.example:99999/", "no address of the web"),
        ("https:///path", "no name of a host"),
        ("https://hooks.example\\@127.0.0.1/", "backslash"),
        ("https://hooks.example/a\r\nX: y", "unseen"),
        ("https://[::ffff:127.0.0.1]/", "not a public address"),
        ("https://[fe80::1%25eth0]/", "not a public address"),
        ("https://169.254.169.254/latest/meta-data", "not a public address"),
        ("https://localhost/hook", "localhost is not a public address: this machine"),
        ("https://hooks.LOCALHOST./hook", "not a public address: this machine"),
        ("https://intranet/hook", "intranet is not a public address: a name without a dot"),
        ("https://intranet./hook", "a name without a dot"),
        ("https://2130706433/hook", "a name without a dot"),
        ("https://hooks.example/" + "a" * 2_000, "more than 2000"),
    ],
)
def test_an_address_is_refused_in_words_before_anything_is_looked_up(url, why, names):
    with pytest.raises(outbound.Refused, match=why):
        outbound.post(url, {}, b"", outbound.Policy())
    assert names.asked == []


def test_names_and_paths_of_any_script_are_asked_for_as_the_web_writes_them():
    target = outbound.target_of("https://bücher.example/straße?q=ü%20", outbound.Policy())
    assert (target.host, target.path) == ("xn--bcher-kva.example", "/stra%C3%9Fe?q=%C3%BC%20")


@pytest.mark.parametrize("host", ["127.1", "0x7f000001", "2130706433"])
def test_other_ways_to_write_loopback_are_looked_up_and_refused(host, connections):
    with pytest.raises(outbound.Refused, match="leads to"):
        outbound.post(f"https://{host}/", {}, b"", outbound.Policy(allowed=(ip_network("10.1.0.0/16"),)))
    assert connections == []


def test_names_of_networks_that_settings_allow_are_looked_up(names, connections):
    names.known |= {"intranet": [["10.1.0.7"]], "localhost": [["127.0.0.1"]]}
    inside, here = (outbound.Policy(allowed=(ip_network(network),)) for network in ("10.1.0.0/16", "127.0.0.0/8"))
    for host, policy in (("intranet", inside), ("localhost", here)):
        with pytest.raises(outbound.NotConnected):
            outbound.post(f"https://{host}/", {}, b"", policy)
    assert connections == ["10.1.0.7", "127.0.0.1"]
    with pytest.raises(outbound.Refused, match="this machine"):
        outbound.target_of("https://localhost/", inside)


def test_a_name_with_one_address_that_is_not_public_is_refused(names, connections):
    names.known["mixed.example"] = [["93.184.215.14", "10.0.0.7"]]
    with pytest.raises(outbound.Refused, match=r"leads to 10\.0\.0\.7"):
        outbound.post("https://mixed.example/", {}, b"", outbound.Policy())
    assert connections == []


def test_a_name_is_looked_up_once_and_the_address_that_was_looked_at_is_asked(names, connections):
    names.known["rebinding.example"] = [["93.184.215.14"], ["127.0.0.1"]]
    with pytest.raises(outbound.NotConnected):
        outbound.post("https://rebinding.example/", {}, b"", outbound.Policy())
    assert names.asked == ["rebinding.example"]
    assert connections == ["93.184.215.14"]


def test_a_name_without_an_address_says_so(names):
    with pytest.raises(outbound.NotResolved, match=r"nobody\.example"):
        outbound.post("https://nobody.example/", {}, b"", outbound.Policy())


def test_a_request_and_its_answer(make_receiver):
    receiver = make_receiver((202, {"Retry-After": "7"}, b"thank you"))

    reply = outbound.post(f"{receiver.url}?a=b", {"Content-Type": "x/y"}, b"hello", policy(receiver.port))

    (heard,) = receiver.heard
    assert (heard.path, heard.body) == ("/hook?a=b", b"hello")
    assert heard.headers["host"] == f"127.0.0.1:{receiver.port}"
    assert heard.headers["content-type"] == "x/y"
    assert (reply.status, reply.headers["retry-after"], reply.beginning) == (202, "7", b"thank you")


def test_a_redirect_is_an_answer_and_is_not_followed(make_receiver):
    inside = make_receiver()
    receiver = make_receiver((307, {"Location": inside.url}, b""))

    assert outbound.post(receiver.url, {}, b"", policy(receiver.port)).status == 307
    assert inside.heard == []


def test_proxies_of_the_environment_are_not_asked(make_receiver, monkeypatch):
    proxy, receiver = make_receiver(), make_receiver()
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, proxy.url)

    outbound.post(receiver.url, {}, b"", policy(receiver.port))

    assert len(receiver.heard) == 1
    assert proxy.heard == []


def drip(connection, is_over):
    while not is_over.wait(0.05):
        connection.sendall(b"H")


def silence(connection, is_over):
    is_over.wait()


@pytest.mark.parametrize("speak", [drip, silence])
def test_the_deadline_is_for_the_whole_request(speak, make_line):
    port = make_line(speak)
    with pytest.raises(outbound.TookTooLong, match="answering"):
        outbound.post(f"http://127.0.0.1:{port}/", {}, b"", policy(port, seconds=0.3))


def test_a_handshake_that_is_never_answered_ends_with_the_deadline(make_line):
    port = make_line(silence)
    with pytest.raises(outbound.TookTooLong):
        outbound.post(f"https://127.0.0.1:{port}/", {}, b"", policy(port, seconds=0.3))


def test_who_reads_nothing_does_not_keep_a_large_message(make_line):
    port = make_line(silence)
    with pytest.raises(outbound.TookTooLong):
        outbound.post(f"http://127.0.0.1:{port}/", {}, b"x" * 30_000_000, policy(port, seconds=0.3))


def test_a_resolver_that_never_answers_does_not_hold_the_request(monkeypatch, make_line):
    stuck = make_line(silence)

    def getaddrinfo(*_, **__):
        with socket.create_connection(("127.0.0.1", stuck)) as connection:
            connection.sendall(b"who?")
            connection.recv(1)
        raise socket.gaierror

    monkeypatch.setattr(connecting, "socket", SimpleNamespace(getaddrinfo=getaddrinfo, SOCK_STREAM=1))
    with pytest.raises(outbound.TookTooLong, match="looking up"):
        outbound.post("https://slow.example/", {}, b"", outbound.Policy(seconds=0.2))


def endless_headers(connection, is_over):
    connection.sendall(b"HTTP/1.1 200 OK\r\n")
    while not is_over.is_set():
        connection.sendall(b"X: y\r\n" * 100)


def endless_line(connection, is_over):
    while not is_over.is_set():
        connection.sendall(b"H" * 1_000)


def many_headers(connection, is_over):
    connection.sendall(b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 60 + b"\r\n")


def no_http(connection, is_over):
    connection.sendall(b"220 mail.example ESMTP\r\n")


def endless_patience(connection, is_over):
    while not is_over.is_set():
        connection.sendall(b"HTTP/1.1 100 Continue\r\n\r\n" * 100)


@pytest.mark.parametrize("speak", [endless_headers, endless_line, endless_patience, many_headers, no_http])
def test_an_answer_that_is_none_or_too_large_is_refused(speak, make_line):
    port = make_line(speak)
    with pytest.raises(outbound.AnswerUnreadable):
        outbound.post(f"http://127.0.0.1:{port}/", {}, b"", policy(port))


def endless_body(connection, is_over):
    connection.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    while not is_over.is_set():
        connection.sendall(b"400\r\n" + b"x" * 1_024 + b"\r\n")


def unfinished_body(connection, is_over):
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\nx")
    is_over.wait()


def bomb(connection, is_over):
    """A thousand times as large once it is unpacked."""
    packed = gzip.compress(b"boom " * 10_000_000)
    head = f"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {len(packed)}\r\n\r\n"
    connection.sendall(head.encode() + packed)


def below_nothing(connection, is_over):
    connection.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n" + b"x" * 100_000)


def endless_size(connection, is_over):
    connection.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + b"0" * 100_000)


@pytest.mark.parametrize("speak", [bomb, below_nothing, endless_size])
def test_nothing_is_unpacked_and_no_length_is_believed(speak, make_line):
    port = make_line(speak)
    reply = outbound.post(f"http://127.0.0.1:{port}/", {"Accept-Encoding": "gzip"}, b"", policy(port))
    assert (reply.status, len(reply.beginning) <= outbound.Policy().most_kept) == (200, True)
    assert reply.beginning.count(b"boom") < 10


def test_of_an_endless_body_the_beginning_is_kept(make_line):
    port = make_line(endless_body)
    reply = outbound.post(f"http://127.0.0.1:{port}/", {}, b"", policy(port))
    assert (reply.status, reply.beginning) == (200, b"x" * 1_024)


def test_a_body_that_does_not_come_spoils_no_status(make_line):
    port = make_line(unfinished_body)
    reply = outbound.post(f"http://127.0.0.1:{port}/", {}, b"", policy(port, seconds=0.3))
    assert (reply.status, reply.beginning) == (200, b"x")


@pytest.fixture
def secure_port(make_line, monkeypatch):
    """A server with TLS that calls itself receiver.example, by an authority that this machine trusts for the test."""
    monkeypatch.setenv("SSL_CERT_FILE", str(TLS / "authority.pem"))
    connecting.trust.cache_clear()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(TLS / "receiver.pem", TLS / "receiver.key")
    listener = socket.create_server(("127.0.0.1", 0))

    def serve():
        while True:
            try:
                connection, _ = listener.accept()
                with context.wrap_socket(connection, server_side=True) as secure:
                    secure.recv(65_536)
                    secure.sendall(b"HTTP/1.1 204 No Content\r\n\r\n")
            except ssl.SSLError:
                continue
            except OSError:
                return

    Thread(target=serve, daemon=True).start()
    yield listener.getsockname()[1]
    listener.close()
    connecting.trust.cache_clear()


def test_the_certificate_must_be_of_the_name_that_was_asked_for(secure_port, names):
    names.known["receiver.example"] = names.known["another.example"] = [["127.0.0.1"]]
    reply = outbound.post(f"https://receiver.example:{secure_port}/", {}, b"x", policy(secure_port))
    assert reply.status == 204
    with pytest.raises(outbound.CertificateRefused, match=r"another\.example"):
        outbound.post(f"https://another.example:{secure_port}/", {}, b"x", policy(secure_port))


def test_a_certificate_of_an_unknown_authority_is_refused(secure_port, names, monkeypatch):
    names.known["receiver.example"] = [["127.0.0.1"]]
    monkeypatch.delenv("SSL_CERT_FILE")
    connecting.trust.cache_clear()
    with pytest.raises(outbound.CertificateRefused):
        outbound.post(f"https://receiver.example:{secure_port}/", {}, b"x", policy(secure_port))
