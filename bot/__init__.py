"""Verbatim: answers about news coverage, made of the sources' own words."""

__version__ = "0.1.0"
