"""Who led a statement and who read it: what stands behind the news of it, or the whole news -> lead, reader."""

from __future__ import annotations

import pytest

from bot.extract.countries import country_mentions
from bot.extract.dates import date_mentions
from bot.extract.numbers import quantities
from bot.extract.quotes import quotes_and_people
from bot.extract.statements import joint_statements
from bot.model import Catalogue
from bot.parse import parse_article

NEWS = "Forty-three countries condemned Chad's arrests in a joint statement at the Human Rights Council on Monday. "
# behind NEWS -> lead, reader; None where nobody is said to be either
BEHIND = (
    ("The initiative was led by Peru's foreign minister, Ana Diaz.", "PER", None),
    ("The initiative was led by Peru.", "PER", None),
    ("The driving force was Peru.", "PER", None),
    ("At the head of the group was Peru.", "PER", None),
    ("Leading the group was Peru.", "PER", None),
    ("It was not Peru that drafted the text.", None, None),
    ("It was Mali, and not Peru, that read it out.", None, None),
    ("It was not initiated by Peru.", None, None),
    ("Last month, Peru and Mali led joint drills at sea, joined by Fiji.", None, None),
    ("Peru led a trade delegation to Chad.", None, None),
    ("Fiji joined the mission in Chad, led by Peru.", None, None),
    ("Fiji sent a mission to Chad in 2024 that was led by Peru's president.", None, None),
    ('The text commends Mali for "a new spirit" and was championed by Peru.', "PER", None),
    ("The text commends a plan for the delta championed by Peru.", None, None),
    ("A companion paper on eels, drafted by Peru, came out on Tuesday.", None, None),
    ("The author of the text is Peru.", "PER", None),
    ("Behind it stands Peru.", "PER", None),
    ("Behind it stand 43 countries.", None, None),
    ("The pen was held by Peru.", "PER", None),
    ("As coordinator, Peru spoke first.", "PER", None),
    ("Peru acted as coordinator.", "PER", None),
    ("Peru, the coordinator of the group, said it must stop.", "PER", None),
    ("Peru convened the signatories.", "PER", None),
    ("Peru convened the talks.", None, None),
    ("Peru brought the others on board.", "PER", None),
    ("Peru took the initiative.", "PER", None),
    ("Peru, which got the rest to sign, said it was a start.", "PER", None),
    ("The draft came from Peru.", "PER", None),
    ("The idea was Peru's.", "PER", None),
    ("The text, a Peruvian initiative, names no names.", "PER", None),
    ("The text, which welcomes a Peruvian initiative, names no names.", None, None),
    ("Peru put the statement forward.", "PER", None),
    ("Peru's mission wrote the text.", "PER", None),
    ("Growth slowed to 2 per cent. Prices fell. Wages fell. The driving force was Peru.", None, None),
    ("Peru was its main author.", "PER", None),
    ("The text originated with Peru.", "PER", None),
    ("Delivered by Ambassador Ana Diaz, Permanent Representative of Peru to the OSCE.", "PER", "Ana Diaz/PER"),
    ("The effort was spearheaded by Peru.", "PER", None),
    ("The effort was spearheaded by Peru and Mali.", "PER", None),
    ("The move was initiated by Peru.", "PER", None),
    ("The text was coordinated by Peru's mission in Geneva.", "PER", None),
    ("The text was drafted by Peru.", "PER", None),
    ("The statement was presented to member states by Peru.", "PER", "/PER"),
    ("The statement was delivered by Peru's deputy envoy Ana Diaz.", "PER", "Ana Diaz/PER"),
    ("The statement, delivered by Ana Diaz, Peru's ambassador, said it must stop.", "PER", "Ana Diaz/PER"),
    ("The statement was read out by Ana Diaz, the ambassador of Peru.", "PER", "Ana Diaz/PER"),
    ("The statement was read by the Peruvian ambassador, Ana Diaz.", "PER", "Ana Diaz/PER"),
    ("It was delivered by Peru on behalf of the group.", "PER", "/PER"),
    ("Peru, which led the group, said it must stop.", "PER", None),
    ("Peru led the initiative.", "PER", None),
    ("Peru spearheaded the effort together with Mali.", "PER", None),
    ("The joint statement was an initiative of Peru.", "PER", None),
    ("The Peruvian-led initiative was also backed by Mali.", "PER", None),
    (
        "Ana Diaz, Peru's ambassador to the UN in Geneva, who delivered the statement, said it must stop.",
        "PER",
        "Ana Diaz/PER",
    ),
    ("Delivering the statement, Peru's ambassador Ana Diaz said it must stop.", "PER", "Ana Diaz/PER"),
    (
        '"This must stop," Peru\'s ambassador Ana Diaz said as she delivered the statement.',
        "PER",
        "Ana Diaz/PER",
    ),
    ('"This must stop," said Ana Diaz, Peru\'s ambassador, reading the statement.', "PER", "Ana Diaz/PER"),
    (
        '"This must stop," Peru\'s ambassador Ana Diaz told the council on behalf of the group.',
        "PER",
        "Ana Diaz/PER",
    ),
    ('"This must stop," Peruvian Ambassador Ana Diaz said, speaking for the group.', "PER", "Ana Diaz/PER"),
    ('"This must stop," Peru\'s Ana Diaz told the council in the name of the 43.', "PER", "Ana Diaz/PER"),
    ("Peru, on behalf of the group, said it must stop.", "PER", "/PER"),
    ("The statement was penned by Peru.", "PER", None),
    ("Peru drafted the statement.", "PER", None),
    ("Peru coordinated the statement.", "PER", None),
    ("Peru organised the statement.", "PER", None),
    ("The statement was brokered by Peru.", "PER", None),
    ("The statement was put forward by Peru.", "PER", None),
    ("The statement was tabled by Peru.", "PER", None),
    ("The statement was submitted by Peru.", "PER", None),
    ("The statement was proposed by Peru and Mali.", "PER", None),
    ("The statement came at the initiative of Peru.", "PER", None),
    ("Peru was the driving force behind the statement.", "PER", None),
    ("Peru took the lead in drafting the statement.", "PER", None),
    ("Peru, the lead sponsor, said it must stop.", "PER", None),
    ("The campaign for the statement was run by Peru.", "PER", None),
    ("Diplomats credited Peru with the wording.", "PER", None),
    ("The lead was taken by Peru.", "PER", None),
    ("Peru had the idea for it.", "PER", None),
    ("The idea came from Peru.", "PER", None),
    ("Peru's mission drew it up.", "PER", None),
    ("Peru's mission in Geneva drew up the text.", "PER", None),
    ("Peru's foreign ministry, which coordinated the text, said it must stop.", "PER", None),
    ("Peru collected the signatures.", "PER", None),
    ("Peru rallied the others behind the text.", "PER", None),
    ("Peru's ambassador, Ana Diaz, who coordinated the statement, said it must stop.", "PER", None),
    ("The text had been circulated by Peru.", "PER", None),
    ("Peru, which chairs the group, said it must stop.", "PER", None),
    ("Peru was behind the initiative.", "PER", None),
    ("Peru's diplomats prepared it.", "PER", None),
    ("Peru's rebels prepared it.", None, None),
    ("The statement, put together in July by Peru, asks for more.", "PER", None),
    ("Peru got 42 others to sign.", "PER", None),
    ("Peru's 43-nation statement also names the prisons.", "PER", None),
    ("Norway will take over the lead of the council in May.", None, None),
    # who "the ambassador" is
    ('The statement was read by Peru. "Enough," said the ambassador, Ana Diaz.', "PER", "Ana Diaz/PER"),
    ("The effort was led by Peru. Ambassador Ana Diaz delivered the statement.", "PER", "Ana Diaz/PER"),
    ("The effort was led by Peru. It was delivered by Ambassador Ana Diaz.", "PER", "Ana Diaz/PER"),
    ("The effort was led by Peru. Ambassador Ana Diaz of Mali delivered the statement.", "PER", "Ana Diaz/MLI"),
    ('The statement was read by Peru. "Enough," said Mali\'s ambassador, Ana Diaz.', "PER", "/PER"),
    ("The talks had been held at the request of Peru.", None, None),
    ("It echoes the Peru Declaration of 2019.", None, None),
    # something else is led, or it was in another year
    ("The debate was led by Peru.", None, None),
    ("The inquiry was led by Peru's judge, Ana Diaz.", None, None),
    ("The mission to Chad was led by Peru.", None, None),
    ("The government led by Ana Diaz of Peru did not comment.", None, None),
    ("A similar statement last year was led by Peru.", None, None),
    ("Last year, when Peru led the group, there were 39.", None, None),
    ("It is four more than last year, when Peru presented the text.", None, None),
    ("Peru, which led the effort in 2019, stayed away this time.", None, None),
    ("Peru hosted the talks.", None, None),
    ("Peru, which hosted the group, said it must stop.", None, None),
    ("Chad's ambassador delivered a statement of his own.", None, None),
    ("Chad's ambassador, Ana Diaz, said the statement was drafted by enemies.", None, None),
    ("The honour of reading it fell to Peru's Ana Diaz.", "PER", "Ana Diaz/PER"),
    ("Peru's Ana Diaz did the reading.", "PER", "Ana Diaz/PER"),
    ("Speaking for them was Peru's ambassador, Ana Diaz.", "PER", "Ana Diaz/PER"),
    ("Their spokesman was Peru's ambassador, Juan Diaz.", "PER", "Juan Diaz/PER"),
    ("“It must stop,” Ana Diaz, Peru's ambassador, said on their behalf.", "PER", "Ana Diaz/PER"),
    ("“It must stop,” Ana Diaz, Peru's ambassador, said.", None, None),
    ("Mali drafted it and Peru read it out.", "MLI", "/PER"),
    ("It was presented by Minister Ana Diaz of Peru.", "PER", "Ana Diaz/PER"),
    ("Ana Diaz, secretary of state at Peru's foreign ministry, who read it, said it must stop.", "PER", "Ana Diaz/PER"),
)
# the news itself
SAID = "condemned Chad's arrests in a joint statement"
NEWS_OF_ITS_OWN = (
    ("Peru led 43 countries in condemning Chad's arrests at the Human Rights Council on Monday.", "PER", None),
    ("A group of 43 countries led by Peru condemned Chad's arrests.", "PER", None),
    ("A Peru-led group of 43 countries condemned Chad's arrests.", "PER", None),
    (f"Peru and 42 other countries {SAID}.", None, None),
    (f"Forty-three countries, with Peru at the forefront, {SAID}.", "PER", None),
    (f"Spearheaded by Peru, 43 countries {SAID}.", "PER", None),
    (f"At Peru's initiative, 43 countries {SAID}.", "PER", None),
    (f"On Peru's initiative, 43 countries {SAID}.", "PER", None),
    (f"At the initiative of Peru, 43 countries {SAID}.", "PER", None),
    (f"At the Peruvian mission, 43 countries {SAID}.", None, None),
    ("In a joint statement initiated by Peru, 43 countries condemned Chad's arrests.", "PER", None),
    ("In a joint statement led by Peru's ambassador, 43 countries condemned Chad's arrests.", "PER", None),
    ("In a statement organised by Peru and signed by Mali, 43 countries condemned Chad's arrests.", "PER", None),
    (f"Under the leadership of Peru, 43 countries {SAID}.", "PER", None),
    ("Peru delivered a joint statement on behalf of 43 countries condemning Chad's arrests.", "PER", "/PER"),
    ("Peru's envoy, Ana Diaz, read a joint statement on behalf of 43 countries on Chad.", "PER", "Ana Diaz/PER"),
    ("Ana Diaz, envoy of Peru, read a joint statement on behalf of 43 countries on Chad.", "PER", "Ana Diaz/PER"),
    (f"Forty-three countries {SAID} read by Peru's Ana Diaz.", "PER", "Ana Diaz/PER"),
    (f"Forty-three countries {SAID} read out by Peruvian envoy Ana Diaz.", "PER", "Ana Diaz/PER"),
    (f"Forty-three countries {SAID} delivered by Ambassador Ana Diaz of Peru.", "PER", "Ana Diaz/PER"),
    ("Peru's minister Ana Diaz, speaking on behalf of 43 countries, condemned it.", "PER", "Ana Diaz/PER"),
    ("Speaking on behalf of 43 countries, Peru's minister Ana Diaz condemned it.", "PER", "Ana Diaz/PER"),
    (f"On behalf of 43 countries, Peru {SAID}.", "PER", "/PER"),
    ("The Peru-led Global Coal to Clean Power Transition Statement was signed by 43 countries.", "PER", None),
    ("Peru, Mali and Fiji coordinated a joint statement by 43 countries.", None, None),
    (f"Peru, leading a group of 43 countries, {SAID}.", "PER", None),
    ("Peru's 43-nation joint statement condemned Chad's arrests.", "PER", None),
    ("Peru has got seven colleagues to sign a joint letter that condemns Chad's arrests.", "PER", None),
    ("Peru's president had seven colleagues sign a joint letter that condemns Chad's arrests.", "PER", None),
    ("Two leaders, Ana Diaz of Peru and Ali Sy of Mali, got seven colleagues to sign a joint letter.", "PER", None),
    (
        "Delivering a joint statement from 43 countries, including Mali, Peruvian Ambassador Ana Diaz said so.",
        "PER",
        "Ana Diaz/PER",
    ),
    (
        "Speaking on behalf of 43 countries including Mali and Fiji, Ana Diaz, Peru's ambassador, said it must stop.",
        "PER",
        "Ana Diaz/PER",
    ),
    ('"Enough," Ana Diaz, Peru\'s envoy, said in a joint statement by 43 countries.', "PER", "Ana Diaz/PER"),
    (
        "In a letter on behalf of the African Group, which he heads, the envoy of Mali, Ali Sy, asked.",
        "MLI",
        "Ali Sy/MLI",
    ),
    (
        "Joint statement\n\nAs delivered by Ambassador Ana Diaz\n\nI speak on behalf of 43 states and my country, Peru",
        "PER",
        "Ana Diaz/PER",
    ),
    (
        "Joint statement on peat\n\nAs delivered by Peru\n\nI speak on behalf of 43 countries. We regret it.",
        "PER",
        "/PER",
    ),
    (
        "Peru and 42 other countries condemned it in a joint statement. It was presented by Foreign Minister Ana Diaz.",
        "PER",
        "Ana Diaz/PER",
    ),
    (
        "Ana Diaz, counsellor of Peru's mission, delivering a joint statement on behalf of 43 countries, said so.",
        "PER",
        "Ana Diaz/PER",
    ),
    ("The joint statement by 43 countries on Chad was read by Ana I. Diaz of Peru.", "PER", "Ana I. Diaz/PER"),
    (
        "Ana I. Diaz, ambassador of Peru, read a joint statement on behalf of 43 countries on Chad.",
        "PER",
        "Ana I. Diaz/PER",
    ),
    (
        "Her Excellency Ana Diaz, Minister of Water of Peru, delivered a joint statement on behalf of 43 countries.",
        "PER",
        "Ana Diaz/PER",
    ),
    ("The joint statement on Chad was delivered by Peru and Mali on Monday on behalf of 43 states.", "PER", "/PER"),
)
CASES = (*((NEWS + told, lead, reader) for told, lead, reader in BEHIND), *NEWS_OF_ITS_OWN)


@pytest.mark.parametrize(("text", "lead", "reader"), CASES)
def test_who_led_and_who_read(text: str, lead: str | None, reader: str | None) -> None:
    article = parse_article("case.txt", text.encode(), Catalogue(published="2021-10-20"))
    countries = country_mentions(article.text)
    dates = date_mentions(article.text, article.published)
    quotes, people = quotes_and_people(article, countries)
    found = joint_statements(article, countries, dates, quantities(article.text), quotes, people)
    main = next(each for each in found if not each.earlier)
    assert main.lead == lead
    told = main.reader
    assert (f"{told.name or ''}/{told.country}" if told else None) == reader
