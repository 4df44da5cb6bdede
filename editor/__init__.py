"""Gongji (공지): a desktop notice editor and the small notice service it publishes to."""

__version__ = "0.1.0"
