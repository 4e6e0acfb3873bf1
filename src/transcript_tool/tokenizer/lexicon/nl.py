"""Dutch words that matter to layout."""

PARTICLES = frozenset("van de den der het en voor in op te ten ter".split())
ROLES = frozenset(
    "vraag antwoord voorzitter minister staatssecretaris journalist verslaggever moderator presentator "
    "stemmen v a interviewer deelnemer spreker woordvoerder president premier".split()
)
PERSONS = frozenset("voorzitter minister staatssecretaris journalist verslaggever lid leden heer mevrouw".split())
TITLES = frozenset("dhr mevr mw mevrouw heer meneer minister staatssecretaris".split())
OUTLETS = frozenset("krant omroep dagblad nieuws courant".split())
HEADS = frozenset("datum plaats tijd bron onderwerp let op noot bijlage ten eerste tweede derde".split())
HEADINGS = frozenset("aanwezig deelnemers datum sprekers".split())
VOICE = frozenset("ik wij we u uw jullie mij ons dank bedankt goedemorgen goedemiddag ja nee".split())

# What they say by which a turn is told to ask, to open, to hand over, to close. Separated by bars.
ASKERS = frozenset("vraag|vragen|journalist|verslaggever|verslaggeefster|interviewer".split("|"))
ANSWERERS = frozenset("antwoord|getuige|geïnterviewde".split("|"))
HOSTS = frozenset(
    "voorzitter|moderator|presentator|presentatrice|gespreksleider|dagvoorzitter|de voorzitter".split("|")
)
PRESIDING = frozenset("voorzitter|moderator|presentator".split("|"))
OPENING = frozenset(
    "welkom bij|hartelijk welkom|welkom allemaal|mijn gast|onze gast|te gast is|we beginnen|ik open de".split("|")
)
HANDING = frozenset(
    "volgende vraag|laatste vraag|eerste vraag|het woord is aan|het woord aan|ik geef het woord|gaat uw gang|"
    "zijn er vragen|meer vragen|uw vragen|wilt u daarop".split("|")
)
CLOSING = frozenset(
    "tot ziens|tot de volgende|dank voor uw komst|ik sluit de|wij sluiten|dit was|goedenavond en tot|"
    "fijne dag nog".split("|")
)
ASKING = frozenset(
    "mijn vraag|ik wil graag weten|ik wil vragen|kunt u|zou u|vertel eens|vertelt u|vertel over|beschrijf|"
    "ik vraag me af|wilt u uitleggen".split("|")
)
FOLLOWING = frozenset("vervolgvraag|aansluitend".split("|"))
THANKS = frozenset("dank|bedankt|dankjewel".split("|"))
ASIDES = frozenset("bezwaar|geen vragen meer|punt van orde".split("|"))
