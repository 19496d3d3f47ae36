"""Who is named in an article, and whom a name, a pronoun or a description means (resolve.py)."""
