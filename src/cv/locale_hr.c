/* SPDX-License-Identifier: MIT */
/* Croatian. */
#include "cv/locale.h"

static const struct locale_word words[] = {
    {"levelof", "{n} od {of}"},
    {"present", "danas"},
    {"about", "oko {date}"},
    {"range", "{start} – {end}"},
    {"list", ", "},
    {"place", "{address}[, {postcode} {city}|, {city}|, {postcode}][, {region}][, {country}]"},
    {"degreearea", "{degree}, {area}"},
    {"day", "D'. 'M'. 'YYYY'.'"},
    {"month", "MMMM YYYY'.'"},
    {"year", "YYYY'.'"},
    {"quarter", "Q'. tromjesečje' YYYY'.'"},
    {"season", "S YYYY'.'"},
    {"span", "{years} {months}"},
    {"spanyears", "{n} godina|{n} godine|{n} godina"},
    {"spanmonths", "{n} mjesec|{n} mjeseca|{n} mjeseci"},

    {"cv", "Životopis"},
    {"contact", "Kontakt"},
    {"page", "Stranica"},
    {"updated", "Ažurirano"},
    {"profile", "Profil"},
    {"photo", "Fotografija"},

    {"name", "Naziv"},
    {"position", "Radno mjesto"},
    {"organisation", "Organizacija"},
    {"degree", "Stupanj"},
    {"area", "Područje"},
    {"location", "Mjesto"},
    {"dates", "Razdoblje"},
    {"url", "Mrežna stranica"},
    {"keywords", "Ključne riječi"},
    {"level", "Razina"},
    {"score", "Ocjena"},
    {"courses", "Kolegiji"},
    {"authors", "Autori"},
    {"doi", "DOI"},
    {"identifier", "Broj"},
    {"type", "Vrsta"},
    {"email", "E-pošta"},
    {"phone", "Telefon"},
    {"relationship", "Odnos"},
    {"logo", "Logotip"},
    {"headline", "Zanimanje"},
    {"pronouns", "Zamjenice"},
    {"birthdate", "Datum rođenja"},
    {"nationality", "Državljanstvo"},
    {"image", "Fotografija"},
};

