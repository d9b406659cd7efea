"""What somebody says in his own words, as a hand-written reading."""

from tests.claims.hand import coded, resolved_of

ACTORS = "ORG M23; ORG ADF; PER Yusuf; GPE Mali"
# What is said, and its rows with the verb of saying at word {0}.
SHELLED = (
    "We shelled Tarno",
    "We/we/PRP/3/nsubj shelled/shell/VBD/{0}/ccomp Tarno/Tarno/NNP/3/obj",
)
OUR_MEN = (
    "Our men shelled Tarno",
    "Our/our/PRP$/3/nmod:poss men/man/NNS/4/nsubj shelled/shell/VBD/{0}/ccomp "
    "Tarno/Tarno/NNP/4/obj",
)
THE_RAID = (
    "We carried out the raid",
    "We/we/PRP/3/nsubj carried/carry/VBD/{0}/ccomp out/_/RP/3/compound:prt the/_/DT/6/det "
    "raid/_/NN/3/obj",
)


def rows_after(opening, at):
    """Rows whose heads are counted from a word that stands at `at`."""
    found = []
    for row in opening.split():
        form, lemma, tag, head, relation = row.rsplit("/", 4)
        found.append(
            f"{form}/{lemma}/{tag}/{int(head) + at if head != '0' else 0}/{relation}"
        )
    return found


def spoken(said, source, rows):
    """A reading of *"SAID" said SOURCE.*, the rows of the source counted from *said* at 1."""
    words, tree = said
    at = len(tree.split()) + 2
    text = f'"{words}" said {source}.'
    quoted = [f'"/"/``/{at + 1}/punct', *tree.format(at + 1).split()]
    quoted.append(f"\"/\"/''/{at + 1}/punct")
    end = [f"./././{at + 1}/punct"]
    line = " ".join([*quoted, *rows_after(f"said/say/VBD/0/root {rows}", at), *end])
    return resolved_of(
        text,
        line,
        ACTORS,
        "Tarno" if "Tarno" in text else "",
        speech=[(source, "said", words)],
    )


def claims_of(said, source, rows):
    """The claims of *"SAID" said SOURCE.*"""
    return coded(spoken(said, source, rows)).claims


SPOKESMAN = (
    "Yusuf, spokesman of M23",
    "Yusuf/Yusuf/NNP/1/nsubj ,/,/,/4/punct spokesman/_/NN/2/appos of/_/IN/6/case "
    "M23/M23/NNP/4/nmod",
)
TRADER = (
    "Yusuf, a trader in Tarno",
    "Yusuf/Yusuf/NNP/1/nsubj ,/,/,/5/punct a/_/DT/5/det trader/_/NN/2/appos in/_/IN/7/case "
    "Tarno/Tarno/NNP/5/nmod",
)
FORMER = (
    "Yusuf, former spokesman of M23",
    "Yusuf/Yusuf/NNP/1/nsubj ,/,/,/5/punct former/_/JJ/5/amod spokesman/_/NN/2/appos "
    "of/_/IN/7/case M23/M23/NNP/5/nmod",
)
GENERAL = ("General Yusuf of M23", "General/General/NNP/3/nmod:desc Yusuf/Yusuf/NNP/1/nsubj "
           "of/_/IN/5/case M23/M23/NNP/3/nmod")  # fmt: skip
MINISTER = (
    "Mali minister Yusuf",
    "Mali/Mali/JJ/3/amod minister/_/NN/4/nmod:desc Yusuf/Yusuf/NNP/1/nsubj",
)
OPPOSITION = (
    "Mali opposition leader Yusuf",
    "Mali/Mali/JJ/4/amod opposition/_/NN/4/compound leader/_/NN/5/nmod:desc "
    "Yusuf/Yusuf/NNP/1/nsubj",
)
LEADING = (
    "Yusuf, who leads M23",
    "Yusuf/Yusuf/NNP/1/nsubj ,/,/,/5/punct who/_/WP/5/nsubj leads/lead/VBZ/2/acl:relcl "
    "M23/M23/NNP/5/obj",
)
FOR = (
    "Yusuf, for M23",
    "Yusuf/Yusuf/NNP/1/nsubj ,/,/,/2/punct for/_/IN/5/case M23/M23/NNP/2/nmod",
)
STATEMENT = (
    "an M23 statement",
    "an/_/DT/4/det M23/M23/NNP/4/compound statement/_/NN/1/nsubj",
)
COUNCIL = (
    "Yusuf, head of the council",
    "Yusuf/Yusuf/NNP/1/nsubj ,/,/,/4/punct head/_/NN/2/appos of/_/IN/7/case the/_/DT/7/det "
    "council/_/NN/4/nmod",
)
