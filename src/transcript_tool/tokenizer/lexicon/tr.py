"""Turkish words that matter to layout."""

PARTICLES = frozenset("ve ile için".split())
ROLES = frozenset("soru cevap yanıt başkan sunucu gazeteci muhabir bakan sözcü moderatör spiker".split())
PERSONS = frozenset("gazeteci muhabir başkan bakan sözcü".split())
TITLES = frozenset("sayın bay bayan bakan başkan".split())
OUTLETS = frozenset("haber ajansı gazetesi televizyonu radyosu".split())
HEADS = frozenset("not tarih yer saat kaynak konu sonuç örnek ek madde".split())
HEADINGS = frozenset("katılımcılar tarih".split())
VOICE = frozenset("ben biz siz teşekkür teşekkürler evet hayır bizim sizin merhaba".split())

# What they say by which a turn is told to ask, to open, to hand over, to close. Separated by bars.
ASKERS = frozenset("soru|gazeteci|muhabir|sunucu soru".split("|"))
ANSWERERS = frozenset("cevap|yanıt|tanık|konuk".split("|"))
HOSTS = frozenset("moderatör|sunucu|başkan|oturum başkanı|toplantı başkanı".split("|"))
PRESIDING = frozenset("başkan|moderatör|sunucu".split("|"))
OPENING = frozenset(
    "hoş geldiniz|değerli basın mensupları|konuğumuz|başlıyoruz|günaydın arkadaşlar|herkese merhaba|"
    "iyi günler herkese".split("|")
)
HANDING = frozenset(
    "sıradaki soru|son soru|ilk soru|söz sizin|söz sırası|buyurun|başka soru|sorularınızı|soruları alalım".split("|")
)
CLOSING = frozenset(
    "toplantıyı kapatıyorum|hoşça kalın|iyi akşamlar|teşekkür ederiz hepinize|burada bitiriyoruz|görüşmek üzere".split(
        "|"
    )
)
ASKING = frozenset(
    "sorum|sormak istiyorum|sormak isterim|öğrenmek istiyorum|anlatır mısınız|açıklar mısınız|söyler misiniz|"
    "değerlendirir misiniz|merak ediyorum".split("|")
)
FOLLOWING = frozenset("devamında|ek olarak soruyorum".split("|"))
THANKS = frozenset("teşekkür|teşekkürler|sağ olun".split("|"))
ASIDES = frozenset("itiraz ediyorum|başka sorum yok".split("|"))
