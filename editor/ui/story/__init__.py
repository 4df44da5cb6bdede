"""Stories through the real window: the first run, the demo, the self-test and its pictures."""
