"""All facts -> links between articles: same statement, same speaker, same wire story, same topics."""
