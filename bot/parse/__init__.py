"""Bytes -> Article: decoding, paragraphs, sentences."""
