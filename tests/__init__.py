"""Makes `tests` ours: fast-diff-match-patch installs a top-level package of the same name."""
