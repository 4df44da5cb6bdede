"""Find and replace in the notice: a bar above the text, never a dialog over it."""
