"""What was: versions, recovered texts, backups, and how they differ from what is."""
