"""Verbs of two words and what they say in one, as data: "stepped down" is "resigned"."""

from __future__ import annotations

# Each line: what is said in one word, and the verbs of two that say it
_LINES = """
resign: step-down stand-down
acquire: take-over buy-out buy-up
postpone: put-off push-back hold-off hold-up put-back
cancel: call-off
urge: call-on call-upon
demand: call-for ask-for press-for
allocate: set-aside
establish: set-up
collapse: give-way cave-in fall-down
surrender: give-in
renounce: give-up
escape: get-away run-away at-large
draft: draw-up
imprison: lock-up
dismiss: lay-off
expel: throw-out kick-out drive-out
conduct: carry-out
erupt: break-out
topple: bring-down
cause: lead-to bring-about result-in give-rise set-off
reject: turn-down wave-away brush-aside
exclude: rule-out keep-out shut-out leave-out
interrupt: cut-short break-off
withdraw: pull-out back-out opt-out drop-out walk-away take-back pull-back
deliver: hand-over read-out
circulate: pass-round pass-around hand-round
distribute: hand-out give-out
manage: look-after take-care
submit: hand-in turn-in
explode: blow-up go-off
discover: find-out turn-up
participate: take-part
criticise: hit-out lash-out speak-out
close: shut-down close-down
rise: go-up
fall: go-down come-down
return: come-back go-back send-back give-back
recover: get-back win-back
happen: take-place come-about
search: look-for
investigate: look-into
suppress: crack-down
destroy: wipe-out
demolish: tear-down knock-down pull-down
die: pass-away
conceal: cover-up
release: set-free let-go
remove: get-rid take-away take-down
abolish: phase-out do-away
launch: lift-off take-off
propose: put-forward bring-forward bring-in
continue: carry-on go-on keep-on
repay: pay-back pay-off
attend: show-up
seize: take-control
boycott: stay-away keep-away
meet: get-together
"""

PHRASAL_VERBS: dict[tuple[str, str], str] = {
    (first, particle): plain
    for plain, _, verbs in (line.partition(": ") for line in _LINES.strip().splitlines())
    for first, _, particle in (verb.partition("-") for verb in verbs.split())
}
