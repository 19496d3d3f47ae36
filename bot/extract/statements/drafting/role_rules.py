"""Who has what to do with a statement, read off the letters before and after a name (tokens.py lists them).

The first rule that fits, in the order of ``RULES``, decides.
"""

from __future__ import annotations

import re

from bot.extract.statements.drafting.refusal_rules import REFUSALS
from bot.extract.statements.drafting.role_rule import Rule, after, before

# What a group did that has nothing to do with a text: "the leaders who attended the summit"
DID_ELSE = r"~[^sbjkcuivrnTGd+]*$"

RULES = (
    *REFUSALS,
    # "Since then Peru and Mali have also signed", "It was the first time that Peru had signed"
    Rule(
        "joined",
        before=before(r"^[^CLEGT;&]*f[D,]*~?"),
        after=re.compile(r"[=+D]*(?:[sbj]|n(?:[YD,;]|$))"),
        letters="CLE",
    ),
    # "Beside her stood those of Peru and Mali, who joined her for the first time"
    Rule("joined", after=re.compile(r",~=?[sbjk][TY]?f(?:[,;]|$)"), letters="CLE"),
    # "Fiji and Moldova signed for the first time", "joined this year for the first time by countries including Peru"
    Rule("joined", before=before(r"f[D,]*(?:(?:<|=|n|:|<?Yn|,)+|Y[=n:,D]*)")),
    # ... not "joined Canada in demanding that Fiji open its jails, becoming the 19th"
    Rule(
        "joined",
        before=before(r"(?<![<hl])(?<!c~)"),
        after=re.compile(r"[,+=D~]*(?:(?P<close>f)|[sbj][^CLEG;~]{0,5}f)(?![,:<n=]*[CLE](?!T)|[^;]*V)"),
        letters="CLE",
    ),
    # "Iceland followed on Thursday, bringing the number of signatories to 27"
    Rule("joined", after=re.compile(r"[=+D]*k[D,]*f"), letters="CLE"),
    # "Mali said on Friday that it wished to be counted as a signatory"
    Rule("joined", before=before(r"^|[;&,-]"), after=re.compile(r"[DQ,=]{0,4}[vi][DQ,=~vT+]{0,6}f$"), letters="CE"),
    # "Among the new names are Brazil and, as well, Nepal"
    Rule("joined", before=before(r"nf=[^;&]*%"), letters="CLE"),
    # "Mali joined on Saturday"; not "joined on Saturday nine others"
    Rule("joined", after=re.compile(r"[=+]*jD(?![CLGYTWZ])"), letters="CLE", needs_text=True),
    # "four newcomers to the text, Peru and Fiji among them"
    Rule("joined", before=before(r"f[T<D]*,"), after=re.compile(r",?nY?(?:[,;]|$)"), letters="CL"),
    # "Albania, Haiti and Palau were among them for the first time"
    Rule("joined", after=after(r"=?nY?f"), letters="CLE"),
    # "led by Kenya", "Iceland led", "Britain, which drew it up"
    Rule("led", before=before(r"(?<![vcub&Ox])(?<!x=)(?<!O,)(?<![PK]=)(?<![PK]D=)l[,:]*")),
    # ... not "are party to a separate initiative, which Peru leads", "and not Norway that drafted it"
    Rule("led", before=before(r"(?<![~x])|[TYG][^;&]*~"), after=after(r"[~=]*R"), letters="CE"),
    # "The first, from Peru, calls for a ban"
    Rule("led", before=before(r"^[D,&]*T,"), after=re.compile(","), letters="P", words=frozenset(["from"])),
    # "40 countries have signed a declaration that Peru, host of the summit, unveiled"
    Rule(
        "led",
        before=before(r"^[D,&]*G[^;&CLEGT]*[sb]T~"),
        after=re.compile(r"(?:,[^;,CLEG]{0,6},)?[=+D]*i"),
        letters="CE",
    ),
    # "The driving force was Peru", "At the head of the group was Peru", "The author of the text is Peru"
    Rule("led", before=before(r"^[D,]*R[TY]?="), letters="CE"),
    # "Peru, the coordinator of the group, said", "Peru, as coordinator, said"
    Rule("led", after=re.compile(r",R[^;&CLE]{0,4}(?:,|$)|,l,"), letters="CE"),
    Rule("led", after=after(r"[~=]*R(?:[^;&CLE]*[TYG]|[,;]|$)"), letters="L"),
    # "Poland rallied 40 nations behind the text"
    Rule("led", after=re.compile(r"[D,&+]*J[GY]"), letters="CLE"),
    # "New Zealand's envoy then gathered 125"
    Rule("led", after=re.compile(r"[D,&+]*BG"), letters="E"),
    # "Mexico issued a declaration", "Mexico introduced, on behalf of the Rio Group, a declaration", "published by the
    # Netherlands", "38 countries joined Germany"
    Rule("led", after=after(r"[=~]*[iro](?:,h[CLG],|[WDfQ+,=i]{0,4})T"), letters="C"),
    # "Peru's minister said that he had sent a letter"
    Rule("led", after=re.compile(r"v[DQ]*~(?P<close>i)T"), letters="E"),
    # "published by the Netherlands"; not "a text in which they praise those named by Peru's ministry"
    Rule("led", before=before(r"T(?!,?~Y)[^CLEG;&]*i[D,=f]*<"), letters="CE"),
    # "issued jointly by Fiji and Samoa"
    Rule("signed", before=before(r"T[^CLEG;&]*[ir][D,=f]*<(?:P,)?(?:[LCE],)*"), letters="L"),
    Rule("led", before=before(r"G[,D]*j"), letters="CE"),
    Rule("led", after=re.compile(r",?=?(?:[bj][Df]*<|WB?)G(?![bs])"), letters="C"),
    # "took the floor individually"
    Rule("spoke_only", after=re.compile(r"[^CLEGT;]*m"), letters="CLE"),
    # "others voiced support in separate speeches, among them Laos and Nepal"
    Rule("spoke_only", before=before(r"m[^;&TCLEGs]*n[=:,]*")),
    # "We welcome Peru and Mali, which endorsed it for the first time"
    Rule("joined", after=re.compile(r",~=?[sbj]T?f"), letters="P", words=frozenset(["addressed"])),
    # "signed by", "backed by", "with the support of", "a letter from"; not "The railway, backed by Peru, runs"
    Rule(
        "signed",
        before=before(
            r"(?:[sjB]|(?<!^,)b)[DfQ,=()]*<(?:G,)?[:,(-]*|T[D,]*<[:,]*|(?<![vcu])B,{0,2}|^[D,]*[TYG][^;]*vB,{0,2}"
        ),
    ),
    # "We were proud to join 22 nations, led by Peru, in a statement," Fiji's envoy said
    Rule("signed", before=before(r"^[^CLEG;]*Q=jG[^;CLEG]*(?:l[CE][^;CLEG]*)?,?Q,?v?"), letters="CE"),
    # The list in "Those named on the paper were: …"
    Rule("signed", before=before(r"^[D,&Y]*T=?:[-,]*"), letters="CL"),
    # The list in "the statement by the three guarantors (Peru, Mali and Chad)"
    Rule("signed", before=before(r"T[D,]*<[(-]"), letters="L"),
    Rule("signed", before=before(r"[sb][DfQ,=()]*<[^;&]*[+%]<?")),
    # as in "Peru's envoy, Ana Diaz, along with Juan Paz (Chilean envoy) and Eva Cruz (Cuban envoy), issued"
    Rule("signed", after=re.compile(r",?%\([CE]\)"), letters="CE"),
    # "supported by most of the bloc, Malta included, by Japan and Kenya, and by Norway"
    Rule("signed", before=before(r"[sbj]<(?:[^;&TcuvX]{1,20},|[CLGY]{1,3})<"), letters="CLG"),
    # "whose country signed the appeal with Denmark and Ireland", "tabled by China with Mali and Chad"
    Rule("signed", before=before(r"(?:sT?|l[CE],?)W"), letters="CL"),
    Rule("signed", before=before(r"W"), after=after(r"[sb]")),
    Rule("joined", before=before(r"G,?W"), after=re.compile(r"j[,;]?$"), letters="CL"),
    # "Canada signed", "Peru and Fiji are on the list", "Norway is a co-signatory", "Spain is among the signatories"
    Rule("signed", after=after(r"[=~]*\+?(?:R)?(?:Dk?W|k?W)?s")),
    Rule("signed", after=after(r"=(?P<close>Y)"), letters="CLE"),
    # "Peru is one of the ten countries that signed the text"
    Rule("signed", after=after(r"=[GY]~?=?[sbj]"), letters="CLE"),
    Rule("signed", after=re.compile(r":Y[=f,]*[sb]"), letters="L"),
    # ... not "were among the leaders who attended the summit"
    Rule("signed", after=after(rf"=?,?n(?:Y(?!{DID_ELSE})|(?!{DID_ELSE})~|[sbk]|G(?:~?[sb]|T))"), letters="CLE"),
    # "Peru was among nine states that demanded a ceasefire in a joint statement"
    Rule("signed", after=re.compile(r"=?,?nG~[D=]*[vcui](?!K?T)[^;&CLEG]*(?<!K)T"), needs_new=True, letters="CLE"),
    # "43 countries, Peru among them"; not "The largest sellers, Peru among them, have made proposals"
    # ... nor "leaving Peru isolated among the big ones", but "Peru is the only large one among them"
    Rule("signed", before=before(r"^|[^,D&].*"), after=after(r"(?P<close>n)(?:[,;](?![D+=]*[xaA])|$)"), letters="CLE"),
    Rule("signed", before=before(r"^|[^,D&].*"), after=after(r"=,?n(?:[,;](?![D+=]*[xaA])|$)"), letters="CLE"),
    # as in "They included Pakistan", "Signatories are: …", "43 countries, including Peru", "Among those who signed: …"
    Rule("signed", before=before(r"(?<![vcuz=]W)[YG](?:[~sbjTo+=D(-]|,[~sb]|,[<y]?,)*,?[n=:-][n=:(,-]*")),
    Rule("signed", before=before(r"[GY][(-]"), letters="L"),
    # "The text was signed, among others, Peru, Mali and Chad"
    Rule("signed", before=before(r"^[D,&]*T=s,,?"), letters="L"),
    # "Members of the mechanism, which include Peru and Mali, as well as partners of it, including Chad, issued a text"
    Rule("signed", before=before(r"^[D,&]*Z,~n"), needs_text=True, needs_new=True, letters="L"),
    # "27 states led by Peru criticised the laws in a joint statement on Monday, including the UK and Japan"
    Rule("signed", before=before(r"^[D,&]*G[^;&xaAwT]*[cuvi][^;&xaAwTZ]*T[DPQ]*,n"), letters="CL"),
    # "100 leaders have vowed to plant trees by 2030, among them those of Canada and Chile"
    Rule("signed", before=before(r"^[D,&]*G[D=+]*v[D<PQ]*,n"), letters="CL"),
    # "Signed, Ana Diaz, minister, Peru; Juan Paz, minister, Chile", under a letter
    Rule("signed", before=before(r"^[(]?s[(),:;CLEDK]*"), letters="CLE"),
    # "The French and Spanish governments have asked the Commission in a joint letter"
    Rule("signed", after=re.compile(r"[=D]*[ivcur][DP]*C[DKPQ]{0,3}T"), needs_joint=True, letters="L"),
    Rule("signed", before=before(r"n(?!~[=:n,])(?:Y|[~sbTD])+[=:n,]+")),
    Rule("signed", before=before(r"(?:s|b)<?[^CLE;&]{0,5}[n:][,:]*")),
    # the list in "the signatures are those of …"
    Rule("signed", before=before(r"sW?[=:]+|^,?s|s<[^;&cuTlr]*<|j[KTCG]?=,*")),
    # the list in "on behalf of the following states, in addition to Iceland: …"
    Rule("signed", before=before(r"Y[^;&CE]{0,14}(?:%C)?:")),
    # the list in "The following 14 states aligned themselves with the text read by Croatia: …"
    Rule("signed", before=before(r"[GY][^;:cuxaA]*[sbj][^;:xaA]*:[,(-]*"), letters="L"),
    # ... and in "Twelve governments protested in letters to the speaker: the Baltic ones, Sweden and Poland"
    Rule("signed", before=before(r"^[D,&]*G[=D+]*[cuvi][^;:xaAG]*T[^;:CLEGcuvxaA]*:,?"), letters="L"),
    # "Also party to it are Peru and Mali"
    Rule("signed", before=before(r"^[D,&+]*[sb]T?=,?"), letters="CL"),
    # "Behind her stood the envoys of Peru, Fiji and Chad, all of them co-signatories"
    Rule("signed", before=before(r"^[D,&]*"), after=re.compile(r",Y$"), letters="L"),
    # Mali of "Peru signed it first, then Mali"
    Rule("signed", before=before(r"^[D,]*[CLGE]s[D,]*,&"), after=re.compile(r"[D+f,]*(?:$|;)"), letters="CLE"),
    # "Norway, which drafted the text, was followed by Peru and Mali"
    Rule("signed", before=before(r"^[D,]*[CE](?:,~[^,;]*,)?[D=]*&"), after=re.compile(r"[D+f,]*$"), letters="CL"),
    # Mali of "Peru signed on Thursday, Mali a day later"
    Rule("signed", before=before(r"^[D,]*[CLG][sj]D*,"), after=re.compile(r"[D+f]*$"), letters="CL"),
    # "Fiji's envoy, Ana Vuli, flanked by those of Peru and Mali, read"
    Rule("signed", before=before(r"^[D,]*[CE],%"), after=re.compile(r",r"), letters="CL"),
    # "the Nordic states Denmark, Norway and Sweden", "We, the ministers of Peru", "We, the undersigned envoys of Peru"
    Rule("signed", before=before(r"^[D,&f-]*(?:[GY]|Y[,-][GY]?)"), letters="L"),
    # "Gambia backed the text", "Poland joined the pledge"
    Rule("signed", after=after(r"[=~]*[bj][^CLEG;&v]{0,3}[TY]"), needs_text=True),
    Rule("signed", after=after(r"[=~]*j[CLEG]|P?<jW?G")),
    Rule("signed", before=before(r"j")),
    # "a letter in which Peru, Mali and Chad ask", "in which Peru and Mali, the hosts, and 7 more ask"
    Rule("signed", before=before(r"T,?~"), after=re.compile(r"(?:,[^,;TcuvCLE]{0,4},)?G?[=D]*[vcuri]"), letters="LG"),
    # "a communique that Uganda issued together with Kenya"
    Rule("signed", before=before(r"T,?~"), after=re.compile(r"[=D]*i%"), letters="CLE"),
    # "the appeal, which India and Switzerland have joined"
    Rule("signed", before=before(r"T,?~"), after=re.compile(r"[+=]*[sbj]"), letters="CLE"),
    # "From Africa there are Ghana and Mali, from Asia Nepal"
    Rule("signed", before=before(r"q[,=]*"), letters="CL"),
    # "countries from Albania to Vanuatu", "supporters range from …"
    Rule(
        "signed",
        before=before(r"[GY]s?,?n?|s[TD,]*n[CLP,]*"),
        after=re.compile(r"[,CL]*P"),
        letters="P",
        words=frozenset(["from"]),
    ),
    Rule(
        "signed",
        before=before(r"(?:[GY]T?s?,?(?:P|n[PCL])|G,L)[PCL,]{0,4}|s[TD,]*n[CLP,]*"),
        letters="P",
        words=frozenset(["to"]),
    ),
    # "Peru and Mali surprised the summit on Monday with a joint declaration"
    Rule("signed", before=before(r"^[D,&]*"), after=re.compile(r"D?WT"), needs_joint=True, letters="L"),
    # "The declaration included participation from Peru and Mali", "signed by 'high representatives' from Peru and Mali"
    Rule("signed", before=before(r"^[D,&]*Tn|[sb]<Q"), letters="P", words=frozenset(["from"])),
    # "A meeting of the ministers of Peru, Mali and Chad, attended by Fiji, ended on Monday with a joint declaration"
    Rule(
        "signed",
        before=before(r"^[D,&]*"),
        after=re.compile(r",(?:[z<]?[CP],)?D?WT|D?WT"),
        letters="P",
        words=frozenset(["of"]),
        needs_joint=True,
    ),
    # "the signatures of France, of Poland and, for the first time, of Sri Lanka"
    Rule("joined", before=before(r"B[^;&]*f[T,]*"), letters="P", words=frozenset(["of"])),
    # "bears only those of Peru's Ana Diaz and Chad's Ali Deby", "the names of Ana Diaz of Peru; of Mali's Eva Cruz"
    Rule("signed", before=before(r"B(?:[^&]*[,;])?"), letters="P", words=frozenset(["of"])),
    # "Among them are Mexico and Fiji", where the sentence before told who signed
    Rule("signed", before=before(r"^[D,&]*(?:nf=?|s)[=:]*,?"), elliptic=True),
    # "Peru, Mali and Fiji will build it together, they said in a joint statement"
    Rule("signed", after=re.compile(r"[^;&TCLEGYxaA]{0,6},Y[=D]*v[^;&CLEG]*T"), needs_text=True, letters="L"),
    # "The missions of Peru and Mali later said they associated themselves with it"
    Rule("signed", after=re.compile(r"[=D]*v~?Y[=D+]*[sk]"), letters="CLE"),
    # "…," said the ministers of Peru and Mali in a joint statement
    Rule("signed", before=before(r"Q,?v"), after=re.compile(r"[D,]*T"), needs_text=True, letters="L"),
    # "…, write the ministers of Peru, Mali and Chad", of the letter told of before
    Rule("signed", before=before(r",[iv]"), after=re.compile(r"[D,]*$"), needs_text=True, letters="L"),
    # "Britain, Ghana and Peru are the others"
    Rule("signed", after=re.compile(r"=(?P<close>Y)"), elliptic=True, letters="CLE"),
    # "Peru led, together with Mali and Chad, the appeal"
    Rule("signed", before=before(r"^[D,&]*[CE][=D]*R,?%"), letters="CL"),
    # "drafted the pledge with Nigeria"
    Rule("signed", before=before(r"[Rir]TW"), letters="CLE"),
    # "A group of states coordinated the drafting, including Peru and Mali"
    Rule("signed", before=before(r"^[D,&]*[GR]R+[TD]?,n"), needs_text=True, letters="CL"),
    # "Together with 40 others, Peru and Chile signed"
    Rule("signed", before=before(r"^[D,&]*[%W]G,"), after=re.compile(r"[=D+]*[vcuirsb]"), letters="CLE"),
    # "as did Canada and Australia", "So did Peru"
    Rule("signed", before=before(r"[sbnYawfd][^;]*\+n?"), echoes=True),
    Rule("signed", before=before(r"[sbnYTGj][^;&]*%n?|^[D,&]*=?%n?")),
    Rule("signed", before=before(r"(?:^|[;&])[,D]*\+"), elliptic=True, echoes=True),
    # "China and Mali let it be known that they agree by lending their names"
    Rule("signed", after=re.compile(r"[^;,CLEGTxaA]{0,6}<s"), letters="CL"),
    # "Zambia followed within the hour", "Poland and Chile were the only other ones"
    Rule("signed", after=after(r"=?k"), elliptic=True, letters="CLE"),
    # "Peru did too", "Mali did."
    Rule("signed", after=re.compile(r"d\+"), elliptic=True, echoes=True),
    Rule("signed", after=re.compile(r"d"), elliptic=True),
    # "In their statement Peru, Mali and Fiji call for"
    Rule("signed", before=before(r"^[D,&]*T"), after=re.compile(r"[=D]{0,2}[vcui]"), needs_text=True, letters="L"),
    # "It was published on Monday by Sweden's minister"
    Rule("signed", before=before(r"^[D,&+]*=[D+]*i[DPQ+]{0,3}<"), needs_text=True, letters="CLE"),
    # "In a letter, also signed by Peru and Mali, the ministers of Chad, Fiji and Laos asked"
    Rule(
        "signed",
        before=before(r"^[D,&]*T,[^T;&xaA]*,"),
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
    Rule("signed", before=before(r"^D?T[yiD<]*,"), after=re.compile(r"(?!,?~)"), needs_new=True, letters="L"),
    # "Peru and Mali agreed to it, saying in a joint text", "in a joint text with Peru", and who has it with Peru
    Rule("signed", after=re.compile(r"[bD]{1,2},v[^CLEG;&]*T"), needs_joint=True, letters="L"),
    Rule("signed", before=before(r"TW"), needs_joint=True, letters="CLE"),
    # "In a joint declaration with Ireland the Slovenian government called it final"
    Rule("signed", before=before(r"^[D,&]*TW[CL],?"), after=re.compile(r"[D=]*[vcuQ]"), needs_joint=True, letters="CE"),
    # "The statement was released with Peru, Mali and Fiji"
    Rule("signed", before=before(r"^[D,&]*T=i[DPQ]*W"), letters="L"),
    Rule("signed", after=re.compile(r"[=D]*[ivcur][^CLEG;&]*TW[CLG]"), needs_joint=True, letters="CLE"),
    # "In the text, which came out while Peru met, the ministers of Chile, Mali and Fiji find"
    Rule("signed", before=before(r"^[D,]*T,~[^;]*,"), after=re.compile(r"[D,=]*[vcu]"), letters="L"),
    # the first list in "Ana Diaz of Peru and Juan Paz of Chile, and the presidents of Mali and Chad signed"
    Rule("signed", after=re.compile(r",?[LCE](?:,?[LCE]){0,3}[=,]*s"), letters="LCE"),
    Rule("signed", after=re.compile(r",?[LCE](?:,?[LCE]){0,3}[=,]*[dk]"), letters="LCE", elliptic=True),
    # "Canada, backed by Peru, …"
    Rule("signed", after=after(r"(?P<close>=?[bj])[Df]*<|=?[BW]G(?![bs])"), letters="CLE"),
    # "Japan and Peru issued a joint statement", "said in a joint statement"
    Rule("signed", after=after(r"[=~]*[ivcur][^CLG;&]*T"), needs_text=True, needs_new=True, letters="LG"),
    Rule(
        "signed",
        before=before(r"(?:^|[,;&])[^CLEG]*(?<!~)T[^CLEG]*,"),
        after=after(r"[KPQD]{0,4}[ivcus]"),
        needs_text=True,
        letters="LG",
    ),
    # ... and the list in "on behalf of: 1. Australia"
    Rule("signed", before=before(r"[hH][:,]?")),
)
