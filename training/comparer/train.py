"""Trains the comparer: `train --minilm DIR --out FILE [--piles DIR ...] [--epochs N]`.

A pair on one matter of which nobody said how its sides stand counts as any of the three. Pairs
on other matters are many; the most alike are kept, since they are the hard ones.
"""

import argparse
import random
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor

from training.comparer import matters
from training.comparer.matters import AGAINST, OTHER, UNSAID, Pair
from training.comparer.net import Comparer, from_minilm
from training.comparer.pairing import paired
from whence.read.vectors import Encoder

SEED = 13
BATCH = 32
RATE, HEAD_RATE = 6e-5, 3e-4
# Shares of the pairs of quotes on other matters that are kept: of the most alike, and of all. With
# none but the most alike, likeness itself comes to speak against one matter.
HARD = 0.02
EASY = 0.2
ACROSS = 6  # pairs of lines of different blocks, for each block
TOLD = 50  # steps between two lines of the log
DEV = ("central-africa.txt",)


def learn_from(piles: Sequence[Path], rng: random.Random) -> list[Pair]:
    """All pairs of the training part that are to be learnt."""
    found: list[Pair] = []
    for folder in piles:
        found += hard_ones(list(matters.of_piles(folder, rng)), rng)
    for path in sorted(matters.FOLDER.glob("*.txt")):
        if path.name not in DEV:
            found += matters.of_matters(path)
            found += matters.across(path, ACROSS, rng)
    return found


def hard_ones(pairs: Sequence[Pair], rng: random.Random) -> list[Pair]:
    """All pairs on one matter, and of the others those that are alike, and a few more."""
    texts = sorted({text for pair in pairs for text in (pair.first[1], pair.second[1])})
    rows = {text: n for n, text in enumerate(texts)}
    vectors = Encoder(threads=1).encode(texts)
    likeness = [
        float(vectors[rows[pair.first[1]]] @ vectors[rows[pair.second[1]]])
        for pair in pairs
    ]
    least = np.quantile(
        [a for a, pair in zip(likeness, pairs, strict=True) if pair.label == OTHER],
        1 - HARD,
    )
    return [
        pair
        for alike, pair in zip(likeness, pairs, strict=True)
        if pair.label != OTHER or alike >= least or rng.random() < EASY
    ]


class Tuning:
    """The model, its optimiser and its tokenizer."""

    def __init__(self, minilm: Path, steps: int) -> None:
        self.tokenizer = Tokenizer.from_file(str(minilm / "tokenizer.json"))
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()
        self.model = Comparer()
        from_minilm(self.model, minilm / "model.safetensors")
        self.model.train()
        inside = list(self.model.encoder.parameters())
        heads = [
            each
            for part in (self.model.inner, self.model.out, self.model.alike)
            for each in part.parameters()
        ]
        self.optimiser = torch.optim.AdamW(
            [{"params": inside, "lr": RATE}, {"params": heads, "lr": HEAD_RATE}],
            weight_decay=0.01,
        )
        self.schedule = torch.optim.lr_scheduler.OneCycleLR(
            self.optimiser,
            [RATE, HEAD_RATE],
            total_steps=steps + 1,
            pct_start=0.1,
            anneal_strategy="linear",
        )

    def scores(self, pairs: Sequence[Pair]) -> Tensor:
        """(pairs, labels) scores."""
        ids, side = paired(self.tokenizer, [(pair.first, pair.second) for pair in pairs])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            return self.model(torch.from_numpy(ids), torch.from_numpy(side)).float()

    def step(self, pairs: Sequence[Pair]) -> float:
        """One step on some pairs; its loss."""
        logs = torch.log_softmax(self.scores(pairs), -1)
        labels = torch.tensor([pair.label for pair in pairs])
        one_matter = torch.logsumexp(logs[:, 1:], -1)
        said = logs[torch.arange(len(pairs)), labels.clamp(min=0)]
        loss = -torch.where(labels == UNSAID, one_matter, said).mean()
        self.optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimiser.step()
        self.schedule.step()
        return float(loss.detach())


