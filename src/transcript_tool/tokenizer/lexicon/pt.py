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
