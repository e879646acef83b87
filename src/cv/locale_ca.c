/* SPDX-License-Identifier: MIT */
/* Catalan. */
#include "cv/locale.h"

static const struct locale_word words[] = {
    {"levelof", "{n} de {of}"},
    {"present", "actualitat"},
    {"about", "c. {date}"},
    {"range", "{start} – {end}"},
    {"list", ", "},
    {"place", "{address}[, {postcode} {city}|, {city}|, {postcode}][, {region}][, {country}]"},
    {"degreearea", "{degree} en {area}"},
    {"day", "D MMMM 'de' YYYY"},
    {"month", "MMMM 'de' YYYY"},
    {"year", "YYYY"},
    {"quarter", "'T'Q YYYY"},
    {"season", "S YYYY"},
    {"span", "{years} i {months}"},
    {"spanyears", "{n} any|{n} anys"},
    {"spanmonths", "{n} mes|{n} mesos"},

    {"cv", "Currículum"},
    {"contact", "Contacte"},
    {"page", "Pàgina"},
    {"updated", "Actualitzat"},
    {"profile", "Perfil"},
    {"photo", "Fotografia"},

    {"name", "Nom"},
    {"position", "Càrrec"},
    {"organisation", "Organització"},
    {"degree", "Titulació"},
    {"area", "Àrea"},
    {"location", "Lloc"},
    {"dates", "Període"},
    {"url", "Lloc web"},
    {"keywords", "Paraules clau"},
    {"level", "Nivell"},
    {"score", "Nota"},
    {"courses", "Assignatures"},
    {"authors", "Autors"},
    {"doi", "DOI"},
    {"identifier", "Número"},
    {"type", "Tipus"},
    {"email", "Correu electrònic"},
    {"phone", "Telèfon"},
    {"relationship", "Relació"},
    {"logo", "Logotip"},
    {"headline", "Professió"},
    {"pronouns", "Pronoms"},
    {"birthdate", "Data de naixement"},
    {"nationality", "Nacionalitat"},
    {"image", "Fotografia"},
};

const struct locale locale_ca = {
    .tag = {"ca", 2},
    .titles =
	{
	    [KIND_SUMMARY] = "|Perfil|Resum|Sobre mi|Perfil professional|Objectiu|"
			     "Objectiu professional|Presentació",
	    [KIND_WORK] = "Experiència professional|Experiència laboral|Experiència|"
			  "Trajectòria professional|Carrera professional",
	    [KIND_VOLUNTEER] = "Voluntariat|Activitats de voluntariat",
	    [KIND_EDUCATION] = "Formació|Formació acadèmica|Educació|Estudis",
	    [KIND_PROJECTS] = "Projectes|Projecte|Portafolis",
	    [KIND_SKILLS] = "Competències|Habilitats|Coneixements|Aptituds|"
			    "Competències tècniques|Coneixements informàtics|Tecnologies|"
			    "Competències digitals|Eines",
	    [KIND_LANGUAGES] = "Idiomes|Llengües|Coneixement d'idiomes|Idioma",
	    [KIND_AWARDS] = "Premis|Distincions|Premis i distincions|Beques|Assoliments",
	    [KIND_CERTIFICATES] = "Certificats|Certificacions|Acreditacions|Llicències",
	    [KIND_PUBLICATIONS] = "Publicacions|Articles|Llibres",
	    [KIND_TALKS] = "Ponències|Conferències|Xerrades|Presentacions",
	    [KIND_PATENTS] = "Patents|Patent|Invencions",
	    [KIND_GRANTS] = "Ajuts|Ajuts de recerca|Finançament",
	    [KIND_TEACHING] = "Docència|Experiència docent",
	    [KIND_MEMBERSHIPS] = "Afiliacions|Associacions|Pertinença a associacions",
	    [KIND_COURSES] = "Cursos|Curs|Formació complementària|Formació contínua|"
			     "Seminaris",
	    [KIND_INTERESTS] = "Interessos|Aficions|Lleure",
	    [KIND_REFERENCES] = "Referències|Recomanacions",
	    [KIND_CONTACT] = "Contacte|Dades de contacte|Dades personals|Enllaços|"
			     "Informació personal",
	    [KIND_CLAUSE] = "|Consentiment|Protecció de dades",
	},
    .fillers = "altres|seleccionades|seleccionats|meves|meus|rellevants|addicionals|"
	       "principals",
    .conjunctions = "i",
    .months = "gener|febrer|març|abril|maig|juny|juliol|agost|setembre|octubre|novembre|"
	      "desembre",
    .months_of = "de gener|de febrer|de març|d’abril|de maig|de juny|de juliol|d’agost|"
		 "de setembre|d’octubre|de novembre|de desembre",
    .months_short = "gen.|febr.|març|abr.|maig|juny|jul.|ag.|set.|oct.|nov.|des.",
    .seasons = "primavera|estiu|tardor|hivern",
    .now = "actualitat|actualment|present|avui|ara|en curs",
    .since = "des de|des del",
    .to = "fins a|fins al|fins|a",
    .of = "de|del",
    .plural = PLURAL_ONE,
    .levels = "principiant=2/6|intermedi,mitjà=3/6|avançat=4/6|expert=5/6|"
	      "bàsic,elemental=1/5|conversa=2/5|bo,bé=3/5|fluid,molt bo,alt=4/5|"
	      "nadiu,llengua materna,natiu,bilingüe=5/5",
    .posts = "enginyer|enginyera|desenvolupador|desenvolupadora|programador|"
	     "programadora|dissenyador|dissenyadora|cap de|gerent|consultor|"
	     "consultora|analista|arquitecte|arquitecta|ajudant|becari|becària|"
	     "aprenent|aprenenta|mestre|mestra|professora|investigador|"
	     "investigadora|tècnic|tècnica|especialista|coordinador|coordinadora|"
	     "infermer|infermera|fundador|fundadora|redactor|redactora|traductor|"
	     "traductora|voluntari|voluntària|cuiner|cuinera|cambrer|cambrera|"
	     "comptable|assessor|assessora|treballador|treballadora|secretari|"
	     "secretària|bibliotecari|bibliotecària|fuster|fustera|electricista|"
	     "forner|fornera|restaurador|restauradora|doctorand|doctoranda|"
	     "periodista|advocat|advocada|venedor|venedora|recepcionista|metge|"
	     "metgessa|psicòleg|psicòloga|mecànic|pintor|pintora|conductor|"
	     "jardiner|jardinera|fotògraf|fotògrafa|administratiu|administrativa|"
	     "encarregat|encarregada|director|directora",
    .degrees = "grau en|llicenciatura|llicenciat|llicenciada|màster|doctorat|"
	       "diplomatura|batxillerat|cicle formatiu",
    .schools = "universitat|escola|institut|facultat|acadèmia|conservatori|col·legi|"
	       "institució",
    LOCALE_WORDS(words),
};
