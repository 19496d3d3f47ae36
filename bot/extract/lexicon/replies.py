"""How a country or a person answers a statement: the verbs, and what they are said to answer."""

from __future__ import annotations

# "denounced Thursday what he termed …", "called out 43 countries"; a plain "said" is no reply
REPLYING = (
    r"denounc(?:ed|es|ing)|reject(?:ed|s|ing)|dismiss(?:ed|es|ing)|condemn(?:ed|s|ing)|blast(?:ed|s|ing)"
    r"|slamm(?:ed|ing)|slams|called\sout|calls\sout|hit\sback|hits\sback|shot\sback|shoots\sback|fired\sback"
    r"|lashed\sout|lashes\sout|refut(?:ed|es|ing)|rebuff(?:ed|s|ing)|decri(?:ed|es)|criticis(?:ed|es|ing)"
    r"|criticiz(?:ed|es|ing)|responded|responds|replied|replies|retorted|retorts|rebuk(?:ed|es|ing)|rubbished"
    r"|protested|protests|deplor(?:ed|es|ing)|brushed\s(?:off|aside)|answered|answers"
)
# What is answered; the number of those who signed does as well
REPLIED_TO = (
    r"statements?|letters?|declarations?|resolutions?|texts?|rebukes?|criticisms?|critics|accusations?|allegations?"
    r"|charges|claims|signatories|appeals?|calls?|demands?|(?:what|which)\s(?:he|she|they|it)\s"
    r"(?:called|termed|described|dubbed|said\swas|said\swere)|(?:countries|nations|states)\s(?:that|which|who)"
)
# "accused Washington of having …": the words that follow are said of those in between
ACCUSING = (
    r"accus(?:ed|es|ing)|blam(?:ed|es|ing)|charg(?:ed|es|ing)|criticis(?:ed|es|ing)|criticiz(?:ed|es|ing)"
    r"|denounc(?:ed|es|ing)|condemn(?:ed|s|ing)|prais(?:ed|es|ing)|thank(?:ed|s|ing)|fault(?:ed|s|ing)"
)
# "called Washington “a bully”": the words that follow are said of those in between
CALLING = (
    r"call(?:ed|s|ing)|term(?:ed|s|ing)|brand(?:ed|s|ing)|label(?:l?ed|s|l?ing)"
    r"|dubb(?:ed|ing)|dubs|describ(?:ed|es|ing)"
)
