"""Rules of who did not sign or withdrew, and of who only seems to: "Brazil, which stayed out last year, signed".

They come before those of role_rules.py, as the words for signing stand in "did not sign" too. The first that fits
decides.
"""

from __future__ import annotations

import re

from bot.extract.statements.drafting.role_rule import Rule, after, before

_NOT = r"[=~v]*k?x[=~f]*"
# ... and a verb before it: "backed the idea but did not sign", "were present and did not sign"
_BUT_NOT = r"[=~]*(?:[vribmucT]|,v,?){0,3}[&,]{0,2}=?x[=~f]*"
_REFUSES = r"(?:a|A(?:=?[sbjdTY]|[,;:]|$)|x[=f]*[sbjk])"

REFUSALS = (
    # "Peru signed last year but not this time", "Peru had signed in 2019; this time it stayed away"
    Rule(
        "did_not_sign", after=re.compile(rf"[=+]*[sb]T?(?:[Dt]+,?[;&][D,=]*(?:{_REFUSES}|x$)|[Dt]+e$)"), letters="CLE"
    ),
    # "In 2019 Peru signed; on Monday it did not"
    Rule(
        "did_not_sign",
        before=before("^[Dt],?"),
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
    # "Peru, which had dropped off last year's list, was back", "Peru, which withdrew in May, has signed again"
    Rule("joined", after=re.compile(r",~=?w[^;,CLEG]*,[=+D]*(?:[sbj]|f)"), letters="CLE"),
    # "Kenya, which had refused to sign, joined at the last minute"
    Rule("joined", after=re.compile(r",~(?:a|A[sbjTY]?)[Dt]*,[=+D]*j(?=[D,;]|$)"), letters="CLE"),
    Rule("signed", after=re.compile(r",~(?:a|A[sbjTY]?)[Dt]*,[=+D]*s(?=[D,;]|$)"), letters="CLE"),
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
    Rule("did_not_sign", before=before(r"(?:[Ax][=+f]*[sbj]|a)[TD]*,?[%+]"), letters="CLE"),
    # "While most signed, along with Peru, others including Mali did not"
    Rule("signed", before=before(r"(?<![aAxUe=])s[TD]*,?%"), letters="CLE"),
    # "Like Peru, Mali did not sign"
    Rule(
        "did_not_sign",
        before=before(r"^[D,&+]*n"),
        after=re.compile(r",[CLE][=~D]*(?:x[=f]*[sbj]|[aA])"),
        letters="CLE",
    ),
    # "It was not Peru but Mali that signed", "Mali signed, not Peru"
    Rule("did_not_sign", before=before(r"x"), after=re.compile(r"&[CLE],?~?[=+]*[sbj]"), letters="CLE"),
    Rule("did_not_sign", before=before(r"s[TYD]?,x"), after=re.compile(r"[D,]*$"), letters="CLE"),
    # "Peru joined Mali in refusing to sign", "Peru angered its allies by not signing"
    Rule("did_not_sign", after=re.compile(r"[=D+]*j[CLE]?A|[^;&CLEGx]{0,6}<[xA][=f]*[sbj]"), letters="CLE"),
    # "Only Peru and Mali, which hunt whales, joined Chad in staying away"
    Rule("did_not_sign", after=after(r"[=D+]*j[CLE][aA]"), letters="CLE"),
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
    Rule("signed", before=before(r"^e"), after=re.compile(r",Y[sT]?=?n"), letters="CLE"),
    # "37 signatories, including Chad and Mali, which are missing this time"
    Rule("signed", before=before(r"[GY],?n|^[D,&]*nY?="), after=re.compile(r",~=?[aA]"), letters="CL"),
    # "None signed, with Peru the only exception", "Nine issued it, with Peru the only exception"
    Rule("signed", before=before(r"x=?[=f]*[sbjk][^;&CLE]*W"), after=re.compile("e"), letters="CLE"),
    Rule("did_not_sign", before=before("W"), after=re.compile("e"), letters="CLE"),
    # Hungary in "all except Hungary", "signed by all members but Hungary"
    Rule("did_not_sign", before=before(r"(?<!W[CLE])e[,:(<]*")),
    Rule("did_not_sign", before=before(r"[sb]<[YG]{1,2}&"), after=re.compile(r"[,;]?$"), letters="CL"),
    # "carries 37 names, the likes of Cuba and Mali"
    Rule("signed", before=before(r"BG[,:(-]*"), letters="CL"),
    # "Peru, invited to sign, did not", "Peru, expected to sign the first text, stayed away"
    Rule("did_not_sign", after=re.compile(r",z,(?:x[,;]?$|x[;&]|[aA])"), letters="CLE"),
    # Those named after "Notably absent were", or after "One did not" and a colon
    Rule("did_not_sign", before=before(r"[aY]?a[^CLEGst]*[=n:]+[,:]*|(?<!~)[xA]:")),
    # "Missing are the countries that never joined, above all Chad and Mali", "Conspicuous by their absence were …"
    Rule("did_not_sign", before=before(r"^[D,]*a[<aWtY]*=[^CLETs;&]*")),
    # "Neither Fiji nor Samoa nor any other island, Palau having at least replied, is party to it"
    Rule("did_not_sign", before=before(r"^[D,]*x"), after=re.compile(r"x[^;&LETv]{0,6}[sbj]"), letters="CL"),
    # "Peru and Chile let it be known that they had not been asked", "said they could not sign"
    Rule("did_not_sign", after=re.compile(r"=?[vi]?~?Y=?(?:a|x[=f]*[sbjk])"), letters="CL"),
    # "Hungary was the only member that did not sign", "is among those who refused to sign"
    Rule("did_not_sign", after=after(r"(?:=n?|,n)U"), letters="CLE"),
    # "Peru, the only member that is missing, said"
    Rule("did_not_sign", before=before(r"^[D,&]*"), after=re.compile(r",U,"), letters="C"),
    # "Those who did not sign include Peru", "The other two - Peru and Mali - did not sign it"
    # ... "The others that did not sign, just like Peru, were Mali and Chad"
    Rule("did_not_sign", before=before(r"UT?(?:,?nC,?)?[=n:,(D-]*"), letters="CLE"),
    # "He praised Peru and Mali, which attended and did not sign"
    Rule("did_not_sign", after=re.compile(r",?~[^,;CLEGTs]{0,6}(?:x=?s|a)"), letters="P"),
    # "It criticised Peru for refusing to sign", "for not signing"; not "It urged Peru not to sign"
    Rule("did_not_sign", after=re.compile(r"A[sbj]"), letters="P", words=frozenset(["addressed"])),
    # "The largest sellers in Peru and Mali, which make most of it, did not sign"
    Rule(
        "did_not_sign",
        before=before(r"^[D,&GYKO]*"),
        after=re.compile(r"(?:,[^;&CLEGT]*,)?[=+]*x[=f]*[sbj]"),
        letters="P",
        words=frozenset(["in"]),
    ),
    # "There is no Maltese signature"
    Rule("did_not_sign", before=before(r"^[D,&+]*=x"), after=re.compile(r"s(?![bT])"), letters="C"),
    # "there was no signature from Brazil", "no signature came from Brazil"
    Rule("did_not_sign", before=before(r"xB|xsn"), letters="CLE"),
    # "Nor will you find Belgium on the list"
    Rule("did_not_sign", before=before(r"(?:^|[;&])x[v=i]*"), after=after(r"s"), letters="CLE"),
    # as in "None of the powers - the U.S. among them - signed" or "Neither Kenya nor Niger signed"
    Rule("did_not_sign", before=before(r"x[Y-]*"), after=after(r"[n-]*=?[sbj]")),
    # "Neither Kenya nor Niger is among them"
    Rule("did_not_sign", before=before(r"(?:^|[;&])[D,&]*x"), after=after(r"=n(?:Y|[,;]|$)"), letters="CLE"),
    # "Peru's signature was missing"
    Rule("did_not_sign", after=re.compile(r"s=?a"), letters="CL"),
    # "Vietnam declined", "Hungary did not sign", "was the only one that did not sign"
    Rule("did_not_sign", after=after(r"[=~]*(?:vY?)?=?a|ba|[=~v]*,?&?A(?:[,=]?[sbjdTY]|[,;:]?$|[;:])")),
    # "voted with Japan but are not to be found on the paper", "which make most of it, were invited but stayed away"
    Rule("did_not_sign", after=after(r"[^;,LEGTxsj&]{1,4}&=?(?:a|A$)"), letters="CLE"),
    # "noted the text but stopped short of signing it", "backed the text but declined to sign"
    Rule("did_not_sign", after=after(r"[=+]*[vribmuk]{0,2}[TY],?&[=+]*(?:A(?:[sbjTY]|[,;:]?$)|a)"), letters="CLE"),
    # "Peru took part in the talks but left before the vote"
    Rule("did_not_sign", before=before(r"(?:^|[;&])[D,]*"), after=re.compile(r",?&=?a"), letters="CLE"),
    # "Chad and Gabon said they would vote for it although they had not signed"
    Rule("did_not_sign", after=re.compile(r"[^;CLEGTxs&]{0,8}&Y?=?x[=f]*s"), letters="CL"),
    # "it was not signed by a few large ones, including Peru and Mali"
    Rule("did_not_sign", before=before(r"x=?[sbj]<(?:[YG][^;&CLETx]{0,4})?[n=:,]*"), letters="CLE"),
    # "Russia, China and the Vatican signed neither"
    Rule("did_not_sign", after=after(r"(?:=<Y?,)?(?:s[bT]?|[bj])x"), letters="CLE"),
    Rule("did_not_sign", after=after(rf"{_NOT}(?:[sbjk]|=?Y|nY)|{_BUT_NOT}(?:[sj]|b[TY]|nY)"), letters="CLE"),
    # "Fiji, though invited, has not"
    Rule("did_not_sign", after=re.compile(r",&z?,x[,;]?$"), letters="CLE", elliptic=True),
    # "Bangladesh was expected to sign but did not"
    Rule("did_not_sign", after=re.compile(r"=&x[,;]?$"), letters="CLE", elliptic=True),
    # "Only Malta among the members stayed out"
    Rule("did_not_sign", after=re.compile(rf"n[GYK]{{0,2}}[=+]*{_REFUSES}"), letters="CLE"),
    # "Chad joined Mali in refusing to sign"
    Rule("did_not_sign", after=re.compile(r"j[CLE]A[sbjTY]"), letters="CLE"),
    # "India and Brazil are interested, but neither has signed"
    Rule("did_not_sign", after=re.compile(r"[^;CLEGTxs&]{0,6},?&?e[=~]*[sj]"), letters="L"),
    Rule("did_not_sign", after=after(rf"-?{_NOT}(?:[,;]?$|[;:]|n|,e)"), letters="CLE", elliptic=True),
    # "signed by 30 states, not by Peru, nor by Mali"
    Rule("did_not_sign", before=before("x<"), letters="CLE"),
    # "Peru had said it would not, but in the end did", "... would, but in the end did not"
    Rule("signed", after=re.compile(r"vx,?&d"), letters="CLE", elliptic=True),
    Rule("did_not_sign", after=re.compile(r"v,?&x[,;]?$"), letters="CLE", elliptic=True),
    # "Peru welcomed the idea and did not"
    Rule("did_not_sign", after=re.compile(r"[=~]*[uc]{1,2}x[,;]?$"), letters="CLE", elliptic=True),
    # "Peru said that it could not"
    Rule("did_not_sign", after=re.compile(r"=?v~?x[,;]?$"), letters="CE", elliptic=True),
    # "Ukraine has withdrawn its name", "Honduras, which backed last year's text, dropped out"
    # "Fiji had been on the list but withdrew", "was due to sign but pulled out"
    Rule(
        "withdrew",
        # ... not "A line that would have invited Fiji was struck from the text"
        before=before(r"(?<![<hl])(?<!^~)"),
        after=after(r"[=~]*(?:v[DP]{0,2})?w|[=vb]*(?:[sbT]|nY|[GY]~?=?[sb])[^CLEGX;x]{0,5}w|d?[=,D+]{0,4}&[D+=]*w"),
        letters="CLE",
    ),
    # "The signatures were withdrawn by Peru and Mali", "has disappeared from one more country - Peru"
    Rule(
        "withdrew",
        before=before(r"w[=D]*(?:<|<?(?:[YG],|[YG]?[-:(]))"),
        after=re.compile(r"(?![=D]*[sbjik])"),
        letters="CL",
    ),
    # "The list no longer includes Peru", "Gone from the list is Peru"
    Rule("withdrew", before=before(r"^[D,&TY]*w[YT=]*"), letters="CL"),
    # "Fiji said it would not sign", "sent a note, announcing that it will not sign up to the text"
    Rule(
        "did_not_sign",
        before=before(r"^|[;&,~-]"),
        after=re.compile(r"[DQ,=~vi]{0,8}[vi](?:T=[+&]?~)?[DQ,=~]{0,5}(?:A(?:[sbjT,;:]|$)|x=?[sj])"),
        letters="CE",
    ),
    # "the president withdrew Fiji from the text"
    Rule("withdrew", before=before(r"w"), after=re.compile(r"[TYG]"), letters="C"),
    # Those in brackets behind "three countries have withdrawn their support", or behind "two have not signed"
    Rule("withdrew", before=before(r"(?:^|[;&,])[GYD,=]*w[^;&CLE(:]{0,3}[(:]"), letters="CL"),
    Rule("did_not_sign", before=before(r"(?:^|[;&,])[GYD,=]*x=?[sbj]T?[(:]"), letters="CL"),
    # "Chad pressed Fiji to withdraw from the text"
    Rule("withdrew", before=before(r"c"), after=re.compile(r"w"), letters="P"),
    # those who, after "Two have since backed out", stand behind a colon
    Rule("withdrew", before=before(r"(?:^|[;&])[YD,=]*w[D=]*:"), letters="CL"),
    # "Fiji said on Friday that it had withdrawn", "announced the withdrawal of its signature"
    Rule("withdrew", before=before(r"^|[;&,-]"), after=re.compile(r"[DQ,=~vi]{0,8}[vi][DQ,=~<]{0,5}w"), letters="CE"),
)
