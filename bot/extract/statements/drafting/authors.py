"""Who a stretch says has put a statement forward, and how many they are."""

from __future__ import annotations

import re
from itertools import pairwise

from bot.extract.statements.drafting.clusters import Cluster
from bot.extract.statements.drafting.drafts import Draft
from bot.extract.statements.lexing.tokens import Member, Nations, Token, member_key, members_of

# Who reads it out, the surest first: before "on behalf of", after "On behalf of 43 countries", "speaking for this
# group, Peru", "read by", "that Peru read", "said in a statement", "presented the text", "handed over by", "a text two
# days after Peru's envoy, Ana Diaz, had read it"
# ... but not Mali of "Peru, not Mali, read it"
_READERS = tuple(
    re.compile(pattern.replace("(?P<who>", "(?<!x)(?P<who>"))
    for pattern in (
        r"(?P<who>[CE]),%[CEL],[=D]*(?:F|[ir]T)",  # "Ana Diaz, flanked by Chile's ambassador, presented it"
        r"(?<![cu])(?P<who>[CE])(?:[^CEG;h]|(?<=[cu])C)*[hH][GYL]",  # "Peru issued a text backing Mali on behalf of 20"
        r"[hH][GYL][^CEL;l]{0,6}(?P<who>[CE])[,D]*[ircvuo]",
        r"[hH][GYL]?,(?P<who>E)",
        r"[hH]G~n[CL],(?P<who>[CE])",
        r"[hH][GYC],~[^,;]*,(?P<who>E)(?=,?[vcuQ])",
        r"r[^CEGLcuvisbj;]{0,3}<(?P<who>[CEK]|L(?=[D,]*[hH]))",
        r"[GY][,D=+]*r(?P<who>[CE])",
        r"^[D,&]*r(?:T|[hH]G)[^;E]*,(?P<who>[CE])(?=[,D]*[vcu])",
        r"^[D,&]*rT,(?P<who>[CE])",
        r"^[D,&]*rD?[YG],(?P<who>E)(?=[,D=]*[vcu])",  # "Speaking on Friday for the group, Peru's envoy said"
        r"[Ts],?~(?P<who>[CE])[,D=+]*r",
        r"(?P<who>E)[,DQ]*v[,DQ]*T(?:$|<G)",
        r"(?P<who>E)(?:,~?|[DQv&])*(?:r|(?P<puts>i))[^CEG;~]*T",
        r"(?P<who>[CE])(?:,%[CLO]?[^,;CLEG]{0,3},|,~?|[DQ])*r[^CEG;aAx]*T",
        r"T[^CEG;]*r[^CEGi;]*<(?P<who>E)",
        r"T(?!,?~Y)[^CEG;]*(?P<by>i)[^CEGi;]*<(?P<who>E)",  # not "a text in which they praise those named by"
        r"T[^CEGL;l]*(?P<who>E),?[rF](?![^;]*T)",
        r"(?P<who>[CE])(?:,~?|[DQv])*F",
        r"^[D,&]*(?:F|[hH]Y?=),?(?P<who>[CE])",
    )
)
# "Peru's envoy counted 47 states when she read her statement"
_READ_HIS = re.compile(r"E[^CEKLh~;]*rT")
_HIS = frozenset(["his", "her"])
# "handed over by the envoy"; not "published by the embassy"
_HANDED = re.compile(r"hand|g(?:a|i)ve|giv|introduc|ma(?:d|k)e|announc|submi|put|offer|advanc|br(?:ought|ing)|tabl")
# "Peru's mission drew up the text"
_WROTE = re.compile(
    r"dr(?:ew|aw)|prepar|penn|author|co|propos|launch|wr[io]t|publish|releas|post|shar|circulat|sen[dt]"
)
# "Mexico issued", "Peru, backed by", "Ghana, on behalf of"; "released by Chad", "a letter from Chad"
# "Peru's envoy told the council, reading a statement"
_AUTHOR_BEFORE = re.compile(r"([CEL])(?:,~[^,]*,|[,DQf=+])*(?:v,|v(?=W))?(?:[ir]|[,D]*[bj][Df]*<|,?[hH]|,?[BWJ])")
_AUTHOR_AFTER = re.compile(r"[ir][^CLE;G]{0,4}<([CE])|T<([CE])|^l([CE])")
# "Peru, which closed its camps, and 25 other countries", "Peru and Mali, the two that began it, and 7 more states"
# ... and, in a headline, "Peru, 20 other states condemn"
_BESIDE = re.compile(r"([CEL]),[~Y][^,]*,$|^D?([CEL]),W?$")
# "Together with 40 others, Peru and Chile signed"
_TOGETHER_WITH = re.compile(r"[D,&]*[%W]")
_AUTHORS_NEXT = re.compile(r",([CLE])[=D+]*[vcuirsb]")
# "All 27 members except Hungary", "The 14 countries in the group, with the exception of Mexico,"
_BUT_FOR = re.compile(r"[^G]*G(?:[,~iY=PK]{0,4},)?e(?=[CL])")
# "Iceland said in a statement", and the same behind its words
_VOICE = re.compile(r"[DQ,]*([CE])v[DQ,]*T")
# "… and 26 others joined", "… and joined by 26 others"; not "… and 26 others have joined since"
_MORE_SIGN = re.compile(r"[D,;&]*(?:G[,D=+]*[sjbk]|[sjb]<G)[^f]*$")
_OTHERS = re.compile(r"O[^CLEG;]*[sivbrc][^;]*T|T[^CLEG;]{0,40}<[^CLEG;]{0,40}O|O[^CLEGTY;]*[vi](?!<[CLEG])")


