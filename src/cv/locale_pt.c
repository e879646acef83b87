/* SPDX-License-Identifier: MIT */
/* Portuguese. */
#include "cv/locale.h"

static const struct locale_word words[] = {
    {"levelof", "{n} de {of}"},
    {"present", "presente"},
    {"about", "c. {date}"},
    {"range", "{start} – {end}"},
    {"list", ", "},
    {"place", "{address}[, {postcode} {city}|, {city}|, {postcode}][, {region}][, {country}]"},
    {"degreearea", "{degree} em {area}"},
    {"day", "D MMM YYYY"},
    {"month", "MMM YYYY"},
    {"year", "YYYY"},
    {"quarter", "'T'Q YYYY"},
    {"season", "S YYYY"},
    {"span", "{years} {months}"},
    {"spanyears", "{n} ano|{n} anos"},
    {"spanmonths", "{n} mês|{n} meses"},

    {"cv", "Curriculum vitae"},
    {"contact", "Contacto"},
    {"page", "Página"},
    {"updated", "Atualizado"},
    {"profile", "Perfil"},
    {"photo", "Foto"},

    {"name", "Nome"},
    {"position", "Cargo"},
    {"organisation", "Organização"},
    {"degree", "Grau"},
    {"area", "Área"},
    {"location", "Local"},
    {"dates", "Datas"},
    {"url", "Site"},
    {"keywords", "Palavras-chave"},
    {"level", "Nível"},
    {"score", "Nota"},
    {"courses", "Disciplinas"},
    {"authors", "Autores"},
    {"doi", "DOI"},
    {"identifier", "Número"},
    {"type", "Tipo"},
    {"email", "E-mail"},
    {"phone", "Telefone"},
    {"relationship", "Relação"},
    {"logo", "Logótipo"},
    {"headline", "Título profissional"},
    {"pronouns", "Pronomes"},
    {"birthdate", "Data de nascimento"},
    {"nationality", "Nacionalidade"},
    {"image", "Foto"},
};

const struct locale locale_pt = {
    .tag = {"pt", 2},
    .titles =
	{
	    [KIND_SUMMARY] = "|Perfil|Resumo|Sobre mim|Objetivo|Apresentação|Perfil profissional|"
			     "Resumo profissional",
	    [KIND_WORK] = "Experiência|Experiência profissional|Experiências profissionais|"
			  "Percurso profissional|Carreira|Emprego|Trajetória profissional|"
			  "Histórico profissional",
	    [KIND_VOLUNTEER] = "Voluntariado|Trabalho voluntário",
	    [KIND_EDUCATION] = "Educação|Formação|Formação académica|Formação acadêmica|Estudos|"
			       "Habilitações|Habilitações literárias|Escolaridade",
	    [KIND_PROJECTS] = "Projetos|Projeto|Projectos|Portfólio",
	    [KIND_SKILLS] = "Competências|Competência|Habilidades|Conhecimentos|Aptidões|"
			    "Tecnologias|Ferramentas",
	    [KIND_LANGUAGES] = "Línguas|Idiomas|Língua|Idioma",
	    [KIND_AWARDS] = "Prémios|Prêmios|Distinções|Reconhecimentos|Bolsas",
	    [KIND_CERTIFICATES] = "Certificados|Certificado|Certificações|Licenças",
	    [KIND_PUBLICATIONS] = "Publicações|Publicação|Artigos|Livros",
	    [KIND_TALKS] = "Palestras|Palestra|Comunicações|Conferências|Apresentações",
	    [KIND_PATENTS] = "Patentes|Patente|Invenções",
	    [KIND_GRANTS] = "Financiamentos|Financiamento|Subsídios",
	    [KIND_TEACHING] = "Ensino|Docência|Atividade docente",
	    [KIND_MEMBERSHIPS] = "Associações|Filiações|Afiliações",
	    [KIND_COURSES] = "Cursos|Curso|Formação complementar|Formação contínua|Seminários",
	    [KIND_INTERESTS] = "Interesses|Passatempos|Hobbies|Tempos livres",
	    [KIND_REFERENCES] = "Referências|Referência|Recomendações",
	    [KIND_CONTACT] = "Contacto|Contato|Contactos|Contatos|Dados pessoais|Ligações|"
			     "Informações pessoais",
	    [KIND_CLAUSE] = "|Consentimento|Proteção de dados",
	},
    .fillers = "meu|meus|minha|minhas|seleção|outros|outras|profissional|profissionais|principais|"
	       "relevantes|de|da|do|das|dos|as|os|a|o|técnicas|adicional",
    .conjunctions = "e",
    .months = "janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|"
	      "dezembro",
    .months_short = "jan.|fev.|mar.|abr.|mai.|jun.|jul.|ago.|set.|out.|nov.|dez.",
    .months_read = "||||||||||nov|",
    .seasons = "primavera|verão|outono|inverno",
    .now = "presente|o presente|atual|atualmente|actual|actualmente|atualidade|hoje|o momento|"
	   "agora",
    .since = "desde",
    .to = "a|ao|até",
    .of = "de",
    .plural = PLURAL_ONE,
    .levels = "iniciante,principiante=2/6|intermédio,intermediário=3/6|avançado=4/6|"
	      "especialista=5/6|básico,elementar=1/5|conversação=2/5|bom,profissional=3/5|"
	      "fluente=4/5|nativo,nativa,língua materna,bilingue,bilíngue=5/5",
    .posts = "engenheiro|engenheira|gestor|gestora|estagiário|estagiária|"
	     "programador|programadora|desenvolvedor|desenvolvedora|diretor|"
	     "diretora|chefe de|gerente|coordenador|coordenadora|consultor|"
	     "consultora|analista|arquiteto|arquiteta|assistente|auxiliar|"
	     "aprendiz|professor|professora|docente|investigador|investigadora|"
	     "pesquisador|pesquisadora|técnico|técnica|especialista|enfermeiro|"
	     "enfermeira|fundador|fundadora|editora|redator|redatora|tradutor|"
	     "tradutora|voluntário|voluntária|cozinheiro|cozinheira|"
	     "empregado de mesa|garçom|garçonete|contabilista|contador|contadora|"
	     "assessor|assessora|operário|operária|presidente|secretário|"
	     "secretária|bibliotecário|bibliotecária|carpinteiro|carpinteira|"
	     "eletricista|padeiro|padeira|restaurador|restauradora|bolsista|"
	     "bolseiro|bolseira|jornalista|advogado|advogada|vendedor|vendedora|"
	     "rececionista|recepcionista|médico|médica|psicólogo|psicóloga|"
	     "mecânico|pintor|pintora|motorista|jardineiro|fotógrafo|fotógrafa|"
	     "responsável|encarregado|encarregada|monitor|monitora",
    .degrees = "licenciatura|bacharelado|bacharel|mestrado|mestre em|doutoramento|"
	       "doutorado|pós-graduação|diploma|ensino médio|ensino secundário|"
	       "curso técnico",
    .schools = "universidade|escola|instituto|faculdade|colégio|academia|"
	       "politécnico|conservatório|liceu",
    LOCALE_WORDS(words),
};
