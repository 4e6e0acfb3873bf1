"""Outlets of the world, by which a label is told to be one: agencies, broadcasters, papers, magazines, sites.

One row a line: `name|short forms and names in other languages, by ;|languages it works in, by blank`. Nothing in it says
what a label is: it only tells the kind of a speaker, and that two labels name one outlet. Names that are a common word or
a surname by themselves stand with their article or their noun (`Der Stern`). A row
stands in the module of the first language that it names. `tests/model/test_outlets.py` checks the list.
"""

from __future__ import annotations

from typing import Final

from transcript_tool.model.outlets import asian, english, european, iberian, others

__all__ = ["ROWS"]

ROWS: Final = "\n".join(module.ROWS.strip() for module in (english, iberian, european, asian, others))
