"""Speech without marks, on invented text."""

from __future__ import annotations

import pytest

from bot.extract.quotes.folding.verbs import VERBS
from tests.extract.quotes.reading import reported

REPORTED = [
    ("Ann Lee said up to nine men had left the pit.", [("Ann Lee", "up to nine men had left the pit")]),
    ("Ann Lee said out of nine men one had left.", [("Ann Lee", "out of nine men one had left")]),
    ("Ann Lee called the criticism baseless.", [("Ann Lee", "the criticism baseless")]),
    ("Ann Lee called the criticism baseless at a news conference.", [("Ann Lee", "the criticism baseless")]),
    ("Ann Lee said that the vote was over.", [("Ann Lee", "the vote was over")]),
    ("Ann Lee told reporters the vote was over.", [("Ann Lee", "the vote was over")]),
    ("The vote was over, Ann Lee said on Monday.", [("Ann Lee", "The vote was over")]),
    ("According to Ann Lee, the vote was over.", [("Ann Lee", "the vote was over")]),
    ("The vote was over, according to Ann Lee.", [("Ann Lee", "The vote was over")]),
    ("The vote, Ann Lee said, was over.", [("Ann Lee", "The vote"), ("Ann Lee", "was over")]),
    (
        "Ann Lee accused Oslo, Paris and London of meddling.",
        [("Ann Lee", "Oslo, Paris and London of meddling")],
    ),
    ("The mayor, Ann Lee, said she took no pleasure in it.", [("Ann Lee", "she took no pleasure in it")]),
    # what goes on with "and that", and what another says then
    (
        "The two unions say the wells are dry and that rations were cut.",
        [("The two unions", "the wells are dry and that rations were cut")],
    ),
    (
        "Ann Lee said it was over, and Green co-leader Bob Ray said that it had only begun.",
        [("Ann Lee", "it was over"), ("Bob Ray", "it had only begun")],
    ),
    # a warning that is extended, what somebody is kept from and a treaty that is concluded are no speech
    ("The office has extended its red warning to Oxton and Barrow.", []),
    ("Rovers came back to deny Athletic a first win since May.", []),
    ("The two towns concluded an agreement on ferries in May.", []),
    ("Rovers denied Athletic had been first.", [("Rovers", "Athletic had been first")]),
    # names that hang on who speaks, however many
    (
        "The ministers of nine states, including Peru, Chile, the UAE, and Egypt, have condemned the ban on nets.",
        [("The ministers", "the ban on nets")],
    ),
    (
        "The text, signed by the fish ministers of Peru, Chile, Oman, and the UAE, rejected the ban as a violation.",
        [("The text", "the ban as a violation")],
    ),
    # "this" begins who speaks, "ahead of" a circumstance; reports of something and what is not known are nobody's words
    (
        "Peru and Chile also signed this statement, which condemned the ban on nets.",
        [("this statement", "the ban on nets")],
    ),
    (
        "Ahead of the meeting of the Heads of State, the ministers left. They praised the ban on nets.",
        [("the ministers", "the ban on nets")],
    ),
    (
        "The union has raised concerns including threats to crews, reports of arrests, and a new tax.",
        [("The union", "concerns including threats to crews, reports of arrests, and a new tax")],
    ),
    ("The decision not to ask Oslo for nets surprised the crews.", []),
    ("The Herald could not independently confirm the number of arrests.", []),
    ("Oslo could not confirm that the crews had left.", [("Oslo", "the crews had left")]),
    # nothing is told, and who is meant by "the people that"
    ("Ann Lee refused to give any details of the wells.", []),
    ("She said the people that came early had the best of it.", []),
    ("Ann Lee said the people that came early had gone.", [("Ann Lee", "the people that came early had gone")]),
    # "that" inside of what is said
    (
        "Prosecutors say Lee lost a tape that showed the theft.",
        [("Prosecutors", "Lee lost a tape that showed the theft")],
    ),
    ("Oxfam said on Monday that it had left.", [("Oxfam", "it had left")]),
    # what a study shows, at the end; a clause before the tag's begins with its mark; "back" is no verb there
    ("Otters eat crabs in winter, a new study shows.", [("a new study", "Otters eat crabs in winter")]),
    (
        "The boat sank; the crew, Ann Lee said, had left.",
        [("Ann Lee", "the crew"), ("Ann Lee", "had left")],
    ),
    ("The town lets inspectors back in May.", []),
    ("The plan funds many research projects that the town began.", []),
    # what is only expected of something, who is best at supporting, and what is denied in passing
    ("Ann Lee spoke ahead of a vote, widely expected to be held in May.", []),
    ("Ann Lee expected to win the vote in May.", [("Ann Lee", "to win the vote in May")]),
    ("Ann Lee's best supporting actor award was stolen.", []),
    ("The old charge, which Ann Lee has denied, is looked into by the court.", []),
    # the clock of a live page's entry
    (
        "15:44 The owner of the park at Barrow Point, who came late, said nine vans fell.",
        [("The owner", "nine vans fell")],
    ),
    # the words of a fragment are enough; its short frame is no report of its own
    ("Ann Lee called the report “a lie”.", []),
    ("Ann Lee walked to the member states' tent.", []),
    # a paraphrase goes on over the words quoted in it; "what Oslo called “…”" says no more than those
    (
        "Bob Ray said that groups tied to the mine were using “unlawful” force against the villagers.",
        [("Bob Ray", "groups tied to the mine were using “unlawful” force against the villagers")],
    ),
    ("A law that Oslo calls “a trick” cost the lives of 300 people in the north of Elvar.", []),
    ("What Oslo called “a trick” cost the lives of 300 people in the north of Elvar.", []),
    # when and where something is said is no part of it, nor is what the outlet adds
    ("Ann Lee said on Friday night the dam would hold.", [("Ann Lee", "the dam would hold")]),
    ("Barrow Rovers said on 3 July they had sold the ground.", [("Barrow Rovers", "they had sold the ground")]),
    ("The ministry said in a short statement the dam would hold.", [("The ministry", "the dam would hold")]),
    ("The ministry said in politics it takes time.", [("The ministry", "in politics it takes time")]),
    ("Ann Lee warned on Friday of a flood.", []),
    (
        "Ann Lee urged Oslo to open the dam, after floods that left 20 dead.",
        [("Ann Lee", "Oslo to open the dam")],
    ),
    ("The mayor, who called the vote a farce, left the room early.", [("The mayor", "the vote a farce")]),
    (
        "The court rejected an appeal by Bob Ray, who was convicted in 2031, and ruled that he must go to jail.",
        [("The court", "he must go to jail")],
    ),
    (
        "The mayor said the dam had cost nine million, while the ministry said it was four.",
        [("The mayor", "the dam had cost nine million"), ("the ministry", "it was four")],
    ),
    # a report inside another of the same speaker says nothing more; one of somebody else does
    (
        "The two clubs said in a joint statement that they had agreed terms for the transfer.",
        [("The two clubs", "they had agreed terms for the transfer")],
    ),
    (
        "Ann Lee said that Bob Ray had said the vote was over.",
        [("Ann Lee", "Bob Ray had said the vote was over"), ("Bob Ray", "the vote was over")],
    ),
    # a dateline says nothing, and nobody is called so
    (
        "UNITED NATIONS - Germany, speaking for 39 countries, said the camps must close.",
        [("Germany", "the camps must close")],
    ),
    ("OSLO, March 12 (Wire) - The vote was over, Ann Lee said.", [("Ann Lee", "The vote was over")]),
    ("ST. PAUL, Minn. (Wire) -- The vote was over, Ann Lee said.", [("Ann Lee", "The vote was over")]),
    ("NAIROBI — Ann Lee said the vote was over.", [("Ann Lee", "the vote was over")]),
    # the wish to stay unnamed is no news, nor is who is told it
    ("A nurse, who asked not to be named because she feared for her job, told the Oxton Herald.", []),
    ("A nurse asked that her name not be used. An aide refused to be identified.", []),
    ("A nurse who spoke on condition of anonymity said it was over.", [("A nurse", "it was over")]),
    ("A nurse, who did not want to be named, said it was over.", [("A nurse", "it was over")]),
    ("The court was set up to try alleged crimes of the army. They met to discuss reported losses.", []),
    # what is done with a verb of speech is not said
    ("Ann Lee called a snap election on Monday. The storm claimed 40 lives.", []),
    ("Bob Ray conceded a penalty in the last minute. Ann Lee called the police.", []),
    ("Ann Lee called the election a farce.", [("Ann Lee", "the election a farce")]),
    ("Bob Ray conceded that the penalty was fair.", [("Bob Ray", "the penalty was fair")]),
    ("Norway recalled its ambassador on Monday.", []),
    ("The two clubs agreed a fee on Monday. The towns agreed to share the well.", []),
    ("A judge denied bail and the court rejected the appeal.", []),
    ("Ann Lee denied the charges.", [("Ann Lee", "the charges")]),
    ("Crews found a way through the ice. A jury of seven women and five men found him guilty.", []),
    ("A lost sketch found behind a stove was sold.", []),
    ("The divers found that the ice was thin.", [("The divers", "the ice was thin")]),
    ("A public urged to save water did so.", []),
    # nor do two words tell anything
    ("Ann Lee declined to sign. Oslo rejected the blame. Lima announced it on Friday.", []),
    # whom somebody urges belongs to it, and whom somebody invites
    ("Ann Lee urged both sides to talk.", [("Ann Lee", "both sides to talk")]),
    ("Ann Lee invited them to come back in March.", [("Ann Lee", "them to come back in March")]),
    ("Ann Lee invited two painters last year.", []),
    ("Norbo accepts that the dam was low.", [("Norbo", "the dam was low")]),
    ("Norbo accepted the offer of the town.", []),
    # what a body hears, what somebody thinks, what their people only saw
    ("The pumps had failed before, the inquiry heard.", [("the inquiry", "The pumps had failed before")]),
    ("The inquiry heard evidence from two divers.", []),
    ("Ann Lee ran the port. In her view, the dam was too low.", [("Ann Lee", "the dam was too low")]),
    ("Ann Lee ran the port. In her opinion the dam was too low.", [("Ann Lee", "the dam was too low")]),
    ("The dam was too low, in the mayor's view.", [("the mayor", "The dam was too low")]),
    (
        "Ann Lee ran the port. Dams, in her experience, were too low.",
        [("Ann Lee", "Dams"), ("Ann Lee", "were too low")],
    ),
    ("Ann Lee ran the port. In her account of the night, the dam was low.", []),
    ("Ann Lee kept the coins in her account, and left.", []),
    ("The plan, according to Ann Lee, was bad.", [("Ann Lee", "The plan"), ("Ann Lee", "was bad")]),
    ("The raid was over, according to the army, and two men were held.", [("the army", "The raid was over")]),
    # a plural that opens a sentence is no name; what is written somewhere; what mirrors something says nothing
    ("Builders grumble that it will cost them time.", [("Builders", "it will cost them time")]),
    ("The cuts were overdue, analysts wrote in a note.", [("analysts", "The cuts were overdue")]),
    ("When he left, Ann Lee wrote in her diary for an hour.", []),
    ("The union lost its vote, reflecting the mood of the men in the pit.", []),
    ("The party lost again, continuing its run of bad nights.", []),
    (
        "The Red Cross spoke of 180 dead, while a priest put the number nearer 250.",
        [("Red Cross", "180 dead")],
    ),
    # thoughts tag a clause as words do, at its end and inside; what a body was told
    ("Prices may fall, the central bank reckons.", [("the central bank", "Prices may fall")]),
    (
        "Prices, the central bank reckons, may fall.",
        [("the central bank", "may fall")],
    ),
    ("When he bought the mine, Ann Lee was the one he expected to sell it.", []),
    ("The hull had been patched, the jury was told.", [("the jury", "The hull had been patched")]),
    ("The brakes had failed, a public inquiry heard on Monday.", [("a public inquiry", "The brakes had failed")]),
    ("The hull had been patched, and the jury was told to go home.", []),
    # what is spoken of before an aside speaks not
    (
        "Ann Lee ran the port. Imports, she warned, had doubled.",
        [("Ann Lee", "had doubled")],
    ),
    ("Norbo says its crews noted 40 faults last year.", [("Norbo", "its crews noted 40 faults last year")]),
    ("The dam will hold, the ministers warned late on Monday.", [("the ministers", "The dam will hold")]),
    ("Ann Lee recalled the night of the storm.", [("Ann Lee", "the night of the storm")]),
    # words after a colon that have no marks
    ("Ann Lee said: We lost the vote and accept it.", [("Ann Lee", "We lost the vote and accept it")]),
    ("The Herald quoted Ann Lee as saying the plan was dead.", [("Ann Lee", "the plan was dead")]),
    # protests and charges that are things, a name that somebody takes, a headline's passive, an object
    ("Anti-government protests broke out over charges linked to a failed coup.", []),
    ("The band rolled its credits by candle light. The group is calling itself the Free Union.", []),
    ("Mayor criticised over dam by 40 towns", []),
    ("Mayor criticised council over dam", [("Mayor", "council over dam")]),
    ("Ann Lee, the minister, revealed the plan to the council.", [("Ann Lee", "the plan to the council")]),
    ("Ann Lee and her Elvaran counterpart said it was over.", [("Ann Lee and her Elvaran counterpart", "it was over")]),
    (
        "She came late. Ann Lee said that in the whole of Oxton no pump ran.",
        [
            ("Ann Lee", "in the whole of Oxton no pump ran"),
        ],
    ),
    # a number is no circumstance, and whom somebody told is not what was said
    ("Ann Lee said by phone that at least half had fled.", [("Ann Lee", "at least half had fled")]),
    (
        "“It is over, and we are glad of it,” Ann Lee told The Oxton Wire by phone from the city of Barrow.",
        [],
    ),
    (
        "Officials said 63 had died, with losses reported from the north.",
        [
            ("Officials", "63 had died, with losses reported from the north"),
        ],
    ),
    (
        "The Elvaran government's disaster and relief agency (DRA) said 29 had died.",
        [("The Elvaran government's disaster and relief agency", "29 had died")],
    ),
    # several kinds of people who speak are all of them; not those whom somebody meets
    (
        "The storm passed. The mayor and police officers said it was over.",
        [("The mayor and police officers", "it was over")],
    ),
    ("Doctors, nurses and porters say it is late.", [("Doctors, nurses and porters", "it is late")]),
    ("Ann Lee, who met doctors and nurses, said it was over.", [("Ann Lee", "it was over")]),
    # what is concluded, offered, sought or referred is no speech
    ("The mayor concluded a deal. He referred the case to a court.", []),
    ("The mayor offered a path to peace. The unions sought a compromise.", []),
    ("The inquiry concluded that he had lied.", [("The inquiry", "he had lied")]),
    ("The club concluded its tour in May and sent the kit home.", []),
    ("The club concluded the tour had failed.", [("The club", "the tour had failed")]),
    ("The mayor referred to the ruling as a scandal.", [("The mayor", "to the ruling as a scandal")]),
    # an adjective that opens a sentence is nobody's name
    ("Credible reports indicate that the dam leaks.", [("Credible reports", "the dam leaks")]),
    # nor is what somebody was asked
    ("Asked what she would tell the owners, Ann Lee turned away.", []),
    ("Ann Lee asked not to be moved to the new ward.", [("Ann Lee", "not to be moved to the new ward")]),
    ("Ann Lee asked that the gunman be named.", [("Ann Lee", "the gunman be named")]),
    ("Ann Lee told the council.", []),
    # a clause that tells which person is meant is no subject
    ("A nurse who works in the town of Oxton said it was over.", [("A nurse", "it was over")]),
    ("A man who knows Ann Lee said it was over.", [("A man", "it was over")]),
    ("He thanked the men who came and Ann Lee said it was over.", [("Ann Lee", "it was over")]),
    # whoever is accused accuses nobody
    ("Aid was cut after it sacked nine managers accused of selling relief wheat.", []),
    ("Police met two men charged with theft and accused of selling relief wheat.", []),
    # what is only named beside direct words is no paraphrase
    ("“We won the vote,” Ann Lee said highlighting recent developments in the town.", []),
    ("“We won the vote,” Ann Lee said, adding that the town was ready.", [("Ann Lee", "the town was ready")]),
    # the present of several
    ("The vote was over, analysts say.", [("analysts", "The vote was over")]),
    ("The women say that the vote was over.", [("The women", "the vote was over")]),
    ("Organisers in Oslo say the vote was over.", [("Organisers", "the vote was over")]),
    (
        "In the end, many lawyers say, the vote fails.",
        [("many lawyers", "the vote fails")],
    ),
    ("The point, Ann Lee wrote, was a fair vote.", [("Ann Lee", "The point"), ("Ann Lee", "was a fair vote")]),
    ("Ann Lee said in politics it takes time.", [("Ann Lee", "in politics it takes time")]),
    # a second thing that is said, and the outlet's own next sentence
    ("Ann Lee said the vote was over; the hall was empty.", [("Ann Lee", "the vote was over")]),
    ("The old mayor summed up the vote as fair.", [("The old mayor", "the vote as fair")]),
    # nothing is said, or nobody says it
    ("Ann Lee said so on Monday.", []),
    ("Ann Lee would not say who had won.", []),
    ("Ann Lee declined a cup of tea.", []),
    ("Ann Lee called it a day in May.", []),
    ("The vote went ahead according to plan.", []),
    ("Meanwhile in Oslo, Ann Lee agreed.", []),
    ("The clubs play on, whatever the fans say.", []),
    ("You said the vote was over.", []),
    # what is done with verbs that report only clauses, and a name that is given
    ("Quell added five million customers. Ann Lee is adding to her lead. Ann Lee answered the door.", []),
    ("Ann Lee added the vote was over.", [("Ann Lee", "the vote was over")]),
    ("A charity called Harbourlight helped. Ann Lee called Bob Ray, who came.", []),
    ("Ann Lee called Bob Ray weak.", [("Ann Lee", "Bob Ray weak")]),
    # words are only fit for it, used for it, or describe a noun
    ("It is fair to say that he lied. The term was used to describe Bob Ray.", []),
    ("The police had no evidence to suggest that he lied.", []),
    ("The police went on to suggest that he lied.", [("The police", "he lied")]),
    ("The club drew a map of its proposed new stadium. Members must file their campaign finance reports to it.", []),
    # who supports what only tells who is meant
    ("The voters who support a ban on guns came.", []),
    ("The voters support a ban on guns.", [("The voters", "a ban on guns")]),
    # the tag of a quotation goes on with where it was said, and a circumstance opens the sentence of one
    ("“We go on,” Ann Lee told a meeting being held in a church on the hill of West Oxton.", []),
    ("“We go on,” Ann Lee said to cheers at a rally on the outskirts of the town of Oxton.", []),
    ("After winning the vote in Oxton by ten points, Ann Lee said, “I am going home.”", []),
    # a clause that opens as a circumstance does, and one in the present of several
    (
        "Ann Lee spoke. At the time, Bob Ray was on his way home after nine months abroad, Lee said.",
        [("Ann Lee", "At the time, Bob Ray was on his way home after nine months abroad")],
    ),
    (
        "Ann Lee spoke. Both men come from Oxton, and they live in one street, Lee said.",
        [("Ann Lee", "Both men come from Oxton, and they live in one street")],
    ),
    # the verb of somebody else's clause ends what is said
    (
        "Ann Lee said the plan was bad, but Bob Ray said it was good.",
        [("Ann Lee", "the plan was bad"), ("Bob Ray", "it was good")],
    ),
    ("Ann Lee fought what she claimed was a plot by the board.", [("Ann Lee", "a plot by the board")]),
    # who has a name, an apposition and then a verb speaks, not what follows
    (
        "Murphy, who was elected in May, argued his fight for more doctors was not over.",
        [("Murphy", "his fight for more doctors was not over")],
    ),
    ("The plan, agreed in May, will fail, said the mayor.", [("the mayor", "The plan, agreed in May, will fail")]),
    # who adds something is who has just been said to speak; a body's video says nothing itself
    (
        "Elvar stayed when sales grew, an envoy said on Monday, adding that it was hard.",
        [("an envoy", "Elvar stayed when sales grew"), ("an envoy", "it was hard")],
    ),
    (
        "They were shown in a video made by the Oxton Guard, which accused them of theft.",
        [("Oxton Guard", "them of theft")],
    ),
    ("They had a letter from the Oxton Guard, which accused them of theft.", [("a letter", "them of theft")]),
    # adverbs before the present of several
    ("The ministers left. They once again urge Elvar to stop it.", [("The ministers", "Elvar to stop it")]),
    ("Ann Lee alone argued that the vote was over.", [("Ann Lee", "the vote was over")]),
    # what somebody was asked to think, finds hard, or disputes that are things; a tag of one who writes
    ("Ann Lee was asked whether she thought the war was over.", []),
    ("Voters find it hard to reach the hall. A book on disputes between the towns came out.", []),
    ("Bob Ray then changed his mind in June, writes Ann Lee.", [("Ann Lee", "Bob Ray then changed his mind in June")]),
    ("It is incorrect to suggest they fled. The town has a week to respond to the plea.", []),
    # names and voices are lent, not spoken
    ("Norway added its name on Tuesday, diplomats said.", [("diplomats", "Norway added its name on Tuesday")]),
    ("Ann Lee added its votes were few.", [("Ann Lee", "its votes were few")]),
    ("OSLO-based lawyers said the vote was over.", [("OSLO-based lawyers", "the vote was over")]),
    # verbs of two words, and whom they call on
    ("The Group calls on all States to ratify it.", [("Group", "all States to ratify it")]),
    ("Ann Lee called for elections in May.", [("Ann Lee", "elections in May")]),
    ("The text, backed by Peru, calls on Oslo to end it.", [("The text", "Oslo to end it")]),
    ("The signatories point out that it is over.", [("The signatories", "it is over")]),
    ("Ann Lee put it less bluntly. She went on to the next town.", []),
    # adverbs, and what hangs on the head, between several and their verb
    ("Members of the group again demand that it be opened.", [("Members", "it be opened")]),
    ("Residents of the valley say the well is dry.", [("Residents", "the well is dry")]),
    ("The price of the vote claims of the union rose.", []),
    # what is raised in words
    (
        "The commissioners also raise serious concerns about the prisons.",
        [("The commissioners", "serious concerns about the prisons")],
    ),
    ("The club raised three million kroner. He raised the flag, raising fears of a war.", []),
    # a tag at the end is of the whole sentence; "as" only compares
    ("Elvar opposed the wording, diplomats said.", [("diplomats", "Elvar opposed the wording")]),
    (
        "Elvar agreed to drop it, one diplomat told The Herald, in an effort to save the talks.",
        [("one diplomat", "Elvar agreed to drop it")],
    ),
    ("Ann Lee said there was no line, as Oslo had claimed.", [("Ann Lee", "there was no line, as Oslo had claimed")]),
    # who is described before the name, and what is added before a tag
    ("Wheat and rye are lost, said the economist Ann Lee.", [("Ann Lee", "Wheat and rye are lost")]),
    ("Ann Lee met them. The war was over, she added.", [("Ann Lee", "The war was over")]),
    ("The ministers also thanked Peru for its help.", [("The ministers", "Peru for its help")]),
    ("Ann Lee thanked her mother.", []),
    # a clause of somebody else's ends what is said
    (
        "Diplomats said it would go on, though the chair, Ann Lee, said it was too early.",
        [("Diplomats", "it would go on"), ("Ann Lee", "it was too early")],
    ),
    ("Ann Lee said as many as nine men had left.", [("Ann Lee", "as many as nine men had left")]),
    # "that" may tell which thing is meant
    ("Ann Lee wants a treaty that all can sign.", [("Ann Lee", "a treaty that all can sign")]),
    ("Ann Lee spoke of laws that the town holds dear.", [("Ann Lee", "laws that the town holds dear")]),
    ("Ann Lee said on Monday that the dam would hold.", [("Ann Lee", "the dam would hold")]),
    ("Ann Lee promised voters that the dam would hold.", [("Ann Lee", "the dam would hold")]),
    # what somebody wants or refuses is a part of what another says of them
    ("Ann Lee said Norway had refused to share the maps.", [("Ann Lee", "Norway had refused to share the maps")]),
    ("Norway refused to share the maps. Oslo declined to send a pilot. Lima declines to sell.", []),
    ("Norway wants to share the maps.", [("Norway", "to share the maps")]),
    # what is not said, and what a clause only passes by
    ("Ann Lee refused to discuss the maps. Bob Ray said little, and left. Norway refused to be drawn.", []),
    ("The mayor warns the leak will only get worse.", [("The mayor", "the leak will only get worse")]),
    ("Ann Lee said the will to act had gone.", [("Ann Lee", "the will to act had gone")]),
    (
        "The towns, Ann Lee said, know that they need help, “but this is not decisive, and they should act”, Lee said.",
        [("Ann Lee", "know that they need help, “but this is not decisive, and they should act”")],
    ),
    ("“It is a step ahead,” Norway’s commissioner said today, on his return from the lake.", []),
    (
        "The trains will stop, the National Union of Rail, Maritime and Canal Workers has said.",
        [("National Union of Rail, Maritime and Canal Workers", "The trains will stop")],
    ),
    ("It was late, 34 Oxton laureates have said.", [("34 Oxton laureates", "It was late")]),
    ("Ann Lee, who is still in office, said nothing had been paid.", [("Ann Lee", "nothing had been paid")]),
    ("Ann Lee, who said nothing was left out of it.", []),
    ("They met at talks that neighbouring Norway called to settle the fees.", []),
    ("Ann Lee declined to say who had paid for the maps. Bob Ray is unwilling to say how he lost them.", []),
    ("Ann Lee declines to sign a declaration on maps. Norway has so far not asked directly for help.", []),
    ("Ann Lee asked for help with the maps.", [("Ann Lee", "for help with the maps")]),
    ("Ann Lee, who declined to comment, says the port paid.", [("Ann Lee", "the port paid")]),
    ("Ann Lee did not blame any port. Bob Ray refused to criticise the mayor's plan.", []),
    ("The men whom the court condemned came home by boat. He sells chairs, as he calls them, in five states.", []),
    ("A farmer, who pleaded anonymity, said it was over.", [("A farmer", "it was over")]),
    ("Ann Lee, who confirmed the blast to reporters, said it was over.", [("Ann Lee", "it was over")]),
    # plurals with a number are no verbs, nor is the subject of another verb who says it
    ("The return of 21 objects will end in May. A letter of 27 states that share the lake came.", []),
    (
        "The note, delivered in Oslo by Ann Lee, said villagers had fled.",
        [("The note", "villagers had fled")],
    ),
    # two roles before one name
    (
        "Reacting, the President General of the Oxton Union, Ann Lee, left and called on the state to pay.",
        [("Ann Lee", "the state to pay")],
    ),
    # a hedge is no circumstance after a tag
    (
        "Speaking at a news conference with his aide, Ann Lee said at least nine homes had burned.",
        [("Ann Lee", "at least nine homes had burned")],
    ),
    # a call on a day, and where somebody was told
    ("Nine countries called late on Monday for a truce in the valley.", [("Nine countries", "a truce in the valley")]),
    ("Ann Lee told reporters in Oslo on Monday, where ministers were meeting.", []),
    ("Ann Lee told reporters in Oslo the talks had failed.", [("Ann Lee", "reporters in Oslo the talks had failed")]),
    # a name in marks ends what is said of somebody
    (
        "The museum, which keeps them in a hall called “Eden,” says the return will be over by May.",
        [("The museum", "the return will be over by May")],
    ),
    ("Ann Lee of the “Two Rivers” blog writes that it is over.", [("Ann Lee", "it is over")]),
    # nouns that look like verbs: before a plural verb, of what is shown, of who has won before; "fears" about something
    ("Other docker strikes and docker protests were held in May.", []),
    ("The student claims the letters were forged.", [("The student", "the letters were forged")]),
    ("The office keeps TV shows of the sixties. Peru will face defending champion Mali.", []),
    ("Ann Lee left, defending the ban on nets.", [("Ann Lee", "the ban on nets")]),
    (
        "Current fears about the dam are fuelled by the past. Critics fear the dam will burst.",
        [
            ("Critics", "the dam will burst"),
        ],
    ),
    # what is denied to have been
    ("Ann Lee denied being late for the vote.", [("Ann Lee", "being late for the vote")]),
    # what nobody says: charges, what is not said, felt or moved to; idioms; what is only worth a note
    ("Ray is accused by critics of promoting high fares. His refusal to say who paid was met with laughter.", []),
    ("Ann Lee left after weeks of insisting that it was safe.", [("Ann Lee", "it was safe")]),
    ("Ann Lee felt well again by noon. Bob Ray felt a little like a guest.", []),
    ("Ann Lee feels the plan is unfair.", [("Ann Lee", "the plan is unfair")]),
    ("It was, it is worth noting, an old dam.", []),
    ("Bob Ray pleaded guilty to threatening a judge. Ann Lee told the truth.", []),
    ("The mill cut 40 jobs, adding to a series of losses that have emptied the town.", []),
    ("The delay led the builder to announce that it would sell.", [("the builder", "it would sell")]),
    # two verbs with one object
    ("Ann Lee, the engineer, came; she disagreed and ordered a second test.", []),
    (
        "The harbour police responded and confirmed that oil was on the quay.",
        [
            ("The harbour police", "oil was on the quay"),
        ],
    ),
    # no clause of what was said: when and where, whom, a text that "that" goes on from, a source
    ("Ann Lee said while visiting the fair. Lee tweeted soon after the panel had met.", []),
    ("In a recorded interview with the bureau, Ann Lee confessed to the theft.", [("Ann Lee", "to the theft")]),
    ("It is based on the boat which Ann Lee announced earlier this year.", []),
    ("“We were late,” Ann Lee told Bob Ray, which meant an hour of waiting.", []),
    (
        "Ann Lee said in a statement emailed to the Herald that the dam never broke.",
        [
            ("Ann Lee", "the dam never broke"),
        ],
    ),
    ("The Oxton Shelter announced this week that a cat was found.", [("Oxton Shelter", "a cat was found")]),
    (
        "Some riders reported wait times that exceeded two hours.",
        [
            ("Some riders", "wait times that exceeded two hours"),
        ],
    ),
    ("Ann Lee urged the council not to close the pool.", [("Ann Lee", "the council not to close the pool")]),
    (
        "When Ann Lee announced the old deal, she said Peru had paid.",
        [
            ("Ann Lee", "the old deal"),
            ("Ann Lee", "Peru had paid"),
        ],
    ),
    ("The film shows Ann Lee running off, when, in fact, she responded quickly.", []),
    (
        "The dam is old, the board said, according to the Herald.",
        [
            ("Herald", "The dam is old, the board said"),
            ("the board", "The dam is old"),
        ],
    ),
    # who speaks, whole: letters that are no pronoun, both of two, a body; not what is only counted
    ("US officials said the ferry sank.", [("US officials", "the ferry sank")]),
    ("Both sides said they were hopeful.", [("Both sides", "they were hopeful")]),
    (
        "The Centers for Peat Control recommend a rest. The Centers for Peat Control said it was over.",
        [
            ("Centers for Peat Control", "it was over"),
        ],
    ),
    (
        "According to Ann Lee, there were 3,248 cases reported in the valley.",
        [
            ("Ann Lee", "there were 3,248 cases reported in the valley"),
        ],
    ),
    (
        "The authors of the study published in the journal Peat Today argued that it was over.",
        [
            ("The authors", "it was over"),
        ],
    ),
    # a main clause after one that opens the sentence; what a colon parts; a figure behind a point
    (
        "Although friends suggested he may have fallen, Ann Lee told the court no proof supported it.",
        [
            ("friends", "he may have fallen"),
            ("Ann Lee", "no proof supported it"),
        ],
    ),
    (
        "When Ann Lee said that Oslo, the capital, was shut, Bob Ray left.",
        [
            ("Ann Lee", "Oslo, the capital, was shut"),
        ],
    ),
    ("Oslo crisis: Peru sends boats and warns surrender is near.", [("Peru", "surrender is near")]),
    (
        "No checks were made until Aug. 9 on the .45-calibre gun, Ann Lee said.",
        [
            ("Ann Lee", "No checks were made until Aug. 9 on the .45-calibre gun"),
        ],
    ),
    # what is denied by another, and who that other is; victims, not the wave of anger from them
    (
        "Bob Ray said the clerk had leaked it, a charge Ann Lee denied.",
        [
            ("Bob Ray", "the clerk had leaked it, a charge Ann Lee denied"),
        ],
    ),
    ("The dam will hold, the economist Ann Lee said.", [("Ann Lee", "The dam will hold")]),
    ("It caused a wave of anger from his victims, who claimed that he had lied.", [("his victims", "he had lied")]),
    ("The town's counsel, Bob Ray, came. Ann Lee's lawyer said it was over.", [("Ann Lee's lawyer", "it was over")]),
    ("It was shadowed by theories suggesting he had lied.", [("theories", "he had lied")]),
    ("A second person briefed on last week's call said it was over.", [("A second person", "it was over")]),
    # words that are no speech: what is had, watched, sniffed out, hoped for from others, explained to somebody
    ("The town boasts a pool. Ann Lee was the first to observe the otters in the bay.", []),
    ("It takes a nose to sniff out the presence of peat. It is not enough for papers to report on it.", []),
    ("The author explained them to me. It has more references than ever. He responded to the charge in a note.", []),
    (
        "The rain fell on Oslo while threatening drought in Peru. Ann Lee left, threatening to sue the town.",
        [("Ann Lee", "to sue the town")],
    ),
    (
        "The war goes on, said Ann Lee, adding that the town was cut off.",
        [
            ("Ann Lee", "The war goes on"),
            ("Ann Lee", "the town was cut off"),
        ],
    ),
    ("It is a deal that would allow both leaders to claim an easy victory.", []),
    ("And once the clerk mentioned that he had a dog, Ann Lee quickly left.", [("the clerk", "he had a dog")]),
    ("The Oxton Brothers will unite. They said it was over.", [("Oxton Brothers", "it was over")]),
    ("Health officials in China's Inner Mongolia said it was over.", [("Health officials", "it was over")]),
    ("Fan Lianru, a deputy, said it was over.", [("Fan Lianru", "it was over")]),
    ("The firm announced on Sept. 30 that it was over.", [("The firm", "it was over")]),
    ("The firm announced Nov. 18 that it was over.", [("The firm", "it was over")]),
    ("The firm announced March 18 that it was over.", [("The firm", "it was over")]),
    ("One of the guests invited to the fair left. The group ranges from small ventures to banks.", []),
    ("Light is used for signs, such as suggesting a lane change.", []),
    ("Diggers with a camp atop Mount Kea have confirmed that it was over.", [("Diggers", "it was over")]),
    ("The army did not reveal the place of the crash. Officials deemed responsible for it left.", []),
    ("Ann Lee deemed the plan a farce.", [("Ann Lee", "the plan a farce")]),
    ("The general secretary of Hivelet Ann Lee said it was over.", [("Ann Lee", "it was over")]),
    ("The director of King Charles College said it was over.", [("The director", "it was over")]),
    ("A guard who did not wish to be named because of house rules said it was over.", [("A guard", "it was over")]),
    # who says it, far from the verb
    ("The ferry may sink, people close to the harbour master say.", [("people", "The ferry may sink")]),
    ("Keepers at the zoo, which lost two bears, say the fence was new.", [("Keepers", "the fence was new")]),
    ("Keepers left for Oxton and, say, Barrow.", []),
    ("Nurses in two towns — Oxton and Barrow — said the snow had gone.", [("Nurses", "the snow had gone")]),
    ("A nurse in Oxton who asked not to be named said it was over.", [("A nurse", "it was over")]),
    ("Dean Tom Ruiz of the Oxton Church went on to say that it was over.", [("Tom Ruiz", "it was over")]),
    (
        "Oslo hit back, with a Peruvian nurse reading a letter from 30 clubs calling for calm on the slopes.",
        [("a Peruvian nurse", "calm on the slopes")],
    ),
    ("The barn burnt down, said farmer and painter Ann Lee.", [("Ann Lee", "The barn burnt down")]),
    ("The barn burnt down, said the farm's new owner, Ann Lee.", [("Ann Lee", "The barn burnt down")]),
    # a clause that another opens, or that only looks as if it told of something else
    ("Ann Lee said that, when the ice broke, the seals fled.", [("Ann Lee", "when the ice broke, the seals fled")]),
    ("Ann Lee said that was because of the ice.", [("Ann Lee", "that was because of the ice")]),
    ("That is why divers say the seals fled. Asked what divers say, Ann Lee left.", [("divers", "the seals fled")]),
    ("As Ann Lee noted, the seals fled.", [("Ann Lee", "the seals fled")]),
    ("As Ann Lee spoke, the seals fled.", []),
    ("Ann Lee said feeding seals was wrong.", [("Ann Lee", "feeding seals was wrong")]),
    ("Ann Lee called for denying seals a home.", [("Ann Lee", "denying seals a home")]),
    ("Seals may starve, divers say; in 2012, none did.", [("divers", "Seals may starve")]),
    (
        "Since May, according to Ann Lee, a diver, nine seals have died.",
        [("Ann Lee", "Since May"), ("Ann Lee", "nine seals have died")],
    ),
    ("Divers say seal is safe, and crowds gather at the pier", [("Divers", "seal is safe")]),
    ("Divers say seal is safe as crowd leaves the pier", [("Divers", "seal is safe")]),
    ("Divers say seal is as fat as ever at the pier", [("Divers", "seal is as fat as ever at the pier")]),
    # the source of what is told, or whoever hears it, is no words
    ("The paper, citing two divers, said the seals fled.", [("The paper", "the seals fled")]),
    ("Ann Lee apologised to the divers. Ann Lee complained to the mayor twice.", []),
    ("Ann Lee said the seals would go, drawing jeers from divers.", [("Ann Lee", "the seals would go")]),
    ("Ann Lee called seals “mean,” adding that divers fled.", [("Ann Lee", "divers fled")]),
    (
        "The barrister submitted that the seals fled. The barrister submitted a note.",
        [("The barrister", "the seals fled")],
    ),
    ("Union No. 1, which has 40 members, said it was over.", [("Union No. 1", "it was over")]),
    ("Lecturer Una Moor said it was over.", [("Una Moor", "it was over")]),
    ("Oxton mother-of-three Una Moor said it was over.", [("Una Moor", "it was over")]),
    ("Nurses on the border report that it was over.", [("Nurses", "it was over")]),
    ("Ann Lee advises the zoo on seals. Ann Lee invited Bob Ray to a ball.", []),
    ("Ann Lee advised the zoo to wait.", [("Ann Lee", "the zoo to wait")]),
    ("Norway sank a boat, the Joint Chiefs of Staff (JCS) said.", [("Joint Chiefs", "Norway sank a boat")]),
    ("The dam broke, the Oxton Guard (OG) said.", [("Oxton Guard", "The dam broke")]),
    (
        "“It was late,” she said. Ann Lee, the clinic's owner, said she cried when Bob called.",
        [("Ann Lee", "she cried when Bob called")],
    ),
    ("“It was late indeed,” Ann Lee told The Wire, wiping her hands.", []),
    (
        "Ann Lee said the old seals of the bay would “flee at noon,” according to her aide.",
        [("Ann Lee", "the old seals of the bay would “flee at noon,”")],
    ),
    ("Local media reports suggested that the seals fled.", [("Local media reports", "the seals fled")]),
    ("Ann Lee told the local paper, the Wire, adding that divers fled.", [("Ann Lee", "divers fled")]),
    ("A spokesman for the mayor of Oxton, Ann Lee, said it was over.", [("A spokesman", "it was over")]),
    ("A spokesman for Mayor Ann Lee, Bob Ray, said it was over.", [("Bob Ray", "it was over")]),
    ("A spokesman for the mill, Bob Ray, said it was over.", [("Bob Ray", "it was over")]),
    ("The mill closed, Minister of State for Home Affairs Kunal Vasu said.", [("Kunal Vasu", "The mill closed")]),
    ("The seals fled, Oxton Diving, a club, commented.", [("Oxton Diving", "The seals fled")]),
    # what somebody asks about, brings up, answers or has not said
    ("Ann Lee enquired about the seals. Ann Lee was responding to reports that seals fled.", []),
    ("Speaking of seals, Ann Lee said divers fled. Ann Lee had not tweeted about it.", [("Ann Lee", "divers fled")]),
    ("Ann Lee said an amount of Rs. 5,200 would be paid.", [("Ann Lee", "an amount of Rs. 5,200 would be paid")]),
    ("Noor Kay*, 26, a mother who fled in 2017, said it was over.", [("Noor Kay", "it was over")]),
    (
        "Ann Lee said the port was shut while the mayor insisted it was open.",
        [("Ann Lee", "the port was shut"), ("the mayor", "it was open")],
    ),
    ("Ann Lee said the port shut while she slept.", [("Ann Lee", "the port shut while she slept")]),
    ("The vote ended a month of strikes, contradicting Ann Lee.", []),
]


@pytest.mark.parametrize(("text", "expected"), REPORTED)
def test_reported_speech(text: str, expected: list[tuple[str, str]]) -> None:
    assert reported(text) == expected


def test_any_verb_may_open_or_end_an_article() -> None:
    for verb in VERBS:
        for text in (f"{verb.title()} of it, Ann Lee said the dam would hold", f"The dam held, and Ann Lee {verb}"):
            assert all(said in text for _, said in reported(text))


def test_a_sentence_may_break_off_anywhere() -> None:
    for text, _ in REPORTED:
        words = text.split(" ")
        for stop in range(1, len(words)):
            cut = " ".join(words[:stop])
            assert all(said in cut for _, said in reported(cut))
