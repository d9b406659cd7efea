"""Trains the reader: `train.py --prepared DIR --out DIR --minutes N [--start CHECKPOINT]`.

The rate rises, stays, and falls to nothing over the last part of the time or steps given
(`--decay`, a share); averaged weights are what is evaluated and exported.
"""

import argparse
import copy
import pickle
import random
import time
import tomllib
from collections import defaultdict
from pathlib import Path

import torch

from training.reader.batches import Batch, Coded, shuffled
from training.reader.net.encoder import load_minilm
from training.reader.net.model import Model, parameter_groups

HERE = Path(__file__).parent


def part_of_pass(
    ready: dict[str, list[Coded]], manifest: dict, rng: random.Random, share: float
) -> list[Coded]:
    """Every set as often as the manifest says times `share`; fractions are drawn at random."""
    out: list[Coded] = []
    for name, found in ready.items():
        repeat = share * manifest.get(name, {}).get("repeat", 1.0)
        whole = int(repeat)
        out += found * whole
        out += rng.sample(found, int(len(found) * (repeat - whole)))
    return out


class Prepared:
    """The coded windows; read again when the file has changed, so that sets may grow."""

    def __init__(self, path: Path) -> None:
        self.path, self.read_at = path, 0.0
        self.refresh()

    def refresh(self) -> None:
        """Reads the file if it is newer than what is held."""
        changed = self.path.stat().st_mtime
        if changed > self.read_at:
            with self.path.open("rb") as file:
                self.ready, self.maps, self.manifest = pickle.load(file)  # noqa: S301 - our own file
            self.read_at = changed


class Average:
    """Exponentially weighted average of a model's weights."""

    def __init__(self, model: Model, decay: float) -> None:
        self.model = copy.deepcopy(model).eval()
        self.decay = decay

    @torch.no_grad()
    def update(self, model: Model, steps: int) -> None:
        """Moves the average towards `model`; early steps weigh more."""
        keep = min(self.decay, (1 + steps) / (10 + steps))
        mine, theirs = list(self.model.parameters()), list(model.parameters())
        torch._foreach_lerp_(mine, theirs, 1 - keep)


def schedule(options: argparse.Namespace, config: dict, step: int, spent: float) -> float:
    """Factor on the learning rate; `spent` is the share of the run that is over."""
    rising = min(1.0, (step + 1) / (config["warm_up"] if not options.start else 60))
    left = 1.0 - spent
    falling = min(1.0, left / options.decay) if options.decay else 1.0
    return max(0.0, min(rising, falling)) * options.rate


def save(path: Path, model: Model, average: Average, step: int) -> None:
    """Writes a checkpoint; the file is complete when it bears its name."""
    state = {
        "model": model.state_dict(),
        "average": average.model.state_dict(),
        "maps": model.maps,
        "step": step,
    }
    torch.save(state, path.with_suffix(".part"))
    path.with_suffix(".part").rename(path)


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--prepared", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--minilm", type=Path, help="safetensors file, for a fresh start")
    parser.add_argument("--start", type=Path, help="checkpoint to go on from")
    parser.add_argument("--minutes", type=float, default=0.0)
    parser.add_argument("--steps", type=int, default=0)
    parser.add_argument("--decay", type=float, default=0.0)
    parser.add_argument("--rate", type=float, default=1.0)
    parser.add_argument(
        "--heads", nargs="*", help="train only these (*pairs*), freeze the rest"
    )
    parser.add_argument("--save-minutes", type=float, default=6.0)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=0, help="added to the config's seed")
    return parser.parse_args()


def begin(options: argparse.Namespace, maps: dict) -> tuple[Model, Average, dict]:
    """Model, average and optimiser-free state, fresh or from a checkpoint."""
    config = tomllib.loads((HERE / "config.toml").read_text())
    model = Model(maps)
    average = Average(model, config["average_decay"])
    if options.start:
        state = torch.load(options.start, weights_only=False)
        model.load_state_dict(state["model"], strict=False)
        average.model.load_state_dict(state["average"], strict=False)
    else:
        load_minilm(model.encoder, options.minilm)
        average.model.load_state_dict(model.state_dict())
    return model, average, config


