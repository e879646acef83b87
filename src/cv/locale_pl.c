/* SPDX-License-Identifier: MIT */
/* Polish. */
#include "cv/locale.h"

static const struct locale_word words[] = {
    {"levelof", "{n} z {of}"},
    {"present", "obecnie"},
    {"about", "ok. {date}"},
    {"range", "{start} – {end}"},
    {"list", ", "},
    {"place", "{address}[, {postcode} {city}|, {city}|, {postcode}][, {region}][, {country}]"},
    {"degreearea", "{degree}, {area}"},
    {"day", "D MMM YYYY"},
    {"month", "MM.YYYY"},
    {"year", "YYYY"},
    {"quarter", "Q' kw.' YYYY"},
    {"season", "S YYYY"},
    {"span", "{years} {months}"},
    {"spanyears", "{n} rok|{n} lata|{n} lat"},
    {"spanmonths", "{n} miesiąc|{n} miesiące|{n} miesięcy"},

    {"cv", "Życiorys"},
    {"contact", "Kontakt"},
    {"page", "Strona"},
    {"updated", "Aktualizacja"},
    {"profile", "Profil"},
    {"photo", "Zdjęcie"},

    {"name", "Nazwa"},
    {"position", "Stanowisko"},
    {"organisation", "Organizacja"},
    {"degree", "Stopień"},
    {"area", "Kierunek"},
    {"location", "Miejsce"},
    {"dates", "Okres"},
    {"url", "Strona internetowa"},
    {"keywords", "Słowa kluczowe"},
    {"level", "Poziom"},
    {"score", "Ocena"},
    {"courses", "Przedmioty"},
    {"authors", "Autorzy"},
    {"doi", "DOI"},
    {"identifier", "Numer"},
    {"type", "Rodzaj"},
    {"email", "E-mail"},
    {"phone", "Telefon"},
    {"relationship", "Relacja"},
    {"logo", "Logo"},
    {"headline", "Zawód"},
    {"pronouns", "Zaimki"},
    {"birthdate", "Data urodzenia"},
    {"nationality", "Obywatelstwo"},
    {"image", "Zdjęcie"},
};

