"""Embedded social-media posts: where they end, who owns the account, when they were written."""

from __future__ import annotations

import re

from bot.parse.calendar import DATE

# Like "… find no support. — Chinese Mission to UN (@Chinamission2un) October 21, 2021"; not "a talk — with Ann (63)"
POST_SIGNATURE = re.compile(
    rf"[—–―-]{{1,2}}\s?(?P<owner>[^\s—–―(][^—–―()]{{0,80}}?)\s?\((?P<handle>@\w{{1,30}})\)"
    rf"\s{{0,3}}(?P<date>{DATE})?[\s.]{{0,3}}$"
)

# Like "(2/3) To those who …", "2/3: …": one part of a thread
THREAD_PART = re.compile(r"\(?(?P<part>\d{1,2})/(?:\d{1,2}|n)\)?[\s:.]")
