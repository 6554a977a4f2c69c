"""Official codes, and the services of a council: written small, and the real list."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError

from content.editorial.exchange.errors import Unreadable
from content.editorial.exchange.importers import lgsl
from content.models import HomePage, Service, ServiceCode, ServiceIdentifier
from content.publishing import queries
from tests.fixtures.imports import imported

CODES = "LGSL,Description,Providing Tier\n4,Find out about free school meals,all\n372,Report a dumped car,all\n"
COUNCILS = "id,slug,name\n1,northton,Northton Council\n2,southby,Southby Council\n"
LINKS = """la,lgsl,lgil,link
northton,school-meals,providing-information,https://northton.example/read,4,8
northton,school-meals,applications-for-service,https://northton.example/apply,4,0
southby,dumped-car,reporting,https://southby.example/car,372,17
northton,dumped-car,reporting,javascript:alert(1),372,17
northton,unknown,reporting,https://northton.example/x,9999,17
"""


@pytest.fixture
def register(tmp_path: Path) -> Callable[..., Path]:
    def write(codes: str = CODES, councils: str = COUNCILS, links: str = LINKS) -> Path:
        for name, text in (("local_services", codes), ("local-authorities", councils), (LINKS_FILE, links)):
            (tmp_path / f"{name}.csv").write_text(text, encoding="utf-8")
        return tmp_path

    return write


LINKS_FILE = "lgsl_lgil_fallback_links"


def test_a_table_alone_is_no_register_and_nobody_reads_where_it_was_unpacked(register: Callable[..., Path]) -> None:
    folder = register()
    with pytest.raises(Unreadable) as refusal:
        lgsl.read(folder / "local_services.csv", "en")
    assert str(refusal.value).startswith(
        "local_services.csv must be a folder, or a zip of one, with local_services.csv,"
    )

    (folder / "local-authorities.csv").unlink()
    with pytest.raises(Unreadable) as refusal:
        lgsl.read(folder, "en", council="northton")
    assert str(refusal.value) == "local-authorities.csv: no such file or directory."


def test_the_most_useful_link_becomes_the_service(register: Callable[..., Path]) -> None:
    reading = lgsl.read(register(), "en", council="northton")
    (service,) = [record for record in reading.records if record.key.startswith("lgsl:service")]
    assert (service.title, service.online_url) == ("Find out about free school meals", "https://northton.example/apply")
    assert service.identifiers == ("lgsl:code:4",)
    assert [note.where for note in reading.unread] == ["lgsl_lgil_fallback_links.csv line 5"]
    assert "javascript" in reading.unread[0].message
    assert "9999 is not in local_services.csv" in reading.warnings[0].message


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("4,Again,all", "LGSL 4 is there already, as “Find out about free school meals”."),
        ("four,Words,all", "LGSL is “four”; it must be a number"),
        ("9,,all", "Description has 0 characters"),
    ],
)
def test_a_bad_code_costs_itself(register: Callable[..., Path], row: str, reason: str) -> None:
    reading = lgsl.read(register(CODES + row + "\n5,Good,all\n"), "en")
    assert [record.key for record in reading.records] == ["lgsl:code:4", "lgsl:code:372", "lgsl:code:5"]
    assert reading.unread[0].where == "local_services.csv line 4"
    assert reason in reading.unread[0].message


def test_a_council_that_is_not_there_is_refused_with_those_that_are(register: Callable[..., Path]) -> None:
    with pytest.raises(Unreadable, match=r"no council “northtown”.*northton"):
        lgsl.read(register(), "en", council="northtown")
    with pytest.raises(Unreadable, match="has no column “LGSL”"):
        lgsl.read(register(codes="Code,Text\n"), "en")


@pytest.mark.database
class TestTakenIn:
    def test_services_show_their_codes_and_follow_a_change_of_the_register(
        self, city: HomePage, register: Callable[..., Path]
    ) -> None:
        imported("lgsl", register(), "--council", "northton")
        page = Service.objects.get()
        assert page.get_parent().title == "Northton Council"
        assert document(page)["identifiers"] == [
            {"scheme": "LGSL", "code": "4", "title": "Find out about free school meals"}
        ]
        code = ServiceCode.objects.get(code="4")
        code.title = "Find out about meals at school"
        code.save()
        assert document(page)["identifiers"][0]["title"] == "Find out about meals at school"
        assert imported("lgsl", register())["kept"][0]["where"] == "local_services.csv line 2"
        code.delete()
        assert document(page)["identifiers"] == []

    def test_a_service_of_the_city_is_given_only_what_it_lacks(
        self, city: HomePage, register: Callable[..., Path], make_department: Any, make_service: Any
    ) -> None:
        imported("lgsl", register())
        ours = make_service(make_department(), "School lunch", summary="Ours.")
        ours.identifier_links = [ServiceIdentifier(code=ServiceCode.objects.get(code="4"))]
        ours.save_revision().publish()
        report = imported("lgsl", register(), "--council", "northton")
        assert report["counts"]["services"] == {"created": 0, "updated": 1, "unchanged": 0, "kept": 0, "rejected": 0}
        page = Service.objects.get()
        assert (page.title, page.summary, page.online_url) == (
            "School lunch",
            "Ours.",
            "https://northton.example/apply",
        )
        again = imported("lgsl", register(), "--council", "northton")
        assert again["counts"]["services"]["unchanged"] == 1
        page.online_url = "https://city.example/lunch"
        page.save_revision().publish()
        assert imported("lgsl", register(), "--council", "northton")["counts"]["services"]["unchanged"] == 1

    def test_the_folder_must_be_whole(self, city: HomePage, tmp_path: Path) -> None:
        with pytest.raises(CommandError, match="no such file"):
            imported("lgsl", tmp_path)

    @pytest.mark.needs_shared
    def test_the_real_list(self, city: HomePage, shared_data: Path) -> None:
        report = imported("lgsl", shared_data / "uk-lgsl", "--council", "camden")
        assert report["counts"]["official codes"]["created"] == 117
        assert report["counts"]["services"]["created"] == Service.objects.count() == 31
        assert report["rejected"] == []
        again = imported("lgsl", shared_data / "uk-lgsl", "--council", "camden")
        assert again["changed"] == []


def document(page: Any) -> dict[str, Any]:
    row = queries.by_id(page.translation_key, "en", "public")
    assert row is not None
    return json.loads(row.body)
