"""The notice's own Markdown, put into the text by name: buttons, callouts, captions, questions."""
