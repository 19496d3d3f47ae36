"""What is done with a joint statement: words for signing, leading, refusing, praising … (notation.py reads them)."""

from __future__ import annotations

from bot.extract.lexicon.asked_to_sign import ASKED

_ASKED = "|".join(ASKED)

# The letter of a token (bot/extract/statements/lexing/tokens.py) -> phrases, where "sign(ed|ing|)" stands for signed,
# signing and sign, "#" for a figure such as "44th", and * for any one word. At one place the letter that comes
# first here wins, then the longest.
CUES: dict[str, str] = {
    # says nothing of its own
    " ": """
        (had|has|have) (earlier|previously) been, abstain(ed|s|ing) from the (* |)(debate|discussion|discussions),
        sa(id|y|ys|ying) nothing, (accession|membership) (talks|negotiations|process|bid|treaty|criteria|conference),
        (without|stop(s|ped|ping) short of|far from) (* |)(blam|nam|critici(s|z)|condemn|accus|mention|rebuk|denounc|
        fault|prais|endors)ing,
        (do|does|did) not (explicitly |directly |)(name|blame|accuse|condemn|critici(s|z)e|denounce|praise),
        (sentence|paragraph|line|reference|clause|mention|passage|phrase) (* |)(* |)(* |)(* |)(was|were|had been) added,
        where (* |)(* |)(* |)(* |)(is|are|was|were) concerned,
        (attack|attacks|violence|crimes|crime|discrimination|offences) against,
        co(-|)chair(ed|s|ing) (the|a|this) (* |)(summit|meeting|conference|session|talks|gathering|event),
        ask(ed|s|ing) for (more|extra|additional|further) time to *, (would rather|prefer(red|s) to) wait for *,
        (went|go|goes|going) (its|their) own way(s|) (on|in|over|with) *, got cold feet and,
        (break|breaks|breaking|broke) ranks( with|), as (previously|earlier) reported,
        (had|has|got|received|gave|given) no (answer|reply|response|reason|date),
        among others, amongst others, among them all, to name a few, in the end, in all but name,
        (is|are|was|were|been) (invited|asked) to (sign|join|endorse|back|support|take part), present (in|at),
        (the|this|that|a) gathering, open(ed|) for signature(s|),
        (host|hosts|hosted|hosting|attended|attending|witnessed|at|before|after|during) the signing( ceremony|)(
        of|),
        (those|all) present, (is|are|was|were) (also |all |both |)present, oppos(ed|es) it,
        (join(ed|ing|s|)|combin(ed|ing|es|e)) forces to
        (derail|block|veto|stop|scupper|torpedo|oppose|sink|thwart|kill),
        (is|are|was|were) (there|present) (only |)as (an |)(observer|observers|guest|guests)
    """,
    # for itself and for others: the reader is not counted in the figure
    "H": """
        on (the |)behalf of (itself|herself|himself) and, (speaking|spoke|speaks) for (itself|herself|himself) and,
        in (its|his|her) (own |)name and (that of|those of|in the name of|on behalf of),
        for (itself|herself|himself) and, representing itself and, on (its|his|her) own behalf and (that|on behalf)
        of, on behalf of (his|her|its) own (country|government) and,
        for (his|her|its) own (country|government|nation) (and|as well as) (for|),
        (in the name|on behalf) of (his|her|its) own (country|government|nation)
    """,
    # spoke for itself alone
    "m": """
        individually, one by one, each (condemned|denounced|criticised|criticized|urged|said|called|welcomed|praised|
        issued|published|released|reacted|put out), also (spoke|speaks|took the floor), each
        (rejected|defended|opposed|supported|backed|attacked|dismissed),
        sp(oke|eaks) (next|afterwards|later), t(ook|akes|aking|ake) the floor (later|next|afterwards|separately), in
        separate (messages|notes|remarks|speeches|interventions), in (its|their|his|her) own
        name, (issued|released|published|put out|made|gave) (statements|declarations|reactions) of (its|their) own,
        had (its|their) own say, each (took the floor|voiced|stated|expressed|gave|spoke|warned), took the floor
        (besides|too|as well), t(ook|akes|aking|ake) the floor (in (* |)(support|defen(c|s)e|favo(u|)r)|against|to
        (defend|support|oppose|reject|object|criticise|criticize|back|protest)), right of reply,
        sp(oke|eaking|eaks|oken) in (* |)(support|defen(c|s)e|favo(u|)r),
        (speak|speaking|spoke|speaks) (only |)for
        (itself|themselves|himself|herself), (speak|speaking|spoke|speaks) (only |)for (his|her|its|their) own
        (country|government|delegation|nation), only for (his|her|its|their) own
        (country|government|delegation|nation), sp(oke|eak|eaking|eaks) (out |up |)(against|in favo(u|)r of), (for|on
        behalf of) (itself|themselves), on (its|their|his|her) own( behalf|), in (its|their|his|her|a) (own
        |)national capacit(y|ies), in (its|their) own right, separately,
        (rose|spoke|speaking) one after (another|the other),
        sp(oke|eaking) (right |just |directly |immediately |)(after|before) (it|her|him|them), also intervened,
        interven(ed|ing) (separately|too|as well), in turn
        (defended|praised|supported|rejected|criticised|criticized),
        (express(ed|ing|)|voic(ed|ing|e)|stat(ed|ing|e)) (its|his|her|their) own *,
        (support|back|defend|endors|welcom|prais|oppos|attack|critici(s|z))ed
        (it|(the|this) (text|statement|letter|declaration|pledge|appeal|paper|idea))
        (in|during|from) the (debate|discussion|floor),
        (speech|speeches|remarks|intervention|interventions|address) of (its|his|her|their) own,
        in (its|his|her|their) own (intervention|interventions|remarks|speech|speeches|address|turn),
        (made|gave|delivered) (its|his|her|their|an|a) (own|individual|separate) (intervention|remarks|speech|address),
        rose to (defend|support|speak|object|reject|side), (on behalf of|for) (its|his|her|their) (own
        |)(country|government|delegation|nation)
    """,
    # apart from: who is named did not sign
    "e": """
        omits, omit, nor (will|would|can|could) (you |readers |one |anyone |anybody |)(* |)find (the
        (name|signature|names) of|),
        no sign of,
        (look|looks|looked|search|searches|searched) in vain for,
        (will|would|do|does|did|can|could) not find, (won't|don't|can't|cannot) find,
        not (on|in|among|under) it (is|are|was|were), (absent|missing) from it (is|are|was|were),
        the (notable|only|sole|lone|one|single|main|obvious|glaring|conspicuous) exception(s|),
        except( for|), with the (sole |)exception(s|) of, with (just |only |)one exception, but not, apart from,
        other than, unlike,
        (nor|neither) (did|do|does|has|have|had|was|were|is|are), save( for|), but for, bar, minus, excluding,
        (failure|refusal|reluctance|absence) of, not so, unsigned by, (silence|no (word|answer|reply)) (came |) from,
        (nothing|no word) (was |has been |had been |)(heard|came) from,
        fail(ed|s|ing) to (win over|win|persuade|convince|attract|sway|secure|gain)
        (the (support|backing|signature(s|)) of|), all but, barring, (al|)though not, (went|go|goes|going|gone)
        (out|ahead|forward|on) without, not including, exceptions
    """,
    # took its name off again
    "w": """
        (was|were|been) struck off,
        (have|has|having|get|got) (its|their) name(s|) (removed|struck|taken|withdrawn|deleted)( off| from| out|),
        (took|taken|taking|takes) * (name|names|signature|signatures) off,
        (struck|removed|pulled|withdrawn|withdrew) * (name|names|signature|signatures) (off|from),
        t(ook|aken|aking|ake|akes) (its|their|his|her) (name|names|signature|signatures) (back|out),
        (struck|scratched|crossed|erased|deleted|recalled) (its|their|his|her) (name|names|signature|signatures)(
        off| out|),
        asked for (its|their) (name|names|signature|signatures) back, no longer
        (wants|want|wanted|wish|wishes|wished) to be
        (part of|on|in|named on|associated with|among|a party to|party to),
        (name|names|signature|signatures) (was|were|has been|have been|had been) (erased|scratched|
        (taken|crossed) (off|out|back)),
        (has|have|had) (disappeared|vanished),
        withdr(ew|awn|awing|aws), withdraw (its|their|) (name|names|signature|signatures|support|backing|endorsement),
        (cancel(l|)ed|ended|suspended|terminated|revoked) (its|their) (adherence|accession),
        (cancel(l|)ed|ended|suspended|terminated|revoked) (its|their) (participation|membership) in the
        (statement|declaration|initiative|text),
        (disappear|vanish)(ed|s|ing) from, gone from, chang(ed|es|ing) (its|their|his|her) mind(s|),
        (is|are|was|were) no longer (there|in it|on it|part of it|among them|to be found|one of them|a party|parties),
        no longer stand(s|ing|) (behind|by), (became|become|becomes|becoming) the
        (second|third|fourth|fifth|sixth|#) (country |state |nation |government |member |)to
        (withdraw|back out|pull out|drop out|leave|quit|remove its name|take its name off),
        (ask|request)(ed|s|ing) (for (them|it) to|that (they|it|its name|their names)) be
        (struck|removed|taken|deleted|withdrawn)( off| out|),
        withdrawal of (its|their) (name|names|signature|signatures|support|backing|endorsement),
        had (its|their) name(s|) (removed|struck|taken|withdrawn)( off|),
        (is|are|was|were|been|has been|have been) (excluded|removed|struck|deleted|dropped|taken) (off |)
        (from|off) (the|that|this|its),
        no longer (includes|include|names|lists|features|carries|bears), dropp(ed|ing)
        (out|off), drop(s|) (out|off), dropp(ed|ing) (its|their) (support|name|names|backing), pull(ed|ing|s|)
        (out|(its|their) (support|name|names|backing|signature)), remov(ed|ing|es|e) (its|their)
        (name|names|signature|signatures), t(ook|aken|aking|ake|akes) (its|their) name(s|) off, no longer (on the
        list|a signatory|among|sign|signs|back|backs), back(ed|ing|s) (out|away), (walk|row|roll)(ed|ing|s) back (on
        |)(its|their) (support|backing|endorsement|signature),
        (retract|rescind|revok|renounc)(ed|ing)
        (its|their) (support|signature|endorsement|backing|name), t(ook|aken|aking|ake|akes) back (its|their)
        (name|signature|support), (ask|request)(ed|ing) (to be (taken off|removed|struck off|struck|deleted)|for
        (its|their) (name|names|flag|flags|logo|logos) to be (removed|taken off|struck)), bow(ed|ing|s) out,
        walk(ed|s|ing) away,
        name(s|) (was|were|has been|have been) (removed|withdrawn|struck|deleted|taken off),
        (has|have|had) since (backed out|withdrawn|dropped out|pulled out|quit|left|bowed out),
        (later|since|subsequently|afterwards) (dissociated|distanced) (itself|themselves),
        asked for (its|their) signature to be (removed|taken off|struck),
        withdr(ew|awn|awing|aw|aws) from (a|the|this|that) (*
        |)(statement|letter|declaration|text|list|pledge|appeal|communique),
        (had|has|having) second thoughts,
        (name|names|signature|signatures) (fell|fallen|falls) (away|off),
        disown(ed|s|ing), thought better of it, revers(ed|ing) course, quit the
        (text|list|statement|letter|declaration|group|coalition), left the (group|list|coalition)
    """,
    # stayed away
    "a": """
        without (the |) (participation|involvement|support|backing|signature|signatures) (of|from|by),
        (opt(ed|s|ing) (not to|against)|cho(ose|oses|osing|se) not to|declin(ed|es|ing|e) to|refus(ed|es|ing|e) to)
        (join|joining) (its|their) (* |)(* |)(peers|neighbo(u|)rs|partners|allies|counterparts),
        (pull|draw)(ed|s|) (back|out) at the last (minute|moment), drew (back|out) at the last (minute|moment),
        not among (them|the signatories|those who (signed|had signed)),
        (is|are|was|were) not (involved|represented|present|at the (meeting|talks|summit|table|signing|ceremony)),
        (its|their) (seat|seats|chair|chairs) (was|were|stayed|remained) empty, stay(ed|s|ing) clear,
        (name|names) (had been|was|were|has been|have been) (added|included|listed|used|put down) (by mistake|in
        error|wrongly|without (its|their) (consent|knowledge|approval)),
        s(at|it|its|itting) on (its|their) hands, (cry|cries|cried) off,
        (would|will) have none of it, the odd one out, (walk|storm)(ed|s|ing) out of the
        (talks|room|negotiations|drafting),
        (have|has|had) yet to (do so|follow( suit|)|be persuaded), skip(ped|s) it,
        ask(ed|s|ing) to be (left|kept) (off|out),
        (notable|glaring|surprising|striking|big|biggest) omission(s|),
        (was|were|been) (wrongly |)(listed|included|named|added) (in error|by (mistake|accident)|without (its|their)
        (consent|knowledge|approval)), (decid|rul|shi|back|hold|held|draw|drew)(ed|es|ing|) (out|against|away from|back
        from) (signing|joining|endorsing|backing it|supporting it|(adding|putting|lending) (its|their) (name|names)(
        to|)), decid(ed|es|ing) against (it|doing so),
        (did|do|does|would|will|could) not (associate|align) (itself|themselves)( with|),
        (went|go|goes|side|sided|sides) with neither,
        off (the|this|that) list, (is|are|was|were) not on this (one|list|text|paper|statement|letter),
        (is|are|was|were) not on (the|this) (new|latest|current|present) (list|one|text|paper|statement|letter),
        (keep|keeps|kept|keeping) (its|their) (name|names|signature|signatures) (off|out|to itself|to themselves),
        (not|never|didn't|doesn't|don't) want (its|their) (name|names|signature|signatures),
        (are|were|is|was) not part of (the|this|that) (deal|group|push|move|effort|list),
        out, (ask|asks|asked) (that|for) (its|their) (name|names) (to |)be (left off|left out|kept off|kept out),
        let (* |)(* |)deadline (pass|slip|go|lapse|expire), (want|wants|wanted) (no part|nothing to do),
        dissent(ed|s|ing), demur(red|s),
        ask(ed|s|ing) for (more|extra|additional|further) time( to
        (read|study|consider|examine|review|discuss|think|consult|decide) (it|the)|),
        (would rather|prefer(red|s) to) (wait|not|stay out|act|express|raise|voice),
        (would rather|prefer(red|s) to) (issue|publish|release|write|draft|make|put out),
        prefer(red|s) (not to|silence), refrain(ed|s),
        (declin|refus)(ed|es|ing) to participate, (declin|refus)(ed|es|ing) to be
        (associated|linked|identified|listed|named|included|counted|part|a party),
        thanks but no thanks,
        turn(ed|s|ing) (its|their) back(s|) on (it|the (*
        |)(text|statement|letter|declaration|pledge|appeal|initiative)),
        pass(ed|es|ing) (on|up) (it|this one|the (chance|opportunity|invitation|offer)( to
        (sign|join|take part|add its name)|)),
        (did|do|does|would|will) not (want to |wish to |)go (that|so|as) far, (got|get|gets|getting) cold feet,
        (has|have|had) gone (silent|quiet), had no (delegation|delegate|representative|envoy)( there| in the room|),
        (appear|figure|feature)(s|d|ed|) (on|in) (a|an|the) (draft|first|earlier|early|initial|previous) (* |)but not,
        ignor(ed|es|ing) the (invitation|invite|deadline),
        (was|were|has been|had been) withheld, (will|would) not be drawn in,
        sh(y|ied|ies|ying) away at the (last|eleventh) (minute|moment|hour),
        (took|take|takes) a pass, nowhere in sight, (went|go|goes|going) (its|their) own way(s|),
        (gave|give|gives|giving) it the cold shoulder, (is|are) yet to
        (sign|join|decide|make|answer|reply|respond), (need|has|have|had)(s|ed|) to consult,
        ba(u|)lked at (the|its|a|one) (wording|language|tone|text|draft|phrase|reference|passage|paragraph|clause|idea),
        stop(s|ped|ping) short of endorsing (it|the (text|statement|letter|declaration|pledge|appeal)),
        (sit|sits|sitting) it out, shook (its|their) head(s|), ba(u|)lk(ed|s),
        (remain|remains|remained) (silent|aloof|undecided|outside|on the (sidelines|fence)),
        (keep|keeps|kept|keeping) silent,
        stay(ed|s|ing) on the (sidelines|fence), sat on the fence, steer(ed|s|ing) clear,
        g(ave|ive|iving) (it|the (* |)(summit|meeting|conference|gathering|talks|event)) a
        (miss|wide berth),
        (is|are|was|were) (lacking|wanting|wavering|unwilling|in neither), (cannot|can't) be found,
        (do|does|did) not (appear|feature|figure), (consider|weigh|mull|ponder|discuss|debat)(ing|ed) whether to
        (sign|join|put|add|lend|back|support|endorse|take part),
        (did|do|does|will|would) not (follow( suit|)|be (joining|moved|persuaded)|go along|come along),
        (refus(ed|es|ing)|declin(ed|es|ing)) to (go|come|play) along,
        (den(ied|ies|ying)|deny) (backing|signing|joining|endorsing|supporting|co-signing) (it|the|a|an|any),
        (could|can) not be (persuaded|won over|swayed|moved), withh(eld|olds|olding) theirs,
        resist(ed|s|ing) (all |)(pressure|calls|invitations|appeals|pleas|entreaties) to (sign|join|take part|add),
        (is|are|was|were) not (on it|on the list|among them|party to it|parties to it|one of them|a
        signatory|signatories|among the (sponsors|authors|backers)|part of the
        (submission|initiative|statement|text|appeal|declaration|letter)|behind it), stay(ed|s|ing|)
        (away|out|silent|off), stay(ed|s|ing|) (away|out) (from|of) both,
        (is|are|was|were|wasn't|weren't|isn't|aren't) (not |)on either,
        (is|are|was|were) nowhere (on|in|among) (the|its|it|that), (is|are|was|were) among (those|the) (missing|absent),
        withh(eld|old|olds|olding) (its|their|his|her) (signature|signatures|support|backing|name|names|endorsement),
        (turn(ed|ing) down|reject(ed|ing)|declin(ed|ing)|refus(ed|ing)|spurn(ed|ing)) (the|an|any|its)
        (invitation|invite|request|offer|call) to (sign|join|take part|back|endorse|support),
        would (have to|need to|first) consult,
        need(s|ed) (the |)(consent|approval|permission) of (its|their|his|her), absent, absentee(s|), absence(s|),
        abstain(ed|s|ing|), missing, opt(ed|ing|s) out, miss(ed|ing) (on|from), (was|were|is|are) missed,
        (put|puts|putting) (its|their|his|her) (name|names) to (nothing|neither), glaring gap(s|), dissenter(s|),
        sent (nobody|no (one|delegation|delegate|representative)),
        keep(s|ing|) (its|their)
        distance, (keep(s|ing|)|kept) (its|their) (pen|pens) in (its|their) (pocket|pockets), kept (its|their) own
        counsel, (keep(s|ing|)|kept) (out|aloof|away)( of it| from it|), held aloof, (leave|leaves|left)
        (its|their) (name|names) off( it|), (sat|sit|sits) (this|that) (one |)out, t(ook|akes|aking|ake) no
        part,
        ha(d|s|ve) no part, turned (the|an|its|that) (invitation|invite|request|offer) down,
        turn(ed|ing) (it|them|him|her) down, turned down (the|an) (invitation|invite|request),
        (are|were|is|was) silent, (have|has|had) yet to (sign|join|decide|make|answer|reply|respond), (is|are|was|were)
        (still |)undecided, (have|has|had) not
        (decided|made up), dissociat(ed|ing|es|e) (itself|themselves), distanc(ed|ing|es|e) (itself|themselves), left
        (before|early),  (looked|look) (away|elsewhere), oppos(ed|es) (the|this)
        (text|statement|letter|declaration|pledge|wording), g(ave|ives|iving) no (reason|reasons|explanation),
        (not|never|didn't|doesn't|don't|hasn't|haven't|wouldn't|won't)
        (repl(y|ied)|answer(ed|)|respond(ed|)|t(ake|aken|ook)
        part),
        (isn't|aren't|wasn't|weren't|hadn't been|haven't been|hasn't been)
        (there|in|on it|on the list|party to it|part of it),
        (is|are|was|were) (not|nowhere|never) (there|in it|to be found|to be seen|part of it|part of them|in on
        it|aboard|on board), (not|never) to be found, would not (hear|have) (of it|it), wouldn't (hear|have) (of
        it|it),
        l(et|etting) it pass, approached in vain, looked the other way, (is|are|was|were) both (out|absent),
        (is|are|was|were) out of
        it, kept (its|their) (distance|name off|names off), held (back|off|out), hold(s|ing|) (off|out),
        hold(s|ing) back,
        holdout(s|), omitted, sat (it |)out, left (it |)unsigned, left
        out, did without, (was|were|is|are) on neither, off both lists, stand(ing|s|) aside, stood aside,
        (stood|stand|stands) aloof, (stay|remain)(ed|s) (in (its|their) seat(s|)|seated), kept off
        (the|that|this|its) list, conspicuous, said no,
        the (sole|only|lone) (* |)(country|member|state|one|leader|government) (opposing it|to oppose it|against
        it|missing),
        nowhere to be (seen|found)
    """,
    # refused: what was refused follows
    "A": """
        refus(ed|es|ing|e)( to|), st(opped|ops|opping) short of,
        declin(ed|es|ing|e)( to|), opt(ed|ing|s) (not to|against), boycott(ed|ing|s|),
        shunn(ed|ing), snubb(ed|ing), fail(ed|ing|s|) to, chose not to, choos(e|es|ing) not to, ba(u|)lk(ed|ing) at,
        do(es|) without, unwilling to, reluctant to, (did|do|does) not (want|wish|care|dare) to, unlikely to, without
        (signing|joining|putting|adding),
        unable to, (in no|not in a) position to,
        not (able|ready|prepared|willing|going) to, (have|has|had) yet to, hesita(nt|ted) to,
        (would|will) not (sign|join|back|take part|support it|lend|put|add|endorse|be among|be part|be on),
        (refusal|unwillingness|reluctance) to (sign|join|back|endorse|support), for not
    """,
    # led by: the leader follows
    "l": """
        (led|co-led|headed|facilitated|co(-|)(facilitated|drafted|written|authored|initiated|convened|organi(s|z)ed)|
        assembled|marshal(l|)ed|hatched|brokered|spearheaded|shepherded|initiated|drafted|coordinated|co-ordinated|organi(s|z)ed|launched|promoted|authored|penned|convened|proposed|championed|orchestrated|brought(
        forward|)|tabled|drawn up|put
        (forward|together)|introduced|circulated|instigated|prepared|driven|fronted|written|masterminded|mobili(s|z)ed)
        (jointly |)by, (idea|proposal|initiative|text|draft|wording|push|impulse) (came|comes|coming) from,
        originated (with|from|in), pen (is|was|being) held by, behind it (is|was|are|were|stand|stands|stood),
        (idea|initiative|brainchild) (is|was),
        as (the |)(coordinator|co-ordinator|penholder|convener|initiator|lead sponsor|main sponsor),
        (brainchild|an idea) of, taken up by,
        conducted by, under the (leadership|chairmanship) of, at the (initiative|instigation|urging) of,
        (on|upon) the initiative of,
        under (the |)* leadership of, the idea of, on a motion of, at the suggestion of, at the request of,
        at the urging of, at the behest of, at the (prompting|insistence|invitation) of,
        handiwork of, (an|the|a joint) (initiative|project|proposal|work) of,
        (brokered|engineered|steered|conceived|sponsored mainly|crafted|devised|pushed|formulated|piloted|run) by,
        (drafted|prepared|drawn up|put together|written|initiated|launched) in * by,
        (credit|credits|credited), lead (is|was|being) taken by
    """,
    # leading: the leader is the subject
    "R": """
        (is|was|were) (its|the) (main |chief |lead |principal |)(author|initiator|penholder),
        at whose (instance|initiative|instigation|suggestion|request), held the pen, holding the pen,
        (penned|drew up|drafted|wrote|proposed|tabled|launched|brokered|initiated|organi(s|z)ed|orchestrated) it,
        (head|front|headlin)(ed|s|ing),
        (driving|moving) force, prime mover, (lead|main|chief) (sponsor|author|architect|drafter|proponent),
        shepherd(ed|s|ing), led, lead(s|ing|), spearhead(ed|s|ing), draft(ed|s|ing), initiat(ed|es|ing),
        co(-|)ordinat(ed|es|ing), organi(s|z)(ed|es|ing), champion(ed|s|ing), co(-|)chair(ed|s|ing),
        co-le(d|ads|ading), dr(ew|awn|awing) up, prepared, penned, co-wr(ote|itten), authored, drew (it|them) up,
        wrote the first draft, t(ook|aking|akes) the lead, penholder,
        hatched the (idea|plan|text|letter|initiative),
        put together (a|the) (* |)(statement|declaration|letter|text|appeal|pledge),
        (at|to) the (forefront|helm|head|fore), in the (lead|driving seat|vanguard), ha(d|s|ving) (had |)the idea,
        (come|came) up with the idea, got the ball rolling, t(ook|aking|akes) the initiative,
        (collect|gather)(ed|ing|s) (the |its |)(signatures|names), (mastermind|engineer|craft|devis|orchestrat)ed,
        (act|serv)(ed|es|s|ing) as (the |its |)(coordinator|co-ordinator|penholder|convener|lead sponsor|main sponsor),
        (coordinator|co-ordinator|initiator|convener|author|architect|drafter) of,
        (wrote|penned) the (text|draft|statement|letter|declaration|appeal|document),
        (circulat|pass)(ed|ing) (the|a|its) (first |)draft( around|), co-facilitat(ed|es|ing),
        push(ed|ing) for the (text|statement|letter|declaration|appeal),
        put (it|the (text|statement|letter|declaration|initiative|appeal)) forward,
        won over (the|its|her|his) (rest|others|partners|neighbours|colleagues),
        (got|had|getting) (the |)(rest|others) (to |)(sign|join),
        (chair|head)(s|ed|ing) (the|this) (core |)(group|coalition|alliance|initiative),
        (is|was|were|stood|stands) behind the (initiative|text|statement|letter|appeal|declaration|move|effort)
    """,
    # for the first time
    "f": """
        (sign|join)(ed|s|ing|) (up |on |it |)after all, (put|puts|putting|added|adds|adding) its (name|signature) (to it
        |)after all, (came|come|comes|coming) (on board|aboard|round|around) after all,
        (is|was|are|were) back (on (board|the list)|in|among them|this (year|time)|again|too),
        (came|come|comes|coming) (in|on board|aboard) this (year|time),
        acceded( to it|), accession, (signed|joined) (up |it |)only (on|in|last|this|yesterday|after|when),
        (became|become|becomes) (a |)part(y|ies) to it, (was|were|been) (brought|taken) (in|on board|aboard),
        (became|become|becomes) the (second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)
        (country |state |nation |government |member |)to
        (sign|join|back|endorse|adopt|support|subscribe|(add|put|lend) its (name|voice|signature|weight))( to|)( it|),
        (one|two|three|four|five|six|seven|eight|nine|ten) more than,
        signed (on|up) later, (since|after) (its |the |)(publication|release|issuance), c(a|o)me(s|) late,
        (became|become|becomes|becoming) the # (on|last|this|late|yesterday|when|to do so),
        (became|become|becomes|becoming) the # (country |state |nation |government |member |)on * to
        (sign|join|back|endorse|adopt|put|add|lend),
        (ask|wish|want)(ed|s|ing) to be (regarded|counted|considered|treated|listed) as (a|an|another|its|the)
        (* |)(signatory|backer|supporter|sponsor|co-sponsor|co-signatory),
        joined it (late|later|since|afterwards|subsequently|(a|two|three|some) (day|days|week|weeks|hours) later|hours
        later), joined (it |)(the (following|next) (day|week|month|year)|a (day|week|month|year) (later|after)),
        for the first time, first-time, the first time, newcomer(s|), (newest|latest|most recent)
        (signator|backer|supporter|sponsor|co-sponsor)(y|ies|s|),
        having (just |only |recently |)joined, having (just|only|recently) signed, new
        (addition|signatory|name|face|recruit|arrival|backer|member|supporter)(s|), new (additions|signatories),
        new (this year|on the list|to the list|among them|to the group), (became|become|becomes|becoming) the
        (latest|newest|next|most recent)
        (country|state|nation|government|member|countries|states|nations|governments|members) to
        (sign|join|back|endorse|adopt),
        debut(ed|ing|), (became|become|becomes|becoming) the
        (second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) signatory,
        (became|become|becomes|becoming) the # (signatory|co-signatory|backer|supporter|sponsor),
        (became|become|becomes|becoming) the # (country |state |nation |government |member |)to
        (sign|join|back|endorse|adopt), (was|were|been) added, (is|are) new, ask(ed|s|ing) to be
        (added|included|listed|named)( as (co(-|)sponsors|(co(-|)|)signatories)|),
        latest to (sign|join), latecomer(s|), signed (up|on) late, late
        (addition|joiner|arrival|entrant|signatory)(s|),
        (came|come|comes|coming) in
        (later|since|afterwards|over|on|by|as well), (has|have|had) (since |later |)come in,
        (has|have|had) come (on board|aboard), ask(ed|s|ing) to be (added|listed|included),
        newly (on|among|in) (the|its) (list|group|signatories),
        (has|have|had) since
        (signed|joined|added|attached|put|lent|associated|aligned|acceded|endorsed|backed|followed),
        to make (it|them) *, (bring|tak|rais|lift|push|swell)ing
        (it|the (number|total|tally|count)) (of (* |)(countries|states|nations|governments|signatories|signatures|names|
        backers|supporters|sponsors|co-sponsors|members) |)to, (sign(ed|s|ing) (up |on |)|joined )overnight,
        join(ed|s|ing) the (growing |)(list|ranks),
        (signed( up| on|)|came on board|followed suit) (a|one|two|three|four|five|six|ten|several)
        (hour|day|week|month)(s|)
        later, name(s|) (was|were|has been|have been) added,
        (subsequently|later|since|afterwards|eventually|belatedly)
        (signed|endorsed|added|associated|aligned|subscribed|backed it|put|attached|acceded), (was|were) added
        (later|by
        hand|on|afterwards), (subsequently|later|since|afterwards|eventually|belatedly) joined,
        joined (late|later|since|afterwards|subsequently|(a|two|three|some) (day|days|week|weeks|month|months) later|
        in the (days|weeks) that followed), had never (before
        |)(signed|joined|backed|supported), never before
    """,
    # an earlier occasion
    "t": """
        (this|it) (followed|follows|came after|comes after),
        last (year|month|spring|summer|autumn|fall|winter)'s, last year, previous(ly|), earlier, similar, the year
        before, the previous year, in the past, (a|one|two|three|four|five) year(s|) (ago|earlier|before), last time,
        at the time, the one before
    """,
    # support as a noun: "the backing of 35 countries", "drew support from"
    "B": """
        (backing|support|endorsement|signature|approval)(s|) (of|from|by), (names|signatures) of,
        (attract|garner|gather|enlist|collect|muster|secur)(ed|ing|s),
        (won|wins|winning|drew|drawn|draws|drawing|carried|carries|carry|bore|bears|bear), drew (the |)(support|backing)
        (of|from), won over
    """,
    "W": "with",
    # for a group: "on behalf of"
    "h": """
        on (the |)behalf of, in the name(s|) of, (speaking|spoke|speaks|spoken|speak) (in the chamber |there |)for,
        representing, for
    """,
    # critical words; "to" and "on" at their end bring the one addressed
    "c": """
        (accus|blam|critici(s|z)|condemn|denounc)(ed|es|ing) it( of| for|),
        critici(s|z)(ed|es|ing|e), criticism(s|)( of|), critical of, blam(ed|es|ing|e), condemn(ed|s|ing|),
        condemnation,
        denounc(ed|es|ing|e), deplor(ed|es|ing|e), decr(ied|ying|ies|y), slam(med|ming|s|), blast(ed|ing|s|),
        rebuk(ed|es|ing|e), lambast(ed|es|ing|e), accus(ed|es|ing|e), concern(ed|s|), uneasy, unease,
        worr(y|ied|ying|ies),
        alarm(ed|ing|), dismay(ed|), outrage(d|), anger(ed|), fear(s|), call(ed|s|ing|) (* |)(up|)on,
        call(ed|s|ing|) for, call(ed|s|ing|) out,
        call(ed|s|ing|) on (monday|tuesday|wednesday|thursday|friday|saturday|sunday) for,
        urg(ed|es|ing|e), demand(ed|s|ing|), press(ed|es|ing),
        pil(ed|ing) pressure on, appeal(ed|s|ing|) (to|for), request(ed|s|ing|), t(ook|aking|ake|aken) * to task,
        protest(ed|s|ing|)( against|), reject(ed|s|ing|ion|), oppos(ed|es|ing|e), opposition to, against,
        fault(ed|ing|s), chid(ed|ing), attack(ed|ing), hit(ting|) out at, took aim at, regret(ted|ting|s|), plight,
        warn(ed|s|ing|)( against|), object(ed|ing|s|) to, objection(s|), disapprov(al|ed|ing|es), question(ed|ing),
        reprimand(ed|ing|s|), scold(ed|ing|s|), with (regret|concern|dismay|alarm),
        lament(ed|ing|s|), pressure on, t(old|ell|elling|ells) * to,
        t(old|ells) * (* |)on (monday|tuesday|wednesday|thursday|friday|saturday|sunday) to, no longer
        recogni(s|z)(ed|e|es), (did|do|does|would|will|can|could) not recogni(s|z)e, abuses, violations,
        crackdown(s|),
        lash(ed|ing|es) out at, challeng(ed|ing|es),
        hold(ing|) * to account, shock(ed|), indignation, disturbed, troubled, unacceptable,
        unlawful, take(s|n|) * to task, piled pressure, complain(ed|s|ing|)( of|),
        ask(ed|s|ing|) * (* |)(* |)to
        (stop|end|halt|cease|free|release|scrap|repeal|withdraw|drop|lift|refrain|abandon)
    """,
    # supportive words
    "u": """
        prais(ed|es|ing|e), commend(ed|s|ing|), laud(ed|s|ing|), hail(ed|s|ing|), welcom(ed|es|ing|e),
        applaud(ed|s|ing|), congratulat(ed|es|ing|e), defend(ed|s|ing|), in (its |their |*
        |)(defen(c|s)e|support|favo(u|)r)( of|), for (the |)support of,
        (support|solidarity|sympathy|backing) (for|with), supportive of,
        (put|puts|putting|throw|throws|threw|thrown|throwing) (its|their) weight behind,
        sp(oke|eaking|eaks|oken) (* |)(positively|highly|well|warmly), appreciat(ed|es|ing|ion|e), sovereignty,
        internal affair(s|), non-interference, interference, meddling,
        (came|come|comes|coming|leapt|sprang|rushed|rose) to (* |)(* |)(defen(c|s)e|aid|side), rall(ied|ying)
        (to|round|around|behind), st(ood|anding|ands|and) (firmly |squarely |)(with|by|up for), friendship,
        politici(s|z)(ation|ed|ing), defen(c|s)e of, (oppos|reject)(ed|es|ing|e|s) (*
        |)(interference|politici(s|z)ation|meddling), opposition to (interference|politici(s|z)ation|meddling),
        against interference, (call(ed|s|ing|) for|demand(ed|s|ing|)) (an end to|the end of|the lifting of) (the |)(*
        |)(embargo|sanctions) (against|on), achievements, progress, thank(ed|ing|s), support(ed|s|ing) * policies,
        no one's business, side(d|s|) with, siding with
    """,
    # answering another statement
    "o": """
        counter(ed|ing|s|), sho(t|ots|oting) back, shot back, hit(ting|) back, str(uck|iking) back, in
        (response|reply|return|turn), rival, retort(ed|), by contrast, on the other (hand|side),
        conversely, opposing, of (its|their|his|her) own,
        competing, answered, replied, fired back, the reply, duel(l|)ing
    """,
    # to sign: enough by itself once a statement is being talked of
    "s": """
        put(s|ting|) pen to paper, (came|come|comes) round,
        (was|were) on (last (year|month|week|spring|autumn)'s|the (previous|earlier))
        (one|letter|statement|list|declaration|text|appeal|pledge),
        (is|was|are|were) one of them, with (her|him|them) (stood|stand|stands|were),
        (co(-|)|)sponsor(ed|s|ing|) it individually,
        announc(ed|es|ing|e) (its|their) (support|backing|endorsement),
        renew(ed|s|ing|) (its|their) (support|backing|endorsement|signature),
        among them (is|are|was|were), (on|under) it (is|are), abid(e|ed|ing|es) by it,
        (issued|released|published|tabled|submitted) it,
        one of (the|its) (* |)(signatories|co-signatories|signers|backers|supporters|sponsors|co-sponsors),
        (is|are|was|were) (also |all |both |already |again |once again |now |)(there|in
        it|part of it), (has|have|had) been (in|on) it, can be found
        (in|on|under), represented on the (list|sheet|page|paper|document), (is|are|was|were) also represented,
        name(s|) (is|are|was|were) (there|on it|on
        the list), (appear|appears|appeared|figure|figures|figured|feature|features|featured)
        (under|on|in|among), (stand|stands|stood|standing) behind, (is|are|was|were) on (that|the|this) (first |second
        |original |)list, (come|came|comes|coming) on board, did (so|too|likewise), follow(ed|s|ing) suit,
        adher(ed|es|ing|e) to (it|the (text|statement|letter|declaration|appeal)),
        sign(ed|ing|s|)( on| up|)( to|), sign(ed|ing) off on, co(-|)sign(ed|ing|s|), put(ting|s|)
        (its|their|his|her) (own |)(name|signature)(s|)( to| on| behind|),
        (lent|lend|lends|lending|add|added|adding|adds|gave|give|given|giving|threw|throw|throwing|attached|attaching|appended|appending|affixed|affixing)
        (its|their) (name|signature|voice|weight|support|backing)(s|)( to| behind|), subscrib(ed|es|ing|e)( to|),
        associat(ed|ing|es) (itself|themselves)( with|), align(ed|ing|s) (itself|themselves)( with|),
        (associate|align) (itself|themselves) with (it|(the|this|that) (* |)
        (statement|text|declaration|letter|communiqu(e|é)|appeal)), signature(s|),
        (back|backs|backed|backing|support|supports|supported|supporting|endorse|endorses|endorsed|join|joined|adopted|approved)
        it, (back|backs|backed|support|supports|supported|endorse|endorses|endorsed|join|joins|joined) (the|this)
        (proposal|initiative|call), (is|are|was|were) (on|parties to|party to|behind|in on) it, one of them, in
        that group,
        bec(a|o)m(e|es|ing) (a |the |one of the |)(co-|)signator(y|ies), on the list, on board, in the group,
        co-signator(y|ies)
    """,
    # to take part, where the sentences before tell in what: "Argentina and Paraguay sing along"
    "k": """
        (has|have|had) followed (by|on|later|too|since|within), at (his|her|its|their) (side|sides),
        (stood|stand|stands|standing) (beside|next to|behind|with) (him|her|it|them), (is|are|was|were)
        (participating|taking part|joining|signing up|coming along),
        (came|come|comes|coming) (next|after|later|too|along|aboard|forward), follow(ed|s|ing)
        (within|last|this|on|in|overnight|days|weeks|a (day|week|month|year)|at once|immediately|soon after|shortly
        after|hours later|minutes later|later that|the same|the next),
        (went|goes|go|sing|sings|sang|play|plays|played|tag|tags|tagged) along, enrol(l|)(ed|s),
        (lent|lend|lends|gave|give|gives) (it|them) (its|their|his|her) *, (belong|belongs|belonged) to it,
        (is|are|was|were) (aboard|with (it|them)|of the same mind|the rest|parties too), said yes, say yes,
        (is|are|was|were) the (only|other|last|remaining) (* |)(ones|one|two|three|four|five|six),
        (threw|throw|cast) in (its|their) lot, (fell|fall|falls) in (line|with it|behind it),
        (make|makes|made) common cause, (make|makes|made) up the (rest|number|remainder|balance),
        (complete|completes|completed|round out|rounds out|rounded out) the (list|group|number),
        (gave|give|gives) (its|their) (assent|blessing|consent|agreement|nod),
        (got|get|gets|climbed|hopped|jumped|clambered) (aboard|on board|behind it), (does|do) (so|too|likewise),
        did the same, raised (its|their) (hand|hands), chimed in, weighed in too, made it
    """,
    # to back: needs the statement as its object, or "by" and the backer
    "b": """
        back(ed|ing|s|), endors(ed|es|ing|e), support(ed|s|ing|), approv(ed|es|ing|e), adopt(ed|s|ing|),
        sponsor(ed|ing|s|), co(-|)sponsor(ed|ing|s|), rall(ied|ying) behind, lin(ed|ing) up behind,
        co-author(ed|s|ing|),
        part(y|ies) to, associated with, aligned with, agreed
    """,
    # to issue: the subject is the author
    "i": """
        (laid|lay|put) before, ma(de|king|kes) public,
        issu(ed|es|ing|e), renew(ed|s|ing), offer(ed|s|ing), got up, releas(ed|es|ing|e), publish(ed|es|ing|),
        put(ting|s|) out, sen(t|d|ding|ds),
        wr(ote|itten|iting|ites|ite), ma(de|king|kes|ke), circulat(ed|ing|es), hand(ed|ing|s)( over| in|),
        submit(ted|ting|s|), tabl(ed|ing), launch(ed|ing|es|), unveil(ed|ing|s|), dr(ew|awn|awing) up,
        address(ed|ing), announc(ed|ing|es|e), g(ave|iven|iving|ives), produced, fired off,
        c(ame|oming) (out|forward) with, respond(ed|ing|s|), follow(ed|ing|s|)( suit|) with, introduc(ed|ing),
        advanc(ed|ing), put(ting|) (forward|forth), br(ought|inging)( forward|), proposed, concluded,
        posted, shared, convened, filed
    """,
    # to read out
    "r": """
        read(ing|s|)( out| aloud|), deliver(ed|ing|s|), present(ed|ing|s|), sp(oke|eaks|eaking|oken|eak),
        t(ook|akes|aking|ake) the floor, (answer(ed|ing|)|repl(ied|ying|y)|respond(ed|ing|)|sp(oke|eaking|eak)) through
    """,
    # to read out what was told of before
    "F": """
        (read|reads|reading|delivered|delivering|presented|presenting|handed over|announced) it( out| aloud|),
        (introduced|introducing) it,
        did the (reading|honours), (their|its) (spokesman|spokeswoman|spokesperson|voice|speaker) (is|was),
        (is|was) (their|its) (spokesman|spokeswoman|spokesperson|voice|speaker), lent it (his|her|its|their) voice,
        (said|says|saying|spoke|speaks|speaking) on (their|the group's) behalf
    """,
    # to win others for a text: the subject is the leader
    "J": """
        convened (the|its), brought (the |)(others|rest) (on board|together|in),
        (has|have|had) (persuaded|convinced|recruited), ralli(ed|es), rallying, mobili(s|z)ed, assembl(ed|es),
        rounded up, brought together, brings
        together, marshal(l|)ed, corralled, gets
    """,
    "j": "join(ed|ing|s|)( with| forces with|), team(ed|ing|s|) up with",
    # to say
    "v": """
        called in,
        informed, informing,
        sa(id|ys|ying|y), charg(ed|ing) (that|on|in), told, tell(s|), declar(ed|es|ing|e), stat(ed|ing), add(ed|s),
        argu(ed|es|ing|e),
        stress(ed|es|ing|), emphasi(s|z)(ed|es|ing|e), underlin(ed|es|ing|e), underscor(ed|es|ing|e),
        reiterat(ed|es|ing|e), not(ed|es|ing), express(ed|es|ing|), voic(ed|es|ing|e), ask(ed|s|ing|),
        reaffirm(ed|s|ing|), confirm(ed|s|ing|), believ(ed|es|e), affirm(ed|s|ing|), commit(ted|ting|s|)( to|),
        pledg(ed|es|ing|e)( to|), vow(ed|s|ing|)( to|), promis(ed|es|ing|e)( to|), (agree|commit) to, agree,
        want(ed|s|), insist(ed|s|ing|), seconded,
        objected, disagreed, cautioned, countered that, remarked, maintained, contended, talked of,
        took exception, spoke of, pleaded,
        (t(ook|akes|ake|aking)|shared|shares) the same (view|line|position|stance),
        (made|makes) the same (point|argument|case),
        (was|were|is|are) of the same (view|opinion|mind),
        rais(ed|es|ing|e), according to, recogni(s|z)(ed|es|ing|e), observ(ed|es), find(s|), explain(ed|s), went on
    """,
    # heading the names of one part of the world
    "q": """
        from ((North |West |East |Central |Southern |South |Latin |South-East |Southeast
        |)(Africa|Asia|Europe|America)|the
        (Americas|Pacific|Caribbean|Gulf|Middle East|Balkans|Arab world)|Oceania)( there (is|are|was|were)|
        (came|come)|)
    """,
    # standing for the verb of the sentence before, at the end of a clause only; the signatory of a text also before it
    "d": """
        did, (took|takes|take) part,
        (is|are|was|were|became|becomes|become|been) (also |now |already |too |likewise
        |itself |)(a |another |the (only|first|latest|last) |)signatory
    """,
    # naming members
    "n": """
        (hail|hails) from, (run|runs|stretch|stretches) from, includ(ed|es|ing|e), such as, among, amongst, like,
        namely, compris(ed|es|ing|e)( of|), consist(s|ed|ing|) of, count(s|), notably, in particular, c(ome|ame) from,
        made up of, rang(e|ed|ing|es) from
    """,
    # to be, and what stands for it
    "=": """
        correspond(s|ed|) to,
        (became|become|becomes|is|was|are|were) (also |again |now |still |already |itself |)one of, is, are, was,
        were, be, been, being, as follows, has been,
        have been,
        (is|are|was|were) (invited|asked|urged|pressed|expected|approached) to (sign|join|take part)( it|),
        (is|are|was|were) offered (a place on the list|the chance to (sign|join))
    """,
    # the same goes for
    "+": "(as|so) (did|do|does|have|has|had|were|are|was|is|too), too, also, as well",
    "%": """
        (standing|sitting|seated) (beside|next to|alongside),
        besides, in addition to, together with, alongside, along with, as well as, plus, flanked by
    """,
    # a show of hands; something agreed on that is no statement
    "V": """
        vot(e|es|ed|ing), ballot, abstentions, interven(ed|es|ing|e) in support of,
        interven(ed|es|ing|e) (in the case|before the court|as (a |)third part(y|ies)|at the (hearing|trial)),
        abstain(ed|s|ing|) (from|in|on) (voting|the
        (* |)(vote|resolution|motion|ballot))
    """,
    "X": """
        resolution(s|), treat(y|ies), motion(s|), amendment(s|), convention(s|), accord(s|), agreement(s|),
        pact(s|), bill(s|), contract(s|), deal(s|), memorandum,
        (declaration|letter|statement)(s|) of (intent|intervention), statute(s|), protocol, project(s|), scheme(s|)
    """,
    "x": """
        not, never, neither, nor, none( of|), without, no, cannot, nobody, didn't, doesn't, hasn't, haven't, won't,
        wasn't, weren't, don't, isn't, aren't, wouldn't, refrained from, unwilling to, (lacks|lacked|lacking) the,
        only (EU |)(country|member|state) not
    """,
    # only talked of
    "N": """
        (is|are|was|were) (working on|preparing|drafting|negotiating), (fail(ed|s|ing|)|failure) to
        (agree|adopt|issue|produce|reach|settle|approve|pass|sign|release|publish|put out|come up with|deliver),
        fail(ed|s|ing) (for the first time|once again|yet again|again) to
        (agree|adopt|issue|produce|reach|settle|approve|release|publish),
        from (issuing|releasing|agreeing|adopting), without (issuing|releasing|adopting), non-issuance,
        (cannot|(can|could) not) be (issued|released|agreed|adopted), (could|can) not agree,
        (cannot|(could|can) not|unable to|unwilling to) (issue|release|adopt|publish|produce) (a|an|any|its|their|the),
        (unable|unwilling) to agree, without agreeing, no (agreement|consensus) on, rumo(u|)red, no such,
        (was|were) denied, denied (reports|rumours|rumors), den(ies|y) (reports|rumours|rumors),
        (is|are|was|were) (said|thought|believed) to be (preparing|drafting|planning),
        (may|might|could) (start|begin) (making|issuing|releasing|publishing),
        (would|(plan|intend|mean)(s|ed|) to|(plans|planning|intending) to) (soon |also |now |then |)
        (circulate|issue|publish|release)
    """,
    # a "by" behind which stands who gave cause, often the accused: not the author
    "y": "prompted by",
    # what is said of other things than a statement, and would else be taken for one of the above
    "z": f"""
        as (observers|guests|onlookers|witnesses),
        (not|didn't|doesn't|don't|hasn't|haven't) (immediately |)(reply|replied|respond|responded|answer|answered)
        (to |)(a |an |the |repeated |)
        (* |)(request|requests|question|questions|email|emails|inquiry|inquiries|call|calls|message|messages),
        (is|are|was|were|had been|have been|has been|) (not|never) (been
        |)({_ASKED})( to (sign|join|take part|endorse|back|support)( it|)|), (isn't|aren't|wasn't|weren't|hadn't
        been|haven't
        been|hasn't been) ({_ASKED})( to
        (sign|join|take part|endorse|back|support)( it|)|),
        (nobody|no one) (had |has |)({_ASKED}) (it|them|him|her)( to|),
        (might|may|could) take part, (join|joins|joined|joining) other (initiatives|efforts|projects|schemes),
        (is|are|was|were) joining other (initiatives|efforts|projects|schemes),
        (attended|hosted|visited) by, (search|look|hunt|wait|pray|car)(ed|ing|) for,
        anniversary of (the|its) (signing|launch|adoption|release)( of|),
        (is|are|was|were) (still |) (looking at|studying|examining|reviewing),
        (will|would) (look at|study|examine|review),
        (wary|afraid|tired|suspicious|fearful|capable) of (signing|joining|endorsing|backing),
        would (only |)(sign|join|endorse|back) (it |)(only |)(if|once|provided|when),
        (intend|plan|hope|want|wish|mean|prepar)(s|ed|ing|) to (sign|join|endorse|adhere|be added),
        (intend|plan|hope|want|wish|mean)(s|ed|ing|) to (add|put|lend) (its|their) name(s|),
        (since|when|after|before|once|until) (it|they|he|she|we) joined,
        (would like|want|wants|wanted|hope|hopes|hoped|threatened|threatens) to
        (withdraw|pull out|drop out|back out|quit|leave),
        (pull|pulled|pulls|pulling) out of the (summit|talks|meeting|conference|council|race|games),
        invit(e|es|ed|ing) (all |the |)(others|(other |)(states|countries|nations|governments|members)),
        (invited|asked|urged) to
        (join|sign|back|endorse|support|follow|take part),
        (neither |)signed nor (acceded|ratified)( to|)( it|), signed but (not|never|has not|have not) ratified( it|),
        signed but (is|are|has|have) yet to ratify( it|),
        withdr(ew|aw|awn|awing|aws) (its|their|his|her|all|the|)
        (troops|forces|soldiers|army|ambassador(s|)|envoy(s|)|
        staff|diplomats|fleet|peacekeepers|recognition|funding|aid)
    """,
    "<": "by",
    # in an earlier year: "last year, when"
    "@": "when",
    "~": "who, that, which, whose, whom, where",
    # and now of something else
    "&": """
        while, whereas, but, meanwhile, though, although, hours later, minutes later, then, since then, (was|were)
        (immediately |swiftly |quickly |promptly |soon |)followed by
    """,
}
