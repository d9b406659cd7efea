"""The sentence encoder for weighing, loaded only when free statements have to be compared."""

from collections.abc import Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from whence.pipeline.article import ReaderChoice, ToolsSpec
from whence.read.vectors import Encoder
from whence.weigh import Embed


def embed_with(spec: ToolsSpec) -> Embed | None:
    """Texts to vectors with the encoder of `spec`; `None` for the reader without a model."""
    if spec.reader is ReaderChoice.UNDERSTUDY:
        return None

    @cache
    def encoder() -> Encoder:
        return Encoder(spec.weights, spec.threads)

    def embed(texts: Sequence[str]) -> NDArray[np.float32]:
        # One by one: the model's rounding depends on what else is in a batch, and the same
        # articles have to come to the same questions in any order.
        return np.concatenate([encoder().encode([text]) for text in texts])

    return embed
