"""Outlets that work first of all in the other languages of Europe that are written in Latin or Greek letters, and Serbian and Bulgarian; the package says what a row is."""

from __future__ import annotations

from typing import Final

__all__ = ["ROWS"]

ROWS: Final = """
Agence France-Presse|AFP;France-Presse;法新社;AFP通信;AFP통신|fr en es de pt ar
Deutsche Presse-Agentur|Deutschen Presse-Agentur;dpa;German Press Agency;德新社;DPA通信|de en
ANSA|Agenzia ANSA;安莎社|it
Adnkronos||it
AGI|Agenzia Giornalistica Italia|it
Agence de Presse Sénégalaise||fr
Agence Ivoirienne de Presse|AIP|fr
Panapress|Pan African News Agency|fr en
Austria Presse Agentur|APA;Austria Press Agency|de
Keystone-SDA|SDA;Schweizerische Depeschenagentur;ATS Suisse|de fr it
Agence Belga|Belga;Belga News Agency|fr nl
ANP|Algemeen Nederlands Persbureau|nl
Ritzau|Ritzaus Bureau|da
Norwegian News Agency|NTB;Norsk Telegrambyrå|no
TT News Agency|Tidningarnas Telegrambyrå|sv
STT|Suomen Tietotoimisto;STT Finland|fi sv
Polish Press Agency|PAP;Polska Agencja Prasowa;波通社|pl en
Czech News Agency|ČTK;CTK;捷通社|cs
TASR|Tlačová agentúra Slovenskej republiky|sk
MTI|Magyar Távirati Iroda;匈通社|hu
Agerpres|罗通社|ro
Mediafax||ro
Bulgarian News Agency|BTA;保通社;БТА|bg
Tanjug|南通社;Танјуг|sr
HINA|Hrvatska izvještajna novinska agencija|hr
Slovenian Press Agency|STA;Slovenska tiskovna agencija|sl
FENA|Federalna novinska agencija|bs
Athens-Macedonian News Agency|AMNA;ANA-MPA;ΑΠΕ-ΜΠΕ|el en
Cyprus News Agency|ΚΥΠΕ|el
Albanian Telegraphic Agency|ATA Albania|sq
Moldpres||ro
BNS|Baltic News Service|lt lv et
LETA||lv
ELTA Lithuania||lt
Radio-Canada|Radio Canada;Ici Radio-Canada|fr
TVA Nouvelles|TVA|fr
France 24|法国24台;فرانس 24;فرانس ٢٤|fr en ar es
Radio France Internationale|RFI;法国国际广播电台;إذاعة مونت كارلو الدولية|fr en es pt
France Info|franceinfo|fr
France Inter||fr
France Culture||fr
France Télévisions|France 2;France 3|fr
TF1|LCI;TF1 Info|fr
BFM TV|BFMTV;BFM|fr
BFM Business||fr
CNews||fr
Europe 1||fr
RTL France|RTL|fr
RMC|Radio Monte-Carlo|fr
Public Sénat||fr
TV5Monde|TV5;TV5 Monde|fr
RTBF|Radio-télévision belge|fr
VRT|VRT NWS|nl
VTM Nieuws|VTM|nl
RTS Suisse|Radio Télévision Suisse|fr
SRF|Schweizer Radio und Fernsehen|de
RSI Svizzera|Radiotelevisione svizzera|it
ARTE||fr de
ARD|Tagesschau;ARD-Hauptstadtstudio;德国电视一台;ARD Tagesschau|de
ZDF|heute journal;ZDF heute;德国电视二台|de
Deutsche Welle|Deutschen Welle;DW;DW News;德国之声;ドイチェ・ヴェレ;도이체벨레;Немецкая волна;دويتشه فيله|de en es ar
Deutschlandfunk|DLF;Deutschlandradio|de
n-tv|ntv|de
Welt TV|WELT Fernsehen|de
RTL Deutschland|RTL Aktuell|de
Phoenix Deutschland||de
Bayerischer Rundfunk|Bayerischen Rundfunk;BR24|de
Norddeutscher Rundfunk|NDR|de
Westdeutscher Rundfunk|WDR|de
Südwestrundfunk|SWR|de
Mitteldeutscher Rundfunk|MDR|de
Hessischer Rundfunk|hr-iNFO|de
Rundfunk Berlin-Brandenburg|RBB|de
ORF|Österreichischer Rundfunk;Österreichischen Rundfunk;ORF Zeit im Bild|de
Puls 24||de
RAI|RAI News;Rai News 24;TG1;意大利广播电视公司|it
Mediaset|TG5|it
La7|TG La7|it
SkyTG24|Sky TG24|it
Radio Radicale||it
Africa 24|Africa24|fr
RTS Sénégal|Radiodiffusion Télévision Sénégalaise|fr
RTI Côte d'Ivoire|Radiodiffusion Télévision Ivoirienne|fr
CRTV|Cameroon Radio Television|fr en
RTNC|Radio-Télévision nationale congolaise|fr
NOS|NOS Nieuws|nl
NRK||no
TV 2 Norge|TV 2 Norway|no
SVT|Sveriges Television|sv
Sveriges Radio||sv
TV4 Sverige|TV4|sv
Danmarks Radio|DR Nyheder|da
TV 2 Danmark|TV 2 Denmark|da
Yle|YLE News|fi sv
RÚV|RUV|is
Telewizja Polska|TVP|pl
TVN24|TVN Polska|pl
Polsat News|Polsat|pl
Czech Television|Česká televize|cs
Czech Radio|Český rozhlas|cs
RTVS|Rozhlas a televízia Slovenska|sk
ATV Hungary||hu
TVR|Televiziunea Română|ro
Digi24||ro
BNT|Bulgarian National Television|bg
RTS Serbia|Radio-televizija Srbije|sr
N1 Television|N1 TV|sr hr bs
HRT|Hrvatska radiotelevizija|hr
RTV Slovenija|RTV SLO|sl
ERT|ΕΡΤ|el
SKAI TV|ΣΚΑΪ|el
Mega Channel|MEGA TV|el
LRT|Lithuanian National Radio and Television|lt
LSM|Latvijas Televīzija|lv
ERR|Eesti Rahvusringhääling|et
Vatican News|Vatican Radio|it en
La Presse|La Presse Montréal|fr
Le Devoir||fr
Journal de Montréal||fr
Le Monde|世界报;ル・モンド;르몽드|fr
Le Figaro|费加罗报;フィガロ|fr
Libération|Libé;解放报|fr
Les Échos|Les Echos;回声报|fr
La Croix|十字架报|fr
L'Humanité|人道报|fr
Le Parisien|Aujourd'hui en France;巴黎人报|fr
Ouest-France|法国西部报|fr
Sud Ouest||fr
La Voix du Nord||fr
La Dépêche du Midi|La Dépêche|fr
Le Point||fr
L'Express|L'Express France|fr
L'Obs|Le Nouvel Observateur;Le Nouvel Obs|fr
Mediapart||fr
Courrier international||fr
Paris Match|巴黎竞赛画报|fr
Jeune Afrique|青年非洲|fr
La Tribune||fr
L'Opinion||fr
Le Journal du Dimanche|JDD|fr
Le Canard enchaîné||fr
Challenges Magazine||fr
Le Soir||fr
La Libre Belgique|La Libre|fr
L'Écho Belgique||fr
De Standaard||nl
De Morgen||nl
Het Laatste Nieuws|HLN|nl
Le Temps||fr
Tribune de Genève||fr
El Watan|الوطن الجزائرية|fr
Fraternité Matin||fr
Le Soleil Sénégal||fr
Cameroon Tribune||fr en
Frankfurter Allgemeine Zeitung|Frankfurter Allgemeinen Zeitung;Frankfurter Allgemeinen;FAZ;F.A.Z.;Frankfurter Allgemeine;法兰克福汇报|de
Süddeutsche Zeitung|Süddeutschen Zeitung;SZ;Süddeutsche;南德意志报|de
Die Welt|Welt am Sonntag|de
Die Zeit|Zeit Online|de
Der Spiegel|Spiegel Online;SPIEGEL;明镜周刊;シュピーゲル;슈피겔|de
Der Stern|stern Magazin|de
Focus Magazin|FOCUS Online|de
Bild|Bild-Zeitung;BILD am Sonntag;图片报|de
Der Tagesspiegel|Tagesspiegel;每日镜报|de
taz|die tageszeitung;taz die tageszeitung|de
Handelsblatt|德国商报|de
Wirtschaftswoche||de
Berliner Zeitung||de
Berliner Morgenpost||de
Frankfurter Rundschau||de
Stuttgarter Zeitung||de
Rheinische Post||de
Kölner Stadt-Anzeiger||de
Hamburger Abendblatt||de
Augsburger Allgemeine||de
Münchner Merkur||de
Leipziger Volkszeitung|LVZ|de
Sächsische Zeitung|Sächsischen Zeitung|de
Neues Deutschland|nd.aktuell|de
RedaktionsNetzwerk Deutschland|RND|de
Funke Mediengruppe||de
Table.Media||de
Cicero Magazin||de
t-online||de
Neue Zürcher Zeitung|Neuen Zürcher Zeitung;NZZ;新苏黎世报|de
Tages-Anzeiger||de
Blick Schweiz||de
Der Standard|Standard Österreich|de
Die Presse|Presse Österreich|de
Kurier Österreich||de
Kronen Zeitung|Krone|de
Salzburger Nachrichten||de
Kleine Zeitung||de
Corriere della Sera|晚邮报;コリエレ・デラ・セラ|it
La Repubblica|共和国报|it
La Stampa||it
Il Sole 24 Ore|24小时太阳报|it
Il Messaggero|信使报|it
Il Giornale||it
Il Fatto Quotidiano||it
Il Foglio||it
Avvenire||it
L'Osservatore Romano|罗马观察报|it
L'Orient-Le Jour|L'Orient Today|fr en
Le Matin Maroc||fr
De Telegraaf||nl
NRC|NRC Handelsblad|nl
de Volkskrant|Volkskrant|nl
Algemeen Dagblad|AD Nieuws|nl
Het Financieele Dagblad|FD Nederland|nl
Politiken||da
Berlingske||da
Jyllands-Posten||da
Aftenposten||no
Dagens Nyheter|每日新闻报|sv
Svenska Dagbladet||sv
Aftonbladet||sv
Expressen||sv
Helsingin Sanomat|赫尔辛基新闻|fi
Hufvudstadsbladet|HBL|sv
Morgunblaðið||is
Gazeta Wyborcza||pl
Rzeczpospolita||pl
Polityka||pl
Onet|Onet.pl|pl
Mladá fronta DNES|MF DNES|cs
Hospodářské noviny||cs
Lidové noviny||cs
Denník SME||sk
Denník N||sk
Népszava||hu
Magyar Nemzet||hu
HVG||hu
Adevărul||ro
Politika Beograd||sr
Blic||sr
Jutarnji list||hr
Večernji list||hr
Delo Ljubljana||sl
Dnevni avaz||bs
Kathimerini|Η Καθημερινή|el
Ta Nea|Τα Νέα|el
To Vima|Το Βήμα|el
Postimees||et
Delfi||lt lv et
Agence Europe||fr en
"""
