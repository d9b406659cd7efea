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
from training.reader.model import Model, parameter_groups
from training.reader.network import load_minilm

HERE = Path(__file__).parent


def one_pass(
    ready: dict[str, list[Coded]], manifest: dict, rng: random.Random
) -> list[Coded]:
    """Every set as often as the manifest says; fractions are drawn at random."""
    out: list[Coded] = []
    for name, found in ready.items():
        repeat = manifest.get(name, {}).get("repeat", 1.0)
        whole = int(repeat)
        out += found * whole
        out += rng.sample(found, int(len(found) * (repeat - whole)))
    return out


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
    rising = min(1.0, (step + 1) / config["warm_up"])
    left = 1.0 - spent
    falling = min(1.0, left / options.decay) if options.decay else 1.0
    return max(0.0, min(rising, falling)) * options.rate


def save(path: Path, model: Model, average: Average, step: int) -> None:
    """Writes a checkpoint; the file is complete when it bears its name."""
    state = {"model": model.state_dict(), "average": average.model.state_dict(),
             "maps": model.maps, "step": step}
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


def main() -> None:
    """Trains until the time or the steps are over."""
    options = arguments()
    torch.set_num_threads(options.threads)
    with (options.prepared / "windows.pickle").open("rb") as file:
        ready, maps, manifest = pickle.load(file)
    options.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(13 + options.seed)
    model, average, config = begin(options, maps)
    rng = random.Random(config["seed"] + options.seed)
    groups = parameter_groups(model, config["encoder_rate"], config["head_rate"])
    optimiser = torch.optim.AdamW(groups, betas=(0.9, 0.98), fused=True)
    bases = [group["lr"] for group in optimiser.param_groups]
    start = saved = time.monotonic()
    step = words = 0
    sums: dict[str, float] = defaultdict(float)
    queue: list[list[Coded]] = []
    model.train()
    while True:
        spent = (time.monotonic() - start) / 60 / options.minutes if options.minutes else (
            step / options.steps)
        if spent >= 1.0:
            break
        if not queue:
            queue = shuffled(one_pass(ready, manifest, rng), rng, config["batch"])
            print(f"pass of {len(queue)} batches begins at step {step}", flush=True)
        batch = Batch(queue.pop())
        factor = schedule(options, config, step, spent)
        for group, base in zip(optimiser.param_groups, bases, strict=True):
            group["lr"] = base * factor
        with torch.autocast("cpu", dtype=torch.bfloat16):
            loss, parts = model.loss(batch, config["weights"])
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), config["clip"])
        optimiser.step()
        step += 1
        words += int(batch.lengths.sum())
        for name, value in parts.items():
            sums[name] += value
        if step % config["average_every"] == 0:
            average.update(model, step // config["average_every"])
        if step % 50 == 0:
            minutes = (time.monotonic() - start) / 60
            shown = " ".join(f"{n}:{1000 * v / words:.0f}" for n, v in sorted(sums.items()))
            print(f"step {step} {minutes:.1f} min rate {factor:.3f} words {words} {shown}",
                  flush=True)
            sums.clear()
            words = 0
        if time.monotonic() - saved > 60 * options.save_minutes:
            save(options.out / "last.pt", model, average, step)
            saved = time.monotonic()
    save(options.out / "last.pt", model, average, step)
    print(f"done: {step} steps", flush=True)


if __name__ == "__main__":
    main()
