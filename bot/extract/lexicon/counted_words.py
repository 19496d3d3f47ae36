"""What is counted when somebody claims a quantity, and what is counted without being a claim."""

from __future__ import annotations

# People, and what befalls them: counted by ten or more they are a claim, whoever is said to have counted.
PEOPLE = frozenset(
    """
    people persons men women children girls boys adults civilians citizens residents inhabitants villagers families
    households relatives victims casualties deaths dead injured wounded missing killed displaced homeless bodies
    fatalities injuries refugees migrants asylum-seekers evacuees detainees prisoners inmates hostages captives
    arrests detentions executions disappearances abductions killings rapes soldiers troops fighters militants rebels
    insurgents combatants officers police policemen personnel staff workers labourers laborers employees miners
    farmers fishermen teachers doctors nurses patients cases infections students pupils schoolchildren protesters
    demonstrators marchers activists journalists lawyers supporters voters believers worshippers pilgrims muslims
    christians jews minorities passengers survivors orphans widows savers pensioners customers consumers users
    subscribers visitors tourists infants babies mothers fathers parents teenagers youths elders peasants nomads
    slaves conscripts recruits volunteers medics peacekeepers sailors crew attackers gunmen mourners strikers
    individuals souls lives expatriates immigrants exiles dissidents convicts suspects defendants claimants
    applicants novelists poets writers authors artists musicians translators editors publishers scholars academics
    scientists researchers engineers businesspeople businessmen athletes celebrities campaigners unionists governors
    officials managers economists physicians surgeons clergy priests bishops imams rabbis monks nuns chefs directors
    actors filmmakers playwrights historians philosophers laureates diplomats mayors lawmakers parliamentarians
    """.split()
)

# Plurals that do not end in s, as heads: "5,000 people", "300 dead".
PLURALS_WITHOUT_S = frozenset(
    """
    people men women children police personnel staff cattle livestock fishermen policemen servicemen schoolchildren
    dead injured wounded missing killed displaced homeless crew youth teeth feet sheep aircraft
    """.split()
)

# Sums of money: claims only where somebody is said to claim them, or estimates of millions.
CURRENCIES = frozenset(
    """
    dollars euros yuan yen rupees roubles rubles francs pesos riyals dirhams pounds kwacha naira rand
    shillings cedis kronor kroner krona krone zlotys forints lira baht rupiah ringgit taka birr dong dinars reais soles
    hryvnias hryvnia leva lei crowns
    """.split()
)

CURRENCY_OF_SIGN = {"$": "dollars", "£": "pounds", "€": "euros", "¥": "yen", "₹": "rupees", "Rs": "rupees"}

# Time, place, measure, order: never a claim. Countries, nations and their like are the business of joint statements.
NO_CLAIM = frozenset(
    """
    countries nations states governments parties signatories states' powers republics allies capitals delegations
    territories co-sponsors cosponsors sponsors years months weeks days hours minutes seconds decades centuries
    times miles kilometers kilometres meters metres feet inches acres hectares degrees yards knots points goals runs
    wickets sets games rounds pages words lines chapters articles paragraphs sections clauses sides ways things
    reasons questions answers terms occasions grounds fronts others halves thirds quarters sessions stages steps
    options statements letters resolutions declarations nights mornings evenings episodes seasons votes seats
    kilograms tons tonnes pounds grams liters litres gallons barrels stories storeys ages eyes hands regions
    provinces continents oceans languages topics issues phases ones ministers leaders ambassadors envoys presidents
    kilobits megabits gigabits kilobytes megabytes gigabytes terabytes pixels megapixels watts kilowatts megawatts
    parts areas places gigawatts volts calories decibels commissioners contests constituencies races elections matches
    """.split()
)

# Modifiers that end in s before the noun they modify: "300 human rights groups".
MODIFIERS_IN_S = frozenset(
    "sports arms rights weapons communications affairs services women overseas religious previous".split()
)

# No part of what is counted: the noun phrase ends before them.
NOT_IN_PHRASE = frozenset(
    """
    the a an this that these those who whom whose which what where when while if as than then in on at to from by
    for with without into onto over under about after before during since until against between through and or but
    nor so yet is are was were be been being am has have had having will would shall should can could may might must
    do does did not he she it they we you i him her them us its his their our your my there here also now still
    already due more less most least each every per via because although though however said says say told tells
    """.split()
)

# "said", "estimates", "put the toll at": before or after the quantity they make it theirs.
CLAIMING = (
    "say|says|said|estimate|estimates|estimated|claim|claims|claimed|report|reports|reported|believe|believes|believed|"
    "allege|alleges|alleged|put|puts|found|finds|counted|counts|recorded|records|documented|documents|verified|verifies|tallied|logged|announced|announces|"
    "warned|warns|told|tells|confirmed|confirms|added|adds|stated|states|calculated|calculates|insisted|insists|"
    "acknowledged|acknowledges|admitted|admits|boasted|boasts|noted|notes|revealed|reveals|shows|showed|suggests|"
    "suggested|concluded|concludes|argued|argues|maintains|maintained|charged|charges|listed|lists|"
    "speaks of|speak of|spoke of|gives a figure|gave a figure|arrived at|"
    "predicted|predicts|forecast|forecasts|registered|registers"
)
# What only those do who have counted: "has verified 22 videos"; things are claims after them, few as they may be.
COUNTING = "counted|counts|documented|documents|recorded|records|verified|verifies|tallied|logged|registered|catalogued"
# "stating that over a million …": the speaker of the sentence claims it.
CLAIMING_PARTICIPLES = "stating|saying|claiming|adding|alleging|warning|estimating|reporting|insisting|noting"
