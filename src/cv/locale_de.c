/* SPDX-License-Identifier: MIT */
/* German. */
#include "cv/locale.h"

static const struct locale_word words[] = {
    {"levelof", "{n} von {of}"},
    {"present", "heute"},
    {"about", "ca. {date}"},
    {"range", "{start} – {end}"},
    {"list", ", "},
    {"place", "{address}[, {postcode} {city}|, {city}|, {postcode}][, {region}][, {country}]"},
    {"degreearea", "{degree} {area}"},
    {"day", "D. MMM YYYY"},
    {"month", "MMM YYYY"},
    {"year", "YYYY"},
    {"quarter", "Q'. Quartal' YYYY"},
    {"season", "S YYYY"},
    {"span", "{years} {months}"},
    {"spanyears", "{n} Jahr|{n} Jahre"},
    {"spanmonths", "{n} Monat|{n} Monate"},

    {"cv", "Lebenslauf"},
    {"contact", "Kontakt"},
    {"page", "Seite"},
    {"updated", "Stand"},
    {"profile", "Profil"},
    {"photo", "Foto"},

    {"name", "Name"},
    {"position", "Position"},
    {"organisation", "Organisation"},
    {"degree", "Abschluss"},
    {"area", "Fach"},
    {"location", "Ort"},
    {"dates", "Zeitraum"},
    {"url", "Website"},
    {"keywords", "Stichwörter"},
    {"level", "Niveau"},
    {"score", "Note"},
    {"courses", "Lehrveranstaltungen"},
    {"authors", "Autoren"},
    {"doi", "DOI"},
    {"identifier", "Nummer"},
    {"type", "Art"},
    {"email", "E-Mail"},
    {"phone", "Telefon"},
    {"relationship", "Verhältnis"},
    {"logo", "Logo"},
    {"headline", "Berufsbezeichnung"},
    {"pronouns", "Pronomen"},
    {"birthdate", "Geburtsdatum"},
    {"nationality", "Staatsangehörigkeit"},
    {"image", "Foto"},
};

