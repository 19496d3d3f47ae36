"""Words that look like a country and are none, and the words around a name that tell which it is."""

from __future__ import annotations

from pathlib import Path


def not_countries() -> list[str]:
    """The phrases of not_countries.txt."""
    lines = (Path(__file__).parent / "not_countries.txt").read_text(encoding="utf-8").splitlines()
    return [phrase.strip() for line in lines if line and line[0] != "#" for phrase in line.split(";")]


# Names of countries that are also given or family names, so that a capital letter beside them is suspicious.
PERSON_LIKE = frozenset(
    """
    Jordan Chad Georgia Israel India Kenya Ireland Holland Cuba America China Jamaica Chile Malta Paris London
    Berlin Washington Vienna Sofia Lima Wellington Rome Santiago England Scotland Wales Britain French English
    Welsh Scott German Roman Poland Trinidad Tobago Montserrat Jersey Norway Brazil Cyprus Dominica Kingston
    Havana Victoria Tunis Milan Oslo Amman Riga Tripoli Praia Lome Santo Asia Persia Mali Samoa Geneva Odessa
    Egypt Israeli Swede Turk Dane Finn Pole Scot Briton Muscat Manama Juba Dakar Dallas Austin Houston Bern
    Delhi Quito
    """.split()
)

# What may stand with a capital letter after a country without making it a person: "Jordan Foreign Minister …".
OFFICES = frozenset(
    """
    Ambassador Ambassadors Envoy President Prime Premier Foreign Minister Ministers Ministry Mission Embassy
    Government Parliament King Queen Crown Prince Princess Chancellor Defence Defense Deputy Vice Interior
    Finance Justice Health Trade Environment Energy Agriculture Education Permanent Representative
    Representatives Delegate Delegation Chief Secretary State Department Supreme Constitutional High Court
    National Army Navy Air Armed Forces Military Police Central Bank Senate Senator House Congress Congressman
    Congressional Republican Republicans Democrat Democrats Capitol Treasury Marine Coast Customs Special
    Director Human Rights Election Electoral Communist Socialist Labour Labor Conservative Liberal Green Islamic
    Islamist Muslim Muslims Christian Christians Jewish Jews Catholic Catholics Orthodox Olympic Olympics
    Football Cricket Rugby Federation Association Union Authority Commission Committee Council Chamber Red Cross
    First Second Mr Mrs Ms Dr Consul Consulate General Attorney Constitution Independence Revolutionary
    Revolution Security Intelligence Statistics Civil Public Social Development Economic Space Atomic Nuclear
    Research Institute Academy Medical Royal Federal Cabinet Assembly Knesset Majlis Speaker Legislative MP MPs
    PM FM UN U.N. EU NATO G7 AI COVID Covid COVID-19 Pavilion Programme Program Project Office Desk Defenders
    Cup Team Open Super Summit Forum Conference Strategy Act Bill Law Lobby Peace Accord Treaty Pact Gaza Hamas
    Hezbollah Today's On In At After Before And But
    """.split()
)

# Words that begin a sentence with a capital letter and are no first name: "Meanwhile Jordan said …".
SENTENCE_OPENERS = frozenset(
    """
    The A An This That These Those In On At By For From With Without Within Before After Since Until While When
    Where Whether Why How What Who Which If Unless Though Although Because As And But Or Nor So Yet Then Thus
    Hence However Meanwhile Moreover Also Besides Instead Still Even Only Just Like Unlike Despite Among Between
    Against Across Around About Above Under Over Into Through Throughout During Following Including Both Either
    Neither Each Every All Most Many Some Several Few Other Others Another Such No Not Now Today Yesterday
    Tomorrow Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July
    August September October November December Last Next Later Earlier Recently Previously Currently Eventually
    Finally Once Again Perhaps Maybe Asked Calling Citing Accusing Said Says Its His Her Their Our My Your It He
    She They We I To Of Is Was Were Are Has Have Had Did Does Do Can Could Will Would Should Might Must Let
    There Here Near Outside Inside Off Per Via Than Neighbouring Neighboring Visiting Former Formerly Modern
    Ancient Northern Southern Eastern Western Central North South East West Mainland Metropolitan Imperial
    Colonial Nazi Soviet Occupied Democratic Republican Muslim Catholic Orthodox Christian Jewish Arab Islamic
    Communist Socialist Neighbour Neighbor Ally Allies Rival Rivals Host Hosts Champions Champion Vs Versus Plus
    Minus Greater Little Great New Old Young Big Small Rich Poor Free Post Pre Anti Pro Non Thursday's
    Wednesday's Team Group Led Backed
    """.split()
)

US_STATES = frozenset(
    """
    Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Hawaii Idaho Illinois
    Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri
    Montana Nebraska Nevada Ohio Oklahoma Oregon Pennsylvania Tennessee Texas Utah Vermont Virginia Wisconsin
    Wyoming Atlanta Savannah Hampshire Carolina Carolinas Dakota York
    """.split()
)

# The state, not the country: "Georgia Governor", "Georgia's secretary of state".
STATE_CUES = (
    "Gov|governor|Governor|Gov|Bulldogs|Tech|Southern|State University|Power|Republican|Democrat|GOP|Senate|Sen|Rep|"
    "House of Representatives|General Assembly|Secretary of State|secretary of state|lieutenant governor|voters|"
    "election law|peach|peaches|county|counties|runoff|primary|Supreme Court|state|resident|native"
)

# First halves of compounds: "Sino-British", "Franco-German"; not "Franco" alone.
COMBINING = {"Sino-": "CHN", "Franco-": "FRA", "Russo-": "RUS"}
