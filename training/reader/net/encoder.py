"""The encoder: MiniLM-L6 in plain torch, with a word-shape input."""

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

WIDTH, LAYERS, HEADS, INNER = 384, 6, 12, 1536
SCALE = (WIDTH // HEADS) ** -0.5


def drop(x: Tensor, rate: float, *, training: bool) -> Tensor:
    """Dropout from random bytes: an eighth of the random numbers, so much faster on a CPU."""
    if not training or rate == 0.0:
        return x
    cut = round(rate * 256)
    draws = torch.empty((x.numel() + 7) // 8, dtype=torch.int64).random_(-(2**63), None)
    kept = draws.view(torch.uint8)[: x.numel()].view(x.shape) >= cut
    return x * (kept.to(x.dtype) * (256 / (256 - cut)))


class Layer(nn.Module):
    """One transformer layer, post-norm as in BERT."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = dropout

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """`x` (batch, pieces, width); `bias` (batch, 1, 1, pieces), 0 or very negative."""
        batch, size, _ = x.shape
        qkv = self.qkv(x).view(batch, size, 3, HEADS, WIDTH // HEADS)
        q, k, v = (part.transpose(1, 2) for part in qkv.unbind(2))
        scores = (q * SCALE) @ k.transpose(2, 3) + bias.to(q.dtype)
        mixed = torch.softmax(scores, -1, dtype=scores.dtype) @ v
        mixed = self.out(mixed.transpose(1, 2).reshape(batch, size, WIDTH))
        x = self.norm1(x + drop(mixed, self.dropout, training=self.training))
        inner = self.down(functional.gelu(self.up(x)))
        return self.norm2(x + drop(inner, self.dropout, training=self.training))


class Encoder(nn.Module):
    """MiniLM-L6; returns the hidden states of every layer."""

    def __init__(self, shapes: int, dropout: float = 0.1) -> None:
        super().__init__()
        self.pieces = nn.Embedding(30522, WIDTH)
        self.places = nn.Embedding(512, WIDTH)
        self.shapes = nn.Embedding(shapes, WIDTH)
        nn.init.zeros_(self.shapes.weight)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList([Layer(dropout) for _ in range(LAYERS)])
        self.dropout = dropout

    def forward(self, ids: Tensor, shape: Tensor) -> list[Tensor]:
        """Hidden states (batch, pieces, width) after each layer; id 0 is padding."""
        place = torch.arange(ids.shape[1], device=ids.device)
        x = self.pieces(ids) + self.places(place)[None] + self.shapes(shape)
        x = drop(self.norm(x), self.dropout, training=self.training)
        bias = ((ids == 0).float() * -1e4)[:, None, None, :]
        hidden = []
        for layer in self.layers:
            x = layer(x, bias)
            hidden.append(x)
        return hidden


def load_minilm(encoder: Encoder, weights: Path) -> None:
    """Fills `encoder` from the safetensors file of all-MiniLM-L6-v2."""
    source = load_file(str(weights))
    source = {name.removeprefix("bert."): value for name, value in source.items()}
    state = encoder.state_dict()
    kind = source["embeddings.token_type_embeddings.weight"][0]
    state["pieces.weight"] = source["embeddings.word_embeddings.weight"]
    state["places.weight"] = source["embeddings.position_embeddings.weight"] + kind
    for part in ("weight", "bias"):
        state[f"norm.{part}"] = source[f"embeddings.LayerNorm.{part}"]
        for n in range(LAYERS):
            old, new = f"encoder.layer.{n}", f"layers.{n}"
            qkv = [
                source[f"{old}.attention.self.{x}.{part}"]
                for x in ("query", "key", "value")
            ]
            state[f"{new}.qkv.{part}"] = torch.cat(qkv)
            for mine, theirs in (
                ("out", "attention.output.dense"),
                ("norm1", "attention.output.LayerNorm"),
                ("up", "intermediate.dense"),
                ("down", "output.dense"),
                ("norm2", "output.LayerNorm"),
            ):
                state[f"{new}.{mine}.{part}"] = source[f"{old}.{theirs}.{part}"]
    encoder.load_state_dict(state)
