"""From units to drafts: what each sentence adds to the statement that it speaks of.

reading.py goes through the units. Which statement is meant: clusters.py, signals.py, references.py, going_on.py,
told.py. Who has what to do with it: parties.py and roles.py, by the rules of role_rules.py and refusal_rules.py. Who
read it: readers.py. On which side it is: sides.py. When: when.py. What the sentences before tell: looking_back.py.
"""
