"""Words that look like a country and are none, and the words around a name that tell which it is."""

from __future__ import annotations

from pathlib import Path


def not_countries() -> list[str]:
    """The phrases of not_countries.txt."""
    lines = (Path(__file__).parent / "not_countries.txt").read_text(encoding="utf-8").splitlines()
    return [phrase.strip() for line in lines if line and line[0] != "#" for phrase in line.split(";")]


# First halves of compounds: "Sino-British", "Franco-German"; not "Franco" alone.
COMBINING = {"Sino-": "CHN", "Franco-": "FRA", "Russo-": "RUS"}

# After the name: papers, companies, streets, waters and schools called after a country ("Irish Times", "Jordan Road").
CALLED_AFTER = frozenset(
    """
    Times Daily Herald Tribune Post Gazette Observer Gleaner Chronicle Independent Examiner Mirror Telegraph Today
    Airlines Airways Street St. Road Rd. Avenue Ave Ave. Lane Drive Square Boulevard Blvd Blvd. Bridge Stadium Arena
    Station Sea Strait Straits Channel Canal River Ocean Gulf Valley Peninsula Trench Plateau Hills Heights
    University College Tobacco Wizards Capitals Nationals Commanders Redskins Huskies Masters Hilton
    """.split()
)

# Before the name: "Air France", "Lake Malawi", "New Britain", "Fort Jordan", "Little Italy", "Radio Romania".
CALLED_BEFORE = frozenset(
    """
    Air Lake River Mount Mt. Fort Port Camp New Little Radio Hotel Miss Mandarin Cantonese Afro Latin Jamaica Native
    Street Times Beach
    """.split()
)

# "Gulf of Oman", "University of Georgia", "Times of Malta", "Bank of America"
CALLED_OF = (
    "Gulf|Sea|Bay|Strait|Straits|Isthmus|Bight|Channel|University|College|Duke|Duchess|Times|Voice|Treaty|Battle|"
    "Siege|Tower|School|Bishop|Archbishop"
)

# Countries and capitals that are also given or family names: a capital letter beside them makes a person of them.
PERSON_LIKE = frozenset(
    """
    Jordan Chad Georgia Israel India Kenya Ireland Holland Cuba Jamaica America Chile Malta England Scotland Wales
    Montserrat Jersey Cyprus Dominica Samoa Trinidad Paris London Berlin Washington Vienna Sofia Lima Wellington Rome
    Santiago Havana Riga Oslo Bern Delhi Quito Juba Muscat Dublin Madrid French English German Roman Turk
    """.split()
)
# Of these, the ones that are first of all given or family names, so that "Jordan said he …" is a person.
GIVEN_NAMES = frozenset(
    "Jordan Chad Georgia Paris London Washington Sofia Wellington Santiago Holland Dominica".split()
)

# Before a person's name: "Rep. Jordan", "Ms. France".
COURTESY = frozenset(
    """
    Mr Mrs Ms Miss Dr Sir Lady Lord Dame Prof Rep Sen Gov Mr. Mrs. Ms. Dr. Prof. Rep. Sen. Gov. Lt. Capt. Col. Gen. Sgt.
    Judge Justice Coach Professor Senator Congressman Congresswoman Detective Officer
    """.split()
)

# With a capital letter after a country, and no family name: "Jordan Foreign Minister …", "Israel Defense Forces".
OFFICES = frozenset(
    """
    Ambassador Ambassadors Envoy President Prime Premier Foreign Minister Ministers Ministry Mission Embassy
    Government Parliament King Queen Crown Prince Princess Chancellor Defence Defense Deputy Vice Interior Finance
    Justice Health Trade Environment Energy Agriculture Education Permanent Representative Representatives Delegate
    Delegation Chief Secretary State Department Supreme Constitutional High Court National Army Navy Air Armed Forces
    Police Central Bank Senate House Congress Treasury Marine Coast Customs Special Director Human Rights Election
    Electoral Communist Socialist Labour Labor Conservative Liberal Islamic Islamist Muslim Muslims Christian
    Christians Jewish Jews Catholic Catholics Orthodox Olympic Olympics Football Cricket Rugby Federation Association
    Union Authority Commission Committee Council Chamber Red First Second Consul Consulate General Attorney Security
    Intelligence Statistics Civil Public Social Development Economic Space Atomic Nuclear Research Institute Academy
    Medical Royal Federal Cabinet Assembly Knesset Legislative MP MPs PM FM UN U.N. EU NATO G7 G20 AI COVID-19 Covid
    Pavilion Programme Program Project Office Desk Cup Team Open Super Summit Forum Conference Strategy Act Bill Law
    Lobby Peace Accord Treaty Pact Gaza Hamas Hezbollah Iron Land Lands Aerospace Inc Ltd Gate Block Meteorological
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August
    September October November December Correspondent Bureau Declaration Agreement Group Tourism
    """.split()
)

# Words that begin a sentence or a title with a capital letter and are no given name: "Meanwhile Jordan said …".
OPENERS = frozenset(
    """
    The A An This That These Those In On At By For From With Without Within Before After Since Until While When Where
    Whether Why How What Who Which If Unless Though Although Because As And But Or Nor So Yet Then Thus Hence However
    Meanwhile Moreover Also Besides Instead Still Even Only Just Like Unlike Despite Among Between Against Across
    Around About Above Under Over Into Through Throughout During Following Including Both Either Neither Each Every
    All Most Many Some Several Few Other Others Another Such No Not Now Today Yesterday Tomorrow Monday Tuesday
    Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October
    November December Last Next Later Earlier Recently Previously Currently Eventually Finally Once Again Perhaps Maybe
    Asked Calling Citing Accusing Said Says Its His Her Their Our My Your It He She They We I To Of Is Was Were Are Has
    Have Had Did Does Do Can Could Will Would Should Might Must Let There Here Near Outside Inside Off Per Via Than
    Neighbouring Neighboring Visiting Former Modern Ancient Northern Southern Eastern Western Central North South East
    West Mainland Occupied Democratic Muslim Catholic Orthodox Christian Jewish Arab Islamic Communist Socialist Ally
    Allies Rival Rivals Host Hosts Champions Champion Vs Versus Plus Minus Greater Team Group Led Backed Vote Join Visit
    Kingdom Republic State Roast Beat Urge Urges Warns Urged Accuses Blames Defends Tells Attacks
    """.split()
)

