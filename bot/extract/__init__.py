"""Article -> facts. Every extractor is a function from text to facts in the order of the text."""
