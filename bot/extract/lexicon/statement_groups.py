"""Who puts a joint statement forward: heads of groups, bodies, blocs, and offices that speak for a country.

Tuples hold regular expressions over words in lower case, without word boundaries.
"""

from __future__ import annotations

from bot.extract.lexicon.notation import entries

GROUP_HEADS = entries(
    """
    countries, country, nations, nation, states, state, governments, member[- ]states, member[- ]countries, members,
    states parties, contracting parties, treaty members, partners, signatories,
    co-signatories, delegations, capitals, democracies, powers, neighbou?rs, allies,
    republics, economies, island states, co-?sponsors, signatures, endorsements, names, islands,
    missions, embassies, consulates, others
    """
)
PERSON_HEADS = entries(
    """
    ambassadors, envoys, consuls[- ]general, consuls,
    foreign ministers, foreign secretaries, prime ministers, presidents, heads of state and
    government, heads of state or government, heads of state, heads of government, heads of mission, heads of
    delegation, leaders, ministers, permanent representatives, representatives, diplomats, defen[cs]e chiefs,
    military chiefs, officers, chiefs, commanders,
    generals, delegates, chancellors, top diplomats, finance ministers
    """
)
COLLECTIVES = entries(
    """
    coalition, group, grouping, bloc, alliance, band, number, handful, range, host, majority, club, quartet, trio,
    string, array, chorus, total, collective, cross-section, list, set
    """
)
VAGUE_NUMBERS = entries(
    r"""
    (?:almost |nearly )?all(?: of)?(?: the)?(?= (?:EU|E\.U\.|European|NATO|remaining|its)), most(?= EU), several,
    numerous, many, various, multiple, dozens of, scores of, a
    (?:number|group|host|handful|range|coalition|string|majority) of
    """
)

# words that cannot stand between a number and "countries": "12 people in four countries"
GROUP_STOPS = entries(
    """
    in, of, from, across, and, to, for, on, at, by, with, against, or, as, the, a, an, after, before, when, that,
    which, who, than, years?, days?, weeks?, months?, hours?, minutes?, per, percent, million, billion, thousand,
    people, times, others, is, are, was, were, have, has, had, will
    """
)

# parts of the world that a group comes from
CONTINENTS = entries(
    """
    (?:(?:North|South|East|West|Central|Southern|Northern|Eastern|Western|Latin|South-East|Southeast|sub-Saharan)(?:ern|)
    )?(?:Africa|Asia|Europe|America), (?:the )?(?:Americas|Pacific|Caribbean|Middle East|Balkans|Gulf|Arab world),
    Oceania
    """
)

# heads of groups that are no states: "180 organisations", "lawmakers from Britain, Italy"
OTHER_HEADS = entries(
    """
    organi[sz]ations, ngos, charities, (?:rights|aid|campaign|advocacy|civil
    society|environmental|religious|business|industry) groups, groups, lawmakers, legislators, parliamentarians,
    mps, meps, senators, congress(?:men|women|people), members of (?:parliament|congress|the house), experts,
    special rapporteurs, rapporteurs, scientists, researchers, academics, scholars, economists, historians, writers,
    authors, artists, actors, musicians, journalists, editors, activists, campaigners, lawyers, judges, attorneys
    general, prosecutors, governors, chief ministers, mayors,
    cities, clubs, teams, players, athletes, federations, leagues, unions,
    associations, companies, firms, airlines, banks, businesses, brands, carriers, producers, investors, employees,
    workers, students, universities, doctors, hospitals, churches, bishops, celebrities, people, citizens,
    residents, families, victims, survivors, publishers, newspapers, broadcasters, media outlets, former
    (?:leaders|presidents|prime ministers|ministers|diplomats|ambassadors|officials|heads of state), nobel
    (?:laureates|prize winners), laureates, veterans, generals, retired (?:generals|officers|diplomats),
    republicans, democrats, parties, sponsors, members of the public, regulators, central banks
    """
)

