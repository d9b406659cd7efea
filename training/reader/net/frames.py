"""The frame head: which words evoke a frame, of which kind, and which words fill its roles."""

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.reader.batches import Batch
from training.reader.net.encoder import WIDTH, drop
from training.reader.net.heads import Pointer


class FrameHead(nn.Module):
    """Trigger and kind per word, arcs from a trigger to its role fillers, role of an arc."""

    SIZE = 64

    def __init__(self, maps: dict[str, list[str]]) -> None:
        super().__init__()
        self.frames, self.kinds = len(maps["frame"]), len(maps["kind"])
        self.enter = nn.Linear(2 * WIDTH, 2 * WIDTH // 4)
        self.labels = nn.Linear(2 * WIDTH // 4, self.frames + self.kinds)
        self.arcs = Pointer(2 * WIDTH // 4, self.SIZE)
        self.sides = nn.Linear(2 * WIDTH // 4, 2 * self.SIZE)
        self.role = nn.Linear(self.SIZE, len(maps["role"]))

    def forward(self, meaning: Tensor, tree: Tensor) -> dict[str, Tensor]:
        """Outputs ``frame``, ``kind``, ``frame_arcs``, ``role_from``, ``role_to``."""
        x = functional.gelu(self.enter(torch.cat([meaning, tree], -1)))
        x = drop(x, 0.1, training=self.training)
        labels = self.labels(x)
        sides = self.sides(x)
        return {
            "frame": labels[..., : self.frames],
            "kind": labels[..., self.frames :],
            "frame_arcs": self.arcs(x),
            "role_from": sides[..., : self.SIZE],
            "role_to": sides[..., self.SIZE :],
        }

    def roles(self, start: Tensor, end: Tensor) -> Tensor:
        """Role logits of aligned triggers and fillers."""
        return self.role(functional.relu(start + end) + start * end)

    def loss(self, batch: Batch, out: dict, parts: dict[str, Tensor]) -> None:
        """Adds ``frame``, ``kind``, ``frame_arcs`` and ``role`` where frames are labelled."""
        sums: dict[str, list[Tensor]] = {
            "frame": [],
            "kind": [],
            "frame_arcs": [],
            "role": [],
        }
        for row, window in enumerate(batch.windows):
            if "frames" in window.labels:
                self._window(batch, out, row, window.labels["frames"], sums)
        for name, found in sums.items():
            if found:
                parts[name] = torch.stack(found).sum()

    def _window(self, batch: Batch, out: dict, row: int, found: list, sums: dict) -> None:
        n = int(batch.lengths[row])
        gold = torch.zeros(n, self.frames)
        binary = functional.binary_cross_entropy_with_logits
        for frame, kind, trigger, roles in found:
            gold[trigger, frame] = 1.0
            head = trigger[0]
            if kind >= 0:
                logits = out["kind"][row, head].float()
                sums["kind"].append(
                    functional.cross_entropy(logits[None], torch.tensor([kind]))
                )
            target = torch.zeros(n)
            if roles:
                fillers = [w for _, w in roles]
                target[fillers] = 1.0
                start = out["role_from"][row, head].expand(len(roles), -1)
                logits = self.roles(start, out["role_to"][row, fillers]).float()
                goal = torch.tensor([role for role, _ in roles])
                sums["role"].append(functional.cross_entropy(logits, goal, reduction="sum"))
            same = batch.sentence[row, :n] == batch.sentence[row, head]
            logits = out["frame_arcs"][row, head, :n][same].float()
            sums["frame_arcs"].append(binary(logits, target[same], reduction="sum"))
        logits = out["frame"][row, :n].float()
        sums["frame"].append(binary(logits, gold, reduction="sum"))
