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

# What they say by which a turn is told to ask, to open, to hand over, to close. Separated by bars.
ASKERS = frozenset(
    "q|question|questions|journalist|journalists|reporter|reporters|j|media|press|correspondent|questioner|"
    "interviewer|audience member|audience|audience question|supplementary question|caller|unidentified analyst|"
    "unidentified reporter".split("|")
)
ANSWERERS = frozenset(
    "a|answer|interviewee|respondent|witness|the witness|pm|prime minister|defendant|deponent".split("|")
)
HOSTS = frozenset(
    "moderator|operator|host|chair|chairman|chairwoman|chairperson|coordinator|emcee|mc|facilitator|mr speaker|"
    "mr. speaker|madam speaker|mr deputy speaker|madam deputy speaker|deputy speaker|conference operator|"
    "presenter|the presiding officer".split("|")
)
PRESIDING = frozenset(
    "speaker|chairman|chairwoman|chair|chairperson|convener|court|judge|president|anchor|moderator|host|"
    "presiding".split("|")
)
OPENING = frozenset(
    "welcome to|welcome back|good morning everyone|good morning everybody|good afternoon everyone|"
    "good evening everyone|hello everybody|hello everyone|my guest|our guest|our guests|with us is|joining us|"
    "joins us|joined by|thank you for standing by|thanks for coming|thank you for coming|let us begin|"
    "let's begin|let's get started|let's start|come to order|with me are|with me is|with me today|i'm joined|"
    "back on the record|we'll begin|we will begin|be seated|called to order|on the line with".split("|")
)
HANDING = frozenset(
    "next question|last question|first question comes|final question|the floor|open for questions|take questions|"
    "take your questions|to questions|members' questions|identify your|identify yourself|identify yourselves|"
    "go ahead|please ask|q&a session|question-and-answer session|line is open|line is now open|hand over to|"
    "hand the conference|hand it over|hand back|over to|turn the call|turn it over|turn the conference|call on|"
    "is recognized|are recognized|recognized for|recognize the|you may proceed|you may go on|you may continue|"
    "please continue|please proceed|may cross-examine|call your next|comes from|hear from|wants to go first|"
    "second row|first row|front row|third row|at the back|in the back|like to say|say a word|say a few words|"
    "like to add|like to comment|like to speak|like to begin|like to start|by the window|the gentleman|"
    "the gentlewoman|the gentlelady|the lady|say your name|open it up|like to take|like to respond|"
    "like to answer|want to take|anything to add|care to add|move on|moving on|we turn to|next please|"
    "next in line|let us hear|let's hear|more questions|further questions|other questions|any questions|"
    "questions please|one more then|i give the floor|i'll give|give the floor|invited|right to reply|"
    "the question is that|your witness|yes please|yes sir|yes ma'am|let us go to|let's go to|we go to|let's turn|"
    "let's take|will take one more|raise your hand|up first|up next|you're next|you are next|who's next|"
    "a hand from|hands up|in the chat|from the chat|on the phone|question from".split("|")
)
CLOSING = frozenset(
    "conclude|concludes|concluded|that's all for|that is all we have|that's all we have|that is all the time|"
    "that's all the time|this is the end|wrap up|ends here|ends there|goodbye|good night|to the end of|"
    "brings us to the end|stop here|thank you all for|thanks to all of you|thank you everyone|thanks everyone|"
    "we adjourn|stands adjourned|is adjourned|adjourned|will rise|leave it there|out of time|run out of time|"
    "thanks for listening|thank you for listening|for joining us|for being with us|for talking to us|"
    "for speaking with us|for your time|see you next|that was it|we will recess|we'll recess|stand in recess|"
    "in recess|may now disconnect|get home safe|committed to a committee|read a second time and|have a good day|"
    "have a good evening|have a great day|no further questions at this time|no more questions|we must close|"
    "we must stop|time is up|until next time|that's a wrap|that is a wrap".split("|")
)
ASKING = frozenset(
    "my question|question for|question about|question on|to ask|could you|can you|would you|will you|i wonder|"
    "i was wondering|wondering if|i'd like to know|i would like to know|like you to|tell me about|tell us|"
    "tell me|please comment|your comment|your reaction|your response|your view|your thoughts|your take|"
    "talk about how|talk us through|walk us through|walk me through|describe|explain to|please explain|"
    "please tell|please describe|please state|state your name|how about you|two questions|a couple of questions|"
    "my concern is|any update|any comment|i'm curious|i want to know|we want to know|elaborate|how so|how come|"
    "in what way|to know where|to know what|to know how|to know whether|to know if|to know when|to know why|"
    "the minister what|the minister whether|the minister if|what steps".split("|")
)
FOLLOWING = frozenset("follow-up|follow up|following up|followup|supplementary|just to clarify".split("|"))
THANKS = frozenset("thank|thanks".split("|"))
ASIDES = frozenset(
    "objection|i object|overruled|sustained|withdrawn|i yield|yield back|yield the balance|nothing further|"
    "no further questions|no more questions your honor|reserve my time|reserve the balance|move to strike|"
    "so stipulated|asked and answered|i rest|i have no questions|calls its next|state calls|defense calls|"
    "defence calls|that is helpful|that's helpful|very helpful|appreciate it|i appreciate that|good to know|"
    "point of order|i tender|nothing else for".split("|")
)
