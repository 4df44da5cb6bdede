"""What a notice, a comment, a release and a badge are: pure values and rules, no I/O, no clock."""
