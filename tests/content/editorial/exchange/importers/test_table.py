"""Tables that people fill in, from the file to the city."""

import csv
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.forms import DateTimeField
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from content.editorial.exchange.errors import Unreadable
from content.editorial.exchange.importers import table
from content.editorial.exchange.importers.reading import Reading
from content.editorial.exchange.importers.tables.columns import TABLES, columns_of
from content.editorial.exchange.importers.tables.template import csv_template, xlsx_template
from content.models import Department, Faq, HomePage, Location, Service, Topic
from content.publishing.models import PublishedDocument
from tests.fixtures.imports import imported

Writer = Callable[..., Path]


@pytest.fixture
def sheet(tmp_path: Path) -> Writer:
    """Writes a CSV file with these rows."""

    def write(*rows: Any, name: str = "rows.csv") -> Path:
        told = StringIO(newline="")
        csv.writer(told).writerows(rows)
        (tmp_path / name).write_text(told.getvalue(), encoding="utf-8", newline="")
        return tmp_path / name

    return write


def read(path: Path, kind: str, *mapping: str) -> Reading:
    return table.read(path, "en", kind, mapping)


def only(reading: Reading) -> Any:
    assert reading.unread == []
    (record,) = reading.records
    return record


class TestReading:
    def test_a_row_becomes_a_record(self, sheet: Writer) -> None:
        path = sheet(
            ["ID", "Service name", "Department", "Topics", "Description", "Done within", "Status", "Web page", "Tags"],
            [
                *("7", "Swim  lessons", "Parks", "Water; Sport;Water", "Bring a **towel**.", "5 business days"),
                *("closed for now", "https://city.example/swim", "pool; lesson, pool"),
            ],
        )
        record = only(read(path, "services"))
        assert (record.key, record.title, record.source) == ("table:services:7", "Swim lessons", "rows.csv line 2")
        assert (record.department, record.topics) == ("named:Parks", ("named:Water", "named:Sport"))
        assert record.body == (("text", "<p>Bring a <b>towel</b>.</p>"),)
        assert (record.service_level, record.status) == ((5, "business days"), "temporarily closed")
        assert (record.online_url, record.keywords) == ("https://city.example/swim", "pool, lesson")
        assert record.summary is None

    def test_an_empty_cell_says_nothing_and_the_word_empties(self, sheet: Writer) -> None:
        path = sheet(
            ["Title", "Department", "Topics", "Eligibility", "Full text"], ["A", "P", "(empty)", "", "(Empty)"]
        )
        record = only(read(path, "services"))
        assert (record.topics, record.eligibility, record.body) == ((), None, ())

    def test_dates_numbers_and_yes(self, sheet: Writer) -> None:
        path = sheet(["Question", "Department", "Review date", "Featured"], ["Why?", "P", "31 May 2026", "Yes"])
        record = only(read(path, "answers"))
        assert (record.review_date, record.featured) == (date(2026, 5, 31), True)
        path = sheet(["Name", "Department", "lat", "long"], ["Pool", "P", "44.05", "-91.6"])
        record = only(read(path, "locations"))
        assert (record.latitude, record.longitude) == (Decimal("44.05"), Decimal("-91.6"))

    @pytest.mark.parametrize(
        ("kind", "column", "value", "reason"),
        [
            ("services", "Status", "maybe", "“maybe” must be one of Active, Closed for now, Not offered now, Ended."),
            (
                "services",
                "Website",
                "javascript:alert(1)",
                "“javascript:alert(1)”: Write a whole web address, like “http",
            ),
            ("services", "Website", "city.example/pay", "“city.example/pay”: Write “https://city.example/pay”."),
            ("services", "Done within", "soon", "must be a number and a unit"),
            ("services", "Summary", "x" * 161, "Ensure this value has at most 160 characters|has 161 characters"),
            ("services", "311 request code", "no spaces!", "Use letters, digits"),
            ("answers", "Review date", "3/4/2026", "must be a date, like 2026-05-31"),
            ("answers", "Featured", "perhaps", "must be yes or no"),
            ("answers", "Featured", "(empty)", "cannot be emptied here"),
            ("locations", "Latitude", "north", "must be a number"),
            ("locations", "Latitude", "95", "less than or equal to 90"),
            ("contacts", "Email", "nobody", "“nobody”: Enter a valid email address."),
            ("contacts", "Phone", "call me maybe", "“call me maybe”: Write a telephone number, like 311"),
            ("departments", "Mission", "x" * 1001, "has 1,001 characters; at most 1,000"),
        ],
    )
    def test_a_bad_cell_is_shown_with_what_would_be_right(
        self, sheet: Writer, kind: str, column: str, value: str, reason: str
    ) -> None:
        path = sheet(["Title", "Department", column], ["Good", "P", ""], ["Bad", "P", value], ["Fine", "P", ""])
        reading = read(path, kind)
        assert [record.title for record in reading.records] == ["Good", "Fine"]
        (note,) = reading.unread
        assert note.where == "rows.csv line 3"
        assert f"Column “{column}”" in note.message
        assert any(part in note.message for part in reason.split("|")), note.message

    @pytest.mark.parametrize("when", ["2026-03-08 02:30", "2026-11-01 01:30"], ids=["skipped", "doubled"])
    def test_a_time_that_clocks_skip_or_show_twice_is_refused_as_the_form_refuses_it(
        self, sheet: Writer, when: str
    ) -> None:
        row = ["Council", "Clerk", "City Council"]
        path = sheet(["Title", "Department", "Who meets", "Begins"], [*row, when], [*row, f"{when}-0600"])
        reading = read(path, "meetings")
        with pytest.raises(ValidationError) as refused:
            DateTimeField().clean(when)
        assert [(note.where, note.message) for note in reading.unread] == [
            ("rows.csv line 2", f"Column “Begins”: “{when}”: {refused.value.messages[0]}")
        ]
        assert [record.source for record in reading.records] == ["rows.csv line 3"]

    def test_all_that_is_wrong_in_a_row_is_said_at_once(self, sheet: Writer) -> None:
        reading = read(sheet(["Title", "Status", "Email"], ["", "maybe", "x"]), "services")
        message = reading.unread[0].message
        assert "Column “Status”" in message
        assert "Column “Title” is empty" in message
        assert "There is no column for “Department”" in message
        assert "column “Email” is left out" in reading.warnings[0].message

    def test_a_row_twice_is_refused_with_the_first(self, sheet: Writer) -> None:
        reading = read(sheet(["ID", "Title"], ["1", "A"], ["2", "B"], ["1", "C"]), "topics")
        assert [record.title for record in reading.records] == ["A", "B"]
        assert reading.unread[0].message == "It is the same item as rows.csv line 2. Give each row an ID of its own."

    def test_topics_come_after_the_wider_one_and_circles_are_refused(self, sheet: Writer) -> None:
        rows = [["Pools", "Sport"], ["Sport", ""], ["A", "B"], ["B", "A"]]
        reading = read(sheet(["Title", "Wider topic"], *rows), "topics")
        assert [record.title for record in reading.records] == ["Sport", "Pools"]
        assert "would be inside itself: A → B → A" in reading.unread[0].message

    def test_columns_may_be_said(self, sheet: Writer) -> None:
        path = sheet(["Label", "Unit", "Title"], ["Pool", "Parks", "Sir"])
        record = only(read(path, "services", "Label=title", "Unit=Department", "Title="))
        assert (record.title, record.department) == ("Pool", "named:Parks")
        for pair, reason in (("Nope=title", "must be a column"), ("Label=nope", "no field “nope”"), ("x", "must be")):
            with pytest.raises(Unreadable, match=reason):
                read(path, "services", pair)
        with pytest.raises(Unreadable, match="two columns to the field title"):
            read(path, "services", "Label=title", "Unit=title")

    def test_a_script_in_a_cell_is_no_script(self, sheet: Writer) -> None:
        path = sheet(["Title", "Full text"], ["<script>x</script>", "<p onclick=x>Hi <script>alert(1)</script></p>"])
        (record,) = read(path, "departments").records
        assert (record.title, record.body) == ("<script>x</script>", (("text", "<p>Hi</p>"),))

    def test_a_kind_that_is_not(self, sheet: Writer) -> None:
        with pytest.raises(Unreadable, match=r"no kind of item here; those are topics, contacts"):
            read(sheet(["A"]), "pigeons")

    @settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)  # a busy machine says nothing of the reader
    @given(st.lists(st.lists(st.text(max_size=8), max_size=6), max_size=5), st.sampled_from(list(TABLES)))
    def test_whatever_stands_in_it_every_row_is_accounted_for(
        self, tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]], kind: str
    ) -> None:
        told = StringIO(newline="")
        written = [[cell.replace("\r", "").encode("utf-8", "ignore").decode() for cell in row] for row in rows]
        csv.writer(told).writerows([["Title", "Department", "Summary", "Topics", "Phone", "Status"], *written])
        path = tmp_path_factory.mktemp("fuzz") / "x.csv"
        path.write_text(told.getvalue(), encoding="utf-8-sig", newline="")
        try:
            reading = table.read(path, "en", kind)
        except Unreadable:
            return
        notes = [note for note in reading.warnings if "as a note" in note.message]
        filled = sum(1 for row in written if any(cell.strip() for cell in row))
        assert len(reading.records) + len(reading.unread) + len(notes) == filled


