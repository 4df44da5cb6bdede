"""Preflight (게시 전 검사): findings on the words, dates, links and moment of a notice.

One small file per check; `editor.checks.run` asks them all.
"""
