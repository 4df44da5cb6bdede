"""The review room (검토): what waits for my word, its text with comments, and the real page."""
