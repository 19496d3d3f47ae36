"""Words for being asked to sign, which the rules for statements and the questions about them share."""

from __future__ import annotations

ASKED = ("asked", "approached", "consulted", "invited", "contacted", "sounded out")
"""Participles: who "was not" one of these has refused nothing."""
