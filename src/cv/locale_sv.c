/* SPDX-License-Identifier: MIT */
/* Swedish. */
#include "cv/locale.h"

static const struct locale_word words[] = {
    {"levelof", "{n} av {of}"},
    {"present", "nu"},
    {"about", "ca {date}"},
    {"range", "{start} – {end}"},
    {"list", ", "},
    {"place", "{address}[, {postcode} {city}|, {city}|, {postcode}][, {region}][, {country}]"},
    {"degreearea", "{degree} i {area}"},
    {"day", "D MMM YYYY"},
    {"month", "MMM YYYY"},
    {"year", "YYYY"},
    {"quarter", "'kv. 'Q YYYY"},
    {"season", "S YYYY"},
    {"span", "{years} {months}"},
    {"spanyears", "{n} år|{n} år"},
    {"spanmonths", "{n} månad|{n} månader"},

    {"cv", "Meritförteckning"},
    {"contact", "Kontakt"},
    {"page", "Sida"},
    {"updated", "Uppdaterad"},
    {"profile", "Profil"},
    {"photo", "Foto"},

    {"name", "Namn"},
    {"position", "Befattning"},
    {"organisation", "Organisation"},
    {"degree", "Examen"},
    {"area", "Inriktning"},
    {"location", "Ort"},
    {"dates", "Period"},
    {"url", "Webbplats"},
    {"keywords", "Nyckelord"},
    {"level", "Nivå"},
    {"score", "Betyg"},
    {"courses", "Kurser"},
    {"authors", "Författare"},
    {"doi", "DOI"},
    {"identifier", "Nummer"},
    {"type", "Typ"},
    {"email", "E-post"},
    {"phone", "Telefon"},
    {"relationship", "Relation"},
    {"logo", "Logotyp"},
    {"headline", "Yrkestitel"},
    {"pronouns", "Pronomen"},
    {"birthdate", "Födelsedatum"},
    {"nationality", "Medborgarskap"},
    {"image", "Foto"},
};

const struct locale locale_sv = {
    .tag = {"sv", 2},
    .titles =
	{
	    [KIND_SUMMARY] = "|Profil|Sammanfattning|Om mig|Mål",
	    [KIND_WORK] = "Arbetslivserfarenhet|Erfarenhet|Yrkeserfarenhet|Anställningar|Karriär|"
			  "Arbete|Arbetserfarenhet",
	    [KIND_VOLUNTEER] = "Ideellt arbete|Volontärarbete|Ideellt engagemang|Engagemang|"
			       "Frivilligarbete",
	    [KIND_EDUCATION] = "Utbildning|Utbildningar|Studier|Examina",
	    [KIND_PROJECTS] = "Projekt|Portfölj",
	    [KIND_SKILLS] = "Kompetenser|Färdigheter|Kunskaper|Kompetens|Tekniker|Verktyg",
	    [KIND_LANGUAGES] = "Språk|Språkkunskaper",
	    [KIND_AWARDS] = "Utmärkelser|Utmärkelse|Priser|Stipendier",
	    [KIND_CERTIFICATES] = "Certifikat|Certifieringar|Licenser|Intyg",
	    [KIND_PUBLICATIONS] = "Publikationer|Publikation|Artiklar|Böcker",
	    [KIND_TALKS] = "Föredrag|Presentationer|Konferenser|Föreläsningar",
	    [KIND_PATENTS] = "Patent|Uppfinningar",
	    [KIND_GRANTS] = "Anslag|Forskningsanslag|Bidrag",
	    [KIND_TEACHING] = "Undervisning|Undervisningserfarenhet|Pedagogiska meriter",
	    [KIND_MEMBERSHIPS] = "Medlemskap|Föreningar|Uppdrag",
	    [KIND_COURSES] = "Kurser|Kurs|Fortbildning|Vidareutbildning",
	    [KIND_INTERESTS] = "Intressen|Hobby|Fritidsintressen|Fritid",
	    [KIND_REFERENCES] = "Referenser|Referens|Rekommendationer",
	    [KIND_CONTACT] = "Kontakt|Kontaktuppgifter|Länkar|Personuppgifter",
	    [KIND_CLAUSE] = "|Samtycke|Dataskydd",
	},
    .fillers = "mina|min|mitt|utvalda|övriga|andra|relevanta|professionell|viktiga|av|och|"
	       "ytterligare|tekniska",
    .conjunctions = "och",
    .months = "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|"
	      "december",
    .months_short = "jan.|feb.|mars|apr.|maj|juni|juli|aug.|sep.|okt.|nov.|dec.",
    .months_read = "||mar|||jun|jul||sept|||",
    .seasons = "våren|sommaren|hösten|vintern",
    .seasons_read = "vår|sommar|höst|vinter",
    .now = "nu|nuvarande|pågående|idag|i dag|tills vidare",
    .since = "sedan|från",
    .to = "till|t.o.m",
    .plural = PLURAL_ONE,
    .levels = "nybörjare=2/6|medel=3/6|avancerad=4/6|expert=5/6|grundläggande=1/5|"
	      "konversationsnivå=2/5|god,goda kunskaper=3/5|flytande,mycket god=4/5|"
	      "modersmål,tvåspråkig=5/5",
    .posts = "-ingenjör|-utvecklare|-konstruktör|-chef|-ledare|konsult|"
	     "-analytiker|arkitekt|-assistent|praktikant|lärling|-lärare|lektor|"
	     "professor|forskare|-tekniker|-administratör|samordnare|koordinator|"
	     "-specialist|-sköterska|-sjuksköterska|undersköterska|grundare|"
	     "redaktör|skribent|översättare|frilans|frilansare|volontär|"
	     "handledare|kock|servitör|servitris|ekonom|revisor|rådgivare|"
	     "-handläggare|-arbetare|ordförande|sekreterare|kassör|bibliotekarie|"
	     "snickare|elektriker|bagare|konservator|doktorand|direktör|vd|"
	     "producent|journalist|jurist|säljare|kassabiträde|receptionist|"
	     "kurator|läkare|tandläkare|barnmorska|psykolog|fysioterapeut|"
	     "mekaniker|målare|chaufför|förare|trädgårdsmästare|fotograf|"
	     "programmerare|projektledare|verksamhetschef",
    .degrees = "kandidatexamen|masterexamen|magisterexamen|civilingenjör|"
	       "högskoleingenjör|filosofie kandidat|filosofie magister|doktorsexamen|"
	       "-examen|licentiat|gymnasieexamen|yrkeshögskola|diplom",
    .schools = "-universitet|-högskola|högskolan|-skolan|-gymnasium|gymnasiet|"
	       "akademi|akademin|institut|institutet",
    LOCALE_WORDS(words),
};
