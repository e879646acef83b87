/* SPDX-License-Identifier: MIT */
/* Slovenian. */
#include "cv/locale.h"

static const struct locale_word words[] = {
    {"levelof", "{n} od {of}"},
    {"present", "danes"},
    {"about", "ok. {date}"},
    {"range", "{start} – {end}"},
    {"list", ", "},
    {"place", "{address}[, {postcode} {city}|, {city}|, {postcode}][, {region}][, {country}]"},
    {"degreearea", "{degree}, {area}"},
    {"day", "D. MMM YYYY"},
    {"month", "MMM YYYY"},
    {"year", "YYYY"},
    {"quarter", "Q'. četrtletje' YYYY"},
    {"season", "S YYYY"},
    {"span", "{years} {months}"},
    {"spanyears", "{n} leto|{n} leti|{n} leta|{n} let"},
    {"spanmonths", "{n} mesec|{n} meseca|{n} meseci|{n} mesecev"},

    {"cv", "Življenjepis"},
    {"contact", "Kontakt"},
    {"page", "Stran"},
    {"updated", "Posodobljeno"},
    {"profile", "Profil"},
    {"photo", "Fotografija"},

    {"name", "Ime"},
    {"position", "Delovno mesto"},
    {"organisation", "Organizacija"},
    {"degree", "Stopnja"},
    {"area", "Področje"},
    {"location", "Kraj"},
    {"dates", "Obdobje"},
    {"url", "Spletna stran"},
    {"keywords", "Ključne besede"},
    {"level", "Raven"},
    {"score", "Ocena"},
    {"courses", "Predmeti"},
    {"authors", "Avtorji"},
    {"doi", "DOI"},
    {"identifier", "Številka"},
    {"type", "Vrsta"},
    {"email", "E-pošta"},
    {"phone", "Telefon"},
    {"relationship", "Odnos"},
    {"logo", "Logotip"},
    {"headline", "Poklic"},
    {"pronouns", "Zaimki"},
    {"birthdate", "Datum rojstva"},
    {"nationality", "Državljanstvo"},
    {"image", "Fotografija"},
};

const struct locale locale_sl = {
    .tag = {"sl", 2},
    .titles =
	{
	    [KIND_SUMMARY] = "|Profil|Povzetek|O meni|Cilj|Poklicni profil",
	    [KIND_WORK] = "Delovne izkušnje|Izkušnje|Poklicne izkušnje|Zaposlitve|"
			  "Kariera|Strokovne izkušnje",
	    [KIND_VOLUNTEER] = "Prostovoljno delo|Prostovoljstvo",
	    [KIND_EDUCATION] = "Izobrazba|Izobraževanje|Študij|Šolanje|"
			       "Izobraževanje in usposabljanje",
	    [KIND_PROJECTS] = "Projekti|Projekt|Portfelj",
	    [KIND_SKILLS] = "Znanja|Veščine|Znanja in veščine|Kompetence|Spretnosti|"
			    "Računalniška znanja|Tehnična znanja|Tehnologije|Orodja",
	    [KIND_LANGUAGES] = "Jeziki|Znanje jezikov|Tuji jeziki|Jezikovna znanja",
	    [KIND_AWARDS] = "Nagrade|Priznanja|Nagrade in priznanja|Štipendije|Dosežki",
	    [KIND_CERTIFICATES] = "Certifikati|Potrdila|Licence|Certifikat",
	    [KIND_PUBLICATIONS] = "Objave|Publikacije|Članki|Knjige",
	    [KIND_TALKS] = "Predavanja|Predstavitve|Konference|Nastopi",
	    [KIND_PATENTS] = "Patenti|Patent|Izumi",
	    [KIND_GRANTS] = "Štipendije in sredstva|Raziskovalna sredstva|Financiranje",
	    [KIND_TEACHING] = "Poučevanje|Pedagoško delo|Pedagoške izkušnje",
	    [KIND_MEMBERSHIPS] = "Članstva|Članstvo|Društva",
	    [KIND_COURSES] = "Tečaji|Usposabljanja|Seminarji|Dodatno izobraževanje|"
			     "Izpopolnjevanja",
	    [KIND_INTERESTS] = "Zanimanja|Hobiji|Interesi|Prosti čas",
	    [KIND_REFERENCES] = "Priporočila|Reference",
	    [KIND_CONTACT] = "Kontakt|Kontaktni podatki|Osebni podatki|Povezave",
	    [KIND_CLAUSE] = "|Soglasje|Varstvo podatkov",
	},
    .fillers = "drugi|druga|ostala|izbrane|izbrani|moja|dodatna|strokovna|ključna",
    .conjunctions = "in|ter",
    .months = "januar|februar|marec|april|maj|junij|julij|avgust|september|oktober|"
	      "november|december",
    .months_short = "jan.|feb.|mar.|apr.|maj|jun.|jul.|avg.|sep.|okt.|nov.|dec.",
    .seasons = "pomlad|poletje|jesen|zima",
    .now = "danes|zdaj|sedaj|trenutno|sedanjost",
    .since = "od",
    .to = "do",
    .plural = PLURAL_SLOVENIAN,
    .levels = "začetnik=2/6|srednji=3/6|napredni=4/6|strokovnjak=5/6|osnovno,osnove=1/5|"
	      "pogovorno=2/5|dobro=3/5|tekoče,zelo dobro,odlično=4/5|"
	      "materni jezik,materinščina=5/5",
    .posts = "inženir|inženirka|razvijalec|razvijalka|programer|programerka|"
	     "oblikovalec|oblikovalka|vodja|direktor|direktorica|ravnatelj|"
	     "ravnateljica|svetovalec|svetovalka|analitik|analitičarka|arhitekt|"
	     "arhitektka|asistent|asistentka|pomočnik|pomočnica|pripravnik|"
	     "pripravnica|vajenec|praktikant|učitelj|učiteljica|predavatelj|"
	     "predavateljica|docent|docentka|profesor|profesorica|raziskovalec|"
	     "raziskovalka|tehnik|tehnica|strokovnjak|strokovni sodelavec|"
	     "sodelavec|sodelavka|specialist|koordinator|koordinatorica|"
	     "medicinska sestra|ustanovitelj|ustanoviteljica|urednik|urednica|"
	     "prevajalec|prevajalka|prostovoljec|prostovoljka|kuhar|kuharica|"
	     "natakar|natakarica|računovodja|revizor|delavec|delavka|predsednik|"
	     "predsednica|tajnik|tajnica|blagajnik|knjižničar|knjižničarka|mizar|"
	     "tesar|električar|pek|pekarica|restavrator|restavratorka|konservator|"
	     "doktorand|doktorandka|novinar|novinarka|odvetnik|odvetnica|pravnik|"
	     "prodajalec|prodajalka|receptor|zdravnik|zdravnica|psiholog|mehanik|"
	     "slikopleskar|voznik|vrtnar|fotograf|mojster|referent|skrbnik|kustos",
    .degrees = "diplomirani|diplomirana|magister|magistrica|univerzitetni|doktor|"
	       "doktorat|diploma|matura|dodiplomski|podiplomski",
    .schools = "univerza|fakulteta|šola|gimnazija|akademija|inštitut|visoka šola|"
	       "konservatorij",
    LOCALE_WORDS(words),
};
