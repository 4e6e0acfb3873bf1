"""Italian words that matter to layout."""

PARTICLES = frozenset("di del della dei delle e il la lo gli per in da dal".split())
ROLES = frozenset(
    "domanda risposta giornalista moderatore moderatrice presidente ministro ministra portavoce "
    "conduttore voci d r".split()
)
PERSONS = frozenset("giornalista corrispondente portavoce ministro".split())
TITLES = frozenset("sig dott on avv".split())
OUTLETS = frozenset("notizie agenzia giornale corriere repubblica stampa televisione".split())
HEADS = frozenset(
    "nota note primo secondo terzo infine articolo parte sezione capitolo tabella punto indirizzo luogo data "
    "ora fonte".split()
)
HEADINGS = frozenset("partecipanti presenti data moderatore".split())
VOICE = frozenset("io noi voi lei grazie buongiorno nostro vostro mio sì".split())
