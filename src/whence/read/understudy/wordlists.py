"""The closed word lists the understudy goes by."""


def _split(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Followed by what was said even without "that".
FREE_CUES = _split(
    "said says say told tells tell added adds saying adding believes believe thinks think"
)
# Show speech only before "that", beside a quotation, or turned round after a comma.
STRICT_CUES = _split(
    "noted notes stated states announced announces confirmed confirms denied denies claimed "
    "claims alleged alleges reported reports warned warns argued argues insisted insists "
    "explained explains acknowledged acknowledges admitted admits stressed stresses emphasised "
    "emphasized emphasises emphasizes estimated estimates assessed assesses assess believed "
    "concluded concludes declared declares wrote writes tweeted posted vowed pledged promised "
    "replied responded recalled recalls testified disclosed revealed reveals suggested suggests "
    "predicted predicts maintained maintains reiterated reiterates indicated indicates found "
    "finds asserted asserts contended contends cautioned cautions conceded concedes observed "
    "repeated remarked shouted asked stating noting insisting claiming warning confirming "
    "denying stressing arguing telling"
)
CUES = FREE_CUES | STRICT_CUES
PARTICIPLES = _split(
    "saying adding stating noting insisting claiming warning confirming denying stressing "
    "arguing telling"
)
BE = _split("is was were are be been being am 's 're")
NEVER_AFTER = _split("of to so about for")  # "said to be", "claims of", "told of"
UNREAL = _split(
    "not n't never cannot longer to would will could can may might must should nor"
)
BETWEEN = _split(  # between a subject and its verb
    "also later then has have had earlier previously repeatedly again itself himself herself "
    "themselves however meanwhile reportedly publicly privately separately once already "
    "still now recently initially explicitly on at monday tuesday wednesday thursday friday "
    "saturday sunday today yesterday jointly 've 'd"
)
WEEKDAYS = _split("monday tuesday wednesday thursday friday saturday sunday")
CLAUSE_STARTS = _split(
    "but while as because if when after before although though whereas where since until "
    "that which whom whose how why whether unless what"
)
STOPS = frozenset(",;:.!?()[]{}\u2014\u2013\u2026\"'\u201c\u201d\u2018\u2019") | {
    "--",
    "...",
}
SENTENCE_ENDS = frozenset({".", "!", "?", ";"})
LEADING = _split("and but yet so meanwhile however still later nor or also")
PREPOSITIONS = _split(
    "in on at by for with from during under since amid following despite against over into"
)
VERBISH = _split("was were is are has had have will would did does")
DETERMINERS = _split(
    "the a an this that these those its his her their our some several two three many one "
    "another both no local senior"
)
SPEAKERS = _split(
    "he she they we it i officials official residents resident witnesses witness analysts "
    "analyst experts diplomats sources source reporters police authorities investigators "
    "spokesman spokeswoman spokesperson soldiers villagers survivors doctors medics elders"
)
LISTENERS = _split(
    "reporters journalists lawmakers me us him her them it you residents state local afp "
    "reuters parliament congress senators diplomats officials"
)
TITLES = _split(
    "mr mr. mrs mrs. ms ms. dr dr. gen gen. lt lt. col col. maj maj. sgt sgt. capt capt. "
    "president minister general colonel major captain governor senator mayor ambassador "
    "commander sheikh mullah imam sultan emir professor prof. secretary envoy spokesman "
    "spokeswoman spokesperson chief director"
)
BODIES = _split(
    "ministry army front council group nations agency state states force forces movement "
    "party committee union commission university institute centre center organisation "
    "organization brigade brigades battalion police department office court bank embassy "
    "mission bureau command alliance coalition federation foundation network observatory "
    "wire studies monitor herald times post news gazette dispatch courier tribune radio television press "
    "parliament senate house congress cabinet government guard province (iswap)"
)
PLACE_CUES = _split(
    "in near at around outside across inside into between towards toward leave left fled "
    "reached entered"
)
PLACE_NOUNS = _split(
    "town city village district province region state capital port camp island valley county"
)
CALENDAR = WEEKDAYS | _split(
    "january february march april may june july august september october november december "
    "jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. mr mrs ms dr"
)
