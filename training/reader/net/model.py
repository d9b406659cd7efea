"""The joint model: one encoder, every head, and the loss of a batch."""

from collections import defaultdict
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.reader.batches import Batch
from training.reader.examples import (
    ATTRIBUTION_TAGS,
    MENTION_TAGS,
    NAME_TAGS,
    PLOVER_ROOTS,
    UNLABELLED,
)
from training.reader.net.crf import Crf
from training.reader.net.encoder import WIDTH, Encoder, drop
from training.reader.net.frames import FrameHead
from training.reader.net.heads import TRUNK, Mix, Pairs, Pointer, Syntax, Trunk
from whence.read.words import N_SHAPES

KEPT_LAYERS = 4  # the last layers that heads may mix


class Model(nn.Module):
    """Encoder and heads.

    Args:
        maps: Label lists of the treebank and frame heads: ``upos``, ``xpos``, ``rel``,
            ``frame``, ``kind``, ``role``.
    """

    def __init__(self, maps: dict[str, list[str]]) -> None:
        super().__init__()
        self.maps = maps
        self.encoder = Encoder(N_SHAPES)
        self.mixes = nn.ModuleList([Mix(KEPT_LAYERS) for _ in range(3)])
        self.trunk = Trunk()
        self.crfs = nn.ModuleDict(
            {
                "attribution": Crf(ATTRIBUTION_TAGS),
                "inner": Crf(ATTRIBUTION_TAGS),
                "names": Crf(NAME_TAGS),
                "mentions": Crf(MENTION_TAGS),
            }
        )
        self.sizes = [2 * len(ATTRIBUTION_TAGS), len(NAME_TAGS), len(MENTION_TAGS), 2]
        self.tags = nn.Linear(TRUNK, sum(self.sizes))
        self.to_source = Pointer(TRUNK, 64)
        self.to_cue = Pointer(TRUNK, 64)
        self.scope = Pointer(TRUNK, 48)
        self.syntax = Syntax(len(maps["upos"]), len(maps["xpos"]), len(maps["rel"]))
        self.fact = nn.Sequential(nn.Linear(WIDTH, 128), nn.GELU(), nn.Linear(128, 1))
        self.scales = nn.Parameter(torch.tensor([[1.0, 0.0]] * 3))
        self.pairs = Pairs(len(PLOVER_ROOTS))
        self.frames = FrameHead(maps)

    def forward(self, ids: Tensor, shape: Tensor, first: Tensor, sentence: Tensor) -> dict:
        """Raw outputs of every head by name.

        Args:
            ids: (batch, pieces) wordpiece ids, 0 for padding.
            shape: (batch, pieces) word shapes.
            first: (batch, words) index of each word's first piece.
            sentence: (batch, words) sentence number; negative for padding.
        """
        hidden = self.encoder(ids, shape)[-KEPT_LAYERS:]
        index = first[:, :, None].expand(-1, -1, WIDTH)
        words = [torch.gather(layer, 1, index) for layer in hidden]
        for_tags, for_trees, for_meaning = (mix(words) for mix in self.mixes)
        if self.training:
            for_tags = drop(for_tags, 0.1, training=True)
            for_trees = drop(for_trees, 0.15, training=True)
            for_meaning = drop(for_meaning, 0.1, training=True)
        mask = sentence >= 0
        trunk = self.trunk(for_tags, mask)
        both, names, mentions, marks = self.tags(trunk).split(self.sizes, -1)
        pos, arcs, rel_dep, rel_head = self.syntax(for_trees, sentence)
        out = {
            "attribution": both[..., :7],
            "inner": both[..., 7:],
            "names": names,
            "mentions": mentions,
            "negation": marks[..., 0],
            "hedge": marks[..., 1],
            "to_source": self.to_source(trunk),
            "to_cue": self.to_cue(trunk),
            "scope": self.scope(trunk),
            "pos": pos,
            "arcs": arcs,
            "rel_dep": rel_dep,
            "rel_head": rel_head,
            "fact": self.fact(for_meaning)[..., 0],
            "pairs": self.pairs.features(for_meaning),
        }
        out |= self.frames(for_meaning, for_trees)
        return out

    def loss(
        self, batch: Batch, weights: dict[str, float]
    ) -> tuple[Tensor, dict[str, float]]:
        """Weighted loss per word of the batch, and its parts."""
        out = self(batch.ids, batch.shape, batch.first, batch.sentence)
        parts: dict[str, Tensor] = {}
        for name, crf in self.crfs.items():
            rows = batch.rows(name)
            if rows:
                allowed = batch.allowed(name, rows, out[name].shape[-1])
                size = int(batch.lengths[rows].max())
                parts[name] = crf(out[name][rows, :size], allowed, batch.lengths[rows])
        self._syntax_loss(batch, out, parts)
        self._link_loss(batch, out, parts)
        self._wording_loss(batch, out, parts)
        self.frames.loss(batch, out, parts)
        words = float(batch.lengths.sum())
        total = sum(weights.get(n, 1.0) * part for n, part in parts.items()) / words
        return total, {name: float(part.detach()) for name, part in parts.items()}

    def _syntax_loss(self, batch: Batch, out: dict, parts: dict[str, Tensor]) -> None:
        n_upos = len(self.maps["upos"])
        for name, logits in (
            ("upos", out["pos"][..., :n_upos]),
            ("xpos", out["pos"][..., n_upos:]),
        ):
            rows = batch.rows(name)
            if rows:
                gold = batch.per_word(name, rows)
                kept = gold != UNLABELLED
                picked = logits[rows][:, : gold.shape[1]][kept].float()
                parts[name] = functional.cross_entropy(picked, gold[kept], reduction="sum")
        rows = batch.rows("head")
        if not rows:
            return
        head = batch.per_word("head", rows)
        kept = head != UNLABELLED
        size = head.shape[1]
        arcs = out["arcs"][rows][:, :size]
        parts["arcs"] = functional.cross_entropy(arcs[kept], head[kept], reduction="sum")
        at = head.clamp(min=0)[:, :, None].expand(-1, -1, 128)
        rel_head = torch.gather(out["rel_head"][rows], 1, at)
        logits = self.syntax.relation(out["rel_dep"][rows][:, :size][kept], rel_head[kept])
        gold = batch.per_word("rel", rows)[kept]
        parts["rel"] = functional.cross_entropy(logits.float(), gold, reduction="sum")

    def _link_loss(self, batch: Batch, out: dict, parts: dict[str, Tensor]) -> None:
        source, cue = [], []
        for row, links in batch.lists("links"):
            n = int(batch.lengths[row])
            for c, s, words in links:
                scores = out["to_source"][row, c, :n].float()
                source.append(-scores.log_softmax(0)[s if s >= 0 else c])
                if words:
                    scores = out["to_cue"][row, words, :n].float()
                    cue.append(-scores.log_softmax(1)[:, c].sum())
        if source:
            parts["to_source"] = torch.stack(source).sum()
        if cue:
            parts["to_cue"] = torch.stack(cue).sum()

    def _wording_loss(self, batch: Batch, out: dict, parts: dict[str, Tensor]) -> None:
        losses: dict[str, list[Tensor]] = defaultdict(list)
        for row, facts in batch.lists("fact"):
            at, gold, scale = (list(x) for x in zip(*facts, strict=True))
            factors = self.scales[scale]
            guess = out["fact"][row, at].float() * factors[:, 0] + factors[:, 1]
            goal = torch.tensor(gold)
            losses["fact"].append(functional.smooth_l1_loss(guess, goal, reduction="sum"))
        for row, found in batch.lists("negation"):
            self._negation_loss(batch, out, (row, found), losses)
        for row, labels in batch.lists("weasel"):
            for number, label in enumerate(labels):
                words = out["hedge"][row][batch.sentence[row] == number]
                if len(words):
                    losses["weasel"].append(
                        _binary(words.max()[None], torch.tensor([label]))
                    )
        for row, labels in batch.lists("hedge"):
            losses["hedge"].append(
                _binary(out["hedge"][row, : len(labels)], torch.tensor(labels))
            )
        for row, pairs in batch.lists("pairs"):
            for a, b, c, d, label in pairs:
                same = batch.sentence[row] == batch.sentence[row, a]
                logits = self.pairs.score(out["pairs"][row], (a, b, c, d), same).float()
                losses["pairs"].append(
                    functional.cross_entropy(logits[None], torch.tensor([label]))
                )
        parts |= {name: torch.stack(found).sum() for name, found in losses.items()}

    def _negation_loss(
        self, batch: Batch, out: dict, labelled: tuple[int, list], losses: dict
    ) -> None:
        row, found = labelled
        n = int(batch.lengths[row])
        cues = torch.zeros(n)
        for cue, scope in found:
            cues[cue] = 1.0
            inside = torch.zeros(n)
            inside[scope] = 1.0
            same = batch.sentence[row, :n] == batch.sentence[row, cue[0]]
            losses["scope"].append(
                _binary(out["scope"][row, cue[0], :n][same], inside[same])
            )
        losses["negation"].append(_binary(out["negation"][row, :n], cues))


def _binary(logits: Tensor, gold: Tensor) -> Tensor:
    return functional.binary_cross_entropy_with_logits(
        logits.float(), gold.float(), reduction="sum"
    )


def parameter_groups(
    model: Model, encoder_rate: float, head_rate: float
) -> list[dict[str, Any]]:
    """Optimiser groups: encoder slow, heads fast, no decay on norms and biases."""
    groups: dict[tuple[bool, bool], list[nn.Parameter]] = {}
    for name, parameter in model.named_parameters():
        encoder = name.startswith("encoder.") and "shapes" not in name
        plain = parameter.ndim < 2
        groups.setdefault((encoder, plain), []).append(parameter)
    return [
        {
            "params": found,
            "lr": encoder_rate if encoder else head_rate,
            "weight_decay": 0.0 if plain else 0.01,
        }
        for (encoder, plain), found in groups.items()
    ]
