/* SPDX-License-Identifier: MIT */
/* Words and signs by which a line shows what it is. */
#include "read/clues.h"

#include <utf8proc.h>

#include "read/crumbs.h"

/* --- words --- */

/* Words that a language does not own; spelt as in cv/locale.h. */
static const struct {
	enum clue clue;
	const char *words;
} lists[] = {
    {CLUE_FIRM,
     "inc|inc.|ltd|ltd.|llc|gmbh|s.a.|sarl|srl|s.l.|b.v.|plc|co.|corp|corp.|& co|& sons|e.v.|"
     "group|limited|labs|studio|foundation|council|hospital|verlag|stiftung|stadtwerke|société|"
     "association|fundación|ayuntamiento|comune|sp. z o.o.|s.r.o.|a.s.|d.o.o.|d.d.|a/s|aps|oyj|"
     "kft|kft.|zrt|zrt.|nyrt|nyrt.|s.r.l.|α.ε.|ε.π.ε.|a.ş.|ltd. şti.|ооо|зао|пао|тов|еоод|оод|"
     "oü|uab|stichting|fundação|fundacja|nadace|alapítvány|säätiö|stiftelsen|kommun|kommune"},
    {CLUE_PLACE,
     "remote|hybrid|on site|on-site|homeoffice|home office|télétravail|teletrabajo|teletrabalho|"
     "remoto|zdalnie|praca zdalna|distans|hjemmekontor|etätyö|na dálku|távmunka|la distanță|"
     "τηλεργασία|uzaktan|удалённо|удаленно|віддалено|дистанционно|rad na daljinu|delo na daljavo|"
     "germany|deutschland|france|spain|españa|italy|italia|portugal|switzerland|schweiz|suisse|"
     "austria|österreich|netherlands|nederland|belgium|belgique|poland|polska|norway|norge|"
     "sweden|sverige|denmark|danmark|finland|suomi|ireland|scotland|wales|england|"
     "united kingdom|uk|usa|united states|canada|australia|new zealand|brazil|brasil|mexico|"
     "méxico|argentina|chile|india|japan|china|singapore|israel|turkey|greece|iceland|estonia|"
     "česko|česká republika|slovensko|magyarország|românia|ελλάδα|κύπρος|türkiye|россия|україна|"
     "българия|hrvatska|slovenija|srbija|eesti|latvija|lietuva|ísland|catalunya"},
    {CLUE_CV, "curriculum vitae|curriculum|resume|résumé|lebenslauf|cv|hoja de vida|currículum|"
              "curriculum vitæ|currículo|życiorys|levenslauf|cv.|tabellarischer lebenslauf|"
              "meritförteckning|ansioluettelo|životopis|önéletrajz|βιογραφικό σημείωμα|βιογραφικό|"
              "özgeçmiş|резюме|автобиография|життєпис|življenjepis|elulookirjeldus"},
};

/* The lists of each language: what they show. */
static const enum clue list_clues[WORDS_COUNT] = {
    [WORDS_POSTS] = CLUE_POST, [WORDS_DEGREES] = CLUE_DEGREE, [WORDS_SCHOOLS] = CLUE_SCHOOL};

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

/* --- all words, by their first byte and, if they may end a longer one, by their last --- */

enum { BYTES = 256 };

struct term {
	str word;
	enum clue clue;
};

/* The terms of byte b are [from[b], from[b + 1]). */
struct term_list {
	struct term *terms;
	int from[BYTES + 1];
};

struct lexicon {
	struct term_list wholes, tails;
};

typedef void each_term(struct lexicon *x, struct term term, bool tail);

static void walk_list(struct lexicon *x, const char *words, enum clue clue, each_term *each)
{
	str word, rest = str_from_z(words);
	while (rest.n) {
		str_cut(rest, '|', &word, &rest);
		const bool tail = str_starts(word, STR("-"));
		each(x, (struct term){str_slice(word, tail, word.n), clue}, tail);
	}
}

static void walk_words(struct lexicon *x, each_term *each)
{
	for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
		if (lists[i].clue != CLUE_CV)
			walk_list(x, lists[i].words, lists[i].clue, each);
	for (int k = 0; k < WORDS_COUNT; k++)
		for (int i = 0; locale_words(i, (enum word_list)k); i++)
			walk_list(x, locale_words(i, (enum word_list)k), list_clues[k], each);
}

static unsigned char first_byte(str word)
{
	return (unsigned char)word.s[0];
}

static unsigned char last_byte(str word)
{
	return (unsigned char)word.s[word.n - 1];
}

static void count_term(struct lexicon *x, struct term term, bool tail)
{
	x->wholes.from[first_byte(term.word) + 1]++;
	x->tails.from[last_byte(term.word) + 1] += tail;
}

/* While terms are put in, from[b] is where the next of byte b goes. */
static void put_term(struct lexicon *x, struct term term, bool tail)
{
	x->wholes.terms[x->wholes.from[first_byte(term.word)]++] = term;
	if (tail)
		x->tails.terms[x->tails.from[last_byte(term.word)]++] = term;
}

static void term_list_new(struct arena *a, struct term_list *term_list)
{
	for (int b = 0; b < BYTES; b++)
		term_list->from[b + 1] += term_list->from[b];
	term_list->terms = ARENA_ARRAY(a, struct term, term_list->from[BYTES]);
}

