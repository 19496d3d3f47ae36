"""From drafts to statements: which of them are joint statements, and what is known of each in the end.

Beside what its own sentences tell, a statement has the side and the target that the whole article shows (stances.py,
matters.py, targets.py), the forum (forums.py), and those who spoke for themselves (voices.py).
"""