# bodies that sign without being countries, name as given -> the name used
BODIES = {
    form: line.split(":")[0].strip()
    for line in """
    European Union: European Union, EU, E.U.
    European Commission: European Commission, EU Commission
    European Council: European Council
    European External Action Service: European External Action Service
    European Parliament: European Parliament
    African Union: African Union
    African Union Commission: African Union Commission
    Arab League: Arab League, League of Arab States
    Organization of American States: Organization of American States, OAS
    NATO: NATO, Nato
    ASEAN: ASEAN, Asean
    ECOWAS: ECOWAS, Ecowas
    IGAD: IGAD
    CARICOM: CARICOM, Caricom
    Gulf Cooperation Council: Gulf Cooperation Council, GCC
    Organisation of Islamic Cooperation: Organisation of Islamic Cooperation, Organization of Islamic Cooperation, OIC
    OSCE: OSCE
    Council of Europe: Council of Europe
    Pacific Islands Forum: Pacific Islands Forum
    Nordic Council: Nordic Council
    African Group: African Group, Africa Group
    Arab Group: Arab Group
    Group of 77: Group of 77 and China, Group of 77, G77 and China, G-77 and China
    Non-Aligned Movement: Non-Aligned Movement
    Alliance of Small Island States: Alliance of Small Island States, AOSIS
    Mercosur: Mercosur
    World Bank: World Bank
    IMF: IMF
    World Health Organization: World Health Organization
    Sovereign Order of Malta: Sovereign Order of Malta, Order of Malta
    ICRC: ICRC
    """.strip().splitlines()
    for form in entries(line.split(":")[1])
}

# groups of states whose members speak together: "G7 foreign ministers said in a joint communiqué"
BLOCS = entries(
    r"""
    G-?7, G-?8, G-?20, G-?77, Group of (?:Seven|Eight|Twenty|77|7|8|20), E-?3, Quad, (?<=the )Quint, BRICS, Visegr[aá]d
    (?:Group|Four), Lima Group, Buenos Aires Group, Troika, Bucharest Nine, Five Eyes, Nordic-Baltic Eight, Core
    Group(?: on [A-Z]\w+(?: [A-Z]\w+)?)?, Contact Group(?: on [A-Z]\w+)?
    """
)
# bodies that are one voice, unless their members are named: "EU foreign ministers"
MEMBER_BLOCS = entries(
    """
    ASEAN, Asean, ECOWAS, Ecowas, Mercosur, CARICOM, Caricom, Arab League, Gulf Cooperation Council, GCC, African
    Union, NATO, Nato, European Union, EU, Commonwealth, Association of Southeast Asian Nations, Economic Community of
    West African States, Media Freedom Coalition, Pacific Islands Forum, Non-Aligned
    Movement, Nordic
    """
)

# parts of the world whose ministers speak together: "the Nordic and Baltic foreign ministers"
NEIGHBOURS = entries(
    """
    (?:Nordic|Baltic|Benelux)(?:(?: and |[-– /])(?:Nordic|Baltic|Benelux|Polish))?, Visegr[aá]d, Weimar Triangle,
    Central Asian, Western Balkan
    """
)

# adjectives that make states of leaders and governments: "Arab foreign ministers", "European leaders"
OF_REGIONS = entries(
    """
    European, African, Asian, Arab, Western, Muslim, Islamic, Arab and Islamic, Gulf, Pacific,
    Pacific Island, Latin American, Central American, South American, North American, Caribbean, Balkan, Andean,
    Scandinavian, Southeast Asian, South-East Asian, South Asian, East African, West African, Southern African,
    Central African, allied
    """
)

OFFICES = entries(
    """
    ambassadors?, envoys?, (?:permanent |deputy )?representatives?, delegates?, delegations?, diplomats?, foreign
    ministers?, foreign secretar(?:y|ies), (?:[a-z]+ )?ministry, prime ministers?, premiers?, presidents?, chancellors?,
    taoiseach, tánaiste, tanaiste, sultan, crown prince, grand duke, first minister, pm,
    ministers?, secretar(?:y|ies) of state, (?:[a-z]+ )?secretary, missions?, embass(?:y|ies), high commissions?,
    heads? of (?:mission|delegation), chargés? d['’]affaires,
    chief diplomat, top diplomat, governments?, leaders?, heads? of state, defen[cs]e chiefs?, consul(?:ate)?, king,
    queen, emir, attaché, consulates?, consuls?[- ]general,
    nuncio, high commissioners?, counsell?or, officials?, authorities,
    foreign office, state department,
    spokes(?:man|woman|person), administration, counterparts?, commissioners?, (?:[a-z]+ )?ministries, departments,
    agencies
    """
)
OFFICE_MODIFIERS = entries(
    r"""
    UN, U\.N\., United Nations, Geneva, deputy, permanent, acting, new, then, former, own, top, senior, foreign,
    human rights, special, chief, defen[cs]e, finance, trade, environment, interior, culture, sports?, health,
    climate, OSCE, EU, WTO, assistant, vice, state, disarmament, current, outgoing, young, veteran, interim, prime,
    diplomatic, relevant, competent, responsible
    """
)
