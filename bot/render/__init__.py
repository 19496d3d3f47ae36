"""Answer -> surface; pure."""
