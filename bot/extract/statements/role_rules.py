"""Who has what to do with a statement, read off the letters before and after a name (tokens.py lists them).

Every pattern is over the letters of one cluster. ``before`` patterns end at the name, ``after`` patterns begin
behind it. The first that fits, in the order of ``RULES``, decides.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.model import Role

# What may stand between a name and its verb: commas, dates, "for the first time", "also", a relative clause
_GAP = (
    r"(?:,~[^,;]*,|,[DQ+]{0,2}[KPZ<n][KPZWD<Qn+]{0,3}[GO]?,|,W[KPZOo]{0,2},|,O,|,[bjW]<?[CLG],|,G[^,;]*,|,z,|\([^()]*\)|"
    r",&?[Yn][PK]?,|,[YO]?v,|,n[CLY]+,?|,n,|,h[CLGY]+,?|-[^-;]*-|(?<=,)[CLE](?=[,-])|,?%[CLGE]|YP?(?=[+=Dfs])|=?J(?=s)|[,DfQ+%m:]){0,12}"
)


@dataclass(frozen=True, slots=True)
class Rule:
    """One way to say what somebody has to do with a statement."""

    role: Role
    before: re.Pattern[str] | None = None
    after: re.Pattern[str] | None = None
    needs_text: bool = False
    letters: str = "CLGE"
    needs_joint: bool = False
    """Whether the text must be called joint, so that it is not just somebody's who is quoted there."""
    needs_new: bool = False
    """Whether the text must be brought up here: who "voiced doubts about the text" did not sign it."""
    elliptic: bool = False
    """Whether the verb is the one of the sentence before: "The U.S. did not." """
    words: frozenset[str] = frozenset()
    """The prepositions before a P that the rule is for."""
    echoes: bool = False
    """Whether it says the same as of whoever was named before: "so did Peru"."""

    def close_at(self, after: str) -> int | None:
        """Where in ``after`` the letter is that must follow the one before it at once; None if none must."""
        match = self.after.match(after) if self.after is not None and "close" in self.after.groupindex else None
        return match.start("close") if match and match["close"] is not None else None


def _before(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{pattern})$")


def _after(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"{_GAP}(?:{pattern})")


_NOT = r"[=~v]*k?x[=~f]*"
# ... and a verb before it: "backed the idea but did not sign", "were present and did not sign"
_BUT_NOT = r"[=~]*(?:[vribmucT]|,v,?){0,3}[&,]{0,2}=?x[=~f]*"

# What a group did that has nothing to do with a text: "the leaders who attended the summit"
DID_ELSE = r"~[^sbjkcuivrnTGd+]*$"
_REFUSES = r"(?:a|A(?:=?[sbjTY]|[,;:]|$)|x[=f]*[sbjk])"