class Run:
    """One training run: model, average, optimiser and where it stands."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.options = options
        self.prepared = Prepared(options.prepared / "windows.pickle")
        torch.manual_seed(13 + options.seed)
        self.model, self.average, self.config = begin(options, self.prepared.maps)
        if options.heads:
            for name, one in self.model.named_parameters():
                one.requires_grad_(name.partition(".")[0] in options.heads)
        self.rng = random.Random(self.config["seed"] + options.seed)  # noqa: S311 - an order
        rates = (self.config["encoder_rate"], self.config["head_rate"])
        groups = parameter_groups(self.model, *rates)
        self.optimiser = torch.optim.AdamW(groups, betas=(0.9, 0.98), fused=True)
        self.bases = [group["lr"] for group in self.optimiser.param_groups]
        self.began = time.monotonic()
        self.step = 0
        self.queue: list[list[Coded]] = []
        self.log = Log()

    def spent(self) -> float:
        """Share of the run that is over, by time or by steps."""
        if self.options.minutes:
            return (time.monotonic() - self.began) / 60 / self.options.minutes
        return self.step / self.options.steps

    def advance(self) -> None:
        """One step on the next batch."""
        if not self.queue:
            self.prepared.refresh()
            ready, manifest = self.prepared.ready, self.prepared.manifest
            windows = part_of_pass(ready, manifest, self.rng, self.config["share"])
            self.queue = shuffled(windows, self.rng, self.config["batch"])
            print(f"{len(self.queue)} batches from step {self.step}", flush=True)
        batch = Batch(self.queue.pop(), self.config["mask"], self.rng)
        factor = schedule(self.options, self.config, self.step, self.spent())
        for group, base in zip(self.optimiser.param_groups, self.bases, strict=True):
            group["lr"] = base * factor
        with torch.autocast("cpu", dtype=torch.bfloat16):
            loss, parts = self.model.loss(batch, self.config["weights"])
        if not loss.requires_grad:  # no label of the heads that are trained
            return
        self.optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), self.config["clip"])
        self.optimiser.step()
        self.step += 1
        self.log.add(parts, int(batch.lengths.sum()))
        if self.step % self.config["average_every"] == 0:
            self.average.update(self.model, self.step // self.config["average_every"])
        if self.step % 50 == 0:
            self.log.show(self.step, (time.monotonic() - self.began) / 60, factor)

    def save(self) -> None:
        """Writes the checkpoint."""
        save(self.options.out / "last.pt", self.model, self.average, self.step)


class Log:
    """Loss per thousand words of each head since the last line."""

    def __init__(self) -> None:
        self.sums: dict[str, float] = defaultdict(float)
        self.words = 0

    def add(self, parts: dict[str, float], words: int) -> None:
        """Adds one batch."""
        self.words += words
        for name, value in parts.items():
            self.sums[name] += value

    def show(self, step: int, minutes: float, rate: float) -> None:
        """Prints a line and starts anew."""
        shown = (f"{n}:{1000 * v / self.words:.0f}" for n, v in sorted(self.sums.items()))
        print(f"step {step} {minutes:.1f} min rate {rate:.3f}", *shown, flush=True)
        self.sums.clear()
        self.words = 0


def main() -> None:
    """Trains until the time or the steps are over."""
    options = arguments()
    torch.set_num_threads(options.threads)
    options.out.mkdir(parents=True, exist_ok=True)
    run = Run(options)
    run.model.train()
    saved = time.monotonic()
    while run.spent() < 1.0:
        run.advance()
        if time.monotonic() - saved > 60 * options.save_minutes:
            run.save()
            saved = time.monotonic()
    run.save()
    print(f"done: {run.step} steps", flush=True)


if __name__ == "__main__":
    main()