class TestTemplates:
    @pytest.mark.parametrize("kind", list(TABLES))
    def test_a_template_is_read_back_without_a_row_and_with_every_column(self, tmp_path: Path, kind: str) -> None:
        for name, content in (("t.csv", csv_template(kind)), ("t.xlsx", xlsx_template(kind))):
            (tmp_path / name).write_bytes(content)
            reading = read(tmp_path / name, kind)
            assert (reading.records, reading.unread) == ([], [])
            assert list(reading.header) == [column.label for column in columns_of(kind).values()]
            assert not [note for note in reading.warnings if "is left out: nothing" in note.message]

    @pytest.mark.parametrize("kind", list(TABLES))
    def test_the_examples_are_good(self, tmp_path: Path, kind: str) -> None:
        text = csv_template(kind).decode("utf-8-sig")
        (tmp_path / "t.csv").write_text(text.replace("\n# SVC-12", "\nSVC-12"), encoding="utf-8")
        reading = read(tmp_path / "t.csv", kind)
        assert reading.unread == []
        assert reading.records[0].key == f"table:{kind}:SVC-12"

    def test_a_workbook_explains_and_offers(self) -> None:
        book = openpyxl.load_workbook(BytesIO(xlsx_template("services")))
        page = book.worksheets[0]
        status = next(cell for cell in page[1] if cell.value == "Status")
        assert status.comment is not None
        assert "One of: Active" in status.comment.text
        assert any("Active,Closed for now" in rule.formula1 for rule in page.data_validations.dataValidation)

    def test_the_command_writes_one(self, tmp_path: Path) -> None:
        call_command("import_template", "topics", "--to", str(tmp_path / "t.xlsx"), stdout=StringIO())
        assert read(tmp_path / "t.xlsx", "topics").records == []


