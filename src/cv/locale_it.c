/* SPDX-License-Identifier: MIT */
/* Italian. */
#include "cv/locale.h"

static const struct locale_word words[] = {
    {"levelof", "{n} su {of}"},
    {"present", "oggi"},
    {"about", "ca. {date}"},
    {"range", "{start} – {end}"},
    {"list", ", "},
    {"place", "{address}[, {postcode} {city}|, {city}|, {postcode}][, {region}][, {country}]"},
    {"degreearea", "{degree} in {area}"},
    {"day", "D MMM YYYY"},
    {"month", "MMM YYYY"},
    {"year", "YYYY"},
    {"quarter", "'T'Q YYYY"},
    {"season", "S YYYY"},
    {"span", "{years} {months}"},
    {"spanyears", "{n} anno|{n} anni"},
    {"spanmonths", "{n} mese|{n} mesi"},

    {"cv", "Curriculum vitae"},
    {"contact", "Contatti"},
    {"page", "Pagina"},
    {"updated", "Aggiornato"},
    {"profile", "Profilo"},
    {"photo", "Foto"},

    {"name", "Nome"},
    {"position", "Posizione"},
    {"organisation", "Organizzazione"},
    {"degree", "Titolo"},
    {"area", "Ambito"},
    {"location", "Luogo"},
    {"dates", "Date"},
    {"url", "Sito web"},
    {"keywords", "Parole chiave"},
    {"level", "Livello"},
    {"score", "Voto"},
    {"courses", "Corsi"},
    {"authors", "Autori"},
    {"doi", "DOI"},
    {"identifier", "Numero"},
    {"type", "Tipo"},
    {"email", "E-mail"},
    {"phone", "Telefono"},
    {"relationship", "Relazione"},
    {"logo", "Logo"},
    {"headline", "Qualifica"},
    {"pronouns", "Pronomi"},
    {"birthdate", "Data di nascita"},
    {"nationality", "Nazionalità"},
    {"image", "Foto"},
};

const struct locale locale_it = {
    .tag = {"it", 2},
    .titles =
	{
	    [KIND_SUMMARY] = "|Profilo|Sommario|Su di me|Chi sono|Profilo professionale|Obiettivo|"
			     "Presentazione",
	    [KIND_WORK] = "Esperienza|Esperienze lavorative|Esperienza lavorativa|"
			  "Esperienza professionale|Esperienze professionali|Esperienze|Carriera|"
			  "Percorso professionale",
	    [KIND_VOLUNTEER] = "Volontariato|Attività di volontariato|Esperienze di volontariato",
	    [KIND_EDUCATION] = "Istruzione|Formazione|Studi|Istruzione e formazione|"
			       "Titoli di studio|Percorso di studi",
	    [KIND_PROJECTS] = "Progetti|Progetto|Portfolio",
	    [KIND_SKILLS] = "Competenze|Competenza|Capacità|Abilità|Conoscenze|Tecnologie|"
			    "Capacità e competenze|Strumenti",
	    [KIND_LANGUAGES] = "Lingue|Lingua|Competenze linguistiche|Lingue straniere",
	    [KIND_AWARDS] = "Premi e riconoscimenti|Premi|Riconoscimenti|Borse di studio",
	    [KIND_CERTIFICATES] = "Certificazioni|Certificazione|Certificati|Attestati|"
				  "Abilitazioni|Patenti",
	    [KIND_PUBLICATIONS] = "Pubblicazioni|Pubblicazione|Articoli|Libri",
	    [KIND_TALKS] = "Conferenze|Relazioni|Presentazioni|Interventi|Seminari tenuti",
	    [KIND_PATENTS] = "Brevetti|Brevetto|Invenzioni",
	    [KIND_GRANTS] = "Finanziamenti|Borse di ricerca",
	    [KIND_TEACHING] = "Insegnamento|Didattica|Attività didattica|Docenza",
	    [KIND_MEMBERSHIPS] = "Associazioni|Affiliazioni|Appartenenze|Iscrizioni",
	    [KIND_COURSES] = "Corsi|Corso|Formazione continua|Corsi di formazione|Seminari",
	    [KIND_INTERESTS] = "Interessi|Hobby|Passioni|Tempo libero",
	    [KIND_REFERENCES] = "Referenze|Referenza|Raccomandazioni",
	    [KIND_CONTACT] = "Contatti|Contatto|Recapiti|Link|Dati personali|"
			     "Informazioni personali",
	    [KIND_CLAUSE] = "|Consenso|Trattamento dei dati|Protezione dei dati|Privacy",
	},
    .fillers = "mie|miei|mia|mio|selezione|altre|altri|professionali|professionale|principali|"
	       "rilevanti|di|del|della|delle|dei|le|la|il|tecniche|personali",
    .conjunctions = "e|ed",
    .months = "gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|"
	      "novembre|dicembre",
    .months_short = "gen|feb|mar|apr|mag|giu|lug|ago|set|ott|nov|dic",
    .months_read = "||||||||sett|||",
    .seasons = "primavera|estate|autunno|inverno",
    .now = "oggi|presente|attuale|attualmente|in corso|ad oggi|ora",
    .since = "da|dal",
    .to = "a|al|fino a|fino al",
    .plural = PLURAL_ONE,
    .levels = "principiante=2/6|intermedio,intermedia=3/6|avanzato,avanzata=4/6|"
	      "esperto,esperta=5/6|base,elementare,scolastico=1/5|discreto=2/5|"
	      "buono,buona,professionale=3/5|fluente,ottimo,ottima=4/5|"
	      "madrelingua,lingua madre,bilingue=5/5",
    .posts = "ingegnere|sviluppatore|sviluppatrice|responsabile|direttore|"
	     "direttrice|tirocinante|insegnante|docente|consulente|impiegato|"
	     "impiegata|programmatore|programmatrice|progettista|architetto|"
	     "architetta|assistente|apprendista|professore|professoressa|"
	     "ricercatore|ricercatrice|tecnico|tecnica|specialista|coordinatore|"
	     "coordinatrice|infermiere|infermiera|fondatore|fondatrice|redattore|"
	     "redattrice|traduttore|traduttrice|volontario|volontaria|cuoco|cuoca|"
	     "cameriere|cameriera|contabile|operaio|operaia|presidente|segretario|"
	     "segretaria|bibliotecario|bibliotecaria|falegname|elettricista|"
	     "fornaio|panettiere|restauratore|restauratrice|dottorando|dottoranda|"
	     "giornalista|avvocato|avvocata|commesso|commessa|medico|meccanico|"
	     "autista|giardiniere|fotografo|fotografa",
    .degrees = "laurea|dottorato|maturità|diploma di|laurea magistrale|"
	       "laurea triennale|diploma",
    .schools = "università|scuola|liceo|politecnico|istituto|accademia|conservatorio",
    LOCALE_WORDS(words),
};
