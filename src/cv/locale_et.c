/* SPDX-License-Identifier: MIT */
/* Estonian. */
#include "cv/locale.h"

static const struct locale_word words[] = {
    {"levelof", "{n}/{of}"},
    {"present", "praegu"},
    {"about", "u {date}"},
    {"range", "{start} – {end}"},
    {"list", ", "},
    {"place", "{address}[, {postcode} {city}|, {city}|, {postcode}][, {region}][, {country}]"},
    {"degreearea", "{degree}, {area}"},
    {"day", "D. MMMM YYYY"},
    {"month", "MMMM YYYY"},
    {"year", "YYYY"},
    {"quarter", "Q'. kvartal' YYYY"},
    {"season", "S YYYY"},
    {"span", "{years} {months}"},
    {"spanyears", "{n} aasta|{n} aastat"},
    {"spanmonths", "{n} kuu|{n} kuud"},

    {"cv", "Elulookirjeldus"},
    {"contact", "Kontakt"},
    {"page", "Lehekülg"},
    {"updated", "Uuendatud"},
    {"profile", "Profiil"},
    {"photo", "Foto"},

    {"name", "Nimi"},
    {"position", "Ametikoht"},
    {"organisation", "Asutus"},
    {"degree", "Kraad"},
    {"area", "Eriala"},
    {"location", "Koht"},
    {"dates", "Ajavahemik"},
    {"url", "Veebileht"},
    {"keywords", "Märksõnad"},
    {"level", "Tase"},
    {"score", "Hinne"},
    {"courses", "Ained"},
    {"authors", "Autorid"},
    {"doi", "DOI"},
    {"identifier", "Number"},
    {"type", "Liik"},
    {"email", "E-post"},
    {"phone", "Telefon"},
    {"relationship", "Suhe"},
    {"logo", "Logo"},
    {"headline", "Amet"},
    {"pronouns", "Asesõnad"},
    {"birthdate", "Sünniaeg"},
    {"nationality", "Kodakondsus"},
    {"image", "Foto"},
};

const struct locale locale_et = {
    .tag = {"et", 2},
    .titles =
	{
	    [KIND_SUMMARY] = "|Profiil|Kokkuvõte|Minust|Eesmärk|Lühitutvustus",
	    [KIND_WORK] = "Töökogemus|Töökogemused|Kogemus|Töökäik|Erialane töökogemus|"
			  "Karjäär",
	    [KIND_VOLUNTEER] = "Vabatahtlik töö|Vabatahtlik tegevus",
	    [KIND_EDUCATION] = "Haridus|Hariduskäik|Õpingud|Haridustee",
	    [KIND_PROJECTS] = "Projektid|Projekt|Portfoolio",
	    [KIND_SKILLS] = "Oskused|Pädevused|Arvutioskus|Tehnilised oskused|"
			    "Erialased oskused|Tugevused|Tehnoloogiad|Tööriistad",
	    [KIND_LANGUAGES] = "Keeleoskus|Keeled|Võõrkeeled",
	    [KIND_AWARDS] = "Auhinnad|Tunnustused|Auhinnad ja tunnustused|Stipendiumid|"
			    "Saavutused",
	    [KIND_CERTIFICATES] = "Sertifikaadid|Tunnistused|Kutsetunnistused|Load",
	    [KIND_PUBLICATIONS] = "Publikatsioonid|Artiklid|Raamatud|Teadustööd",
	    [KIND_TALKS] = "Ettekanded|Esinemised|Konverentsid|Loengud",
	    [KIND_PATENTS] = "Patendid|Patent|Leiutised",
	    [KIND_GRANTS] = "Grandid|Uurimistoetused|Toetused",
	    [KIND_TEACHING] = "Õpetamine|Õppetöö|Õpetamiskogemus",
	    [KIND_MEMBERSHIPS] = "Liikmesus|Kuulumine organisatsioonidesse|Ühingud|Liikmelisus",
	    [KIND_COURSES] = "Kursused|Täiendkoolitus|Koolitused|Täienduskoolitus|"
			     "Täiendõpe",
	    [KIND_INTERESTS] = "Huvid|Hobid|Huvialad|Harrastused",
	    [KIND_REFERENCES] = "Soovitajad|Soovitused",
	    [KIND_CONTACT] = "Kontakt|Kontaktandmed|Isikuandmed|Lingid",
	    [KIND_CLAUSE] = "|Nõusolek|Andmekaitse",
	},
    .fillers = "muud|muu|valitud|minu|olulisemad|erialased|täiendavad",
    .conjunctions = "ja|ning",
    .months = "jaanuar|veebruar|märts|aprill|mai|juuni|juuli|august|september|oktoober|"
	      "november|detsember",
    .months_short = "jaan|veebr|märts|apr|mai|juuni|juuli|aug|sept|okt|nov|dets",
    .seasons = "kevad|suvi|sügis|talv",
    .now = "praegu|tänaseni|käesolev|kuni tänaseni|täna|olevik",
    .since = "alates",
    .to = "kuni",
    .plural = PLURAL_ONE,
    .levels = "algaja=2/6|kesktase=3/6|edasijõudnu=4/6|ekspert=5/6|algtase=1/5|"
	      "suhtlustase=2/5|hea,hästi=3/5|vabalt,väga hea,väga hästi=4/5|emakeel=5/5",
    .posts = "-insener|-arendaja|disainer|-juht|-juhataja|direktor|konsultant|"
	     "analüütik|arhitekt|assistent|praktikant|õpipoiss|-õpetaja|lektor|"
	     "dotsent|professor|teadur|teadlane|tehnik|-spetsialist|koordinaator|"
	     "õde|asutaja|toimetaja|kirjanik|tõlkija|vabatahtlik|kokk|ettekandja|"
	     "raamatupidaja|audiitor|nõustaja|nõunik|tööline|esimees|sekretär|"
	     "raamatukoguhoidja|puusepp|tisler|elektrik|pagar|konservaator|"
	     "restauraator|doktorant|tegevjuht|ajakirjanik|jurist|advokaat|müüja|"
	     "administraator|arst|hambaarst|psühholoog|mehaanik|maaler|autojuht|"
	     "aednik|fotograaf|programmeerija|meister|peaspetsialist",
    .degrees = "bakalaureus|bakalaureusekraad|magister|magistrikraad|doktor|"
	       "doktorikraad|diplom|keskharidus|kutseharidus",
    .schools = "-ülikool|kõrgkool|-kool|gümnaasium|akadeemia|instituut|teaduskond|"
	       "kolledž|kutsekool",
    LOCALE_WORDS(words),
};
