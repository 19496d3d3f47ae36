"""Countries in sentences: which ones, and what only looks like one."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.extract.countries import COUNTRIES, country_mentions, country_name, find_country, near_countries
from bot.extract.country_names import may_begin_country

CASES = [
    line.partition("\t")[::2]
    for name in ("countries.tsv", "countries_more.tsv")
    for line in (Path(__file__).parent.parent / "cases" / name).read_text(encoding="utf-8").splitlines()
]

NAMES = [
    ("The Netherlands and the Dutch envoy agreed.", "NLD NLD"),
    ("Holland lost; the Netherlands’ coach resigned.", "NLD NLD"),
    ("The Republic of Korea spoke after the Democratic People’s Republic of Korea.", "KOR PRK"),
    ("Congo-Brazzaville and Congo-Kinshasa share a river.", "COG COD"),
    ("Congolese troops crossed into Rwanda, and Congo's army followed.", "COD RWA COD"),
    ("Comoros, Congo, Cuba, the Democratic Republic of the Congo and Djibouti signed.", "COM COG CUB COD DJI"),
    ("Chinese Taipei won two medals.", "TWN"),
    ("Taiwan, formally the Republic of China, thanked Paraguay.", "TWN TWN PRY"),
    ("Turkiye and TÜRKİYE are Türkiye.", "TUR TUR"),
    ("Czechia, once the Czech Republic, agreed with Czech and Slovak diplomats.", "CZE CZE CZE SVK"),
    ("Eswatini was Swaziland until 2018.", "SWZ SWZ"),
    ("Timor-Leste, or East Timor, joined.", "TLS TLS"),
    ("Côte d’Ivoire, Cote d'Ivoire and Ivorian cocoa.", "CIV CIV CIV"),
    ("The Federated States of Micronesia and Palau voted with Nauru.", "FSM PLW NRU"),
    ("São Tomé and Príncipe hosted Cabo Verde.", "STP CPV"),
    ("Cabo Verdean and Burkinabe officials met Basotho elders.", "CPV BFA LSO"),
    ("The Gambia and the Bahamas backed it, as did the Maldives.", "GMB BHS MDV"),
    ("Lao People's Democratic Republic, Syrian Arab Republic, United Republic of Tanzania", "LAO SYR TZA"),
    ("Iran (Islamic Republic of), Micronesia (Federated States of) and the Russian Federation", "IRN FSM RUS"),
    ("The Vatican and the Holy See are one party.", "VAT VAT"),
    ("Hong Kong, Macau and Greenland are not members.", "HKG MAC GRL"),
    ("Trinidad and Tobago, Antigua and Barbuda, and Saint Kitts and Nevis", "TTO ATG KNA"),
    ("Bosnia-Herzegovina, Montenegro and North Macedonia applied.", "BIH MNE MKD"),
    ("Kosovo's and Palestine's delegates sat apart.", "XKX PSE"),
    ("Norwegians, Danes, Finns, Swedes and Poles queued.", "NOR DNK FIN SWE POL"),
    ("Filipino sailors, a Thai cook and two Burmese engineers", "PHL THA MMR"),
    ("Emirati, Qatari, Omani, Kuwaiti, Bahraini and Saudi ministers", "ARE QAT OMN KWT BHR SAU"),
    ("Argentine, Argentinian, Peruvian and Ecuadorean growers", "ARG ARG PER ECU"),
    ("A Nigerien and a Nigerian, a Dominican and a Guinean", "NER NGA DOM GIN"),
    ("South Sudanese, Sudanese, South Korean and North Korean athletes", "SSD SDN KOR PRK"),
    ("Scotland and Wales voted; the Scottish minister spoke for Britain.", "GBR GBR GBR GBR"),
    ("Northern Irish farmers export to the Irish Republic.", "GBR IRL"),
    ("The PRC, the DPRK, the DRC and the UAE", "CHN PRK COD ARE"),
    ("Papua New Guinean and Solomon Islands police", "PNG SLB"),
    ("Greek Cypriots and Turkish Cypriots talked.", "CYP CYP"),
    ("A Bosnian Serb leader met Serbs from Belgrade's suburbs.", "BIH SRB"),
    ("American Samoa, Puerto Rico and Bermuda compete on their own.", "ASM PRI BMU"),
]

FORMS = [
    ("The U.S. State Department called the U.N. vote a mistake.", "USA"),
    ("The US, the U.S.A. and the USA are one.", "USA USA USA"),
    ("It told us that the US-led coalition and a U.S.-China deal were dead.", "USA USA CHN"),
    ('“China’s” and "China\'s" and China´s', "CHN CHN CHN"),
    ("pro-Beijing, anti-American, non-American, pan-European", "CHN USA USA"),
    ("CHINA AND RUSSIA REJECT UK CLAIM", "CHN RUS GBR"),
    ("TELL US WHY SPAIN LEFT", "ESP"),
    ("US SANCTIONS TURKEY OVER SYRIA", "USA TUR SYR"),
    ("Sino-British talks and Franco-German plans", "CHN GBR FRA DEU"),
    ("Chinese-American relations soured; the Chinese-American author shrugged.", "CHN USA"),
    ("The India–Pakistan border and Israel/Palestine", "IND PAK ISR PSE"),
    ("Indiana, Chinatown, Malian, Nigeriaville and Omand", "MLI"),
    ("#Ukraine and @Ukraine", "UKR"),
    ("It cost US$5m, said the US mission.", "USA"),
    ("The EU, the European Union, the UN, NATO and ASEAN", ""),
    ("China.Russia said", "CHN RUS"),
]

PEOPLE = [
    ("Jordan Peterson and Michael Jordan spoke.", ""),
    ("Michael Jordan flew in. Jordan stayed two days.", ""),
    ("Jordan, Egypt and Syria attended. King Abdullah of Jordan spoke.", "JOR EGY SYR JOR"),
    ("Jordan's foreign ministry denied it.", "JOR"),
    ("Jordan Foreign Minister Ayman Safadi left for Iraq.", "JOR IRQ"),
    ("Rep. Jordan and Mr. Chad declined.", ""),
    ("Chad Daniels won; in Chad, rebels advanced.", "TCD"),
    ("Georgia Stanway scored for England.", "GBR"),
    ("Georgia O'Keeffe painted in New Mexico.", ""),
    ("Israel Adesanya lost to Israel Katz's friend in Israel.", "ISR"),
    ("Israel Defense Forces and the Israel Police", "ISR ISR"),
    ("India Walton ran; India won.", "IND"),
    ("Paris Jackson, London Breed and Jack London", ""),
    ("Tom Holland and Kathy Ireland; Ireland won.", "IRL"),
    ("Irving Berlin, George Washington and Vienna Teng", ""),
    ("Kenya Barris wrote it; Kenya Airways flew him.", ""),
    ("Ms. France and Dr. Poland", ""),
    ("America Ferrera cheered America.", "USA"),
]

PLACES = [
    ("Georgia voters and Georgia Gov. Brian Kemp", ""),
    ("Florida, Georgia and Alabama passed it.", ""),
    ("Georgia's secretary of state, Brad Raffensperger, certified it.", ""),
    ("Tbilisi, Georgia, is far; Ukraine, Georgia and Moldova applied.", "GEO UKR GEO MDA"),
    ("The Georgian president left Georgia.", "GEO GEO"),
    ("Savannah, Georgia; Athens, Georgia; Paris, Texas; Moscow, Idaho", ""),
    ("New Mexico, New Jersey, New England and New South Wales", ""),
    ("The Gulf of Mexico, the Gulf of Oman and the Gulf of Guinea", ""),
    ("The Sea of Japan, the Irish Sea, the Philippine Sea and the Indian Ocean", ""),
    ("The Taiwan Strait, the Mozambique Channel, the Panama Canal and the Congo River", ""),
    ("The Korean Peninsula is divided.", ""),
    ("South America, Latin America, the Americas and Central America", ""),
    ("He lives on Poland Street, off Jamaica Avenue, near Jordan Road.", ""),
    ("The University of Georgia and the University of Warsaw", ""),
    ("British Columbia and French Guiana", "GUF"),
    ("BENIN CITY, Nigeria — The Inter-American Commission met in Old Dhaka, who knows why.", "NGA"),
    ("Lake Malawi, River Jordan, the Niger Delta and Fort Washington", ""),
    ("West Papua and Northern Cyprus", ""),
]

PAPERS = [
    ("The Times of India, The Japan Times and the Korea Herald reported.", ""),
    ("The Irish Times, the Jamaica Gleaner and the Jordan Times", ""),
    ("USA Today, France 24, Russia Today and Agence France-Presse", ""),
    ("China Daily quoted Chinese officials.", "CHN"),
    ("Voice of America and the British Broadcasting Corporation", ""),
    ("Bank of America, American Airlines, Air France and Turkish Airlines", ""),
    ("The French Open and the US Open", ""),
    ("The Washington Post and the Washington Wizards", ""),
]

FOODS = [
    ("Swiss cheese, Danish pastries, French fries and Belgian waffles", ""),
    ("A Turkey sandwich with Brazil nuts and Greek yogurt", ""),
    ("Guinea pigs, a German shepherd and Great Danes", ""),
    ("Roast Turkey for Thanksgiving.", ""),
    ("Turkey observed the vote in Slovenia and deserved praise.", "TUR SVN"),
    ("Spanish flu, Russian roulette and an Indian summer", ""),
]

LANGUAGES = [
    ("She speaks French and a little German.", ""),
    ("He said in Chinese that the Chinese delegation would leave.", "CHN"),
    ("The book was translated from Russian into Portuguese.", ""),
    ("A French-speaking region with a Turkish-language newspaper", ""),
    ("English is taught there; the English court ruled.", "GBR"),
    ("Mandarin Chinese is spoken.", ""),
    ("The Dutch language, Dutch lessons and Dutch farmers", "NLD"),
    ("In Polish hands", "POL"),
]

GROUPS = [
    ("Ethnic Russians and ethnic Hungarians left Ukraine.", "UKR"),
    ("Uzbeks voted on Sunday.", "UZB"),
    ("Uighurs, Kazakhs, Kyrgyz and members of other Muslim groups", ""),
    ("Kazakh diplomats in Kazakhstan", "KAZ KAZ"),
    ("Iranian-Americans and Mexican Americans", ""),
    ("Arab Americans met Americans.", "USA"),
    ("A man of Pakistani descent", ""),
]

GOVERNMENTS = [
    ("Beijing said the claim was baseless.", "CHN"),
    ("Beijing on Wednesday blasted the statement.", "CHN"),
    ("Beijing now defends the camps.", "CHN"),
    ("Beijing has consistently denied the allegations.", "CHN"),
    ("They urged Kyiv and Moscow to talk.", "UKR RUS"),
    ("Criticising Tehran for its record, they backed Riyadh.", "IRN SAU"),
    ("He accused Canberra, London and Washington of hypocrisy.", "AUS GBR USA"),
    ("Ties with Ankara and pressure on Minsk", "TUR BLR"),
    ("Relations between Seoul and Pyongyang are poor.", "KOR PRK"),
    ("Outrage from Beijing followed; a response from Caracas did not.", "CHN VEN"),
    ("Moscow's human rights record and Pyongyang's missile programme", "RUS PRK"),
    ("A Kremlin aide said Moscow-backed rebels had left.", "RUS"),
    ("The Beijing government and the Islamabad authorities", "CHN PAK"),
    ("Policy towards Havana, anger at Damascus, and support for Kyiv", "CUB SYR UKR"),
    ("Paris and Berlin have rejected the plan.", "FRA DEU"),
    ("According to Jakarta, the boat sank.", "IDN"),
    ("“We did not,” Moscow said.", "RUS"),
    ("Beijing, which denies the charge, called it a lie.", "CHN"),
    ("New Delhi summoned the envoy of Islamabad.", "IND PAK"),
    ("WASHINGTON URGES BEIJING TO STOP", "USA CHN"),
    ("A decision denounced by officials in Beijing and commended by the authorities in Minsk", "CHN BLR"),
]

CITIES = [
    ("The Winter Olympics next year in Beijing", ""),
    ("The Beijing Olympics and the Paris Agreement", ""),
    ("Diplomats in London and shops in Beijing closed.", ""),
    ("She flew from Moscow to Paris by way of Vienna.", ""),
    ("BEIJING (AP) — The envoy left.", ""),
    ("LONDON, June 3 (Reuters) - The envoy left.", ""),
    ("The mayor of London and the streets of Cairo", ""),
    ("London's mayor met Paris's museum directors.", ""),
    ("Brussels said it would act; so did Geneva.", ""),
    ("London-based lawyers and a Paris-born singer", ""),
    ("Paris was hit by storms.", ""),
    ("Washington state and Washington, D.C., are far apart.", ""),
    ("Beijing, China, and Paris, France", "CHN FRA"),
    ("Flights between London and Dublin were cancelled.", ""),
    ("The Moscow metro and Tehran's airport", ""),
    ("Sofia said she was tired.", ""),
    ("The Treaty of Rome and the University of Vienna", ""),
]

ALL = [
    *CASES, *NAMES, *FORMS, *PEOPLE, *PLACES, *PAPERS, *FOODS, *LANGUAGES, *GROUPS, *GOVERNMENTS, *CITIES,
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "codes"), ALL)
def test_which_countries(sentence: str, codes: str) -> None:
    assert [mention.code for mention in country_mentions(sentence)] == codes.split()


def test_spans_are_the_words() -> None:
    text = "The Netherlands’ envoy met Kyiv's and the People’s Republic of China’s."
    found = [mention.span.of(text) for mention in country_mentions(text)]
    assert found == ["Netherlands", "People’s Republic of China"] or found[0] == "The Netherlands"


PIECES = st.sampled_from(
    [
        "China",
        "Jordan ",
        "Paris",
        ", ",
        " and ",
        "'s ",
        "’",
        "US",
        "U.S.",
        "-",
        "\n",
        "Beijing said",
        "Georgia",
        "Republic of",
    ]
)


@given(st.text() | st.lists(PIECES | st.text(max_size=4), max_size=40).map("".join))
def test_any_text_gives_ordered_spans_inside_it(text: str) -> None:
    reached = 0
    for mention in country_mentions(text):
        assert reached <= mention.span.start < mention.span.end <= len(text)
        assert mention.code in COUNTRIES
        reached = mention.span.end


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("france", "FRA"), ("FR", "FRA"), ("fra", "FRA"), ("the netherlands", "NLD"), ("Dutch", "NLD"), ("uk", "GBR"),
        ("britain", "GBR"), ("u.s.", "USA"), ("america", "USA"), ("cote d'ivoire", "CIV"), ("ivory coast", "CIV"),
        ("CÔTE D’IVOIRE", "CIV"), ("turkiye", "TUR"), ("türkiye", "TUR"), ("st lucia", "LCA"), ("saint lucia", "LCA"),
        ("trinidad & tobago", "TTO"), ("dprk", "PRK"), ("kosovo", "XKX"), ("xkx", "XKX"), ("holy see", "VAT"),
        ("vatican", "VAT"), ("palestine", "PSE"), ("congo", "COD"), ("dr congo", "COD"), ("burma", "MMR"),
        ("swiss", "CHE"), ("prc", "CHN"), ("guinea bissau", "GNB"), ("sao tome", "STP"), ("  Saudi  Arabia ", "SAU"),
        ("zhang", None), ("", None), ("2021", None), ("the", None),
    ],
)  # fmt: skip
def test_what_a_person_types(typed: str, code: str | None) -> None:
    assert find_country(typed) == code


@pytest.mark.parametrize("code", list(COUNTRIES))
def test_every_name_finds_its_own_country_and_is_found_in_text(code: str) -> None:
    name = country_name(code)
    assert find_country(name) == find_country(code) == code
    assert [m.code for m in country_mentions(f"Yesterday {name} signed, they said.")] == [code]


def test_nearest_names() -> None:
    assert near_countries("Grmany")[0] == "Germany"
    assert near_countries("chian")[0] == "China"
    assert near_countries("swizerland", 1) == ["Switzerland"]
    assert "Saudi Arabia" in near_countries("saud")
    assert near_countries("xqzwv") == []
    assert near_countries("") == []


@pytest.mark.parametrize("typed", ["banana", "atlantis", "wakandaland", "mordor", "sweet potato", "teacher"])
def test_what_is_no_slip_of_the_pen_is_near_no_country(typed: str) -> None:
    assert near_countries(typed) == []


@pytest.mark.parametrize(
    ("typed", "name"),
    [("frnace", "France"), ("cuab", "Cuba"), ("irna", "Iran"), ("Hungry", "Hungary"), ("Philipines", "Philippines")],
)
def test_a_letter_too_few_or_two_exchanged_are_near(typed: str, name: str) -> None:
    assert near_countries(typed)[0] == name


def test_unknown_codes_show_themselves() -> None:
    assert country_name("ZZZ") == "ZZZ"


@pytest.mark.parametrize("name", COUNTRIES.values())
def test_the_first_word_of_a_country_may_begin_one(name: str) -> None:
    assert find_country(name)
    assert may_begin_country(name.split()[0])


def test_most_words_begin_no_country() -> None:
    assert not any(map(may_begin_country, ("sanctions", "ministers", "fishery")))


@given(st.lists(st.sampled_from(sorted(COUNTRIES)), min_size=3, max_size=45, unique=True))
def test_a_list_of_countries_names_all_of_them_whatever_their_order(codes: list[str]) -> None:
    *names, last = map(country_name, codes)
    text = f"The statement was signed by {', '.join(names)} and {last}."
    assert [mention.code for mention in country_mentions(text)] == codes
