/* SPDX-License-Identifier: MIT */
/* Hungarian. */
#include "cv/locale.h"

static const struct locale_word words[] = {
    {"levelof", "{n}/{of}"},
    {"present", "jelenleg"},
    {"about", "kb. {date}"},
    {"range", "{start} – {end}"},
    {"list", ", "},
    {"place", "[{postcode} ]{city}[, {address}][, {region}][, {country}]"},
    {"degreearea", "{degree}, {area}"},
    {"day", "YYYY'. 'MMMM' 'D'.'"},
    {"month", "YYYY'. 'MMMM"},
    {"year", "YYYY"},
    {"quarter", "YYYY'. 'Q'. negyedév'"},
    {"season", "YYYY'. 'S"},
    {"span", "{years} {months}"},
    {"spanyears", "{n} év|{n} év"},
    {"spanmonths", "{n} hónap|{n} hónap"},

    {"cv", "Önéletrajz"},
    {"contact", "Kapcsolat"},
    {"page", "Oldal"},
    {"updated", "Frissítve"},
    {"profile", "Profil"},
    {"photo", "Fénykép"},

    {"name", "Név"},
    {"position", "Munkakör"},
    {"organisation", "Szervezet"},
    {"degree", "Végzettség"},
    {"area", "Szakterület"},
    {"location", "Hely"},
    {"dates", "Időszak"},
    {"url", "Weboldal"},
    {"keywords", "Kulcsszavak"},
    {"level", "Szint"},
    {"score", "Minősítés"},
    {"courses", "Tárgyak"},
    {"authors", "Szerzők"},
    {"doi", "DOI"},
    {"identifier", "Szám"},
    {"type", "Típus"},
    {"email", "E-mail"},
    {"phone", "Telefon"},
    {"relationship", "Kapcsolat jellege"},
    {"logo", "Logó"},
    {"headline", "Foglalkozás"},
    {"pronouns", "Névmások"},
    {"birthdate", "Születési dátum"},
    {"nationality", "Állampolgárság"},
    {"image", "Fénykép"},
};

