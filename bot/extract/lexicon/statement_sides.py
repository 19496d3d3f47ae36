"""Words that tell a statement's side: cues weighed once more, its own words, and what it says in indirect speech."""

from __future__ import annotations

import re

# Cues that are critical whomever they are about; "urged" or "concern" need somebody to be about
STRONG_CRITICISM = re.compile(
    r"critici|blam|condemn|denounc|deplor|decr|slam|blast|rebuk|lambast|accus|outrage|reject|oppos|fault|attack|"
    r"protest|hit|took aim|object|disapprov|reprimand|scold|unlawful|unacceptable|lash"
)

# The same goes for these, which tell less of whom they are about
MILD_CRITICISM = re.compile(r"complain|ask|warn\w* against")

# What makes a call a reproach, whoever it goes to: "urged owners to stop dumping"; not "demanded an end to subsidies"
REPROACH = re.compile(
    r"[^.;:\n]{0,80}\b(?:to|must|should)(?: (?:immediately|urgently|at once))?"
    r" (?:stop|end|halt|cease|free|release|scrap|repeal|withdraw|drop|lift|refrain|abandon|revoke|reverse|"
    r"reconsider)\b|"
    # "demanded that the soldiers go back to their barracks"
    r" that [^.;:\n]{0,60}?\b(?:go back|return|leave|pull out|(?:stand|step) (?:down|aside)|resign|hand (?:over|back)|"
    r"be (?:freed|lifted|scrapped|repealed|reinstated|dropped))\b|"
    # "demanded the law's repeal"
    r"(?: [\w'’-]+){0,5} (?:repeal|release|withdrawal|resignation)\b|"
    # "concern over a law"
    r"(?: \w+){0,2} (?:about|over|at|with|by) [^.;\n]{0,80}\b(?:law|bill|election|ruling|verdict|trial|sentence)\b"
)

# What a statement's own words give away: "strongly condemns", "interference in internal affairs"
QUOTED_CRITICISM = re.compile(
    r"condemn|deplor|denounc|gravely concerned|deeply concerned|(?:grave|serious|deep) concern|"
    r"(?:must|should)(?: immediately)? (?:stop|end|cease|halt)\b|unacceptable|unconscionable|violat|discriminatory|"
    r"reject|abuses|deeply (?:worried|troubled|alarmed|disturbed)|alarmed|abhorrent|brutal|shameful|unjustifi|outrage|"
    r"appall|horrifi|dismay|disgrace|disappoint|indefensible|intolerable|incompatible with|collective punishment|"
    r"\b(?:is|are|was|were|amounts? to) torture|"
    r"\bhold\b[^.”\"]{0,60} (?:responsible|accountable)\b|"
    r"(?:urge|call (?:up)?on) [^.”\"]{0,80}\b(?:end|stop|cease|halt|release|refrain|free|reconsider|repeal|reverse|"
    r"lift|revoke|abandon|scrap)\b|we oppose|robbery|"
    r"(?:an )?immediate end"
)
# What a letter calls something: "reckless", "an insult to the bar"
BLUNT = re.compile(
    r"\b(?:reckless|irresponsibl|an insult\b|a betrayal|scandalous|a scandal\b|contempt|cruel|inhuman|barbari|cowardly|"
    r"illegitimate|vandalism|folly\b|(?:is|are|was|were|as|be) (?:\w+ )?(?:illegal|unlawful|unjust|wrong)\b|"
    r"a crime against)"
)
QUOTED_SUPPORT = re.compile(
    r"politici[sz](?:ation|ed|ing)|interfer|commend|remarkable|achievements|applaud|welcome|solidarity|sovereignty|"
    r"(?:full|firm|strong|unwavering|steadfast) (?:support|backing)"
)

