"""With a model of three words, made here: what it says of each is known."""

from pathlib import Path
from typing import Any

import numpy as np
import onnx
import pytest
from django.core.checks import run_checks
from django.core.exceptions import ImproperlyConfigured
from onnx import TensorProto, helper, numpy_helper
from tokenizers import Tokenizer, models, pre_tokenizers

from search.vectors.encoder import configured_encoder
from search.vectors.sentences import SentenceModel

VOCABULARY = {"[PAD]": 0, "[UNK]": 1, "pool": 2, "swim": 3, "tax": 4}
SAYS = np.array([[9, 9], [0, 0], [3, 4], [4, 3], [0, -2]], np.float32)
"""What the model says of each; of padding what must never count."""


@pytest.fixture
def folder(tmp_path: Path, settings: Any) -> Path:
    tokenizer = Tokenizer(models.WordLevel(VOCABULARY, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    tokenizer.save(str(tmp_path / "tokenizer.json"))
    looked_up = helper.make_node("Gather", ["says", "input_ids"], ["last_hidden_state"])
    graph = helper.make_graph(
        [looked_up],
        "model",
        [helper.make_tensor_value_info("input_ids", TensorProto.INT64, ["texts", "pieces"])],
        [helper.make_tensor_value_info("last_hidden_state", TensorProto.FLOAT, ["texts", "pieces", 2])],
        [numpy_helper.from_array(SAYS, "says")],
    )
    onnx.save(
        helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9), tmp_path / "model.onnx"
    )
    settings.SENTENCE_MODEL, settings.SENTENCE_LANGUAGES = str(tmp_path), ["en", "es"]
    settings.SEARCH_ENCODER = "search.vectors.sentences.SentenceModel"
    return tmp_path


def test_a_text_is_the_mean_of_its_pieces_and_nothing_of_the_padding(folder: Path) -> None:
    made = SentenceModel().encode(["pool", "pool swim pool swim", "tax", "", *["swim"] * 20])
    assert made[:3] == pytest.approx(np.array([[0.6, 0.8], [0.5**0.5] * 2, [0, -1]]), abs=1e-5)
    assert not made[3].any()
    assert len(made) == 24 and SentenceModel().encode([]).shape[0] == 0


def test_settings_say_which_languages_it_knows_and_its_name_which_model_it_is(folder: Path) -> None:
    model = SentenceModel()
    assert [model.knows(locale) for locale in ("en-GB", "es", "fr")] == [True, True, False]
    assert model.name.startswith(folder.name)
    assert isinstance(configured_encoder(), SentenceModel)


@pytest.mark.parametrize("missing", ["model.onnx", "tokenizer.json"])
def test_a_folder_without_a_model_is_refused_by_the_name_of_what_is_missing(folder: Path, missing: str) -> None:
    assert run_checks() == []
    (folder / missing).unlink()
    with pytest.raises(ImproperlyConfigured, match=missing):
        SentenceModel()
    assert [(said.id, missing in said.msg) for said in run_checks()] == [("search.E001", True)]
