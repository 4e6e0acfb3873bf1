"""Swedish, Danish and Norwegian words that matter to layout."""

PARTICLES = frozenset("och og i på av af til till fra från for för med".split())
ROLES = frozenset(
    "fråga svar spørgsmål spørsmål journalist reporter ordförande ordföranden talman talmannen formanden formand "
    "møteleder presidenten statsminister statsministern statsministeren minister ministern ministeren moderator "
    "röster f s talesperson talskvinna talsmand".split()
)
PERSONS = frozenset("journalist reporter ordförande talman ordfører minister statsråd talsperson".split())
TITLES = frozenset("herr fru statsråd minister".split())
OUTLETS = frozenset("nyheter nyheterna avisen tidningen tidende dagblad dagbladet radio tv".split())
HEADS = frozenset(
    "notera bemærk merk første første datum dato tid plats sted kilde källa kontakt ämne emne bilaga bilag "
    "artikel eksempel exempel".split()
)
HEADINGS = frozenset("deltagare deltagere närvarande datum dato".split())
VOICE = frozenset("jag jeg vi ni du tack takk tak ja nej nei vår vårt vores er god".split())
