"""``python -m transcript_tool`` is the command ``transcript-tool``."""

from transcript_tool.cli import main

main()
