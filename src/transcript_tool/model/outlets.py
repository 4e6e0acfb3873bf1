"""Outlets of the world, by which a label is told to be one: agencies, broadcasters, papers, magazines, sites.

One row a line: `name|short forms and names in other languages, by ;|languages it works in, by blank`. Nothing in it says
what a label is: it only tells the kind of a speaker, and that two labels name one outlet. Names that are a common word or
a surname by themselves stand with their article or their noun (`Der Stern`). `tests/model/test_outlets.py` checks it.
"""

from __future__ import annotations

from typing import Final

__all__ = ["ROWS"]

ROWS: Final = """
Reuters|Thomson Reuters;Reuters News;Reuters News Agency;路透社;路透;ロイター;ロイター通信;로이터;로이터통신;Рейтер;رويترز|en
Associated Press|AP;美联社;美聯社;AP通信;AP통신|en es
Agence France-Presse|AFP;France-Presse;法新社;AFP通信;AFP통신|fr en es de pt ar
Bloomberg|Bloomberg News;Bloomberg TV;Bloomberg Television;彭博社;彭博;彭博新闻社;블룸버그|en
United Press International|UPI;合众国际社|en
Dow Jones Newswires|Dow Jones;道琼斯|en
Xinhua|Xinhua News Agency;Xinhua News;新华社;新華社;新华通讯社;新華通信;신화통신;新华网;Xinhuanet|zh en
China News Service|CNS;中新社;中国新闻社;中國新聞社;中新网|zh en
Kyodo News|Kyodo;Kyodo News Agency;共同社;共同通信;共同通信社;교도통신|ja en
Jiji Press|Jiji;时事社;時事社;時事通信;時事通信社;지지통신|ja en
Yonhap News Agency|Yonhap;Yonhap News;韩联社;韓聯社;聯合ニュース;연합뉴스|ko en
Newsis|뉴시스;纽西斯通讯社|ko
News1|뉴스1|ko
Korean Central News Agency|KCNA;朝中社;朝鲜中央通讯社;朝鮮中央通信;조선중앙통신|ko en
Central News Agency|CNA Taiwan;中央社;中央通讯社;中央通訊社|zh en
TASS|ITAR-TASS;TASS News Agency;塔斯社;俄塔社;タス通信;타스통신;ТАСС;ИТАР-ТАСС|ru en
RIA Novosti|RIA;俄新社;РИА Новости;РИА|ru
Sputnik|Sputnik News;卫星通讯社;俄罗斯卫星通讯社;スプートニク;Спутник|ru en zh
Interfax|Interfax News Agency;国际文传电讯社;Интерфакс|ru en
Deutsche Presse-Agentur|Deutschen Presse-Agentur;dpa;German Press Agency;德新社;DPA通信|de en
EFE|Agencia EFE;EFE News Agency;埃菲社;西班牙埃菲社;EFE通信|es
Europa Press|Agencia Europa Press;欧洲新闻社|es
ANSA|Agenzia ANSA;安莎社|it
Adnkronos||it
AGI|Agenzia Giornalistica Italia|it
Lusa|Agência Lusa;Lusa News Agency;卢萨社|pt
Agência Brasil|Agencia Brasil|pt
Notimex||es
Télam|Agencia Télam;美洲通讯社|es
Prensa Latina|Agencia Prensa Latina;拉美社|es
Andina|Agencia Andina|es
Agencia Boliviana de Información|ABI|es
Press Trust of India|PTI;印度报业托拉斯|en hi
Asian News International|ANI|en hi
United News of India|UNI|en
Indo-Asian News Service|IANS|en hi
Associated Press of Pakistan|APP;巴基斯坦联合通讯社|en ur
Bernama|马新社;馬新社|ms en
Antara|Antara News;安塔拉通讯社|id en
Vietnam News Agency|VNA;越通社;越南通讯社;Thông tấn xã Việt Nam;TTXVN|vi en
Philippine News Agency|PNA;菲通社|en
Thai News Agency||th en
Lao News Agency|KPL;巴特寮通讯社|lo
Agence Kampuchea Presse|AKP;柬新社|km en fr
Myanmar News Agency||my
Bangladesh Sangbad Sangstha|BSS|bn en
Rastriya Samachar Samiti|RSS Nepal|ne
Montsame|蒙通社|mn
Kazinform|哈通社;Казинформ|kk ru
Kabar|卡巴尔社;Кабар|ky ru
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
News Agency of Nigeria|NAN|en
Ghana News Agency|GNA|en
Kenya News Agency|KNA|en
South African Broadcasting Corporation|SABC;SABC News;南非广播公司|en
Agence de Presse Sénégalaise||fr
Agence Ivoirienne de Presse|AIP|fr
Angop|Agência Angola Press|pt
Panapress|Pan African News Agency|fr en
New Ziana|ZIANA|en
Zambia News and Information Services|ZANIS|en
Press Association|PA Media;PA News|en
Australian Associated Press|AAP;澳联社|en
The Canadian Press|La Presse canadienne;加通社|en fr
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
Ukrinform|Укринформ;Укрінформ;乌通社|uk en
Interfax-Ukraine|Интерфакс-Украина;Інтерфакс-Україна|uk ru
UNIAN|УНИАН;УНІАН|uk ru
BelTA|БелТА;白俄罗斯通讯社|ru
Moldpres||ro
BNS|Baltic News Service|lt lv et
LETA||lv
ELTA Lithuania||lt
Inter Press Service|IPS|en es
CNN|Cable News Network;CNN International;美国有线电视新闻网|en
CNN en Español||es
CNN Türk|CNN Turk|tr
CNN Brasil||pt
CNN Portugal||pt
NBC News|NBC;National Broadcasting Company;美国全国广播公司;全国广播公司|en
MSNBC||en
CNBC|CNBC Asia|en
ABC News|ABC;American Broadcasting Company;美国广播公司|en
CBS News|CBS;CBS Evening News;哥伦比亚广播公司|en
Fox News|FOX;Fox News Channel;Fox Business;福克斯新闻|en
PBS|PBS NewsHour;PBS News;NewsHour;美国公共广播公司|en
NPR|National Public Radio;全国公共广播电台|en
C-SPAN|CSPAN|en
Univision|Noticias Univision|es
Telemundo|Noticias Telemundo|es
Voice of America|VOA;VOA News;美国之音;美國之音;미국의소리|en zh es fr
Radio Free Asia|RFA;自由亚洲电台;자유아시아방송|en zh ko
Radio Free Europe/Radio Liberty|RFE/RL;Radio Free Europe;Radio Liberty;RFERL;Радио Свобода|en ru
Radio Martí|Radio y Televisión Martí|es
Newsmax||en
One America News|OAN;OANN|en
Scripps News||en
Marketplace Radio||en
BBC|BBC News;British Broadcasting Corporation;BBC World;BBC World Service;英国广播公司;英國廣播公司;비비시;Би-би-си;بي بي سي|en
BBC Mundo|BBC News Mundo|es
BBC Brasil|BBC News Brasil|pt
ITV News|ITV;ITN|en
Channel 4 News|Channel 4;C4 News|en
Channel 5 News|5 News|en
Sky News|天空新闻台;天空新闻|en
Sky News Arabia|سكاي نيوز عربية|ar
Sky News Australia||en
GB News||en
TalkTV|talkRADIO|en
LBC|LBC Radio|en
RTÉ|RTE;RTÉ News;RTE News;爱尔兰广播电视台|en ga
Newstalk||en
Virgin Media News||en
CBC|CBC News;Canadian Broadcasting Corporation;加拿大广播公司|en
Radio-Canada|Radio Canada;Ici Radio-Canada|fr
CTV News|CTV|en
Global News|Global National|en
TVA Nouvelles|TVA|fr
Australian Broadcasting Corporation|ABC Australia;澳大利亚广播公司|en
SBS Australia|SBS World News|en
Nine News|Channel Nine;9News|en
Seven News|Channel Seven;7NEWS|en
Network Ten|10 News First|en
Radio New Zealand|RNZ;RNZ News|en mi
TVNZ|1News;Television New Zealand|en
Newshub||en
Fiji Broadcasting Corporation|FBC News|en
China Central Television|CCTV;CCTV News;央视;央視;中央电视台;中央電視台;中国中央电视台;中央电视台新闻频道|zh
CGTN|China Global Television Network;中国国际电视台|en zh
China Media Group|CMG;中央广播电视总台;总台央视;中央广播电视总台央视;中央广播电视总台央广|zh
China National Radio|CNR;央广;中央人民广播电台;央广网|zh
China Radio International|CRI;CRI Online;中国国际广播电台;国际在线;国际广播电台|zh
Phoenix TV|Phoenix Television;Phoenix Satellite TV;Phoenix Satellite Television;凤凰卫视;鳳凰衛視;凤凰网;凤凰卫视资讯台|zh
Dragon TV|东方卫视;Shanghai Dragon TV|zh
Shanghai Media Group|SMG;上海广播电视台|zh
Hunan TV|湖南卫视|zh
Shenzhen Satellite TV|Shenzhen TV;深圳卫视;深圳衛視|zh
Beijing TV|Beijing Radio and Television Station;北京广播电视台;北京电视台;北京卫视|zh
Guangdong Radio and Television|Guangdong TV;广东广播电视台|zh
Hong Kong Satellite TV|香港卫视|zh
TVB|Television Broadcasts Limited;无线电视;無綫電視;无线新闻|zh
Now TV|Now News;now新闻台;NOW新聞台|zh
RTHK|Radio Television Hong Kong;香港电台;香港電台|zh en
Cable TV Hong Kong|i-Cable;有线电视;香港有线电视;有線新聞|zh
Commercial Radio Hong Kong|商业电台;商業電台|zh
TDM|Teledifusão de Macau;澳广视;澳門廣播電視|zh pt
TVBS|TVBS News|zh
CTi News|CTi TV;中天新闻;中天电视台;中天電視|zh
CTV Taiwan|中视;中視|zh
TTV Taiwan|台视;台視|zh
SET News|三立新闻;三立新聞|zh
ETtoday|东森新闻;東森新聞;东森电视台;东森新闻云|zh
Formosa TV|FTV;民视;民視|zh
Public Television Service|PTS Taiwan;公视;公視|zh
Channel NewsAsia|CNA;亚洲新闻台;新加坡亚洲新闻台|en
Mediacorp|新传媒|en zh
NHK|Japan Broadcasting Corporation;日本广播协会;日本放送協会;NHK World;日本NHK电视台|ja en
TV Asahi|テレビ朝日;朝日电视台;ANN Japan|ja
Fuji TV|Fuji Television;フジテレビ;富士电视台;FNN|ja
Nippon TV|Nippon Television;NTV Japan;日本テレビ;日本电视台;NNN|ja
TBS Television|TBSテレビ;东京广播公司;JNN|ja
TV Tokyo|テレビ東京;东京电视台|ja
KBS|Korean Broadcasting System;韩国广播公司;KBS News|ko
MBC Korea|MBC;Munhwa Broadcasting Corporation;文化广播公司|ko
SBS|Seoul Broadcasting System;首尔广播公司|ko
YTN|韩国YTN电视台|ko
JTBC||ko
TV Chosun|TV조선|ko
Channel A|채널A|ko
MBN||ko
Arirang TV|Arirang;아리랑TV|ko en
Doordarshan|DD News;Prasar Bharati|hi en
NDTV|New Delhi Television|en hi
India Today|India Today TV|en
CNN-News18|News18|en
Times Now||en
Republic TV||en
WION|World Is One News|en
Zee News||hi
Aaj Tak||hi
ABP News||hi
All India Radio|Akashvani|hi en
PTV News|Pakistan Television;PTV|ur en
Geo News|Geo TV|ur
ARY News||ur
Dawn News|Dawn News TV|ur
Dunya News||ur
Channel i||bn
Somoy TV|Somoy News|bn
Rupavahini|Sri Lanka Rupavahini Corporation|si
TOLOnews|TOLO News;TOLO TV|fa ps
Astro Awani||ms
RTM Malaysia|Radio Televisyen Malaysia|ms
TVRI|Televisi Republik Indonesia|id
Metro TV Indonesia|Metro TV|id
Kompas TV|KompasTV|id
CNN Indonesia||id
ABS-CBN|ABS-CBN News|en tl
GMA News|GMA;GMA Network|en tl
PTV Philippines|People's Television|en tl
CNN Philippines||en
Thai PBS||th
Channel 3 Thailand||th
VTV|Vietnam Television;越南电视台;Đài Truyền hình Việt Nam|vi
VOV|Voice of Vietnam;越南之声;Đài Tiếng nói Việt Nam|vi
MRTV|Myanmar Radio and Television|my
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
i24NEWS|i24|en fr ar
Press TV||en
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
Euronews|欧洲新闻台|en fr de es
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
RTVE|TVE;Televisión Española;Radio Nacional de España;RNE;西班牙国家电视台|es
Antena 3|Antena 3 Noticias|es
La Sexta|laSexta|es
Telecinco|Informativos Telecinco|es
Cadena SER|La SER;SER|es
Cadena COPE|COPE|es
Onda Cero||es
TV3 Catalunya|TV3;Catalunya Ràdio|ca
Telemadrid||es
Canal Sur||es
EITB|ETB|eu es
RTP|Rádio e Televisão de Portugal;RTP Notícias;Antena 1 Portugal|pt
SIC Notícias|SIC|pt
TVI|TVI24|pt
TSF|TSF Rádio Notícias|pt
Rádio Renascença|Renascença|pt
TV Globo|Globo;Rede Globo;GloboNews;Globo News;环球电视网|pt
Rádio Bandeirantes|Band News;BandNews;TV Bandeirantes|pt
Record TV|TV Record;Record News|pt
SBT|Sistema Brasileiro de Televisão|pt
Jovem Pan|Rádio Jovem Pan|pt
CBN|Rádio CBN|pt
TV Brasil|Empresa Brasil de Comunicação;EBC|pt
TPA Angola|Televisão Pública de Angola|pt
TVM Moçambique|Televisão de Moçambique|pt
teleSUR||es
Televisa|Noticieros Televisa;N+|es
TV Azteca|Azteca Noticias|es
Canal Once||es
Imagen Televisión|Imagen Radio;Grupo Imagen|es
Radio Fórmula|Grupo Fórmula|es
W Radio|W Radio México|es
MVS Noticias|MVS|es
Caracol Televisión|Noticias Caracol;Caracol Radio;Caracol|es
RCN|Noticias RCN;RCN Radio;RCN Televisión|es
Blu Radio||es
TVN Chile|Televisión Nacional de Chile;TVN|es
Canal 13 Chile||es
Chilevisión|CHV|es
Radio Bío-Bío|BioBioChile;Radio Biobío|es
Radio Cooperativa||es
TV Pública Argentina|TV Pública|es
Todo Noticias|TN Argentina|es
Telefe|Telefe Noticias|es
C5N||es
Radio Mitre||es
América TV||es
RPP Noticias|RPP|es
TV Perú||es
Teleamazonas||es
Ecuavisa||es
Globovisión||es
Venezolana de Televisión|VTV Venezuela|es
Unitel Bolivia|Red Unitel|es
Teledoce||es
Radio Programas del Uruguay||es
Teletica||es
Canal 10 Nicaragua||es
TCS El Salvador|Telecorporación Salvadoreña|es
HRN Honduras|Radio América Honduras|es
Guatevisión||es
Telemetro||es
Cubavisión|Televisión Cubana|es
Radio Rebelde||es
WAPA TV||es
CDN República Dominicana||es
Channels TV|Channels Television|en
Arise News|Arise TV|en
NTA|Nigerian Television Authority|en
Nation Media Group|NTV Kenya|en
Citizen TV|Citizen TV Kenya|en
KBC|Kenya Broadcasting Corporation|en sw
Kenya Television Network|KTN;KTN News|en
Tanzania Broadcasting Corporation|TBC|sw
UBC Uganda|Uganda Broadcasting Corporation|en
Rwanda Broadcasting Agency|RBA|rw en
Ethiopian Broadcasting Corporation|EBC Ethiopia;Fana Broadcasting|am
eNCA|eNews Channel Africa|en
Newzroom Afrika||en
Ghana Broadcasting Corporation|GBC|en
JoyNews|Joy FM|en
Africanews||en fr
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
New York Times|NYT;纽约时报;紐約時報;ニューヨーク・タイムズ;뉴욕타임스|en
Washington Post|WaPo;华盛顿邮报;華盛頓郵報;워싱턴포스트|en
Wall Street Journal|WSJ;华尔街日报;華爾街日報;월스트리트저널|en
Los Angeles Times|LA Times;L.A. Times;洛杉矶时报|en
USA Today|今日美国报|en
Chicago Tribune||en
Boston Globe||en
New York Post||en
New York Daily News||en
Newsday||en
San Francisco Chronicle||en
Philadelphia Inquirer||en
Miami Herald||en
Houston Chronicle||en
Dallas Morning News||en
Atlanta Journal-Constitution|AJC|en
Seattle Times||en
Denver Post||en
Star Tribune|Minnesota Star Tribune|en
Detroit Free Press||en
Washington Times||en
Washington Examiner||en
Christian Science Monitor|CSM;Christian Science;The Monitor;基督教科学箴言报|en
Politico||en
Axios||en
The Hill|Hill Newspaper|en
Roll Call||en
ProPublica||en
HuffPost|Huffington Post|en
BuzzFeed News|BuzzFeed|en
Vox Media||en
The Atlantic||en
The New Yorker||en
TIME Magazine||en
Newsweek||en
U.S. News & World Report|US News;U.S. News|en
Foreign Policy|外交政策|en
National Review||en
The Daily Beast||en
The Daily Caller||en
Breitbart|Breitbart News|en
The Intercept||en
McClatchy|McClatchy Newspapers|en
Business Insider||en
MarketWatch||en
Forbes|福布斯|en
Fortune Magazine||en
Inside US-China Trade||en
Stars and Stripes||en
Defense News||en
Military Times||en
Al-Monitor||en
Semafor||en
Punchbowl News||en
Financial Times|FT;金融时报;金融時報;フィナンシャル・タイムズ;파이낸셜타임스|en
The Economist|经济学人;エコノミスト;이코노미스트|en
The Guardian|卫报;衛報;ガーディアン;가디언|en
The Times|Times of London;泰晤士报|en
Sunday Times||en
Daily Telegraph|The Telegraph;每日电讯报|en
The Independent|独立报|en
Daily Mail|Mail Online;MailOnline;每日邮报|en
Daily Mirror|The Mirror|en
Daily Express||en
The Sun Newspaper||en
Evening Standard|London Evening Standard|en
The Scotsman||en
The Spectator||en
New Statesman||en
Irish Times|爱尔兰时报|en
Irish Independent||en
Irish Examiner||en
Globe and Mail|环球邮报|en
Toronto Star||en
National Post||en
La Presse|La Presse Montréal|fr
Le Devoir||fr
Journal de Montréal||fr
Sydney Morning Herald|SMH;悉尼先驱晨报|en
The Age Melbourne||en
The Australian|澳大利亚人报|en
Australian Financial Review|AFR|en
New Zealand Herald|NZ Herald;新西兰先驱报|en
People's Daily|Renmin Ribao;人民日报;人民日報;人民网;人民日报社;People's Daily Online;인민일보|zh
Global Times|环球时报;環球時報;环球网|zh en
China Daily|中国日报;中國日報;中国日报社;中国日报网;차이나데일리|en zh
Guangming Daily|光明日报;光明日報;光明网|zh
Economic Daily|经济日报;經濟日報;中国经济网|zh
Science and Technology Daily|科技日报|zh
China Youth Daily|中国青年报;中青报|zh
Workers' Daily|工人日报|zh
Farmers' Daily|农民日报|zh
Legal Daily|法治日报;法制日报|zh
PLA Daily|解放军报|zh
China Business News|CBN China;第一财经;Yicai;第一财经日报|zh
21st Century Business Herald|21世纪经济报道|zh
Caixin|Caixin Media;财新;财新传媒;财新网|zh en
Economic Observer|经济观察报|zh
China Securities Journal|中国证券报|zh
Shanghai Securities News|上海证券报|zh
Securities Times|证券时报|zh
Southern Weekly|南方周末;Southern Weekend|zh
Southern Metropolis Daily|南方都市报|zh
Nanfang Daily|南方日报|zh
Beijing Daily|北京日报|zh
The Beijing News|新京报|zh
Beijing Youth Daily|北京青年报|zh
Jiefang Daily|解放日报|zh
The Paper|澎湃新闻;澎湃|zh
Jiemian News|界面新闻|zh
Hongxing News|红星新闻|zh
Cover News|封面新闻|zh
China Review News Agency|中国评论通讯社;中評社;中评社|zh
China.org.cn|中国网;China Internet Information Center|zh en
South China Morning Post|SCMP;南华早报;南華早報;사우스차이나모닝포스트|en
Ming Pao|明报;明報|zh
Ta Kung Pao|大公报;大公報;大公文汇|zh
Wen Wei Po|文汇报香港;香港文汇报;文匯報|zh
Sing Tao Daily|星岛日报;星島日報|zh
Hong Kong Economic Journal|信报;信報|zh
Hong Kong Economic Times|香港经济日报;香港經濟日報|zh
Hong Kong Commercial Daily|香港商报;香港商報|zh
The Standard Hong Kong|英文虎报|en
Oriental Daily|东方日报;東方日報|zh
Macao Daily|澳门日报;澳門日報|zh
United Daily News|联合报;聯合報|zh
China Times|中国时报;中國時報;中时|zh
Liberty Times|自由时报;自由時報|zh
Taipei Times||en
Commercial Times|工商时报;工商時報|zh
Lianhe Zaobao|联合早报;聯合早報;新加坡联合早报;Zaobao|zh
The Straits Times|海峡时报;海峽時報|en
Sin Chew Daily|星洲日报;星洲日報|zh
The Star Malaysia|马来西亚星报|en
New Straits Times||en
Malaysiakini||en ms
Asahi Shimbun|Asahi;朝日新闻;朝日新聞;아사히신문|ja
Yomiuri Shimbun|Yomiuri;读卖新闻;讀賣新聞;読売新聞;요미우리신문|ja
Mainichi Shimbun|Mainichi;每日新闻;毎日新聞;마이니치신문|ja
Nikkei|Nihon Keizai Shimbun;Nikkei Asia;日经;日本经济新闻;日本経済新聞;日経新聞;니혼게이자이신문;닛케이|ja
Sankei Shimbun|Sankei;产经新闻;産経新聞;산케이신문|ja
Tokyo Shimbun|東京新聞;东京新闻|ja
Chunichi Shimbun|中日新聞;中日新闻|ja
Hokkaido Shimbun|北海道新聞|ja
Nishinippon Shimbun|西日本新聞;西日本新闻|ja
Okinawa Times|沖縄タイムス|ja
Ryukyu Shimpo|琉球新報|ja
Japan Times|日本时报|en
Toyo Keizai|東洋経済|ja
Bungei Shunju|文藝春秋|ja
Chosun Ilbo|朝鲜日报;朝鮮日報;조선일보|ko
JoongAng Ilbo|JoongAng Daily;Korea JoongAng Daily;中央日报;中央日報;중앙일보|ko
Dong-A Ilbo|东亚日报;東亞日報;동아일보|ko
Hankyoreh|韩民族日报;ハンギョレ新聞;한겨레;한겨레신문|ko
Kyunghyang Shinmun|京乡新闻;경향신문|ko
Hankook Ilbo|韩国日报;한국일보|ko
Maeil Business Newspaper|매일경제|ko
Korea Economic Daily|韩国经济新闻;한국경제;한국경제신문|ko
Seoul Shinmun|首尔新闻;서울신문|ko
Segye Ilbo|세계일보|ko
Munhwa Ilbo|文化日报;문화일보|ko
Kukmin Ilbo|国民日报;국민일보|ko
Korea Herald|韩国先驱报;코리아헤럴드|en
Korea Times|韩国时报;코리아타임스|en
OhmyNews|오마이뉴스|ko
Rodong Sinmun|劳动新闻;노동신문|ko
Times of India|TOI;印度时报|en
The Hindu|印度教徒报|en
Hindustan Times|HT;印度斯坦时报|en
Indian Express||en
Deccan Herald||en
Economic Times|ET India|en
Mint India|LiveMint|en
Dainik Jagran||hi
Dawn Pakistan|Dawn Newspaper|en
The News International||en
The Nation Pakistan||en
The Express Tribune||en
Daily Star Bangladesh||en
Prothom Alo||bn
Kathmandu Post||en
Daily Mirror Sri Lanka||en
Kompas|罗盘报|id
Jakarta Post|雅加达邮报|en
Tempo Indonesia|Majalah Tempo|id
Detikcom|detik|id
Philippine Daily Inquirer|Inquirer.net|en
Philippine Star||en
Manila Bulletin|马尼拉公报|en
Manila Times||en
Rappler||en
Bangkok Post|曼谷邮报|en
The Nation Thailand||en
Nhân Dân|Nhan Dan|vi
Tuổi Trẻ|Tuoi Tre|vi
Thanh Niên|Thanh Nien|vi
VnExpress||vi
Phnom Penh Post|金边邮报|en
Khmer Times||en
Irrawaddy||en my
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
El País|国家报|es
El Mundo||es
ABC Madrid|Diario ABC|es
La Vanguardia|先锋报|es
El Periódico|El Periódico de Catalunya|es
La Razón España||es
elDiario.es|eldiario|es
El Confidencial||es
El Español||es
Expansión|Diario Expansión|es
Cinco Días||es
El Correo Bilbao||es
La Voz de Galicia||es
infoLibre||es
Agencia Servimedia|Servimedia|es
El Universal|宇宙报;环球报|es
Reforma|Grupo Reforma|es
La Jornada||es
Milenio|Milenio Diario;Grupo Milenio|es
Excélsior|Excelsior|es
El Financiero|El Financiero Bloomberg|es
El Economista||es
Proceso|Revista Proceso|es
Animal Político||es
Aristegui Noticias||es
El Heraldo de México||es
El Sol de México|Organización Editorial Mexicana|es
SinEmbargo||es
Clarín|Diario Clarín;号角报|es
La Nación|Diario La Nación|es
Página/12|Página 12;Página12|es
Infobae||es
Perfil|Diario Perfil|es
Ámbito Financiero|Ámbito|es
El Cronista|El Cronista Comercial|es
El Mercurio||es
La Tercera||es
El Mostrador||es
El Comercio|Diario El Comercio|es
La República Perú|Diario La República|es
Gestión|Diario Gestión|es
El Peruano||es
El Tiempo|Diario El Tiempo;时代报|es
El Espectador|观察家报|es
Semana|Revista Semana|es
El Colombiano||es
La Silla Vacía||es
El Universo||es
Primicias Ecuador||es
El Nacional Venezuela||es
Últimas Noticias||es
Efecto Cocuyo||es
La Razón Bolivia||es
El Deber||es
Página Siete||es
ABC Color||es
Última Hora Paraguay||es
El Observador Uruguay||es
El País Uruguay||es
Búsqueda|Semanario Búsqueda|es
El Faro||es
La Prensa Gráfica||es
El Diario de Hoy||es
La Prensa Nicaragua||es
Confidencial Nicaragua||es
Prensa Libre||es
elPeriódico Guatemala||es
El Heraldo Honduras||es
La Prensa Honduras||es
La Prensa Panamá||es
La Nación Costa Rica||es
Granma|格拉玛报|es
Juventud Rebelde||es
Cubadebate||es
Listín Diario||es
Diario Libre||es
El Nuevo Día||es
El Nuevo Herald||es
La Opinión Los Ángeles||es
Folha de S.Paulo|Folha;Folha de São Paulo;圣保罗页报|pt
O Estado de S. Paulo|Estadão;O Estado de São Paulo;Estado de S. Paulo;圣保罗州报|pt
O Globo|Jornal O Globo|pt
Valor Econômico|Valor|pt
Correio Braziliense||pt
Estado de Minas||pt
Zero Hora|GZH|pt
Gazeta do Povo||pt
Veja|Revista Veja|pt
IstoÉ|Revista IstoÉ|pt
CartaCapital|Carta Capital|pt
UOL|UOL Notícias|pt
G1|Portal G1|pt
Metrópoles||pt
Poder360||pt
JOTA Brasil||pt
Agência Pública||pt
Jornal do Brasil||pt
Jornal Público|Público Lisboa|pt
Diário de Notícias||pt
Jornal de Notícias||pt
Expresso|Jornal Expresso|pt
Correio da Manhã|CMTV|pt
Jornal de Negócios||pt
Jornal Económico||pt
Observador|Jornal Observador|pt
ECO Portugal||pt
Jornal de Angola||pt
Notícias Moçambique||pt
A Nação Cabo Verde||pt
Ponto Final Macau||pt
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
Moscow Times||en
Echo of Moscow|Эхо Москвы|ru
Kyiv Independent||en
Kyiv Post||en
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
L'Orient-Le Jour|L'Orient Today|fr en
Al-Ittihad||ar
Al-Khaleej||ar
Al Bayan||ar
Gulf News||en
Khaleej Times||en
The National UAE||en
Arab News||en
Saudi Gazette||en
Okaz|عكاظ|ar
Al-Riyadh|الرياض السعودية|ar
Al Rai||ar
Al-Watan||ar
Hespress|هسبريس|ar fr
Le Matin Maroc||fr
Times of Israel||en
Haaretz|הארץ;国土报|he en
Jerusalem Post|耶路撒冷邮报|en
Yedioth Ahronoth|Ynet;ידיעות אחרונות|he
Israel Hayom|ישראל היום|he
Tehran Times||en
Kayhan|كيهان|fa
Hürriyet|Hurriyet;Hürriyet Daily News|tr
Sabah|Daily Sabah|tr en
Milliyet||tr
Cumhuriyet||tr
Sözcü Gazetesi||tr
The Punch Nigeria||en
Vanguard Nigeria||en
ThisDay|ThisDay Nigeria|en
Premium Times|Premium Times Nigeria|en
Guardian Nigeria||en
Daily Trust||en
Daily Nation|Daily Nation Kenya|en
The Standard Kenya||en
The EastAfrican||en
Daily Monitor|Daily Monitor Uganda|en
New Vision||en
The Citizen Tanzania||en
Addis Standard||en
Daily Graphic||en
The Herald Zimbabwe||en
Mail & Guardian|Mail and Guardian|en
News24|News24 South Africa|en
Daily Maverick||en
Business Day South Africa||en
Times of Zambia||en
The Namibian||en
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
Bloomberg Law||en
S&P Global Platts|Platts|en
Argus Media||en
MLex||en
MNI|Market News International|en
Agence Europe||fr en
EUobserver||en
Euractiv||en fr de
Inside Higher Ed||en
Nature News||en
Scientific American||en
Wired Magazine|WIRED|en
The Verge||en
TechCrunch||en
Devex||en
The New Humanitarian||en
PassBlue||en
"""
