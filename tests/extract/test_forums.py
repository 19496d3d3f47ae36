"""Where a statement was made: sentence -> the words for the place, None where the sentence names none."""

from __future__ import annotations

import pytest

from bot.extract.statements.building.forums import forum, forum_above, forum_spoken_at
from bot.model import Span

FORUMS = (
    # a body and its board are one place
    ("Peru read it at the IAEA Board of Governors on Tuesday.", "IAEA Board of Governors"),
    ("It was tabled at a meeting of the IAEA Board of Governors, under item 6.", "IAEA Board of Governors"),
    ("It was tabled at the Seabed Authority (ISA) Executive Council.", "Seabed Authority (ISA) Executive Council"),
    ("Chad told the World Trade Organization's General Council so.", "World Trade Organization's General Council"),
    ("They told the IAEA's 35-nation Board of Governors so.", "IAEA's 35-nation Board of Governors"),
    ("It came up at the Organisation of Islamic Cooperation.", "Organisation of Islamic Cooperation"),
    # what is still to come, and a paper named for a body
    ("Ahead of the meeting of leaders at the General Assembly in May, they vowed to sign.", None),
    ("They spoke prior to European Council talks.", None),
    ("Ahead of the vote, they told the Security Council so.", "Security Council"),
    ("They named the principles enshrined in the United Nations Charter.", None),
    # the sitting is no part of the name, nor is the day
    ("In a statement delivered during the 40th session of the Human Rights Council, they", "Human Rights Council"),
    ("The text was read at the 47th session of the UN Human Rights Council on Thursday.", "UN Human Rights Council"),
    ("The text was read at the session of the UN Human Rights Council on June 22.", "UN Human Rights Council"),
    ("Cuba read it in Tuesday’s session for 53 countries.", None),
    ("Cuba read it in March's session of the Security Council.", "Security Council"),
    # the meeting that a sentence is about
    ("The recent Oslo Water Summit witnessed a rift, as Peru declined to sign.", "Oslo Water Summit"),
    ("The Oslo Water Summit in Bergen ended with a declaration by 61 countries.", "Oslo Water Summit"),
    ("The Oslo Water Summit was Peru's idea.", None),
    ("The Oslo Water Summit opened on Monday with a plea by 61 countries.", "Oslo Water Summit"),
    ("The African Union has opened an inquiry.", None),
    ("They spoke after a closed-door UN Security Council meeting on Chad.", "UN Security Council"),
    ("They spoke after the UN Security Council had failed Chad.", None),
    ("In a text representing 47 countries to UN Human Rights Council, Peru asked", "UN Human Rights Council"),
    ("Peru's ambassador to the UN in Geneva asked the UN's top rights body for a debate.", None),
    ("They wish to rekindle talks with Chad.", None),
    # a debate of a body that is not named, and how often it has met
    (
        "They raised it during the interactive dialogue with the high commissioner on Peat.",
        "interactive dialogue with the high commissioner",
    ),
    ("They raised it in the general debate on Tuesday.", "general debate"),
    ("There was a debate about peat among 40 states.", None),
    ("Peru read it at the 1571st meeting of the Permanent Council.", "Permanent Council"),
    # those who speak are members of it
    ("Forty members of the World Trade Organization pledged to end it.", "World Trade Organization"),
    ("Nine members of the UN Security Council demanded it, diplomats at the UN said.", "UN Security Council"),
    ("Forty members of the Rotary Club pledged to end it.", None),
    # a meeting that a text came out of
    ("The Oslo Water Summit's declaration was signed by 43 countries.", "Oslo Water Summit"),
    ("Forty-three countries signed the declaration adopted by the Oslo Water Summit.", "Oslo Water Summit"),
    ("The communique following the results of the Oslo Water Summit has 43 names.", "Oslo Water Summit"),
    ("The Oslo Water Summit's budget was signed by 43 countries.", None),
    ("Ministers gathered in Bergen for the Oslo Water Summit.", "Oslo Water Summit"),
    ("The Peat Council convened on Thursday.", "Peat Council"),
    ("The Peat Council said so on Thursday.", None),
    ("It was made at the meeting of the foreign ministers of Peru and Mali.", "meeting of the foreign ministers"),
    ("They signed it at a meeting of EU health ministers.", "meeting of EU health ministers"),
    ("They signed it on the eve of the General Assembly.", None),
    ("They signed it at the second Oslo Water Summit.", "Oslo Water Summit"),
    ("On the last day of the 50th session of the HRC, they spoke.", "HRC"),
    ("They said so at the Seabed Authority in Kingston.", "Seabed Authority"),
    ("They said so at the end of the one-day Lakes Authority on Peat (LAP) summit.", "Lakes Authority on Peat"),
    ("They told the Tax Authority so.", None),
    ("They told the Bergen Port Authority so.", None),
    ("They urged its inclusion in the upcoming 76th Peat Assembly.", "76th Peat Assembly"),
    ("They said so at the conference.", "conference"),
    ("They said so at a press conference.", None),
    # a body's committee, and the parties of a treaty, are named in full
    ("They said so at the WTO's Committee on Agriculture.", "WTO's Committee on Agriculture"),
    (
        "They said so at the WTO committee on technical barriers to trade.",
        "WTO committee on technical barriers to trade",
    ),
    ("They said so at the committee on Tuesday.", "committee"),
    ("They said so in the Council of Europe's Committee of Ministers.", "Council of Europe's Committee of Ministers"),
    (
        "They said so at the Conference of the States Parties to the Peat Convention in Oslo.",
        "Conference of the States Parties to the Peat Convention",
    ),
    ("They said so at the OSCE Human Dimension Conference.", "OSCE Human Dimension Conference"),
    ("They said so at the UNESCO executive board in Paris.", "UNESCO executive board"),
    ("They said so after a meeting of the Oslo Group on Monday.", "meeting of the Oslo Group"),
    ("Peru told the 47-member forum so.", "47-member forum"),
    # an office is no forum, nor is a meeting that is only asked for
    ("They said so in a letter to the U.N. nuclear watchdog.", None),
    ("They said so at the UN's European office in Oslo.", "UN's European office in Oslo"),
    ("They will be called before the General Assembly.", None),
    ("They said so hours before Thursday's summit of ministers.", None),
    ("They said so in a letter to the president of the Security Council.", "Security Council"),
    ("They were joined by the head of the World Health Organization.", None),
    ("They said so following the Oslo-hosted summit on peat.", "Oslo-hosted summit on peat"),
    ("They said so at the close of the two-day meeting.", "two-day meeting"),
    ("Ministers concluded their two-day meeting on Monday with a joint statement.", "two-day meeting"),
    ("The Peat Council discussed the fires on Monday.", "Peat Council"),
    ("They issued it at the end of their summit on Monday.", "summit"),
    ("They want a seat at its next summit.", None),
    ("They issued it after Monday's Oslo summit.", "Oslo summit"),
    (
        "It was read at the Oslo International Conference on African Rivers.",
        "Oslo International Conference on African Rivers",
    ),
    ("They read it at the IAEA board on Monday.", "IAEA board"),
    ("They said so in a letter to the head of the World Health Organization.", None),
    ("They convened a video conference and issued a text.", "video conference"),
    ("Peru and Mali surprised the Oslo Peat Summit with a joint text.", "Oslo Peat Summit"),
    ("They spoke at the Belt and River Summit.", "Belt and River Summit"),
    ("The text of 45 OSCE states was read at the OSCE Permanent Council.", "OSCE Permanent Council"),
    ("The statement of 45 OSCE states was read.", None),
    ("They asked for an urgent meeting of the Organization of American States.", None),
    ("They called for an emergency session of the Human Rights Council.", None),
    ("They issued it after an emergency session of the Human Rights Council.", "Human Rights Council"),
    # a vote elsewhere is another matter
    ("They backed a truce, a day after all three voted for one at the UN General Assembly.", None),
    ("They read it at the UN General Assembly, a day after the vote.", "UN General Assembly"),
    ("They put it forward at talks of the International Maritime Organization.", "International Maritime Organization"),
    # a gathering under a name of its own
    ("Peru's minister delivered it at the Global Review of Peat.", "Global Review of Peat"),
    ("They issued it at the Third World Water Congress in Oslo.", "Third World Water Congress"),
    ("They issued it at last week's Oslo Dialogue.", "Oslo Dialogue"),
    ("They issued it at the Symposium on Water in Oslo.", "Symposium on Water"),
    ("Peru's minister told Congress so.", None),
    ("Peru won it as the Peat Forum in Oslo wound up.", "Peat Forum"),
    ("Their envoys left the chamber of the Conference on Disarmament.", "Conference on Disarmament"),
    ("They spoke under item 4 of the Human Rights Council.", "Human Rights Council"),
    ("They said so on the first day of the assembly.", "assembly"),
    ("They said so at the assembly of the U.N. aviation agency.", "assembly of the U.N. aviation agency"),
    ("Peru read it before the IAEA board.", "IAEA board"),
    ("It was read in plenary.", "plenary"),
    # no place where states speak to each other, or a time
    ("Peru signed it before the summit.", None),
    ("They said so during a press conference in Lima.", None),
    ("They said so at a stakeout outside the Security Council.", "Security Council"),
)


