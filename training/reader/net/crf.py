"""Linear-chain CRF loss with partial labels; exact gradients computed in numpy."""

from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

FORBIDDEN = -1e4


def forbidden_transitions(tags: tuple[str, ...]) -> np.ndarray:
    """(from, to) penalties: an I tag follows only B or I of its kind; last row is the start."""
    n = len(tags)
    out = np.zeros((n + 1, n), np.float32)
    for j, tag in enumerate(tags):
        if tag.startswith("I-"):
            for i, before in enumerate((*tags, "O")):
                if before[2:] != tag[2:] or before == "O":
                    out[i, j] = FORBIDDEN
    return out


class _LogPartition(torch.autograd.Function):
    """log Z of each sequence; the gradient is the forward-backward marginals."""

    @staticmethod
    def forward(
        ctx: Any, emissions: Tensor, transitions: Tensor, lengths: Tensor
    ) -> Tensor:
        e = emissions.detach().numpy().astype(np.float64)
        moves = np.exp(transitions.detach().numpy().astype(np.float64))
        start, step = moves[-1], moves[:-1]
        batch, size, tags = e.shape
        top = e.max(2, keepdims=True)
        scaled = np.exp(e - top)
        live = np.arange(size)[None, :] < lengths.numpy()[:, None]
        alpha = np.zeros((size, batch, tags))
        scale = np.ones((size, batch))
        a = scaled[:, 0] * start
        for t in range(size):
            if t:
                nxt = (a @ step) * scaled[:, t]
                a = np.where(live[:, t, None], nxt, a)
            total = a.sum(1) + 1e-300
            if t:
                total = np.where(live[:, t], total, 1.0)
            a = a / total[:, None]
            alpha[t], scale[t] = a, total
        beta = np.ones((size, batch, tags))
        b = np.ones((batch, tags))
        ahead = np.zeros((size, batch, tags))
        for t in range(size - 2, -1, -1):
            onward = scaled[:, t + 1] * b
            ahead[t + 1] = onward / scale[t + 1][:, None]
            b = np.where(live[:, t + 1, None], ahead[t + 1] @ step.T, b)
            beta[t] = b
        gamma = alpha * beta
        gamma /= gamma.sum(2, keepdims=True) + 1e-300
        gamma *= live.T[:, :, None]
        keep = live[:, 1:].T[:, :, None]
        left = (alpha[:-1] * keep).reshape(-1, tags)
        right = (ahead[1:] * keep).reshape(-1, tags)
        pairs = (left.T @ right) * step
        grad = np.concatenate([pairs, gamma[0].sum(0, keepdims=True)])
        log_z = (np.log(scale) * live.T).sum(0) + (top[:, :, 0] * live).sum(1)
        ctx.save_for_backward(
            torch.from_numpy(gamma.transpose(1, 0, 2).astype(np.float32)),
            torch.from_numpy(grad.astype(np.float32)),
        )
        return torch.tensor(log_z.sum(), dtype=torch.float32)

    @staticmethod
    def backward(ctx: Any, upstream: Tensor) -> tuple[Tensor, Tensor, None]:
        gamma, pairs = ctx.saved_tensors
        return upstream * gamma, upstream * pairs, None


class Crf(nn.Module):
    """Learned transitions over BIO tags."""

    def __init__(self, tags: tuple[str, ...]) -> None:
        super().__init__()
        self.moves = nn.Parameter(torch.zeros(len(tags) + 1, len(tags)))
        self.register_buffer("penalty", torch.from_numpy(forbidden_transitions(tags)))

    def transitions(self) -> Tensor:
        """(from, to) scores, the last row for the start."""
        return self.moves + self.penalty

    def forward(self, emissions: Tensor, allowed: Tensor, lengths: Tensor) -> Tensor:
        """Summed negative log likelihood of staying within the allowed tags.

        Args:
            emissions: (batch, words, tags).
            allowed: Same shape, boolean; several tags may be allowed for a word.
            lengths: Number of words of each sequence.
        """
        moves = self.transitions()
        emissions = emissions.float()
        kept = emissions.masked_fill(~allowed, -60.0)
        total = _LogPartition.apply(emissions, moves, lengths)
        return total - _LogPartition.apply(kept, moves, lengths)