# What takes the side of whoever is accused: "dismissed criticism of Mali", "opposing the “politicisation” of rights";
# not "rejected interference by Mali"
REPELS = re.compile(
    r"\b(?:oppos|reject|dismiss|rebuff|refut)(?:e|es|ed|ing|s)?\W+(?:(?:the|all|any|such|those|these|this|that)\W+){0,2}"
    r"(?:criticism|accusation|allegation|politici[sz]ation|interference|meddling|double standard|smear|slander)s?\b"
    r"(?! by\b)",
    re.IGNORECASE,
)
# Before words of support that name what somebody has broken: "violated the sovereignty of", "a threat to Mali's"
BROKEN = re.compile(
    r"\b(?:violat|breach|br[eo]k|infring|flout|undermin|trampl|disregard|encroach|attack|assault|threat)\w*"
    r"(?: [\w'’-]+){0,6} $"
)
# Before whom an accusation is made against, which a statement may reject: "rejected the genocide case against"
ACCUSATION = re.compile(
    r"\b(?:case|charges?|accusations?|allegations?|claims?|complaints?|lawsuit|suit|proceedings|smears?|slurs?|slanders?|"
    r"boycotts?|campaign) (?:[\w-]+ ){0,3}?against (?:the )?$"
)
REJECTING = re.compile(r"reject|dismiss|denounc|oppos|condemn|deplor|critici")
# What a statement says without marks: "that the plan was null and void", "the beatings must stop", "on flimsy charges"
TOLD_CRITICISM = re.compile(
    r"\b(?:must|should|ha(?:s|ve|d) to|ought to) (?:now |immediately |at once |finally )?"
    r"(?:stop|end|halt|cease|free|release|scrap|repeal|withdraw|lift|revoke|reverse|refrain|answer for)\b|"
    r"\b(?:is|are|was|were|as|of|amount(?:s|ed)? to|constitute[sd]?) (?:\w+ly |an? |the |in )?(?:\w+ly )?"
    r"(?:null and void|illegal|unlawful|illegitimate|unacceptable|unjust|intolerable|inexcusable|sham|farce|"
    r"crimes?\b|slavery|torture|apartheid|persecution|collective punishment|(?:attack|assault) on|"
    r"breach(?:es)? of|violations? of|arbitrary|indefensible|a disgrace|disgraceful)|"
    r"\b(?:violat(?:e[sd]?|ing)|breach(?:es|ed|ing)|flout(?:s|ed|ing)?)\b|"
    r"(?:flimsy|trumped-up|fabricated|politically motivated) (?:charges?|grounds|cases?|trials?)|"
    r"\b(?:appalled|horrified|dismayed|outraged|revolted|disgusted)\b|"
    r"\b(?:ask|tell|told|want|request|urge?|call(?:ed|s)? (?:up)?on)(?:ed|d|s|ing)?\b [^.;:\n]{0,80}?\bto"
    r" [“\"'‘]?(?:stop|end|halt|cease|free|release|scrap|repeal|withdraw|drop|lift|refrain|abandon|revoke|reverse|"
    r"reconsider)\b"
)
TOLD_SUPPORT = re.compile(
    r"(?:keep|stay) out of (?:other |its |their |the )\w+|\bmeddl|internal affairs?|(?:has|have|had) "
    r"(?:every|the|a) right to (?:defend|choose|protect|decide|self-defence)|"
    r"\bslander|double standards|remarkable (?:progress|achievements)|"
    r"\bstands? (?:firmly |squarely )?(?:with|by|behind)\b"
)
# What somebody suffers: concern about it is a reproach, concern about a shortage of nurses is none
WRONGS = re.compile(
    r"\b(?:arrest|detain|detention|jail|imprison|prison|kill(?!er)|execut|in custody|hang(?:ing|ed)|tortur|"
    r"crack(?:ed|ing)? ?down|"
    r"repress|persecut|violat|abus|beat(?:ing|en)|bomb|shell(?:ing|ed)|invasion|invad|occup|annex|blockade|coup\b|"
    r"rigg|fraud|expel|expuls|evict|demoli|censor|coerc|intimidat|harass|forced|restrict|curb|curtail|clampdown|"
    r"disappear(?!\w* from (?:the|its|this|that|signator))|murder|"
    r"without trial|fighting|famine|siege|sterili[sz]|internment|camps\b|massacre|strikes? on|"
    r"attacks? on|suppress|muzzl|death penalty|flogg|"
    r"human rights (?:situation|record)|situation (?:of [a-z ]{3,30}|in\b)|shut(?:ting|down)|clos(?:ing|ure) of|"
    r"violence|slavery|(?<!for a )ban(?:s|ned|ning)?\b|dissolution|dissolv|outlaw|security law|sham)"
)
