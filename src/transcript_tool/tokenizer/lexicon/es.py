"""Spanish words that matter to layout."""

PARTICLES = frozenset("de del la las los el y e en para por al da san santa a con".split())
ROLES = frozenset(
    "pregunta respuesta interlocutor interlocutora interlocutores moderador moderadora periodista reportero reportera "
    "presidente presidenta ministro ministra portavoz vocero vocera entrevistador entrevistadora entrevistado "
    "entrevistada conductor conductora intervención voz p r secretario secretaria presentador presentadora "
    "participante todos público asistente locutor locutora corresponsal voces".split()
)
PERSONS = frozenset(
    "señor señora señores señoras señorita periodista reportero reportera corresponsal portavoz moderador "
    "moderadora ministro ministra presidente presidenta "
    "director directora participante público asistente enviado enviada "
    "diputado diputada diputados senador senadora senadores voces miembros".split()
)
TITLES = frozenset(
    "sr sra srta dr dra don doña lic ing presidente presidenta ministro ministra secretario secretaria".split()
)
OUTLETS = frozenset(
    "noticias agencia diario periódico televisión radio prensa canal jornada universal heraldo mercurio nación país "
    "mundo crónica tiempo comercio".split()
)
HEADS = frozenset(
    "publicado actualizado nota notas primero primera segundo segunda tercero tercera cuarto quinto finalmente "
    "artículo parte "
    "sección capítulo "
    "cuadro tabla punto anexo dirección domicilio lugar sede fecha hora fuente fuentes contacto teléfono correo asunto "
    "título tema resumen conclusión introducción antecedentes recuerden recuerde ejemplo ejemplos resultado resultados "
    "razón razones foto fotos video vídeo etiquetas objetivo objetivos meta metas advertencia aviso importante "
    "dato datos "
    "además también uno dos tres cuatro cinco votos aclaración corrección duración por entonces así ahora luego".split()
)
HEADINGS = frozenset(
    "participantes participan oradores ponentes moderador moderadora presentes fecha asistentes".split()
)
VOICE = frozenset(
    "yo nosotros usted ustedes gracias buenos buenas nos le les mi nuestro nuestra quiero quisiera vamos tenemos "
    "estamos creo sí señor señora me te".split()
)