# Also the names of saints, hospitals and singers.
ONLY_IN_LISTS = frozenset(["Saint Vincent", "St. Vincent", "St Vincent"])

LANGUAGES = frozenset(
    """
    French German Spanish Portuguese Italian Russian Turkish Chinese Japanese Korean Vietnamese Thai Polish Czech Greek
    Danish Dutch Swedish Norwegian Finnish Hungarian Romanian Bulgarian Ukrainian Serbian Croatian Kazakh Uzbek Kyrgyz
    Tajik Turkmen Mongolian Nepali Somali Malagasy Icelandic Estonian Latvian Lithuanian Slovak Slovenian Albanian
    Georgian Armenian Azerbaijani Azeri Indonesian Burmese Lao Irish Welsh Swazi Filipino Samoan Maltese Macedonian
    Bosnian Belarusian English Dhivehi
    """.split()
)
# Before a language: "speaks French", "related to Turkish", "translated into Dutch".
SPEAKING = frozenset(
    """
    speak speaks spoke spoken speaking in into to from fluent learn learns learned learning learnt study studied
    studying teach teaches taught teaching understand understands understood language write writes wrote written
    read reads reading know knows knew and or broken perfect some little native
    """.split()
)
# "and" and the like count only where the rest is speech as well: "French and a little German".
WEAK_SPEAKING = frozenset(
    ["to", "from", "in", "and", "or", "know", "knows", "knew", "some", "little", "read", "native"]
)

# After a language: "Turkish-language", "French-speaking", "the Dutch language", "Polish speakers".
LANGUAGE_AFTER = (
    r"[ -](?:language|languages|speaking|speaker|speakers|lessons|classes|translation|translations|translator|"
    r"translators|interpreter|interpreters|alphabet|script|grammar|dialect|dialects|subtitles|characters|word for|"
    r"words|phrase)\b"
)
# "English" is a language unless these follow.
ENGLISH_AFTER = (
    r" (?:football|footballer|footballers|fans|fan|club|clubs|court|courts|law|police|team|captain|cricket|cricketer|"
    r"cricketers|councils?|side|town|towns|county|counties|coast|village|villages|countryside|hospitals?|"
    r"schools|coach|FA|government|voters|nationalism|rugby|Premier)\b"
)

# Peoples who are also minorities of other states: "Uyghurs, Kazakhs and other minorities".
ALSO_MINORITIES = frozenset(
    """
    Kazakh Kazakhs Kyrgyz Uzbek Uzbeks Tajik Tajiks Turkmen Turkmens Mongolian Mongolians Turk Turks Turkic Serb Serbs
    Croat Croats Albanian Albanians Somali Somalis Azeri Azeris Armenian Armenians Korean Koreans Russian Russians
    Hungarian Hungarians Pole Poles Vietnamese Greek Greeks
    """.split()
)
MINORITIES = (
    "minorit|Uyghur|Uighur|Uygur|Rohingya|Kurds|Tatars|Hui\\b|Roma\\b|Yazidi|Hazara|Tibetans|ethnic|Muslim groups"
)

# "Turkey" on the table.
FOOD = (
    r"\b(?:served (?:with|up)|sauce|cranberr|Thanksgiving|[Rr]oast|stuffing|gravy|sandwich|carve|oven\b|poultry|recipe"
    r"|giblets|drumstick|breast meat|leftover|brine)"
)

# --- Georgia, the state -----------------------------------------------------------------------------

US_STATES = frozenset(
    """
    Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Hawaii Idaho Illinois Indiana Iowa
    Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska
    Nevada Ohio Oklahoma Oregon Pennsylvania Tennessee Texas Utah Vermont Virginia Wisconsin Wyoming Carolina Dakota
    Ontario Ont Tex Ill Ind Tenn Ky Pa Va Wis Mich Minn Fla Ala Ga Ore Calif Mo
    """.split()
)
GEORGIAN_CITIES = frozenset(
    "Tbilisi Batumi Kutaisi Rustavi Gori Poti Zugdidi Sukhumi Tskhinvali Telavi Mtskheta".split()
)
STATE_AFTER = (
    r"(?:['’]s)? (?:Gov\b|governor|Governor|Bulldogs|Tech\b|Southern|State\b|Power\b|Republican|Democrat|GOP|Senate|"
    r"Sen\.|Rep\.|House|General Assembly|Secretary of State|secretary of state|lieutenant governor|attorney general|"
    r"Attorney General|Supreme Court|Legislature|legislature|voters|peach|count(?:y|ies)\b|runoff|primary|state\b|"
    r"electoral votes|congressional|Public|Department|Bureau of Investigation)"
)
STATE_IN_TEXT = "Atlanta|Savannah|Fulton County|Alabama|Tennessee|Carolina|Florida|Bulldogs|Republicans|Democrats"
COUNTRY_IN_TEXT = "Tbilisi|Georgian|Abkhazia|South Ossetia|Caucasus|Armenia|Azerbaijan"
