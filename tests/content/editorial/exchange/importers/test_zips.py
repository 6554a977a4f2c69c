"""Zip files from outside, and what is tried with them."""

import io
import stat
import zipfile
from pathlib import Path

import pytest

from content.editorial.exchange.errors import Unreadable
from content.editorial.exchange.importers.zips import unpacked


def packed(path: Path, **files: bytes) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def test_a_zip_is_the_folder_that_it_holds_while_the_block_runs(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", **{"data/services.csv": b"A\n1\n", "__MACOSX/._x": b""})
    with unpacked(path) as folder:
        assert (folder / "services.csv").read_bytes() == b"A\n1\n"
    assert not folder.exists()


def test_what_is_no_zip_is_itself(tmp_path: Path) -> None:
    with unpacked(tmp_path) as folder:
        assert folder == tmp_path


@pytest.mark.parametrize("name", ["../evil.csv", "/etc/evil.csv", "a/../../evil.csv", "..\\evil.csv", "C:\\evil.csv"])
def test_a_file_that_would_land_outside_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(Unreadable, match="would land outside"), unpacked(packed(tmp_path / "a.zip", **{name: b"x"})):
        pass


@pytest.mark.parametrize("name", ["", "."])
def test_a_file_without_a_name_is_refused(tmp_path: Path, name: str) -> None:
    entry = zipfile.ZipInfo("services.csv")
    entry.filename = name
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr(entry, "A\n")
    with pytest.raises(Unreadable, match="a file without a name"), unpacked(tmp_path / "a.zip"):
        pass


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = packed(tmp_path / "bomb.zip", **{"big.csv": b"0" * 50_000_000})
    assert path.stat().st_size < 100_000
    with pytest.raises(Unreadable, match=r"“big.csv” unpacks to 50,000,000 bytes, as a bomb does"), unpacked(path):
        pass


def test_many_small_bombs_are_one_large_one(tmp_path: Path) -> None:
    path = packed(tmp_path / "bomb.zip", **{f"{order}.csv": b"0" * 999_999 for order in range(250)})
    with pytest.raises(Unreadable, match="would unpack to"), unpacked(path):
        pass


def test_a_link_is_refused(tmp_path: Path) -> None:
    entry = zipfile.ZipInfo("services.csv")
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr(entry, "/etc/passwd")
    with pytest.raises(Unreadable, match="is a link"), unpacked(tmp_path / "a.zip"):
        pass


def test_half_a_zip_is_refused(tmp_path: Path) -> None:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        archive.writestr("services.csv", "A\n" * 1_000)
    (tmp_path / "a.zip").write_bytes(whole.getvalue()[:-30])
    with pytest.raises(Unreadable, match="not a whole zip file"), unpacked(tmp_path / "a.zip"):
        pass
