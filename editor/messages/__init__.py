"""Sentences for the codes of `editor.domain.errors`, in Korean and in English.

Errors carry a code and fields; only here they become words, so that the window, the command
line and the service say the same thing and a third language is one more file.
"""

from __future__ import annotations

from editor.messages.sentences import line, sentence

__all__ = ["line", "sentence"]