RULES = (
    # "Peru signed last year but not this time", "Peru had signed in 2019; this time it stayed away"
    Rule(
        "did_not_sign", after=re.compile(rf"[=+]*[sb]T?(?:[Dt]+,?[;&][D,=]*(?:{_REFUSES}|x$)|[Dt]+e$)"), letters="CLE"
    ),
    # "In 2019 Peru signed; on Monday it did not"
    Rule(
        "did_not_sign",
        before=_before("^[Dt],?"),
        after=re.compile(rf"[=+]*[sb]T?,?[;&][D,]*(?:{_REFUSES}|x$)"),
        letters="CLE",
    ),
    # "Peru backs the idea but not the letter"
    Rule("did_not_sign", after=re.compile(r"[=+]*b[^;CLEGsbT]{0,3}eT"), letters="CLE"),
    # "Brazil, which had kept aloof from earlier efforts, signed for the first time"
    Rule("joined", after=re.compile(r",~[^;]{1,12},[=+]*(?:s[^CLEG;~]{0,5})?f"), letters="CLE"),
    # "Brazil, which did not sign last year, joined this time", "had not signed before but did now"
    # "Brazil, which stayed out a year ago, signed"
    Rule("joined", after=re.compile(r",~[aA][sbj]?[Dt]+,[=+D]*[sbj]"), letters="CLE"),
    Rule(
        "joined", after=re.compile(r",(?:~?x=?[sbj]|a)D?t?D?,[=+D]*[sbjf]|x=?[sbj]D?t?D?&=?[+D]*[sbj]"), letters="CLE"
    ),
    # "Peru and Mali, none of which had joined earlier ones, are among the signatories"
    Rule("joined", after=re.compile(r",x~=?[sbj][tT]{0,2},[=+D]*n?[sbjY]"), letters="CLE"),
    Rule("signed", after=re.compile(r",~[^,;sx]{0,8},[=+]*s(?!x)"), letters="CLE"),
    # "Peru, first on the list a year ago, is not on this one", "Peru, hosts though they were, would not sign"
    Rule("did_not_sign", after=re.compile(rf",[^,;CLEGxaAw~]{{0,8}},[=+D]*{_REFUSES}"), letters="CLE"),
    # "Peru, one of the largest donors, and Mali did not sign"
    Rule(
        "did_not_sign",
        after=re.compile(rf",~?[^,;LCEGTxaAwscuv]{{0,6}},(?P<close>[LCE])[=+D]*{_REFUSES}"),
        letters="CLE",
    ),
    # "Peru is said to have been torn; it did not sign in the end"
    Rule("did_not_sign", after=re.compile(r"[^;CLEGTxs&]{0,8};(?P<close>x)[=f]*[sbj]"), letters="CLE"),
    # "Peru took no part in the talks but signed"; not "stayed away but had signed last year"
    Rule("signed", after=re.compile(r"[=+]*[az],?&[=+]*s(?![bT]?[xDt])"), letters="CLE"),
    # "Norway refused to sign, along with Peru", "stayed away, as did Peru"
    Rule("did_not_sign", before=_before(r"(?:[Ax][=+f]*[sbj]|a)[TD]*,?[%+]"), letters="CLE"),
    # "While most signed, along with Peru, others including Mali did not"
    Rule("signed", before=_before(r"(?<![aAxUe=])s[TD]*,?%"), letters="CLE"),
    # "Like Peru, Mali did not sign"
    Rule(
        "did_not_sign",
        before=_before(r"^[D,&+]*n"),
        after=re.compile(r",[CLE][=~D]*(?:x[=f]*[sbj]|[aA])"),
        letters="CLE",
    ),
    # "It was not Peru but Mali that signed", "Mali signed, not Peru"
    Rule("did_not_sign", before=_before(r"x"), after=re.compile(r"&[CLE],?~?[=+]*[sbj]"), letters="CLE"),
    Rule("did_not_sign", before=_before(r"s[TYD]?,x"), after=re.compile(r"[D,]*$"), letters="CLE"),
    # "Peru joined Mali in refusing to sign", "Peru angered its allies by not signing"
    Rule("did_not_sign", after=re.compile(r"[=D+]*j[CLE]?A|[^;&CLEGx]{0,6}<[xA][=f]*[sbj]"), letters="CLE"),
    # "Only Peru and Mali, which hunt whales, joined Chad in staying away"
    Rule("did_not_sign", after=_after(r"[=D+]*j[CLE][aA]"), letters="CLE"),
    # "Peru was on the list last year and is not today"
    Rule("did_not_sign", after=re.compile(r"[=+]*[snY]{1,2}[TYDt]*&?=x(?![sbjY])"), letters="CLE"),
    # "Peru spoke in favour of the paper without signing it"
    Rule("did_not_sign", after=re.compile(r"m[KPTY]{0,2},?A[,;]?(?:$|[;&sY])"), letters="CLE"),
    # the two of "Others did not: Peru and Mali each took the floor"
    Rule("spoke_only", after=re.compile(r"m(?!T?[&,]{0,2}x=?[sbj])"), letters="CLE"),
    # "Peru, which closed its camps in 2019, and 25 other countries signed"
    Rule("signed", after=re.compile(r",~[^,;LEGTsbxRl]{0,8},[GL][,D=f+]*[sbir]"), letters="CLE"),
    Rule("signed", after=re.compile(r",~[^,;CLEGTsbxRl]{0,8},L[D=]*[vcu][^;&CLEG]*T"), needs_text=True, letters="C"),
    # "Apart from Peru, the signatories include Mali"
    Rule("signed", before=_before(r"^e"), after=re.compile(r",Y[sT]?=?n"), letters="CLE"),
    # "37 signatories, including Chad and Mali, which are missing this time"
    Rule("signed", before=_before(r"[GY],?n|^[D,&]*nY?="), after=re.compile(r",~=?[aA]"), letters="CL"),
    # Hungary in "all except Hungary", "signed by all members but Hungary"
    Rule("did_not_sign", before=_before(r"e[,:(<]*")),
    Rule("did_not_sign", before=_before(r"[sb]<[YG]{1,2}&"), after=re.compile(r"[,;]?$"), letters="CL"),
    # "carries 37 names, the likes of Cuba and Mali"
    Rule("signed", before=_before(r"BG[,:(-]*"), letters="CL"),
    # "Peru, invited to sign, did not", "Peru, expected to sign the first text, stayed away"
    Rule("did_not_sign", after=re.compile(r",z,(?:x[,;]?$|x[;&]|[aA])"), letters="CLE"),
    # Those named after "Notably absent were", or after "One did not" and a colon
    Rule("did_not_sign", before=_before(r"[aY]?a[^CLEGst]*[=n:]+[,:]*|(?<!~)[xA]:")),
    # "Missing are the countries that never joined, above all Chad and Mali", "Conspicuous by their absence were …"
    Rule("did_not_sign", before=_before(r"^[D,]*a[<aWtY]*=[^CLETs;&]*")),
    # "Neither Fiji nor Samoa nor any other island, Palau having at least replied, is party to it"
    Rule("did_not_sign", before=_before(r"^[D,]*x"), after=re.compile(r"x[^;&LETv]{0,6}[sbj]"), letters="CL"),
    # "Peru and Chile let it be known that they had not been asked", "said they could not sign"
    Rule("did_not_sign", after=re.compile(r"=?[vi]?~?Y=?(?:a|x[=f]*[sbjk])"), letters="CL"),
    # "Hungary was the only member that did not sign", "is among those who refused to sign"
    Rule("did_not_sign", after=_after(r"(?:=n?|,n)U"), letters="CLE"),
    # "Peru, the only member that is missing, said"
    Rule("did_not_sign", before=_before(r"^[D,&]*"), after=re.compile(r",U,"), letters="C"),
    # "Those who did not sign include Peru", "The other two - Peru and Mali - did not sign it"
    # ... "The others that did not sign, just like Peru, were Mali and Chad"
    Rule("did_not_sign", before=_before(r"UT?(?:,?nC,?)?[=n:,(D-]*"), letters="CLE"),
    # "He praised Peru and Mali, which attended and did not sign"
    Rule("did_not_sign", after=re.compile(r",?~[^,;CLEGTs]{0,6}(?:x=?s|a)"), letters="P"),
    # "The largest sellers in Peru and Mali, which make most of it, did not sign"
    Rule(
        "did_not_sign",
        before=_before(r"^[D,&GYKO]*"),
        after=re.compile(r"(?:,[^;&CLEGT]*,)?[=+]*x[=f]*[sbj]"),
        letters="P",
        words=frozenset(["in"]),
    ),
    # "There is no Maltese signature"
    Rule("did_not_sign", before=_before(r"^[D,&+]*=x"), after=re.compile(r"s(?![bT])"), letters="C"),
    # "there was no signature from Brazil", "no signature came from Brazil"
    Rule("did_not_sign", before=_before(r"xB|xsn"), letters="CLE"),
    # "Nor will you find Belgium on the list"
    Rule("did_not_sign", before=_before(r"(?:^|[;&])x[v=i]*"), after=_after(r"s"), letters="CLE"),
    # as in "None of the powers - the U.S. among them - signed" or "Neither Kenya nor Niger signed"
    Rule("did_not_sign", before=_before(r"x[Y-]*"), after=_after(r"[n-]*=?[sbj]")),
    # "Neither Kenya nor Niger is among them"
    Rule("did_not_sign", before=_before(r"(?:^|[;&])[D,&]*x"), after=_after(r"=n(?:Y|[,;]|$)"), letters="CLE"),
    # "Peru's signature was missing"
    Rule("did_not_sign", after=re.compile(r"s=?a"), letters="CL"),
    # "Vietnam declined", "Hungary did not sign", "was the only one that did not sign"
    Rule("did_not_sign", after=_after(r"[=~]*(?:vY?)?=?a|[=~v]*,?&?A(?:[,=]?[sbjTY]|[,;:]?$|[;:])")),
    # "voted with Japan but are not to be found on the paper", "which make most of it, were invited but stayed away"
    Rule("did_not_sign", after=_after(r"[^;,LEGTxsj&]{1,4}&=?(?:a|A$)"), letters="CLE"),
    # "noted the text but stopped short of signing it", "backed the text but declined to sign"
    Rule("did_not_sign", after=_after(r"[=+]*[vribmuk]{0,2}[TY],?&[=+]*(?:A(?:[sbjTY]|[,;:]?$)|a)"), letters="CLE"),
    # "Peru took part in the talks but left before the vote"
    Rule("did_not_sign", before=_before(r"(?:^|[;&])[D,]*"), after=re.compile(r",?&=?a"), letters="CLE"),
    # "Chad and Gabon said they would vote for it although they had not signed"
    Rule("did_not_sign", after=re.compile(r"[^;CLEGTxs&]{0,8}&Y?=?x[=f]*s"), letters="CL"),
    # "it was not signed by a few large ones, including Peru and Mali"
    Rule("did_not_sign", before=_before(r"x=?[sbj]<(?:[YG][^;&CLETx]{0,4})?[n=:,]*"), letters="CLE"),
    # "Russia, China and the Vatican signed neither"
    Rule("did_not_sign", after=_after(r"(?:=<Y?,)?(?:s[bT]?|[bj])x"), letters="CLE"),
    Rule("did_not_sign", after=_after(rf"{_NOT}(?:[sbjk]|=?Y|nY)|{_BUT_NOT}(?:[sj]|b[TY]|nY)"), letters="CLE"),
    # "Only Malta among the members stayed out"
    Rule("did_not_sign", after=re.compile(rf"n[GYK]{{0,2}}[=+]*{_REFUSES}"), letters="CLE"),
    # "Chad joined Mali in refusing to sign"
    Rule("did_not_sign", after=re.compile(r"j[CLE]A[sbjTY]"), letters="CLE"),
    # "India and Brazil are interested, but neither has signed"
    Rule("did_not_sign", after=re.compile(r"[^;CLEGTxs&]{0,6},?&?e[=~]*[sj]"), letters="L"),
    Rule("did_not_sign", after=_after(rf"-?{_NOT}(?:[,;]?$|[;:]|n|,e)"), letters="CLE", elliptic=True),
    # "Peru said that it could not"
    Rule("did_not_sign", after=re.compile(r"=?v~?x[,;]?$"), letters="CE", elliptic=True),
    # "Ukraine has withdrawn its name", "Honduras, which backed last year's text, dropped out"
    # "Fiji had been on the list but withdrew", "was due to sign but pulled out"
    Rule(
        "withdrew",
        after=_after(r"[=~]*(?:v[DP]{0,2})?w|[=vb]*(?:[sbT]|nY|[GY]~?=?[sb])[^CLEGX;x]{0,5}w|d?[=,D+]{0,4}&[D+=]*w"),
        letters="CLE",
    ),
    # "The signatures were withdrawn by Peru and Mali", "has disappeared from one more country - Peru"
    Rule(
        "withdrew",
        before=_before(r"w[=D]*(?:<|<?(?:[YG],|[YG]?[-:(]))"),
        after=re.compile(r"(?![=D]*[sbjik])"),
        letters="CL",
    ),
    # "The list no longer includes Peru", "Gone from the list is Peru"
    Rule("withdrew", before=_before(r"^[D,&TY]*w[YT=]*"), letters="CL"),
    # "Fiji said it would not sign", "sent a note, announcing that it will not sign up to the text"
    Rule(
        "did_not_sign",
        before=_before(r"^|[;&,~-]"),
        after=re.compile(r"[DQ,=~vi]{0,8}[vi](?:T=[+&]?~)?[DQ,=~]{0,5}(?:A(?:[sbjT,;:]|$)|x=?[sj])"),
        letters="CE",
    ),
    # "the president withdrew Fiji from the text"
    Rule("withdrew", before=_before(r"w"), after=re.compile(r"[TYG]"), letters="C"),
    # Those in brackets behind "three countries have withdrawn their support", or behind "two have not signed"
    Rule("withdrew", before=_before(r"(?:^|[;&,])[GYD,=]*w[^;&CLE(:]{0,3}[(:]"), letters="CL"),
    Rule("did_not_sign", before=_before(r"(?:^|[;&,])[GYD,=]*x=?[sbj]T?[(:]"), letters="CL"),
    # "Chad pressed Fiji to withdraw from the text"
    Rule("withdrew", before=_before(r"c"), after=re.compile(r"w"), letters="P"),
    # those who, after "Two have since backed out", stand behind a colon
    Rule("withdrew", before=_before(r"(?:^|[;&])[YD,=]*w[D=]*:"), letters="CL"),
    # "Fiji said on Friday that it had withdrawn", "announced the withdrawal of its signature"
    Rule("withdrew", before=_before(r"^|[;&,-]"), after=re.compile(r"[DQ,=~vi]{0,8}[vi][DQ,=~<]{0,5}w"), letters="CE"),
    # "Since then Peru and Mali have also signed", "It was the first time that Peru had signed"
    Rule(
        "joined",
        before=_before(r"^[^CLEGT;&]*f[D,]*~?"),
        after=re.compile(r"[=+D]*(?:[sbj]|n(?:[YD,;]|$))"),
        letters="CLE",
    ),
    # "Fiji and Moldova signed for the first time", "joined this year for the first time by countries including Peru"
    Rule("joined", before=_before(r"f[D,]*(?:(?:<|=|n|:|<?Yn|,)+|Y[=n:,D]*)")),
    Rule(
        "joined",
        after=re.compile(r"[,+=D~]*(?:(?P<close>f)|[sbj][^CLEG;~]{0,5}f)(?![,:<n=]*[CLE](?!T)|[^;]*V)"),
        letters="CLE",
    ),
    # "Iceland followed on Thursday, bringing the number of signatories to 27"
    Rule("joined", after=re.compile(r"[=+D]*k[D,]*f"), letters="CLE"),
    # "Mali said on Friday that it wished to be counted as a signatory"
    Rule("joined", before=_before(r"^|[;&,-]"), after=re.compile(r"[DQ,=]{0,4}[vi][DQ,=~vT+]{0,6}f$"), letters="CE"),
    # "Among the new names are Brazil and, as well, Nepal"
    Rule("joined", before=_before(r"nf=[^;&]*%"), letters="CLE"),
    # "Mali joined on Saturday"; not "joined on Saturday nine others"
    Rule("joined", after=re.compile(r"[=+]*jD(?![CLGYTWZ])"), letters="CLE", needs_text=True),
    # "four newcomers to the text, Peru and Fiji among them"
    Rule("joined", before=_before(r"f[T<D]*,"), after=re.compile(r",?nY?(?:[,;]|$)"), letters="CL"),
    # "Albania, Haiti and Palau were among them for the first time"
    Rule("joined", after=_after(r"=?nY?f"), letters="CLE"),
    # "led by Kenya", "Iceland led", "Britain, which drew it up"
    Rule("led", before=_before(r"(?<![vcub&Ox])(?<!x=)(?<!O,)(?<![PK]=)(?<![PK]D=)l[,:]*")),
    # ... not "are party to a separate initiative, which Peru leads", "and not Norway that drafted it"
    Rule("led", before=_before(r"(?<![~x])|[TYG][^;&]*~"), after=_after(r"[~=]*R"), letters="CE"),
    # "The first, from Peru, calls for a ban"
    Rule("led", before=_before(r"^[D,&]*T,"), after=re.compile(","), letters="P", words=frozenset(["from"])),
    # "40 countries have signed a declaration that Peru, host of the summit, unveiled"
    Rule(
        "led",
        before=_before(r"^[D,&]*G[^;&CLEGT]*[sb]T~"),
        after=re.compile(r"(?:,[^;,CLEG]{0,6},)?[=+D]*i"),
        letters="CE",
    ),
    # "The driving force was Peru", "At the head of the group was Peru", "The author of the text is Peru"
    Rule("led", before=_before(r"^[D,]*R[TY]?="), letters="CE"),
    # "Peru, the coordinator of the group, said", "Peru, as coordinator, said"
    Rule("led", after=re.compile(r",R[^;&CLE]{0,4}(?:,|$)|,l,"), letters="CE"),
    Rule("led", after=_after(r"[~=]*R(?:[^;&CLE]*[TYG]|[,;]|$)"), letters="L"),
    # "Poland rallied 40 nations behind the text"
    Rule("led", after=re.compile(r"[D,&+]*J[GY]"), letters="CLE"),
    # "New Zealand's envoy then gathered 125"
    Rule("led", after=re.compile(r"[D,&+]*BG"), letters="E"),
    # "Mexico issued a declaration", "published by the Netherlands", "38 countries joined Germany"
    Rule("led", after=_after(r"[=~]*[iro][WDfQ+,=i]{0,4}T"), letters="C"),
    # "Peru's minister said that he had sent a letter"
    Rule("led", after=re.compile(r"v[DQ]*~(?P<close>i)T"), letters="E"),
    # "published by the Netherlands"; not "a text in which they praise those named by Peru's ministry"
    Rule("led", before=_before(r"T(?!,?~Y)[^CLEG;&]*i[D,=f]*<"), letters="CE"),
    # "issued jointly by Fiji and Samoa"
    Rule("signed", before=_before(r"T[^CLEG;&]*[ir][D,=f]*<(?:P,)?(?:[LCE],)*"), letters="L"),
    Rule("led", before=_before(r"G[,D]*j"), letters="CE"),
    Rule("led", after=re.compile(r",?=?(?:[bj][Df]*<|WB?)G(?![bs])"), letters="C"),
    # "took the floor individually"
    Rule("spoke_only", after=re.compile(r"[^CLEGT;]*m"), letters="CLE"),
    # "others voiced support in separate speeches, among them Laos and Nepal"
    Rule("spoke_only", before=_before(r"m[^;&TCLEGs]*n[=:,]*")),
    # "We welcome Peru and Mali, which endorsed it for the first time"
    Rule("joined", after=re.compile(r",~=?[sbj]T?f"), letters="P", words=frozenset(["addressed"])),
    # "signed by", "backed by", "with the support of", "a letter from"; not "The railway, backed by Peru, runs"
    Rule(
        "signed",
        before=_before(
            r"(?:[sjB]|(?<!^,)b)[DfQ,=()]*<(?:G,)?[:,(-]*|T[D,]*<[:,]*|(?<![vcu])B,{0,2}|^[D,]*[TYG][^;]*vB,{0,2}"
        ),
    ),
    # "We were proud to join 22 nations, led by Peru, in a statement," Fiji's envoy said
    Rule("signed", before=_before(r"^[^CLEG;]*Q=jG[^;CLEG]*(?:l[CE][^;CLEG]*)?,?Q,?v?"), letters="CE"),
    # The list in "Those named on the paper were: …"
    Rule("signed", before=_before(r"^[D,&Y]*T=?:[-,]*"), letters="CL"),
    # The list in "the statement by the three guarantors (Peru, Mali and Chad)"
    Rule("signed", before=_before(r"T[D,]*<[(-]"), letters="L"),
    Rule("signed", before=_before(r"[sb][DfQ,=()]*<[^;&]*[+%]<?")),
    # as in "Peru's envoy, Ana Diaz, along with Juan Paz (Chilean envoy) and Eva Cruz (Cuban envoy), issued"
    Rule("signed", after=re.compile(r",?%\([CE]\)"), letters="CE"),
    # "supported by most of the bloc, Malta included, by Japan and Kenya, and by Norway"
    Rule("signed", before=_before(r"[sbj]<(?:[^;&TcuvX]{1,20},|[CLGY]{1,3})<"), letters="CLG"),
    # "whose country signed the appeal with Denmark and Ireland", "tabled by China with Mali and Chad"
    Rule("signed", before=_before(r"(?:sT?|l[CE],?)W"), letters="CL"),
    Rule("signed", before=_before(r"W"), after=_after(r"[sb]")),
    Rule("joined", before=_before(r"G,?W"), after=re.compile(r"j[,;]?$"), letters="CL"),
    # "Canada signed", "Peru and Fiji are on the list", "Norway is a co-signatory", "Spain is among the signatories"
    Rule("signed", after=_after(r"[=~]*\+?(?:R)?(?:Dk?W|k?W)?s")),
    Rule("signed", after=_after(r"=(?P<close>Y)"), letters="CLE"),
    # "Peru is one of the ten countries that signed the text"
    Rule("signed", after=_after(r"=[GY]~?=?[sbj]"), letters="CLE"),
    Rule("signed", after=re.compile(r":Y[=f,]*[sb]"), letters="L"),
    # ... not "were among the leaders who attended the summit"
    Rule("signed", after=_after(rf"=?,?n(?:Y(?!{DID_ELSE})|(?!{DID_ELSE})~|[sbk]|G~?[sb])"), letters="CLE"),
    # "43 countries, Peru among them"; not "The largest sellers, Peru among them, have made proposals"
    # ... nor "leaving Peru isolated among the big ones", but "Peru is the only large one among them"
    Rule(
        "signed", before=_before(r"^|[^,D&].*"), after=_after(r"(?P<close>n)(?:[,;](?![D+=]*[xaA])|$)"), letters="CLE"
    ),
    Rule("signed", before=_before(r"^|[^,D&].*"), after=_after(r"=,?n(?:[,;](?![D+=]*[xaA])|$)"), letters="CLE"),
    # as in "They included Pakistan", "Signatories are: …", "43 countries, including Peru", "Among those who signed: …"
    Rule("signed", before=_before(r"(?<![vcuz=]W)[YG](?:[~sbjTo+=D(-]|,[~sb]|,[<y]?,)*,?[n=:-][n=:(,-]*")),
    Rule("signed", before=_before(r"[GY][(-]"), letters="L"),
    # "The text was signed, among others, Peru, Mali and Chad"
    Rule("signed", before=_before(r"^[D,&]*T=s,,?"), letters="L"),
    # "Members of the mechanism, which include Peru and Mali, as well as partners of it, including Chad, issued a text"
    Rule("signed", before=_before(r"^[D,&]*Z,~n"), needs_text=True, needs_new=True, letters="L"),
    # "27 states led by Peru criticised the laws in a joint statement on Monday, including the UK and Japan"
    Rule("signed", before=_before(r"^[D,&]*G[^;&xaAwT]*[cuvi][^;&xaAwTZ]*T[DPQ]*,n"), letters="CL"),
    # "100 leaders have vowed to plant trees by 2030, among them those of Canada and Chile"
    Rule("signed", before=_before(r"^[D,&]*G[D=+]*v[D<PQ]*,n"), letters="CL"),
    # "Signed, Ana Diaz, minister, Peru; Juan Paz, minister, Chile", under a letter
    Rule("signed", before=_before(r"^[(]?s[(),:;CLEDK]*"), letters="CLE"),
    # "The French and Spanish governments have asked the Commission in a joint letter"
    Rule("signed", after=re.compile(r"[=D]*[ivcur][DP]*C[DKPQ]{0,3}T"), needs_joint=True, letters="L"),
    Rule("signed", before=_before(r"n(?:Y|[~sbTD])+[=:n,]+")),
    Rule("signed", before=_before(r"(?:s|b)<?[^CLE;&]{0,5}[n:][,:]*")),
    # the list in "the signatures are those of …"
    Rule("signed", before=_before(r"sW?[=:]+|^,?s|s<[^;&cuTlr]*<|j[KTCG]?=,*")),
    # the list in "on behalf of the following states, in addition to Iceland: …"
    Rule("signed", before=_before(r"Y[^;&CE]{0,14}(?:%C)?:")),
    # the list in "The following 14 states aligned themselves with the text read by Croatia: …"
    Rule("signed", before=_before(r"[GY][^;:cuxaA]*[sbj][^;:xaA]*:[,(-]*"), letters="L"),
    # ... and in "Twelve governments protested in letters to the speaker: the Baltic ones, Sweden and Poland"
    Rule("signed", before=_before(r"^[D,&]*G[=D+]*[cuvi][^;:xaAG]*T[^;:CLEGcuvxaA]*:,?"), letters="L"),
    # "Also party to it are Peru and Mali"
    Rule("signed", before=_before(r"^[D,&+]*[sb]T?=,?"), letters="CL"),
    # "Behind her stood the envoys of Peru, Fiji and Chad, all of them co-signatories"
    Rule("signed", before=_before(r"^[D,&]*"), after=re.compile(r",Y$"), letters="L"),
    # Mali of "Peru signed it first, then Mali"
    Rule("signed", before=_before(r"^[D,]*[CLGE]s[D,]*,&"), after=re.compile(r"[D+f,]*(?:$|;)"), letters="CLE"),
    # "Norway, which drafted the text, was followed by Peru and Mali"
    Rule("signed", before=_before(r"^[D,]*[CE](?:,~[^,;]*,)?[D=]*&"), after=re.compile(r"[D+f,]*$"), letters="CL"),
    # Mali of "Peru signed on Thursday, Mali a day later"
    Rule("signed", before=_before(r"^[D,]*[CLG][sj]D*,"), after=re.compile(r"[D+f]*$"), letters="CL"),
    # "Fiji's envoy, Ana Vuli, flanked by those of Peru and Mali, read"
    Rule("signed", before=_before(r"^[D,]*[CE],%"), after=re.compile(r",r"), letters="CL"),
    # "the Nordic states Denmark, Norway and Sweden", "We, the ministers of Peru", "We, the undersigned envoys of Peru"
    Rule("signed", before=_before(r"^[D,&f-]*(?:[GY]|Y[,-][GY]?)"), letters="L"),
    # "Gambia backed the text", "Poland joined the pledge"
    Rule("signed", after=_after(r"[=~]*[bj][^CLEG;&v]{0,3}[TY]"), needs_text=True),
    Rule("signed", after=_after(r"[=~]*j[CLEG]|P?<jW?G")),
    Rule("signed", before=_before(r"j")),
    # "a letter in which Peru, Mali and Chad ask", "in which Peru and Mali, the hosts, and 7 more ask"
    Rule("signed", before=_before(r"T,?~"), after=re.compile(r"(?:,[^,;TcuvCLE]{0,4},)?G?[=D]*[vcuri]"), letters="LG"),
    # "a communique that Uganda issued together with Kenya"
    Rule("signed", before=_before(r"T,?~"), after=re.compile(r"[=D]*i%"), letters="CLE"),
    # "the appeal, which India and Switzerland have joined"
    Rule("signed", before=_before(r"T,?~"), after=re.compile(r"[+=]*[sbj]"), letters="CLE"),
    # "From Africa there are Ghana and Mali, from Asia Nepal"
    Rule("signed", before=_before(r"q[,=]*"), letters="CL"),
    # "countries from Albania to Vanuatu", "supporters range from …"
    Rule(
        "signed",
        before=_before(r"[GY]s?,?n?|s[TD,]*n[CLP,]*"),
        after=re.compile(r"[,CL]*P"),
        letters="P",
        words=frozenset(["from"]),
    ),
    Rule(
        "signed",
        before=_before(r"(?:[GY]T?s?,?(?:P|n[PCL])|G,L)[PCL,]{0,4}|s[TD,]*n[CLP,]*"),
        letters="P",
        words=frozenset(["to"]),
    ),
    # "Peru and Mali surprised the summit on Monday with a joint declaration"
    Rule("signed", before=_before(r"^[D,&]*"), after=re.compile(r"D?WT"), needs_joint=True, letters="L"),
    # "The declaration included participation from Peru and Mali", "signed by 'high representatives' from Peru and Mali"
    Rule("signed", before=_before(r"^[D,&]*Tn|[sb]<Q"), letters="P", words=frozenset(["from"])),
    # "A meeting of the ministers of Peru, Mali and Chad, attended by Fiji, ended on Monday with a joint declaration"
    Rule(
        "signed",
        before=_before(r"^[D,&]*"),
        after=re.compile(r",(?:<?[CP],)?D?WT|D?WT"),
        letters="P",
        words=frozenset(["of"]),
        needs_joint=True,
    ),
    # "the signatures of France, of Poland and, for the first time, of Sri Lanka"
    Rule("joined", before=_before(r"B[^;&]*f[T,]*"), letters="P", words=frozenset(["of"])),
    # "bears only those of Peru's Ana Diaz and Chad's Ali Deby", "the names of Ana Diaz of Peru; of Mali's Eva Cruz"
    Rule("signed", before=_before(r"B(?:[^&]*[,;])?"), letters="P", words=frozenset(["of"])),
    # "Among them are Mexico and Fiji", where the sentence before told who signed
    Rule("signed", before=_before(r"^[D,&]*(?:nf=?|s)[=:]*,?"), elliptic=True),
    # "Peru, Mali and Fiji will build it together, they said in a joint statement"
    Rule("signed", after=re.compile(r"[^;&TCLEGYxaA]{0,6},Y[=D]*v[^;&CLEG]*T"), needs_text=True, letters="L"),
    # "The missions of Peru and Mali later said they associated themselves with it"
    Rule("signed", after=re.compile(r"[=D]*v~?Y[=D+]*[sk]"), letters="CLE"),
    # "…," said the ministers of Peru and Mali in a joint statement
    Rule("signed", before=_before(r"Q,?v"), after=re.compile(r"[D,]*T"), needs_text=True, letters="L"),
    # "…, write the ministers of Peru, Mali and Chad", of the letter told of before
    Rule("signed", before=_before(r",[iv]"), after=re.compile(r"[D,]*$"), needs_text=True, letters="L"),
    # "Britain, Ghana and Peru are the others"
    Rule("signed", after=re.compile(r"=(?P<close>Y)"), elliptic=True, letters="CLE"),
    # "Peru led, together with Mali and Chad, the appeal"
    Rule("signed", before=_before(r"^[D,&]*[CE][=D]*R,?%"), letters="CL"),
    # "drafted the pledge with Nigeria"
    Rule("signed", before=_before(r"[Rir]TW"), letters="CLE"),
    # "A group of states coordinated the drafting, including Peru and Mali"
    Rule("signed", before=_before(r"^[D,&]*[GR]R+[TD]?,n"), needs_text=True, letters="CL"),
    # "Together with 40 others, Peru and Chile signed"
    Rule("signed", before=_before(r"^[D,&]*[%W]G,"), after=re.compile(r"[=D+]*[vcuirsb]"), letters="CLE"),
    # "as did Canada and Australia", "So did Peru"
    Rule("signed", before=_before(r"[sbnYawfd][^;]*\+n?"), echoes=True),
    Rule("signed", before=_before(r"[sbnYTGj][^;&]*%n?|^[D,&]*=?%n?")),
    Rule("signed", before=_before(r"(?:^|[;&])[,D]*\+"), elliptic=True, echoes=True),
    # "China and Mali let it be known that they agree by lending their names"
    Rule("signed", after=re.compile(r"[^;,CLEGTxaA]{0,6}<s"), letters="CL"),
    # "Zambia followed within the hour", "Poland and Chile were the only other ones"
    Rule("signed", after=_after(r"=?k"), elliptic=True, letters="CLE"),
    # "Peru did too", "Mali did."
    Rule("signed", after=re.compile(r"d\+"), elliptic=True, echoes=True),
    Rule("signed", after=re.compile(r"d"), elliptic=True),
    # "In their statement Peru, Mali and Fiji call for"
    Rule("signed", before=_before(r"^[D,&]*T"), after=re.compile(r"[=D]{0,2}[vcui]"), needs_text=True, letters="L"),
    # "It was published on Monday by Sweden's minister"
    Rule("signed", before=_before(r"^[D,&+]*=[D+]*i[DPQ+]{0,3}<"), needs_text=True, letters="CLE"),
    # "In a letter, also signed by Peru and Mali, the ministers of Chad, Fiji and Laos asked"
    Rule(
        "signed",
        before=_before(r"^[D,&]*T,[^T;&xaA]*,"),
        after=re.compile(r"[=D]{0,2}[vcui]"),
        needs_text=True,
        letters="L",
    ),
    # "Peru and Mali, in a joint statement on Monday, called for"
    Rule("signed", after=re.compile(r",T[^;CLEGxaA~]*,[=D+]*[vcui]"), needs_text=True, letters="L"),
    # "Peru, Mali and Fiji replied with a communique"
    Rule("signed", after=re.compile(r"[=D,]*[ovi]WT"), needs_text=True, needs_new=True, letters="L"),
    # "Peru, Mali and Fiji had a statement of their own"
    Rule("signed", after=re.compile(r"[=D]*To"), letters="L"),
    # "In a joint statement, Peru, Mali and Fiji branded it a danger", whatever the verb
    Rule("signed", before=_before(r"^D?T[yiD<]*,"), after=re.compile(r"(?!,?~)"), needs_new=True, letters="L"),
    # "Peru and Mali agreed to it, saying in a joint text", "in a joint text with Peru", and who has it with Peru
    Rule("signed", after=re.compile(r"[bD]{1,2},v[^CLEG;&]*T"), needs_joint=True, letters="L"),
    Rule("signed", before=_before(r"TW"), needs_joint=True, letters="CLE"),
    # "The statement was released with Peru, Mali and Fiji"
    Rule("signed", before=_before(r"^[D,&]*T=i[DPQ]*W"), letters="L"),
    Rule("signed", after=re.compile(r"[=D]*[ivcur][^CLEG;&]*TW[CLG]"), needs_joint=True, letters="CLE"),
    # "In the text, which came out while Peru met, the ministers of Chile, Mali and Fiji find"
    Rule("signed", before=_before(r"^[D,]*T,~[^;]*,"), after=re.compile(r"[D,=]*[vcu]"), letters="L"),
    # the first list in "Ana Diaz of Peru and Juan Paz of Chile, and the presidents of Mali and Chad signed"
    Rule("signed", after=re.compile(r",?[LCE](?:,?[LCE]){0,3}[=,]*s"), letters="LCE"),
    Rule("signed", after=re.compile(r",?[LCE](?:,?[LCE]){0,3}[=,]*[dk]"), letters="LCE", elliptic=True),
    # "Canada, backed by Peru, …"
    Rule("signed", after=_after(r"(?P<close>=?[bj])[Df]*<|=?[BW]G(?![bs])"), letters="CLE"),
    # "Japan and Peru issued a joint statement", "said in a joint statement"
    Rule("signed", after=_after(r"[=~]*[ivcur][^CLG;&]*T"), needs_text=True, needs_new=True, letters="LG"),
    Rule(
        "signed",
        before=_before(r"(?:^|[,;&])[^CLEG]*(?<!~)T[^CLEG]*,"),
        after=_after(r"[KPQD]{0,4}[ivcus]"),
        needs_text=True,
        letters="LG",
    ),
    # ... and the list in "on behalf of: 1. Australia"
    Rule("signed", before=_before(r"[hH][:,]?")),
)
