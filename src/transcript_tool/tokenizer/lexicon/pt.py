"""Portuguese words that matter to layout."""

PARTICLES = frozenset("de do da dos das e em para por o a os as no na".split())
ROLES = frozenset(
    "pergunta resposta jornalista repórter moderador moderadora presidente presidenta ministro ministra porta-voz "
    "entrevistador entrevistadora apresentador apresentadora mediador mediadora secretário secretária vozes p r".split()
)
PERSONS = frozenset(
    "senhor senhora deputado deputada jornalista repórter correspondente porta-voz ministro ministra "
    "presidente presidenta senador senadora deputados senadores vozes um uma".split()
)
TITLES = frozenset("sr sra dr dra prof".split())
OUTLETS = frozenset("notícias agência jornal diário televisão rádio imprensa folha estado correio rede".split())
HEADS = frozenset(
    "nota notas primeiro primeira segundo segunda terceiro terceira finalmente artigo parte seção capítulo "
    "tabela ponto "
    "anexo endereço local data hora fonte fontes contato telefone assunto título tema resumo conclusão introdução "
    "lembrete exemplo resultado resultados motivo foto vídeo objetivo meta metas atenção importante".split()
)
HEADINGS = frozenset("participantes presentes data moderador moderadora oradores".split())
VOICE = frozenset("eu nós vocês você obrigado obrigada bom boa nosso nossa meu minha sim não senhor senhora".split())

# What they say by which a turn is told to ask, to open, to hand over, to close. Separated by bars.
ASKERS = frozenset(
    "pergunta|perguntas|jornalista|jornalistas|repórter|repórteres|entrevistador|entrevistadora|p|imprensa".split("|")
)
ANSWERERS = frozenset("resposta|r|entrevistado|entrevistada|testemunha".split("|"))
HOSTS = frozenset(
    "moderador|moderadora|mediador|mediadora|assessor|assessora|apresentador|apresentadora|mestre de cerimônias|"
    "cerimonialista|operador|operadora".split("|")
)
PRESIDING = frozenset("presidente|presidenta|moderador|moderadora|mediador|mediadora".split("|"))
OPENING = frozenset(
    "boa tarde a todos|bom dia a todos|boa noite a todos|bem-vindos|bem-vindas|sejam bem-vindos|bem-vindo ao|"
    "vamos começar|damos início|está conosco|está connosco|nosso convidado|nossa convidada|meu convidado|"
    "minha convidada|está aberta a sessão|recebemos hoje".split("|")
)
HANDING = frozenset(
    "próxima pergunta|última pergunta|primeira pergunta|com a palavra|tem a palavra|passo a palavra|"
    "dou a palavra|vamos às perguntas|passamos às perguntas|pode perguntar|pode falar|por favor pode|pergunta de|"
    "pergunta do|pergunta da|mais perguntas|alguma pergunta|no fundo da sala|na primeira fila|quer acrescentar|"
    "quer responder|gostaria de responder|gostaria de acrescentar|vamos ouvir".split("|")
)
CLOSING = frozenset(
    "encerramos|encerrada|encerrado|está encerrada|obrigado pela presença|obrigada pela presença|"
    "obrigado a todos|obrigada a todos|até a próxima|até à próxima|até amanhã|ficamos por aqui|chegamos ao fim|"
    "está suspensa|terminamos|boa noite e até".split("|")
)
ASKING = frozenset(
    "minha pergunta|gostaria de saber|queria saber|gostava de saber|queria perguntar|gostaria de perguntar|"
    "pode explicar|poderia explicar|pode nos dizer|poderia|fale um pouco|fale sobre|fale da|fale do|conte-nos|"
    "conte para|conte um pouco|conta para|conta um pouco|diga-nos|explique|descreva|pergunto|duas perguntas|"
    "uma pergunta sobre|uma pergunta para|o que acha".split("|")
)
FOLLOWING = frozenset("complementando a pergunta|só para complementar|em seguimento".split("|"))
THANKS = frozenset("obrigado|obrigada|muito obrigado|muito obrigada".split("|"))
ASIDES = frozenset("protesto|sem mais perguntas|questão de ordem".split("|"))
