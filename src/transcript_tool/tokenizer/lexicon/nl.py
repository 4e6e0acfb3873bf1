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
