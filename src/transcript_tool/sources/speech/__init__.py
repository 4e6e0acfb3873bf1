"""JSON of speech services and diarizers: who said what is told by keys, and nothing is guessed from words.

What holds here:
- Pure: text in, `Source` out. A service is told by its keys, never by a file's name.
- Each service is one module with `is_it` and `read`, and one row in `services.SERVICES`; `read` gives the segments of
  what was heard in their order, each with label, words and time, and `drawing` makes text and cues of them.
- Any JSON value whatever gives a source or a `SourceError`: what has not the type that its key promises is passed over.
- Words are left as the service wrote them; how sure it was of them, and where single words stand, is left out.
"""
