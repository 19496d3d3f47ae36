"""Which words attribute a quotation, each cause with a near miss, on invented text."""

from __future__ import annotations

import pytest

from tests.extract.quotes.reading import quoted, speakers

# A verb that goes on to words of its own tags no quotation before it.
WORDS_OF_ITS_OWN = [
    ("Ann Lee called the bridge “a toy,” and Bob Ray vowed to close it.", ["Ann Lee"]),
    ("Ann Lee said the fund had “clear rules,” but two auditors reveal a different story.", ["Ann Lee"]),
    ("Ann Lee called the bridge “a toy,” Bob Ray said.", ["Bob Ray"]),
    ("“It is a toy,” Bob Ray said the same night.", ["Bob Ray"]),
]

# A verb that judges is a tag where only its subject stands between it and the quotation.
JUDGING_TAGS = [
    ("“They never pay,” Ann Lee mocks.", ["Ann Lee"]),
    ("“They never pay,” she demanded, as Bob Ray went on.", [None]),
    ("Ann Lee said the band was “far too loud,” and the crowd applauded.", ["Ann Lee"]),
]

# Verbs before their subjects, both before the quotation.
INVERTED = [
    ("Said Ann Lee, “We were all so proud of her.”", ["Ann Lee"]),
    ("But, said Ann Lee, the mayor of Oxton, “we were all so proud of her.”", ["Ann Lee"]),
    ("Because the roads were closed, explained Ann Lee, “nobody came to the fair.”", ["Ann Lee"]),
    ("Bob Ray left, telling Ann Lee, “I will not come back.”", ["Bob Ray"]),
]

# Somebody's words are followed by more, opened by a small word.
OPENED = [
    ("“It hurts,” Ann Lee said. But “it will pass, as all things do.”", ["Ann Lee", "Ann Lee"]),
    ("Ann Lee said it was “not over.” Adding, “We have years to go.”", ["Ann Lee", "Ann Lee"]),
    ("“It hurts,” Ann Lee said. The harbour guide prints “it will pass, as all things do.”", ["Ann Lee", None]),
]

# A sentence of its own after a comma is the subject's; after a passive verb it is not.
AFTER_A_COMMA = [
    ("Ann Lee shared her doubts with the hall, “I do not know who will come.”", ["Ann Lee"]),
    ("Ann Lee was asked, “Who will come to the harbour?”", [None]),
    ("Asked which town she liked, Ann Lee demurred: “Whichever one I am in.”", ["Ann Lee"]),
]

# A verb joined to a verb of speech has its subject.
JOINED = [
    ("Ann Lee conceded that Bob Ray had left but implied that he was “always welcome here.”", ["Ann Lee"]),
    ("When Bob Ray asked for more, she rose and said, “There is no more.”", [None]),
]

# The participle after "with" has a subject of its own.
WITH = [
    ("Oxton was grey, with many marchers chanting “we are the town” all day.", ["many marchers"]),
    ("Ann Lee spoke with the mayor on Monday, calling it “a good start for all.”", ["Ann Lee"]),
]

# Words that are nouns where no subject stands before them.
NOUNS = [
    ("Ann Lee cast Bob Ray as weak and accused him of racist remarks about “the lower town”.", ["Ann Lee"]),
    ("The paper notes that the bridge is “a toy of the rich”.", ["The paper"]),
]

# What somebody calls it, beside a verb that only tells a thought.
CALLED_SO = [
    ("The Oxton Society seeks to end the trade through what it calls “gentle rules for all”.", ["Oxton Society"]),
    ("Ann Lee said that it was “a good start for all”.", ["Ann Lee"]),
]

# Verbs that used to be unknown.
VERBS = [
    ("Ann Lee groused that the lamp “never works when it rains”.", ["Ann Lee"]),
    ("Ann Lee heralded the deal as a “breakthrough”.", ["Ann Lee"]),
    ("Ann Lee waved off the delay as having “minimal” effect.", ["Ann Lee"]),
    ("Ann Lee waved from the “Old Bell” ferry.", []),
]

