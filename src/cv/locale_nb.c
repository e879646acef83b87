/* SPDX-License-Identifier: MIT */
/* Norwegian. */
#include "cv/locale.h"

static const struct locale_word words[] = {
    {"levelof", "{n} av {of}"},
    {"present", "nå"},
    {"about", "ca. {date}"},
    {"range", "{start} – {end}"},
    {"list", ", "},
    {"place", "{address}[, {postcode} {city}|, {city}|, {postcode}][, {region}][, {country}]"},
    {"degreearea", "{degree} i {area}"},
    {"day", "D. MMM YYYY"},
    {"month", "MMM YYYY"},
    {"year", "YYYY"},
    {"quarter", "Q'. kvartal' YYYY"},
    {"season", "S YYYY"},
    {"span", "{years} {months}"},
    {"spanyears", "{n} år|{n} år"},
    {"spanmonths", "{n} måned|{n} måneder"},

    {"cv", "CV"},
    {"contact", "Kontakt"},
    {"page", "Side"},
    {"updated", "Oppdatert"},
    {"profile", "Profil"},
    {"photo", "Bilde"},

    {"name", "Navn"},
    {"position", "Stilling"},
    {"organisation", "Organisasjon"},
    {"degree", "Grad"},
    {"area", "Fagområde"},
    {"location", "Sted"},
    {"dates", "Periode"},
    {"url", "Nettside"},
    {"keywords", "Stikkord"},
    {"level", "Nivå"},
    {"score", "Karakter"},
    {"courses", "Emner"},
    {"authors", "Forfattere"},
    {"doi", "DOI"},
    {"identifier", "Nummer"},
    {"type", "Type"},
    {"email", "E-post"},
    {"phone", "Telefon"},
    {"relationship", "Relasjon"},
    {"logo", "Logo"},
    {"headline", "Tittel"},
    {"pronouns", "Pronomen"},
    {"birthdate", "Fødselsdato"},
    {"nationality", "Statsborgerskap"},
    {"image", "Bilde"},
};

const struct locale locale_nb = {
    .tag = {"nb", 2},
    .tags = "no|nn",
    .titles =
	{
	    [KIND_SUMMARY] = "|Profil|Sammendrag|Om meg|Kort om meg|Nøkkelkvalifikasjoner|"
			     "Mål|Oppsummering",
	    [KIND_WORK] = "Arbeidserfaring|Yrkeserfaring|Erfaring|Arbeidserfaringer|"
			  "Jobberfaring|Praksis|Karriere|Ansettelser|Arbeidsliv",
	    [KIND_VOLUNTEER] = "Frivillig arbeid|Frivillighet|Frivillig|Frivillig innsats",
	    [KIND_EDUCATION] = "Utdanning|Utdannelse|Utdanninger|Skole|Studier",
	    [KIND_PROJECTS] = "Prosjekter|Prosjekt|Prosjekterfaring|Portefølje",
	    [KIND_SKILLS] = "Kompetanse|Ferdigheter|Kvalifikasjoner|IT-kompetanse|"
			    "Dataferdigheter|Datakunnskaper|Teknisk kompetanse|"
			    "Teknologier|Verktøy|Styrker|Fagkompetanse",
	    [KIND_LANGUAGES] = "Språk|Språkkunnskaper|Språkferdigheter",
	    [KIND_AWARDS] = "Priser|Utmerkelser|Priser og utmerkelser|Stipender|Stipend",
	    [KIND_CERTIFICATES] = "Sertifikater|Sertifiseringer|Sertifikat|Godkjenninger|"
				  "Autorisasjoner",
	    [KIND_PUBLICATIONS] = "Publikasjoner|Publikasjon|Artikler|Bøker|Utgivelser",
	    [KIND_TALKS] = "Foredrag|Presentasjoner|Konferanser|Innlegg",
	    [KIND_PATENTS] = "Patenter|Patent|Oppfinnelser",
	    [KIND_GRANTS] = "Forskningsmidler|Tildelinger|Bevilgninger",
	    [KIND_TEACHING] = "Undervisning|Undervisningserfaring|Veiledning",
	    [KIND_MEMBERSHIPS] = "Medlemskap|Verv|Tillitsverv|Foreninger",
	    [KIND_COURSES] = "Kurs|Kurs og sertifiseringer|Etterutdanning|Videreutdanning|"
			     "Kurs og etterutdanning",
	    [KIND_INTERESTS] = "Interesser|Fritidsinteresser|Hobbyer|Fritid",
	    [KIND_REFERENCES] = "Referanser|Referanse|Anbefalinger",
	    [KIND_CONTACT] = "Kontakt|Kontaktinformasjon|Personalia|Personlig informasjon|"
			     "Lenker|Personopplysninger",
	    [KIND_CLAUSE] = "|Samtykke|Personvern",
	},
    .fillers = "mine|utvalgte|andre|øvrige|relevante|faglige|viktigste",
    .conjunctions = "og",
    .months = "januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|"
	      "desember",
    .months_short = "jan.|feb.|mar.|apr.|mai|jun.|jul.|aug.|sep.|okt.|nov.|des.",
    .months_read = "||||||||sept|||",
    .seasons = "vår|sommer|høst|vinter",
    .seasons_read = "våren|sommeren|høsten|vinteren,haust",
    .now = "nå|nåværende|i dag|idag|d.d|dags dato|pågående|noverande",
    .since = "siden|fra|sidan|frå",
    .to = "til|inntil",
    .plural = PLURAL_ONE,
    .levels = "nybegynner=2/6|middels=3/6|viderekommen,avansert=4/6|ekspert=5/6|"
	      "grunnleggende=1/5|samtale=2/5|god,godt=3/5|flytende,meget god=4/5|"
	      "morsmål,tospråklig=5/5",
    .posts = "-ingeniør|-utvikler|-designer|-sjef|-leder|konsulent|-analytiker|"
	     "arkitekt|-assistent|praktikant|lærling|-lærer|lektor|"
	     "førsteamanuensis|professor|forsker|-tekniker|-administrator|"
	     "koordinator|-spesialist|-pleier|sykepleier|grunnlegger|redaktør|"
	     "skribent|oversetter|frilans|frilanser|frivillig|veileder|kokk|"
	     "servitør|regnskapsfører|revisor|rådgiver|saksbehandler|-arbeider|"
	     "styreleder|sekretær|kasserer|bibliotekar|snekker|tømrer|elektriker|"
	     "baker|konservator|stipendiat|direktør|produsent|journalist|advokat|"
	     "jurist|selger|resepsjonist|lege|tannlege|jordmor|psykolog|"
	     "fysioterapeut|mekaniker|maler|sjåfør|gartner|fotograf|programmerer|"
	     "fagarbeider|montør|styrmann|matros",
    .degrees = "bachelor|bachelorgrad|mastergrad|master|sivilingeniør|siviløkonom|"
	       "cand.|hovedfag|doktorgrad|fagbrev|svennebrev|vitnemål|"
	       "studiekompetanse|ph.d.",
    .schools = "-universitet|universitetet|-høgskole|høgskolen|høyskole|høyskolen|"
	       "-skole|-skolen|akademi|akademiet|institutt|fagskole|videregående",
    LOCALE_WORDS(words),
};
