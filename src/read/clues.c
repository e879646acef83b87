/* SPDX-License-Identifier: MIT */
/* Words and signs by which a line shows what it is. */
#include "read/clues.h"

#include <utf8proc.h>

#include "read/crumbs.h"

/* --- words --- */

/* `word`: as a whole; `-word`: also as the end of one. In lower case; parted by |. */
static const struct {
	enum clue clue;
	const char *words;
} lists[] = {
    {CLUE_POST,
     "-engineer|developer|-designer|-manager|director|head of|lead|consultant|analyst|architect|"
     "assistant|associate|intern|trainee|apprentice|officer|teacher|-lecturer|professor|"
     "researcher|scientist|technician|administrator|coordinator|specialist|-nurse|founder|"
     "co-founder|editor|writer|translator|freelance|freelancer|student|volunteer|tutor|chef|cook|"
     "waiter|clerk|accountant|advisor|adviser|-worker|supervisor|president|chair|secretary|"
     "treasurer|librarian|carpenter|electrician|baker|conservator|curator|surveyor|"
     "reader|programmer|owner|partner|fellow|postdoc|postdoctoral|chief|vice president|cto|ceo|cfo|"
     "producer|journalist|archivist|historian|artist|musician|gardener|driver|pilot|barista|"
     "plumber|painter|mechanic|"
     "lawyer|attorney|paralegal|recruiter|buyer|cashier|receptionist|bookkeeper|auditor|"
     "economist|statistician|chemist|biologist|physicist|geologist|psychologist|cleaner|"
     "farmer|sailor|captain|coach|trainer|instructor|composer|actor|dancer|singer|animator|"
     "illustrator|copywriter|reporter|tester|operator|controller|planner|strategist|"
     "representative|executive|expert|superintendent|inspector|dentist|member|"
     "photographer|pharmacist|midwife|physician|therapist|ranger|"
     "-ingenieur|-ingenieurin|-entwickler|-entwicklerin|-leiter|-leiterin|leitung|"
     "-mitarbeiter|-mitarbeiterin|-berater|-beraterin|praktikant|praktikantin|praktikum|"
     "werkstudent|werkstudentin|-lehrer|-lehrerin|-assistent|-assistentin|-assistenz|-meister|"
     "-meisterin|geschäftsführer|geschäftsführerin|referent|referentin|auszubildender|"
     "-techniker|-technikerin|-fachkraft|sachbearbeiter|sachbearbeiterin|-pfleger|-pflegerin|"
     "-bäcker|-bäckerin|-händler|-händlerin|konditor|konditorin|souschef|kok|-tischler|-tischlerin|"
     "-schreiner|-gesell|-geselle|-gesellin|"
     "-bibliothekar|-bibliothekarin|-redakteur|-redakteurin|"
     "ingénieur|ingénieure|développeur|développeuse|chef de|cheffe de|chargé|chargée|"
     "responsable|directeur|directrice|stagiaire|assistante|professeur|professeure|"
     "enseignant|enseignante|consultante|technicien|technicienne|infirmier|infirmière|"
     "traducteur|traductrice|gérant|gérante|"
     "traductor|traductora|corrector|correctora|redactor|redactora|ingeniero|ingeniera|"
     "desarrollador|desarrolladora|jefe de|jefa de|directora|becario|"
     "becaria|profesor|profesora|técnico|técnica|asistente|enfermero|enfermera|"
     "coordinador|coordinadora|investigador|investigadora|camarero|camarera|cocinero|cocinera|"
     "ingegnere|sviluppatore|sviluppatrice|responsabile|direttore|direttrice|tirocinante|"
     "insegnante|docente|consulente|impiegato|impiegata|"
     "engenheiro|engenheira|gestor|gestora|estagiário|estagiária|"
     "ontwikkelaar|-medewerker|docent|stagiair|adviseur|leraar|"
     "inżynier|programista|kierownik|specjalista|asystent|nauczyciel|praktykant"},
    {CLUE_DEGREE,
     "bachelor|bachelors|bachelor's|master|masters|master's|doctor|doctorate|phd|ph.d.|diploma|"
     "degree|minor|major|mba|honours|a-levels|gcse|high school diploma|apprenticeship|"
     "diplom|-diplom|abitur|matura|staatsexamen|promotion|magister|ausbildung|-abschluss|"
     "licence|maîtrise|doctorat|baccalauréat|bac|dut|bts|diplôme|master 2|"
     "licenciatura|licenciado|licenciada|grado|máster|doctorado|bachillerato|técnico superior|"
     "laurea|dottorato|maturità|diploma di|mestrado|doutoramento|"
     "licencjat|doktorat|inżynierskie|magisterskie"},
    {CLUE_SCHOOL,
     "university|college|school|institute|academy|polytechnic|faculty|"
     "-universität|-hochschule|-schule|-gymnasium|-akademie|-skole|-skola|fh|tu|-institut|"
     "université|école|lycée|collège|académie|universidad|instituto|escuela|colegio|facultad|"
     "università|scuola|liceo|politecnico|universidade|escola|"
     "universiteit|hogeschool|-school|uniwersytet|politechnika|szkoła|liceum|eth|mit|conservatory"},
    {CLUE_FIRM, "inc|inc.|ltd|ltd.|llc|gmbh|ag|kg|sa|s.a.|sarl|srl|s.l.|bv|b.v.|oy|ab|plc|co.|corp|"
                "corp.|& co|& sons|se|e.v.|group|limited|labs|studio|foundation|council|hospital|"
                "verlag|stiftung|stadtwerke|société|association|fundación|ayuntamiento|comune"},
    {CLUE_PLACE,
     "remote|hybrid|on site|on-site|homeoffice|home office|télétravail|teletrabajo|remoto|"
     "germany|deutschland|france|spain|españa|italy|italia|portugal|switzerland|schweiz|suisse|"
     "austria|österreich|netherlands|nederland|belgium|belgique|poland|polska|norway|norge|"
     "sweden|sverige|denmark|danmark|finland|suomi|ireland|scotland|wales|england|"
     "united kingdom|uk|usa|united states|canada|australia|new zealand|brazil|brasil|mexico|"
     "méxico|argentina|chile|india|japan|china|singapore|israel|turkey|greece|iceland|estonia"},
    {CLUE_CV, "curriculum vitae|curriculum|resume|résumé|lebenslauf|cv|hoja de vida|currículum|"
              "curriculum vitæ|currículo|życiorys|levenslauf|cv.|tabellarischer lebenslauf"},
};

