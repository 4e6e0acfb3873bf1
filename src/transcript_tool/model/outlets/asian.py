"""Outlets that work first of all in the languages of East, South and Central Asia; the package says what a row is."""

from __future__ import annotations

from typing import Final

__all__ = ["ROWS"]

ROWS: Final = """
Xinhua|Xinhua News Agency;Xinhua News;新华社;新華社;新华通讯社;新華通信;신화통신;新华网;Xinhuanet|zh en
China News Service|CNS;中新社;中国新闻社;中國新聞社;中新网|zh en
Kyodo News|Kyodo;Kyodo News Agency;共同社;共同通信;共同通信社;교도통신|ja en
Jiji Press|Jiji;时事社;時事社;時事通信;時事通信社;지지통신|ja en
Yonhap News Agency|Yonhap;Yonhap News;韩联社;韓聯社;聯合ニュース;연합뉴스|ko en
Newsis|뉴시스;纽西斯通讯社|ko
News1|뉴스1|ko
Korean Central News Agency|KCNA;朝中社;朝鲜中央通讯社;朝鮮中央通信;조선중앙통신|ko en
Central News Agency|CNA Taiwan;中央社;中央通讯社;中央通訊社|zh en
Bernama|马新社;馬新社|ms en
Antara|Antara News;安塔拉通讯社|id en
Vietnam News Agency|VNA;越通社;越南通讯社;Thông tấn xã Việt Nam;TTXVN|vi en
Thai News Agency||th en
Lao News Agency|KPL;巴特寮通讯社|lo
Agence Kampuchea Presse|AKP;柬新社|km en fr
Myanmar News Agency||my
Bangladesh Sangbad Sangstha|BSS|bn en
Rastriya Samachar Samiti|RSS Nepal|ne
Montsame|蒙通社|mn
Kazinform|哈通社;Казинформ|kk ru
Kabar|卡巴尔社;Кабар|ky ru
China Central Television|CCTV;CCTV News;央视;央視;中央电视台;中央電視台;中国中央电视台;中央电视台新闻频道|zh
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
Astro Awani||ms
RTM Malaysia|Radio Televisyen Malaysia|ms
TVRI|Televisi Republik Indonesia|id
Metro TV Indonesia|Metro TV|id
Kompas TV|KompasTV|id
CNN Indonesia||id
Thai PBS||th
Channel 3 Thailand||th
VTV|Vietnam Television;越南电视台;Đài Truyền hình Việt Nam|vi
VOV|Voice of Vietnam;越南之声;Đài Tiếng nói Việt Nam|vi
MRTV|Myanmar Radio and Television|my
People's Daily|Renmin Ribao;人民日报;人民日報;人民网;人民日报社;People's Daily Online;인민일보|zh
Global Times|环球时报;環球時報;环球网|zh en
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
Ming Pao|明报;明報|zh
Ta Kung Pao|大公报;大公報;大公文汇|zh
Wen Wei Po|文汇报香港;香港文汇报;文匯報|zh
Sing Tao Daily|星岛日报;星島日報|zh
Hong Kong Economic Journal|信报;信報|zh
Hong Kong Economic Times|香港经济日报;香港經濟日報|zh
Hong Kong Commercial Daily|香港商报;香港商報|zh
Oriental Daily|东方日报;東方日報|zh
Macao Daily|澳门日报;澳門日報|zh
United Daily News|联合报;聯合報|zh
China Times|中国时报;中國時報;中时|zh
Liberty Times|自由时报;自由時報|zh
Commercial Times|工商时报;工商時報|zh
Lianhe Zaobao|联合早报;聯合早報;新加坡联合早报;Zaobao|zh
Sin Chew Daily|星洲日报;星洲日報|zh
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
OhmyNews|오마이뉴스|ko
Rodong Sinmun|劳动新闻;노동신문|ko
Dainik Jagran||hi
Prothom Alo||bn
Kompas|罗盘报|id
Tempo Indonesia|Majalah Tempo|id
Detikcom|detik|id
Nhân Dân|Nhan Dan|vi
Tuổi Trẻ|Tuoi Tre|vi
Thanh Niên|Thanh Nien|vi
VnExpress||vi
"""
