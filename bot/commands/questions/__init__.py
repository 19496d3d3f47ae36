"""What a question in one's own words asks, and what in the coverage answers it; ``ask`` puts the two together.

``reading`` takes the question apart: its ``phrases``, ``names``, ``terms`` and, in ``clause``, who does what to whom.
What the facts answer comes from ``statements`` (which of them is meant, from ``fitting``), which ``statement_answers``
puts into words, from ``people`` and from ``speakers``. For anything else ``places`` finds sentences, ``sought`` says
what each has of the question, ``answering`` whether that is enough, by their ``context``, by ``kinds`` of questions
(when, how many, why), by the ``deed`` that they tell and the ``premises`` of the question; ``ranking`` puts them in
order by ``evidence``, which ``weighing`` weighs as it was learned. ``further`` reads questions that go on from the one
before.
"""
