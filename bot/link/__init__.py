"""All facts -> links between articles: same person, same statement, same wire story."""
