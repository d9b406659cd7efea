"""The naive way to read: the same encoder in a transformers pipeline, float32, on torch.

torch and transformers are no dependencies of the project; where they are not installed there is
nothing to compare with. The pipeline's head answers "O" to every word, so it has nothing to put
together afterwards, and the sentences are cut beforehand: both are gifts to the naive way.
"""

from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from whence.read.sentences import sentence_spans

# What one would fine-tune and run a model of its own for; the reader does all in one pass.
TASKS = (
    "attribution", "names", "mentions", "parts of speech", "dependencies", "negation",
    "hedges", "factuality", "frames",
)  # fmt: skip


def is_possible() -> bool:
    """Whether torch, transformers and onnx (to open the shipped weights) are there."""
    return all(find_spec(name) for name in ("torch", "transformers", "onnx"))


def make_naive(weights: Path, threads: int) -> Callable[[Sequence[str], int], None]:
    """A function that reads texts sentence by sentence, so many passes over each."""
    import torch  # noqa: PLC0415 - only where it is installed
    from transformers import pipeline  # noqa: PLC0415

    torch.set_num_threads(threads)
    tagger = pipeline(
        "token-classification", model=_model(weights), tokenizer=_tokenizer(weights),
        device="cpu", aggregation_strategy="simple",
    )  # fmt: skip

    def read(texts: Sequence[str], passes: int) -> None:
        for text in texts:
            sentences = [text[a:b] for a, b in _sentences(text)]
            for _ in range(passes):
                for sentence in sentences:
                    tagger(sentence)

    return read


def _sentences(text: str) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    at = 0
    for part in text.split("\n\n"):
        found += sentence_spans(text, at, at + len(part))
        at += len(part) + 2
    return found


def _tokenizer(weights: Path) -> Any:
    from transformers import PreTrainedTokenizerFast  # noqa: PLC0415

    special = {
        f"{name}_token": f"[{name.upper()}]" for name in ("pad", "unk", "cls", "sep")
    }
    file = str(weights / "tokenizer.json")
    return PreTrainedTokenizerFast(tokenizer_file=file, model_max_length=512, **special)


def _model(weights: Path) -> Any:
    """BERT with the weights of the reader's encoder, and a head that answers "O"."""
    import torch  # noqa: PLC0415
    from training.reader.net.encoder import HEADS, INNER, LAYERS, WIDTH  # noqa: PLC0415
    from training.reader.restore import restored  # noqa: PLC0415
    from transformers import BertConfig, BertForTokenClassification  # noqa: PLC0415

    labels = ["O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content"]
    config = BertConfig(
        hidden_size=WIDTH, num_hidden_layers=LAYERS, num_attention_heads=HEADS,
        intermediate_size=INNER, id2label=dict(enumerate(labels)),
        label2id={name: n for n, name in enumerate(labels)},
    )  # fmt: skip
    model = BertForTokenClassification(config)
    encoder = restored(weights).encoder.state_dict()
    state = {name: torch.zeros_like(value) for name, value in model.state_dict().items()}
    state |= bert_names(encoder)
    state["classifier.bias"][0] = 1.0
    missing, unknown = model.load_state_dict(state, strict=False)
    if missing or unknown:
        raise SystemExit(f"the encoder does not fit BERT: {missing} {unknown}")
    return model.eval()


def bert_names(encoder: Any) -> dict[str, Any]:
    """The encoder's weights under the names BERT gives them; word shapes have no place there."""
    out = {
        "bert.embeddings.word_embeddings.weight": encoder["pieces.weight"],
        "bert.embeddings.position_embeddings.weight": encoder["places.weight"],
        "bert.embeddings.LayerNorm.weight": encoder["norm.weight"],
        "bert.embeddings.LayerNorm.bias": encoder["norm.bias"],
    }
    parts = {
        "out": "attention.output.dense",
        "norm1": "attention.output.LayerNorm",
        "up": "intermediate.dense",
        "down": "output.dense",
        "norm2": "output.LayerNorm",
    }
    for name, value in encoder.items():
        if not name.startswith("layers."):
            continue
        _, layer, part, kind = name.split(".")
        at = f"bert.encoder.layer.{layer}"
        if part == "qkv":
            for one, share in zip(("query", "key", "value"), value.chunk(3), strict=True):
                out[f"{at}.attention.self.{one}.{kind}"] = share
        else:
            out[f"{at}.{parts[part]}.{kind}"] = value
    return out
