/* SPDX-License-Identifier: MIT */
/* Lithuanian. */
#include "cv/locale.h"

static const struct locale_word words[] = {
    {"levelof", "{n} iš {of}"},
    {"present", "dabar"},
    {"about", "apie {date}"},
    {"range", "{start} – {end}"},
    {"list", ", "},
    {"place", "{address}[, {postcode} {city}|, {city}|, {postcode}][, {region}][, {country}]"},
    {"degreearea", "{degree}, {area}"},
    {"day", "YYYY-MM-DD"},
    {"month", "YYYY' m. 'MMMM"},
    {"year", "YYYY"},
    {"quarter", "YYYY' m. 'Q' ketv.'"},
    {"season", "YYYY' m. 'S"},
    {"span", "{years} {months}"},
    {"spanyears", "{n} metai|{n} metai|{n} metų"},
    {"spanmonths", "{n} mėnuo|{n} mėnesiai|{n} mėnesių"},

    {"cv", "Gyvenimo aprašymas"},
    {"contact", "Kontaktai"},
    {"page", "Puslapis"},
    {"updated", "Atnaujinta"},
    {"profile", "Profilis"},
    {"photo", "Nuotrauka"},

    {"name", "Pavadinimas"},
    {"position", "Pareigos"},
    {"organisation", "Organizacija"},
    {"degree", "Laipsnis"},
    {"area", "Sritis"},
    {"location", "Vieta"},
    {"dates", "Laikotarpis"},
    {"url", "Svetainė"},
    {"keywords", "Reikšminiai žodžiai"},
    {"level", "Lygis"},
    {"score", "Įvertinimas"},
    {"courses", "Dalykai"},
    {"authors", "Autoriai"},
    {"doi", "DOI"},
    {"identifier", "Numeris"},
    {"type", "Tipas"},
    {"email", "El. paštas"},
    {"phone", "Telefonas"},
    {"relationship", "Ryšys"},
    {"logo", "Logotipas"},
    {"headline", "Profesija"},
    {"pronouns", "Įvardžiai"},
    {"birthdate", "Gimimo data"},
    {"nationality", "Pilietybė"},
    {"image", "Nuotrauka"},
};

