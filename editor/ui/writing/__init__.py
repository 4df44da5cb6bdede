"""The writing room (글쓰기): library, editor, comment cards and phone side by side."""
