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