const struct locale locale_hr = {
    .tag = {"hr", 2},
    .titles =
	{
	    [KIND_SUMMARY] = "|Profil|Sažetak|O meni|Cilj|Profesionalni profil|"
			     "Osobni profil",
	    [KIND_WORK] = "Radno iskustvo|Iskustvo|Profesionalno iskustvo|Karijera|"
			  "Zaposlenja",
	    [KIND_VOLUNTEER] = "Volontiranje|Volonterski rad|Volontersko iskustvo|"
			       "Društveni angažman",
	    [KIND_EDUCATION] = "Obrazovanje|Školovanje|Obrazovanje i osposobljavanje|Studij",
	    [KIND_PROJECTS] = "Projekti|Projekt|Portfelj",
	    [KIND_SKILLS] = "Vještine|Znanja i vještine|Kompetencije|Tehničke vještine|"
			    "Stručna znanja|Osobne vještine|Tehnologije|"
			    "Digitalne vještine|Alati",
	    [KIND_LANGUAGES] = "Jezici|Strani jezici|Jezične vještine|Znanje jezika",
	    [KIND_AWARDS] = "Nagrade|Priznanja|Nagrade i priznanja|Stipendije|Postignuća",
	    [KIND_CERTIFICATES] = "Certifikati|Certifikat|Potvrde|Licence",
	    [KIND_PUBLICATIONS] = "Publikacije|Objavljeni radovi|Članci|Knjige|Radovi",
	    [KIND_TALKS] = "Predavanja|Izlaganja|Konferencije|Prezentacije",
	    [KIND_PATENTS] = "Patenti|Patent|Izumi",
	    [KIND_GRANTS] = "Potpore|Financiranje|Istraživačke potpore",
	    [KIND_TEACHING] = "Nastava|Nastavno iskustvo|Poučavanje",
	    [KIND_MEMBERSHIPS] = "Članstva|Članstvo|Udruge",
	    [KIND_COURSES] = "Tečajevi|Tečaj|Edukacije|Usavršavanje|Seminari|"
			     "Stručno usavršavanje",
	    [KIND_INTERESTS] = "Interesi|Hobiji|Slobodno vrijeme",
	    [KIND_REFERENCES] = "Preporuke|Reference",
	    [KIND_CONTACT] = "Kontakt|Kontaktni podaci|Osobni podaci|Poveznice|"
			     "Podaci za kontakt",
	    [KIND_CLAUSE] = "|Suglasnost|Zaštita podataka",
	},
    .fillers = "ostali|ostale|odabrani|odabrane|moje|dodatne|stručne|ključne|relevantne",
    .conjunctions = "i|te",
    .months = "siječanj|veljača|ožujak|travanj|svibanj|lipanj|srpanj|kolovoz|rujan|"
	      "listopad|studeni|prosinac",
    .months_of = "siječnja|veljače|ožujka|travnja|svibnja|lipnja|srpnja|kolovoza|rujna|"
		 "listopada|studenoga|prosinca",
    .months_short = "sij|velj|ožu|tra|svi|lip|srp|kol|ruj|lis|stu|pro",
    .months_read = "||||||||||studenog|",
    .seasons = "proljeće|ljeto|jesen|zima",
    .now = "danas|sada|trenutno|trenutačno|sadašnjost",
    .since = "od",
    .to = "do",
    .year = "g|godine|god",
    .ordinal_years = true,
    .plural = PLURAL_EAST_SLAVIC,
    .levels = "početnik=2/6|srednji=3/6|napredni=4/6|stručnjak=5/6|"
	      "osnovno,osnove,osnovna=1/5|konverzacijski=2/5|dobro=3/5|"
	      "tečno,vrlo dobro,izvrsno=4/5|"
	      "materinski,materinski jezik,izvorni govornik=5/5",
    .posts = "inženjer|inženjerka|programer|programerka|razvojni|dizajner|"
	     "dizajnerica|menadžer|menadžerica|voditelj|voditeljica|direktor|"
	     "direktorica|ravnatelj|ravnateljica|savjetnik|savjetnica|konzultant|"
	     "konzultantica|analitičar|analitičarka|arhitekt|arhitektica|asistent|"
	     "asistentica|pomoćnik|pomoćnica|pripravnik|pripravnica|stažist|"
	     "učitelj|učiteljica|nastavnik|nastavnica|predavač|predavačica|docent|"
	     "docentica|profesor|profesorica|istraživač|istraživačica|tehničar|"
	     "tehničarka|stručnjak|stručni suradnik|suradnik|suradnica|specijalist|"
	     "koordinator|koordinatorica|medicinska sestra|osnivač|osnivačica|"
	     "urednik|urednica|prevoditelj|prevoditeljica|volonter|volonterka|"
	     "kuhar|kuharica|konobar|konobarica|računovođa|revizor|radnik|"
	     "radnica|predsjednik|predsjednica|tajnik|tajnica|blagajnik|"
	     "blagajnica|knjižničar|knjižničarka|stolar|tesar|električar|pekar|"
	     "pekarica|restaurator|restauratorica|konzervator|doktorand|"
	     "doktorandica|novinar|novinarka|odvjetnik|odvjetnica|pravnik|"
	     "prodavač|prodavačica|recepcionar|liječnik|liječnica|psiholog|"
	     "mehaničar|ličilac|vozač|vrtlar|fotograf|majstor|referent|"
	     "upravitelj|kustos|kustosica",
    .degrees = "prvostupnik|prvostupnica|magistar|magistra|diplomirani|sveučilišni|"
	       "doktor|doktorat|diploma|matura|stručni studij|diplomski studij|"
	       "preddiplomski",
    .schools = "sveučilište|veleučilište|fakultet|škola|gimnazija|akademija|"
	       "institut|visoka škola|učilište|univerzitet|konzervatorij",
    LOCALE_WORDS(words),
};
