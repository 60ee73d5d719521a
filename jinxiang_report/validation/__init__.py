"""Report in, findings out. A rule is a small function; none of them raises."""
