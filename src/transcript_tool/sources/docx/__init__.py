"""Word files (.docx): the text that a reader sees, in lines that the tokenizer knows, as of a web page.

What holds here:
- Told by content: a zip archive that holds a Word document. python-docx opens it; without it an error says what to
  install. What may be in it is bounded before anything is unpacked.
- Drawn are paragraphs, line breaks, headings and tables; what was inserted under tracked changes, and not what was
  deleted or is hidden. Headers, footers, footnotes, comments and the numbers of lists are no words of the text.
- A table of who spoke and what is drawn as labels with words below (`tables`); a name that only bold sets apart gets
  a colon, as in a web page (`sources.marked`).
"""
