"""A thing is no party to a tie, a promise or a stance."""

from tests.claims.hand import coded, resolved_of, roles_of

from whence.model.claim import Claim, Frame


def _of(text: str, tree: str, names: str, frame: Frame) -> list[Claim]:
    claims = coded(resolved_of(text, tree, names)).claims
    return [one for one in claims if one.frame is frame]


def _backed(noun: str) -> list[Claim]:
    text = f"The M23 is backed by a {noun}."
    tree = (
        "The/_/DT/2/det M23/M23/NNP/4/nsubj:pass is/be/VBZ/4/aux:pass backed/back/VBN/0/root "
        f"by/_/IN/7/case a/_/DT/7/det {noun}/{noun}/NN/4/obl:agent ./././4/punct"
    )
    return _of(text, tree, "ORG M23", Frame.RELATION)


def test_a_drone_backs_nobody_as_a_party() -> None:
    assert not _backed("drone")
    assert _backed("militia")


def _honoured(noun: str) -> list[Claim]:
    text = f"The M23 honoured the {noun}."
    tree = (
        "The/_/DT/2/det M23/M23/NNP/3/nsubj honoured/honour/VBD/0/root the/_/DT/5/det "
        f"{noun}/{noun}/NN/3/obj ./././3/punct"
    )
    return _of(text, tree, "ORG M23", Frame.REACTION)


def test_an_undertaking_honoured_is_kept_and_not_praised() -> None:
    assert not _honoured("undertaking")
    assert _honoured("victim")


def test_who_denies_it_denies_what_was_said_and_not_who_said_it() -> None:
    text = "The M23 fled. Yusuf denied it."
    tree = (
        "The/_/DT/2/det M23/M23/NNP/3/nsubj fled/flee/VBD/0/root ./././3/punct\n"
        "Yusuf/Yusuf/NNP/2/nsubj denied/deny/VBD/0/root it/it/PRP/2/obj ./././2/punct"
    )
    for one in _of(text, tree, "ORG M23; PER Yusuf", Frame.REACTION):
        assert roles_of(one)["target"] == ["it"]


def test_what_people_are_punished_by_is_rejected_and_not_they() -> None:
    def rejected(noun: str, lemma: str) -> list[Claim]:
        text = f"Yusuf spoke of {noun}, which the M23 rejects."
        tree = (
            f"Yusuf/Yusuf/NNP/2/nsubj spoke/speak/VBD/0/root of/_/IN/4/case {noun}/{lemma}/NNS/2/obl "
            ",/,/,/9/punct which/which/WDT/9/obj the/_/DT/8/det M23/M23/NNP/9/nsubj "
            "rejects/reject/VBZ/4/acl:relcl ./././2/punct"
        )
        return _of(text, tree, "ORG M23; PER Yusuf", Frame.REACTION)

    assert not rejected("officers", "officer")
    assert rejected("sanctions", "sanction")
