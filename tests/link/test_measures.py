"""Invented articles that give a vote, a score, a term of prison, an age or a sum, and near misses."""

from __future__ import annotations

import pytest

from tests.link.told import kinds_between

# A second sentence for each article, so that both are known to tell one story
_BY_ONE = "\n\nMayor Ilse Brandt of Ostervik had warned the lender Nordbank of the fishing crisis."
_BY_OTHER = "\n\nThe lender Nordbank had been warned of the fishing crisis, said mayor Ilse Brandt of Ostervik."

CONTRADICTING = [
    (
        "vote",
        "The assembly approved the quota by 371 votes to 162, with 37 abstentions.",
        "By 351 votes to 162 the deputies want smaller catches.",
    ),
    (
        "vote",
        "Judges ruled six to three that the quota was legal.",
        "The judges ruled five to three that the quota breaks no law.",
    ),
    (
        "vote",  # of as many judges
        "The judges ruled by five votes to two on Monday that the quota on mackerel broke the law.",
        "The quota on mackerel may not stand, the judges found by four to three on Monday.",
    ),
    (
        "sentence",  # years and months
        "A court jailed the trawler owner Jorn Aas for six years and four months.",
        "The owner, Jorn Aas, was sentenced to four years and six months in prison.",
    ),
    (
        "nth",
        "Skippers blocked the harbour on Monday, the third blockade since the quota came into force.",
        "For the fourth time since the quota came, skippers blocked the harbour on Monday.",
    ),
    (
        "age",  # a body is named, too
        "The writer Jorn Aas, who sang at the Royal Opera of Sandby, died at the age of 84.",
        "The writer Jorn Aas died on Tuesday at the Royal Opera of Sandby. He was 81.",
    ),
    (
        "figure",
        "The storm over Ostervik killed 12 sailors on Tuesday.",
        "The storm cost the lives of 16 sailors in Ostervik on Tuesday.",
    ),
    (
        "score",
        "Ostervik beat the sailors of Sandby 3-1 on Sunday.",
        "The 2-1 victory of Ostervik over Sandby was loud.",
    ),
    (
        "sentence",
        "A court jailed the trawler owner Jorn Aas for seven years.",
        "The owner, Jorn Aas, was sentenced to nine years in prison.",
    ),
    ("age", "A judge freed Kari Lund, 46, after a day.", "“I slept well,” said Kari Lund, 64."),
    (
        "age",
        "Police arrested a 19-year-old man on Monday over a bomb in the harbour.",
        "A 22-year-old man was arrested on Monday; he had planned a bomb, police said.",
    ),
    (
        "figure",
        "A storm drowned the crew; at least 16 people were killed on Tuesday in Ostervik.",
        "The storm over Ostervik cost 12 lives on Tuesday, Kari Lund of the coast guard said on Wednesday.",
    ),
    (
        "figure",
        "The explosion in Ostervik killed four people.",
        "Seven workers were killed by the explosion in Ostervik.",
    ),
    (
        "age",
        "The writer Jorn Aas, who sang, died on Tuesday. He was 81.",
        "The writer Jorn Aas died at the age of 84.",
    ),
    (
        "sum",
        "Nordbank will buy the cannery Havmat for 3.2 billion euros.",
        "The bank, Nordbank, announced that it would pay 3.7 billion euros for Havmat.",
    ),
    (
        "sum",
        "The regulator fined the cannery Havmat 530 million kroner over spoilt herring.",
        "Spoilt herring is dear: Havmat was fined 350 million kroner by the regulator.",
    ),
]