def batches(pairs: Sequence[Pair], rng: random.Random) -> Iterator[list[Pair]]:
    """Batches of pairs of about one length, in random order, each pair a random way round."""
    turned = [
        Pair(pair.second, pair.first, pair.label) if rng.random() < 0.5 else pair
        for pair in pairs
    ]
    turned.sort(key=lambda p: sum(map(len, p.first + p.second)) + rng.random() * 60)
    found = [turned[n : n + BATCH] for n in range(0, len(turned) - BATCH + 1, BATCH)]
    rng.shuffle(found)
    yield from found


def average_precision(scores: Sequence[float], true: Sequence[bool]) -> float:
    """Mean of the precision at each true one, the best scored first; 0-1."""
    order = np.argsort(-np.asarray(scores), kind="stable")
    hits = np.asarray(true)[order]
    return float((np.cumsum(hits) / np.arange(1, len(hits) + 1))[hits].mean())


def measure(tuning: Tuning, pairs: Sequence[Pair]) -> dict[str, float]:
    """How well pairs on one matter, and among them those against each other, come first."""
    tuning.model.eval()
    cuts = range(0, len(pairs), BATCH)
    with torch.no_grad():
        rows = [torch.softmax(tuning.scores(pairs[n : n + BATCH]), -1) for n in cuts]
    tuning.model.train()
    found = torch.cat(rows).numpy()
    same = [pair.label != OTHER for pair in pairs]
    said = [n for n, pair in enumerate(pairs) if pair.label != UNSAID]
    against = [pairs[n].label == AGAINST for n in said]
    return {
        "same": average_precision(1 - found[:, OTHER], same),
        "against": average_precision(found[said, AGAINST], against),
    }


def held_out(piles: Path | None) -> dict[str, list[Pair]]:
    """Pairs to measure on: the matters that are held out, and piles that are not learnt from."""
    found = {name: list(matters.of_matters(matters.FOLDER / name)) for name in DEV}
    if piles:
        found[piles.name] = list(matters.of_piles(piles, random.Random(SEED)))  # noqa: S311
    return found


def fit(tuning: Tuning, pairs: Sequence[Pair], rng: random.Random) -> None:
    """One pass over the pairs, telling the mean loss every fifty steps."""
    began, total = time.monotonic(), 0.0
    for count, batch in enumerate(batches(pairs, rng), 1):
        total += tuning.step(batch)
        if count % TOLD == 0:
            print(
                f"{count} {total / TOLD:.3f} {time.monotonic() - began:.0f} s", flush=True
            )
            total = 0.0


def main() -> None:
    """Trains and writes the weights after each epoch."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minilm", type=Path, required=True, help="its folder")
    parser.add_argument(
        "--piles", type=Path, nargs="*", default=[], help="folders to learn from"
    )
    parser.add_argument("--dev", type=Path, help="folder of piles to measure on")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--start", type=Path, help="weights to go on from")
    parser.add_argument("--epochs", type=int, default=2)
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    torch.manual_seed(SEED)
    torch.set_num_threads(options.threads)
    rng = random.Random(SEED)  # noqa: S311 - an order
    pairs = learn_from(options.piles, rng)
    print(Counter(pair.label for pair in pairs), flush=True)
    tuning = Tuning(options.minilm, len(pairs) // BATCH * options.epochs)
    if options.start:
        tuning.model.load_state_dict(torch.load(options.start, weights_only=True))
    for epoch in range(options.epochs):
        fit(tuning, pairs, rng)
        torch.save(tuning.model.state_dict(), options.out)
        for name, held in held_out(options.dev).items():
            print(f"epoch {epoch + 1} {name} {measure(tuning, held)}", flush=True)


if __name__ == "__main__":
    main()