const struct locale locale_hu = {
    .tag = {"hu", 2},
    .home = "HU",
    .titles =
	{
	    [KIND_SUMMARY] = "|Összefoglaló|Bemutatkozás|Rólam|Szakmai összefoglaló|"
			     "Profil|Célkitűzés|Karriercél|Szakmai profil",
	    [KIND_WORK] = "Szakmai tapasztalat|Munkatapasztalat|Munkahelyek|"
			  "Tapasztalat|Szakmai tapasztalatok|Szakmai gyakorlat|"
			  "Korábbi munkahelyek|Munkahelyi tapasztalat",
	    [KIND_VOLUNTEER] = "Önkéntes munka|Önkéntesség|Önkéntes tevékenység|"
			       "Társadalmi szerepvállalás",
	    [KIND_EDUCATION] = "Tanulmányok|Végzettség|Iskolai végzettség|Oktatás|"
			       "Képzettség|Iskolák|Felsőfokú tanulmányok",
	    [KIND_PROJECTS] = "Projektek|Projekt|Portfólió|Referenciamunkák",
	    [KIND_SKILLS] = "Készségek|Ismeretek|Képességek|Szakmai ismeretek|"
			    "Kompetenciák|Számítógépes ismeretek|Informatikai ismeretek|"
			    "Technológiák|Szakmai készségek|Erősségek|Eszközök",
	    [KIND_LANGUAGES] = "Nyelvtudás|Nyelvek|Nyelvismeret|Nyelvi készségek|"
			       "Idegen nyelvek",
	    [KIND_AWARDS] = "Díjak|Elismerések|Díjak és elismerések|Ösztöndíjak|"
			    "Eredmények",
	    [KIND_CERTIFICATES] = "Tanúsítványok|Bizonyítványok|Oklevelek|Engedélyek|"
				  "Minősítések",
	    [KIND_PUBLICATIONS] = "Publikációk|Cikkek|Könyvek|Közlemények",
	    [KIND_TALKS] = "Előadások|Konferenciák|Prezentációk|Konferencia-előadások",
	    [KIND_PATENTS] = "Szabadalmak|Szabadalom|Találmányok",
	    [KIND_GRANTS] = "Pályázatok|Támogatások|Kutatási támogatások",
	    [KIND_TEACHING] = "Oktatási tapasztalat|Oktatói tevékenység|Tanítás|"
			      "Oktatói tapasztalat",
	    [KIND_MEMBERSHIPS] = "Tagságok|Szakmai tagságok|Tagság|Egyesületek",
	    [KIND_COURSES] = "Tanfolyamok|Képzések|Továbbképzések|Tréningek|Kurzusok",
	    [KIND_INTERESTS] = "Érdeklődési kör|Hobbi|Érdeklődés|Hobbik|Szabadidő",
	    [KIND_REFERENCES] = "Referenciák|Ajánlások|Referencia",
	    [KIND_CONTACT] = "Kapcsolat|Elérhetőség|Elérhetőségek|Személyes adatok|Linkek|"
			     "Személyi adatok",
	    [KIND_CLAUSE] = "|Hozzájárulás|Adatvédelem",
	},
    .fillers = "egyéb|válogatott|további|saját|főbb|kiemelt|szakmai",
    .conjunctions = "és",
    .months = "január|február|március|április|május|június|július|augusztus|szeptember|"
	      "október|november|december",
    .months_short = "jan.|febr.|márc.|ápr.|máj.|jún.|júl.|aug.|szept.|okt.|nov.|dec.",
    .seasons = "tavasz|nyár|ősz|tél",
    .seasons_read = "tavasza|nyara|ősze|tele",
    .now = "jelenleg|jelen|most|mai napig|a mai napig|máig|napjainkig|folyamatban",
    .since_after = "óta|tól|től",
    .to_after = "ig",
    .ordinal_years = true,
    .family_first = true,
    .plural = PLURAL_ONE,
    .levels = "kezdő=2/6|középhaladó=3/6|haladó=4/6|szakértő=5/6|"
	      "alapfok,alapfokú,alapszint=1/5|társalgási,társalgási szint=2/5|"
	      "középfok,középfokú=3/5|felsőfok,felsőfokú,folyékony,tárgyalóképes=4/5|"
	      "anyanyelv,anyanyelvi,anyanyelvi szint=5/5",
    .posts = "-mérnök|-fejlesztő|-tervező|menedzser|-igazgató|-vezető|tanácsadó|"
	     "-elemző|építész|asszisztens|gyakornok|tanuló|-tanár|tanító|oktató|"
	     "adjunktus|docens|professzor|kutató|-technikus|-szakértő|specialista|"
	     "koordinátor|ápoló|nővér|alapító|szerkesztő|szerző|fordító|"
	     "szabadúszó|önkéntes|mentor|szakács|pincér|könyvelő|könyvvizsgáló|"
	     "-munkatárs|ügyintéző|elnök|titkár|pénztáros|könyvtáros|asztalos|"
	     "ács|villanyszerelő|-szerelő|pék|restaurátor|doktorandusz|ügyvezető|"
	     "producer|újságíró|ügyvéd|jogász|eladó|értékesítő|recepciós|orvos|"
	     "fogorvos|pszichológus|gyógytornász|festő|sofőr|kertész|fényképész|"
	     "programozó|referens|raktáros",
    .degrees = "alapképzés|mesterképzés|alapszak|mesterszak|diploma|oklevél|"
	       "okleveles|doktori|doktorátus|érettségi|szakképesítés|technikusi",
    .schools = "-egyetem|főiskola|-iskola|gimnázium|szakközépiskola|akadémia|"
	       "intézet|kollégium|konzervatórium",
    LOCALE_WORDS(words),
};
