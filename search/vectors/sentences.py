"""A sentence model, for cities that can spare some milliseconds a question: it knows what words mean together.

Any model in ONNX whose folder has `model.onnx` and `tokenizer.json`, as those who train them publish them. Run by
onnxruntime and tokenizers alone (`pip install .[semantic]`): no torch, and nothing is fetched.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from search.language import language_of

from .static import unit

try:
    from onnxruntime import InferenceSession, SessionOptions
    from tokenizers import Tokenizer
except ImportError:  # the extra is not installed; said when a model is named all the same
    InferenceSession = None

LONGEST = 256
"""Pieces of a text that are looked at: what most of these models were trained on."""

BATCH = 16
"""Texts that go through the model at once: more need more memory, and go no faster on one core."""


def what_is_wrong() -> str:
    """Why no model can be had as settings stand; empty if it can."""
    if InferenceSession is None:
        return "WELLSPRING_SENTENCE_MODEL needs onnxruntime and tokenizers: pip install .[semantic]."
    for name in ("model.onnx", "tokenizer.json"):
        if not (Path(settings.SENTENCE_MODEL) / name).is_file():
            return f"WELLSPRING_SENTENCE_MODEL, {settings.SENTENCE_MODEL}, has no file {name}."
    return ""


class SentenceModel:
    """The mean of what the model says of each piece of a text, or what it says of the whole, if it does."""

    is_slow = True

    def __init__(self) -> None:
        if wrong := what_is_wrong():
            raise ImproperlyConfigured(wrong)
        folder = Path(settings.SENTENCE_MODEL)
        options = SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1  # the server's workers take the other cores
        self._model = InferenceSession(folder / "model.onnx", options, providers=["CPUExecutionProvider"])
        self._inputs = {each.name for each in self._model.get_inputs()}
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.enable_truncation(LONGEST)
        self._tokenizer.enable_padding()
        digest = hashlib.sha256((folder / "model.onnx").read_bytes()).hexdigest()[:12]
        self.name = f"{folder.name[:60]}-{digest}/1"

    def knows(self, locale: str) -> bool:
        return language_of(locale) in settings.SENTENCE_LANGUAGES

    def encode(self, texts: Sequence[str]) -> np.ndarray:
        batches = [self._encoded(texts[start : start + BATCH]) for start in range(0, len(texts), BATCH)]
        return unit(np.concatenate(batches)) if batches else np.zeros((0, 1), np.float32)

    def _encoded(self, texts: Sequence[str]) -> np.ndarray:
        found = self._tokenizer.encode_batch(list(texts))
        mask = np.array([each.attention_mask for each in found], np.int64)
        given = {
            "input_ids": np.array([each.ids for each in found], np.int64),
            "attention_mask": mask,
            "token_type_ids": np.zeros_like(mask),
        }
        said = self._model.run(None, {name: value for name, value in given.items() if name in self._inputs})[0]
        if said.ndim == 2:
            return said.astype(np.float32)
        shown = mask[:, :, np.newaxis].astype(np.float32)
        return (said * shown).sum(axis=1, dtype=np.float32) / shown.sum(axis=1).clip(1)
