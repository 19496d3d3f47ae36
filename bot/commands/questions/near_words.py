"""Words of like meaning, from a general thesaurus, beside what `meanings` lists of the news.

The table was made once: related words of WordNet 3.1 (synonyms, derived forms, kinds and, where very near, words of
one kind), kept where GloVe's vectors, learned from running text, find them alike too; antonyms and names left out.

WordNet 3.1 Copyright 2011 by Princeton University. All rights reserved. Permission to use, copy, modify and distribute
this software and database and its documentation for any purpose and without fee or royalty is hereby granted, provided
that you agree to comply with the following copyright notice and statements, including the disclaimer, and that the same
appear on ALL copies of the software, database and documentation, including modifications that you make for internal use
or for distribution. THIS SOFTWARE AND DATABASE IS PROVIDED "AS IS" AND PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR
WARRANTIES, EXPRESS OR IMPLIED. BY WAY OF EXAMPLE, BUT NOT LIMITATION, PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR
WARRANTIES OF MERCHANTABILITY OR FITNESS FOR ANY PARTICULAR PURPOSE OR THAT THE USE OF THE LICENSED SOFTWARE, DATABASE
OR DOCUMENTATION WILL NOT INFRINGE ANY THIRD PARTY PATENTS, COPYRIGHTS, TRADEMARKS OR OTHER RIGHTS. The name of
Princeton University or Princeton may not be used in advertising or publicity pertaining to distribution of the software
and/or database. Title to copyright in this software, database and any associated documentation shall at all times
remain with Princeton University and LICENSEE agrees to preserve same.

GloVe's vectors are under the Public Domain Dedication and License 1.0.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

_FILE = Path(__file__).with_suffix(".txt")


def near_words(stem: str) -> tuple[str, ...]:
    """Words of like meaning, the nearest first; empty for a stem that the table does not have."""
    return tuple(_table().get(stem, "").split())


@cache
def _table() -> Mapping[str, str]:
    lines = (line.partition(" ") for line in _FILE.read_text("utf-8").splitlines() if not line.startswith("#"))
    return {stem: words for stem, _, words in lines}
