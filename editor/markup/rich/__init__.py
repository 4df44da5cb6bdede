"""Rich text of other programs (Word, Google Docs, Notion, web pages) as Markdown."""