static uint32_t small(uint32_t c)
{
	return (uint32_t)utf8proc_tolower((utf8proc_int32_t)c);
}

/* Letters, digits and what stands within words. */
static bool is_word_char(uint32_t c)
{
	const utf8proc_category_t k = utf8proc_category((utf8proc_int32_t)c);
	return (k >= UTF8PROC_CATEGORY_LU && k <= UTF8PROC_CATEGORY_NO) || c == '\'';
}

/* Bytes of `word`, in small letters, at the start of a text in any case; 0 if it is not there. */
static ptrdiff_t spelt(str text, str word)
{
	ptrdiff_t at = 0, with = 0;
	while (with < word.n) {
		if (at >= text.n || small(utf8_next(text, &at)) != utf8_next(word, &with))
			return 0;
	}
	return at;
}

static bool ends_word(str text, ptrdiff_t at)
{
	return at >= text.n || !is_word_char(utf8_next(text, &at));
}

/* `word` at the start of a text that begins a word, or, with a hyphen, at the end of that word. */
static bool begins_with_word(str text, ptrdiff_t length, str word)
{
	const bool tail = word.s[0] == '-';
	const str bare = str_slice(word, tail, word.n);
	const ptrdiff_t n = spelt(text, bare);
	if (n && ends_word(text, n))
		return true;
	/* Capitals take as many bytes as small letters in all these words. */
	return tail && length > bare.n &&
	       spelt(str_slice(text, length - bare.n, length), bare) == bare.n;
}

