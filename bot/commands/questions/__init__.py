"""What a question in one's own words asks, and what in the coverage answers it; ``ask`` puts the two together.

``reading`` takes the question apart: its ``phrases``, ``names``, ``terms`` and, in ``clause``, who does what to whom.
What the facts answer comes from ``statements`` and ``speakers``. For anything else ``places`` finds sentences, and
``ranking`` weighs them by their ``context``, by ``kinds`` of questions (when, how many, why) and by the ``deed`` that
they tell. ``further`` reads questions that go on from the one before.
"""
