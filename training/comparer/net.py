"""The comparer's network: both texts in one pass, so that each word sees the other text's."""

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from training.comparer.matters import LABELS
from training.reader.net.encoder import WIDTH, Encoder, drop, load_minilm

DROPOUT = 0.1
SHARPNESS = 5.0  # of the cosine that the scores begin with


class Comparer(nn.Module):
    """Scores of `LABELS` for pairs of texts.

    The mean of each text's words, each having seen the other text, are set against each other as
    in Sentence-BERT (Reimers and Gurevych 2019), and their cosine is told outright.
    """

    def __init__(self) -> None:
        super().__init__()
        self.encoder = Encoder(shapes=2)
        self.inner = nn.Linear(4 * WIDTH + 1, WIDTH)
        self.out = nn.Linear(WIDTH, len(LABELS))
        self.alike = nn.Linear(1, len(LABELS))

    def forward(self, ids: Tensor, side: Tensor) -> Tensor:
        """(pairs, pieces) ids with 0 for padding, and 1 on the second text, to (pairs, labels)."""
        last = self.encoder(ids, side)[-1]
        there = (ids != 0).float()
        first = _mean(last, there * (1 - side.float()))
        second = _mean(last, there * side.float())
        cosine = SHARPNESS * functional.cosine_similarity(first, second)[:, None]
        parts = [first + second, (first - second).abs(), first * second, last[:, 0], cosine]
        inner = torch.tanh(self.inner(torch.cat(parts, -1)))
        return self.out(drop(inner, DROPOUT, training=self.training)) + self.alike(cosine)


def _mean(last: Tensor, mask: Tensor) -> Tensor:
    return (last * mask[:, :, None]).sum(1) / mask.sum(1, keepdim=True).clamp(min=1.0)


def from_minilm(model: Comparer, weights: Path) -> None:
    """Fills the encoder from the safetensors file of all-MiniLM-L6-v2, its second side too."""
    single = Encoder(shapes=1)
    load_minilm(single, weights)
    kinds = {
        name.removeprefix("bert."): value for name, value in load_file(str(weights)).items()
    }["embeddings.token_type_embeddings.weight"]
    sides = torch.stack([torch.zeros(WIDTH), kinds[1] - kinds[0]])
    model.encoder.load_state_dict(single.state_dict() | {"shapes.weight": sides})
