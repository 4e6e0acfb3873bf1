"""PDF files: the text of their pages in the order in which it is read, in lines that the tokenizer knows.

What holds here:
- pypdfium2 tells every word and its place (`words`); all else is told by places alone, and holds for any PDF.
- Words become lines (`rows`), columns are read one after another (`columns`), what recurs at one place over pages is
  taken away, and so are numbers of lines (`margins`); `paragraphs` says where a paragraph ends. A page's end ends none.
- A name that only bold sets apart gets a colon, as in a web page (`sources.marked`).
- Every step takes time that grows with the words of a page, or with their number of pages, and no faster.
"""