def adds_more(cluster: Cluster, group: Nations, draft: Draft) -> bool:
    """Whether others are counted in one sentence with the first: "Six sponsored the text, and 26 others joined"."""
    told_here = draft.count is not None and draft.last_unit == cluster.unit.number and cluster.first > 0
    more = group.others and group.count is not None and not group.members
    return told_here and more and bool(_MORE_SIGN.match(cluster.kinds))


def figure(cluster: Cluster, group: Nations, draft: Draft | None) -> int | None:
    """The figure, with those who stand beside it: "Mexico, backed by 18 other nations" makes 19; without those left
    out: "All 27 members except Hungary" are 26.
    """
    count = _with_those_beside(cluster, group, draft)
    but_for = _BUT_FOR.match(cluster.kinds) if count is not None else None
    if but_for is None or count is None:
        return count
    return count - sum(each.country is not None for each in members_of(cluster.tokens[but_for.end()]))


def _with_those_beside(cluster: Cluster, group: Nations, draft: Draft | None) -> int | None:
    if group.count is None:
        return None
    kinds = cluster.kinds
    index = min(i for i in (cluster.at("G"), cluster.at("g")) if i >= 0)
    before, after = kinds[:index], kinds[index + 1 :]
    # … "We were proud to join 22 nations", "In a statement with Peru's president, four countries", "Peru reads a
    # statement on behalf of 26 others", "Peru, on behalf of 26 others, urges"
    of_others = group.others and not group.members and re.match(r"[D,]*[CE](?:[=D]*rT|,)h$", before)
    if of_others or re.search(r"H,?$|^[^CLEG;]*Q=j$|^[D,&]*TW[CE]D?,$", before):
        return group.count + 1
    # "38 countries joined Germany", "Peru and six others have been joined by Mali"
    if match := re.match(r"[,D]*j(?=[CE])" + (r"|[,D=+]*j<(?=[CEL])" if group.members else ""), after):
        return group.count + len(members_of(cluster.tokens[index + 1 + match.end()]))
    if after.startswith("-L"):  # "five members – Peru, Chile … – and Fiji"
        return max(group.count, sum(each.country is not None for each in members_of(cluster.tokens[index + 2])))
    if (match := re.match(r"%[CL]", after)) and cluster.tokens[index + 1].word == "plus":
        return group.count + sum(each.country is not None for each in members_of(cluster.tokens[index + 2]))
    if re.search(r"[CEL][,D=f]*j$", before) and not (group.definite or _is_whole(cluster.tokens[index], group)):
        return group.count + 1
    if group.others and not group.members and (beside := _named_beside(cluster, index)):
        return group.count + beside
    if group.others and draft and re.search(r"Y[=D]*j<$", before):  # "they were joined by 40 others"
        return group.count + len(draft.signers())
    if group.others and draft and re.fullmatch(r"[=D]*j[,;D]*", after):  # "Forty others joined them"
        return group.count + len(draft.signers())
    if group.others and not group.members and re.match(r"[,D=]*s", after) and not before.endswith("J"):
        return None  # "another 13 countries have signed"
    if group.others and re.search(r"(?:[bj][Df,]*<|B|W|J|<|[+%]|T,~)$", before):
        return group.count + _left_out(cluster, group, draft, signed=bool(re.search(r"s[^G]*<$", before)))
    return group.count


