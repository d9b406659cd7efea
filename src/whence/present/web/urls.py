"""Every address of the desk, built in one place."""

from urllib.parse import quote, urlencode

STATIC = "/static"


def address(path: str, **asked: object) -> str:
    """A path with what is asked; what is empty is left out."""
    told = {key: value for key, value in asked.items() if value not in (None, "", False)}
    return f"{path}?{urlencode(told)}" if told else path


def twin(path: str, ending: str) -> str:
    """The same page as data: ``.json`` or ``.csv`` after the path, before what is asked."""
    bare, _, asked = path.partition("?")
    bare = "/overview" if bare == "/" else bare
    return f"{bare}.{ending}" + (f"?{asked}" if asked else "")


def overview() -> str:
    """What the case holds."""
    return "/"


def articles(**asked: object) -> str:
    """The list of articles."""
    return address("/articles", **asked)


def article(document: str, claim: str = "") -> str:
    """One article, at the words of a claim if one is named."""
    return f"/articles/{quote(document, safe='')}" + (f"#{claim}" if claim else "")


def original(document: str) -> str:
    """The bytes of an article as they came, to be saved."""
    return f"/originals/{quote(document, safe='')}"


def claim(claim_id: str) -> str:
    """One claim."""
    return f"/claims/{quote(claim_id, safe='')}"


def questions(**asked: object) -> str:
    """The list of questions."""
    return address("/questions", **asked)


def question(question_id: str) -> str:
    """One question."""
    return f"/questions/{quote(question_id, safe='')}"


def matrix(question_id: str = "") -> str:
    """Who holds which answer when, of one question or of the most disputed."""
    return f"/matrix/{quote(question_id, safe='')}" if question_id else "/matrix"


def actors(**asked: object) -> str:
    """The list of actors."""
    return address("/actors", **asked)


def actor(actor_id: str) -> str:
    """One actor."""
    return f"/actors/{quote(actor_id)}"


def sources(**asked: object) -> str:
    """On whose word the case rests."""
    return address("/sources", **asked)


def network(**asked: object) -> str:
    """Who is said to stand how to whom."""
    return address("/network", **asked)


def ties(**asked: object) -> str:
    """What is said of two actors' standing to each other."""
    return address("/ties", **asked)


def timeline(**asked: object) -> str:
    """What happened when."""
    return address("/timeline", **asked)


def places(**asked: object) -> str:
    """What is said of which place."""
    return address("/map", **asked)


def figures(**asked: object) -> str:
    """Numbers, each report's own and the range."""
    return address("/figures", **asked)


def commitments(**asked: object) -> str:
    """What was promised."""
    return address("/commitments", **asked)


def search(**asked: object) -> str:
    """Claims by their words and by what they are about."""
    return address("/search", **asked)


def problems() -> str:
    """What could not be read, and the runs."""
    return "/problems"


def review(**asked: object) -> str:
    """The queue of claims to be judged."""
    return address("/review", **asked)


def together(**asked: object) -> str:
    """Several claims to be judged at once, with what would change."""
    return address("/review/together", **asked)


def correct(claim_id: str, **asked: object) -> str:
    """The form for what a claim should have been."""
    return address(f"{claim(claim_id)}/correct", **asked)


def judgements() -> str:
    """Where a judgement is sent."""
    return "/judgements"


def judgements_together() -> str:
    """Where judgements on several claims are sent."""
    return "/judgements/together"


def static(name: str) -> str:
    """A file of the desk's own."""
    return f"{STATIC}/{name}"


def vendored(name: str) -> str:
    """A file of others that the build put in place."""
    return f"{STATIC}/vendor/{name}"
