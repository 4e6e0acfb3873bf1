"""Outlets that work first of all in Spanish, Portuguese, Catalan and Basque; the package says what a row is."""

from __future__ import annotations

from typing import Final

__all__ = ["ROWS"]

ROWS: Final = """
EFE|Agencia EFE;EFE News Agency;埃菲社;西班牙埃菲社;EFE通信|es
Europa Press|Agencia Europa Press;欧洲新闻社|es
Lusa|Agência Lusa;Lusa News Agency;卢萨社|pt
Agência Brasil|Agencia Brasil|pt
Notimex||es
Télam|Agencia Télam;美洲通讯社|es
Prensa Latina|Agencia Prensa Latina;拉美社|es
Andina|Agencia Andina|es
Agencia Boliviana de Información|ABI|es
Angop|Agência Angola Press|pt
CNN en Español||es
CNN Brasil||pt
CNN Portugal||pt
Univision|Noticias Univision|es
Telemundo|Noticias Telemundo|es
Radio Martí|Radio y Televisión Martí|es
BBC Mundo|BBC News Mundo|es
BBC Brasil|BBC News Brasil|pt
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
"""