@pytest.mark.database
class TestTakenIn:
    def test_a_table_again_changes_nothing_and_names_lead_to_what_people_made(
        self, city: HomePage, sheet: Writer, make_department: Any, make_topic: Any
    ) -> None:
        make_department("Parks")
        make_topic("Water")
        path = sheet(
            ["Title", "Department", "Topics", "Related items"],
            ["Swim lessons", "parks", "water", "Pool pass"],
            ["Pool pass", "Parks", "Water", "Swim lessons"],
        )
        report = imported("csv", path, "--as", "services")
        assert (report["counts"]["services"]["created"], report["rejected"]) == (2, [])
        lessons = Service.objects.get(title="Swim lessons")
        assert lessons.get_parent().title == "Parks"
        assert [row.topic.title for row in lessons.topic_links.all()] == ["Water"]
        assert [row.item.title for row in lessons.related_links.all()] == ["Pool pass"]
        assert imported("csv", path, "--as", "services")["counts"]["services"]["unchanged"] == 2

    def test_a_name_that_is_not_is_refused_with_what_was_meant(
        self, city: HomePage, sheet: Writer, make_department: Any
    ) -> None:
        make_department("Parks and Recreation")
        path = sheet(["Title", "Department"], ["A", "Parks & Recreation"], ["B", "Parks and Recreation"])
        report = imported("csv", path, "--as", "services")
        assert report["counts"]["services"] == {"created": 1, "updated": 0, "unchanged": 0, "kept": 0, "rejected": 1}
        assert report["rejected"] == [
            {
                "where": "rows.csv line 2",
                "message": "A: department: There is no department called “Parks & Recreation”. "
                "Did you mean “Parks and Recreation”?",
            }
        ]

    def test_what_people_wrote_is_the_item_meant_and_is_kept(
        self, city: HomePage, sheet: Writer, make_department: Any, make_service: Any
    ) -> None:
        make_service(make_department("Parks"), "Swim lessons", summary="Ours.")
        path = sheet(["Title", "Department", "Summary"], ["Swim lessons", "Parks", "Theirs."])
        report = imported("csv", path, "--as", "services")
        assert report["kept"][0]["message"] == "Swim lessons: someone changed it since the last import"
        assert Service.objects.get().summary == "Ours."
        assert imported("csv", path, "--as", "services", "--overwrite")["counts"]["services"]["updated"] == 1
        assert Service.objects.get().summary == "Theirs."
        assert imported("csv", path, "--as", "services")["counts"]["services"]["unchanged"] == 1

    def test_departments_topics_and_places_with_a_translation(self, city: HomePage, sheet: Writer) -> None:
        departments = sheet(["Title", "Department"], ["Pools", "Parks"], ["Parks", ""], name="departments.csv")
        assert imported("csv", departments, "--as", "departments")["counts"]["departments"]["created"] == 2
        assert Department.objects.get(title="Pools").get_parent().title == "Parks"
        places = sheet(["Title", "Department", "Type of place"], ["North Pool", "Pools", "Pool"], name="places.csv")
        assert imported("csv", places, "--as", "locations")["counts"]["locations"]["created"] == 1
        assert Location.objects.get().kind == "pool"
        topics = sheet(
            ["ID", "Title", "Language", "Translation of"], ["w", "Water", "", ""], ["", "Agua", "es", "w"], name="t.csv"
        )
        assert imported("csv", topics, "--as", "topics")["counts"]["topics"]["created"] == 2
        water, agua = Topic.objects.get(title="Water"), Topic.objects.get(title="Agua")
        assert (water.translation_key, agua.locale.language_code) == (agua.translation_key, "es")

    def test_the_rejected_rows_are_a_table_to_mend(
        self, city: HomePage, sheet: Writer, tmp_path: Path, make_department: Any
    ) -> None:
        make_department("Parks")
        path = sheet(["Title", "Department", "Summary"], ["=A", "Perks", "-1"], ["B", "Parks", ""])
        imported("csv", path, "--as", "services", "--rejected", tmp_path / "bad.csv")
        (row,) = csv.DictReader(StringIO((tmp_path / "bad.csv").read_text(encoding="utf-8-sig")))
        assert (row["Title"], row["Summary"], row["Source line"]) == ("'=A", "'-1", "rows.csv line 2")
        assert "Did you mean “Parks”?" in row["What is wrong"]
        mended = (tmp_path / "bad.csv").read_text(encoding="utf-8-sig").replace("Perks", "Parks")
        (tmp_path / "bad.csv").write_text(mended, encoding="utf-8", newline="")
        imported("csv", tmp_path / "bad.csv", "--as", "services")
        assert Service.objects.get(title="=A").summary == "-1"

    def test_no_script_reaches_any_document(self, city: HomePage, sheet: Writer, make_department: Any) -> None:
        make_department("Parks")
        attack = "<img src=x onerror=alert(1)><script>alert(1)</script>[x](javascript:alert(1))"
        imported("csv", sheet(["Question", "Department", "Answer"], ["Why?", "Parks", attack]), "--as", "answers")
        assert Faq.objects.exists()
        for row in PublishedDocument.objects.all():
            assert b"<script" not in bytes(row.body)
            assert b"onerror" not in bytes(row.body)
            assert b'href=\\"javascript' not in bytes(row.body)

    def test_a_file_of_no_good_says_so(self, city: HomePage, sheet: Writer) -> None:
        with pytest.raises(CommandError, match="Nothing could be taken in"):
            imported("csv", sheet(["Title", "Department"], ["A", "Nobody"]), "--as", "services")
