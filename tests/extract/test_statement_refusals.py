"""Who refused, left or came later, of one text or of the other of two: an article -> the roles in each."""

from __future__ import annotations

import pytest

from tests.extract.test_statement_roles import NEWS, seen, statements_of

SIGNED = "Forty-three countries signed a joint statement on Monday that condemned Chad's arrests. "
FIRST = "Ten countries led by Ghana tabled a joint statement condemning Chad's arrests. "
CUBAN = FIRST + "Cuba answered with a joint statement of 12 countries praising Chad. "
RIVAL = FIRST + "A rival joint statement of 12 countries led by Cuba praised Chad. "
REFUSED = "A joint declaration was signed by 84 countries on Sunday, "
CASES = (
    (REFUSED + "while twelve refused to sign. Among them are Peru and Mali.", ("did_not_sign: MLI PER",)),
    (REFUSED + "after twelve countries had refused. They include Peru and Mali.", ("did_not_sign: MLI PER",)),
    (REFUSED + "while several governments stayed away. Peru and Mali were among them.", ("did_not_sign: MLI PER",)),
    (REFUSED + "but a dozen countries declined. Among those were Peru and Mali.", ("did_not_sign: MLI PER",)),
    (
        REFUSED + "but a dozen partners of Fiji refused to sign it. Among them are Peru and Mali – which, with Chad "
        "and Togo, are members of the club –, as well as Benin.",
        ("did_not_sign: BEN MLI PER",),
    ),
    (REFUSED + "while twelve refused to sign. The signatories include Peru and Mali.", ("signed: MLI PER",)),
    (REFUSED + "while twelve refused. Among those who signed are Peru and Mali.", ("signed: MLI PER",)),
    ("Twelve refused to sign a joint declaration, 84 signed. Among them are Peru and Mali.", ("signed: MLI PER",)),
    (NEWS + "Nor did Peru, which had signed the previous one.", ("did_not_sign: PER",)),
    (NEWS + "Nor did Peru, which had signed last year's.", ("did_not_sign: PER",)),
    (NEWS + "Nor had Peru, which had signed the previous one in 2019.", ("did_not_sign: PER",)),
    (
        NEWS + ("A first joint statement, in 2019, was signed by Mali and Fiji. Nor did Peru sign this one."),
        ("did_not_sign: PER",),
    ),
    (
        NEWS
        + ("A similar joint statement in 2019 had 30 signatories. Peru signed that one; it is not on the new list."),
        (
            "did_not_sign: PER",
            "signed: PER",
        ),
    ),
    (
        NEWS
        + (
            "Two years ago 30 countries signed a similar joint statement. "
            "Peru signed that one but is not on the new list."
        ),
        (
            "did_not_sign: PER",
            "signed: PER",
        ),
    ),
    (
        CUBAN + "Peru, expected to sign the first, abstained.",
        (
            "signed: GHA, did_not_sign: PER",
            "signed: CUB",
        ),
    ),
    (
        CUBAN + "Peru, expected to sign the second, stayed away.",
        (
            "signed: GHA",
            "signed: CUB, did_not_sign: PER",
        ),
    ),
    (
        (
            "Ministers of the group failed to agree a joint text on Chad; Peru and Mali issued a "
            "statement of their own instead."
        ),
        ("signed: MLI PER",),
    ),
    (
        "The summit failed to agree on a joint statement on Chad; Peru, Mali and Fiji issued one of their own.",
        ("signed: FJI MLI PER",),
    ),
    (NEWS + "Peru was never asked.", ("",)),
    (NEWS + "The other nine did not, among them Peru, Mali and Fiji.", ("did_not_sign: FJI MLI PER",)),
    (NEWS + "Peru and Mali joined on Saturday morning.", ("joined: MLI PER",)),
    (NEWS + "Peru and Mali were not invited to sign.", ("",)),
    (NEWS + "Peru had not been approached.", ("",)),
    (NEWS + "Mali and Peru said they had never been asked to sign.", ("",)),
    (NEWS + "Peru was asked to sign but declined.", ("did_not_sign: PER",)),
    (NEWS + "Peru, invited to sign, did not.", ("did_not_sign: PER",)),
    (NEWS + "Peru was not asked, and Mali refused.", ("did_not_sign: MLI",)),
    (NEWS + "Chad's envoy, Ali Deby, called it a lie.", ("",)),
    (NEWS + "Chad, in reply, spoke for itself alone and denied the charges.", ("",)),
    (
        NEWS + ("Peru, Mali and Fiji have asked to be listed as co-sponsors and will be named in the record."),
        ("joined: FJI MLI PER",),
    ),
    (
        CUBAN + "Peru and Mali spoke in favour of the Cuban paper without putting their names to it.",
        (
            "signed: GHA",
            "signed: CUB, did_not_sign: MLI PER, spoke_only: MLI PER",
        ),
    ),
    (
        CUBAN + "Peru spoke in favour of the first statement.",
        (
            "signed: GHA, spoke_only: PER",
            "signed: CUB",
        ),
    ),
    (
        CUBAN + "Peru and Mali defended Chad in the debate.",
        (
            "signed: GHA",
            "signed: CUB, spoke_only: MLI PER",
        ),
    ),
    (
        NEWS + ("Peru withdrew its signature in March. Mali followed in May and Fiji in June."),
        ("withdrew: FJI MLI PER",),
    ),
    (NEWS + "Peru took back its signature. Mali followed in May.", ("withdrew: MLI PER",)),
    (NEWS + "Peru signed in March. Mali followed in May and Fiji in June.", ("signed: FJI MLI PER",)),
    (NEWS + "Peru has withdrawn from the group.", ("withdrew: PER",)),
    (NEWS + "Peru has withdrawn from the group after a phone call from Chad.", ("withdrew: PER",)),
    (NEWS + "Peru struck its name off the list.", ("withdrew: PER",)),
    (NEWS + "Peru took its name back a day later.", ("withdrew: PER",)),
    (NEWS + "Peru took its signature back.", ("withdrew: PER",)),
    (NEWS + "Peru scratched its name.", ("withdrew: PER",)),
    (NEWS + "Peru has crossed its name out.", ("withdrew: PER",)),
    (NEWS + "Peru asked for its name to be struck out.", ("withdrew: PER",)),
    (NEWS + "Peru left the group in May, and Mali in June.", ("withdrew: MLI PER",)),
    (NEWS + "Peru no longer wants to be part of it.", ("withdrew: PER",)),
    (NEWS + "Peru and Mali have since asked for their names back.", ("withdrew: MLI PER",)),
    (NEWS + "Peru has had its name taken off.", ("withdrew: PER",)),
    (NEWS + "Peru's name was crossed out.", ("withdrew: PER",)),
    (NEWS + "Peru has left the coalition.", ("withdrew: PER",)),
    (NEWS + "Peru has withdrawn from the treaty.", ("",)),
    (NEWS + "Peru has withdrawn from the peace talks.", ("",)),
    (NEWS + "Peru recalled its signature.", ("withdrew: PER",)),
    (NEWS + "Peru acceded in 2020, Mali and Fiji in 2021.", ("joined: FJI MLI PER",)),
    (NEWS + "Peru acceded to it in 2020.", ("joined: PER",)),
    (NEWS + "Peru and Mali acceded later.", ("joined: MLI PER",)),
    (NEWS + "Peru acceded to the treaty on whales in 2020.", ("",)),
    (NEWS + "Peru and Mali, who stayed out a year ago, have signed this time.", ("joined: MLI PER",)),
    (NEWS + "Peru, which stayed away last year, is on the list this time.", ("joined: PER",)),
    (NEWS + "Peru, Mali and Fiji had come on board by Friday.", ("joined: FJI MLI PER",)),
    (NEWS + "Peru and Mali are new to the list.", ("joined: MLI PER",)),
    (NEWS + "New to the list are Peru and Mali.", ("joined: MLI PER",)),
    (NEWS + "Peru is a newcomer.", ("joined: PER",)),
    (NEWS + "Peru and Mali joined it on Tuesday.", ("joined: MLI PER",)),
    (NEWS + "Peru joined the following day.", ("joined: PER",)),
    (
        NEWS + "Peru was one of them last year and is again now, with Mali and Fiji new to the list.",
        ("signed: PER, joined: FJI MLI",),
    ),
    (NEWS + "Peru and Mali signed on later.", ("joined: MLI PER",)),
    (NEWS + "Peru added its name a day later.", ("joined: PER",)),
    (NEWS + "Peru, Mali and Fiji asked that their names be left off.", ("did_not_sign: FJI MLI PER",)),
    (NEWS + "Peru and Mali, though members of the group, were not part of the deal.", ("did_not_sign: MLI PER",)),
    (NEWS + "Peru shared its findings but did not co-author the paper.", ("did_not_sign: PER",)),
    (
        NEWS + ("Peru and Mali had promised to co-sponsor it, but their names do not appear under the statement."),
        ("did_not_sign: MLI PER",),
    ),
    (
        NEWS + ("Peru and Mali stayed out of it. So did Fiji, whose minister called it late."),
        ("did_not_sign: FJI MLI PER",),
    ),
    (NEWS + "Only Peru kept Chad company.", ("",)),
    (NEWS + "Peru's name does not appear under the statement.", ("did_not_sign: PER",)),
    (NEWS + "You will not find Peru's name under it.", ("did_not_sign: PER",)),
    (NEWS + "Peru's name is not on it.", ("did_not_sign: PER",)),
    (NEWS + "The names of Peru and Mali are not on it.", ("did_not_sign: MLI PER",)),
    (NEWS + "Peru did not want its name on it.", ("did_not_sign: PER",)),
    (NEWS + "Peru chose to keep its name off the paper.", ("did_not_sign: PER",)),
    (
        NEWS + ("Peru, which had been expected to lend its name, did not; an official said it needed time."),
        ("did_not_sign: PER",),
    ),
    (NEWS + "Peru and Mali were never asked; nor was Fiji's envoy.", ("",)),
    (NEWS + "Peru and Mali were not approached. Neither was Fiji, which never joined the treaty.", ("",)),
    (NEWS + "Peru and Mali were not on the list. Neither was Fiji.", ("did_not_sign: FJI MLI PER",)),
    (NEWS + "Peru and Mali were never asked. Neither signed the next one.", ("",)),
    (NEWS + "Peru, Mali and Fiji withdrew; Laos and Nepal followed in May.", ("withdrew: FJI LAO MLI NPL PER",)),
    (NEWS + "Peru signed on Monday, Mali on Tuesday, and Fiji and Laos on Friday.", ("signed: FJI LAO MLI PER",)),
    (NEWS + "Peru withdrew in 2019, Mali in 2020 and Fiji in 2021.", ("withdrew: FJI MLI PER",)),
    (NEWS + "Peru held elections in May, Mali in June.", ("",)),
    (
        (
            "Ten countries led by Ghana tabled a joint statement condemning Chad's arrests on Monday. "
            "The previous one, in 2019, was signed by 30 states. "
            "Mali did not sign this time. "
            "Nor did Peru, which had signed the previous one."
        ),
        ("signed: GHA, did_not_sign: MLI PER",),
    ),
    (
        (
            "Ten countries led by Ghana tabled a joint statement condemning Chad's arrests on Monday. "
            "A similar joint statement two years ago had 30 signatories. "
            "Peru signed that one but is missing from Monday's paper."
        ),
        (
            "signed: GHA, did_not_sign: PER",
            "signed: PER",
        ),
    ),
    (
        (
            "Ten countries led by Ghana sent a joint letter condemning Chad's arrests in July. "
            "On Monday a joint statement of 12 countries repeated the charge at the assembly. "
            "Peru signed that letter but is missing from Monday's statement."
        ),
        (
            "signed: GHA PER",
            "did_not_sign: PER",
        ),
    ),
    (
        RIVAL + "Peru abstained.",
        (
            "signed: GHA",
            "signed: CUB, did_not_sign: PER",
        ),
    ),
    (
        RIVAL + "Peru, expected to sign the Ghanaian text, abstained.",
        (
            "signed: GHA, did_not_sign: PER",
            "signed: CUB",
        ),
    ),
    (
        RIVAL + "Peru, which had been expected to back the first text, stayed away.",
        (
            "signed: GHA, did_not_sign: PER",
            "signed: CUB",
        ),
    ),
    (
        RIVAL + "Peru and Mali spoke in favour of the Ghanaian text.",
        (
            "signed: GHA, spoke_only: MLI PER",
            "signed: CUB",
        ),
    ),
    (
        RIVAL + "Peru and Mali spoke against the first statement.",
        (
            "signed: GHA, spoke_only: MLI PER",
            "signed: CUB",
        ),
    ),
    (
        (
            "Ghana read a joint statement by ten countries condemning Chad's arrests. "
            "Chad, speaking in its own name, called it lies."
        ),
        ("signed: GHA",),
    ),
    (
        (
            "Ghana read a joint statement by ten countries on the arrests of lawyers in Chad. "
            "Chad's envoy, Ali Deby, took the floor to defend the courts. "
            "Cuba's envoy, Ana Diaz, spoke against it."
        ),
        ("signed: GHA, spoke_only: CUB",),
    ),
    (
        (
            "Ghana read a joint statement by ten countries condemning attacks against schools. "
            "Peru and Mali spoke separately."
        ),
        ("signed: GHA, spoke_only: MLI PER",),
    ),
    (
        NEWS + ("Nor did Peru, alone among the large countries of the south; its lawyers are said to have worried."),
        ("did_not_sign: PER",),
    ),
    (
        NEWS
        + (
            "Peru, whose foreign ministry in February called the camps a great shame for humanity, "
            "put its name to neither."
        ),
        ("did_not_sign: PER",),
    ),
    (NEWS + "Mali and Peru, the latter a signatory in 2019, were silent.", ("did_not_sign: MLI PER",)),
    (
        NEWS
        + (
            "You will look in vain for Peru and Mali, who have capped exports, for Fiji, which "
            "stopped selling rice, and for Laos and Nepal."
        ),
        ("did_not_sign: FJI LAO MLI NPL PER",),
    ),
    (
        NEWS + "Peru, which hosts refugees, certainly isn't on it, nor is Mali or Fiji.",
        ("did_not_sign: FJI MLI PER",),
    ),
    (NEWS + "Peru, until a month ago one of Chad's fiercest critics, refused to sign.", ("did_not_sign: PER",)),
    (
        NEWS + "Peru, first on the list a year ago when the number was 31, is not on the new one.",
        ("did_not_sign: PER",),
    ),
    (
        NEWS + "The Peruvians, where the firm sits, and the Malians never answered the invitation.",
        ("did_not_sign: MLI PER",),
    ),
    (
        NEWS + ("Peru, the home of a competing label, is said to have been torn; it did not sign in the end."),
        ("did_not_sign: PER",),
    ),
    (NEWS + "Fiji's name was there on Tuesday; Peru's was not.", ("signed: FJI, did_not_sign: PER",)),
    (NEWS + "Peru and Mali, invited to earlier calls, had no part in this one.", ("did_not_sign: MLI PER",)),
    (
        NEWS + ("Peru, Mali and Fiji did not associate themselves with the group, although Laos and Nepal did."),
        ("signed: LAO NPL, did_not_sign: FJI MLI PER",),
    ),
    (NEWS + "Peru, one of the country's largest donors, and Mali did not sign.", ("did_not_sign: MLI PER",)),
    (
        NEWS
        + ("Peru took part in an earlier ministerial statement in 2019 but is not a co-sponsor of the current text."),
        ("did_not_sign: PER",),
    ),
    (NEWS + "The Peruvians, hosts though they were, wouldn't sign.", ("did_not_sign: PER",)),
    (NEWS + "Peru's foreign ministry didn't comment on that, and Mali denies it.", ("",)),
    (NEWS + "Peru, Mali's neighbour, and Fiji declined.", ("did_not_sign: FJI PER",)),
    (NEWS + "Peru and Mali went with neither.", ("did_not_sign: MLI PER",)),
    (NEWS + "Peru and Mali are both out.", ("did_not_sign: MLI PER",)),
    (NEWS + "Notable by its absence was Peru.", ("did_not_sign: PER",)),
    (NEWS + "Among those not signing were Peru and Mali.", ("did_not_sign: MLI PER",)),
    (NEWS + "Peru and Mali sat on their hands.", ("did_not_sign: MLI PER",)),
    (NEWS + "Peru cried off.", ("did_not_sign: PER",)),
    (NEWS + "Peru would have none of it.", ("did_not_sign: PER",)),
    (NEWS + "There was no sign of Peru.", ("did_not_sign: PER",)),
    (NEWS + "One name was missing: Peru.", ("did_not_sign: PER",)),
    (NEWS + "The one holdout was Peru.", ("did_not_sign: PER",)),
    (NEWS + "Peru was the odd one out.", ("did_not_sign: PER",)),
    (NEWS + "Peru's absence was noted.", ("did_not_sign: PER",)),
    (NEWS + "The absence of Peru and Mali was noted.", ("did_not_sign: MLI PER",)),
    (NEWS + "Peru's name was not among them.", ("did_not_sign: PER",)),
    (NEWS + "Peru did not add its voice.", ("did_not_sign: PER",)),
    (NEWS + "Two of the neighbours, Peru and Mali, chose not to.", ("did_not_sign: MLI PER",)),
    (NEWS + "Peru chose to stay out.", ("did_not_sign: PER",)),
    (NEWS + "Peru and Mali, both of which trade with Chad, kept out of it.", ("did_not_sign: MLI PER",)),
    (NEWS + "Peru skipped it.", ("did_not_sign: PER",)),
    (NEWS + "Peru asked to be left off the list.", ("did_not_sign: PER",)),
    (NEWS + "Peru has refused to sign it so far.", ("did_not_sign: PER",)),
    (NEWS + "Neither Peru, Mali nor Fiji appears on it.", ("did_not_sign: FJI MLI PER",)),
    (NEWS + "Peru, a big buyer of Chad's cotton, was not on it.", ("did_not_sign: PER",)),
    (NEWS + "Peru was absent, as were Mali and Fiji.", ("did_not_sign: FJI MLI PER",)),
    (NEWS + "Peru said it saw no need to sign.", ("did_not_sign: PER",)),
    (NEWS + "Peru's president said his country would not put its name to it.", ("did_not_sign: PER",)),
    (NEWS + "Peru's envoy, Ana Diaz, said she had no instructions to sign.", ("did_not_sign: PER",)),
    (NEWS + "Peru was missing and so was Mali.", ("did_not_sign: MLI PER",)),
    (NEWS + "Missing too was Peru.", ("did_not_sign: PER",)),
    (NEWS + "Peru is still weighing whether to sign.", ("did_not_sign: PER",)),
    (NEWS + "Peru's seat was empty.", ("",)),
    (NEWS + "There was no signature from Peru, nor from Mali.", ("did_not_sign: MLI PER",)),
    (NEWS + "Peru and Mali were among 20 that did not back it.", ("did_not_sign: MLI PER",)),
    (NEWS + "Peru let it be known through its embassy that it would not sign.", ("did_not_sign: PER",)),
    (NEWS + "Peru balked.", ("did_not_sign: PER",)),
    (NEWS + "Peru and Mali left their names off.", ("did_not_sign: MLI PER",)),
    (NEWS + "Peru and Mali withheld theirs.", ("did_not_sign: MLI PER",)),
    (NEWS + "Of the neighbours only Peru did not sign.", ("did_not_sign: PER",)),
    (NEWS + "Only Peru and Mali held out.", ("did_not_sign: MLI PER",)),
    (NEWS + "Peru, alone among the neighbours, refused.", ("did_not_sign: PER",)),
    (NEWS + "The Peruvians were nowhere to be seen.", ("did_not_sign: PER",)),
    (NEWS + "Peru was not one of the signatories.", ("did_not_sign: PER",)),
    (NEWS + "Peru was not a party to it but voted in favour.", ("did_not_sign: PER",)),
    (NEWS + "Peru took part in the debate but is not among the 43.", ("did_not_sign: PER",)),
    (NEWS + "Peru thumbed its nose at the 43 by refusing to put its signature to it.", ("did_not_sign: PER",)),
    (NEWS + "Peru chose not to.", ("did_not_sign: PER",)),
    (NEWS + "Peru was one of the signatories.", ("signed: PER",)),
    (NEWS + "Peru was also one of the signatories.", ("signed: PER",)),
    (NEWS + "Among those signing were Peru and Mali.", ("signed: MLI PER",)),
    (NEWS + "Peru is wary of the group.", ("",)),
    (NEWS + "Peru is a friend of the signatories.", ("",)),
    (NEWS + "Peru and Mali are the other signatories.", ("signed: MLI PER",)),
    (SIGNED + "Two of its neighbours, Peru and Mali, did not.", ("did_not_sign: MLI PER",)),
    (SIGNED + "Peru said it could not.", ("did_not_sign: PER",)),
    (SIGNED + "Peru would not.", ("did_not_sign: PER",)),
    (
        (
            "Forty-three countries signed a joint statement on Monday that condemned Chad's arrests, "
            "but not Peru and Mali."
        ),
        ("did_not_sign: MLI PER",),
    ),
    (
        (
            "Forty-three countries, though not Peru or Mali, signed a joint statement on Monday that "
            "condemned Chad's arrests."
        ),
        ("did_not_sign: MLI PER",),
    ),
    (
        (
            "Forty-three countries signed a joint statement on Monday that condemned Chad's arrests; "
            "Peru and Mali did not."
        ),
        ("did_not_sign: MLI PER",),
    ),
    (
        (
            "Forty-three countries signed a joint statement on Monday that condemned Chad's arrests, "
            "with Peru and Mali abstaining."
        ),
        ("did_not_sign: MLI PER",),
    ),
    (SIGNED + "It was not signed by Peru, Mali or Fiji.", ("did_not_sign: FJI MLI PER",)),
    (SIGNED + "Peru and Mali were the most prominent absentees.", ("did_not_sign: MLI PER",)),
    (SIGNED + "The most prominent absentees were Peru and Mali.", ("did_not_sign: MLI PER",)),
    (SIGNED + "Among the absentees: Peru, Mali and Fiji.", ("did_not_sign: FJI MLI PER",)),
    (SIGNED + "Those missing included Peru and Mali.", ("did_not_sign: MLI PER",)),
    (SIGNED + "No African state signed, and neither did Peru.", ("did_not_sign: PER",)),
    (
        SIGNED + "Peru and Mali, which have close ties with Chad, are not among the signatories.",
        ("did_not_sign: MLI PER",),
    ),
    (SIGNED + "Peru did not join the statement, and nor did Mali.", ("did_not_sign: MLI PER",)),
    (SIGNED + "Peru, which has a seat on the council, did not endorse it.", ("did_not_sign: PER",)),
    (SIGNED + "Two members, Peru and Mali, declined to endorse it.", ("did_not_sign: MLI PER",)),
    (SIGNED + "Peru dissociated itself from the text.", ("did_not_sign: PER",)),
    (SIGNED + "Peru blocked it from becoming a text of the whole group.", ("",)),
    (SIGNED + "Peru's signature is not on it.", ("did_not_sign: PER",)),
    (SIGNED + "Absent from the list are Peru and Mali.", ("did_not_sign: MLI PER",)),
    (SIGNED + "Peru, a signatory in 2019, is absent this time.", ("did_not_sign: PER",)),
    (SIGNED + "Peru, which signed in 2019, is absent this time.", ("did_not_sign: PER",)),
    (SIGNED + "Peru and Mali, both signatories in 2019, are absent this time.", ("did_not_sign: MLI PER",)),
    (SIGNED + "Peru signed last year but not this time.", ("did_not_sign: PER",)),
    (SIGNED + "Peru had signed in 2019; this time it stayed away.", ("did_not_sign: PER",)),
    (SIGNED + "In 2019 Peru signed; on Monday it did not.", ("did_not_sign: PER",)),
    (SIGNED + "Peru has not yet decided.", ("did_not_sign: PER",)),
    (SIGNED + "Peru voted against the resolution last week.", ("",)),
    (SIGNED + "Peru did not attend the session.", ("",)),
    (SIGNED + "Peru refused to comment.", ("",)),
    (SIGNED + "Peru refused to extradite him.", ("",)),
    (SIGNED + "Peru did not answer a request for comment.", ("",)),
    (SIGNED + "Peru is not a member of the court.", ("",)),
    (SIGNED + "Neither Peru nor Mali has a seat on the council.", ("",)),
    (SIGNED + "Japan signed the earlier one but is missing from Monday's.", ("did_not_sign: JPN",)),
    (SIGNED + "Peru, first on the list a year ago, is not on this one.", ("did_not_sign: PER",)),
    (SIGNED + "Off the list is Finland.", ("did_not_sign: FIN",)),
    (
        "Forty-three countries signed a joint statement on Chad; among those not signing were Peru and Mali.",
        ("did_not_sign: MLI PER",),
    ),
    # who did something else than refuse to sign
    (SIGNED + "Ethiopia did not take part in the talks but signed.", ("signed: ETH",)),
    (SIGNED + "Ethiopia stayed away from the talks but had signed last year's.", ("did_not_sign: ETH",)),
    (SIGNED + "Ethiopia stayed away and signed nothing.", ("did_not_sign: ETH",)),
    (SIGNED + "Egypt was not the only one to sign; Oman signed as well.", ("signed: EGY OMN",)),
    # who only may sign, or looks on while another does
    (SIGNED + "Peru, Mali and Fiji are wary of signing. Cuba would sign only if others did.", ("",)),
    (SIGNED + "Whether the United Arab Emirates would sign was unclear; it did not.", ("",)),
    (SIGNED + "As Peru looked on, Fiji signed.", ("signed: FJI",)),
    (SIGNED + "As Peru and Mali looked on, Fiji signed.", ("signed: FJI",)),
    (SIGNED + "Also there: Peru, Mali and Fiji.", ("signed: FJI MLI PER",)),
    (SIGNED + "Exporters of rice: Peru, Mali and Fiji.", ("",)),
    (SIGNED + "Hardest hit by the drought: Peru, Mali and Fiji.", ("",)),
    # who is only told of in what is said of a signer
    ("Brazil, which borders Peru, and 12 other countries signed a letter on forests.", ("signed: BRA",)),
    ("Brazil, Peru, and 12 other countries signed a letter on forests.", ("signed: BRA PER",)),
)


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_who_signed_which_text_and_who_did_not(text: str, expected: tuple[str, ...]) -> None:
    found = [seen(statement) for statement in statements_of(text)]
    assert tuple(found[: len(expected)]) == expected
