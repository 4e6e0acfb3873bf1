"""What captions put in brackets at the head of a line beside names: sounds, and how something is said.

`[chuckles] I know.` tells what is heard, `[Ann] I know.` who speaks.
"""

from __future__ import annotations

from typing import Final

__all__ = ["SOUNDS"]

SOUNDS: Final = frozenset(
    (
        # as captions write them in English: what somebody does, what is heard, how it is said
        "laughs laughing laughter laugh chuckles chuckling chuckle giggles giggling scoffs scoffing snickers sighs "
        "sighing sigh gasps gasping gasp groans groaning grunts grunting moans sobs sobbing cries crying weeps weeping "
        "sniffs sniffles sniffling screams screaming shouts shouting yells yelling whispers whispering mutters "
        "muttering mumbles murmurs murmuring chatter chattering stammers stutters coughs coughing clears throat "
        "sneezes snores snoring pants panting exhales inhales breathes breathing sings singing hums humming whistles "
        "whistling "
        "claps clapping applause applauds applauding cheers cheering boos booing silence pause pauses beat music "
        "musical song theme playing plays instrumental beep beeps beeping bleep ring rings ringing buzz buzzes buzzing "
        "click clicks clicking knock knocks knocking bang bangs thud creaks creaking slams rumbling static crosstalk "
        "inaudible indistinct unintelligible overlapping foreign translated speaking quietly softly loudly "
        "sarcastically offscreen door phone wind thunder barking barks horn siren sirens engine footsteps typing "
        # and in other languages
        "risas ríe suspira aplausos música rires rire rit soupire applaudissements musique lachen lacht seufzt beifall "
        "applaus musik risate ride applausi musica risos ri palmas gelach zucht muziek śmiech muzyka смех смеётся "
        "аплодисменты музыка 笑 笑声 掌声 音乐 拍手 音楽 박수 웃음 음악"
    ).split()
)
