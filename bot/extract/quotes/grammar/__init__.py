"""What the items of a sentence say of one another: verbs of speech, noun phrases, clauses and their subjects."""