const struct locale locale_de = {
    .tag = {"de", 2},
    .titles =
	{
	    [KIND_SUMMARY] = "|Profil|Zusammenfassung|Über mich|Kurzprofil|Ziel|Zur Person|"
			     "Berufsziel|Persönliches Profil",
	    [KIND_WORK] = "Berufserfahrung|Werdegang|Berufstätigkeit|Beruflicher Werdegang|"
			  "Berufspraxis|Praktische Erfahrung|Praxiserfahrung|Arbeitserfahrung|"
			  "Erfahrung|Berufliche Erfahrung|Berufliche Stationen|Anstellungen",
	    [KIND_VOLUNTEER] = "Ehrenamt|Ehrenamtliche Tätigkeit|Ehrenamtliche Tätigkeiten|"
			       "Ehrenamtliches Engagement|Engagement|Freiwilligenarbeit",
	    [KIND_EDUCATION] = "Ausbildung|Bildungsweg|Studium|Bildung|Schulbildung|"
			       "Akademischer Werdegang|Hochschulbildung|Schule",
	    [KIND_PROJECTS] = "Projekte|Projekt|Projekterfahrung|Portfolio",
	    [KIND_SKILLS] = "Kenntnisse|Fähigkeiten|Kompetenzen|Fertigkeiten|IT-Kenntnisse|"
			    "EDV-Kenntnisse|Fachkenntnisse|Technologien|Qualifikationen|"
			    "Kenntnisse und Fähigkeiten|Stärken|Werkzeuge",
	    [KIND_LANGUAGES] = "Sprachen|Sprachkenntnisse|Fremdsprachen",
	    [KIND_AWARDS] = "Auszeichnungen|Auszeichnung|Preise|Ehrungen|Stipendien|Erfolge",
	    [KIND_CERTIFICATES] = "Zertifikate|Zertifikat|Zertifizierungen|Lizenzen",
	    [KIND_PUBLICATIONS] = "Veröffentlichungen|Publikationen|Artikel|Bücher|Schriften",
	    [KIND_TALKS] = "Vorträge|Vortrag|Präsentationen|Konferenzen",
	    [KIND_PATENTS] = "Patente|Patent|Erfindungen",
	    [KIND_GRANTS] = "Fördermittel|Drittmittel|Förderungen",
	    [KIND_TEACHING] = "Lehre|Lehrtätigkeit|Lehrerfahrung|Unterricht",
	    [KIND_MEMBERSHIPS] = "Mitgliedschaften|Mitgliedschaft|Verbände|Vereine",
	    [KIND_COURSES] = "Kurse|Kurs|Weiterbildung|Weiterbildungen|Fortbildung|"
			     "Fortbildungen|Seminare|Schulungen",
	    [KIND_INTERESTS] = "Interessen|Hobbys|Hobbies|Freizeit|Persönliche Interessen",
	    [KIND_REFERENCES] = "Referenzen|Referenz|Empfehlungen",
	    [KIND_CONTACT] = "Kontakt|Kontaktdaten|Links|Persönliche Daten|Persönliche Angaben",
	    [KIND_CLAUSE] = "|Einwilligung|Datenschutz|Datenschutzerklärung",
	},
    .fillers = "meine|mein|ausgewählte|weitere|sonstige|andere|relevante|berufliche|wichtige|der|"
	       "die|das|zusätzliche|technische|akademische|besondere",
    .conjunctions = "und",
    .months = "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember",
    .months_short = "Jan.|Feb.|März|Apr.|Mai|Juni|Juli|Aug.|Sept.|Okt.|Nov.|Dez.",
    .months_read = "Jänner,Jän||Mär,Mrz,Maerz|||Jun|Jul||Sep|||",
    .seasons = "Frühjahr|Sommer|Herbst|Winter",
    .seasons_read = "Frühling|||",
    .now = "heute|jetzt|aktuell|laufend|derzeit|gegenwärtig|dato",
    .since = "seit|ab",
    .to = "bis",
    .of = "",
    .plural = PLURAL_ONE,
    .levels = "Anfänger,Einsteiger=2/6|Mittelstufe=3/6|Fortgeschritten,Fortgeschrittene=4/6|"
	      "Experte,Expertin=5/6|Meister=6/6|"
	      "Grundkenntnisse,Grundlagen=1/5|konversationssicher=2/5|gut,gute Kenntnisse=3/5|"
	      "fließend,verhandlungssicher,sehr gut=4/5|Muttersprache,muttersprachlich,"
	      "Muttersprachler,Muttersprachlerin,zweisprachig=5/5",
    .posts = "-ingenieur|-ingenieurin|-entwickler|-entwicklerin|-leiter|-leiterin|"
	     "-mitarbeiter|-mitarbeiterin|-berater|-beraterin|praktikant|"
	     "praktikantin|praktikum|werkstudent|werkstudentin|-lehrer|-lehrerin|"
	     "-assistent|-assistentin|-assistenz|-meister|-meisterin|"
	     "geschäftsführer|geschäftsführerin|referent|referentin|auszubildender|"
	     "-techniker|-technikerin|-fachkraft|sachbearbeiter|sachbearbeiterin|"
	     "-pfleger|-pflegerin|-bäcker|-bäckerin|-händler|-händlerin|konditor|"
	     "konditorin|souschef|-tischler|-tischlerin|-schreiner|-gesell|"
	     "-geselle|-gesellin|-bibliothekar|-bibliothekarin|-redakteur|"
	     "-redakteurin|-leitung|-mitarbeitende|gründer|gründerin|übersetzer|"
	     "übersetzerin|koch|köchin|buchhalter|buchhalterin|vorsitzender|"
	     "vorsitzende|elektriker|elektrikerin|journalist|journalistin|anwalt|"
	     "anwältin|verkäufer|verkäuferin|arzt|ärztin|fahrer|fahrerin|gärtner|"
	     "gärtnerin|fotograf|fotografin|doktorand|doktorandin|freiberufler|"
	     "freiberuflerin",
    .degrees = "-diplom|abitur|matura|staatsexamen|promotion|magister|ausbildung|"
	       "-abschluss",
    .schools = "-universität|-hochschule|-schule|-gymnasium|-akademie|"
	       "-institut",
    LOCALE_WORDS(words),
};
