"""Outlets that work first of all in English; the package says what a row is."""

from __future__ import annotations

from typing import Final

__all__ = ["ROWS"]

ROWS: Final = """
Reuters|Thomson Reuters;Reuters News;Reuters News Agency;路透社;路透;ロイター;ロイター通信;로이터;로이터통신;Рейтер;رويترز|en
Associated Press|AP;美联社;美聯社;AP通信;AP통신|en es
Bloomberg|Bloomberg News;Bloomberg TV;Bloomberg Television;彭博社;彭博;彭博新闻社;블룸버그|en
United Press International|UPI;合众国际社|en
Dow Jones Newswires|Dow Jones;道琼斯|en
Press Trust of India|PTI;印度报业托拉斯|en hi
Asian News International|ANI|en hi
United News of India|UNI|en
Indo-Asian News Service|IANS|en hi
Associated Press of Pakistan|APP;巴基斯坦联合通讯社|en ur
Philippine News Agency|PNA;菲通社|en
News Agency of Nigeria|NAN|en
Ghana News Agency|GNA|en
Kenya News Agency|KNA|en
South African Broadcasting Corporation|SABC;SABC News;南非广播公司|en
New Ziana|ZIANA|en
Zambia News and Information Services|ZANIS|en
Press Association|PA Media;PA News|en
Australian Associated Press|AAP;澳联社|en
The Canadian Press|La Presse canadienne;加通社|en fr
Inter Press Service|IPS|en es
CNN|Cable News Network;CNN International;美国有线电视新闻网|en
NBC News|NBC;National Broadcasting Company;美国全国广播公司;全国广播公司|en
MSNBC||en
CNBC|CNBC Asia|en
ABC News|ABC;American Broadcasting Company;美国广播公司|en
CBS News|CBS;CBS Evening News;哥伦比亚广播公司|en
Fox News|FOX;Fox News Channel;Fox Business;福克斯新闻|en
PBS|PBS NewsHour;PBS News;NewsHour;美国公共广播公司|en
NPR|National Public Radio;全国公共广播电台|en
C-SPAN|CSPAN|en
Voice of America|VOA;VOA News;美国之音;美國之音;미국의소리|en zh es fr
Radio Free Asia|RFA;自由亚洲电台;자유아시아방송|en zh ko
Radio Free Europe/Radio Liberty|RFE/RL;Radio Free Europe;Radio Liberty;RFERL;Радио Свобода|en ru
Newsmax||en
One America News|OAN;OANN|en
Scripps News||en
Marketplace Radio||en
BBC|BBC News;British Broadcasting Corporation;BBC World;BBC World Service;英国广播公司;英國廣播公司;비비시;Би-би-си;بي بي سي|en
ITV News|ITV;ITN|en
Channel 4 News|Channel 4;C4 News|en
Channel 5 News|5 News|en
Sky News|天空新闻台;天空新闻|en
Sky News Australia||en
GB News||en
TalkTV|talkRADIO|en
LBC|LBC Radio|en
RTÉ|RTE;RTÉ News;RTE News;爱尔兰广播电视台|en ga
Newstalk||en
Virgin Media News||en
CBC|CBC News;Canadian Broadcasting Corporation;加拿大广播公司|en
CTV News|CTV|en
Global News|Global National|en
Australian Broadcasting Corporation|ABC Australia;澳大利亚广播公司|en
SBS Australia|SBS World News|en
Nine News|Channel Nine;9News|en
Seven News|Channel Seven;7NEWS|en
Network Ten|10 News First|en
Radio New Zealand|RNZ;RNZ News|en mi
TVNZ|1News;Television New Zealand|en
Newshub||en
Fiji Broadcasting Corporation|FBC News|en
CGTN|China Global Television Network;中国国际电视台|en zh
Channel NewsAsia|CNA;亚洲新闻台;新加坡亚洲新闻台|en
Mediacorp|新传媒|en zh
NDTV|New Delhi Television|en hi
India Today|India Today TV|en
CNN-News18|News18|en
Times Now||en
Republic TV||en
WION|World Is One News|en
ABS-CBN|ABS-CBN News|en tl
GMA News|GMA;GMA Network|en tl
PTV Philippines|People's Television|en tl
CNN Philippines||en
i24NEWS|i24|en fr ar
Press TV||en
Euronews|欧洲新闻台|en fr de es
Channels TV|Channels Television|en
Arise News|Arise TV|en
NTA|Nigerian Television Authority|en
Nation Media Group|NTV Kenya|en
Citizen TV|Citizen TV Kenya|en
KBC|Kenya Broadcasting Corporation|en sw
Kenya Television Network|KTN;KTN News|en
UBC Uganda|Uganda Broadcasting Corporation|en
eNCA|eNews Channel Africa|en
Newzroom Afrika||en
Ghana Broadcasting Corporation|GBC|en
JoyNews|Joy FM|en
Africanews||en fr
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
Sydney Morning Herald|SMH;悉尼先驱晨报|en
The Age Melbourne||en
The Australian|澳大利亚人报|en
Australian Financial Review|AFR|en
New Zealand Herald|NZ Herald;新西兰先驱报|en
China Daily|中国日报;中國日報;中国日报社;中国日报网;차이나데일리|en zh
South China Morning Post|SCMP;南华早报;南華早報;사우스차이나모닝포스트|en
The Standard Hong Kong|英文虎报|en
Taipei Times||en
The Straits Times|海峡时报;海峽時報|en
The Star Malaysia|马来西亚星报|en
New Straits Times||en
Malaysiakini||en ms
Japan Times|日本时报|en
Korea Herald|韩国先驱报;코리아헤럴드|en
Korea Times|韩国时报;코리아타임스|en
Times of India|TOI;印度时报|en
The Hindu|印度教徒报|en
Hindustan Times|HT;印度斯坦时报|en
Indian Express||en
Deccan Herald||en
Economic Times|ET India|en
Mint India|LiveMint|en
Dawn Pakistan|Dawn Newspaper|en
The News International||en
The Nation Pakistan||en
The Express Tribune||en
Daily Star Bangladesh||en
Kathmandu Post||en
Daily Mirror Sri Lanka||en
Jakarta Post|雅加达邮报|en
Philippine Daily Inquirer|Inquirer.net|en
Philippine Star||en
Manila Bulletin|马尼拉公报|en
Manila Times||en
Rappler||en
Bangkok Post|曼谷邮报|en
The Nation Thailand||en
Phnom Penh Post|金边邮报|en
Khmer Times||en
Irrawaddy||en my
Moscow Times||en
Kyiv Independent||en
Kyiv Post||en
Gulf News||en
Khaleej Times||en
The National UAE||en
Arab News||en
Saudi Gazette||en
Times of Israel||en
Jerusalem Post|耶路撒冷邮报|en
Tehran Times||en
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
Bloomberg Law||en
S&P Global Platts|Platts|en
Argus Media||en
MLex||en
MNI|Market News International|en
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
