/* SPDX-License-Identifier: MIT */
/* Romanian. */
#include "cv/locale.h"

static const struct locale_word words[] = {
    {"levelof", "{n} din {of}"},
    {"present", "prezent"},
    {"about", "cca {date}"},
    {"range", "{start} – {end}"},
    {"list", ", "},
    {"place", "{address}[, {postcode} {city}|, {city}|, {postcode}][, {region}][, {country}]"},
    {"degreearea", "{degree} în {area}"},
    {"day", "D MMM YYYY"},
    {"month", "MMM YYYY"},
    {"year", "YYYY"},
    {"quarter", "'Trim. 'Q YYYY"},
    {"season", "S YYYY"},
    {"span", "{years} și {months}"},
    {"spanyears", "{n} an|{n} ani|{n} de ani"},
    {"spanmonths", "{n} lună|{n} luni|{n} de luni"},

    {"cv", "Curriculum vitae"},
    {"contact", "Contact"},
    {"page", "Pagina"},
    {"updated", "Actualizat"},
    {"profile", "Profil"},
    {"photo", "Fotografie"},

    {"name", "Nume"},
    {"position", "Funcție"},
    {"organisation", "Organizație"},
    {"degree", "Diplomă"},
    {"area", "Domeniu"},
    {"location", "Loc"},
    {"dates", "Perioadă"},
    {"url", "Site web"},
    {"keywords", "Cuvinte-cheie"},
    {"level", "Nivel"},
    {"score", "Medie"},
    {"courses", "Cursuri"},
    {"authors", "Autori"},
    {"doi", "DOI"},
    {"identifier", "Număr"},
    {"type", "Tip"},
    {"email", "E-mail"},
    {"phone", "Telefon"},
    {"relationship", "Relație"},
    {"logo", "Siglă"},
    {"headline", "Profesie"},
    {"pronouns", "Pronume"},
    {"birthdate", "Data nașterii"},
    {"nationality", "Naționalitate"},
    {"image", "Fotografie"},
};

const struct locale locale_ro = {
    .tag = {"ro", 2},
    .titles =
	{
	    [KIND_SUMMARY] = "|Profil|Rezumat|Despre mine|Profil profesional|Obiectiv|"
			     "Obiectiv profesional|Prezentare|Sumar",
	    [KIND_WORK] = "Experiență profesională|Experiența profesională|Experiență|"
			  "Experiență de muncă|Loc de muncă|Carieră|Experiență în muncă",
	    [KIND_VOLUNTEER] = "Voluntariat|Activități de voluntariat|"
			       "Activitate de voluntariat",
	    [KIND_EDUCATION] = "Educație|Studii|Educație și formare|Formare|"
			       "Pregătire academică",
	    [KIND_PROJECTS] = "Proiecte|Proiect|Portofoliu",
	    [KIND_SKILLS] = "Competențe|Aptitudini|Abilități|Competențe tehnice|"
			    "Competențe digitale|Cunoștințe|Aptitudini și competențe|"
			    "Tehnologii|Competențe profesionale|Competențe și aptitudini|"
			    "Instrumente",
	    [KIND_LANGUAGES] = "Limbi străine|Limbi|Limbi vorbite|Competențe lingvistice|"
			       "Cunoștințe lingvistice",
	    [KIND_AWARDS] = "Premii|Distincții|Premii și distincții|Burse|Realizări",
	    [KIND_CERTIFICATES] = "Certificări|Certificate|Atestate|Licențe|Permise",
	    [KIND_PUBLICATIONS] = "Publicații|Articole|Cărți|Lucrări publicate|Lucrări",
	    [KIND_TALKS] = "Prezentări|Conferințe|Prelegeri|Comunicări",
	    [KIND_PATENTS] = "Brevete|Brevete de invenție|Invenții",
	    [KIND_GRANTS] = "Granturi|Finanțări|Granturi de cercetare",
	    [KIND_TEACHING] = "Activitate didactică|Predare|Experiență didactică",
	    [KIND_MEMBERSHIPS] = "Afilieri|Afilieri profesionale|Membru în asociații|Asociații",
	    [KIND_COURSES] = "Cursuri|Cursuri și traininguri|Formare profesională|"
			     "Formare continuă|Seminarii",
	    [KIND_INTERESTS] = "Interese|Hobbyuri|Pasiuni|Hobby-uri|Interese personale",
	    [KIND_REFERENCES] = "Referințe|Recomandări",
	    [KIND_CONTACT] = "Contact|Date de contact|Informații personale|Date personale|"
			     "Linkuri|Informații de contact",
	    [KIND_CLAUSE] = "|Consimțământ|Protecția datelor",
	},
    .fillers = "alte|selectate|suplimentare|relevante|mele|principale|profesionale|tehnice",
    .conjunctions = "și",
    .months = "ianuarie|februarie|martie|aprilie|mai|iunie|iulie|august|septembrie|"
	      "octombrie|noiembrie|decembrie",
    .months_short = "ian.|feb.|mar.|apr.|mai|iun.|iul.|aug.|sept.|oct.|nov.|dec.",
    .seasons = "primăvară|vară|toamnă|iarnă",
    .seasons_read = "primăvara|vara|toamna|iarna",
    .now = "prezent|în prezent|acum|astăzi|azi|curent|actual|până în prezent",
    .since = "din|de la|începând cu",
    .to = "până în|până la|la",
    .plural = PLURAL_ROMANIAN,
    .levels = "începător=2/6|mediu,intermediar=3/6|avansat=4/6|expert=5/6|"
	      "elementar,noțiuni de bază,de bază=1/5|conversațional=2/5|bun,bine=3/5|"
	      "fluent,foarte bun,foarte bine=4/5|limbă maternă,matern,nativ,bilingv=5/5",
    .posts = "inginer|ingineră|dezvoltator|dezvoltatoare|programator|programatoare|"
	     "designer|manager|director|directoare|șef|șefă|consultant|"
	     "consultantă|analist|analistă|arhitect|arhitectă|asistent|asistentă|"
	     "stagiar|stagiară|ucenic|profesor|profesoară|lector|conferențiar|"
	     "cercetător|cercetătoare|tehnician|tehniciană|specialist|specialistă|"
	     "coordonator|coordonatoare|fondator|fondatoare|redactor|redactoare|"
	     "traducător|traducătoare|voluntar|voluntară|bucătar|bucătăreasă|"
	     "ospătar|contabil|contabilă|consilier|consilieră|muncitor|președinte|"
	     "secretar|secretară|casier|casieră|bibliotecar|bibliotecară|tâmplar|"
	     "electrician|brutar|brutăreasă|restaurator|restauratoare|doctorand|"
	     "doctorandă|administrator|jurnalist|jurnalistă|avocat|avocată|jurist|"
	     "vânzător|vânzătoare|recepționer|medic|psiholog|mecanic|zugrav|"
	     "șofer|grădinar|fotograf|referent|responsabil",
    .degrees = "licență|licențiat|licențiată|masterat|master|doctorat|diplomă|"
	       "bacalaureat|calificare",
    .schools = "universitatea|universitate|facultatea|facultate|școala|școală|"
	       "liceul|liceu|colegiul|colegiu|academia|institutul|politehnica|"
	       "conservatorul",
    LOCALE_WORDS(words),
};
