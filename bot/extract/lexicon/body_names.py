"""How bodies are called whose names are more than a run of capitals: "Ministry of Trade and Industry"."""

from __future__ import annotations

# After them "of" or "for" brings what they are there for: "Department for Business and Trade"; not banks
BODIES_OF_FIELDS = frozenset(
    """
    ministry department office agency organisation organization council centre center centres centers federation
    association society institute commission authority committee board bureau administration directorate fund service
    secretariat union confederation network alliance initiative forum division inspectorate
    """.split()
)

# What such a body is there for, where the ending does not tell
FIELDS = frozenset(
    """
    trade industry business health sport food water energy science art war peace defence defense labour labor youth
    control response relief research growth work law land family home infrastructure culture agriculture commerce
    transport finance tourism maritime rail forestry irrigation climate nature fire crime aid media society
    """.split()
)

# The endings of others: "Fisheries", "Development", "Technology", "Housing"
FIELD_ENDINGS = ("tion", "sion", "ment", "ance", "ence", "ing", "ics", "gy", "ty", "ure", "ism", "try", "ship", "are")

# What members have together: "the Weavers' Union"
OF_MEMBERS = frozenset(
    """
    union association federation party alliance society guild club league institute congress confederation
    """.split()
)

# Before "the" in the names of campaigns and charities: "Save the Children", "Protect the Forests"
CAMPAIGNS = frozenset(["save", "protect", "defend", "free", "stop", "feed", "keep", "friends", "reclaim"])

# Before "to" in others: "Committee to Protect Journalists"
OF_AIMS = frozenset(["committee", "campaign", "coalition", "alliance", "movement", "fund"])