# Something between a subject and its verb, or a verb with what is no agent.
BETWEEN = [
    ("“Three is not many,” Ann Lee, who heads the unit, said by telephone.", ["Ann Lee"]),
    ("The plan was called “a toy of the rich” by Ann Lee.", ["Ann Lee"]),
    ("Ann Lee sent a letter yesterday afternoon that calls it “a toy of the rich”.", ["a letter"]),
    (
        "The declaration, issued by Ghana and backed by Peru, Malta and two others, calls it “a toy”.",
        ["The declaration"],
    ),
    ("Chile, Peru and Ghana have jointly pleaded with them, saying it “would be a toy”.", ["Chile, Peru and Ghana"]),
    ("Norway's Ann Lee, speaking for the north, said the idea was “late by three wars”.", ["Ann Lee"]),
    ("Peru read a text welcoming it and repeating that “nobody may meddle”.", ["Peru"]),
    ("The driver of a stone train reports a swan “as big as a sofa”.", ["The driver"]),
]

# Verbs that are verbs of speech only beside the words.
BEGINS = [
    ("Ann Lee wrote a letter. “When the snow goes, we count,” it begins.", ["a letter"]),
    ("“We voice our concern about the dam,” begins the statement of the four.", ["the statement"]),
    ("“We are sorry about the dam,” the letter opens. “It will not happen again.”", ["the letter", "the letter"]),
    ("The play “Winter on the Dam” opens at the theatre of Oxton on Friday.", []),
    ("“The dam is not the answer,” write the nine.", ["the nine"]),
    ("Ann Lee began to walk to the “Old Bell” inn.", []),
    ("Bob Ray runs the port. “It may have been a mistake,” he allows.", ["Bob Ray"]),
    ("The rules allow “short visits” to the port.", []),
]

# Those who are only counted speak; what is only counted does not.
COUNTED = [
    ("The six had warned the council of “a wave of hunger”.", ["The six"]),
    ("In a note the three said that the dam was safe and that the board “had been told”.", ["the three"]),
    ("The three disputed wells are “dry”.", []),
]

# A document that others stand behind says itself what follows "that" or "which".
BEHIND = [
    ("A statement on behalf of Chile, Peru and Ghana that accused Oslo of “theft” was read.", ["A statement"]),
    ("A study, paid for by the firm, which found “no trace of lead”, was published.", ["A study"]),
]

# Whoever the sentence before is about, in the same paragraph; no place, nor anybody of another paragraph.
BROUGHT_ON = [
    ("Fisherman Bob Ray, 70, was not convinced. “They will come back for us.”", ["Bob Ray"]),
    ("Ann Lee runs a shop. She shook her head. “There is nothing left to sell.”", ["Ann Lee"]),
    ("The town was quiet on Monday. “There is nothing left to sell.”", [None]),
    ("Bob Ray was not convinced.\n\n“They will come back for us.”", [None]),
]

# What somebody's answer was.
REPLIES = [
    ("The minister, Ann Lee, left. “He’ll get another,” was the minister’s reply.", ["Ann Lee"]),
    ("Ann Lee left. “No deal for the town,” was her answer.", ["Ann Lee"]),
    ("Ann Lee left. “Old Bell” was the inn’s name.", []),
]

# A clause that only tells things apart is no speaker inside somebody's words; a document is one.
DEFINING = [
    ("Ann Lee said the town lost a voice that spoke of “the love of small things”.", ["Ann Lee"]),
    ("Ann Lee said Ghana backed a text that praised “the love of small things”.", ["a text"]),
]

# Titles and nicknames are nobody's words.
NAMES_OF_THINGS = [
    ("The owner, who wrote a memoir titled “Pulp,” denies it.", []),
    ("She had finished a children's book, “Who Stung the Chief?”", []),
    ("The museum has shown them in a gallery called “The Kingdom,” Ann Lee said.", []),
    ("Lee, known to his members as “Diesel”, said the drivers lost five men.", []),
    ("Ann Lee called it “A Very Big Deal” for the town.", ["Ann Lee"]),
    ("They sang “Long Train,” “Black Water” and “China Grove,” according to Ann Lee.", []),
    ("It was “Long,” “Very Long,” said Ann Lee.", ["Ann Lee", "Ann Lee"]),
    ("Ann Lee announced that her son sang on an episode of “BRTV.”", []),
    ("“We never slept,” the “Posers” actor said.", ["the “Posers” actor"]),
    ("While the “Swim. We’re on it.” stickers did not appeal to Ann Lee, she left.", []),
]

