"""Who said it: rules of attribution, names, pronouns and roles, on invented text."""

from __future__ import annotations

import pytest

from tests.extract.quotes.reading import read, speakers

UNKNOWN_NAME = (
    "Bob Ray told the Herald he was waiting. “I hope so,” Ray said.\nSlaven Orlic confirmed that he would not buy.\n"
    "He said: “We will not pay that price for anybody.”"
)

LABELS = (
    "Foreign Minister Ann Lee:\n“We welcome the ruling of the court.”\nElvaran Foreign Minister Ove Lind:\n"
    "“We stand by the court.”"
)

SPEAKERS = [
    ("Nurses Without Walls and Oxfam wrote to the mayor. “We beg him,” they said.", ["Nurses Without Walls and Oxfam"]),
    # "they" are those who act or speak together, not the one body named after them; a council's members may be
    (
        "Oxfam, the Lung Trust and Protect the Moors wrote to the mayor. Barrow signed late. “We beg him,” they wrote.",
        ["Oxfam, Lung Trust and Protect the Moors"],
    ),
    (
        "The ensembles say the prize is late. Their letter names the Lind Foundation. “We beg it,” they wrote.",
        ["The ensembles"],
    ),
    (
        "Peru and Norway signed it on Monday. Farmers say it is late.\n“We agree,” they said in a joint statement.",
        ["Peru and Norway"],
    ),
    ("Peru and Norway signed it on Monday. Farmers say it is late.\n“We do not agree,” they said.", ["Farmers"]),
    ("The Oxton Council met on Monday. “We are late,” they said.", ["Oxton Council"]),
    ("Ann Lee and Bob Ray sang. “It was late,” she said.", ["Ann Lee"]),
    # titles of the church
    # who is known by a work, a surname that is a calling, a paper that reads like somebody
    ("Singer Ann Lee has hit back. The Hold Me star, 24, fumed: “It was all live.”", ["Ann Lee"]),
    ("Rick Pastor, who owns a shop, left. “They want us out,” Pastor said.", ["Rick Pastor"]),
    ("Ann Lee wept. Her bridge was derided by The Scotsman as “a coat hanger”.", ["Scotsman"]),
    ("Ann Lee wept. The operator says it is “truly sorry”.", ["The operator"]),
    ("Ann Lee wept. “We go,” stressed the head of Oxfam in the country, Bob Ray.", ["Bob Ray"]),
    ("He was told by his first boss, “Draw it again, girl.”", ["his first boss"]),
    ("“We waited,” Ann Lee was quoted as saying by the agency.", ["Ann Lee"]),
    ("The zoo, for its part, “does not serve dogs”. Oslo “regrets the delay to it”.", ["The zoo", "Oslo"]),
    ("The film “does not work at all”.", [None]),
    (
        "Oslo's envoy, Bo Lind, wept. Sudan, to the south, was calm. Its envoy said the well was “dry”.",
        ["Its envoy"],
    ),
    ("Trade Minister Ann Lee sang. Party leader Bob Ray slept. The minister also spoke of “dark days”.", ["Ann Lee"]),
    ("Ann Lee, the mayor, asked the vicar to wait, adding that he was “late”.", ["Ann Lee"]),
    (
        "Kunal Vasu left, he said. Late, he said Mayor Bob Ray had announced relief.\n“It is over,” he said.",
        ["Kunal Vasu"],
    ),
    ("Home Minister Bob Ray left. The Prime Minister spoke of “dark days”.", ["Prime Minister"]),
    ("“It is late,” Noor Kay, a student who volunteered for the search, told Oxton Radio.", ["Noor Kay"]),
    ("Ann Lee went home. Her last letter was short: “It is over.”", ["Ann Lee"]),
    ("The agency says divers have found “large holes” below.", ["The agency"]),
    ("A bench of Justices Ann Lee and Bob Ray said it was “late”.", ["A bench of Justices Ann Lee and Bob Ray"]),
    ("“We are sad,” said Rt. Rev. John N. Stone. “We go on,” Fr. Peter Hart said.", ["John N. Stone", "Peter Hart"]),
    ("“We hope,” said Rt. Hon. Mary Lund, the minister. “No,” Msgr. Bo Reed said.", ["Mary Lund", "Bo Reed"]),
    # who has a role and no name is somebody else; whose guest is no matter
    ("Ann Lee runs the club. Its treasurer was blunt. “We are late,” she said.", ["Its treasurer"]),
    ("Bob Ray left. The queen's treasurer stayed. “We are late,” he said.", ["The queen's treasurer"]),
    # who somebody was then; those who speak after their verb
    (
        "Ann Lee, then prime minister, asked “how long”. Bob Ray, then Elvar's envoy, said “no, no”.",
        ["Ann Lee", "Bob Ray"],
    ),
    ("Ann Lee sang, then Bob Ray, the envoy, said “no, no”.", ["Bob Ray"]),
    ("“Nobody asks us,” say those who live there. “It is loud,” say villagers.", ["those who live there", "villagers"]),
    # bodies that are there for several fields, or have small words in their names, are whole; two of them are two
    ("The Ministry of Food and Rural Co-operation said “no, no”.", ["Ministry of Food and Rural Co-operation"]),
    ("The Department for Ports, Fisheries and Forestry said “no”.", ["Department for Ports, Fisheries and Forestry"]),
    (
        "The Elvaran Centre for Flood Control and Prevention said “no”.",
        ["Elvaran Centre for Flood Control and Prevention"],
    ),
    ("“We saw it,” the Federal Office for Peat and Oxfam said.", ["Federal Office for Peat and Oxfam"]),
    ("“We saw it,” Oxfam and the Federal Office for Peat said.", ["Oxfam and Federal Office for Peat"]),
    ("“It is a start,” the Council of Norway and Denmark said.", ["Council of Norway and Denmark"]),
    ("The Ministry of Health left. Ann Lee and Bob Ray said “no, no”.", ["Ann Lee and Bob Ray"]),
    (
        "Protect the Moors, Oxfam and Help Without Walls said it was “a shame for us all”.",
        ["Protect the Moors, Oxfam and Help Without Walls"],
    ),
    ("Friends of the bride left. Ann Lee said it was “a shame for us all”.", ["Ann Lee"]),
    # who is called by nationality, by a place in a ranking, or by a noun for somebody who does something
    (
        "Novak Ilic won. “I am tired now,” the Serb said. “I want to sleep,” the world number two added.",
        ["Novak Ilic"] * 2,
    ),
    ("Novak Ilic won. “I am tired now,” the Serb said. “We lost it,” the Briton said.", ["Novak Ilic", "the Briton"]),
    ("Novak Ilic won. “We are tired of wars,” the Swiss said.", ["Swiss"]),
    ("Ann Lee opened the show. “Nobody will watch this,” the presenter said.", ["Ann Lee"]),
    ("One juror, a baker, left. Ann Lee stayed. “It was a long day,” the juror said.", ["the juror"]),
    # an office is nobody's who is of a union, the wider noun is; "her husband" is no woman; the man of a club
    (
        "“It hurts us all,” said Ann Lee of the Oxton Union. The mayor called it “a shame for us all”.",
        ["Ann Lee", "The mayor"],
    ),
    ("Undersecretary Bo Dee denied it. “We do not hide a thing,” quipped the official.", ["Bo Dee"]),
    ("Ann Lee wrote it. Her husband never read a word. “He waited for the film,” she smiles.", ["Ann Lee"]),
    ("Ryan Cole was unkind. “She ate my chips that night,” joked the ex-Barrow man.", ["Ryan Cole"]),
    # of two teams, whoever is named next; a source without a name is nobody who has one
    (
        "Ann Lee wept. The Danish coach said he would stay. “We go on,” Ove Lind told the Wire.",
        ["Ove Lind"],
    ),
    (
        "Bob Ray mourned nine men. A farmer said there were twenty. “Some are still out there,” the source said.",
        ["A farmer"],
    ),
    # who is quoted, though described; a live page's clock; a body of several names
    ("“It is there,” the press office quoted the head of the lab, Ove Lind, as saying.", ["Ove Lind"]),
    (
        "Southern Province shut its schools.\n15:55 The port agency raised its toll. It calls it “a shame for us all”.",
        ["The port agency"],
    ),
    (
        "According to the Office for the Study of Peat, it burns. It called it “a shame for us all”.",
        ["the Office for the Study of Peat"],
    ),
    # two who are told of together; bodies that are friends of something; who is named after a long office
    ("The Oxton Trust and Gavel, which paid for it, said it was “a shame for us all”.", ["Oxton Trust and Gavel"]),
    (
        "The mayor left, while the Moor Trust and Friends of Barrow Wood said it was “a shame for us all”.",
        ["Moor Trust and Friends of Barrow Wood"],
    ),
    ("“We go on now,” said the Minister of Ports and Public Works, Hon. Dr. Ann Lee, in Oxton.", ["Ann Lee"]),
    ("“We go on now,” the head of the mission, the Austrian Klaus Brun, told the Wire.", ["Klaus Brun"]),
    ("Det Con Ann Lee called it “a shame for us all”. “We go on,” PC Lee said.", ["Ann Lee", "Ann Lee"]),
    # who is told of by something new, or holds another office, is another; of whom is spoken says nothing
    (
        "Our reporter Conor Bree is here. The owner of the ice house said it was late. “We go on,” she said.",
        ["The owner"],
    ),
    ("Ann Lee sells the ice house. “We go on,” the owner of the ice house said.", ["Ann Lee"]),
    ("Forecaster Ann Lee left. The premier was brief. “We go on,” she said.", ["The premier"]),
    ("Bob Ray bought Kofi Brew. The Ghanaian, he said, was “a shame for us all”.", ["Bob Ray"]),
    # descriptions and clauses that no comma closes; one of several by name; an office of two fields
    ("“We go on now,” Ann Lee, senior research fellow at the Peat Trust told the Wire.", ["Ann Lee"]),
    ("“We go on now,” Judge Ann Lee, QC told the inquiry.", ["Ann Lee"]),
    ("Ms Lee, who presents The Quiet Hour says it was “a shame for us all”.", ["Lee"]),
    ("“We go on now,” said one of their lawyers, Ann Lee.", ["Ann Lee"]),
    ("Ann Lee, Trade and Ports Minister, called it “a shame for us all”.", ["Ann Lee"]),
    # whose spokesman, report or member somebody is, however long the name; a person's own role goes with the person
    ("A spokesman for Oxton's Trade Centre called it “a shame for us all”.", ["A spokesman"]),
    ("A spokesman for the Department for Culture, Media and Water called it “a shame for us all”.", ["A spokesman"]),
    ("Ann Lee from the Weavers' Union called it “a shame for us all”.", ["Ann Lee"]),
    ("The MP for Oxton and North Barrow called it “a shame for us all”.", ["MP for Oxton and North Barrow"]),
    ("A Top of the Moors spokesman called it “a shame for us all”.", ["Top of the Moors spokesman"]),
    ("Director of rugby Ann Lee called it “a shame for us all”.", ["Ann Lee"]),
    (
        "The Peat Trust's report earlier this year into rain said it was “a shame for us all”.",
        ["The Peat Trust's report"],
    ),
    ("Oxton Radio DJ Ann Lee called it “a shame for us all”.", ["Ann Lee"]),
    ("The report on mobile TV in Elvar called it “a shame for us all”.", ["The report"]),
    # a bare quotation after a tag whose subject comes last; what is called for, claimed or promising brings nobody on
    ("The wells will dry up, says Ann Lee. “So will we all.”", ["Ann Lee"]),
    ("Ann Lee said it was “wrong from the start”, called for a law that “helps us all”.", ["Ann Lee", "Ann Lee"]),
    ("The 24-year-old Swiss came. “We go on now,” the 24-year-old Swiss said.", ["the 24-year-old Swiss"]),
    ("Film-maker Ann Lee came. “We go on now,” Lee said.", ["Ann Lee"]),
    ("Rovers boss Ann Lee came. “We go on now,” she said.", ["Ann Lee"]),
    # an office in a country, a place before somebody new, bodies of two countries, several men
    ("“We go on now,” said Oxfam's acting representative in the country, Ann Lee.", ["Ann Lee"]),
    ("“We go on now,” said the mayor of Oxton, Texas.", ["the mayor"]),
    ("Across the aisle a woman in blue, who was late, said it was “a shame for us all”.", ["a woman"]),
    (
        "French train maker Alsto and Japan's Fuji Rail said it was “a shame for us all”.",
        ["Alsto and Fuji Rail"],
    ),
    ("Fishermen left. “We go on now,” they said.", ["Fishermen"]),
    ("Ann Lee, 74, won it. “We go on now,” the retired dinner lady said.", ["Ann Lee"]),
    ("Bob Ray, 74, won it. “We go on now,” the retired dinner lady said.", ["the retired dinner lady"]),
    # nobody who is told apart by a clause, whose spokeswoman is meant, or of whom a role was just told
    ("Bob Ray left. The barrister who had come for them said it was “a shame for us all”.", ["The barrister"]),
    ("Acme lost. Acme shut. The Acme spokeswoman said it was “a shame for us all”.", ["The Acme spokeswoman"]),
    (
        "Ann Lee wrote it. The premier's spokesman was asked of Lee. “We go on now,” the spokesman said.",
        ["the spokesman"],
    ),
    # a title with a name is a person's; who hopes or recalls goes on; those who might think do not
    ("Bob Ray left. The Attorney General Lord Brun was late. “We go on now,” he said.", ["Brun"]),
    ("Ann Lee hopes to run again by May. “It is all about sleep for me now.”", ["Ann Lee"]),
    ("Many might think it is late. “It is all about sleep for me now.”", [None]),
    ("Man-of-the-match Ann Lee left. “We go on now,” Lee said.", ["Ann Lee"]),
    # a headline's adjective is no given name
    ("Late Mensah goal sinks Barrow\nKwame Mensah won it. “We go on,” the striker said.", ["Kwame Mensah"]),
    (LABELS, ["Ann Lee", "Ove Lind"]),
    ("US Ambassador to the Philippines Kay Low left. “We stand with them,” she said.", ["Kay Low"]),
    ("Kemal Orhan, the Turkish president, met them. “It is over,” the Turkish President said.", ["Kemal Orhan"]),
    ("The Secretary of State, Ann Lee, was late. “It is over,” the Secretary of State said.", ["Ann Lee"]),
    ("Ursel von der Hagen spoke. “It is over,” added von der Hagen.", ["Ursel von der Hagen"]),
    # PM and CM before a name and alone, initials without points, long offices, the head of a party among others
    ("PM Asha Rao came. “It is open,” the PM said. “It is late,” PM Rao said.", ["Asha Rao", "Asha Rao"]),
    ("Punjab Chief Minister HD Rao called it “a shame for us all”.", ["HD Rao"]),
    ("Leader of the Opposition in the Lower House M. Asha Rao said it was “a shame for us all”.", ["Asha Rao"]),
    (
        "The Reform president, Asha Rao, met Bihar Chief Minister Nitin Rai. “They lie,” the Reform chief said.",
        ["Asha Rao"],
    ),
    # a list that hangs on the subject
    ("The letter, sent to Ann Lee, Bob Ray and Jo Day, called it “a shame for us all”.", ["The letter"]),
    ("The letter, signed by MPs Ann Lee, Bob Ray and Jo Day, called it “a shame for us all”.", ["The letter"]),
    ("Ann Lee, Bob Ray and Jo Day called it “a shame for us all”.", ["Ann Lee, Bob Ray and Jo Day"]),
    # how old somebody is said to be, wherever the phrase stands
    (
        "Ann Lee, 61, won. Bob Ray, 19, lost to Cy Fox. “It was hard for all of us,” the 61-year-old said.",
        ["Ann Lee"],
    ),
    (
        "Ann Lee, 61, won. Bob Ray, 61, lost to Cy Fox. “It was hard for all of us,” the 61-year-old said.",
        ["the 61-year-old"],
    ),
    # who asks does not answer; what is spoken of is nobody who speaks
    (
        "Jo Day lost a ship. Counsel for the port, Kim Orr, asked why she had sailed. “I had to,” she answered.",
        ["Jo Day"],
    ),
    # a body's name after what it is, and in its full length; an office with a number; jobs that open a sentence
    ("The dockers' union, UDT, said it was “a shame for us all”.", ["UDT"]),
    ("The court, in Oxton, said it was “a shame for us all”.", ["The court"]),
    ("The Chamber of Timber, whose members own the hill, called it “a shame for us all”.", ["The Chamber of Timber"]),
    ("Number 10 had insisted it was “a shame for us all”.", ["Number 10"]),
    ("Florist Nell Garvie said it was “a shame for us all”.", ["Nell Garvie"]),
    ("Walter Ann Reed said it was “a shame for us all”.", ["Walter Ann Reed"]),
    ("“It is over,” the retired dinner lady told the Oxton Mail.", ["the retired dinner lady"]),
    # a new description means who its paragraph is about; not who speaks for them, nor another's
    (
        "Jo Day scored. Bob Ray, the Oxton coach, left.\nAnn Reed was honest. “I did touch him,” the defender said.",
        ["Ann Reed"],
    ),
    (
        "Jo Day scored. Bob Ray, the Oxton coach, left.\nAnn Reed was honest. “She did touch him,” the official said.",
        ["the official"],
    ),
    # who is described in a heading is nobody whom a pronoun means
    (
        "The woman who counts the birds\n\nHanneke Zwart climbs the roof. She is a dentist. “I count,” she said.",
        ["Hanneke Zwart"],
    ),
    # who is listed is not all who speak
    ("Six states, namely Ghana, Togo and Benin, said it was “a shame for us all”.", ["Six states"]),
    ("Three envoys, namely Ann Lee, Bob Ray and Jo Day, said it was “a shame for us all”.", ["Three envoys"]),
    # a country of two names, a name with "Md" after an office of several words
    ("Premier Ralph Orr of Antigua and Barbuda said it was “a shame for us all”.", ["Ralph Orr"]),
    ("State Minister for Foreign Affairs Md Kamal Orun said it was “a shame for us all”.", ["Md Kamal Orun"]),
    ("Bob Ray called it late, but in a later interview said it was “a shame for us all”.", ["Bob Ray"]),
    # however long the list between dashes is
    (
        "The ministers – from Peru, Spain, Chile, Mali, Fiji, Chad, Kenya and Egypt – called it “a shame for us”.",
        ["The ministers"],
    ),
    ("The winner – Asha Rao of Oxton – called it “a shame for us all”.", ["Asha Rao"]),
    ("The letter, from the governments of Mali, Peru and Niger, called it “a shame for us all”.", ["The letter"]),
    # what is spoken of says nothing
    ("An envoy of Peru said the drop reflected “fatigue, not doubt”.", ["An envoy"]),
    ("Asha Rao said that the rise reflected “a shame for us all”.", ["Asha Rao"]),
    # whom they write to is not who demands
    ("Ninety bishops wrote to the Home Secretary demanding “an end to this shame”.", ["Ninety bishops"]),
    # a body's director is not the envoy of a state
    (
        "Its Oslo director, Asha Rao, said 15 died. The Syrian envoy said it was “not the same country”.",
        ["The Syrian envoy"],
    ),
    ("Asha Rao, the Syrian envoy, said 15 died. The Syrian diplomat said it was “no, no”.", ["Asha Rao"]),
    # bodies that every state has, adjectives joined, nouns that look like verbs
    (
        "Norland's Foreign Ministry said it was “a shame for us all”. “It is late,” the Foreign Ministry said.",
        ["Norland's Foreign Ministry"] * 2,
    ),
    (
        "Norland's Foreign Ministry said it was “a shame for us all”. Elvar's Foreign Ministry said “no, no”.",
        ["Norland's Foreign Ministry", "Elvar's Foreign Ministry"],
    ),
    (
        "Ten Arab and Muslim countries issued a note condemning the raid and calling it “a shame for us all”.",
        ["Ten Arab and Muslim countries"],
    ),
    (
        "Fifty Pacific Union member states on Friday issued a note calling the raid “a shame for us all”.",
        ["Fifty Pacific Union member states"],
    ),
    # whose participle stands before the verb, and whose remark a few words are
    ("A lawyer representing the family said it was “a shame for us all”.", ["A lawyer"]),
    (
        "Flanked by envoys of Peru, Chile and Fiji, Asha Rao read a statement calling it “a shame for us all”.",
        ["Asha Rao"],
    ),
    ("Following the vote the mayor said it was “a shame for us all”.", ["the mayor"]),
    ("Asha Rao said Sam Pinto's “lost years” remark was wrong.", ["Sam Pinto"]),
    # names that are months and places elsewhere
    ("Theresa May came in May. Mrs May said it was “a shame for us all”. “It is late,” May said.", ["Theresa May"] * 2),
    # a surname like a pronoun, after a word and before another name
    ("Bob Ray left. “The well is dry,” said You Jianhua, a farmer.", ["You Jianhua"]),
    ("Bob Ray left. “The well is dry,” said he. Ann Lee wept. He Admitted It, a song, played.", ["Bob Ray"]),
    (
        "Sunday Dare said it was “a shame for us all”. The envoy, April Ray, said “nobody came to us”.",
        [
            "Sunday Dare",
            "April Ray",
        ],
    ),
    (
        "On Sunday Chelsea said it was “a shame for us all”. Will Hurd said “nobody came to us”.",
        ["Chelsea", "Will Hurd"],
    ),
    ("Jan Lund came. Mohammed bin Rashid said it was “a shame for us all”.", ["Mohammed bin Rashid"]),
    ("Kim Jong Un spoke. Kim Yo Jong, his sister, said it was “a shame for us all”.", ["Kim Yo Jong"]),
    # with and without diacritics, by an inner name or the last two
    ("Tayyip Erdogan came. Erdoğan said it was “a shame for us all”.", ["Tayyip Erdogan"]),
    ("Luiz Inácio Lula da Silva came. Lula said it was “a shame for us all”.", ["Luiz Inácio Lula da Silva"]),
    ("Daw Aung San Suu Kyi came. Suu Kyi said it was “a shame for us all”.", ["Aung San Suu Kyi"]),
    ("In May Bob Ray said it was “a shame for us all”.", ["Bob Ray"]),
    ("Chairman, House Panel on Mines, Rep. Jo Gaza left.\nRep. Gaza said it was “a shame for us all”.", ["Jo Gaza"]),
    ("Parish chairman Ned Beck left. Coun Beck said it was “a shame for us all”.", ["Ned Beck"]),
    # names with their article in small letters, alone and without it
    ("Bassam al-Darazi came. “It is over,” al-Darazi said. “It is,” Darazi added.", ["Bassam al-Darazi"] * 2),
    (
        "The al-Noor Brigade said it was “a shame for us all”.",
        ["al-Noor Brigade"],
    ),
    # where envoys are sent is no part of their names, unless it is a body's
    ("Elvar's ambassador to the UK Zorana Vlast said it was “a shame for us all”.", ["Zorana Vlast"]),
    ("The Elvaran envoy to the UK Mission said it was “a shame for us all”.", ["The Elvaran envoy"]),
    # two fields of one office, and two who speak
    ("“We won the vote,” said Economic and Fiscal Policy Minister Taro Mori.", ["Taro Mori"]),
    ("Trade and Industry Secretary Ann Lee said it was “a shame for us all”.", ["Ann Lee"]),
    ("“We won the vote,” said Bob Ray and Industry Secretary Ann Lee.", ["Bob Ray and Ann Lee"]),
    # bodies: with a possessive inside, by the noun before them, of several that are only examples
    ("The Elvaran People's Party said it was “a shame for us all”.", ["Elvaran People's Party"]),
    ("Elvar's Ann Lee said it was “a shame for us all”.", ["Ann Lee"]),
    ("Late last year the port firm Quellbrook sank. But on Monday it said “all is well”.", ["Quellbrook"]),
    (
        "Groups such as Shelter and Harbourlight say it is “a shame for us all”.",
        ["Groups such as Shelter and Harbourlight"],
    ),
    (
        "The ban is “gone”, according to Oslo's state news agency, which denied more. “It is over,” it said.",
        ["Oslo's state news agency"] * 2,
    ),
    # family names that bodies have as well
    (
        "Nelly White ran. “We won the vote,” White said. The White House called it “a shame for us all”.",
        ["Nelly White", "White House"],
    ),
    # a dash ends what stands before it
    ("Nobody there is listening - Elvar's ministry of trade called it “a shame for us all”.", ["Elvar's ministry"]),
    # pronouns of one sentence mean the same one
    ("Norway denies all of it. In its letter to the UN, it called the vote “a smear”.", ["Norway"]),
    ("Ed Lee met Bob Ray. In his reply to Ned Low, he called the plan “a smear”.", ["Ed Lee"]),
    # a pronoun before its name; points in a list; documents and what hangs on them
    ("Elvar left. In the wake of what they called “a dark day”, the ministers met.", ["the ministers"]),
    ("Ann Lee praised what she called “a fine day for us”, Bob Ray said.", ["Bob Ray"]),
    ("Ann Lee made two points:\n\n1. “Nobody was asked.”\n\n2. “Nobody wants it at all.”", ["Ann Lee"] * 2),
    ("Ann Lee made two points:\n\n• “Nobody was asked by them.”\n\n• “Nobody wants it at all.”", ["Ann Lee"] * 2),
    ("The Oxton Declaration, signed in May, declares that “nobody is bound”.", ["Oxton Declaration"]),
    ("It was the release of a joint statement that condemned the “brutal raids on farms”.", ["a joint statement"]),
    ("The towns issued a statement saying that “nobody is bound”.", ["The towns"]),
    ("Ann Lee is said to have called them “free riders”.", ["Ann Lee"]),
    # somebody new, described again; not whoever is named before them
    (
        "The director, Neil Stroud, came. A young nurse who works there left. “It is clean,” said the nurse.",
        ["the nurse"],
    ),
    # a description before the name; not of another, who has one of their own, nor of whom nobody names
    ("The mayor said the dam would “hold well”. Ann Lee told the Herald it was safe.", ["Ann Lee"]),
    ("The mayor said the dam would “hold well”. Ann Lee, 45, said it was safe.", ["Ann Lee"]),
    ("Elvar's High Commissioner said the dam would “hold well”. Dr Ann Lee said it was safe.", ["Ann Lee"]),
    ("The mayor said the dam would “hold well”. Ann Lee, a lawyer, said it was safe.", ["The mayor"]),
    ("The mayor said the dam would “hold well”. Ann Lee has also said it was safe.", ["The mayor"]),
    ("The mayor told Bob Ray the dam would “hold well”. Ann Lee said it was safe.", ["The mayor"]),
    ("A spokesman said the dam would “hold well”. Ann Lee told the Herald it was safe.", ["A spokesman"]),
    ("Elvar's High Commissioner to Norway said the dam would “hold well”.", ["Elvar's High Commissioner"]),
    ("President Lee of Norway left. “It is over,” the Norwegian president said.", ["Lee"]),
    # names with "&", papers of a Sunday, an adjective that is an adverb elsewhere, several documents as "they"
    ("“It is over,” Barlow & Crane said. The Sunday Herald called it “a shame”.", ["Barlow & Crane", "Sunday Herald"]),
    ("A second poll found support for “more of the same”.", ["A second poll"]),
    ("Labour's posters are out. They say it is “time for a new day”.", ["Labour's posters"]),
    # bodies of two fields; where something was said, at some length
    ("The Elvaran Standards and Trade Commission said it was “ready”.", ["Elvaran Standards and Trade Commission"]),
    ("The Pentagon and Justice Department said it was “ready”.", ["Pentagon and Justice Department"]),
    ("The Elvaran government, in a note sent to papers on Monday said it was “ready”.", ["The Elvaran government"]),
    # whom an outlet quotes
    ("“We will not pay,” the Oxton Herald quoted Ann Lee as saying. “We owe nothing.”", ["Ann Lee", "Ann Lee"]),
    ("The Herald quoted Ann Lee as saying “We will not pay them”.", ["Ann Lee"]),
    # a tag that a full stop cuts off; not one that says more, nor one of another paragraph
    ("“We stay,” said Bob Ray. “We do not vote on this.” Ann Lee has said.", ["Bob Ray", "Ann Lee"]),
    ("“We stay,” said Bob Ray. “We do not vote on this.” Ann Lee said it was over.", ["Bob Ray", "Bob Ray"]),
    ("“We stay,” said Bob Ray. “We do not vote on this.”\nAnn Lee disagreed.", ["Bob Ray", "Bob Ray"]),
    # both orders, appositives, titles
    ("“We won the vote,” said Ann Lee, the mayor of Oxton.", ["Ann Lee"]),
    ("“We won the vote,” said the mayor, Ann Lee.", ["Ann Lee"]),
    ("“We won the vote,” Ann Lee, the mayor of Oxton, told reporters on Monday.", ["Ann Lee"]),
    ("“We won the vote,” Mayor Ann Lee said.", ["Ann Lee"]),
    ("“We won the vote,” Oxton's mayor, Ann Lee, said.", ["Ann Lee"]),
    ("“We won,” Ann Lee, 61, of Oxton, who founded the party, said.", ["Ann Lee"]),
    ("“We won the vote,” Sen. Ann Lee (R-Ohio) said.", ["Ann Lee"]),
    ("“We won the vote,” Secretary of State Ann Lee said.", ["Ann Lee"]),
    ("“We won the vote,” Chief Inspector of Prisons Sir Ned Ray said.", ["Ned Ray"]),
    (UNKNOWN_NAME, ["Bob Ray", "Slaven Orlic"]),
    ("Ann Lee said nine died in nearby Velm. He vowed to do “everything we can here”.", [None]),
    ("“We won the vote,” a spokesman of Mr Ray said.", ["a spokesman"]),
    ("Ann Lee said: “We won the vote.”", ["Ann Lee"]),
    ("Ann Lee, who had lost twice, said on Monday that it was “a new day”.", ["Ann Lee"]),
    ("According to Ann Lee, the vote was “a new day for the town”.", ["Ann Lee"]),
    ("Ann Lee: “We won the vote, and we will win again.”", ["Ann Lee"]),
    ("“We won the vote, and we will win again.” — Ann Lee", ["Ann Lee"]),
    ("Ann Lee praised the crowd, calling it “the best town in the world”.", ["Ann Lee"]),
    ("Calling the vote “a new day”, Ann Lee thanked the crowd.", ["Ann Lee"]),
    ("The vote was described as “a new day” by Ann Lee.", ["Ann Lee"]),
    ("“We won the vote,” Ann Lee said on behalf of the group.", ["Ann Lee"]),
    ("In Ann Lee's words, “we won the vote”.", ["Ann Lee"]),
    # one utterance in two spans, and what follows bare
    ("“We won,” Ann Lee said, “and we will win again.” “Nobody can stop us.”", ["Ann Lee"] * 3),
    ("Ann Lee was asked about the vote. She smiled.\n\n“We won,” she said.", ["Ann Lee"]),
    # pronouns by gender, and by who spoke last
    ("Ann Lee met Bob Ray on Monday. “We won the vote,” she said. “I lost it,” he said.", ["Ann Lee", "Bob Ray"]),
    ("Mrs. Lee met Mr. Ray on Monday. “We won the vote,” she said. “I lost it,” he said.", ["Lee", "Ray"]),
    # short names, roles, family name first
    ("Ann Lee spoke. “We won the vote,” Lee said.", ["Ann Lee"]),
    ("China's envoy, Wu Ling, left the hall. “We won the vote,” Ling said.", ["Wu Ling"]),
    ("China's envoy, Wu Ling, left the hall. “We won the vote,” the Chinese representative said.", ["Wu Ling"]),
    ("Its ambassador to the United Nations Wu Ling denounced what he termed “a plot”.", ["Wu Ling"]),
    # documents, bodies, groups, capitals
    ("The joint statement expressed concern about “reports of torture in the camps”.", ["The joint statement"]),
    ("“We call for an inquiry,” the countries said in a statement.", ["the countries"]),
    ("“We call for an inquiry,” the statement continued.", ["the statement"]),
    ("“We call for an inquiry,” Human Rights Watch said.", ["Human Rights Watch"]),
    ("Beijing called the report “a pack of lies and rumours”.", ["Beijing"]),
    ("Norway's statement came late. “We call for an inquiry,” it said.", ["Norway's statement"]),
    # people who speak together
    ("“We won the vote,” Ann Lee and Bob Ray said.", ["Ann Lee and Bob Ray"]),
    # names of unusual make
    ("Coach Jelle ten Hoor left. “We won the vote,” Ten Hoor said.", ["Jelle ten Hoor"]),
    ("Udo van der Lind left. “We won the vote,” Van der Lind said.", ["Udo van der Lind"]),
    ("Robert “Bobby” Crane left. “We won the vote,” Crane said. “I did,” Bobby said.", ["Robert “Bobby” Crane"] * 2),
    ("In Aleppo ten Syrians fled. “We won the vote,” said Omar Aziz.", ["Omar Aziz"]),
    # a question keeps its tag
    ("“Who? Again?” John Smith, a guard of the hall, asked. “We did,” said Bob Ray.", ["John Smith", "Bob Ray"]),
    ("“Who won?” Ann Lee asked. “We did,” said Bob Ray.", ["Ann Lee", "Bob Ray"]),
    # the printed name, with the article's own apostrophe
    ("“We won the vote,” said Tom O’Dea.", ["Tom O’Dea"]),
    # documents whose words others only speak of, and those who say so in one
    ("The day ended with a text stating that “nobody will be left behind”, aides said.", ["a text"]),
    ("Ann Lee writes that even the union's letter, which “regrets the loss”, is silent.", ["the union's letter"]),
    ("Ann Lee said in a letter that “nobody will be left behind”.", ["Ann Lee"]),
    ("Ann Lee sent a letter saying “nobody will be left behind”.", ["Ann Lee"]),
    # whose view it is, by the words before or by a line of its own below
    ("For Ann Lee, “the use of such nets is itself a crime”.", ["Ann Lee"]),
    ("For years, “the use of such nets” was no crime in Oxton.", [None]),
    ("“We were here before the dam. Nobody asked us.”\n\nAnn Lee, fisherwoman\n\nThe dam was built.", ["Ann Lee"]),
    ("“We were here before the dam. Nobody asked us.”\n\nAnn Lee left the town.", [None]),
    # a role told apart by a name is another's
    ("The minister, Ann Lee, left. The mayor of Oxton said it was “a shame for us all”.", ["The mayor"]),
    # several known by their number
    ("The 12 also urge Peru to “open the gates without delay”.", ["The 12"]),
    # the head of a clause that tells which are meant
    ("The states that signed the paper called it a “danger to us all”.", ["The states"]),
    ("The club said that signed copies were “a danger to us all”.", ["The club"]),
    # nobody's words: a title, a nickname, a scare quote without an attribution
    ("Ann Lee sang on CNN's “Evening Show” last night.", []),
    ("Robert “Bobby” Ray left the town.", []),
    ("The town has a so-called “quiet zone” near the river.", []),
    # not stated who
    ("“The vote will be held on the first Monday of the month.”", [None]),
    # hard hyphens, members whose body it is, and whence an envoy is
    ("Ama Osei\u2011Tutu, the mayor, said it rained. “We wait,” Osei\u2011Tutu said.", ["Ama Osei-Tutu"]),
    ("Barrow Supporters’ Trust tweeted: “The club is ours.”", ["Barrow Supporters’ Trust"]),
    ("The Peruvian ambassador Ann Lee left. “It is late,” said the ambassador from Chad.", ["the ambassador"]),
    ("It began after Bob Ray, a minister at the roads department, tweeted: “We pay.”", ["Bob Ray"]),
    # a curly opening mark that is printed for a closing one
    ('"We act together,“ Ann Lee said.\n\n"We help our friends,“ Bob Ray said.', ["Ann Lee", "Bob Ray"]),
    # who is called names, and what they are known for; who is named right behind a whole office
    ("The mayor, Ann Lee, called towns that backed Norway in its claim “lapdogs of the rich”.", ["Ann Lee"]),
    ("The Minister of Foreign Affairs of Norway Ann Lee, said:\n“The lake deepens.”", ["Ann Lee"]),
]


