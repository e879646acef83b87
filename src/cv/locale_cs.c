/* SPDX-License-Identifier: MIT */
/* Czech. */
#include "cv/locale.h"

static const struct locale_word words[] = {
    {"levelof", "{n} z {of}"},
    {"present", "současnost"},
    {"about", "asi {date}"},
    {"range", "{start} – {end}"},
    {"list", ", "},
    {"place", "{address}[, {postcode} {city}|, {city}|, {postcode}][, {region}][, {country}]"},
    {"degreearea", "{degree}, {area}"},
    {"day", "D'. 'M'. 'YYYY"},
    {"month", "MMMM YYYY"},
    {"year", "YYYY"},
    {"quarter", "Q'. čtvrtletí' YYYY"},
    {"season", "S YYYY"},
    {"span", "{years} {months}"},
    {"spanyears", "{n} rok|{n} roky|{n} let"},
    {"spanmonths", "{n} měsíc|{n} měsíce|{n} měsíců"},

    {"cv", "Životopis"},
    {"contact", "Kontakt"},
    {"page", "Strana"},
    {"updated", "Aktualizováno"},
    {"profile", "Profil"},
    {"photo", "Fotografie"},

    {"name", "Jméno"},
    {"position", "Pozice"},
    {"organisation", "Organizace"},
    {"degree", "Titul"},
    {"area", "Obor"},
    {"location", "Místo"},
    {"dates", "Období"},
    {"url", "Web"},
    {"keywords", "Klíčová slova"},
    {"level", "Úroveň"},
    {"score", "Hodnocení"},
    {"courses", "Předměty"},
    {"authors", "Autoři"},
    {"doi", "DOI"},
    {"identifier", "Číslo"},
    {"type", "Druh"},
    {"email", "E-mail"},
    {"phone", "Telefon"},
    {"relationship", "Vztah"},
    {"logo", "Logo"},
    {"headline", "Profese"},
    {"pronouns", "Zájmena"},
    {"birthdate", "Datum narození"},
    {"nationality", "Státní příslušnost"},
    {"image", "Fotografie"},
};

const struct locale locale_cs = {
    .tag = {"cs", 2},
    .titles =
	{
	    [KIND_SUMMARY] = "|Profil|Shrnutí|O mně|Souhrn|Kariérní cíl|Profesní profil|"
			     "Osobní profil|Cíl",
	    [KIND_WORK] = "Pracovní zkušenosti|Praxe|Zaměstnání|Profesní zkušenosti|"
			  "Pracovní praxe|Zkušenosti|Kariéra|Průběh zaměstnání",
	    [KIND_VOLUNTEER] = "Dobrovolnictví|Dobrovolnická činnost|Veřejná činnost",
	    [KIND_EDUCATION] = "Vzdělání|Studium|Nejvyšší dosažené vzdělání|"
			       "Vzdělání a kvalifikace",
	    [KIND_PROJECTS] = "Projekty|Projekt|Portfolio",
	    [KIND_SKILLS] = "Dovednosti|Znalosti|Schopnosti|Znalosti a dovednosti|"
			    "Odborné znalosti|Technické dovednosti|Počítačové znalosti|"
			    "Kompetence|Technologie|Další znalosti|Nástroje",
	    [KIND_LANGUAGES] = "Jazyky|Jazykové znalosti|Jazykové dovednosti|Znalost jazyků|"
			       "Cizí jazyky",
	    [KIND_AWARDS] = "Ocenění|Úspěchy|Vyznamenání|Stipendia",
	    [KIND_CERTIFICATES] = "Certifikáty|Osvědčení|Certifikace|Licence",
	    [KIND_PUBLICATIONS] = "Publikace|Články|Knihy|Publikační činnost",
	    [KIND_TALKS] = "Přednášky|Prezentace|Konference|Vystoupení",
	    [KIND_PATENTS] = "Patenty|Patent|Vynálezy",
	    [KIND_GRANTS] = "Granty|Grant|Financování",
	    [KIND_TEACHING] = "Výuka|Pedagogická činnost|Pedagogické zkušenosti",
	    [KIND_MEMBERSHIPS] = "Členství|Členství v organizacích|Spolky",
	    [KIND_COURSES] = "Kurzy|Kurz|Školení|Kurzy a školení|Semináře|Další vzdělávání",
	    [KIND_INTERESTS] = "Zájmy|Koníčky|Záliby|Zájmy a koníčky",
	    [KIND_REFERENCES] = "Reference|Doporučení",
	    [KIND_CONTACT] = "Kontakt|Kontaktní údaje|Osobní údaje|Odkazy|Kontakty",
	    [KIND_CLAUSE] = "|Souhlas|Ochrana osobních údajů",
	},
    .fillers = "další|vybrané|ostatní|mé|moje|odborné|relevantní|technické|hlavní",
    .conjunctions = "a",
    .months = "leden|únor|březen|duben|květen|červen|červenec|srpen|září|říjen|listopad|"
	      "prosinec",
    .months_of = "ledna|února|března|dubna|května|června|července|srpna|září|října|"
		 "listopadu|prosince",
    .months_short = "led|úno|bře|dub|kvě|čvn|čvc|srp|zář|říj|lis|pro",
    .months_read = "|||||||srpen,srp|||lis|",
    .seasons = "jaro|léto|podzim|zima",
    .now = "současnost|nyní|dosud|dodnes|dnes|doposud|trvá",
    .since = "od",
    .to = "do|až",
    .plural = PLURAL_CZECH,
    .levels = "začátečník=2/6|mírně pokročilý,středně pokročilý=3/6|pokročilý=4/6|"
	      "expert=5/6|základní,základy=1/5|komunikativní,konverzace=2/5|"
	      "dobrá,dobře=3/5|plynně,plynulá,výborně=4/5|"
	      "rodilý mluvčí,mateřský jazyk,mateřština=5/5",
    .posts = "inženýr|inženýrka|vývojář|vývojářka|designér|designérka|manažer|"
	     "manažerka|ředitel|ředitelka|vedoucí|konzultant|konzultantka|"
	     "analytik|analytička|architekt|architektka|asistent|asistentka|"
	     "stážista|stážistka|učitel|učitelka|lektor|lektorka|profesor|"
	     "profesorka|docent|docentka|výzkumník|výzkumnice|vědecký pracovník|"
	     "technik|technička|specialista|specialistka|koordinátor|koordinátorka|"
	     "zdravotní sestra|zakladatel|zakladatelka|redaktor|redaktorka|"
	     "překladatel|překladatelka|dobrovolník|dobrovolnice|kuchař|kuchařka|"
	     "číšník|servírka|účetní|poradce|poradkyně|dělník|předseda|tajemník|"
	     "pokladník|knihovník|knihovnice|truhlář|tesař|elektrikář|pekař|"
	     "pekařka|restaurátor|restaurátorka|doktorand|doktorandka|jednatel|"
	     "producent|novinář|novinářka|právník|právnička|prodavač|prodavačka|"
	     "obchodní zástupce|recepční|lékař|lékařka|mechanik|malíř|řidič|"
	     "zahradník|fotograf|programátor|programátorka|projektant|mistr|"
	     "brigádník|referent|referentka|správce",
    .degrees = "bakalář|bakalářské|magistr|magisterské|inženýrské|doktor|doktorát|"
	       "maturita|maturitní|výuční list|diplom|bc.|mgr.|ing.|ph.d.",
    .schools = "univerzita|vysoká škola|vysoké učení|-škola|gymnázium|fakulta|"
	       "akademie|institut|ústav|učiliště|průmyslovka|konzervatoř",
    LOCALE_WORDS(words),
};