@pytest.mark.parametrize(("sentence", "expected"), FORUMS)
def test_the_place_in_a_sentence(sentence: str, expected: str | None) -> None:
    found = forum(sentence, [Span(0, len(sentence))])
    assert (found.of(sentence) if found else None) == expected


def test_a_sentence_nearby_counts_where_the_own_ones_say_little() -> None:
    text = "The row was at the Oslo Water Summit. Forty states at the UN read a text."
    own = Span(text.index("Forty"), len(text))
    found = forum(text, [own], [Span(0, own.start)])
    assert found is not None
    assert found.of(text) == "Oslo Water Summit"


TOLD = (
    ("“We regret this,” Peru's envoy told the OSCE Permanent Council.", "OSCE Permanent Council"),
    ("Speaking at the Conference on Disarmament, Peru's envoy said so.", "Conference on Disarmament"),
    ("Peru's envoy told the committee so.", None),
    ("Peru's envoy praised the OSCE Permanent Council.", None),
)


@pytest.mark.parametrize(("sentence", "expected"), TOLD)
def test_the_body_that_somebody_speaks_to(sentence: str, expected: str | None) -> None:
    found = forum_spoken_at(sentence, [Span(0, len(sentence))])
    assert (found.of(sentence) if found else None) == expected


ABOVE = (
    ("Human Rights Council, 50th session\n\nJoint statement on Chad\n\nWe regret this.", "Human Rights Council"),
    ("Joint statement\n\nSecurity Council: Arria meeting\n\nWe regret this.", "Security Council"),
    ("Security Council sees a row over Chad\n\nForty states spoke.", None),
    ("Joint statement on Chad\n\nThe Security Council, which met on Monday, heard it.", None),
)


@pytest.mark.parametrize(("text", "expected"), ABOVE)
def test_the_body_that_a_line_at_the_top_names(text: str, expected: str | None) -> None:
    found = forum_above(text)
    assert (found.of(text) if found else None) == expected
