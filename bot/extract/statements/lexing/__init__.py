"""From an article to units: sentences as strings of tokens (tokens.py says what each letter means).

stretches.py cuts the text, with what is quoted hidden (masking.py), into what is read in one go; lexer.py makes the
tokens of each: countries and bodies as actors or not (nations.py, actors.py, envoys.py), groups with a figure
(groups.py), texts (texts.py), what is done with them (cues.py). neighbours.py and placing.py decide what a token
becomes by those beside it.
"""