static char ascii_small(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/* Most words of a list differ from this one in their first letter, or the tails in their last. */
static bool has_word(str text, ptrdiff_t length, const char *words)
{
	const char first = ascii_small(text.s[0]), last = ascii_small(text.s[length - 1]);
	for (const char *w = words, *end; *w; w = *end ? end + 1 : end) {
		for (end = w; *end && *end != '|';)
			end++;
		const bool apt = w[0] == '-' ? end[-1] == last || w[1] == first : w[0] == first;
		if (apt && begins_with_word(text, length, (str){w, end - w}))
			return true;
	}
	return false;
}

/* Short forms of degrees count in their own capitals only. */
static bool is_degree_form(str word)
{
	static const char *const forms[] = {
	    "BA",  "BSc",   "MA",    "MSc",    "BEng",   "MEng",  "LLB",  "LLM",  "BS",
	    "MS",  "PhD",   "B.A.",  "M.A.",   "B.Sc.",  "M.Sc.", "B.S.", "M.S.", "BFA",
	    "MFA", "MPhil", "DPhil", "B.Eng.", "M.Eng.", "Dr.",   "BDes", "BTEC", "NVQ",
	    "HND", "GCSE",  "PGCE",  "B.Sc",   "M.Sc",   "MBA"};
	for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
		if (str_starts(word, str_from_z(forms[i])) &&
		    ends_word(word, str_from_z(forms[i]).n))
			return true;
	return false;
}

static ptrdiff_t word_end(str text, ptrdiff_t at)
{
	while (at < text.n) {
		ptrdiff_t next = at;
		if (!is_word_char(utf8_next(text, &next)))
			break;
		at = next;
	}
	return at;
}

/* The whole of it is one of these. */
static bool is_one_of(str text, const char *words)
{
	str rest = str_from_z(words), word;
	while (rest.n) {
		str_cut(rest, '|', &word, &rest);
		if (spelt(text, word) == text.n)
			return true;
	}
	return false;
}

/* "X, DE", "Porto, Portugal": a capitalised tail of two capitals behind a comma. */
static bool has_region(str text)
{
	const str tail = str_slice(text, text.n - 4, text.n);
	return text.n > 4 && tail.s[0] == ',' && tail.s[1] == ' ' && tail.s[2] >= 'A' &&
	       tail.s[2] <= 'Z' && tail.s[3] >= 'A' && tail.s[3] <= 'Z';
}

static bool is_page(str text)
{
	static const char *const words[] = {"page ", "seite ", "página ", "pagina ", "strona "};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		const str word = str_from_z(words[i]);
		const ptrdiff_t n = spelt(text, word);
		if (n && n < text.n && text.s[n] >= '0' && text.s[n] <= '9' && text.n < 24)
			return true;
	}
	return false;
}

static bool is_span(str text)
{
	static const char units[] = "year|years|yr|yrs|month|months|mo|mos|jahr|jahre|monat|monate|"
				    "an|ans|mois|año|años|mes|meses|anni|anno|mesi|mese";
	bool number = false, unit = false;
	for (ptrdiff_t at = 0; at < text.n;) {
		ptrdiff_t end = word_end(text, at);
		const str word = str_slice(text, at, end);
		if (end == at) {
			utf8_next(text, &at);
			continue;
		}
		const bool digits = word.s[0] >= '0' && word.s[0] <= '9' && word.n <= 2;
		if (!digits && !is_one_of(word, units))
			return false;
		number = number || digits;
		unit = unit || !digits;
		at = end;
	}
	return number && unit;
}

unsigned clues_of(str text)
{
	unsigned found = 0;
	text = str_trim(text);
	for (ptrdiff_t at = 0; at < text.n;) {
		const ptrdiff_t end = word_end(text, at);
		const str rest = str_slice(text, at, text.n);
		if (end == at) {
			utf8_next(text, &at);
			continue;
		}
		for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
			if (!(found & lists[i].clue) && lists[i].clue != CLUE_CV &&
			    has_word(rest, end - at, lists[i].words))
				found |= lists[i].clue;
		if (is_degree_form(rest))
			found |= CLUE_DEGREE;
		at = end;
	}
	for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
		if (lists[i].clue == CLUE_CV && is_one_of(text, lists[i].words))
			found |= CLUE_CV;
	found |= has_region(text) ? CLUE_PLACE : 0;
	found |= is_page(text) ? CLUE_PAGE : 0;
	return found | (is_span(text) ? CLUE_SPAN : 0);
}

/* --- labels --- */

static bool is_gap(char c)
{
	return c == ' ' || c == '\t';
}