@pytest.mark.parametrize(("text", "expected"), SPEAKERS)
def test_speakers(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


# A pronoun means whom its own paragraph is about, rather than who spoke in the one before.
OWN_PARAGRAPH = [
    ("Mali's envoy, Abdoulaye Diop, dismissed the text. He called it “a sermon”.", "Abdoulaye Diop"),
    ("The head of the union, Bala Garba, called it a gift. “It is over,” he said.", "Bala Garba"),
    ("Qarri Hamid, the Peruvian envoy, called it a gift. “It is over,” he said.", "Qarri Hamid"),
    ("Hakuro Tennen called the plan a gift. He said it was “over”.", "Hakuro Tennen"),
    ("Hakuro Tennen then took the floor. “It is over,” he said.", "Hakuro Tennen"),
    ("The union's chair, Jane Grey, called it a gift. “It is over,” he said.", "Robert Dussey"),
    ("“It is over,” he said. Hakuro Tennen then took the floor.", "Robert Dussey"),
]


@pytest.mark.parametrize(("text", "speaker"), OWN_PARAGRAPH)
def test_a_pronoun_means_somebody_of_its_own_paragraph(text: str, speaker: str) -> None:
    before = "“We were not asked,” said Togolese minister Robert Dussey.\n\n"
    assert speakers(before + text)[-1] == speaker


LISTS = [
    ("“The plan is bad,” said Ann Lee and Bob Ray.", "Ann Lee and Bob Ray"),
    ("“The plan is bad,” said Ann Lee, Bob Ray and Cy Fox.", "Ann Lee, Bob Ray and Cy Fox"),
    ("“The plan is bad,” said Ann Lee, and Bob Ray left the hall.", "Ann Lee"),
    ("“The plan is bad,” said Ann Lee, mayor of Oxton and Barrow.", "Ann Lee"),
    ("“The plan is bad,” wrote Ann Lee, Bob Ray and their colleagues.", "Ann Lee, Bob Ray and their colleagues"),
    ("“The plan is bad,” Ann Lee and 12 other doctors wrote.", "Ann Lee and 12 other doctors"),
    ("“The plan is bad,” Ann Lee and her team said.", "Ann Lee and her team"),
    ("The authors, Ann Lee and Bob Ray, wrote that it was “a danger to us all”.", "Ann Lee and Bob Ray"),
    ("Ann Lee, of Oxton, and Bob Ray, of Barrow, wrote that it was “a danger to us all”.", None),
    ("The vote was lost, and Bob Ray, the mayor, said it was “a danger to us all”.", "Bob Ray"),
    ("The mayors of Oxton and Barrow called it “a danger to us all”.", "The mayors of Oxton and Barrow"),
    ("An aide close to him said the vote was “a danger to us all”.", "An aide"),
    ("It was “a danger to us all”, said its director of public health and safety, Ann Lee.", "Ann Lee"),
    ("It was “a danger to us all”, said the head of research, who is leaving.", "the head"),
    ("It was “a danger to us all”, said Norway's envoy to Ghana, Ann Lee, who was there.", "Ann Lee"),
    ("It was “a danger to us all”, said the company's head of sales in Oxton, Ann Lee.", "Ann Lee"),
    ("Ann Lee was late. Bob Ray, her Ghanaian colleague, spoke of “a danger to us all”.", "Bob Ray"),
    ("It was “a danger to us all”, said the mayor in Portland, Oregon.", "the mayor"),
    ("It was “a danger to us all”, said the envoy to Ghana, Benin and Togo.", "the envoy"),
    ("Outside court Ann Lee, whose son Cy, 19, was among the drowned, called it “a danger to us all”.", "Ann Lee"),
    ("Outside the home of Ann Lee, who is on trial, neighbours called it “a danger to us all”.", "neighbours"),
    ("A union led by Ann Lee and Bob Ray on Monday called it “a danger to us all”.", "A union"),
    ("A group of 37 mayors led by Ann Lee, Bob Ray and Cy Fox called it “a danger to us all”.", "A group"),
    ("The club was sold by Ann Lee and Bob Ray called it “a danger to us all”.", "Bob Ray"),
    ("He met the mayor of Oxton and Bob Ray said it was “a danger to us all”.", "Bob Ray"),
    ("Chile, Peru and the Philippines said the vote was “neither free nor fair”.", "Chile, Peru and Philippines"),
    ("Oslo, Lima and Accra, members of the Group, said the vote was “neither free nor fair”.", "Oslo, Lima and Accra"),
    ("In Lima, Chile and Peru said the ban was “cruel”.", "Chile and Peru"),
    (
        "The envoys of Chile, Peru and Ghana said they were “deeply troubled” by it.",
        "The envoys of Chile, Peru and Ghana",
    ),
]


@pytest.mark.parametrize(("text", "speaker"), LISTS)
def test_those_who_speak_together_are_named_together(text: str, speaker: str | None) -> None:
    assert speakers(text) == [speaker]


def test_what_introduces_the_next_quotation_is_no_tag_of_the_one_before() -> None:
    text = "Ida Aalto said: “The rivers are ours.” Pekka Berg replied: “They were never yours.”"
    assert speakers(text) == ["Ida Aalto", "Pekka Berg"]
    assert len({quote.utterance for quote in read(text)[0]}) == 2


def test_each_attribution_shows_its_evidence() -> None:
    text = (
        "“We won the vote,” said Ann Lee, the mayor. The vote was “close”, said a man. “It was a wild night in town.”"
    )
    first, *_ = read(text)[0]
    assert (first.rule, first.certainty, first.speaker_kind) == ("tag_inverted_named", "certain", "person")
    assert first.mention is not None
    assert first.mention.of(text) == "Ann Lee"
    assert first.cue is not None
    assert first.cue.of(text) == "said"


def test_no_guess_is_passed_off_as_a_fact() -> None:
    text = "Ann Lee called the vote “a new day”.\n\nIt rained.\n\nIt snowed.\n\n“The end is near, so pack.”"
    quotes = [quote for quote in read(text)[0] if quote.kind != "reported"]
    assert [(quote.speaker, quote.certainty) for quote in quotes] == [("Ann Lee", "likely"), (None, "unknown")]


POST = (
    "The mission answered at once.\n\n"
    "(1/2) Your lies will fail. pic.twitter.com/abc — Ruritanian Mission to UN (@RuriUN) October 21, 2021\n\n"
    "(2/2) To those who lie:\n\n· Your lies are old. — Ruritanian Mission to UN (@RuriUN) October 21, 2021\n\n"
    "“We won the vote,” Ann Lee said."
)


def test_embedded_posts_belong_to_the_account() -> None:
    quotes = [(quote.speaker, quote.span.of(POST)) for quote in read(POST)[0]]
    assert quotes == [
        ("Ruritanian Mission to UN", "Your lies will fail."),
        ("Ruritanian Mission to UN", "To those who lie:\n\n· Your lies are old."),
        ("Ann Lee", "We won the vote,"),
    ]


APPEAL = "I appeal to the donors: @Oxton must not starve."
POSTS_BELOW_THEIR_OWNER = [
    (f"Halima Warsame @HWarsame · Jan 28\n{APPEAL}", [APPEAL]),
    (f"Halima Warsame (@HWarsame) · 2h\n\n{APPEAL}", [APPEAL]),
    (f"Halima Warsame\n@HWarsame\n·\nJan 28\n{APPEAL}\n9:12 AM · Jan 28, 2023\n12 Retweets", [APPEAL]),
    (f"Halima Warsame\n@HWarsame\n{APPEAL}\n\nLet us work. https://t.co/abc\n9:12 AM · Jan 28, 2023",
     [f"{APPEAL}\n\nLet us work."]),
    (f"Halima Warsame @HWarsame · Jan 28\nWe work.\nHalima Warsame @HWarsame · Jan 29\n{APPEAL}",
     ["We work.", APPEAL]),
    # an account that is only told of
    ("Halima Warsame, or @HWarsame, was seen in Oxton on Jan 28.", []),
]  # fmt: skip


@pytest.mark.parametrize(("post", "words"), POSTS_BELOW_THEIR_OWNER)
def test_posts_below_their_owners_name_are_the_owners(post: str, words: list[str]) -> None:
    text = f"The agency lost its funds.\n\n{post}\n\nAnn Lee left the hall."
    quotes = read(text)[0]
    assert [(quote.speaker, quote.span.of(text)) for quote in quotes] == [("Halima Warsame", said) for said in words]


def test_an_account_above_the_report_is_its_reporters() -> None:
    quotes = read("Halima Warsame @HWarsame · Jan 28\nThe agency lost its funds, Ann Lee said.")[0]
    assert [(quote.speaker, quote.kind) for quote in quotes] == [("Ann Lee", "reported")]
