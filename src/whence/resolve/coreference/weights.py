"""Weights of the pronoun ranking. Fitted together by training/coreference; change none alone."""

# Natural-log odds by feature, see `pronouns.features_of`.
WEIGHTS: dict[str, float] = {
    "nobody he": 0.0,
    "nobody it": 1.5,
    "nobody they": 1.0,
    "distance 0 own": 1.5,
    "distance 0 arg": 1.0,
    "distance 1 own": 0.5,
    "distance 1 arg": 0.8,
    "distance 2 arg": -0.5,
    "distance 3 arg": -1.2,
    "role subject 0": 0.6,
    "role subject 1": 0.8,
    "same role subject 1": 0.4,
    "times 3": 0.5,
    "times 4": 0.8,
    "subject above": 0.8,
    "spoke last, speaks": 1.0,
    "other paragraph": -0.6,
}
