import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from content.publishing import queries
from search.asked.models import SearchCount
from search.pipeline import configured_engine

pytestmark = [pytest.mark.django_db, pytest.mark.database]

ITEMS = "link,title,text\n/pool,Swim lessons,At the pool\n/dogs,Dog licences,\n/park,Parking permits,\n"
QUESTIONS = "query,link\nswimming,/pool\ndog,/dogs\nunicorn,/park\nunicorn,/pool\n,/pool\n"


def evaluated(*arguments: Any) -> str:
    out = StringIO()
    call_command("search_eval", *arguments, stdout=out, stderr=StringIO())
    return out.getvalue()


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    (tmp_path / "questions.csv").write_text(QUESTIONS, encoding="utf-8")
    (tmp_path / "items.csv").write_text(ITEMS, encoding="utf-8")
    return tmp_path / "questions.csv", tmp_path / "items.csv"


def test_prints_the_figures_of_each_engine_clean_and_mistyped(files: tuple[Path, Path]) -> None:
    questions, items = files
    engines = ("search.engines.database.DatabaseEngine", "search.engines.memory.MemoryEngine")
    told = evaluated(questions, "--items", items, "--json", *(part for path in engines for part in ("--engine", path)))
    rows = json.loads(told)["figures"]
    assert [(row["engine"], row["asked"]) for row in rows] == [
        (engine, asked) for engine in ("DatabaseEngine", "MemoryEngine") for asked in ("as written", "mistyped")
    ]
    clean = rows[0]
    assert clean["questions"] == 3
    assert [clean[name] for name in ("ndcg", "mrr", "recall", "success_at_1", "zero_results")] == pytest.approx(
        [2 / 3, 2 / 3, 2 / 3, 2 / 3, 1 / 3]
    )
    assert {name: rows[2][name] for name in ("ndcg", "recall")} == {name: clean[name] for name in ("ndcg", "recall")}


def test_compares_with_what_is_found_without_a_step(tmp_path: Path) -> None:
    (tmp_path / "items.csv").write_text("link,title\n/marry,Marriage certificates\n/park,Parks\n", encoding="utf-8")
    questions = tmp_path / "questions.csv"
    questions.write_text("query,link\nbride groom documents,/marry\nwedding,/marry\n", encoding="utf-8")
    told = evaluated(
        questions, "--items", tmp_path / "items.csv", "--json", "--without", "vectors", "--without", "synonyms, vectors"
    )
    found = {row["without"]: row["recall"] for row in json.loads(told)["figures"] if row["asked"] == "as written"}
    assert found == {"": 1.0, "vectors": 0.5, "synonyms, vectors": 0.0}
    with pytest.raises(CommandError, match="'magic' is no step"):
        evaluated(questions, "--without", "magic")


@pytest.fixture
def pool(make_department: Any, make_service: Any) -> Any:
    swim = make_service(make_department("Parks"), "Swim lessons")
    call_command("reindex", stdout=StringIO())
    return swim


def test_leaves_the_index_and_what_was_not_found_alone(files: tuple[Path, Path], pool: Any) -> None:
    held = configured_engine().versions("public")
    evaluated(files[0], "--items", files[1])
    assert held
    assert configured_engine().versions("public") == held
    assert not SearchCount.objects.exists()


def test_asks_the_citys_own_content_by_its_paths(tmp_path: Path, pool: Any) -> None:
    row = queries.by_slug("service", "swim-lessons", "en", "public")
    assert row is not None
    path = json.loads(row.body)["path"]
    file = tmp_path / "own.csv"
    file.write_text(f"query,link\nlearn to swim,{path}\nx,/nowhere\n", encoding="utf-8")
    rows = json.loads(evaluated(file, "--json"))["figures"]
    assert (rows[0]["questions"], rows[0]["success_at_1"]) == (1, 1.0)


def test_shows_what_differs_from_before(files: tuple[Path, Path], tmp_path: Path) -> None:
    before = tmp_path / "before.json"
    before.write_text(evaluated(files[0], "--items", files[1], "--json"), encoding="utf-8")
    told = evaluated(files[0], "--items", files[1], "--against", before)
    assert "0.667" in told and "+0.000" in told


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("none.csv", None, "cannot be read"),
        ("wrong.csv", "question,answer\na,b\n", "has no column query"),
        ("empty.csv", "query,link\n", "asks nothing"),
        ("bytes.csv", "query,link\n\udcff,x\n", "no CSV file"),
    ],
)
def test_a_file_that_is_not_right_is_refused_by_name(tmp_path: Path, name: str, text: str | None, said: str) -> None:
    if text is not None:
        (tmp_path / name).write_bytes(text.encode(errors="surrogateescape"))
    with pytest.raises(CommandError, match=said) as refused:
        evaluated(tmp_path / name)
    assert name in str(refused.value)


def test_an_engine_that_is_not_there_is_refused(files: tuple[Path, Path]) -> None:
    with pytest.raises(CommandError, match="There is no engine"):
        evaluated(*files[:1], "--items", files[1], "--engine", "search.nothing.Engine")
