"""Words around a name: forms of address, offices before a name, remarks in brackets; plain data in lower case.

Only words that any page of a language may use. `MALE` and `FEMALE` tell two people of one family name apart; `NEUTRAL`
says nothing of that. `HEADS` are offices that stand before a name (`Minister Roe`), `FUNCTIONS` are what somebody does in
this talk alone (`Moderator`), so that the word alone means whoever was named with it.
"""

from __future__ import annotations

from typing import Final

__all__ = [
    "ARTICLES", "FEMALE", "FUNCTIONS", "HAN_FUNCTIONS", "HAN_TITLES", "HEADS", "KO_TITLES", "MALE", "MANNERS", "MANY",
    "MODIFIERS", "NEUTRAL", "ORGANS", "SAME_ROLE", "SUFFIXES", "SURNAMES", "TWO_SURNAMES",
]  # fmt: skip

ARTICLES: Final = frozenset(
    "the el la los las le les l der die das o a os as il lo i de den det het un une una".split()
)
MALE: Final = frozenset(
    "mr mister sir lord king prince father señor sr senhor monsieur herr signor sig heer dhr meneer mons "
    "г-н господин السيد".split()
)
FEMALE: Final = frozenset(
    "mrs ms miss madam dame lady queen princess señora sra señorita srta senhora madame mme mlle frau signora "
    "mevrouw mevr mw г-жа госпожа السيدة".split()
)
NEUTRAL: Final = frozenset(
    "mx dr dra doctor doctora prof profa professor professora profesor profesora hon honourable honorable rev "
    "lic ing arq mtro mtra abg cllr councillor councilor dott dott.ssa maître me excmo excma ilmo ilma sen rep gov "
    "cde comrade проф".split()
)
_ENGLISH: Final = (
    "president secretary minister ambassador general colonel captain major admiral lieutenant lt capt col gen maj adm sgt "
    "sergeant governor senator representative congressman congresswoman judge justice commissioner mayor chancellor premier "
    "director chairman chairwoman chairperson chair moderator host anchor interviewer spokesperson spokesman spokeswoman "
    "reporter correspondent journalist speaker attorney inspector superintendent dean provost chief sheriff usec asec "
    "facilitator presenter narrator emcee mc operator"
)
_OTHERS: Final = (
    "presidente presidenta ministro ministra secretario secretaria vocero vocera portavoz alcalde alcaldesa gobernador "
    "gobernadora canciller diputado diputada senador senadora embajador embajadora moderador moderadora periodista "
    "reportero reportera conductor conductora entrevistador entrevistadora fiscal juez jueza consejero consejera "
    "vicepresidente vicepresidenta viceministro viceministra subsecretario subsecretaria comisario comisaria general "
    "président présidente ministre maire député députée sénateur sénatrice préfet préfète ambassadeur ambassadrice "
    "porte-parole modérateur modératrice animateur animatrice journaliste rapporteur rapporteure commissaire vice-président "
    "vice-présidente "
    "präsident präsidentin vizepräsident vizepräsidentin bundespräsident bundeskanzler bundeskanzlerin kanzler kanzlerin "
    "minister ministerin bundesminister bundesministerin staatssekretär staatssekretärin staatsminister "
    "staatsministerin bürgermeister bürgermeisterin oberbürgermeister oberbürgermeisterin sprecher sprecherin "
    "regierungssprecher regierungssprecherin abgeordneter abgeordnete moderatorin vorsitzender vorsitzende landrat landrätin "
    "secretário secretária porta-voz deputado deputada governador governadora prefeito prefeita mediador mediadora "
    "apresentador apresentadora jornalista repórter embaixador embaixadora primeiro-ministro primeira-ministra "
    "vice-presidente ministro sindaco onorevole moderatore moderatrice burgemeester voorzitter poseł posłanka marszałek "
    "ведущий ведущая президент председатель министр депутат журналист корреспондент"
)
HEADS: Final = frozenset(f"{_ENGLISH} {_OTHERS}".split())
MODIFIERS: Final = frozenset(
    "assistant deputy vice under prime foreign first acting chief senior executive managing general interim associate "
    "principal co-chair lead press finance defense defence interior trade health state attorney major lieutenant rear "
    "brigadier inspector primer primera viceprimer premier première parlamentarischer parlamentarische".split()
)
FUNCTIONS: Final = frozenset(
    "moderator chair host interviewer facilitator anchor presenter narrator emcee mc operator spokesperson "
    "moderador moderadora presentador presentadora conductor conductora entrevistador entrevistadora portavoz vocero vocera "
    "modérateur modératrice animateur animatrice présentateur présentatrice porte-parole moderatorin sprecher sprecherin "
    "mediador mediadora apresentador apresentadora porta-voz moderatore moderatrice ведущий ведущая "
    "主持人 司仪 司儀 发言人 發言人 司会 司会者 聞き手 報道官 사회자 진행자 대변인".split()
)
SAME_ROLE: Final = {
    "chairman": "chair", "chairwoman": "chair", "chairperson": "chair", "spokesman": "spokesperson",
    "spokeswoman": "spokesperson",
}  # fmt: skip
MANY: Final = frozenset(  # labels of many people
    "q a question questions answer reporter reporters journalist journalists correspondent press media audience member "
    "members participant participants all voice voices speaker unknown unidentified guest student resident caller panelist "
    "pregunta respuesta p r periodista periodistas reportero reportera interlocutor interlocutora participante todos "
    "público question réponse journaliste journalistes intervenant frage zusatzfrage antwort zuruf zurufe j pergunta resposta "
    "jornalista jornalistas repórter domanda risposta giornalista вопрос ответ журналист реплика голос "
    "记者 記者 问 問 答 提问 提問 回答 网友 网民 嘉宾 質問 質問者 回答 委員 委员 질문 답변 문 답 기자 참석자 سؤال جواب".split()
)
SUFFIXES: Final = frozenset("jr sr ii iii iv junior senior hijo filho fils père".split())
MANNERS: Final = frozenset(
    "voice-over voiceover voice camera screen translator translation interpreter interpretation translated video videotape "
    "phone telephone link continued continuing cont cont'd mic microphone remotely online zoom recorded tape ph sic "
    "inaudible laughing singing interposing off-mike off-mic mike reading "
    "continúa inaudible continuación suite fortsetzung traducción intérprete traduction dolmetscher continua "
    "续 續 连线 通过翻译 翻译 视频".split()
)
HAN_TITLES: Final = tuple(
    sorted(
        "先生 女士 小姐 部长 部長 副部长 主任 副主任 局长 局長 副局长 司长 司長 副司长 省长 省長 副省长 市长 市長 副市长 院士 教授 博士 "
        "秘书长 秘書長 处长 處長 院长 院長 主席 副主席 总理 總理 署长 署長 總統 总统 會長 会长 議員 议员 委員 委员 大臣 "
        "行长 行長 总裁 經理 经理 董事长 書記 书记 记者 記者 发言人 發言人 主持人 长官 長官 知事 さん 氏 様".split(),
        key=len,
        reverse=True,
    )
)
HAN_FUNCTIONS: Final = (
    "主持人|发言人|發言人|司仪|司儀|司会者|司会|聞き手|報道官|记者|記者|主席|主任|部长|部長|局长|局長|院长|院長"
)
KO_TITLES: Final = frozenset(
    "장관 차관 대변인 의원 위원장 위원 기자 씨 님 대통령 총리 교수 박사 사회자 진행자 앵커 의장 시장 지사 총재 대표 원장 실장 국장 선생님".split()
)
TWO_SURNAMES: Final = frozenset(
    "欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 司徒 东方 夏侯 皇甫 尉迟 公孙 慕容 令狐 端木".split()
)
SURNAMES: Final = frozenset(
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖萧蕭田董袁潘于余叶葉蒋蔣"
    "杜苏蘇魏程吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范金石廖贾賈夏韦韋付傅方白邹鄒孟熊秦邱江尹薛闫阎閻段雷侯龙龍史陶黎贺賀顾顧毛郝"
    "龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯常温溫康施文牛樊葛邢安齐齊易乔喬伍庞龐颜顏倪庄莊聂聶章鲁魯岳翟殷詹申欧歐耿关關兰蘭焦俞左柳甘祝"
    "包宁寧尚符舒阮柯纪紀梅童凌毕畢单單裴霍涂成苗谷盛曲翁冉骆駱蓝藍路游辛靳欧管柴蒙鲍鮑华華喻祁蒲房滕屈饶饒解牟艾尤阳時时穆农司卓古吉"
    "缪缪简車车项項连連芦麦麥褚娄婁窦竇戚岑景党宫宮费費卜冷晏席卫衛米柏宗瞿桂全佟应應臧闵閔苟邬鄔边邊卞姬师師和仇栾欒隋商刁沙荣榮巫寇桑郎甄丛叢仲"
    "虞敖巩鞏明佘池查麻苑迟遲邝鄺官封谈談匡鞠惠荆荊乐樂冀郁胥南班储儲原栗燕楚鄢劳勞谌諶奚皮粟冼蔺藺楼樓盘盤满滿闻聞位厉厲伊仝区區郜海阚闞花权權强帅"
    "屠豆朴盖蓋练廉禹井祖漆巴丰支卿国國狄平计計索宣晋晉相初门門云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌烏母裘亓修邰赫杭况那宿鲜鲜印逯隆茹诺战"
)
ORGANS: Final = frozenset(
    "office department ministry bureau bank university institute agency commission council committee company "
    "corporation party center centre administration authority association fund group union academy school "
    "federation foundation board court government service survey hospital college society organization organisation "
    "archives museum parliament senate congress embassy party institution secretariat directorate inc ltd plc llc "
    "ministerio oficina banco universidad instituto agencia comisión consejo comité partido centro asociación "
    "fundación gobierno ayuntamiento departamento secretaría embajada "
    "ministère banque université institut agence commission conseil comité parti centre association fondation "
    "gouvernement mairie ministerium bundesministerium amt bundesamt universität institut verband partei behörde "
    "stiftung kammer rat landtag ministério universidade instituto agência comissão conselho comitê "
    "associação fundação governo prefeitura".split()
)
