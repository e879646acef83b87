/* SPDX-License-Identifier: MIT */
/* Words and signs by which a line shows what it is. */
#include "read/clues.h"

#include <utf8proc.h>

#include "read/crumbs.h"
#include "read/lexicon.h"

/* What a CV is called. */
static const char cv_names[] =
    "curriculum vitae|curriculum|resume|résumé|lebenslauf|cv|hoja de vida|currículum|"
    "curriculum vitæ|currículo|życiorys|levenslauf|cv.|tabellarischer lebenslauf|"
    "meritförteckning|ansioluettelo|životopis|önéletrajz|βιογραφικό σημείωμα|βιογραφικό|"
    "özgeçmiş|резюме|автобиография|життєпис|življenjepis|elulookirjeldus";

/* The whole of it is one of these. */
static bool is_one_of(str text, const char *words)
{
	str rest = str_from_z(words), word;
	while (rest.n) {
		str_cut(rest, '|', &word, &rest);
		if (word_spelt(text, word) == text.n)
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
		const ptrdiff_t n = word_spelt(text, word);
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
		at = end;
	}
	found |= is_one_of(text, cv_names) ? CLUE_CV : 0;
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