const struct locale locale_lt = {
    .tag = {"lt", 2},
    .titles =
	{
	    [KIND_SUMMARY] = "|Profilis|Santrauka|Apie mane|Tikslas|Karjeros tikslas",
	    [KIND_WORK] = "Darbo patirtis|Profesinė patirtis|Patirtis|Darbovietės|"
			  "Karjera",
	    [KIND_VOLUNTEER] = "Savanorystė|Savanoriška veikla|Visuomeninė veikla",
	    [KIND_EDUCATION] = "Išsilavinimas|Studijos|Mokslai",
	    [KIND_PROJECTS] = "Projektai|Projektas|Portfelis",
	    [KIND_SKILLS] = "Įgūdžiai|Gebėjimai|Kompetencijos|Profesiniai įgūdžiai|"
			    "Techniniai įgūdžiai|Kompiuteriniai įgūdžiai|Technologijos|"
			    "Žinios ir gebėjimai|Įrankiai",
	    [KIND_LANGUAGES] = "Kalbos|Kalbų mokėjimas|Užsienio kalbos|Kalbų žinios",
	    [KIND_AWARDS] = "Apdovanojimai|Pasiekimai|Premijos|Stipendijos",
	    [KIND_CERTIFICATES] = "Sertifikatai|Pažymėjimai|Licencijos|Sertifikatas",
	    [KIND_PUBLICATIONS] = "Publikacijos|Straipsniai|Knygos",
	    [KIND_TALKS] = "Pranešimai|Paskaitos|Konferencijos|Pristatymai",
	    [KIND_PATENTS] = "Patentai|Patentas|Išradimai",
	    [KIND_GRANTS] = "Dotacijos|Mokslinių tyrimų finansavimas|Finansavimas",
	    [KIND_TEACHING] = "Dėstymas|Pedagoginė veikla|Pedagoginė patirtis",
	    [KIND_MEMBERSHIPS] = "Narystė|Narystė organizacijose|Asociacijos",
	    [KIND_COURSES] = "Kursai|Mokymai|Kvalifikacijos kėlimas|Seminarai|"
			     "Kursai ir seminarai",
	    [KIND_INTERESTS] = "Pomėgiai|Interesai|Laisvalaikis|Pomėgiai ir interesai",
	    [KIND_REFERENCES] = "Rekomendacijos|Rekomendacija",
	    [KIND_CONTACT] = "Kontaktai|Kontaktinė informacija|Asmeninė informacija|"
			     "Asmens duomenys|Nuorodos",
	    [KIND_CLAUSE] = "|Sutikimas|Duomenų apsauga",
	},
    .fillers = "kiti|kitos|kita|pasirinktos|mano|pagrindiniai|papildomi|svarbiausi",
    .conjunctions = "ir|bei",
    .months = "sausis|vasaris|kovas|balandis|gegužė|birželis|liepa|rugpjūtis|rugsėjis|"
	      "spalis|lapkritis|gruodis",
    .months_of = "sausio|vasario|kovo|balandžio|gegužės|birželio|liepos|rugpjūčio|rugsėjo|"
		 "spalio|lapkričio|gruodžio",
    .months_short = "saus.|vas.|kov.|bal.|geg.|birž.|liep.|rugp.|rugs.|spal.|lapkr.|gruod.",
    .seasons = "pavasaris|vasara|ruduo|žiema",
    .now = "dabar|iki dabar|šiandien|šiuo metu|iki šiol|dabartis",
    .since = "nuo",
    .to = "iki",
    .year = "m|metai|metų",
    .plural = PLURAL_BALTIC,
    .levels = "pradedantysis=2/6|vidutinis=3/6|pažengęs=4/6|ekspertas=5/6|pagrindai=1/5|"
	      "buitinis=2/5|gerai,geras=3/5|laisvai,labai gerai,puikiai=4/5|"
	      "gimtoji,gimtoji kalba=5/5",
    .posts = "inžinierius|inžinierė|programuotojas|programuotoja|dizaineris|"
	     "dizainerė|vadovas|vadovė|vadybininkas|vadybininkė|direktorius|"
	     "direktorė|konsultantas|konsultantė|analitikas|analitikė|architektas|"
	     "architektė|asistentas|asistentė|padėjėjas|padėjėja|praktikantas|"
	     "praktikantė|mokytojas|mokytoja|lektorius|lektorė|docentas|docentė|"
	     "profesorius|profesorė|tyrėjas|tyrėja|mokslo darbuotojas|technikas|"
	     "technikė|specialistas|specialistė|koordinatorius|koordinatorė|"
	     "slaugytojas|slaugytoja|įkūrėjas|įkūrėja|redaktorius|redaktorė|"
	     "vertėjas|vertėja|savanoris|savanorė|virėjas|virėja|padavėjas|"
	     "padavėja|buhalteris|buhalterė|patarėjas|patarėja|darbininkas|"
	     "darbininkė|pirmininkas|sekretorius|sekretorė|bibliotekininkas|"
	     "bibliotekininkė|stalius|dailidė|elektrikas|kepėjas|kepėja|"
	     "restauratorius|restauratorė|doktorantas|doktorantė|žurnalistas|"
	     "žurnalistė|teisininkas|teisininkė|advokatas|pardavėjas|pardavėja|"
	     "administratorius|administratorė|gydytojas|gydytoja|psichologas|"
	     "mechanikas|dažytojas|vairuotojas|sodininkas|fotografas|meistras",
    .degrees = "bakalauras|bakalauro|magistras|magistro|daktaras|daktaro|diplomas|"
	       "brandos atestatas|profesinis bakalauras",
    .schools = "universitetas|kolegija|mokykla|gimnazija|licėjus|akademija|"
	       "institutas|fakultetas|konservatorija",
    LOCALE_WORDS(words),
};
