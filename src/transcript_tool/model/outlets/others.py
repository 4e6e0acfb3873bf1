"""Outlets that work first of all in Russian, Ukrainian, Arabic and all other languages; the package says what a row is."""

from __future__ import annotations

from typing import Final

__all__ = ["ROWS"]

ROWS: Final = """
TASS|ITAR-TASS;TASS News Agency;塔斯社;俄塔社;タス通信;타스통신;ТАСС;ИТАР-ТАСС|ru en
RIA Novosti|RIA;俄新社;РИА Новости;РИА|ru
Sputnik|Sputnik News;卫星通讯社;俄罗斯卫星通讯社;スプートニク;Спутник|ru en zh
Interfax|Interfax News Agency;国际文传电讯社;Интерфакс|ru en
Trend News Agency||az ru en
Azertac|阿塞拜疆通讯社|az en
Armenpress|亚美尼亚通讯社|hy en
Anadolu Agency|Anadolu;Anadolu Ajansı;阿纳多卢通讯社;アナドル通信;아나돌루통신;الأناضول|tr en ar
Demirören News Agency|DHA;Demirören Haber Ajansı|tr
IRNA|Islamic Republic News Agency;伊通社;伊朗通讯社|fa en
Fars News Agency|Fars News;法尔斯通讯社|fa
Tasnim News Agency|Tasnim;塔斯尼姆通讯社|fa
Mehr News Agency|Mehr News;迈赫尔通讯社|fa
ISNA|Iranian Students News Agency|fa
Saudi Press Agency|SPA;沙通社;沙特通讯社;وكالة الأنباء السعودية|ar en
Emirates News Agency|WAM;阿通社;وكالة أنباء الإمارات|ar en
Kuwait News Agency|KUNA;科通社;وكالة الأنباء الكويتية|ar en
Qatar News Agency|QNA;卡塔尔通讯社;وكالة الأنباء القطرية|ar en
Bahrain News Agency|BNA;وكالة أنباء البحرين|ar en
Oman News Agency|ONA;وكالة الأنباء العمانية|ar en
Petra News Agency|Jordan News Agency;وكالة الأنباء الأردنية|ar
National News Agency|NNA;الوكالة الوطنية للإعلام|ar
SANA|Syrian Arab News Agency;وكالة الأنباء السورية|ar
WAFA|Palestine News Agency;وكالة الأنباء الفلسطينية|ar
Iraqi News Agency|INA;وكالة الأنباء العراقية|ar
Middle East News Agency|MENA;中东社;中东通讯社;وكالة أنباء الشرق الأوسط;أ ش أ|ar
Maghreb Arabe Presse|MAP;وكالة المغرب العربي للأنباء|ar fr
Algérie Presse Service|APS;وكالة الأنباء الجزائرية|ar fr
Tunis Afrique Presse|TAP;وكالة تونس أفريقيا للأنباء|ar fr
Libyan News Agency|LANA;وكالة الأنباء الليبية|ar
Sudan News Agency|SUNA;وكالة السودان للأنباء|ar
Ethiopian News Agency|ENA|am en
Ukrinform|Укринформ;Укрінформ;乌通社|uk en
Interfax-Ukraine|Интерфакс-Украина;Інтерфакс-Україна|uk ru
UNIAN|УНИАН;УНІАН|uk ru
BelTA|БелТА;白俄罗斯通讯社|ru
CNN Türk|CNN Turk|tr
Sky News Arabia|سكاي نيوز عربية|ar
TOLOnews|TOLO News;TOLO TV|fa ps
Al Jazeera|Al Jazeera English;Al-Jazeera;Aljazeera;半岛电视台;半島電視台;アルジャジーラ;알자지라;الجزيرة;قناة الجزيرة|ar en
Al Arabiya|Al-Arabiya;阿拉伯电视台;العربية;قناة العربية|ar
Al Hadath||ar
Al Mayadeen|Al-Mayadeen;الميادين|ar
Alhurra|Al Hurra|ar
Al Ghad TV|قناة الغد|ar
MBC Group|MBC Middle East|ar
Dubai TV|تلفزيون دبي|ar
Abu Dhabi TV|قناة أبوظبي|ar
LBCI|LBC International Lebanon|ar
Al Manar|Al-Manar|ar
Al Jadeed||ar
Nile TV|قناة النيل|ar en
Kan News|Israeli Public Broadcasting Corporation|he
Channel 12 Israel|N12|he
Al Alam|Al-Alam|ar
IRIB|Islamic Republic of Iran Broadcasting|fa
Iran International||fa
TRT|TRT World;TRT Haber;Turkish Radio and Television|tr en
NTV Türkiye|NTV Turkey|tr
Habertürk|Haberturk TV|tr
RT|Russia Today;今日俄罗斯|ru en es
Russia-1|Rossiya 1;Rossiya-1;Россия 1;Россия-1|ru
Channel One Russia|First Channel;Первый канал|ru
NTV Russia|НТВ|ru
Rossiya 24|Россия 24|ru
TV Rain|Dozhd;Дождь|ru
REN TV|РЕН ТВ|ru
Zvezda TV|Звезда|ru
Suspilne|Суспільне|uk
1+1 Media|1+1|uk
Current Time|Настоящее время|ru
Tanzania Broadcasting Corporation|TBC|sw
Rwanda Broadcasting Agency|RBA|rw en
Ethiopian Broadcasting Corporation|EBC Ethiopia;Fana Broadcasting|am
Kommersant|Коммерсант;Коммерсантъ;生意人报|ru
Izvestia|Известия;消息报|ru
Rossiyskaya Gazeta|Российская газета;俄罗斯报|ru
Komsomolskaya Pravda|Комсомольская правда;共青团真理报|ru
Moskovsky Komsomolets|Московский комсомолец|ru
Vedomosti|Ведомости;商业新闻报|ru
Novaya Gazeta|Новая газета|ru
Nezavisimaya Gazeta|Независимая газета|ru
RBC|RBK;РБК|ru
Argumenty i Fakty|Аргументы и факты;АиФ|ru
Pravda|Правда|ru
Krasnaya Zvezda|Красная звезда|ru
Lenta.ru|Лента.ру|ru
Gazeta.Ru|Газета.Ru|ru
Fontanka|Фонтанка|ru
Meduza|Медуза|ru
Echo of Moscow|Эхо Москвы|ru
Ukrainska Pravda|Украинская правда;Українська правда|uk
Zerkalo Nedeli|Дзеркало тижня|uk
Asharq Al-Awsat|Al-Sharq Al-Awsat;الشرق الأوسط;中东报|ar
Al-Hayat|Al Hayat|ar
Al-Ahram|Al Ahram;الأهرام;金字塔报|ar
Al-Masry Al-Youm|Egypt Independent;المصري اليوم|ar
Al-Akhbar||ar
Youm7|اليوم السابع|ar
Al-Quds Al-Arabi|القدس العربي|ar
Al-Araby Al-Jadeed|العربي الجديد;The New Arab|ar
An-Nahar||ar
As-Safir||ar
Al-Ittihad||ar
Al-Khaleej||ar
Al Bayan||ar
Okaz|عكاظ|ar
Al-Riyadh|الرياض السعودية|ar
Al Rai||ar
Al-Watan||ar
Hespress|هسبريس|ar fr
Haaretz|הארץ;国土报|he en
Yedioth Ahronoth|Ynet;ידיעות אחרונות|he
Israel Hayom|ישראל היום|he
Kayhan|كيهان|fa
Hürriyet|Hurriyet;Hürriyet Daily News|tr
Sabah|Daily Sabah|tr en
Milliyet||tr
Cumhuriyet||tr
Sözcü Gazetesi||tr
"""