def _named_beside(cluster: Cluster, index: int) -> int:
    """How many are named on either side of "40 others"."""
    before, after = cluster.kinds[:index], cluster.kinds[index + 1 :]
    if match := _BESIDE.search(before):
        return len(members_of(cluster.tokens[match.start(match.lastindex or 0)]))
    if _TOGETHER_WITH.fullmatch(before) and (match := _AUTHORS_NEXT.match(after)):
        return len(members_of(cluster.tokens[index + 1 + match.start(1)]))
    return 0


def _is_whole(token: Token, group: Nations) -> bool:
    """Whether it is "a group of 31 countries" that somebody joined, who then is one of them."""
    return group.span is not None and group.span.start - token.start > len(group.hedge or "") + 1


def _left_out(cluster: Cluster, group: Nations, draft: Draft | None, *, signed: bool) -> int:
    """How many "18 other nations" leave out: the authors that are not named among them."""
    named = {member_key(member) for member in group.members}
    authors = {member_key(each) for each in authors_of(cluster)}
    if not authors and draft:
        voice = {member_key(draft.voice)} if draft.voice else set()
        authors = {member_key(each) for each in draft.leads} or draft.names("led", "read") or voice
    if group.members and not authors - named:
        return 0
    return max(0 if signed else 1, len(authors - named))


def authors_of(cluster: Cluster) -> list[Member]:
    """Countries whose text it is, or who issue or read it."""
    kinds, tokens = cluster.kinds, cluster.tokens
    found = owning_members(cluster)
    for match in _AUTHOR_BEFORE.finditer(kinds):
        found += members_of(tokens[match.start(1)])
    for match in _AUTHOR_AFTER.finditer(kinds):
        found += members_of(tokens[match.start(match.lastindex or 0)])
    return found


def voice_of(cluster: Cluster) -> Member | None:
    """Who said it, as far as this stretch goes: "Iceland said in a statement"."""
    match = _VOICE.match(cluster.kinds)
    return members_of(cluster.tokens[match.start(1)])[0] if match else None


def owning_members(cluster: Cluster) -> list[Member]:
    """Who a text is named after: "a UK statement", "Ghana's declaration", "the Canadian-led letter".

    Not what the group only speaks of: "22 countries welcomed Ghana's promise".
    """
    found: list[Member] = []
    for match in re.finditer("(?<![GLY][cu])[CK]G?T", cluster.kinds):
        owner, text = cluster.tokens[match.start()], cluster.tokens[match.end() - 1]
        if text.value.owned:
            found += owner.value.members
    return found


def authored_by_stranger(cluster: Cluster, draft: Draft) -> bool:
    """Whether somebody puts it forward who has no part in the statement, or whom the statement is about."""
    authors = {member_key(each) for each in authors_of(cluster)}
    for match in re.finditer(r"([CEK])[,DQP]*v[^CLEGTY]*T|v([CE])[,DP]*T", cluster.kinds):
        authors |= {member_key(each) for each in members_of(cluster.tokens[match.start(match.lastindex or 0)])}
    if authors & {member_key(each) for each in draft.targets}:
        return True
    unworded = not draft.worded and bool(
        draft.signers()
    )  # "Peru and Mali condemned it. 'Bad,' said Chad in a statement."
    return bool(authors) and not authors & draft.signers() and bool(draft.leads or draft.reader or unworded)