# A quotation that is the subject of a clause is no speech of it; a byline below a report's last words signs nothing.
SUBJECTS = [
    ("“Fly now” is rolling out with posters on which people say, “I am on it.”", ["people"]),
    ("“We say so,” Ann Lee said. “The right comes with a duty.”\n\nBob Ray", ["Ann Lee", "Ann Lee"]),
    ("“The right comes with a duty for us all.”\n\nBob Ray, sailor", ["Bob Ray"]),
]

# A heading repeats words that somebody says below; words of nobody below stay nobody's.
HEADINGS = [
    ("Q&A: “We were never asked about it”\n\nAnn Lee, an envoy, met the Herald.", [None]),
    ("‘A face like a bell’\n\nThe bird is big. ‘He’s got a face like a bell,’ Ann Lee said.", ["Ann Lee", "Ann Lee"]),
    # the verb of a headline is nobody's name
    ("Oxton Police Chief Warns: ‘The Flood Is Here’\n\nThe police chief, Ann Lee, left.", []),
    # a heading in marks after somebody's words, one in capitals below a quotation
    (
        "The office has had it for years, Ann Lee said.\n\n“We write in haste”\n\nThe letter came on Monday.",
        [],
    ),
    (
        "“It was hard,” Ann Lee said. “It was a tie.”\n\nNORWAY CRUISES\n\nNorway got past Chile in two sets.",
        ["Ann Lee", "Ann Lee"],
    ),
    ("Swan ‘late again’\n\nThe bird is big. ‘He’s got a face like a bell,’ Ann Lee said.", ["Ann Lee"]),
]

# Whom a phrase means.
MEANT = [
    ("A Barrow man's cough began.\n\nBob Ray, a doctor, saw him. “It is gone now,” the man wrote.", ["the man"]),
    ("Bob Ray came. “It is gone now,” the man wrote.", ["Bob Ray"]),
    ("Ann Lee said that the People's Army could come, warning: “They are there. We are weak.”", ["Ann Lee"]),
    ("“End it,” said Ann Lee, Research and Advocacy Director for the North at the Trust.", ["Ann Lee"]),
    ("“Can I give it to him?” Ann Lee quietly asked before leaving.", ["Ann Lee"]),
    ("“I slept all day,” the patient described in the report.", ["the patient"]),
    ("Ann Lee sold her songs to Bob Ray.\n\nIn a Tumblr post she called it “a toy for all”.", ["Ann Lee"]),
    ("One of its 900 clerks, who asked not to be named, left. “You sign up,” she said.", ["One of its 900 clerks"]),
    ("France's envoy, Luc Brie, left. It was what the Cuban envoy called “a toy for all”.", ["the Cuban envoy"]),
    ("France's envoy, Luc Brie, left. It was what the French envoy called “a toy for all”.", ["Luc Brie"]),
    ("Ann Lee won the race. “I ran for my town,” said the 46-year-old.", ["Ann Lee"]),
    ("“We will sue,” reads a Friday editorial in the paper.", ["a Friday editorial"]),
    ("“It never gives up,” an angry Lee retaliated.", ["Lee"]),
]


# Whoever is accused or described is not who accuses; whom it is done to may stand before the verb or after the words.
JUDGED = [
    ("The mayor fired a man described as “a danger to the town”.", [None]),
    ("The mayor fired a man described as “a danger to the town” by Bob Ray.", ["Bob Ray"]),
    ("The plan was described by Ann Lee as “a danger to the town”.", ["Ann Lee"]),
    ("The plan was described by the mayor of Oxton as “a danger to the town”.", ["the mayor"]),
    ("The mayor left what he described as “a sinking ship”.", ["The mayor"]),
    ("The mayor, whom Bob Ray accused of “selling the whole town”, left.", ["Bob Ray"]),
    ("Ann Lee described as “a sinking ship” the firm she had left.", ["Ann Lee"]),
    ("The militia, which the report describes as “a gang with a flag”, denied it.", ["the report"]),
]

