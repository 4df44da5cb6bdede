"""One small file per word of the command line; `editor.cli` imports only the one that was typed.

Each module offers `add_arguments(parser) -> None` and `run(args) -> int`, where the answer is the
exit code: 0 done, 1 a finding or a refusal, 2 wrong usage.
"""
