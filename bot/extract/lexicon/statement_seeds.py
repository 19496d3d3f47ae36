"""Words near which an article may tell of a joint statement: stems in small letters, found inside words too."""

from __future__ import annotations

# Enough by themselves
SEEDS = (
    "joint", "behalf of", "signator", "co-sign", "cosign", "undersigned", "regional statement", "open letter",
    "signed by", "signed a", "backed by", "endorsed by", "supported by", "issued a", "letter of their own",
    "group of", "coalition of", "speaking for", "communiqu", "with one voice", "signatures of", "following countries",
    "following states", "following governments", "told the un", "told the u.n.", "told the human rights",
    "spoke for", "speaks for", "core group", "contact group", "weight behind", "in the name of", "names to",
    "name to the", "names on", "putting their name", "we, the", "declare as follows",
)  # fmt: skip
# Enough with a number before them: "43 countries", "dozens of Pacific nations"
GROUPS = (
    "countr", "nation", "governments", "states", "ambassadors", "envoys", "ministers", "leaders", "members",
    "delegations", "partners", "others", "capitals", "missions", "embassies", "statements", "letters",
    "declarations", "heads of",
    "democracies", "republics", "signatures", "of them",
)  # fmt: skip
GROUP_NUMBERS = frozenset(
    """one two three four five six seven eight nine ten eleven twelve dozen dozens scores several many numerous all most
    hundred hundreds group coalition similar other""".split()
)
# Enough beside two countries: "Peru and Chile wrote to the council"
BESIDE_COUNTRIES = (
    "letter", "declaration", "wrote to", "written to", "pledge", "appeal", "press release", "signed", "statement",
    "signing", "sponsor", "communiqu", "tabled", "jointly", "together", "they said", "the three", "position paper",
    "their demand", "the demand", "the request", "the call", "a call", "their call", "proposal", "the text",
    "paper", "submi", "demarche", "démarche", "plea", "rebuke", "a note", "a message", "in support of", "voiced",
)  # fmt: skip

# What a group does with its voice
SPEAKING = (
    "support", "sign", "joint", "agree", "name", "list", "statement", "letter", "declar", "appeal", "communiqu",
    "pledg", "vow", "promis", "commit", "plea", "petition", "condemn", "critici", "denounc", "urg", "prais",
    "speak", "spoke", "weight",
    "documen", "solidar", "undert", "rebuk", "behalf", "voic", "express", "demand", "accus", "slam", "call on",
    "called on", "calling on", "issued", "text", "backed",
)  # fmt: skip

# Where persons may sign a letter: "the novelist signed it", "an open letter", "a plea written by"
SIGNING = (
    "signs", "signed", "signing", "signer", "signator", "signature",
    "cosigns", "cosigned", "cosigning", "cosigner", "cosignator", "cosignature", "name", "open ", "joint ",
    "common statement", "common declaration", "common letter", "common appeal", "common position",
    "penned by", "drafted by", "written by", "drawn up by", "authored by", "initiated by", "organised by",
    "organized by", "launched by", "coordinated by", "wrote to", "written to", "sent a letter",
    "wrote a letter", "written a letter", "penned a",
    "was made by", "in a letter", "letter to ", "the letter", "s' statement", "s’ statement",
    "made a statement", "experts:", "experts are:",
)  # fmt: skip