const struct locale locale_pl = {
    .tag = {"pl", 2},
    .titles =
	{
	    [KIND_SUMMARY] = "|Profil|Podsumowanie|O mnie|Profil zawodowy|Cel zawodowy",
	    [KIND_WORK] = "Doświadczenie|Doświadczenie zawodowe|Przebieg pracy|Kariera|Praca|"
			  "Historia zatrudnienia|Zatrudnienie",
	    [KIND_VOLUNTEER] = "Wolontariat|Działalność społeczna|Praca społeczna",
	    [KIND_EDUCATION] = "Wykształcenie|Edukacja|Studia|Nauka",
	    [KIND_PROJECTS] = "Projekty|Projekt|Portfolio",
	    [KIND_SKILLS] = "Umiejętności|Umiejętność|Kompetencje|Technologie|Narzędzia|Wiedza",
	    [KIND_LANGUAGES] = "Języki|Język|Języki obce|Znajomość języków|"
			       "Znajomość języków obcych",
	    [KIND_AWARDS] = "Nagrody|Nagroda|Wyróżnienia|Osiągnięcia|Stypendia",
	    [KIND_CERTIFICATES] = "Certyfikaty|Certyfikat|Uprawnienia|Licencje",
	    [KIND_PUBLICATIONS] = "Publikacje|Publikacja|Artykuły|Książki",
	    [KIND_TALKS] = "Wystąpienia|Prelekcje|Referaty|Konferencje|Wykłady",
	    [KIND_PATENTS] = "Patenty|Patent|Wynalazki",
	    [KIND_GRANTS] = "Granty|Grant|Finansowanie",
	    [KIND_TEACHING] = "Dydaktyka|Nauczanie|Działalność dydaktyczna",
	    [KIND_MEMBERSHIPS] = "Członkostwa|Członkostwo|Stowarzyszenia|Organizacje",
	    [KIND_COURSES] = "Kursy|Kurs|Szkolenia|Szkolenie|Kursy i szkolenia",
	    [KIND_INTERESTS] = "Zainteresowania|Hobby|Pasje",
	    [KIND_REFERENCES] = "Referencje|Referencja|Rekomendacje",
	    [KIND_CONTACT] = "Kontakt|Dane kontaktowe|Linki|Dane osobowe|Dane personalne",
	    [KIND_CLAUSE] = "|Klauzula|Zgoda|Ochrona danych",
	},
    .fillers = "moje|mój|wybrane|inne|pozostałe|zawodowe|zawodowy|najważniejsze|istotne|dodatkowe|"
	       "techniczne",
    .conjunctions = "i|oraz",
    .months = "styczeń|luty|marzec|kwiecień|maj|czerwiec|lipiec|sierpień|wrzesień|październik|"
	      "listopad|grudzień",
    .months_of = "stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|"
		 "października|listopada|grudnia",
    .months_short = "sty|lut|mar|kwi|maj|cze|lip|sie|wrz|paź|lis|gru",
    .seasons = "wiosna|lato|jesień|zima",
    .now = "obecnie|teraz|nadal|dziś|dzisiaj|chwili obecnej|chwila obecna",
    .since = "od",
    .to = "do",
    .plural = PLURAL_POLISH,
    .levels = "początkujący,początkująca=2/6|średniozaawansowany,średniozaawansowana=3/6|"
	      "zaawansowany,zaawansowana=4/6|ekspert=5/6|podstawowy,podstawowa,podstawy=1/5|"
	      "komunikatywny,komunikatywna,komunikatywnie=2/5|dobry,dobra,dobrze=3/5|"
	      "biegły,biegła,biegle,płynnie,bardzo dobry=4/5|"
	      "ojczysty,język ojczysty,rodzimy,dwujęzyczny=5/5",
    .posts = "inżynier|programista|programistka|kierownik|kierowniczka|specjalista|"
	     "specjalistka|asystent|asystentka|nauczyciel|nauczycielka|praktykant|"
	     "praktykantka|projektant|projektantka|menedżer|menedżerka|dyrektor|"
	     "dyrektorka|konsultant|konsultantka|analityk|analityczka|architekt|"
	     "architektka|stażysta|stażystka|uczeń|wykładowca|lektor|lektorka|"
	     "adiunkt|adiunktka|profesor|badacz|badaczka|pracownik|pracowniczka|"
	     "technik|koordynator|koordynatorka|pielęgniarz|pielęgniarka|"
	     "założyciel|założycielka|redaktor|redaktorka|autor|autorka|tłumacz|"
	     "tłumaczka|wolontariusz|wolontariuszka|kucharz|kucharka|kelner|"
	     "kelnerka|księgowy|księgowa|audytor|doradca|doradczyni|robotnik|"
	     "prezes|prezeska|sekretarz|sekretarka|kasjer|kasjerka|bibliotekarz|"
	     "bibliotekarka|stolarz|cieśla|elektryk|piekarz|konserwator|"
	     "konserwatorka|doktorant|doktorantka|dziennikarz|dziennikarka|prawnik|"
	     "prawniczka|adwokat|sprzedawca|sprzedawczyni|recepcjonista|"
	     "recepcjonistka|lekarz|lekarka|psycholog|mechanik|malarz|malarka|"
	     "kierowca|ogrodnik|fotograf|mistrz|brygadzista|handlowiec|referent",
    .degrees = "licencjat|magister|inżynierskie|magisterskie|doktorat|doktor|dyplom|"
	       "matura|świadectwo",
    .schools = "uniwersytet|politechnika|szkoła|liceum|technikum|akademia|instytut|"
	       "wydział|gimnazjum|konserwatorium|uczelnia",
    LOCALE_WORDS(words),
};
