"""All of Qt: one folder per thing the user sees."""
