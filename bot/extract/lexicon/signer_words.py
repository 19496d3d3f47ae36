"""Who signs letters beside states: bodies and persons in numbers, and what is no signer though it ends alike.

Tuples hold regular expressions over words in lower case, without word boundaries.
"""

from __future__ import annotations

from bot.extract.lexicon.notation import entries

# bodies in numbers: "120 aid groups", "27 news organisations", "eight universities"
SIGNING_BODIES = entries(
    """
    organi[sz]ations, groups, ngos, charities, associations, guilds, federations, confederations, unions, agencies,
    networks, institutes, institutions, foundations, societies, academies, universities, colleges, schools, faculties,
    companies, firms, businesses, airlines, carriers, carmakers, automakers, manufacturers, retailers, supermarkets,
    brands, banks, insurers, investors, funds, platforms, start-?ups, museums, galleries, theatres, theaters,
    libraries, zoos, orchestras, festivals, hospitals, clinics, churches, dioceses, congregations,
    bishops['’] conferences, conferences, parishes, mosques, synagogues, cities, towns, municipalities, councils,
    regions, newsrooms, newspapers, broadcasters, outlets, publishers, publications, magazines, journals, clubs,
    parties, chambers, think-?tanks, communities, tribes, peoples, nonprofits, non-profits, bodies
    """
)
# persons in numbers whose noun does not end as most do: "mayors", "economists"
SIGNING_PERSONS = entries(
    r"""
    poets, men, women, bishops, archbishops, cardinals, imams, rabbis, figures, experts, celebrities, mps, meps, msps,
    tds, peers, clergy, stars, governors, generals, alumni, staff, faculty, chefs, nurses, midwives, relatives,
    laureates, monarchs, coaches, judges, admirals, scholars, academics, surgeons, priests, musicians,
    officers, servants, bureaucrats, athletes, artists, executives,
    individuals and (?:\d+ |[a-z]+ )?(?:organi[sz]ations|groups|associations|charities|ngos|institutions),
    (?:individuals|members|professionals) (?:of|in|from|across) the [\w-]+
    (?:community|industry|profession|sector|world)
    """
)
# who signs petitions without being asked who they are
THE_PUBLIC = entries(
    """
    people, residents, citizens, fans, supporters, customers, users, voters, members of the public, viewers,
    listeners, readers, subscribers, locals, passengers, commuters, shoppers, shareholders, neighbours, neighbors,
    villagers, parents, pupils, taxpayers, followers, homeowners, households, internet users, inhabitants, islanders,
    consumers, drivers
    """
)
# what ends as words for persons do: ministers, whose states sign, what may be a state ("17 exporters"), and things
NO_SIGNERS = entries(
    """
    ministers, states, governments, parliaments, presidents, ambassadors, leaders, members, partners, others,
    emitters, polluters, consumers, users,
    exporters, importers, producers, donors, suppliers, buyers, contributors, backers, sponsors, founders, holders,
    observers, growers, guarantors, mediators, brokers, documents, statements, amendments, continents, papers, letters,
    orders, powers, chapters,
    numbers, matters, years, dollars, metres, meters, kilometres, kilometers, litres, liters, acres, hectares,
    prisoners, deaths, soldiers, arrests, students, cents, events, incidents, accidents, patients, children,
    protesters, demonstrators, agreements, payments, posters, cars, wars, quarters, corners, tankers, migrants,
    detainees, refugees, hostages, winters, summers, containers, servers, towers, computers, shelters, centers,
    offenders, murders, trailers, brothers, sisters, daughters, sons
    """
)
# leaders who speak for no state: "40 city leaders", "23 former presidents"
LEADERS_OF_NO_STATE = entries(
    r"""
    (?:city|business|religious|faith|church|union|community|student|opposition|indigenous|tribal|party) leaders,
    (?:industry|political|civic|labou?r|muslim|christian|jewish|council|local|regional|academic|cultural) leaders,
    (?:local|city|business|religious|faith|political|civic|community) and [a-z]+ leaders,
    (?:former|retired|ex-?) ?(?:[\w-]+ )*?heads of (?:state|government)(?: (?:and|or) government)?,
    (?:university|college|higher education) (?:leaders|presidents|chancellors|heads),
    chief ministers,
    (?:former|retired|ex-?) ?(?:[\w-]+ )*?(?:leaders|presidents|ministers|chancellors|ambassadors|diplomats|officials)
    """
)
# what puts a text to others, and not only those who sign it: "call on", "condemn"
PUTS_TO_OTHERS = entries(
    r"""
    call(?:s|ed|ing)? (?:upon|on|for|to), urg(?:e[sd]?|ing), demand(?:s|ed|ing)?, condemn(?:s|ed|ing)?,
    denounc(?:e[sd]?|ing), protest(?:s|ed|ing)?, oppos(?:e[sd]?|ing),
    opposition to, reject(?:s|ed|ing)?, warn(?:s|ed|ing)?,
    criti(?:cised?|cises|cising|cized?|cizes|cizing), accus(?:e[sd]?|ing), appeal(?:s|ed|ing)? (?:for|to),
    ask(?:s|ed|ing)? (?:for|that), ask(?:s|ed|ing)? (?:[\w'’.-]+ )+?to, pledg(?:e[sd]?|ing), vow(?:s|ed|ing)?,
    plea(?:d|ds|ded|ding)?, defend(?:s|ed|ing)?, solidarity, deplor(?:e[sd]?|ing), concern(?:ed)?, alarm(?:ed)?,
    outraged?, shock(?:ed)?, horror, horrified, dismay(?:ed)?,
    want(?:s|ed)? (?:[\w'’.-]+ )+?to,
    must, should, brand(?:s|ed|ing)? (?:the|it|his|her|their|this), slam(?:s|med|ming)?,
    decr(?:y|ies|ied|ying), in support of, their support for, in defen[cs]e of, appalled, against
    """
)
# what firms, clubs and parties announce together though it concerns themselves: a merger, a transfer, fixtures
OWN_BUSINESS = entries(
    r"""
    merger, merge[sd]?, merging, combine[sd]?, acqui(?:re[sd]?|ring|sition), takeover, buyout, bid for, stake in,
    (?:stock|cash) (?:deal|transaction), shareholders, transfer fee, loan deal, definitive agreement, joint venture,
    recall(?:s|ed|ing)?, fixtures?, kick-?off, final weekend, stadium, venue, postponed, rescheduled, ticket holders,
    refunds?, coalition (?:agreement|deal|government), form a government, divorc\w+, engagement, partnership,
    regulatory approval
    """
)
# the second field of a body with two: "the Center for Justice and International Law"
FIELDS = frozenset(
    """
    Development Rights Democracy Research Culture Law Trade Security Justice Energy Sciences Science Policy
    Environment Education Health Industry Commerce Technology Labour Labor Fisheries Freedom Workers Employees Studies
    Social Economic International Arts Humanities Media Climate Engineering Medicine Human Professional Allied Public
    Cultural Business Refugees Migrants Families Letters Crafts Transport Tourism Nature Peace Reconciliation
    Accountability Expression
    """.split()
)
