"""Groups of countries by the words that English uses for them: parts of the world, and bodies that states belong to.

Parts of the world after the United Nations' standard M49 (statesmen's "Middle East", "Gulf" and "Balkans" by hand), the
bodies after their own lists of members in 2026. Territories are left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

# name: codes after ISO 3166-1, or other groups with a capital letter
_GROUPS = """
Eastern Africa: BDI COM DJI ERI ETH KEN MDG MOZ MUS MWI RWA SOM SSD SYC TZA UGA ZMB ZWE
Middle Africa: AGO CAF CMR COD COG GAB GNQ STP TCD
Northern Africa: DZA EGY LBY MAR SDN TUN
Southern Africa: BWA LSO NAM SWZ ZAF
Western Africa: BEN BFA CIV CPV GHA GIN GMB GNB LBR MLI MRT NER NGA SEN SLE TGO
Caribbean: ATG BHS BRB CUB DMA DOM GRD HTI JAM KNA LCA TTO VCT
Central America: BLZ CRI GTM HND MEX NIC PAN SLV
South America: ARG BOL BRA CHL COL ECU GUY PER PRY SUR URY VEN
Northern America: CAN USA
Central Asia: KAZ KGZ TJK TKM UZB
Eastern Asia: CHN JPN KOR MNG PRK TWN
South-eastern Asia: BRN IDN KHM LAO MMR MYS PHL SGP THA TLS VNM
Southern Asia: AFG BGD BTN IND IRN LKA MDV NPL PAK
Western Asia: ARE ARM AZE BHR CYP GEO IRQ ISR JOR KWT LBN OMN PSE QAT SAU SYR TUR YEM
Eastern Europe: BGR BLR CZE HUN MDA POL ROU RUS SVK UKR
Northern Europe: DNK EST FIN GBR IRL ISL LTU LVA NOR SWE
Southern Europe: ALB AND BIH ESP GRC HRV ITA MKD MLT MNE PRT SMR SRB SVN VAT XKX
Western Europe: AUT BEL CHE DEU FRA LIE LUX MCO NLD
Pacific: AUS FJI FSM KIR MHL NRU NZL PLW PNG SLB TON TUV VUT WSM
Balkans: ALB BGR BIH GRC HRV MKD MNE ROU SRB SVN XKX
Baltic: EST LTU LVA
Nordic: DNK FIN ISL NOR SWE
Gulf: ARE BHR KWT OMN QAT SAU
Middle East: ARE BHR CYP EGY IRN IRQ ISR JOR KWT LBN OMN PSE QAT SAU SYR TUR YEM
Arab: ARE BHR COM DJI DZA EGY IRQ JOR KWT LBN LBY MAR MRT OMN PSE QAT SAU SDN SOM SYR TUN YEM
Muslim: AFG ALB ARE AZE BEN BFA BGD BHR BRN CIV CMR COM DJI DZA EGY GAB GIN GMB GNB GUY IDN IRN IRQ JOR KAZ KGZ KWT LBN
Muslim: LBY MAR MDV MLI MOZ MRT MYS NER NGA OMN PAK PSE QAT SAU SDN SEN SLE SOM SUR SYR TCD TGO TJK
Muslim: TKM TUN TUR UGA UZB YEM
EU: AUT BEL BGR CYP CZE DEU DNK ESP EST FIN FRA GRC HRV HUN IRL ITA LTU LUX LVA MLT NLD POL PRT ROU SVK SVN SWE
NATO: ALB BEL BGR CAN CZE DEU DNK ESP EST FIN FRA GBR GRC HRV HUN ISL ITA LTU LUX LVA MKD MNE NLD NOR POL PRT ROU SVK
NATO: SVN SWE TUR USA
ASEAN: BRN IDN KHM LAO MMR MYS PHL SGP THA TLS VNM
G7: CAN DEU FRA GBR ITA JPN USA
G20: ARG AUS BRA CAN CHN DEU FRA GBR IDN IND ITA JPN KOR MEX RUS SAU TUR USA ZAF
BRICS: ARE BRA CHN EGY ETH IDN IND IRN RUS ZAF
Western: AND AUS AUT BEL CAN CHE DEU DNK ESP FIN FRA GBR GRC IRL ISL ITA LIE LUX MCO MLT NLD NOR NZL PRT SMR SWE USA
Africa: Eastern Africa, Middle Africa, Northern Africa, Southern Africa, Western Africa
Asia: Central Asia, Eastern Asia, South-eastern Asia, Southern Asia, Western Asia
Europe: Eastern Europe, Northern Europe, Southern Europe, Western Europe
Latin America: Caribbean, Central America, South America
"""
# Other words for a group: "African", "Nordics", "West African"
_ALSO = {
    "EU": ("European Union",),
    "Europe": ("European", "Europeans"),
    "Muslim": ("Muslim-majority", "Islamic"),
    "South-eastern Asia": ("Southeast Asian", "Southeast Asia", "South-East Asian", "South East Asian"),
    "Middle Africa": ("Central Africa",),
    "Latin America": ("Latin",),
    "Gulf": ("Gulf Arab",),
    "Middle East": ("Middle Eastern", "Mideast"),
    "Balkans": ("Balkan",),
    "Pacific": ("Pacific Island", "Pacific island", "Oceania"),
}
_SHORT = {"Eastern ": "East ", "Western ": "West ", "Southern ": "South ", "Northern ": "North "}


@cache
def country_groups() -> Mapping[str, frozenset[str]]:
    """The countries of each group, by every word for it in small letters: "west african" as "western africa"."""
    groups: dict[str, frozenset[str]] = {}
    for line in _GROUPS.strip().splitlines():
        name, _, codes = line.partition(": ")
        members = frozenset(code for part in codes.split(", ") for code in groups.get(part, part.split()))
        groups[name] = groups.get(name, frozenset()) | members
    return {way.lower(): members for name, members in groups.items() for way in _ways(name)}


def _ways(name: str) -> list[str]:
    """Every way to write the name of a group, and of its people."""
    ways = [name, *_ALSO.get(name, ())]
    ways += [way.replace(long, short) for way in ways for long, short in _SHORT.items() if way.startswith(long)]
    people = [way + "n" for way in ways if way.endswith("a")]  # "Asian", "West African"
    return ways + people + [way + "s" for way in (*people, name) if not way.endswith("s")]
