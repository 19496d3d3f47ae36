"""From an article to its skeleton: its words, marks and sentences, each quotation and each name as one item.

marks.py finds what is quoted by its marks alone, unmarked.py and posts.py what is quoted without any; items.py and
folding.py make the items, in which capitals.py finds the names.
"""
