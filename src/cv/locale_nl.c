/* SPDX-License-Identifier: MIT */
/* Dutch. */
#include "cv/locale.h"

static const struct locale_word words[] = {
    {"levelof", "{n} van {of}"},
    {"present", "heden"},
    {"about", "ca. {date}"},
    {"range", "{start} – {end}"},
    {"list", ", "},
    {"place", "{address}[, {postcode} {city}|, {city}|, {postcode}][, {region}][, {country}]"},
    {"degreearea", "{degree} {area}"},
    {"day", "D MMM YYYY"},
    {"month", "MMM YYYY"},
    {"year", "YYYY"},
    {"quarter", "'K'Q YYYY"},
    {"season", "S YYYY"},
    {"span", "{years} {months}"},
    {"spanyears", "{n} jaar|{n} jaar"},
    {"spanmonths", "{n} maand|{n} maanden"},

    {"cv", "Curriculum vitae"},
    {"contact", "Contact"},
    {"page", "Pagina"},
    {"updated", "Bijgewerkt"},
    {"profile", "Profiel"},
    {"photo", "Foto"},

    {"name", "Naam"},
    {"position", "Functie"},
    {"organisation", "Organisatie"},
    {"degree", "Graad"},
    {"area", "Richting"},
    {"location", "Plaats"},
    {"dates", "Periode"},
    {"url", "Website"},
    {"keywords", "Trefwoorden"},
    {"level", "Niveau"},
    {"score", "Cijfer"},
    {"courses", "Vakken"},
    {"authors", "Auteurs"},
    {"doi", "DOI"},
    {"identifier", "Nummer"},
    {"type", "Soort"},
    {"email", "E-mail"},
    {"phone", "Telefoon"},
    {"relationship", "Relatie"},
    {"logo", "Logo"},
    {"headline", "Functietitel"},
    {"pronouns", "Voornaamwoorden"},
    {"birthdate", "Geboortedatum"},
    {"nationality", "Nationaliteit"},
    {"image", "Foto"},
};

const struct locale locale_nl = {
    .tag = {"nl", 2},
    .titles =
	{
	    [KIND_SUMMARY] = "|Profiel|Samenvatting|Over mij|Persoonlijk profiel|Doel",
	    [KIND_WORK] = "Werkervaring|Ervaring|Loopbaan|Carrière|Beroepservaring|"
			  "Professionele ervaring|Arbeidsverleden",
	    [KIND_VOLUNTEER] = "Vrijwilligerswerk|Vrijwilliger|Maatschappelijke betrokkenheid",
	    [KIND_EDUCATION] = "Opleiding|Opleidingen|Onderwijs|Studie|Studies|Scholing",
	    [KIND_PROJECTS] = "Projecten|Project|Portfolio",
	    [KIND_SKILLS] = "Vaardigheden|Vaardigheid|Competenties|Kennis|Technologieën|"
			    "Kennis en vaardigheden|Expertise",
	    [KIND_LANGUAGES] = "Talen|Taal|Talenkennis|Taalvaardigheid",
	    [KIND_AWARDS] = "Prijzen|Prijs|Onderscheidingen|Erkenningen|Beurzen",
	    [KIND_CERTIFICATES] = "Certificaten|Certificaat|Certificeringen|Licenties|Diploma’s",
	    [KIND_PUBLICATIONS] = "Publicaties|Publicatie|Artikelen|Boeken",
	    [KIND_TALKS] = "Lezingen|Lezing|Presentaties|Conferenties",
	    [KIND_PATENTS] = "Octrooien|Patenten|Uitvindingen",
	    [KIND_GRANTS] = "Subsidies|Subsidie|Onderzoeksbeurzen",
	    [KIND_TEACHING] = "Lesgeven|Onderwijservaring|Doceren|Onderwijstaken",
	    [KIND_MEMBERSHIPS] = "Lidmaatschappen|Lidmaatschap|Verenigingen",
	    [KIND_COURSES] = "Cursussen|Cursus|Trainingen|Bijscholing|Nascholing",
	    [KIND_INTERESTS] = "Interesses|Hobby’s|Hobbies|Vrije tijd",
	    [KIND_REFERENCES] = "Referenties|Referentie|Aanbevelingen",
	    [KIND_CONTACT] = "Contact|Contactgegevens|Links|Persoonsgegevens|Persoonlijke gegevens",
	    [KIND_CLAUSE] = "|Toestemming|Gegevensbescherming|Privacy",
	},
    .fillers = "mijn|geselecteerde|andere|overige|relevante|professionele|belangrijkste|van|de|"
	       "het|en|aanvullende|technische",
    .conjunctions = "en",
    .months = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|"
	      "december",
    .months_short = "jan.|feb.|mrt.|apr.|mei|jun.|jul.|aug.|sep.|okt.|nov.|dec.",
    .months_read = "||||||||sept|||",
    .seasons = "lente|zomer|herfst|winter",
    .seasons_read = "voorjaar||najaar|",
    .now = "heden|nu|huidig|vandaag|lopend",
    .since = "sinds|vanaf",
    .to = "tot|tot en met|t/m",
    .plural = PLURAL_ONE,
    .levels = "beginner=2/6|gemiddeld=3/6|gevorderd=4/6|expert=5/6|basis,basiskennis=1/5|"
	      "redelijk=2/5|goed=3/5|vloeiend,zeer goed=4/5|moedertaal,tweetalig=5/5",
    .posts = "-medewerker|stagiair|kok|-ontwikkelaar|-ontwerper|-beheerder|"
	     "-leider|directeur|hoofd|-adviseur|analist|architect|-assistent|"
	     "leerling|-docent|-leraar|lerares|hoogleraar|-onderzoeker|technicus|"
	     "specialist|coördinator|verpleegkundige|oprichter|redacteur|schrijver|"
	     "vertaler|vrijwilliger|begeleider|boekhouder|voorzitter|"
	     "secretaris|penningmeester|bibliothecaris|timmerman|elektricien|"
	     "bakker|restaurator|promovendus|promovenda|journalist|jurist|"
	     "advocaat|verkoper|receptionist|tandarts|verloskundige|"
	     "psycholoog|fysiotherapeut|monteur|schilder|chauffeur|tuinman|"
	     "hovenier|fotograaf|programmeur|kunstenaar|zzp'er",
    .degrees = "bachelor|master|doctoraat|propedeuse|diploma|vwo|havo|mbo|hbo|"
	       "kandidaats|ingenieur",
    .schools = "hogeschool|-school|-universiteit|academie|-college|gymnasium|lyceum|"
	       "instituut|conservatorium",
    LOCALE_WORDS(words),
};