# The name that a description goes with, or whose description it is; and no place in it.
DESCRIBED = [
    ("Its chair, retired GP Dr Lucy Marsden, called the study “a work of fiction”.", "Lucy Marsden"),
    ("Its chair, retired teacher Ann Lee, called the study “a work of fiction”.", "Ann Lee"),
    ("The farmer, of Little Snoring, Norfolk, claims the owner “just laughs”.", "The farmer"),
    ("Ann Lee won. The mayor's spokesman said that the town “had noted it”.", "The mayor's spokesman"),
    ("Cole himself said: “I felt contact, and I went down.”", "Cole"),
    ("The Institute for Budget Studies said the sum was “not one we know”.", "Institute for Budget Studies"),
    ("The new chancellor, Ann Lee, won. “It is bad,” the former chancellor said.", "the former chancellor"),
    ("The court came down heavily on the town over a boy who fell, finding that “lives are cheap”.", "The court"),
    (
        "Mediators from Qatar and Norway met, warning that it was “weeks, not months, away”.",
        "Mediators from Qatar and Norway",
    ),
    ("In a letter, the rebel MPs Ann Lee and Bob Ray wrote that it was “sleepwalking”.", "Ann Lee and Bob Ray"),
]

# A list of those behind a text hangs on it.
BACKED = [
    (
        "A rival text backed by 14 states, among them Peru, Mali and Ghana, praised the “progress of all”.",
        "A rival text",
    ),
    ("A letter from 40 states, including Peru, Ghana and Chad, welcomed the “progress of all”.", "A letter"),
    ("A bloc led by Peru, Ghana and Chad, among others, praised the “progress of all”.", "A bloc"),
    ("A woman bitten by a dog, Ann Lee, said it was “a shock to me”.", "Ann Lee"),
]

# Where a report was written is nobody who speaks.
DATELINES = [
    ("PORT VILA: Eighteen members assailed the plan, saying the trench “is nobody's warehouse”.", "Eighteen members"),
    ("Pune, 4 March: Ann Lee called the bill “an insult to farmers”.", "Ann Lee"),
    ("New Delhi, Nov 20 (PTI) Ann Lee called the bill “an insult to farmers”.", "Ann Lee"),
    ("London (CNN) Ann Lee called the bill “an insult to farmers”.", "Ann Lee"),
    ("Mumbai: “It is an insult,” Ann Lee said of the bill.", "Ann Lee"),
    ("Oxton bridge to close for a year\n\nOXTON: Ann Lee called it “an insult to us all”.", "Ann Lee"),
    ("Ann Lee: “It is an insult to farmers, and we will not have it.”", "Ann Lee"),
    ("Oxton's Ann Lee: “It is an insult to farmers, and we will not have it.”", "Ann Lee"),
    ("Tuvalu's Feleti Teo: “It is an insult to farmers, and we will not have it.”", "Feleti Teo"),
    ("Published On 29 Jan 2023\nAnn Lee won.\n\n“Two million people eat because of us,” she wrote.", "Ann Lee"),
    ("By Ann Lee\n\nBob Ray won.\n\n“Two million people eat because of us,” she wrote.", None),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *JUDGED,
        # a place before a colon, though marked words of somebody follow one further down
        (
            "OXTON: Six members met, saying it “is nobody's lake”.\n\nPeru's Bob Ray: “We will all stay there.”",
            ["Six members", "Bob Ray"],
        ),
        *((text, [speaker]) for text, speaker in (*DESCRIBED, *BACKED, *DATELINES)),
        *WORDS_OF_ITS_OWN,
        *JUDGING_TAGS,
        *INVERTED,
        *OPENED,
        *AFTER_A_COMMA,
        *JOINED,
        *WITH,
        *NOUNS,
        *CALLED_SO,
        *VERBS,
        *BETWEEN,
        *BEGINS,
        *COUNTED,
        *BEHIND,
        *BROUGHT_ON,
        *REPLIES,
        *DEFINING,
        *NAMES_OF_THINGS,
        *SUBJECTS,
        *HEADINGS,
        *MEANT,
    ],
)
def test_whose_words(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


MARKS_MIXED_UP = [
    # an opening mark that stands like a closing one closes
    ("“It is unusual,“ said Ann Lee. “It is new.”", ["It is unusual,", "It is new."]),
    ("“It is unusual, she said. “It is new to all of us.”", ["It is unusual, she said. ", "It is new to all of us."]),
]


@pytest.mark.parametrize(("text", "expected"), MARKS_MIXED_UP)
def test_marks_mixed_up(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected
