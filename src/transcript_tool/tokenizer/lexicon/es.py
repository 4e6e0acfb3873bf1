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
    "secretario secretaria diputado diputada diputados senador senadora senadores voces miembros".split()
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

# What they say by which a turn is told to ask, to open, to hand over, to close. Separated by bars.
ASKERS = frozenset(
    "pregunta|preguntas|periodista|periodistas|reportero|reportera|interlocutor|interlocutora|entrevistador|"
    "entrevistadora|p|prensa|el periodista|la periodista".split("|")
)
ANSWERERS = frozenset("respuesta|r|entrevistado|entrevistada|testigo".split("|"))
HOSTS = frozenset(
    "moderador|moderadora|conductor|conductora|presentador|presentadora|el moderador|la moderadora|operador|"
    "operadora|maestro de ceremonias|maestra de ceremonias".split("|")
)
PRESIDING = frozenset(
    "presidente|presidenta|vicepresidente|vicepresidenta|moderador|moderadora|presentador|presentadora".split("|")
)
OPENING = frozenset(
    "buenos días y bienvenidos|buenas tardes y bienvenidos|bienvenidos|bienvenidas|bienvenido a|bienvenida a|"
    "buenos días a todos|buenas tardes a todos|buenas noches a todos|damos comienzo|comenzamos|vamos a comenzar|"
    "nos acompaña|con nosotros|nuestro invitado|nuestra invitada|mi invitado|mi invitada|se abre la sesión|"
    "damos inicio".split("|")
)
HANDING = frozenset(
    "última pregunta|siguiente pregunta|primera pregunta|próxima pregunta|tiene la palabra|toma la palabra|"
    "tienen la palabra|cedo la palabra|doy la palabra|le paso la palabra|con la palabra|turno de preguntas|"
    "con las preguntas|a las preguntas|ronda de preguntas|sus preguntas|adelante|pasamos a|pasamos al|al fondo|"
    "primera fila|más preguntas|alguna pregunta|quiere añadir|quiere responder|desea responder|desea añadir|"
    "pregunta de|turno para|continuamos con".split("|")
)
CLOSING = frozenset(
    "no hay tiempo para más|hasta la próxima|hasta mañana|hasta aquí|damos por concluida|damos por terminada|"
    "damos por finalizada|concluye|concluimos|se levanta la sesión|se suspende la sesión|"
    "gracias por su asistencia|gracias por venir|gracias por acompañarnos|gracias a todos por|buenas noches|"
    "fin de la rueda|terminamos|cerramos|lo dejamos aquí|que tengan".split("|")
)
ASKING = frozenset(
    "mi pregunta|quería saber|quisiera saber|me gustaría saber|querría saber|quería preguntar|quería preguntarle|"
    "quisiera preguntar|quisiera preguntarle|quería preguntarles|puede explicar|puede decirnos|podría decirnos|"
    "podría explicar|podría|cuénteme|cuéntenos|cuéntame|cuéntanos|háblenos|hábleme|háblame|háblanos|díganos|"
    "dígame|explíquenos|explíqueme|describa|descríbanos|qué opina|le pregunto|dos preguntas|una pregunta sobre|"
    "una pregunta para|su valoración|su reacción|quería que".split("|")
)
FOLLOWING = frozenset("repregunta|al hilo de|siguiendo con|para insistir".split("|"))
THANKS = frozenset("gracias|muchas gracias".split("|"))
ASIDES = frozenset("protesto|no ha lugar|no hay más preguntas|cuestión de orden".split("|"))
