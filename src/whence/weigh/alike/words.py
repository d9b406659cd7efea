"""Content words: what is left of a statement without the words that only hold it together."""

# Words that carry no matter: function words, hedges and negations, bounds of numbers.
STOP = frozenset(
    "a an the this that these those there here of in at on to by for from with without into onto "
    "over under between among against about around as than then so if because while when where "
    "which who whom whose what how and or but nor not no never none neither either both any "
    "is are was were be been being am do does did done have has had having may might will would "
    "shall can could should must i me my we us our you your he him his she her it its they them "
    "their himself herself itself themselves ourselves one ones some all every each most many "
    "more less fewer few least almost nearly roughly approximately some several only also even "
    "still yet already just now since until again ever very too up down out off per cent percent % last "
    "reportedly allegedly apparently probably likely possibly perhaps maybe certainly "
    "say says said according told isn't wasn't weren't don't didn't doesn't hasn't haven't hadn't "
    "won't wouldn't couldn't can't cannot aren't it's that's there's we're they're he's she's "
    "mr mrs ms dr".split()
)
# Words of what will or could be: said of that, nothing is said of what is.
MODES = frozenset(
    "will would shall can could should must cannot can't won't wouldn't".split()
)
# Who is meant by these only the article knows.
PRONOUNS = frozenset("i we you he she it they this that these those".split())
# Descriptions wide enough to take in whoever is described more closely.
GENERAL = frozenset(
    "foreign foreigner foreigners personnel anyone anybody nationals".split()
)
# Words before a number that leave it open upwards or downwards, or nearly hold it.
OPEN = frozenset("least most than over under up many few as to".split())
ABOUT = frozenset("about around some nearly almost roughly approximately".split())
BOUNDS = OPEN | ABOUT | {"at", "more", "fewer", "less", "a"}
NUMERALS = {
    word: str(n)
    for n, word in enumerate(
        "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen twenty".split(),
        start=2,
    )
} | {
    word: str(n)
    for n, word in zip(range(30, 100, 10), "thirty forty fifty sixty seventy eighty ninety".split(), strict=True)
}  # fmt: skip
FRACTIONS = {
    "half": "1/2",
    "third": "1/3",
    "quarter": "1/4",
    "thirds": "1/3",
    "quarters": "1/4",
}
_IRREGULAR = {
    form: words.split()[0]
    for words in (
        "come came", "go went gone", "leave left", "flee fled", "hold held", "take took taken",
        "fall fell fallen", "send sent", "give gave given", "make made", "meet met", "pay paid",
        "fight fought", "keep kept", "lose lost", "bring brought", "buy bought", "catch caught",
        "shoot shot", "strike struck", "withdraw withdrew withdrawn", "drive drove driven",
        "see saw seen", "know knew known", "begin began begun", "break broke broken",
        "build built", "burn burnt", "fly flew flown", "find found", "get got", "lie lay",
        "lead led", "run ran", "sell sold", "speak spoke spoken", "steal stole stolen",
        "stand stood", "throw threw thrown", "write wrote written", "bear bore borne",
        "child children", "man men", "woman women", "hide hid hidden", "feed fed",
        "return returned", "die dying died dies",
    )
    for form in words.split()[1:]
}  # fmt: skip
_SHORT = 4  # letters; shorter words have no ending to take off


def stem(word: str) -> str:
    """A word without its endings; equal for most forms of one word.

    >>> stem("travelling") == stem("travelled") == stem("travels")
    True
    >>> stem("came") == stem("coming"), stem("families") == stem("family")
    (True, True)
    >>> stem("killed") == stem("kill"), stem("houses") == stem("house")
    (True, True)
    """
    word = _IRREGULAR.get(word, word)
    if len(word) > _SHORT and word.endswith("ies"):
        return word[:-3] + "y"
    for ending in ("ing", "ed", "es", "s"):
        bare = word.removesuffix(ending)
        if (
            bare != word
            and len(bare) >= _SHORT - 1
            and not word.endswith(("ss", "us", "is", "eed"))
        ):
            word = bare
            break
    if len(word) >= _SHORT and word[-1] == word[-2]:
        word = word[:-1]
    return word[:-1] if len(word) >= _SHORT and word.endswith("e") else word
