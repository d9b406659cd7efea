"""Speakers who go on under another word."""

from tests.claims.hand import coded, holding, hops_of, resolved_of


def test_another_document_noun_takes_up_the_document_before():
    text, tree = holding(
        "A Gazette report said",
        "A/_/DT/3/det Gazette/Gazette/NNP/3/compound report/_/NN/4/nsubj said/say/VBD/0/root",
        4,
    )
    more, rest = holding(
        "The paper said", "The/_/DT/2/det paper/_/NN/3/nsubj said/say/VBD/0/root", 3
    )
    resolved = resolved_of(
        f"{text} {more}", f"{tree}\n{rest}", "ORG Gazette; ORG M23", "Goma"
    )
    assert [hops_of(one) for one in coded(resolved).claims] == [["Gazette"], ["Gazette"]]


def test_a_bare_noun_is_the_one_that_was_named_in_full():
    text, tree = holding(
        "Amnesty inspectors said",
        "Amnesty/Amnesty/NNP/2/compound inspectors/inspector/NNS/3/nsubj said/say/VBD/0/root",
        3,
    )
    more, rest = holding(
        "The inspectors said",
        "The/_/DT/2/det inspectors/inspector/NNS/3/nsubj said/say/VBD/0/root",
        3,
    )
    resolved = resolved_of(f"{text} {more}", f"{tree}\n{rest}", "ORG M23", "Goma")
    assert [hops_of(one) for one in coded(resolved).claims] == [["Amnesty inspectors"]] * 2


def test_a_quoted_speaker_does_not_add_to_the_quotation():
    text = "Amnesty held on. “Yusuf said the M23 held Goma,” it added."
    tree = (
        "Amnesty/Amnesty/NNP/2/nsubj held/hold/VBD/0/root on/_/RP/2/advmod ./././2/punct\n"
        "“/“/``/3/punct Yusuf/Yusuf/NNP/3/nsubj said/say/VBD/11/ccomp the/_/DT/5/det "
        "M23/M23/NNP/6/nsubj held/hold/VBD/3/ccomp Goma/Goma/NNP/6/obj ,/,/,/3/punct "
        "”/”/''/3/punct it/_/PRP/11/nsubj added/add/VBD/0/root ./././11/punct"
    )
    speech = [("it", "added", "Yusuf said the M23 held Goma")]
    resolved = resolved_of(text, tree, "PER Yusuf; ORG M23", "Goma", speech=speech)
    chains = [hops_of(one) for one in coded(resolved).claims if one.kind == "controls"]
    assert [chain[-1] for chain in chains] == ["Yusuf"]
    assert all(chain[:-1] != ["Yusuf"] for chain in chains)
