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

# What they say by which a turn is told to ask, to open, to hand over, to close. Separated by bars.
ASKERS = frozenset("domanda|domande|giornalista|giornalisti|intervistatore|intervistatrice|d".split("|"))
ANSWERERS = frozenset("risposta|r|intervistato|intervistata|testimone".split("|"))
HOSTS = frozenset(
    "moderatore|moderatrice|presidenza|conduttore|conduttrice|presentatore|presentatrice|il moderatore|"
    "la moderatrice".split("|")
)
PRESIDING = frozenset("presidente|vicepresidente|moderatore|moderatrice|conduttore|conduttrice".split("|"))
OPENING = frozenset(
    "buongiorno a tutti|buonasera a tutti|benvenuti|benvenute|con noi|il nostro ospite|la nostra ospite|"
    "il mio ospite|la mia ospite|iniziamo|cominciamo|la seduta è aperta|diamo inizio".split("|")
)
HANDING = frozenset(
    "prossima domanda|ultima domanda|prima domanda|ha la parola|ha facoltà di|do la parola|la parola a|"
    "cedo la parola|passo la parola|le vostre domande|altre domande|prego|passiamo a|passiamo alle|"
    "vuole aggiungere|vuole rispondere|in fondo alla sala|in prima fila".split("|")
)
CLOSING = frozenset(
    "finiamo qui|ci fermiamo qui|la seduta è tolta|la seduta è sospesa|grazie a tutti|arrivederci|buona giornata|"
    "buona serata|alla prossima|concludiamo|è conclusa|grazie per essere".split("|")
)
ASKING = frozenset(
    "la mia domanda|volevo chiedere|volevo sapere|vorrei sapere|vorrei chiedere|può dirci|può spiegare|potrebbe|"
    "ci racconti|mi racconti|ci parli|mi parli|ci dica|mi dica|ci spieghi|descriva|due domande|una domanda su|"
    "una domanda per".split("|")
)
FOLLOWING = frozenset("per ricollegarmi|a seguire|sempre su questo".split("|"))
THANKS = frozenset("grazie|grazie mille".split("|"))
ASIDES = frozenset("obiezione|respinta|accolta|nessun'altra domanda".split("|"))
