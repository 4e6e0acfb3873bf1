"""German words that matter to layout."""

PARTICLES = frozenset("der die das des dem den und von vom zu zum zur für im in am an auf bei aus".split())
ROLES = frozenset(
    "frage zusatzfrage antwort moderator moderatorin vorsitzender vorsitzende vorsitzer präsident präsidentin "
    "vizepräsident vizepräsidentin sprecher sprecherin minister ministerin journalist journalistin reporter reporterin "
    "interviewer befragter zeuge zeugin richter kanzler bundeskanzler bundeskanzlerin moderation zuruf zurufe f".split()
)
PERSONS = frozenset("reporter journalist korrespondent sprecher sprecherin abgeordneter abgeordnete".split())
TITLES = frozenset("herr frau dr prof sts bm bk vors abg".split())
OUTLETS = frozenset("nachrichten agentur zeitung rundfunk fernsehen presse tageblatt anzeiger spiegel funk".split())
HEADS = frozenset(
    "hinweis anmerkung erstens zweitens drittens viertens schließlich artikel teil abschnitt kapitel tabelle "
    "punkt anhang "
    "adresse anschrift ort datum uhrzeit zeit quelle quellen kontakt telefon betreff titel thema zusammenfassung fazit "
    "einleitung hintergrund beispiel ergebnis grund gründe foto ziel ziele wichtig achtung kurz also nun dann".split()
)
HEADINGS = frozenset("teilnehmer teilnehmende anwesend moderation datum sprecher redner".split())
VOICE = frozenset("ich wir sie ihnen ihr uns unser danke bitte guten ja nein vielen mein".split())