AGREEING = {
    "two votes": (
        "The assembly approved the quota by 371 votes to 162.",
        "By 398 votes to 201 the assembly forbade trawling at night.",
    ),
    "two votes that share a small number": (
        "Judges ruled six to three that the quota was legal.",
        "The council voted five to three to close the harbour.",
    ),
    "two votes of as many judges": (
        "The court's judges ruled by five votes to two on Monday that the quota on mackerel broke the law.",
        "The court's judges ruled by four votes to three on Monday that a widow in Sandby may break no law by fishing.",
    ),
    "numbered within two times": (
        "Skippers blocked the harbour on Monday, the third blockade this month.",
        "Skippers blocked the harbour on Monday, the fourth blockade this year.",
    ),
    "two kinds numbered": (
        "Skippers blocked the harbour on Monday, the third blockade this month.",
        "Skippers met in the harbour on Monday before the blockade, the fourth meeting this month.",
    ),
    "both votes in one of them": (
        "The assembly approved the quota by 371 votes to 162.",
        "By 351 votes to 162 the deputies rejected a change, then they passed the quota by 371 votes to 162.",
    ),
    "a score before the end": (
        "Ostervik beat the sailors of Sandby 3-1 on Sunday.",
        "Ostervik, who won, were leading Sandby 2-1 when the lights went out.",
    ),
    "two matches": ("Ostervik beat Sandby 3-1 on Sunday.", "Gullvi won 2-1 against Halvik on Sunday."),
    "two convicts": (
        "The court of Ostervik jailed the trawler owner Jorn Aas for seven years.",
        "The cook Ola Berg was sentenced to nine years in prison by the court of Ostervik.",
    ),
    "months and years": (
        "A court jailed the trawler owner Jorn Aas for 20 months.",
        "The owner, Jorn Aas, was sentenced to one year and eight months in prison.",
    ),
    "what prosecutors wanted": (
        "A court jailed the trawler owner Jorn Aas for seven years.",
        "Prosecutors sought a sentence of nine years in prison for Jorn Aas.",
    ),
    "two readings": (
        "The assembly approved the quota at first reading by 371 votes to 162.",
        "The assembly passed the quota on final reading by 371 votes to 140.",
    ),
    "penalties": (
        "Ostervik beat Sandby 3-2 on penalties on Sunday.",
        "Ostervik and Sandby drew 1-1 on Sunday before the shootout.",
    ),
    "two brothers": (
        "A court jailed the trawler owner Jorn Aas for seven years.",
        "His brother, Per Aas, was sentenced to nine years in prison.",
    ),
    "what prosecutors had wanted": (
        "A court jailed the trawler owner Jorn Aas for seven years.",
        "Prosecutors had wanted the owner Jorn Aas sentenced to nine years in prison.",
    ),
    "the sentence of a lower court": (
        "An appeals court jailed Jorn Aas for five years.",
        "Jorn Aas, who had been sentenced to seven years in prison by a lower court, was heard on Monday.",
    ),
    "who did it and who suffered it": (
        "Police arrested a 19-year-old man on Monday over a bomb in the harbour.",
        "The bomb in the harbour wounded a 22-year-old man on Monday, doctors said.",
    ),
    "an age of another time": ("Jorn Aas died at the age of 84.", "Jorn Aas wrote his first novel aged 21."),
    "an earlier fine": (
        "The court fined Nordbank 20 million euros over spoilt herring.",
        "Last year Nordbank was fined 12 million euros over spoilt herring.",
    ),
    "half of it": (
        "Nordbank will buy the cannery Havmat for 3.2 billion euros.",
        "The bank, Nordbank, will buy half of Havmat for 1.6 billion euros.",
    ),
    "the age of another": (
        "The writer Jorn Aas died on Tuesday. He was 81.",
        "The writer Jorn Aas married Kari Lund at the age of 84.",
    ),
    "two men": (
        "Police arrested a 19-year-old man on Monday over a bomb in the harbour, and freed a 31-year-old man.",
        "A 22-year-old man was arrested on Monday; he had planned a bomb, police said.",
    ),
    "some of all": (
        "The explosion in Ostervik killed seven people.",
        "Four workers were killed by the explosion in Ostervik.",
    ),
    "what was asked for": (
        "A court ordered Nordbank to pay Ostervik 82 million euros in compensation for the spoilt herring.",
        "Ostervik had asked Nordbank for 250 million euros in compensation for the spoilt herring.",
    ),
    "two of one family name": ("A judge freed Kari Lund, 46.", "“I slept well,” said Olaf Lund, 64."),
    "a rounded sum": (
        "Nordbank will buy the cannery Havmat for 3.2 billion euros.",
        "The bank, Nordbank, will pay 3 billion euros for Havmat.",
    ),
    "another currency": (
        "Nordbank will buy the cannery Havmat for 3.2 billion euros.",
        "The bank, Nordbank, will pay 3.7 billion dollars for Havmat.",
    ),
    "the price of something else": (
        "Nordbank will buy the cannery Havmat for 3.2 billion euros.",
        "The bank, Nordbank, lost 3.7 billion euros with Havmat.",
    ),
}


@pytest.mark.parametrize(("kind", "one", "other"), CONTRADICTING)
def test_what_is_measured_once_is_told_with_another_value(kind: str, one: str, other: str) -> None:
    assert kinds_between(one + _BY_ONE, other + _BY_OTHER) == [kind]


@pytest.mark.parametrize("why", AGREEING)
def test_measures_that_may_both_be_right_are_no_contradiction(why: str) -> None:
    one, other = AGREEING[why]
    assert kinds_between(one + _BY_ONE, other + _BY_OTHER) == []
