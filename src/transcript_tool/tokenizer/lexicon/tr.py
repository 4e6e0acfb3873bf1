"""Turkish words that matter to layout."""

PARTICLES = frozenset("ve ile için".split())
ROLES = frozenset("soru cevap yanıt başkan sunucu gazeteci muhabir bakan sözcü moderatör spiker".split())
PERSONS = frozenset("gazeteci muhabir başkan bakan sözcü".split())
TITLES = frozenset("sayın bay bayan bakan başkan".split())
OUTLETS = frozenset("haber ajansı gazetesi televizyonu radyosu".split())
HEADS = frozenset("not tarih yer saat kaynak konu sonuç örnek ek madde".split())
HEADINGS = frozenset("katılımcılar tarih".split())
VOICE = frozenset("ben biz siz teşekkür teşekkürler evet hayır bizim sizin merhaba".split())
