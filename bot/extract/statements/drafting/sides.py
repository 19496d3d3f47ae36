"""Which side a statement takes, by the words that show it, and whom it speaks of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.extract.lexicon.statement_sides import STRONG_CRITICISM
from bot.extract.statements.drafting.clusters import Cluster
from bot.extract.statements.drafting.drafts import Draft
from bot.extract.statements.lexing.tokens import Member, Token, member_key, members_of
from bot.model import Span

_NEXT = 24  # code points: room for "the latest"
_PLACES = frozenset(["in", "at", "into", "inside", "across"])
_ABOUT = frozenset(["on", "over", "about", "against", "in", "to", "towards"])


# "Separately, Peru criticised the text"
_BY_ITSELF = re.compile(r"[D,&+]*m,[CE]")
# "slammed by lawmakers"
_BY_WHOM = re.compile(r"[DfQ=,]{0,2}<[CLEKGYTO]")
# "hit out at the paper"; not "condemned by the text"
_TO_IT = re.compile(r"^[&,D]*[CEL][^;T]*[cuo][^;<T]{0,2}T")
# "Peru's envoy rejected the statement"
_REJECTING = re.compile(r"^[Q,&D]*[CE](?:,~[^,]*,|[,DQ=+vKP])*[co][^;<T]{0,2}T")
# ... and what is done by those who sign it
_BACKING = re.compile(r"\b(?:support|back)(?:ing)?\b")
# What praise or blame from outside goes to
_KNOWN_TEXT = re.compile(r"T")
_RIVAL = frozenset(["rival", "competing", "opposing", "opposite"])
# The subject of a whole sentence
_GOES_ON = re.compile(r"[D,&]*[CEL]")
# "the appeal, which Peru", "the summit, which Peru"; not "they said that Peru"
_WHICH = re.compile(r"(?:T,?|,)~$")
# "breaking with Peru, whose leader congratulated the winners": what somebody named does
_WHO_DOES = re.compile(r"[CLE],~[^,;&GYT]*$")
# "alarmed by the arrest of judges": no agent
_FELT = re.compile(r"(?:alarm|dismay|disturb|troubl|shock|outrag|anger|concern|worri)ed")
_SUBJECT_OF = re.compile(r"[,DQ+]{0,4}(?:v[T=~D]{0,3})?")
# What is welcomed in "welcomed a resolution calling on Peru to stop"
_OF_A_REPROACH = re.compile(r"[DKPC]{0,2}X[^;&TGYCLE]{0,4}c")
# Words that only ask for something, which give way to any that blame
_MILD = re.compile(r"(?:call|appeal)\w* (?:on \w+ )?for|request|demands?$")
# What a speech says before it comes to the point: "We welcome the report", "We thank the envoy"
_COURTEOUS = -1  # less than anything that blames
_COURTESY = re.compile(r"welcom|thank|appreciat|commend|prais")
# "stand in solidarity with the people of Peru": its government may be condemned for all that
_FOR_PEOPLE = re.compile(r"uO")
# "pressed Fiji to withdraw from the text"
_TO_LEAVE = re.compile(r"[CLEKP]w")
# "defended the decision not to sign the communiqué"
_OF_A_REFUSAL = re.compile(r"[DPQ=+]*[xA]sT")
# Words for what somebody gets, not what he says: "Peru has come in for criticism"
_GOT = re.compile(r"(?:criticism|condemnation)")
# Before "urged": "Peru refused to join the appeal of nine states and"; the verb is the one of whoever refused
_REFUSING = re.compile(r"[CLE][D=Q,]*A[^;&~]*$")
# The verb and its object in "Peru on Monday rejected a joint statement that 30 countries had issued"
# ... and "Peru's ministry said that Lima was opposed to a statement from 30 countries"
_OF_OTHERS = re.compile(r"[Q,&D]*(?:[CE]D?vD?~)?[CE][,D=+]*(?P<verb>c)D?(?P<text>T)(?:,?~?=?[sbri]?<?)?[GhL]")
# Up to the verb of "The statement by nine states (Peru, Mali …) was hailed"
_TEXT_WAS = re.compile(r"[D,&]*T(?:[DP]|<[GLC]|\([^()]*\)){0,6}=")
# Behind "condemned": "the invasion of Mali by Chad"
_OF_WHOM_BY_WHOM = re.compile(r"T?[DY]?[PEK][<y][CPK]")
# Before who reads it out: "condemned it in a statement delivered by Peru"
_PUTS_FORWARD = re.compile(r"T[D,~=]*[ri][D,]*<$")
_ARTICLE_MAX = 5  # code points: room for "the", not for "in a"
_FINITE = re.compile(r"\w+(?:ed|[^s]s)\b")
# "Manila called out 26 countries that had condemned it"
SLAMMED = re.compile(r"([CE])[^CEG;jsb]*c?G~[^;]*c")


def share_side(drafts: Sequence[Draft]) -> None:
    """Statements of one sentence share the words at its end: "from Peru for 55 states and Cuba for 45 praising …"."""
    for draft, following in pairwise(drafts):
        if draft is not following and draft.side is None and following.side is not None:
            draft.side, draft.side_words, draft.targets = (
                following.side,
                following.side_words,
                draft.targets or following.targets,
            )


def learn_side(cluster: Cluster, drafts: Sequence[Draft], previous: Draft | None) -> None:
    """Notes the first words in the cluster that show a side, and the countries they are about."""
    if who := reacting(cluster, drafts):
        for draft in drafts:
            draft.reactions += who if _TO_IT.search(cluster.kinds) else ()
            draft.critics += who if _REJECTING.search(cluster.kinds) else ()
        return
    kinds, tokens = cluster.kinds, cluster.tokens
    for draft in drafts:
        marks = [index for index, letter in enumerate(kinds) if letter in "cu" and _is_its_own(cluster, index, draft)]
        marks = [_reproach_welcomed(kinds, index) for index in marks if kinds[index - 1 : index] != "V"]
        for index in marks:
            token = tokens[index]
            stronger = token.letter == "c" and (draft.side == "critical" or draft.force == _COURTEOUS)
            if draft.side is None or (stronger and _force(token.word) > draft.force):
                draft.force = _COURTEOUS if _is_courtesy(cluster, index) else _force(token.word)
                draft.side = "critical" if token.letter == "c" else "supportive"
                draft.side_words = Span(token.start, token.end)
        own = [index for index in marks if kinds[index] == ("c" if draft.side == "critical" else "u")]
        if not draft.targets or (draft.only_about and own):
            targets = _targets(cluster, own, draft)
            draft.only_about = bool(targets) and not own
            draft.targets = targets or draft.targets
        if previous is None or previous is draft or (answer := _answering(cluster)) is None:
            continue
        draft.answers = draft.answers or (previous, answer)
        if previous.side == "critical" and draft.side != "supportive" and "o" in kinds:
            draft.side, draft.side_words = "supportive", answer


def _force(word: str) -> int:
    """How much a critical word blames: "called for", "concern", "condemned"."""
    return 0 if _MILD.match(word) else 1 + bool(STRONG_CRITICISM.match(word.lower()))


def _is_courtesy(cluster: Cluster, mark: int) -> bool:
    """Whether praise says little of the side: "We welcome the report", "We stand with the people of Peru"."""
    if _FOR_PEOPLE.match(cluster.kinds, mark):
        return True
    ours = any(token.value == "ours" for token in cluster.tokens[:mark])
    return ours and bool(_COURTESY.match(cluster.tokens[mark].word))


def _reproach_welcomed(kinds: str, index: int) -> int:
    """The place of "calling on" in "welcomed a resolution calling on Peru to stop"; else the ``index`` itself."""
    match = _OF_A_REPROACH.match(kinds, index + 1) if kinds[index] == "u" else None
    return match.end() - 1 if match else index


def _answering(cluster: Cluster) -> Span | None:
    """The words that say that a statement answers another: "hit back", "a rival text"."""
    at = cluster.at("o")
    if at < 0 and cluster.text is not None and cluster.text.words & _RIVAL:
        at = cluster.at("T")
    return Span(cluster.tokens[at].start, cluster.tokens[at].end) if at >= 0 else None


def _is_its_own(cluster: Cluster, mark: int, draft: Draft) -> bool:
    """Whether words of praise or blame are those of the group or of the text: not "Peru was applauded by farmers",
    nor "the letter, which Fiji, an old critic of the pact, signed".
    """
    kinds, tokens = cluster.kinds, cluster.tokens
    if _TO_LEAVE.match(kinds, mark + 1) or _OF_A_REFUSAL.match(kinds, mark + 1) or _BY_ITSELF.match(kinds):
        return False
    if _is_done_to_it(cluster, mark) or _is_passive(cluster, mark):
        return False
    if _REFUSING.search(kinds[:mark]) and _FINITE.match(tokens[mark].word):
        return False
    if (agent := _BY_WHOM.match(kinds, mark + 1)) and not _FELT.match(tokens[mark].word):
        return _takes_part(tokens[agent.end() - 1], draft)
    if does := _WHO_DOES.search(kinds, 0, mark):
        return _signs(tokens[does.start()], draft)
    for index in range(mark - 1, -1, -1):
        letter = kinds[index]
        if letter in "GYT":
            return True
        if letter in ";&":
            subject = _GOES_ON.match(kinds) if re.fullmatch("[^CLEGYTO]*", kinds[index + 1 : mark]) else None
            if subject is not None:  # "Peru was not on the list, though its envoy praised the effort"
                return _takes_part(tokens[subject.end() - 1], draft)
            break
        if letter == "O" or (letter in "CLE" and _is_subject(kinds, index)):
            return _takes_part(tokens[index], draft) or bool(_GOT.match(tokens[mark].word))
    of_text = re.match(r"[^GYT]*$", kinds[:mark]) and _KNOWN_TEXT.match(kinds[mark + 1 :])
    if of_text and (_is_known(cluster, mark + 1) or _BACKING.search(tokens[mark].word)):
        return False  # "Farmers welcomed the text", "those expressing support for a document"
    return cluster.unit.number <= next(iter(draft.units), 0) or bool(re.search("[GYThH]", kinds))


def _is_done_to_it(cluster: Cluster, mark: int) -> bool:
    """Whether it is what somebody else does to the text: "Peru rejected a joint statement that 30 states issued"."""
    match = _OF_OTHERS.match(cluster.kinds)
    if match is None or match.start("verb") != mark:
        return False
    at = match.start("text")
    room = _ARTICLE_MAX + len(" to") * (cluster.tokens[mark].word == "opposed")
    return cluster.tokens[at].start - cluster.tokens[at - 1].end <= room


def _is_passive(cluster: Cluster, mark: int) -> bool:
    """As in "The statement by nine states was hailed in Paris": said of it, not by it; not "was alarmed"."""
    word = cluster.tokens[mark].word
    if not word.endswith("ed") or _FELT.match(word):
        return False
    return bool(_TEXT_WAS.fullmatch(cluster.kinds, 0, mark))


def _is_known(cluster: Cluster, index: int) -> bool:
    """Whether a text has been told of before: "the statement"."""
    return cluster.tokens[index].value.determiner in ("the", "this", "that") and not cluster.tokens[index].value.joint


def _is_subject(kinds: str, index: int) -> bool:
    """Whether a name opens a clause, so that what follows is said of it; not in "they said that Peru …", nor in
    ", Mali not among them,".
    """
    if kinds.startswith("a,", index + 1):
        return False
    if kinds[index] == "E":
        return index == 0 or kinds[index - 1] not in "<cu"
    return index == 0 or kinds[index - 1] in ",;&:-DQ" or bool(_WHICH.search(kinds, 0, index))


def _takes_part(token: Token, draft: Draft) -> bool:
    if token.letter == "O":
        return False
    if token.letter == "E" and draft.reader:  # others than the reader may speak for themselves
        return bool(token.value.country == draft.reader.country)
    return token.letter in "GYT" or not draft.parties or _signs(token, draft)


def _signs(token: Token, draft: Draft) -> bool:
    known = draft.signers() | {member_key(each) for each in draft.leads}
    return any(member_key(each) in known for each in members_of(token))


def reacting(cluster: Cluster, drafts: Sequence[Draft]) -> tuple[Member, ...]:
    """Who outside speaks about it ("China's envoy rejected the joint statement"); nobody where it speaks itself."""
    if re.search("[GhH]", cluster.kinds):
        return ()
    match = re.match(r"[Q,D&]*([CEKL])(?:,~[^,]*,|[,DQ=+%vKP])*[cuo]", cluster.kinds)
    if not match:
        return ()
    members = members_of(cluster.tokens[match.start(1)])
    who = {member_key(each) for each in members}
    taking_part = any(who & (draft.signers() | {member_key(each) for each in draft.leads}) for draft in drafts)
    return () if taking_part else members


def _targets(cluster: Cluster, marks: Sequence[int], draft: Draft) -> list[Member]:
    """Whom it speaks of: better the one directly addressed ("urged Mali") than a place ("killings in Mali")."""
    tokens, signers = cluster.tokens, draft.signers()
    for index in marks:
        agent = _OF_WHOM_BY_WHOM.match(cluster.kinds, index + 1)
        if agent and tokens[agent.end() - 1].start - tokens[agent.end() - 2].end <= _ARTICLE_MAX:
            named = [
                each for each in members_of(tokens[agent.end() - 1]) if each.country and each.country not in signers
            ]
            if named:
                return named
        # not whose embargo it is in "called for an end to the U.S. embargo on Cuba"
        follows = next((each for each in tokens[index + 1 :] if each.start >= tokens[index].end), None)
        if (
            follows
            and follows.letter in "PCKLE"
            and follows.start - tokens[index].end <= _NEXT
            and follows.word not in _PLACES
        ):
            named = [each for each in members_of(follows) if each.country and each.country not in signers]
            if named:
                draft.addressed = True
                return named
    for index in marks:
        if named := _objects(cluster, index, draft):
            return named
    apart = signers | draft.names("withdrew", "did_not_sign")  # "Peru left the statement, blaming a slip"
    return _about(cluster, signers) or (_before(cluster, marks[0], apart) if marks else [])


def _before(cluster: Cluster, mark: int, signers: set[str]) -> list[Member]:
    """As in "Mali's envoy spoke after 29 countries had faulted its prisons": whoever was named before."""
    for index in range(mark - 1, -1, -1):
        token = cluster.tokens[index]
        if token.letter in "CE" and _SUBJECT_OF.fullmatch(cluster.kinds, index + 1, mark):
            continue  # who says it
        if cluster.kinds.startswith("x", index + 1):
            continue  # "Mali not among them"
        if cluster.kinds.startswith(",m", index + 1):
            continue  # "Mali, speaking for itself, said it was alarmed"
        if token.letter in "CE" and cluster.kinds[index - 1 : index] == "<":
            continue  # "the promises made by Peru's president to condemn Mali"
        if token.letter in "CKE" or (token.letter == "P" and token.word in _ABOUT):
            named = [each for each in members_of(token) if each.country and each.country not in signers]
            if named:
                return named
    return []


def _about(cluster: Cluster, signers: set[str]) -> list[Member]:
    """As in "a statement on Saudi Arabia", "a statement by the ministers of Peru and Mali on Fiji"."""
    for match in re.finditer(r"T(?:K?[PK]|<[LG][^;&vcuCE]{0,3}P)", cluster.kinds):
        token = cluster.tokens[match.end() - 1]
        named = [each for each in members_of(token) if each.country and each.country not in signers]
        if named and (token.letter == "K" or token.word in _ABOUT):
            return named
    return []


def _objects(cluster: Cluster, index: int, draft: Draft) -> list[Member]:
    kinds = cluster.unit.kinds
    at = cluster.first + index + 1
    ends = (kinds.find(mark, at) for mark in (";", "&", ",n"))  # ", including Peru" names those who speak
    behind = cluster.unit.tokens[cluster.last : cluster.last + 1]
    of_another = behind and behind[0].letter == "T" and behind[0].value.determiner == "another"
    limit = cluster.last if of_another else len(kinds)  # before "another, backed by 18 states including Peru"
    end = min((i for i in ends if 0 <= i < limit), default=limit)
    signers = draft.signers()
    if match := re.search(r"[<y]([CLP])", kinds[at:end]):
        token = cluster.unit.tokens[at + match.start(1)]
        agent = members_of(token) if token.letter != "P" or token.word == "by" else ()
        if (
            agent
            and not {member_key(each) for each in agent} & signers
            and re.match(r"[^TGY]*$", kinds[at : at + match.start()])
        ):
            return list(agent)
    for place, token in enumerate(cluster.unit.tokens[at:end], at):
        if token.letter in "CPKLEO" and not _PUTS_FORWARD.search(kinds[:place]):
            named = [each for each in members_of(token) if member_key(each) not in signers and each.country]
            if named:
                return named
    return _slammed(cluster)


def _slammed(cluster: Cluster) -> list[Member]:
    """As in "Manila called out 26 countries that had condemned it": whoever counts its critics."""
    match = SLAMMED.search(cluster.kinds)
    return list(members_of(cluster.tokens[match.start(1)])) if match else []
