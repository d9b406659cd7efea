"""The sentence encoder: one vector a text."""

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.reader.net.encoder import Encoder


class SentenceEncoder(nn.Module):
    """Mean of the last layer over the pieces of a text, at unit length."""

    def __init__(self) -> None:
        super().__init__()
        self.encoder = Encoder(shapes=1)

    def forward(self, ids: Tensor) -> Tensor:
        """(texts, pieces) ids with 0 for padding to (texts, width) unit vectors."""
        last = self.encoder(ids, torch.zeros_like(ids))[-1]
        mask = (ids != 0).float()[:, :, None]
        mean = (last * mask).sum(1) / mask.sum(1).clamp(min=1.0)
        return functional.normalize(mean, dim=-1)