static const struct {
	enum label_kind kind;
	const char *words;
} labels[] = {
    {LABEL_NAME, "name|nom|nombre|nome|naam|full name|imię i nazwisko"},
    {LABEL_EMAIL, "e-mail|email|mail|courriel|correo|correo electrónico|e-mail address|"
                  "email address|posta elettronica|m"},
    {LABEL_PHONE,
     "phone|tel|tel.|tél.|tél|telephone|telefon|téléphone|teléfono|telefono|mobile|mobil|"
     "handy|cell|portable|móvil|cellulare|telefone|telemóvel|telefoon|t|p"},
    {LABEL_URL, "website|web|homepage|url|site|site web|sitio web|blog|portfolio|webseite|www"},
    {LABEL_PLACE, "address|adresse|anschrift|wohnort|location|place|lieu|dirección|indirizzo|"
                  "residenza|morada|adres|based in|lives in|ort|ciudad|città|residence|domicile|"
                  "home|city"},
    {LABEL_BIRTH, "date of birth|birth date|born|geburtsdatum|geboren|geb.|date de naissance|"
                  "né le|née le|fecha de nacimiento|data di nascita|data de nascimento|"
                  "geboortedatum|data urodzenia|dob"},
    {LABEL_NATIONALITY, "nationality|citizenship|staatsangehörigkeit|nationalität|nationalité|"
                        "nacionalidad|nazionalità|nacionalidade|nationaliteit|obywatelstwo"},
    {LABEL_PRONOUNS, "pronouns|pronomen|pronoms|pronombres|pronomi"},
    {LABEL_HEADLINE, "headline|profession|beruf|métier|profesión|professione"},
};

enum label_kind clues_label(str label)
{
	label = str_trim(label);
	while (str_ends(label, STR(":")))
		label = str_trim(str_slice(label, 0, label.n - 1));
	for (size_t i = 0; i < sizeof labels / sizeof *labels; i++)
		if (is_one_of(label, labels[i].words))
			return labels[i].kind;
	return LABEL_NONE;
}

int clues_words(str text)
{
	int words = 0;
	bool inside_word = false;
	for (ptrdiff_t i = 0; i < text.n; i++) {
		words += !is_gap(text.s[i]) && !inside_word;
		inside_word = !is_gap(text.s[i]);
	}
	return words;
}

ptrdiff_t clues_label_length(str text)
{
	enum { WORDS_MOST = 5, LONGEST = 60 };
	const ptrdiff_t at = str_find(str_slice(text, 0, LONGEST), STR(":"));
	const bool ends = at > 0 && (at + 1 == text.n || is_gap(text.s[at + 1]) ||
	                             str_starts(str_slice(text, at + 1, text.n), STR(EM_SPACE)));
	const str label = str_slice(text, 0, at);
	if (!ends || clues_words(label) > WORDS_MOST || str_find(label, STR(". ")) >= 0)
		return 0;
	return at + 1;
}

ptrdiff_t clues_ornament(str text)
{
	ptrdiff_t at = 0;
	while (at < text.n) {
		ptrdiff_t next = at;
		const uint32_t c = utf8_next(text, &next);
		const utf8proc_category_t k = utf8proc_category((utf8proc_int32_t)c);
		const bool symbol = k == UTF8PROC_CATEGORY_SO || k == UTF8PROC_CATEGORY_CO ||
		                    k == UTF8PROC_CATEGORY_MN || k == UTF8PROC_CATEGORY_ME ||
		                    k == UTF8PROC_CATEGORY_CF || k == UTF8PROC_CATEGORY_ZS;
		if (!symbol && c != '|' && c != 0xB7 && c != 0x2022 && c != ',' && c != 0x2013)
			break;
		at = next;
	}
	return at;
}

bool clues_small(str text)
{
	for (ptrdiff_t at = 0; at < text.n;)
		if (utf8proc_category((utf8proc_int32_t)utf8_next(text, &at)) ==
		    UTF8PROC_CATEGORY_LL)
			return true;
	return false;
}

bool clues_begins_capital(str text)
{
	ptrdiff_t at = 0;
	return text.n &&
	       utf8proc_category((utf8proc_int32_t)utf8_next(text, &at)) == UTF8PROC_CATEGORY_LU;
}

bool clues_capitals(str text)
{
	int letters = 0;
	for (ptrdiff_t at = 0; at < text.n;) {
		const uint32_t c = utf8_next(text, &at);
		const utf8proc_category_t k = utf8proc_category((utf8proc_int32_t)c);
		if (k == UTF8PROC_CATEGORY_LL)
			return false;
		letters += k == UTF8PROC_CATEGORY_LU;
	}
	return letters > 3;
}
