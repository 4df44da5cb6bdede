"""The craft of writing: ideas, notices to reread, wordings side by side, templates."""
