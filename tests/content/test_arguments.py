"""What whoever types a command is told of an argument that cannot be."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

WRONG = [
    ("import_template services --to {nowhere}/x.xlsx", "there is no folder {nowhere}"),
    ("import_template services --to {folder}", "{folder} is a folder; name a file in it"),
    ("import_template services --to /dev/full", "/dev/full cannot be written: No space left on device."),
    ("import csv {table} --as services --rejected {nowhere}/x.csv", "there is no folder {nowhere}"),
    ("export_city {nowhere}/x.zip", "there is no folder {nowhere}"),
    ("relay --alive {nowhere}/alive", "there is no folder {nowhere}"),
    ("relay --poll -1", "-1 is not a number from 0.01 to 60"),
    ("relay --poll 0", "0 is not a number from 0.01 to 60"),
    ("relay --poll nan", "nan is not a number from 0.01 to 60"),
    ("search_report --until 0001-01-02", "0001-01-02 is not a day like 2026-11-27"),
    ("search_report --until tomorrow", "tomorrow is not a day like 2026-11-27"),
    ("search_eval {table} --items {table} --engine os.path", "There is no engine os.path."),
    ("contract --to /dev/null/contract", "/dev/null/contract cannot be written: Not a directory."),
]


@pytest.mark.django_db
@pytest.mark.parametrize(("typed", "told"), WRONG)
def test_an_argument_that_cannot_be_is_told_in_words(tmp_path, typed, told):
    table = tmp_path / "table.csv"
    table.write_text("query,link\nparks,/parks\n")
    places = {"nowhere": tmp_path / "nowhere", "folder": tmp_path, "table": table}
    with pytest.raises(CommandError) as raised:
        call_command(*typed.format(**places).split(), stdout=StringIO())
    assert told.format(**places) in str(raised.value)


@pytest.mark.django_db
def test_nothing_is_imported_before_it_is_known_where_rejected_rows_go(tmp_path, make_department):
    department = make_department("Waste")
    table = tmp_path / "table.csv"
    table.write_text("Title,Department\nLarge item pickup,Waste\n")
    with pytest.raises(CommandError, match="there is no folder"):
        call_command("import", "csv", table, "--as", "services", "--rejected", tmp_path / "nowhere" / "x.csv")
    assert department.get_children().count() == 0
