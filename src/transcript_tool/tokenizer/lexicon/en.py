"""English words that matter to layout."""

PARTICLES = frozenset(
    "of the and for at from in on de la del van von der den di da al el bin ibn bint abu ap y e & le du des st zu "
    "ten ter av af a an dos das do pro tempore tem".split()
)
ROLES = frozenset(
    "question answer q a moderator chair chairman chairwoman chairperson host operator interviewer interviewee "
    "reporter "
    "reporters journalist journalists president speaker participant respondent narrator announcer voice translator "
    "interpreter secretary minister spokesperson spokesman spokeswoman witness court judge clerk audience member "
    "members emcee mc presenter anchor caller commissioner governor mayor ambassador director unknown unidentified "
    "pm prime premier chancellor press all panelist guest resident student facilitator questioner".split()
)
PERSONS = frozenset(
    "reporter journalist correspondent spokesperson spokesman spokeswoman member moderator host minister director "
    "speaker president chair chairman chairwoman secretary editor participant audience anchor voice operator guest "
    "caller student interviewer interpreter translator deputy man woman chief another second first third "
    "unidentified unknown male female senior vice resident residents members delegates journalists reporters "
    "students voices "
    "people speakers hon".split()
)
TITLES = frozenset(
    "mr mrs ms miss mx dr prof professor sir dame lord lady sen senator rep representative gov governor president "
    "secretary minister ambassador general gen col colonel lt capt captain maj major adm admiral sgt judge justice "
    "chairman chairwoman chair commissioner councilor councillor mayor director sec usec asec deputy hon rev father "
    "king queen prince princess chancellor premier msgr mgr monsignor cardinal bishop archbishop rabbi imam fr".split()
)
OUTLETS = frozenset(
    "news agency times daily post press tv television radio broadcasting media network herald tribune journal "
    "service weekly magazine paper gazette telegraph guardian observer chronicle report channel express today review "
    "morning evening broadcaster reporter reporters journalist correspondent wire online standard "
    "bulletin group corporation dispatch courier monitor world international".split()
)
HEADS = frozenset(
    "note notes first second third fourth fifth sixth seventh eighth ninth tenth firstly secondly thirdly finally "
    "lastly last next part article section chapter table figure fig step point item annex appendix address venue date "
    "time place location source sources contact tel telephone phone fax email e-mail website web url subject "
    "subjects re title "
    "topic theme themes summary conclusion introduction background agenda remember warning example examples e.g i.e "
    "namely result results reason reasons update updates updated correction photo photos video audio caption copyright "
    "keywords tags share follow related category published posted released edited written by to cc bcc attachment "
    "key see also editor's ps nb n.b n.b. disclaimer hint tip caution attention important fact facts myth "
    "question-and-answer "
    "q&a remarks overview contents ayes noes ayes nays abstentions abstain absent present apologies attendees "
    "attendance "
    "duration language length month year week phase stage goal goals target targets task tasks measure measures "
    "objective objectives aim aims principle principles priority priorities one two three four five six seven eight "
    "nine ten opening closing statement statements proverb quote motto lesson bottom budget cost costs total "
    "status action actions decision decisions vote votes motion motions outcome outcomes who what when where why how "
    "background-note requirements requirement definition term terms pros cons meaning translation "
    "media-contact enquiries inquiries hotline headline subtitle author rules clause paragraph schedule "
    "option options category-a lead above below pictured plus minus yes no so well now then but and or "
    "thus hence therefore meanwhile however moreover again today yesterday tomorrow pages version number "
    "file document reference doc tl;dr transcript translation conclusion".split()
) - frozenset("question answer present".split())
HEADINGS = frozenset(
    "speakers speaker participants participant chairperson chair moderator moderators date attendees present panelists "
    "panellists guests hosts host briefers briefer briefing-officers presenters time venue interviewer interviewee "
    "company-participants corporate-participants conference-participants attending in-attendance members".split()
)
VOICE = frozenset(
    "bye i i'm i've i'd i'll we we're we've we'll you your you're our my me us thank thanks please sir madam "
    "okay ok yes "
    "no yeah hi hello good let's sure right well".split()
)
