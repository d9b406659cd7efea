"""The invented, hand-marked corpus: its format, its checks and its loader."""