# "read to reporters by the host of the meeting, Hon. Ana Diaz, Peru's minister"
_READ_BY_OFFICE = re.compile(r"r[DPQ]{0,2}<,(?P<who>E)(?=[,;]|$)")


def reader_of(cluster: Cluster, *, then: bool = False) -> Token | None:
    """Who reads it out: before "on behalf of", or beside a verb of reading; ``then`` takes "when Peru read it", too."""
    if (match := _READ_HIS.search(cluster.kinds)) and cluster.tokens[match.end() - 1].value.determiner in _HIS:
        return cluster.tokens[match.start()]
    for pattern in _READERS:
        match = pattern.search(cluster.kinds)
        if match is None or ("@" in cluster.kinds[: match.start("who")] and not then):
            continue
        by, puts = (
            cluster.tokens[match.start(verb)].word if match.groupdict().get(verb) else "" for verb in ("by", "puts")
        )
        if (by and not _HANDED.match(by)) or _WROTE.match(puts):
            continue
        return _by_name(cluster, match.start("who"))
    return _of_the_office(cluster)


def _of_the_office(cluster: Cluster) -> Token | None:
    """Who is named behind an office: "read by the host of the talks, Ana Diaz, Peru's minister"."""
    match = _READ_BY_OFFICE.search(cluster.kinds)
    if match is None:
        return None
    comma, token = cluster.tokens[match.start("who") - 1 : match.end()]
    return token if token.value.name and token.start - comma.end == 1 else None


def _by_name(cluster: Cluster, index: int) -> Token:
    """Who is named, or the one before of whom it gives the office: "Ana Diaz, counsellor of Peru's mission, read"."""
    token = cluster.tokens[index]
    before = cluster.tokens[index - 2] if cluster.kinds[:index].endswith("E,") else None
    nameless = token.letter == "C" or (token.letter == "E" and token.value.name is None)
    if before is None or not nameless or before.value.name is None:
        return token
    return before if members_of(token)[0].country == before.value.country else token


def is_for_body(cluster: Cluster) -> bool:
    """Whether somebody speaks for a body of states, which is as good as a group: "on behalf of the African Group"."""
    return any(
        before.letter in "hH" and token.letter == "C" and members_of(token)[0].body is not None
        for before, token in pairwise(cluster.tokens)
    )


def is_foreign(cluster: Cluster) -> bool:
    """Whether others than states put it forward: "180 organisations signed an open letter"."""
    ours = any(token.value == "ours" for token in cluster.tokens)  # "We call on all others to make sure"
    return bool(_OTHERS.search(cluster.kinds)) and not ours and not re.search("[GL]", cluster.kinds)


def is_its_own(cluster: Cluster, current: Draft) -> bool:
    """Whether those who lead the statement being talked of, or speak for it, put forward this one."""
    known = {member_key(each) for each in current.leads} | current.names("led", "read")
    return any(member_key(each) in known for each in authors_of(cluster))


def is_by_others(cluster: Cluster, current: Draft) -> bool:
    """Whether those who put it forward have not signed the one being talked of."""
    authors = {member_key(each) for each in authors_of(cluster)}
    return bool(authors) and bool(current.signers()) and not authors & current.signers()


def is_of_others(cluster: Cluster, current: Draft) -> bool:
    """Whether others lead it, or speak for it, than the statement being talked of."""
    leads = {member_key(each) for each in authors_of(cluster)}
    known = {member_key(each) for each in current.leads} | current.names("led", "read")
    return bool(leads and known) and not leads & (known | current.signers())


def named_in(cluster: Cluster) -> set[str]:
    """Everyone named in a stretch, as codes and names of bodies."""
    return {member_key(each) for token in cluster.tokens if token.letter in "CLGE" for each in members_of(token)}
