"""The room that looks at transcripts: who spoke how much, what two versions differ in, what is wrong with a file.

What holds here: transcripts come in, records go out. Pure functions, which know of no terminal and no command line, so
that the commands `stats`, `diff` and `validate` and whoever calls from Python get the same answers. It stands on the
model, and for our JSON on the exporters; no hot path leads through it, so it is not compiled.
"""
