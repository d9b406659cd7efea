"""Tunes the sentence encoder: `train --data DIR --minilm DIR --out FILE --epochs N`.

Two losses in turn: ratings are ordered as people ordered them (CoSENT, Su 2022), and texts
on one matter lie nearer than texts on others (InfoNCE, van den Oord et al. 2018, with
neighbouring matters in the same batch).
"""

import argparse
import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TypeVar

import torch
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional

from training.encoder import pairs
from training.encoder.model import SentenceEncoder
from training.encoder.pairs import Alike, Rated
from training.reader.net.encoder import load_minilm

T = TypeVar("T")
SEED = 13
BATCH = 32
RATE = 3e-5
SHARPNESS = 20.0  # of CoSENT; also the inverse temperature of InfoNCE
MOST_PIECES = 128


class Tuning:
    """The model, its optimiser and its tokenizer."""

    def __init__(self, minilm: Path, steps: int) -> None:
        self.tokenizer = Tokenizer.from_file(str(minilm / "tokenizer.json"))
        self.tokenizer.enable_truncation(MOST_PIECES)
        self.tokenizer.no_padding()
        self.model = SentenceEncoder()
        load_minilm(self.model.encoder, minilm / "model.safetensors")
        self.model.train()
        self.optimiser = torch.optim.AdamW(
            self.model.parameters(), lr=RATE, weight_decay=0.01
        )
        self.schedule = torch.optim.lr_scheduler.OneCycleLR(
            self.optimiser,
            RATE,
            total_steps=steps + 1,
            pct_start=0.1,
            anneal_strategy="linear",
        )

    def vectors(self, texts: Sequence[str]) -> Tensor:
        """(texts, width) unit vectors."""
        rows = [coded.ids for coded in self.tokenizer.encode_batch(list(texts))]
        width = max(len(row) for row in rows)
        ids = torch.tensor([row + [0] * (width - len(row)) for row in rows])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            return self.model(ids).float()

    def step(self, loss: Tensor) -> None:
        """One step of the optimiser."""
        self.optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimiser.step()
        self.schedule.step()

    def rating_loss(self, batch: Sequence[Rated]) -> Tensor:
        """CoSENT: a pair rated higher than another should have the higher cosine."""
        first = self.vectors([one.first for one in batch])
        second = self.vectors([one.second for one in batch])
        cosines = SHARPNESS * (first * second).sum(1)
        ratings = torch.tensor([one.rating for one in batch])
        higher = ratings[:, None] > ratings[None, :]
        gaps = (cosines[None, :] - cosines[:, None])[higher]
        return torch.logsumexp(torch.cat([torch.zeros(1), gaps]), 0)

    def matter_loss(self, batch: Sequence[Alike]) -> Tensor:
        """InfoNCE both ways; others of the same matter in the batch count neither way."""
        first = self.vectors([one.first for one in batch])
        second = self.vectors([one.second for one in batch])
        scores = SHARPNESS * first @ second.T
        names = [one.matter for one in batch]
        same = torch.tensor([[a == b for b in names] for a in names])
        scores = scores.masked_fill(same & ~torch.eye(len(names), dtype=torch.bool), -1e4)
        goal = torch.arange(len(names))
        there = functional.cross_entropy(scores, goal)
        return (there + functional.cross_entropy(scores.T, goal)) / 2


def batches(items: list[T], rng: random.Random) -> list[list[T]]:
    """Whole batches in random order."""
    rng.shuffle(items)
    return [items[n : n + BATCH] for n in range(0, len(items) - BATCH + 1, BATCH)]


def near_batches(items: list[Alike], rng: random.Random) -> Iterator[list[Alike]]:
    """Batches filled neighbourhood by neighbourhood, so that the others are hard to tell."""
    by_place: defaultdict[str, list[Alike]] = defaultdict(list)
    for one in items:
        by_place[one.near].append(one)
    places = list(by_place.values())
    rng.shuffle(places)
    for place in places:
        rng.shuffle(place)
    row = [one for place in places for one in place]
    for n in range(0, len(row) - BATCH + 1, BATCH):
        yield row[n : n + BATCH]


def main() -> None:
    """Tunes and writes the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--minilm", type=Path, required=True, help="its folder")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--without", nargs="*", default=[], help="sets to leave out")
    options = parser.parse_args()
    torch.manual_seed(SEED)
    torch.set_num_threads(1)
    rng = random.Random(SEED)  # noqa: S311 - an order
    ratings = [] if "stsb" in options.without else pairs.rated(options.data)
    sets = {
        "claims": lambda: pairs.claims(rng),
        "events": lambda: pairs.events(options.data, rng),
        "stories": lambda: pairs.stories(options.data, rng),
    }
    matters = {
        name: list(read()) for name, read in sets.items() if name not in options.without
    }
    print({"ratings": len(ratings)} | {name: len(found) for name, found in matters.items()})
    one_epoch = len(ratings) // BATCH + sum(len(m) // BATCH for m in matters.values())
    tuning = Tuning(options.minilm, one_epoch * options.epochs)
    for epoch in range(options.epochs):
        work: list[tuple[bool, list]] = [(True, batch) for batch in batches(ratings, rng)]
        for found in matters.values():
            work += [(False, batch) for batch in near_batches(found, rng)]
        rng.shuffle(work)
        total = 0.0
        for is_rated, batch in work:
            loss = tuning.rating_loss(batch) if is_rated else tuning.matter_loss(batch)
            tuning.step(loss)
            total += float(loss)
        print(
            f"epoch {epoch + 1}: {len(work)} steps, mean loss {total / len(work):.3f}",
            flush=True,
        )
        torch.save(tuning.model.state_dict(), options.out)


if __name__ == "__main__":
    main()
