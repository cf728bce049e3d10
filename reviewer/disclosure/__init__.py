"""What a state asks of a report that software drafted, as versioned rule files, held against the report's text."""
