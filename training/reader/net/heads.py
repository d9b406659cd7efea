"""The heads: tags, links, trees, factuality, negation, pairs, frames."""

import math

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.reader.net.encoder import WIDTH, drop

TRUNK = 256
DILATIONS = (1, 2, 4, 8)
TOP = 6  # candidate heads kept for each word


class Mix(nn.Module):
    """A learned weighting of the encoder's layers."""

    def __init__(self, layers: int) -> None:
        super().__init__()
        self.weights = nn.Parameter(torch.tensor([0.0] * (layers - 1) + [2.0]))

    def forward(self, layers: list[Tensor]) -> Tensor:
        """Weighted sum of equally shaped tensors."""
        weights = self.weights.softmax(0)
        return sum(w * layer for w, layer in zip(weights, layers, strict=True))


class Trunk(nn.Module):
    """Dilated convolutions over words, as shifted matrix products so that they quantise."""

    def __init__(self) -> None:
        super().__init__()
        self.enter = nn.Linear(WIDTH, TRUNK)
        self.steps = nn.ModuleList([nn.Linear(3 * TRUNK, TRUNK) for _ in DILATIONS])
        self.norms = nn.ModuleList([nn.LayerNorm(TRUNK) for _ in DILATIONS])

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """(batch, words, width) to (batch, words, TRUNK); `mask` is 1 on real words."""
        keep = mask[:, :, None].to(x.dtype)
        h = functional.gelu(self.enter(x)) * keep
        for dilation, step, norm in zip(DILATIONS, self.steps, self.norms, strict=True):
            padded = functional.pad(h, (0, 0, dilation, dilation))
            size = h.shape[1]
            near = torch.cat(
                [padded[:, :size], h, padded[:, 2 * dilation : 2 * dilation + size]], -1
            )
            new = drop(functional.gelu(step(near)), 0.1, training=self.training)
            h = norm(h + new) * keep
        return h


class Pointer(nn.Module):
    """Scores from every word to every word."""

    def __init__(self, source: int, size: int) -> None:
        super().__init__()
        self.both = nn.Linear(source, 2 * size)
        self.size = size
        self.bias = nn.Parameter(torch.zeros(1))
        self.right = nn.Linear(size, 1)

    def forward(self, x: Tensor) -> Tensor:
        """(batch, words, words): row points at column."""
        a, b = self.both(x).split(self.size, -1)
        return a @ b.transpose(1, 2) / math.sqrt(self.size) + (
            self.right(b).transpose(1, 2) + self.bias
        )


class Syntax(nn.Module):
    """Parts of speech, biaffine arcs, relations of chosen arcs."""

    def __init__(self, upos: int, xpos: int, relations: int) -> None:
        super().__init__()
        self.tags = nn.Linear(WIDTH, upos + xpos)
        self.enter = nn.Linear(WIDTH, 4 * 128)
        self.arc = nn.Linear(128, 128)
        self.head_score = nn.Linear(128, 1)
        self.root_score = nn.Linear(128, 1)
        self.mixed = nn.Linear(128, relations)

    def forward(self, x: Tensor, sentence: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Tag logits, arc scores masked to sentences (diagonal: root), relation parts."""
        h = drop(functional.gelu(self.enter(x)), 0.15, training=self.training)
        dep, head, rel_dep, rel_head = h.split(128, -1)
        arcs = self.arc(dep) @ head.transpose(1, 2) / math.sqrt(128)
        arcs = arcs + self.head_score(head).transpose(1, 2)
        place = torch.arange(arcs.shape[1])
        itself = (place[:, None] == place[None, :])[None]
        arcs = torch.where(itself, self.root_score(dep), arcs)
        same = sentence[:, :, None] == sentence[:, None, :]
        arcs = torch.where(same, arcs.float(), torch.full_like(arcs.float(), -1e4))
        return self.tags(x), arcs, rel_dep, rel_head

    def relation(self, rel_dep: Tensor, rel_head: Tensor) -> Tensor:
        """Relation logits of aligned dependants and heads, any leading shape."""
        return self.mixed(functional.relu(rel_dep + rel_head) + rel_dep * rel_head)


class Pairs(nn.Module):
    """What one marked actor does to another (PLOVER roots), from per-word features."""

    SIZE = 96

    def __init__(self, labels: int) -> None:
        super().__init__()
        self.features = nn.Linear(WIDTH, 4 * self.SIZE)
        self.query = nn.Linear(2 * self.SIZE, self.SIZE)
        self.out = nn.Linear(3 * self.SIZE, labels)

    def score(
        self, features: Tensor, pair: tuple[int, int, int, int], same: Tensor
    ) -> Tensor:
        """Logits of one pair in one window; `features` (words, 4 × SIZE)."""
        a, b, key, value = features.split(self.SIZE, -1)
        s = a[pair[0] : pair[1]].mean(0)
        t = b[pair[2] : pair[3]].mean(0)
        query = self.query(torch.cat([s, t]))
        weights = (key @ query / math.sqrt(self.SIZE)).masked_fill(~same, -1e4).softmax(0)
        return self.out(functional.gelu(torch.cat([s, t, weights @ value])))
