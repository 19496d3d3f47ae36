"""Who did not sign, left, joined or only spoke: what stands behind the news of a statement -> the countries."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.extract.countries import country_mentions
from bot.extract.dates import date_mentions
from bot.extract.numbers import quantities
from bot.extract.quotes import quotes_and_people
from bot.extract.statements import joint_statements
from bot.extract.statements.role_rules import RULES
from bot.model import SIGNING, Catalogue, Role, Statement
from bot.parse import parse_article

NEWS = "Forty-three countries condemned Chad's arrests in a joint statement on Monday. "
RIVAL = "Cuba answered with a rival joint statement by 50 countries that praised Chad. "
TOLD: tuple[Role, ...] = ("did_not_sign", "withdrew", "joined", "spoke_only")
CASES = (
    ("Peru joined Mali in refusing to sign.", "did_not_sign: MLI PER"),
    ("Peru joined Mali in signing.", "signed: MLI PER"),
    ("Peru wasn't on the list.", "did_not_sign: PER"),
    ("Peru was nowhere on the list.", "did_not_sign: PER"),
    ("Peru was among those missing.", "did_not_sign: PER"),
    ("Peru said it needed the consent of its parliament first.", "did_not_sign: PER"),
    ("The minister praised Peru and Mali, which attended as observers and did not sign.", "did_not_sign: MLI PER"),
    ("Among the countries that did not sign were Peru and Mali.", "did_not_sign: MLI PER"),
    ("Among the countries that signed were Peru and Mali.", "signed: MLI PER"),
    ("Peru and Mali were among the countries that opted not to sign.", "did_not_sign: MLI PER"),
    ("The remaining three countries – Peru, Mali and Fiji – did not sign it.", "did_not_sign: FJI MLI PER"),
    ("The following countries also did not sign the text: Peru, Mali and Fiji.", "did_not_sign: FJI MLI PER"),
    ("The following countries signed the text: Peru, Mali and Fiji.", "signed: FJI MLI PER"),
    ("Peru, Mali and Fiji were among the 12 that did not.", "did_not_sign: FJI MLI PER"),
    ("Peru, Mali and Fiji were among the 43 that did.", "signed: FJI MLI PER"),
    ("Peru was one of four countries which did not sign the statement.", "did_not_sign: PER"),
    ("Those that did not sign include Peru and Mali.", "did_not_sign: MLI PER"),
    ("Those that did sign include Peru and Mali.", "signed: MLI PER"),
    ("The only countries not to sign were Peru and Mali.", "did_not_sign: MLI PER"),
    ("Countries that declined to sign, such as Peru and Mali, met on Friday.", "did_not_sign: MLI PER"),
    ("The list of signatories did not include Peru.", "did_not_sign: PER"),
    ("The list of signatories included Peru.", "signed: PER"),
    ("Not on the list: Peru, Mali and Fiji.", "did_not_sign: FJI MLI PER"),
    ("All the members signed but for Peru.", "did_not_sign: PER"),
    ("The appeal failed to win over Peru.", "did_not_sign: PER"),
    ("Peru's signature was missing.", "did_not_sign: PER"),
    ("Peru said it was not in a position to sign.", "did_not_sign: PER"),
    ("Peru, Mali and Fiji let the deadline pass.", "did_not_sign: FJI MLI PER"),
    ("Peru, Mali and Fiji wanted no part of it.", "did_not_sign: FJI MLI PER"),
    ("Peru, Mali and Fiji stayed on the sidelines.", "did_not_sign: FJI MLI PER"),
    ("Peru, Mali and Fiji said they could not sign.", "did_not_sign: FJI MLI PER"),
    ("Peru, Mali and Fiji said they would sign.", "signed: FJI MLI PER"),
    ("No signature came from Peru, Mali or Fiji.", "did_not_sign: FJI MLI PER"),
    ("Three states stayed away: Peru, Mali and Fiji.", "did_not_sign: FJI MLI PER"),
    ("Asked to sign, Peru, Mali and Fiji declined.", "did_not_sign: FJI MLI PER"),
    ("Invitations went to Peru and Mali, which did not reply.", "did_not_sign: MLI PER"),
    ("It was signed by all members but Peru, Mali and Fiji.", "did_not_sign: FJI MLI PER"),
    ("All but three members - Peru, Mali and Fiji - signed.", "did_not_sign: FJI MLI PER"),
    ("Peru, Mali and Fiji joined neither side.", "did_not_sign: FJI MLI PER"),
    ("Nothing was heard from Peru, Mali and Fiji.", "did_not_sign: FJI MLI PER"),
    ("Peru's envoy went home without signing.", "did_not_sign: PER"),
    ("Peru was unable to sign.", "did_not_sign: PER"),
    ("Peru has yet to add its name.", "did_not_sign: PER"),
    ("Peru rejected the invitation to sign.", "did_not_sign: PER"),
    ("Peru and Mali joined in refusing.", "did_not_sign: MLI PER"),
    ("Unlike Peru, Mali signed.", "signed: MLI, did_not_sign: PER"),
    ("Mali signed, unlike Peru.", "signed: MLI, did_not_sign: PER"),
    ("Peru withheld its signature.", "did_not_sign: PER"),
    ("The text lacks the signature of Peru.", "did_not_sign: PER"),
    ("The text bears the signature of Peru.", "signed: PER"),
    ("Peru spoke in support of the statement but did not sign.", "did_not_sign: PER, spoke_only: PER"),
    ("Peru first signed the statement, although it later withdrew support.", "withdrew: PER"),
    ("Peru and Mali were excluded from the list of countries that signed.", "withdrew: MLI PER"),
    ("Peru and Mali have been removed from the list.", "withdrew: MLI PER"),
    ("The list no longer includes Peru.", "withdrew: PER"),
    ("Peru and Mali withdraw signatures under the joint statement.", "withdrew: MLI PER"),
    ("Signatures under the statement were withdrawn by two countries – Peru and Mali.", "withdrew: MLI PER"),
    ("The signatures of Peru and Mali have disappeared from the statement.", "withdrew: MLI PER"),
    ("Peru's signature has disappeared from the statement.", "withdrew: PER"),
    ("Peru had been due to sign but pulled out after a phone call.", "withdrew: PER"),
    ("Peru had planned to sign, then dropped out.", "withdrew: PER"),
    ("Peru had promised its signature but thought better of it.", "withdrew: PER"),
    ("Peru was listed among the signatories but later withdrew.", "withdrew: PER"),
    ("Peru had been due to sign but did not.", "did_not_sign: PER"),
    ("Peru had been due to sign and did so on Friday.", "signed: PER"),
    ("Peru at first refused to sign but changed its mind.", "signed: PER"),
    ("Peru no longer figures on the list.", "withdrew: PER"),
    ("Peru, which signed last year, no longer appears among the signatories.", "withdrew: PER"),
    ("Gone from the list is Peru.", "withdrew: PER"),
    ("Peru denied that it had withdrawn.", ""),
    ("Peru refused to withdraw its name.", ""),
    ("Peru denied having signed.", "did_not_sign: PER"),
    ("Peru did not hesitate and signed.", "signed: PER"),
    ("Peru not only signed but paid for the printing.", "signed: PER"),
    ("Not only Peru but also Mali signed.", "signed: MLI PER"),
    ("Peru did not sign the text until Friday.", "signed: PER"),
    ("Peru had no choice but to sign.", "signed: PER"),
    ("Peru signed without hesitation.", "signed: PER"),
    ("Peru, not known for boldness, signed.", "signed: PER"),
    ("Unlike Mali, Peru did not sign.", "signed: MLI, did_not_sign: PER"),
    ("Like Mali, Peru did not sign.", "did_not_sign: MLI PER"),
    ("It was not Peru but Mali that signed.", "signed: MLI, did_not_sign: PER"),
    ("Mali signed, not Peru.", "signed: MLI, did_not_sign: PER"),
    ("The only one who withheld his name was the Peruvian prime minister.", "did_not_sign: PER"),
    ("The only one to withhold its signature was Peru.", "did_not_sign: PER"),
    ("Peru withdrew its team from the cup.", ""),
    ("Peru withdrew from the race to host the next meeting.", ""),
    ("Peru walked away from the talks.", ""),
    ("Peru walked away from the text.", "withdrew: PER"),
    ("Peru withdrew on Friday.", "withdrew: PER"),
    ("Peru was added to the list of flood areas.", ""),
    ("Peru was added to the list of signatories.", "joined: PER"),
    ("Peru became the 44th country to join the postal union.", ""),
    ("Peru became the 44th to sign.", "joined: PER"),
    (
        "At least three states that had spoken against it – Peru, Mali and Fiji – did not sign.",
        "did_not_sign: FJI MLI PER",
    ),
    ("Three states that had voted for it - Peru, Mali and Fiji - refused to sign.", "did_not_sign: FJI MLI PER"),
    ("Peru, which had been expected to lend its name, did not; an official said it needed time.", "did_not_sign: PER"),
    ("Peru, which had been expected to stay away, did sign.", "signed: PER"),
    ("Peru had said it would sign but has not done so.", "did_not_sign: PER"),
    ("Peru had told the organisers it would sign, but its name does not appear under the text.", "did_not_sign: PER"),
    ("Peru angered its allies by not signing.", "did_not_sign: PER"),
    ("Peru has thumbed its nose at 43 countries by refusing to put its signature to it.", "did_not_sign: PER"),
    ("Peru pleased its allies by signing.", "signed: PER"),
    ("Peru and Mali were on the list last year and are not today.", "did_not_sign: MLI PER"),
    ("Peru opposed the embargo; Mali opposed it too.", ""),
    ("Peru and Mali, who stayed out a year ago, have signed this time.", "joined: MLI PER"),
    ("By Friday evening Peru, Mali and Fiji had come on board.", "joined: FJI MLI PER"),
    ("Peru, Mali and Fiji asked to be added as co-sponsors.", "joined: FJI MLI PER"),
    ("Newly on the list are Peru and Mali.", "joined: MLI PER"),
    ("For the first time Peru was among them.", "joined: PER"),
    ("Peru supported the text in the debate but did not sign it.", "did_not_sign: PER, spoke_only: PER"),
    ("Peru backed the text from the floor.", "spoke_only: PER"),
    ("Peru voiced its own criticism.", "spoke_only: PER"),
    ("Two hundred people disappeared in Peru.", ""),
    ("Peru and Mali asked over the weekend to have their names struck from the statement.", "withdrew: MLI PER"),
    ("Peru was struck off.", "withdrew: PER"),
    ("Peru cancelled its adherence to the statement.", "withdrew: PER"),
    ("Cuba's name fell away at the last minute.", "withdrew: CUB"),
    ("Peru had second thoughts about its signature.", "withdrew: PER"),
    ("Peru said it would like to pull out.", ""),
    ("Russia withdrew its signature from the Rome Statute in 2016.", ""),
    ("Peru withdrew its signature from the statement.", "withdrew: PER"),
    ("The new government has taken Peru's name off the statement.", "withdrew: PER"),
    ("The river takes its name from the town.", ""),
    ("Peru has walked back its support.", "withdrew: PER"),
    ("Warsaw dropped out at the last minute.", "withdrew: POL"),
    # not left
    ("Peru denied on Friday that it had withdrawn from the statement.", ""),
    ("Officials denied that Peru had withdrawn.", ""),
    ("A paper had reported that Peru pulled out.", ""),
    ("Peru could withdraw its name.", ""),
    ("Peru might yet drop out.", ""),
    ("Peru may refuse to sign.", ""),
    ("Peru may sign next week.", ""),
    ("Peru would have signed had it been asked.", ""),
    ("Peru does not sign such appeals, and nobody had asked it to.", ""),
    (
        "Peru and Mali were asked twice, and twice refused, to put their names to the statement.",
        "did_not_sign: MLI PER",
    ),
    ("Absent from the roll: Peru, which skipped the gathering altogether, and Mali.", "did_not_sign: MLI PER"),
    ("Nor will readers find the name of Peru's Ana Diaz.", "did_not_sign: PER"),
    ("Peru's leader attended the ceremony but put his name to nothing.", "did_not_sign: PER"),
    ("A minister came, but Mali said it was dull and that it would not put its name to it.", "did_not_sign: MLI"),
    ("In 2019 Peru dissented from sanctions on Fiji.", ""),
    ("Nor will you find Peru on the list, or Mali, or Fiji, the home of it.", "did_not_sign: FJI MLI PER"),
    ("Both Peru and Mali were offered a place on the list and turned it down.", "did_not_sign: MLI PER"),
    ("There is one glaring gap in the list: Peru.", "did_not_sign: PER"),
    ("The list omits Peru and Mali.", "did_not_sign: MLI PER"),
    ("The text omits Peru.", ""),
    ("Those not on the list include Peru and Mali.", "did_not_sign: MLI PER"),
    ("Peru did not want to sign a text that names Chad.", "did_not_sign: PER"),
    ("Peru objected to the wording and did not sign.", "did_not_sign: PER"),
    ("Peru was the lone dissenter.", "did_not_sign: PER"),
    (
        "Peru and Fiji did not associate themselves with it, although Cuba and Mali issued a joint text of their own.",
        "did_not_sign: FJI PER",
    ),
    ("Peru was asked to sign.", ""),
    ("Once again there is no Peruvian signature.", "did_not_sign: PER"),
    ("Peru's minister said there were no plans to withdraw.", ""),
    ("Peru has so far resisted all entreaties to sign.", "did_not_sign: PER"),
    (
        "Peru and Mali parted when it was opened for signature: Mali signed, Peru stayed in its seat.",
        "signed: MLI, did_not_sign: PER",
    ),
    ("Peru would gladly have signed in March.", "did_not_sign: PER"),
    ("Tired of it, Peru stayed away, leaving Chile isolated among the big ones.", "did_not_sign: PER"),
    # came later, in other words
    ("Peru said on Friday that it wished to be regarded as a further signatory.", "joined: PER"),
    # kept away, in other words
    ("Conspicuously absent from the list were Budapest and Bratislava.", "did_not_sign: HUN SVK"),
    ("Budapest and Bratislava stayed away.", "did_not_sign: HUN SVK"),
    ("The snow stayed away from Budapest.", ""),
    ("The most notable omission was Peru.", "did_not_sign: PER"),
    ("Not Peru.", "did_not_sign: PER"),
    ("But not Peru or Mali.", "did_not_sign: MLI PER"),
    ("Not Peru's problem, she said.", ""),
    ("Only three of the 27 refused: Peru, Mali and Fiji.", "did_not_sign: FJI MLI PER"),
    ("All members but Peru signed.", "did_not_sign: PER"),
    ("Most members signed, but Peru did so late.", "signed: PER"),
    ("The only member not to sign was Peru.", "did_not_sign: PER"),
    ("Peru was the only one of the five not to sign.", "did_not_sign: PER"),
    ("The text does not bear Peru's signature.", "did_not_sign: PER"),
    ("The text bears Peru's signature.", "signed: PER"),
    ("Peru ruled out adding its name.", "did_not_sign: PER"),
    ("Peru ruled out a rise in fares.", ""),
    ("Peru shied away from signing.", "did_not_sign: PER"),
    ("Peru decided against it.", "did_not_sign: PER"),
    ("Peru was listed by mistake.", "did_not_sign: PER"),
    ("The 43 went ahead without Peru.", "did_not_sign: PER"),
    ("Did Peru sign?\nNo.\nAnd Mali?\nYes.", "signed: MLI, did_not_sign: PER"),
    ("Peru was widely expected to join. It did not.", "did_not_sign: PER"),
    ("Peru was widely expected to win the cup. It did not.", ""),
    ("Did Peru sign? It would not say.", ""),
    # from something else
    ("Peru abstained, along with Mali, in a vote on the budget.", ""),
    ("Peru abstained from the statement after the vote.", "did_not_sign: PER"),
    ("Peru and Mali have signed a treaty that bans it.", ""),
    ("Peru's minister, who hosted the signing, smiled.", ""),
    ("Peru would not be drawn.", ""),
    ("Judges found that Peru is not a party to its statute.", ""),
    ("Peru and Mali have never ratified it either.", ""),
    ("Peru is not a party to the statement.", "did_not_sign: PER"),
    # only asked
    ("They invite others, in particular Peru, Mali and Fiji, to join.", ""),
    ("Peru and Mali were invited to join.", ""),
    # new ones
    ("Since then Peru and Mali have also signed.", "signed: MLI PER"),
    ("It was the first time that Peru had signed.", "joined: PER"),
    ("Peru, which did not sign last year, joined this time.", "joined: PER"),
    ("For the first time Peru was among the signatories.", "joined: PER"),
    ("New signatories this year are Peru and Mali.", "joined: MLI PER"),
    ("Peru, absent last year, joined this time.", "joined: PER"),
    ("Peru had not signed in 2020 but did so this year.", "joined: PER"),
    ("Peru was added on Tuesday.", "joined: PER"),
    ("Peru cancelled its participation in the declaration.", "withdrew: PER"),
    ("Peru cancelled its participation in the fish fair.", ""),
    ("Peru became the 44th country to sign.", "joined: PER"),
    ("Peru became the first country to sign.", "signed: PER"),
    ("Peru and Mali joined late.", "joined: MLI PER"),
    ("Peru signed on Friday, raising the number of backers to 44.", "joined: PER"),
    ("Peru came on board four days later, bringing the total to 44.", "joined: PER"),
    ("Peru signed up overnight.", "joined: PER"),
    ("Peru and Mali signed on late.", "joined: MLI PER"),
    ("Peru, a late addition, gave its approval on Friday.", "joined: PER"),
    ("Peru and Mali, none of which had joined earlier ones, are among the signatories.", "joined: MLI PER"),
    ("Peru followed suit a week later.", "joined: PER"),
    ("Peru was among them from the start.", "signed: PER"),
    # statements of one's own
    ("Peru took the floor against the text.", "spoke_only: PER"),
    ("Peru used its right of reply to call the text biased.", "spoke_only: PER"),
    ("In the debate that followed in Geneva, Peru defended Chad's record.", "spoke_only: PER"),
    ("Speaking after her, Peru's ambassador accused the group of double standards.", "spoke_only: PER"),
    ("Speaking in Lima, Peru's ambassador accused farmers of arson.", ""),
    ("Peru rose to its defence.", "spoke_only: PER"),
    ("Separately, Peru voted on its budget.", ""),
    ("Peru made a separate statement.", "spoke_only: PER"),
    ("In a separate statement, Peru criticised Chad.", "spoke_only: PER"),
    ("Peru and Mali stood by Chad in the debate.", "spoke_only: MLI PER"),
    ("Peru came to Chad's defence.", "spoke_only: PER"),
    ("Peru praised Fiji in the debate.", ""),
    # of both statements, or neither
    (RIVAL + "Peru wasn't on either list.", "did_not_sign: PER"),
    (RIVAL + "Peru stayed away from both.", "did_not_sign: PER"),
)


@pytest.mark.parametrize(("told", "expected"), CASES)
def test_what_countries_have_to_do_with_a_statement(told: str, expected: str) -> None:
    assert seen(statements_of(NEWS + told)[0]) == expected


def statements_of(text: str) -> list[Statement]:
    """What is read from an article of 20 October 2021."""
    article = parse_article("case.txt", text.encode(), Catalogue(published="2021-10-20"))
    countries = country_mentions(article.text)
    quotes, people = quotes_and_people(article, countries)
    dates = date_mentions(article.text, article.published)
    return joint_statements(article, countries, dates, quantities(article.text), quotes, people)


def seen(statement: Statement) -> str:
    """The roles that anybody has, with the codes in order: "signed: MLI, did_not_sign: PER"."""
    signed = set(statement.countries(*SIGNING)) - set(statement.countries("joined"))
    named = {"signed": signed, **{role: set(statement.countries(role)) for role in TOLD}}
    return ", ".join(f"{role}: {' '.join(sorted(codes))}" for role, codes in named.items() if codes)


@given(st.text("CLGEYKPTUQDsbjknaAwRrivcudFm=+~,;&<x", max_size=12))
def test_the_letter_that_must_follow_at_once_is_one_behind_the_name(after: str) -> None:
    for rule in RULES:
        close = rule.close_at(after)
        assert close is None or 0 <= close < len(after)
