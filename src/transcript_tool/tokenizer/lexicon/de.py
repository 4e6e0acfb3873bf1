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

# What they say by which a turn is told to ask, to open, to hand over, to close. Separated by bars.
ASKERS = frozenset(
    "frage|zusatzfrage|nachfrage|journalist|journalistin|interviewer|interviewerin|reporter|reporterin|"
    "frage aus dem publikum|zwischenfrage".split("|")
)
ANSWERERS = frozenset("antwort|befragter|befragte|zeuge|zeugin".split("|"))
HOSTS = frozenset(
    "moderator|moderatorin|moderation|vorsitzender|vorsitzende|vorsitzer|gesprächsleitung|sitzungsleitung|"
    "versammlungsleiter".split("|")
)
PRESIDING = frozenset(
    "vorsitzender|vorsitzende|vors|präsident|präsidentin|vizepräsident|vizepräsidentin|moderator|moderatorin|"
    "alterspräsident".split("|")
)
OPENING = frozenset(
    "herzlich willkommen|willkommen zu|ich begrüße|ich darf sie begrüßen|wir beginnen|bei uns ist|zu gast ist|"
    "mein gast|unser gast|ich eröffne|die sitzung ist eröffnet|schön dass sie da sind".split("|")
)
HANDING = frozenset(
    "nächste frage|letzte frage|nächste nachfrage|weitere fragen|eine nachfrage|erste frage|das wort hat|"
    "das wort ist|hat das wort|hat nun das wort|erteile das wort|ich gebe das wort|rufe die frage|rufe auf|"
    "ich rufe|kommen zur|wir kommen zu|kommen zu den fragen|bitte schön|bitte sehr|ihre fragen|"
    "sie haben das wort|übergebe an|möchten sie antworten|möchten sie ergänzen|gibt es weitere|"
    "herr staatssekretär bitte|frau staatssekretärin bitte|frau ministerin bitte|herr minister bitte|frage von|"
    "als nächstes|weiter mit|jetzt ist".split("|")
)
CLOSING = frozenset(
    "damit ist die|damit sind wir am ende|am ende der|auf wiedersehen|auf wiederhören|schönen tag|schönen abend|"
    "schönes wochenende|vielen dank für ihr kommen|danke für das gespräch|vielen dank für das gespräch|"
    "ist beendet|ich schließe die|die sitzung ist geschlossen|danke fürs zuhören|bis zum nächsten mal|"
    "bis zur nächsten".split("|")
)
ASKING = frozenset(
    "meine frage|ich frage|würde gern|würde gerne|wüsste gern|wüsste gerne|möchte wissen|können sie|könnten sie|"
    "würden sie|erzählen sie|beschreiben sie|erklären sie|sagen sie uns|schildern sie|nennen sie|"
    "mich interessiert|mich würde interessieren|ich hätte gern|ich hätte gerne|wie kommentieren|zu fragen|"
    "wollte fragen|eine frage an|frage an".split("|")
)
FOLLOWING = frozenset("nachfrage|zusatzfrage|nachhaken|anschlussfrage".split("|"))
THANKS = frozenset("danke|dank|vielen dank|herzlichen dank".split("|"))
ASIDES = frozenset(
    "keine weiteren fragen|einspruch|stattgegeben|abgelehnt|zur geschäftsordnung|ich verzichte".split("|")
)
