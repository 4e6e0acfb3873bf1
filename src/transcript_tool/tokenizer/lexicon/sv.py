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

# What they say by which a turn is told to ask, to open, to hand over, to close. Separated by bars.
ASKERS = frozenset("fråga|spørgsmål|spørsmål|journalist|reporter|intervjuare|frågeställare".split("|"))
ANSWERERS = frozenset("svar|vittne|vittnet".split("|"))
HOSTS = frozenset("moderator|ordförande|ordföranden|programledare|talmannen|ordstyrer|møteleder".split("|"))
PRESIDING = frozenset("ordförande|ordföranden|talman|talmannen".split("|"))
OPENING = frozenset(
    "god morgon alla|hej och välkomna|välkomna till|välkommen till|min gäst|vår gäst|med oss är|då börjar vi|"
    "vi börjar".split("|")
)
HANDING = frozenset(
    "nästa fråga|sista frågan|första frågan|varsågod|ordet är|jag lämnar ordet|jag ger ordet|ordet går till|"
    "fler frågor|finns det frågor|era frågor".split("|")
)
CLOSING = frozenset(
    "tack för att ni kom|tack alla|hej då|vi avslutar|mötet avslutas|på återseende|vi slutar här".split("|")
)
ASKING = frozenset(
    "min fråga|jag undrar|jag skulle vilja veta|jag vill fråga|kan du|kan ni|skulle du|skulle ni|berätta om|"
    "berätta|beskriv|förklara för".split("|")
)
FOLLOWING = frozenset("följdfråga|uppföljning".split("|"))
THANKS = frozenset("tack|tackar".split("|"))
ASIDES = frozenset("jag protesterar|inga fler frågor|ordningsfråga".split("|"))
