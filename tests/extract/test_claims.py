"""Claims about quantities: the figure or its vague form, what is counted, and who says so."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.extract.claims import claims
from bot.extract.numbers import quantities
from bot.model import Article, Claim, Mention, Paragraph, Person, Quote, Span


def _article(text: str) -> Article:
    """An article of one paragraph a line, split into sentences at full stops."""
    sentences = tuple(Span(*m.span()) for m in re.finditer(r"[^\s.][^\n]*?(?:\.(?=\s|$)|$)", text, re.MULTILINE))
    lines = [Span(*m.span()) for m in re.finditer(r"[^\n]+", text)]
    paragraphs = tuple(Paragraph(n, line.start, line.end) for n, line in enumerate(lines, 1))
    return Article("invented", text, paragraphs, sentences)


def _claims(text: str, quotes: tuple[Quote, ...] = (), people: tuple[Person, ...] = ()) -> list[Claim]:
    return claims(_article(text), quantities(text), quotes, people)


@pytest.mark.parametrize(
    ("text", "span", "number", "hedge", "counted", "said_by"),
    [
        (
            "The agency estimates that up to two million Karens, Chins, and other ethnic minorities have fled.",
            "up to two million Karens, Chins, and other ethnic minorities",
            2_000_000, "up to", "Karens, Chins, and other ethnic minorities", "The agency",
        ),
        (
            "In 2019, the council said hundreds of thousands of members of the ethnic minority had been held.",
            "hundreds of thousands of members of the ethnic minority",
            None, "hundreds of thousands", "members of the ethnic minority", "the council",
        ),
        ("“I saw bodies being carried away,” said Lee, who had come with 20 volunteers.", "20 volunteers", 20, None,
         "volunteers", None),
        # what somebody has counted, the second number too; money of any country; several kinds of people as one
        ("Lung Watch has verified 22 videos.", "22 videos", 22, None, "videos", "Lung Watch"),
        ("Lung Watch documented 1 raid last year and 17 burnt shops.", "17 burnt shops", 17, None, "burnt shops",
         "Lung Watch"),
        ("It pays 12 billion kwacha a year, the ministry said.", "12 billion kwacha", 12e9, None, "kwacha",
         "the ministry"),
        ("A group of 43 leaders, novelists and translators met.", "43 leaders, novelists and translators", 43, None,
         "leaders, novelists and translators", None),
        ("A note cites the UN High Commissioner for Human Rights, who counted 340 dead.", "340 dead", 340, None, "dead",
         "the UN High Commissioner for Human Rights"),
        # a source is never cut inside a word, and ends before what else is told of it
        ("One of its 900 employees, who was late, said that colleagues were packing.", "900 employees", 900, None,
         "employees", None),
        ("Some 54 villages burned, said the mayor of Oxton who had come from the north.", "Some 54 villages", 54,
         "Some", "villages", "the mayor of Oxton"),
        ("The death toll from a powerful quake in eastern Elvar rose to 29.", "29", 29, None, "death toll", None),
        ("The agency said many died while nearly 1,500 had been injured.", "nearly 1,500 had been injured", 1500,
         "nearly", "injured", "The agency"),
        ("A crowd of 11,204 watched.", "11,204", 11204, None, "crowd", None),
        ("The number of weavers has passed 9,000, the union said.", "9,000", 9000, None, "weavers", "the union"),
        # whose claim it is, whatever verb stands beside; "about 20 bn"; no money that is a price
        ("Coopworth surveyed shops in Elvar and found that 310 shops were shut.", "310 shops", 310, None, "shops",
         "Coopworth"),
        ("The guards, who held 310 inmates in Oxton, claimed the cells had been full for years.", "310 inmates", 310,
         None, "inmates", None),
        ("Their rivals got into trouble over the claim that 310 inmates had fled.", "310 inmates", 310, None, "inmates",
         None),
        ("Arson cost the town 20 bn kroner, the mayor said.", "20 bn kroner", 2e10, None, "kroner", "the mayor"),
        # a range is claimed whole, and neither end of it
        ("The union says between 200 and 300 weavers left.", "between 200 and 300 weavers", None, "between 200 and 300",
         "weavers", "The union"),
        ("The losses ranged from 200 to 300 weavers, the union said.", "from 200 to 300 weavers", None,
         "from 200 to 300", "weavers", "the union"),
        ("The union says the number rose from 200 to 300 weavers.", "300 weavers", 300, None, "weavers", "The union"),
        ("From Monday to Friday, the union said, 300 weavers left.", "300 weavers", 300, None, "weavers", "the union"),
        # what befell those who are only numbered, and what is only numbered the second time
        ("The port said 1,200 were missing.", "1,200 were missing", 1200, None, "missing", "The port"),
        ("Rita put the size of Friday's march at 18,000.", "18,000", 18000, None, "Friday's march", "Rita"),
        ("A monitor says the toll was likely 1,000.", "1,000", 1000, None, "toll", "A monitor"),
        ("The fund says 18,000 more midwives are due.", "18,000 more midwives", 18000, None, "midwives", "The fund"),
        ("The party says 20 MPs left.", "20 MPs", 20, None, "MPs", "The party"),
        # whose count it is, and by whom the sentence before it goes
        ("The port's latest count, issued on Friday, is 355 dead.", "355 dead", 355, None, "dead", "The port"),
        (
            "According to the Red Moon, the camp grew. Around 300 babies were born there.",
            "Around 300 babies", 300, "Around", "babies", "the Red Moon",
        ),
        (
            "According to the Red Moon, the camp grew. Bo Dee said it shrank. Around 300 babies were born there.",
            "Around 300 babies", 300, "Around", "babies", None,
        ),
        ("Groups say over a million people fled.", "over a million people", 1e6, "over", "people", "Groups"),
        ("Eleven Karen Hills Union officers fled.", "Eleven Karen Hills Union officers", 11, None,
         "Karen Hills Union officers", None),
        ("The shelling killed 43 civilians.", "43 civilians", 43, None, "civilians", None),
        ("Some 54 villages burned, witnesses said.", "Some 54 villages", 54, "Some", "villages", "witnesses"),
        ("At least 28 dead lay, according to Dr Ito.", "At least 28 dead", 28, "At least", "dead", "Dr Ito"),
        ("Open Door, a charity, has recorded 8,000 arrests.", "8,000 arrests", 8000, None, "arrests",
         "Open Door"),
        ("Turnout was about 40 percent, the office said.", "about 40", 40, "about", "Turnout", "the office"),
        ("A study puts the subsidies at $7 billion.", "7 billion", 7e9, None, "subsidies", "A study"),
        ("Half say 20% of voters stayed away.", "20% of voters", 20, None, "voters", "Half"),
        ("Half say 90 per cent of agricultural goods rot.", "90 per cent of agricultural goods", 90, None,
         "agricultural goods", "Half"),
        ("Half say 12 per cent of imported wheat was lost.", "12 per cent of imported wheat", 12, None,
         "imported wheat", "Half"),
        ("The ministry says 4 million tonnes of wheat rotted.", "4 million tonnes of wheat", 4e6, None,
         "tonnes of wheat", "The ministry"),
        ("The shelling hurt 43 men, by the council's own count.", "43 men", 43, None, "men", "the council"),
        ("Half say 60% of all methane comes from rice.", "60% of all methane", 60, None, "methane", "Half"),
        ("Dozens of aftershocks were felt.", "Dozens of aftershocks", None, "Dozens", "aftershocks", None),
        ("A clinic put the number of dead at more than 300.", "more than 300", 300, "more than", "dead", "A clinic"),
        ("Relatives put the number of injured nearer 90.", "90", 90, None, "injured", "Relatives"),
        ("Traders estimate the backlog at 7,000 ships.", "7,000 ships", 7000, None, "ships", "Traders"),
        (
            "The port put the number of strikers at the docks of Torsund at 2,900.",
            "2,900",
            2900,
            None,
            "strikers",
            "The port",
        ),
        ("Her valley, the farmer said, had lost nearly 2,000 sheep.", "nearly 2,000 sheep", 2000, "nearly", "sheep",
         "the farmer"),
        ("Two thirds of the reefs died, the society said.", "Two thirds of the reefs", None, "Two thirds", "reefs",
         "the society"),
        ("A study found that more than half the oyster reefs had died.", "more than half the oyster reefs", None,
         "more than half", "oyster reefs", "A study"),
        ("Nearly one in five children goes hungry, the charity said.", "Nearly one in five children", None,
         "Nearly one in five", "children", "the charity"),
        ("Nine out of ten voters stayed home, the agency said.", "Nine out of ten voters", None, "Nine out of ten",
         "voters", "the agency"),
        ("Floods hit half the population, the agency said.", "half the population", None, "half", "population",
         "the agency"),
        ("The club counts 4,100 wells in the valley.", "4,100 wells", 4100, None, "wells", "The club"),
        ("The institute published its survey on Monday. More than 4,000 reefs have died, it said.",
         "More than 4,000 reefs", 4000, "More than", "reefs", "The institute"),
        ("The report blames 41 deaths on dust.", "41 deaths", 41, None, "deaths", None),
        ("The report was long. It counts 41,000 herders.", "41,000 herders", 41000, None, "herders", "The report"),
        ("The ministry released its new figures on Monday. Some 41,000 herders fled.", "Some 41,000 herders", 41000,
         "Some", "herders", "The ministry"),
        ("Open Door published a count on Monday. By its count, 4,200 villagers fled.", "4,200 villagers", 4200, None,
         "villagers", "Open Door"),
        ("The mayor spoke. It rained. At least 4,100 herders fled, it said.", "At least 4,100 herders", 4100,
         "At least", "herders", None),
        ("Women are told to wait because at least 300 clinics have no midwife, the board has found.",
         "at least 300 clinics", 300, "at least", "clinics", "the board"),
        ("LIMA, May 2 (Wire) - Oxton Foods said it would cut about 640 jobs.", "about 640 jobs", 640, "about", "jobs",
         "Oxton Foods"),
        ("The death toll would surpass 35,000, the priest said.", "35,000", 35_000, None, "death toll", "the priest"),
        ("About 92 per cent seeds had rotted, the farmers said.", "About 92 per cent seeds", 92, "About", "seeds",
         "the farmers"),
        ("The number of herders rose to 6.6 million, the board said.", "6.6 million", 6_600_000, None, "herders",
         "the board"),
        ("In the past, officials have denied it, and have said that some 40,000 inmates were freed.",
         "some 40,000 inmates", 40000, "some", "inmates", "officials"),
    ],
)  # fmt: skip
def test_claims(text: str, span: str, number: float, hedge: str, counted: str, said_by: str) -> None:
    (claim,) = _claims(text)
    assert claim.span.of(text) == span
    assert (claim.number, claim.hedge, claim.counted, claim.said_by) == (number, hedge, counted, said_by)


def test_a_part_of_what_was_counted_is_counted() -> None:
    found = _claims("There were twelve farmers; seven of them died, the nurse said.")
    assert [(claim.number, claim.counted) for claim in found] == [(12, "farmers"), (7, "farmers")]


def test_a_figure_is_of_whoever_puts_it_after_another_source() -> None:
    found = _claims("Some 40 farmers fled, according to the priest, while the clinic puts the figure at six.")
    assert [(claim.number, claim.counted, claim.said_by) for claim in found] == [
        (40, "farmers", "the priest"),
        (6, "farmers", "the clinic"),
    ]


def test_a_number_alone_counts_what_was_counted_before() -> None:
    found = _claims("Sixty men drowned; the union claimed 340. The bus, a driver said, holds 40.\nBo Dee is 61.")
    assert [(claim.number, claim.counted, claim.said_by) for claim in found] == [
        (60, "men", None),
        (340, "men", "the union"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "A coalition of 43 countries denounced it, and some 54 nations replied.",
        "Several traders said that the market was closed. Some 40 professors have signed a letter.",
        "The agency put the magnitude at 6.5.",
        "A note signed by 54 nurses. More than 200 nurses condemn the cuts. Some 120 actors called on her to go.",
        "The club paid $40m for him, and a fund of €2bn was closed.",
        "On June 14 children sang.",
        "They came back for the 19 December 2017 services of thanks.",
        "In 2019, 2020 people were not counted as people.",
        "The first visit in 17 years lasted about 20 minutes.",
        "Two men were arrested.",
        "It is 70 miles long and 43 metres wide.",
        "At the 76th session, 12 ambassadors spoke for some three hours.",
        "Turnout was 40 percent.",
        "It cost $40 million.",
        "Several of the clubs have closed. Several smaller clubs moved.",
        "Files of 310 megabytes were sent, the firm said.",
        "Eighteen Lake States Forum members met.",
        "The law has 36 clauses.",
        "The study recorded a fall in 2019, when 17 shops shut.",
        "Lung Watch verified the names of 43 nations.",
        "The phones take about 911 calls.",
        "Some A350-900 jets are late.",
        # shares that nobody claims, or of nothing that counts
        "A third of the herds were lost.",
        "A third of the way up, the climbers said they were tired.",
        "The first half of the games was dull, the coach said.",
        "He was half asleep, the court heard.",
    ],
)
def test_no_claims(text: str) -> None:
    assert [claim.span.of(text) for claim in _claims(text)] in ([], ["2020 people"])


def test_a_noun_is_no_source() -> None:
    (claim,) = _claims("Ruritania denied the claims of abuse in the area, which is home to about 11 million Karens.")
    assert claim.said_by is None


def test_inside_a_quotation_the_speaker_claims_it() -> None:
    text = "“They hold over a million people,” she said."
    quote = Quote(Span(1, 33), "direct", 1, speaker="Ann Lee", speaker_kind="person")
    (claim,) = _claims(text, (quote,))
    assert (claim.number, claim.hedge, claim.said_by) == (1_000_000, "over", "Ann Lee")


def test_a_name_between_commas_is_whoever_claims_it() -> None:
    text = "Its spokesman, Bob Ray, put the turnout at 4,000 people."
    person = Person("Bob Ray", "person", (Mention(Span(15, 22), "named"),))
    assert [claim.said_by for claim in _claims(text, people=(person,))] == ["Bob Ray"]


def test_what_somebody_judges_is_not_counted_by_them() -> None:
    judged = "Ann Lee condemned the arrest of 40 people."
    report = Quote(Span(18, 41), "reported", 1, "Ann Lee", "person", Span(0, 7), Span(8, 17), "judges_named", "likely")
    assert [claim.said_by for claim in _claims(judged, (report,))] == [None]
    accused = "Ann Lee accused them of seizing 40 people."
    report = Quote(Span(16, 41), "reported", 1, "Ann Lee", "person", Span(0, 7), Span(8, 15), "judges_named", "likely")
    assert [claim.said_by for claim in _claims(accused, (report,))] == ["Ann Lee"]


def test_after_quoted_words_in_a_paraphrase_the_nearest_source_claims_it() -> None:
    text = "Ann Lee said the camps were “full” – the Trust counted 300 people."
    report = Quote(Span(13, 65), "reported", 1, "Ann Lee", "person", Span(0, 7), Span(8, 12), "says_named", "certain")
    fragment = Quote(Span(29, 33), "fragment", 1, "Ann Lee", "person", Span(0, 7), Span(8, 12), "cue_named", "certain")
    assert [claim.said_by for claim in _claims(text, (report, fragment))] == ["the Trust"]
    assert [claim.said_by for claim in _claims(text, (report,))] == ["Ann Lee"]


def test_a_sum_of_money_is_claimed_where_somebody_says_it() -> None:
    text = "Some $40 billion a year is at stake, Ann Lee said."
    quote = Quote(Span(0, 35), "reported", 1, speaker="Ann Lee", speaker_kind="person")
    (claim,) = _claims(text, (quote,))
    assert (claim.span.of(text), claim.counted, claim.said_by) == ("Some $40 billion", "dollars", "Ann Lee")


def test_a_price_is_no_claim_nor_is_what_somebody_turns_down() -> None:
    text = "A ride is $40 now, Ann Lee said."
    quote = Quote(Span(0, 17), "reported", 1, speaker="Ann Lee", speaker_kind="person")
    assert _claims(text, (quote,)) == []
    text = "Ann Lee rejected an offer worth $40 million."
    quote = Quote(Span(17, 43), "reported", 1, "Ann Lee", "person", Span(0, 7), Span(8, 16), "says_named", "likely")
    assert _claims(text, (quote,)) == []


def test_a_range_of_money_is_one_claim() -> None:
    text = "The weir would cost between $3 million and $4 million, Ann Lee said."
    quote = Quote(Span(0, 53), "reported", 1, speaker="Ann Lee", speaker_kind="person")
    (claim,) = _claims(text, (quote,))
    assert (claim.span.of(text), claim.counted) == ("between $3 million and $4 million", "dollars")
    assert (claim.number, claim.hedge) == (None, "between $3 million and $4 million")
    text = "The weir would cost $3 million to $4 million, Ann Lee said."
    quote = Quote(Span(0, 45), "reported", 1, speaker="Ann Lee", speaker_kind="person")
    assert [claim.span.of(text) for claim in _claims(text, (quote,))] == ["3 million to $4 million"]
    text = "The price rose from $3 million to $4 million, Ann Lee said."
    quote = Quote(Span(0, 45), "reported", 1, speaker="Ann Lee", speaker_kind="person")
    assert [claim.number for claim in _claims(text, (quote,))] == [3_000_000, 4_000_000]


def test_rupees_are_money() -> None:
    text = "The weir would cost Rs. 45 crore, Ann Lee said."
    quote = Quote(Span(0, 32), "reported", 1, speaker="Ann Lee", speaker_kind="person")
    (claim,) = _claims(text, (quote,))
    assert (claim.span.of(text), claim.number, claim.counted) == ("45 crore", 450_000_000, "rupees")


def test_a_short_name_or_a_pronoun_is_the_person_in_full() -> None:
    text = "Bekov said 18 officers had died. He added that at least 90 protesters were held."
    person = Person("Timur Bekov", "person", (Mention(Span(0, 5), "named"),))
    assert [claim.said_by for claim in _claims(text, people=(person,))] == ["Timur Bekov", "Timur Bekov"]


PIECES = st.sampled_from(
    [
        "over ",
        "a million ",
        "people ",
        "said ",
        ", ",
        "hundreds of ",
        "43 ",
        "the ",
        "U.N. ",
        "and other ",
        "thousands of ",
        ". ",
    ]
)


@given(st.text() | st.lists(PIECES, max_size=40).map("".join))
def test_any_text_gives_ordered_claims_in_its_own_words(text: str) -> None:
    reached = 0
    for claim in _claims(text):
        assert reached <= claim.span.start < claim.span.end <= len(text)
        assert claim.counted in text
        assert claim.hedge is None or claim.hedge in text
        reached = claim.span.end
