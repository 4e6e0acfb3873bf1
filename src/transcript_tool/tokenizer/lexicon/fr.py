"""French words that matter to layout."""

PARTICLES = frozenset("de du des la le les l' d' et en à au aux pour sur".split())
ROLES = frozenset(
    "question réponse journaliste modérateur modératrice animateur animatrice président présidente ministre "
    "porte-parole intervenant intervenante interprète participant participante q r rapporteur rapporteure "
    "intervieweur présentateur présentatrice voix".split()
)
PERSONS = frozenset(
    "journaliste correspondant correspondante porte-parole ministre président présidente directeur directrice "
    "secrétaire sénateur sénateurs sénatrice sénatrices député députés députée députées voix membre "
    "membres un une".split()
)
TITLES = frozenset("m mm mme mmes mlle dr pr maître me monsieur madame mesdames messieurs".split())
OUTLETS = frozenset("agence presse télévision radio journal quotidien nouvelles monde figaro".split())
HEADS = frozenset(
    "note notes nota premièrement deuxièmement troisièmement deuxième troisième enfin ensuite article partie "
    "section chapitre tableau point annexe adresse lieu date heure source sources contact téléphone courriel "
    "objet titre "
    "thème sujet résumé conclusion introduction contexte rappel exemple résultat résultats raison photo vidéo objectif "
    "objectifs attention important bref donc ainsi alors votes pour contre".split()
)
HEADINGS = frozenset("intervenants participants présents date modérateur modératrice orateurs".split())
VOICE = frozenset("je j'ai nous vous merci bonjour notre nos votre vos mon ma oui non monsieur madame".split())

# What they say by which a turn is told to ask, to open, to hand over, to close. Separated by bars.
ASKERS = frozenset(
    "question|questions|journaliste|journalistes|intervieweur|intervieweuse|le journaliste|la journaliste|q|"
    "de la salle".split("|")
)
ANSWERERS = frozenset("réponse|r|témoin|le témoin|la témoin|interviewé|interviewée".split("|"))
HOSTS = frozenset(
    "modérateur|modératrice|le modérateur|la modératrice|animateur|animatrice|l'animateur|l'animatrice|"
    "l'opérateur|opérateur|présentateur|présentatrice".split("|")
)
PRESIDING = frozenset("président|présidente|modérateur|modératrice|animateur|animatrice|greffier".split("|"))
OPENING = frozenset(
    "bonjour à toutes|bonjour à tous|bonsoir à tous|bonsoir à toutes|bienvenue|je vous remercie d'être venus|"
    "je vous remercie d'être venues|notre invité|notre invitée|mon invité|mon invitée|avec nous|nous recevons|"
    "je reçois|nous commençons|la séance est ouverte|nous allons commencer".split("|")
)
HANDING = frozenset(
    "prochaine question|dernière question|première question|une autre question|d'autres questions|vos questions|"
    "la parole est à|a la parole|avez la parole|je donne la parole|je passe la parole|je cède la parole|"
    "je laisse la parole|premier rang|deuxième rang|au fond de la salle|allez-y|je vous en prie|"
    "appelle les questions|appelle la question|nous passons à|passons à|souhaitez-vous répondre|"
    "souhaitez-vous compléter|voulez-vous répondre|question suivante".split("|")
)
CLOSING = frozenset(
    "nous nous arrêtons là|la séance est suspendue|la séance est levée|suspension de séance|merci à tous|"
    "merci à toutes|bonne journée|bonne soirée|au revoir|fin de la conférence|merci d'avoir été|"
    "merci de nous avoir|à la semaine prochaine|nous en restons là|c'est la fin|est terminée|"
    "il n'y a plus de questions".split("|")
)
ASKING = frozenset(
    "ma question|je voudrais savoir|je voudrais vous demander|j'aimerais savoir|je souhaiterais savoir|"
    "pouvez-vous|pourriez-vous|parlez-nous|parlez-moi|racontez|racontez-nous|dites-nous|dites-moi|expliquez-nous|"
    "expliquez-moi|décrivez|une question sur|une question pour|votre réaction|je me demandais|je vous demande|"
    "deux questions|comptez-vous".split("|")
)
FOLLOWING = frozenset(
    "pour compléter|question complémentaire|pour rebondir|une relance|en complément de ma question".split("|")
)
THANKS = frozenset("merci".split("|"))
ASIDES = frozenset(
    "objection|objection rejetée|objection retenue|pas d'autres questions|rappel au règlement".split("|")
)
