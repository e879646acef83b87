/* SPDX-License-Identifier: MIT */
/* Danish. */
#include "cv/locale.h"

static const struct locale_word words[] = {
    {"levelof", "{n} af {of}"},
    {"present", "nu"},
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

    {"cv", "Curriculum vitae"},
    {"contact", "Kontakt"},
    {"page", "Side"},
    {"updated", "Opdateret"},
    {"profile", "Profil"},
    {"photo", "Foto"},

    {"name", "Navn"},
    {"position", "Stilling"},
    {"organisation", "Organisation"},
    {"degree", "Grad"},
    {"area", "Fagområde"},
    {"location", "Sted"},
    {"dates", "Periode"},
    {"url", "Hjemmeside"},
    {"keywords", "Nøgleord"},
    {"level", "Niveau"},
    {"score", "Karakter"},
    {"courses", "Fag"},
    {"authors", "Forfattere"},
    {"doi", "DOI"},
    {"identifier", "Nummer"},
    {"type", "Type"},
    {"email", "E-mail"},
    {"phone", "Telefon"},
    {"relationship", "Relation"},
    {"logo", "Logo"},
    {"headline", "Titel"},
    {"pronouns", "Pronominer"},
    {"birthdate", "Fødselsdato"},
    {"nationality", "Nationalitet"},
    {"image", "Foto"},
};

const struct locale locale_da = {
    .tag = {"da", 2},
    .titles =
	{
	    [KIND_SUMMARY] = "|Profil|Resumé|Om mig|Kort om mig|Personlig profil|"
			     "Faglig profil|Mål|Karrieremål|Sammenfatning",
	    [KIND_WORK] = "Erhvervserfaring|Erhvervserfaringer|Arbejdserfaring|"
			  "Erfaring|Ansættelser|Beskæftigelse|Karriere|Joberfaring|"
			  "Professionel erfaring",
	    [KIND_VOLUNTEER] = "Frivilligt arbejde|Frivilligt|Frivillig|"
			       "Frivilligt engagement|Foreningsarbejde",
	    [KIND_EDUCATION] = "Uddannelse|Uddannelser|Uddannelsesbaggrund|Studier|Skole",
	    [KIND_PROJECTS] = "Projekter|Projekt|Projekterfaring|Portefølje|Portfolio",
	    [KIND_SKILLS] = "Kompetencer|Færdigheder|Kvalifikationer|Faglige kompetencer|"
			    "It-kompetencer|IT-færdigheder|Tekniske kompetencer|"
			    "Kernekompetencer|Styrker|Teknologier|Værktøjer",
	    [KIND_LANGUAGES] = "Sprog|Sprogkundskaber|Sprogfærdigheder",
	    [KIND_AWARDS] = "Priser|Priser og hædersbevisninger|Udmærkelser|"
			    "Hædersbevisninger|Legater",
	    [KIND_CERTIFICATES] = "Certifikater|Certificeringer|Certifikat|Beviser|"
				  "Autorisationer",
	    [KIND_PUBLICATIONS] = "Publikationer|Publikation|Udgivelser|Artikler|Bøger",
	    [KIND_TALKS] = "Foredrag|Oplæg|Præsentationer|Konferencer",
	    [KIND_PATENTS] = "Patenter|Patent|Opfindelser",
	    [KIND_GRANTS] = "Bevillinger|Forskningsbevillinger|Forskningsmidler",
	    [KIND_TEACHING] = "Undervisning|Undervisningserfaring",
	    [KIND_MEMBERSHIPS] = "Medlemskaber|Medlemskab|Tillidshverv|Foreninger",
	    [KIND_COURSES] = "Kurser|Kursus|Efteruddannelse|Kurser og efteruddannelse|"
			     "Videreuddannelse",
	    [KIND_INTERESTS] = "Interesser|Fritidsinteresser|Fritid|Hobbyer",
	    [KIND_REFERENCES] = "Referencer|Reference|Anbefalinger",
	    [KIND_CONTACT] = "Kontakt|Kontaktoplysninger|Personlige oplysninger|"
			     "Personlige data|Links",
	    [KIND_CLAUSE] = "|Samtykke|Databeskyttelse",
	},
    .fillers = "mine|udvalgte|andre|øvrige|relevante|faglige|vigtigste|yderligere",
    .conjunctions = "og",
    .months = "januar|februar|marts|april|maj|juni|juli|august|september|oktober|"
	      "november|december",
    .months_short = "jan.|feb.|mar.|apr.|maj|jun.|jul.|aug.|sep.|okt.|nov.|dec.",
    .months_read = "||||||||sept|||",
    .seasons = "forår|sommer|efterår|vinter",
    .seasons_read = "foråret|sommeren|efteråret|vinteren",
    .now = "nu|nuværende|i dag|idag|d.d|dags dato|fortsat|igangværende",
    .since = "siden|fra",
    .to = "til|indtil",
    .plural = PLURAL_ONE,
    .levels = "begynder=2/6|mellem=3/6|øvet,avanceret=4/6|ekspert=5/6|"
	      "grundlæggende,basis=1/5|konversation=2/5|god,godt=3/5|"
	      "flydende,meget godt=4/5|modersmål,tosproget=5/5",
    .posts = "-ingeniør|-udvikler|-designer|-chef|-leder|konsulent|-analytiker|"
	     "arkitekt|-assistent|praktikant|lærling|-lærer|lektor|adjunkt|"
	     "professor|forsker|-tekniker|-administrator|koordinator|-specialist|"
	     "-plejerske|sygeplejerske|stifter|redaktør|skribent|oversætter|"
	     "freelance|frivillig|vejleder|kok|tjener|bogholder|revisor|rådgiver|"
	     "sagsbehandler|-arbejder|formand|sekretær|kasserer|bibliotekar|"
	     "tømrer|snedker|elektriker|bager|konservator|ph.d.-studerende|"
	     "direktør|producer|journalist|advokat|jurist|sælger|receptionist|"
	     "læge|tandlæge|jordemoder|psykolog|fysioterapeut|mekaniker|maler|"
	     "chauffør|gartner|fotograf|programmør|pædagog|studentermedhjælper",
    .degrees = "bachelor|kandidat|cand.|diplomingeniør|civilingeniør|akademiingeniør|"
	       "-eksamen|studentereksamen|svendebrev|ph.d.|professionsbachelor",
    .schools = "-universitet|universitetet|-højskole|højskolen|-skole|-skolen|"
	       "-gymnasium|akademi|institut",
    LOCALE_WORDS(words),
};
