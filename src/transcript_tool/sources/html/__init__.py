"""Saved web pages: markup to the text that a reader sees, in lines that the tokenizer knows, and what the head says.

What holds here:
- Pure: text in, text out, but for `charset`, which looks at bytes. selectolax is imported when a page is drawn.
- A page is drawn in lines first (`lines`), each with what its place tells; `page` then says which of them count.
- What is no part of the talk is told by tags, roles and names (`chrome`), never where it holds most of the words.
- The path and the bar of pages are drawn as the lines that text has of them (`crumbs`, `bars`).
- Elements that nest deeper than those of any page are made flat (`nesting`), so that time grows with length alone.
- Broken markup gives whatever a browser would show of it; nothing is raised.
"""

from transcript_tool.sources.html.charset import decode_page, is_html
from transcript_tool.sources.html.nesting import shallow
from transcript_tool.sources.html.page import draw

__all__ = ["decode_page", "draw", "is_html", "shallow"]