static void term_list_settle(struct term_list *term_list)
{
	for (int b = BYTES; b > 0; b--)
		term_list->from[b] = term_list->from[b - 1];
	term_list->from[0] = 0;
}

const struct lexicon *lexicon_new(struct arena *a)
{
	struct lexicon *x = ARENA_NEW(a, struct lexicon);
	walk_words(x, count_term);
	term_list_new(a, &x->wholes);
	term_list_new(a, &x->tails);
	walk_words(x, put_term);
	term_list_settle(&x->wholes);
	term_list_settle(&x->tails);
	return x;
}

/* A letter's first byte, or its last, in small letters. */
static unsigned char small_byte(str text, ptrdiff_t at, bool last)
{
	char bytes[UTF8_MAX];
	const ptrdiff_t n = utf8_encode(small(utf8_next(text, &at)), bytes);
	return (unsigned char)bytes[last ? n - 1 : 0];
}

/* What the word [from, to) of a text shows, and names of several words that begin there. */
static unsigned word_clues(const struct lexicon *x, str text, ptrdiff_t from, ptrdiff_t to)
{
	unsigned found = 0;
	ptrdiff_t last = to - 1;
	while (last > from && ((unsigned char)text.s[last] & 0xC0) == 0x80)
		last--;
	const str rest = str_slice(text, from, text.n);
	const unsigned char first_is = small_byte(text, from, false);
	const unsigned char last_is = small_byte(text, last, true);
	for (int i = x->wholes.from[first_is]; i < x->wholes.from[first_is + 1]; i++) {
		const struct term *t = &x->wholes.terms[i];
		const ptrdiff_t n = found & t->clue ? 0 : spelt(rest, t->word);
		found |= n && ends_word(rest, n) ? t->clue : 0;
	}
	/* Capitals take as many bytes as small letters in all these words. */
	for (int i = x->tails.from[last_is]; i < x->tails.from[last_is + 1]; i++) {
		const struct term *t = &x->tails.terms[i];
		const ptrdiff_t n = t->word.n;
		if (!(found & t->clue) && to - from > n &&
		    spelt(str_slice(text, to - n, to), t->word) == n)
			found |= t->clue;
	}
	return found;
}

/* Short forms count in their own capitals only. */
static const struct {
	enum clue clue;
	const char *forms;
} capitals[] = {
    {CLUE_DEGREE, "BA|BSc|MA|MSc|BEng|MEng|LLB|LLM|BS|MS|PhD|B.A.|M.A.|B.Sc.|M.Sc.|B.S.|M.S.|BFA|"
                  "MFA|MPhil|DPhil|B.Eng.|M.Eng.|Dr.|BDes|BTEC|NVQ|HND|GCSE|PGCE|B.Sc|M.Sc|MBA"},
    {CLUE_SCHOOL, "MIT|ETH|TU|FH|EPFL|UCL|LSE|ČVUT|KTH|NTNU|DTU|BME"},
    {CLUE_FIRM, "AG|KG|SA|BV|OY|Oy|AB|SE|AS|ASA|SIA|АО|АД"},
};

static unsigned capitals_of(str word)
{
	unsigned found = 0;
	for (size_t i = 0; i < sizeof capitals / sizeof *capitals; i++) {
		str form, rest = str_from_z(capitals[i].forms);
		while (rest.n && !(found & capitals[i].clue)) {
			str_cut(rest, '|', &form, &rest);
			if (str_starts(word, form) && ends_word(word, form.n))
				found |= capitals[i].clue;
		}
	}
	return found;
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

unsigned clues_of(const struct lexicon *x, str text)
{
	unsigned found = 0;
	text = str_trim(text);
	for (ptrdiff_t at = 0; at < text.n;) {
		const ptrdiff_t end = word_end(text, at);
		if (end == at) {
			utf8_next(text, &at);
			continue;
		}
		found |= word_clues(x, text, at, end);
		const str rest = str_slice(text, at, text.n);
		found |= clues_begins_capital(rest) ? capitals_of(rest) : 0;
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

/* The words of fields, in whatever language the CV is in. */
static const struct {
	str word;
	enum label_kind kind;
} label_words[] = {{{"name", 4}, LABEL_NAME},         {{"email", 5}, LABEL_EMAIL},
                   {{"phone", 5}, LABEL_PHONE},       {{"url", 3}, LABEL_URL},
                   {{"location", 8}, LABEL_PLACE},    {{"birthdate", 9}, LABEL_BIRTH},
                   {{"pronouns", 8}, LABEL_PRONOUNS}, {{"nationality", 11}, LABEL_NATIONALITY},
                   {{"headline", 8}, LABEL_HEADLINE}};

enum label_kind clues_label(const struct locale *l, str label)
{
	label = str_trim(label);
	while (str_ends(label, STR(":")))
		label = str_trim(str_slice(label, 0, label.n - 1));
	for (size_t i = 0; i < sizeof labels / sizeof *labels; i++)
		if (is_one_of(label, labels[i].words))
			return labels[i].kind;
	for (size_t i = 0; i < sizeof label_words / sizeof *label_words; i++)
		if (name_same(label, locale_word(l, label_words[i].word)))
			return label_words[i].kind;
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
