/* SPDX-License-Identifier: MIT */
/* Slovak. */
#include "cv/locale.h"

static const struct locale_word words[] = {
    {"levelof", "{n} z {of}"},
    {"present", "súčasnosť"},
    {"about", "asi {date}"},
    {"range", "{start} – {end}"},
    {"list", ", "},
    {"place", "{address}[, {postcode} {city}|, {city}|, {postcode}][, {region}][, {country}]"},
    {"degreearea", "{degree}, {area}"},
    {"day", "D'. 'M'. 'YYYY"},
    {"month", "MMMM YYYY"},
    {"year", "YYYY"},
    {"quarter", "Q'. štvrťrok' YYYY"},
    {"season", "S YYYY"},
    {"span", "{years} {months}"},
    {"spanyears", "{n} rok|{n} roky|{n} rokov"},
    {"spanmonths", "{n} mesiac|{n} mesiace|{n} mesiacov"},

    {"cv", "Životopis"},
    {"contact", "Kontakt"},
    {"page", "Strana"},
    {"updated", "Aktualizované"},
    {"profile", "Profil"},
    {"photo", "Fotografia"},

    {"name", "Meno"},
    {"position", "Pozícia"},
    {"organisation", "Organizácia"},
    {"degree", "Titul"},
    {"area", "Odbor"},
    {"location", "Miesto"},
    {"dates", "Obdobie"},
    {"url", "Web"},
    {"keywords", "Kľúčové slová"},
    {"level", "Úroveň"},
    {"score", "Hodnotenie"},
    {"courses", "Predmety"},
    {"authors", "Autori"},
    {"doi", "DOI"},
    {"identifier", "Číslo"},
    {"type", "Druh"},
    {"email", "E-mail"},
    {"phone", "Telefón"},
    {"relationship", "Vzťah"},
    {"logo", "Logo"},
    {"headline", "Profesia"},
    {"pronouns", "Zámená"},
    {"birthdate", "Dátum narodenia"},
    {"nationality", "Štátna príslušnosť"},
    {"image", "Fotografia"},
};

const struct locale locale_sk = {
    .tag = {"sk", 2},
    .titles =
	{
	    [KIND_SUMMARY] = "|Profil|Zhrnutie|O mne|Súhrn|Kariérny cieľ|"
			     "Profesijný profil|Cieľ",
	    [KIND_WORK] = "Pracovné skúsenosti|Prax|Zamestnanie|Priebeh zamestnania|"
			  "Priebeh zamestnaní|Profesijné skúsenosti|Pracovná prax|"
			  "Skúsenosti|Kariéra",
	    [KIND_VOLUNTEER] = "Dobrovoľníctvo|Dobrovoľnícka činnosť",
	    [KIND_EDUCATION] = "Vzdelanie|Štúdium|Najvyššie dosiahnuté vzdelanie",
	    [KIND_PROJECTS] = "Projekty|Projekt|Portfólio",
	    [KIND_SKILLS] = "Zručnosti|Znalosti|Schopnosti|Odborné znalosti|"
			    "Technické zručnosti|Znalosti a zručnosti|"
			    "Počítačové znalosti|Kompetencie|Technológie|"
			    "Ostatné znalosti|Nástroje",
	    [KIND_LANGUAGES] = "Jazyky|Jazykové znalosti|Jazykové zručnosti|Cudzie jazyky",
	    [KIND_AWARDS] = "Ocenenia|Úspechy|Vyznamenania|Štipendiá",
	    [KIND_CERTIFICATES] = "Certifikáty|Osvedčenia|Certifikácie|Licencie",
	    [KIND_PUBLICATIONS] = "Publikácie|Články|Knihy|Publikačná činnosť",
	    [KIND_TALKS] = "Prednášky|Prezentácie|Konferencie",
	    [KIND_PATENTS] = "Patenty|Patent|Vynálezy",
	    [KIND_GRANTS] = "Granty|Grant|Financovanie",
	    [KIND_TEACHING] = "Výučba|Pedagogická činnosť|Vyučovanie",
	    [KIND_MEMBERSHIPS] = "Členstvo|Členstvá|Členstvo v organizáciách|Spolky",
	    [KIND_COURSES] = "Kurzy|Kurz|Školenia|Kurzy a školenia|Semináre|"
			     "Ďalšie vzdelávanie",
	    [KIND_INTERESTS] = "Záujmy|Záľuby|Koníčky|Záujmy a záľuby",
	    [KIND_REFERENCES] = "Referencie|Odporúčania",
	    [KIND_CONTACT] = "Kontakt|Kontaktné údaje|Osobné údaje|Odkazy|Kontakty",
	    [KIND_CLAUSE] = "|Súhlas|Ochrana osobných údajov",
	},
    .fillers = "ďalšie|vybrané|ostatné|moje|odborné|relevantné|technické|hlavné",
    .conjunctions = "a",
    .months = "január|február|marec|apríl|máj|jún|júl|august|september|október|november|"
	      "december",
    .months_of = "januára|februára|marca|apríla|mája|júna|júla|augusta|septembra|októbra|"
		 "novembra|decembra",
    .months_short = "jan|feb|mar|apr|máj|jún|júl|aug|sep|okt|nov|dec",
    .seasons = "jar|leto|jeseň|zima",
    .now = "súčasnosť|teraz|doteraz|dodnes|dnes|trvá",
    .since = "od",
    .to = "do|až",
    .plural = PLURAL_CZECH,
    .levels = "začiatočník=2/6|mierne pokročilý,stredne pokročilý=3/6|pokročilý=4/6|"
	      "expert=5/6|základy,základná=1/5|komunikatívna=2/5|dobrá,dobre=3/5|"
	      "plynulo,plynulá,výborne=4/5|materinský jazyk,rodený hovoriaci=5/5",
    .posts = "inžinier|inžinierka|vývojár|vývojárka|dizajnér|dizajnérka|manažér|"
	     "manažérka|riaditeľ|riaditeľka|vedúci|vedúca|konzultant|konzultantka|"
	     "analytik|analytička|architekt|architektka|asistent|asistentka|"
	     "stážista|stážistka|učiteľ|učiteľka|lektor|lektorka|profesor|"
	     "profesorka|docent|docentka|výskumník|výskumníčka|technik|technička|"
	     "špecialista|špecialistka|koordinátor|koordinátorka|zdravotná sestra|"
	     "zakladateľ|zakladateľka|redaktor|redaktorka|prekladateľ|"
	     "prekladateľka|dobrovoľník|dobrovoľníčka|kuchár|kuchárka|čašník|"
	     "čašníčka|účtovník|účtovníčka|poradca|poradkyňa|robotník|predseda|"
	     "tajomník|knihovník|knihovníčka|stolár|tesár|elektrikár|pekár|"
	     "pekárka|reštaurátor|reštaurátorka|doktorand|doktorandka|konateľ|"
	     "novinár|novinárka|právnik|právnička|predavač|predavačka|recepčný|"
	     "recepčná|lekár|lekárka|mechanik|maliar|vodič|záhradník|fotograf|"
	     "programátor|programátorka|projektant|majster|brigádnik|referent|"
	     "referentka|správca",
    .degrees = "bakalár|bakalárske|magister|magisterské|inžinierske|doktor|doktorát|"
	       "maturita|výučný list|diplom|bc.|mgr.|ing.|phd.",
    .schools = "univerzita|vysoká škola|škola|gymnázium|fakulta|akadémia|inštitút|"
	       "ústav|učilište|konzervatórium",
    LOCALE_WORDS(words),
};
