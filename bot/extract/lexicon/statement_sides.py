"""Which words of a statement, or about one, show its side, and how surely."""

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
    r" (?:stop|end|halt|cease|free|release|scrap|repeal|withdraw|drop|lift|refrain|abandon|revoke|reverse)\b"
)

# What a statement's own words give away: "strongly condemns", "interference in internal affairs"
QUOTED_CRITICISM = re.compile(
    r"condemn|deplor|denounc|gravely concerned|deeply concerned|(?:grave|serious|deep) concern|"
    r"(?:must|should)(?: immediately)? (?:stop|end|cease|halt)\b|unacceptable|unconscionable|violat|discriminatory|"
    r"reject|abuses|deeply (?:worried|troubled|alarmed|disturbed)|alarmed|abhorrent|brutal|shameful|unjustifi|outrage|"
    r"(?:urge|call (?:up)?on) [^.”\"]{0,80}\b(?:end|stop|cease|halt|release|refrain|free)\b|we oppose|robbery|"
    r"(?:an )?immediate end"
)
QUOTED_SUPPORT = re.compile(
    r"politici[sz](?:ation|ed|ing)|interfer|commend|remarkable|achievements|applaud|welcome|solidarity|sovereignty"
)
