/* SPDX-License-Identifier: MIT */
/*
 * Which lines are titles of sections. A line is judged by its words and by how
 * it stands out; where the headings that are sure agree on a level, all
 * headings of that level are titles, else only what shows it itself.
 */
#include "read/recognise.h"

/* In halves of a point. */
enum {
	ACCEPTED = 7,
	TITLE_WORDS = 7,
	PLAIN_WORDS = 4,
	LEVELS = 7,
	SURE_LEAST = 2,
	GUESS_MOST = 64
};

static const int match_score[] = {
    [NAME_NONE] = 0, [NAME_WEAK] = 3, [NAME_PART] = 5, [NAME_FULL] = 8, [NAME_EXACT] = 8};

/* A line of dates, or of a degree at a school, soon after: the line is the head of an entry. */
static bool is_entry_head(const struct recognition *rec, int at)
{
	enum { AHEAD = 3 };
	const struct line *l = &rec->lines[at];
	if (l->date.text.n)
		return true;
	for (int i = at + 1; i < rec->count && i <= at + AHEAD; i++) {
		const struct line *next = &rec->lines[i];
		if (next->item || !next->brief || next->out->kind == OUT_HEADING)
			return false;
		if (next->date.text.n)
			return true;
	}
	return false;
}

static bool can_be_title(const struct line *l)
{
	const bool stands_out = l->rank <= RANK_CAPITALS;
	return l->brief && !l->item && !l->is_first_cv && l->date.text.n == 0 &&
	       !(l->clues & CLUE_PAGE) && clues_words(l->plain) <= TITLE_WORDS &&
	       (stands_out || !l->out->joined) && l->out->kind != OUT_CODE &&
	       l->out->kind != OUT_BREAK;
}

/* Without the emoji in front. */
static str words_of(const struct line *l)
{
	return str_slice(l->plain, clues_ornament(l->plain), l->plain.n);
}

static int score_of(struct recognition *rec, int at, enum kind *kind)
{
	const struct line *l = &rec->lines[at];
	const bool head = is_entry_head(rec, at);
	if (!can_be_title(l) || (head && clues_words(l->plain) > PLAIN_WORDS) || !may_guess(rec->r))
		return 0;
	const enum name_match match = locale_name_test(rec->r->locale, words_of(l), kind);
	const bool full = match >= NAME_FULL, stands_out = l->rank <= RANK_CAPITALS;
	const bool items = at + 1 < rec->count && rec->lines[at + 1].item;
	if (match == NAME_NONE || (!full && head) || (match == NAME_WEAK && l->rank >= RANK_STRONG))
		return 0;
	const bool wordy = !stands_out && clues_words(l->plain) > PLAIN_WORDS;
	return match_score[match] + (stands_out ? 4 : 2) - (wordy ? 4 : 0) -
	       (!stands_out && !full && !items ? 4 : 0);
}

/* --- levels --- */

struct levels {
	int sure[LEVELS]; /* accepted headings of each level */
	int capitals;
	int first; /* line of the first title */
};

static struct levels count_levels(const struct recognition *rec)
{
	struct levels v = {.first = NO_LINE};
	for (int i = 0; i < rec->count; i++) {
		const struct line *l = &rec->lines[i];
		if (l->kind == KIND_COUNT)
			continue;
		v.first = v.first == NO_LINE ? i : v.first;
		if (l->rank < LEVELS)
			v.sure[l->rank]++;
		v.capitals += l->rank == RANK_CAPITALS;
	}
	return v;
}

/* The level most titles have; the higher of two. 0: none. */
static int usual_level(const struct levels *v)
{
	int best = 0;
	for (int level = 1; level < LEVELS; level++)
		if (v->sure[level] > (best ? v->sure[best] : 0))
			best = level;
	return best;
}

static bool is_trusted(const struct recognition *rec, const struct levels *v, int level)
{
	if (level == 0 || v->sure[level] < SURE_LEAST)
		return false;
	for (int i = 1; i < level; i++)
		if (v->sure[i])
			return false;
	for (int i = v->first; i < rec->count; i++)
		if (rec->lines[i].rank <= level && rec->lines[i].date.range)
			return false;
	return true;
}

static bool ends_in_colon(str text)
{
	return str_ends(str_trim(text), STR(":"));
}

/* A heading that no name made a title. */
static bool is_own_title(const struct recognition *rec, const struct levels *v, int at,
                         bool trusted, int level)
{
	const struct line *l = &rec->lines[at];
	if (l->out->kind == OUT_HEADING && l->rank <= level)
		return trusted || (!is_entry_head(rec, at) && !ends_in_colon(l->plain));
	return l->rank == RANK_CAPITALS && v->capitals >= SURE_LEAST && can_be_title(l) &&
	       !(l->clues & (CLUE_FIRM | CLUE_SCHOOL | CLUE_POST)) && !is_entry_head(rec, at);
}

/*
 * Where most titles are headings of one level, what stands below it is no
 * title; nor is, below any, what ends in a colon.
 */
static void drop_lower(struct recognition *rec, const struct levels *v, int level, bool trusted)
{
	int all = 0;
	for (int i = 1; i < LEVELS; i++)
		all += v->sure[i];
	const bool most = trusted && v->sure[level] * 2 > all;
	int i = 0;
	while (i < rec->count && (rec->lines[i].kind == KIND_COUNT || rec->lines[i].rank >= LEVELS))
		i++;
	for (; level && i < rec->count; i++)
		if (rec->lines[i].rank > level && (most || ends_in_colon(rec->lines[i].plain)))
			rec->lines[i].kind = KIND_COUNT;
}

/* The language in which most titles are names. */
static void guess_language(struct recognition *rec)
{
	struct strs titles = {ARENA_ARRAY(rec->r->scratch, str, GUESS_MOST), 0};
	for (int i = 0; i < rec->count && titles.count < GUESS_MOST; i++)
		if (can_be_title(&rec->lines[i]) && rec->lines[i].rank <= RANK_CAPITALS)
			titles.items[titles.count++] = words_of(&rec->lines[i]);
	const str lang = locale_guess(&titles);
	rec->cv->lang = lang.n ? lang : STR("en");
	rec->r->locale = locale_find(rec->cv->lang);
}

/* A heading before the first title that is sure, behind the name, with text under it. */
static bool leads_text(const struct recognition *rec, int at)
{
	const struct line *l = &rec->lines[at], *next = &rec->lines[at + 1];
	return l->out->kind == OUT_HEADING && at + 1 < rec->count && can_be_title(l) &&
	       !(l->clues & (CLUE_POST | CLUE_CV)) && (next->item || next->out->kind == OUT_LINE) &&
	       !next->brief;
}

static void find_early(struct recognition *rec, const struct levels *v, int level)
{
	bool named = false;
	for (int i = 0; i < v->first; i++) {
		const struct line *l = &rec->lines[i];
		if (named && l->rank <= level && leads_text(rec, i))
			rec->lines[i].kind = KIND_CUSTOM;
		named = named || (l->out->kind == OUT_HEADING && !(l->clues & CLUE_CV));
	}
}

/* The first heading stands above the titles, and behind some: what conversion took from a side. */
static void find_late_name(struct recognition *rec, const struct levels *v, int level)
{
	enum { NAME_WORDS = 5 };
	for (int i = 0; i < rec->count; i++) {
		struct line *l = &rec->lines[i];
		if (l->out->kind != OUT_HEADING)
			continue;
		enum kind kind;
		if (i > v->first && l->rank < level && clues_words(l->plain) <= NAME_WORDS &&
		    locale_name_test(rec->r->locale, words_of(l), &kind) < NAME_FULL) {
			l->is_name = true;
			l->kind = KIND_COUNT;
		}
		return;
	}
}

/* --- a title and a heading in one line --- */

/* A few words that begin with capitals and are not wholly of them. */
static bool is_title_case(str text)
{
	enum { HEADING_WORDS = 6, SMALL_WORD = 3 };
	str word, rest = text;
	if (text.n == 0 || clues_words(text) > HEADING_WORDS || !clues_small(text))
		return false;
	for (bool first = true; rest.n; first = false) {
		str_cut(rest, ' ', &word, &rest);
		if (!clues_begins_capital(word) && (first || utf8_length(word) > SMALL_WORD))
			return false;
	}
	return true;
}

/* Where the name of a section in capitals ends and other words begin; 0: nowhere. */
static ptrdiff_t split_of(const struct recognition *rec, str text, enum kind *kind)
{
	ptrdiff_t found = 0;
	str word, rest = text;
	while (rest.n) {
		str_cut(rest, ' ', &word, &rest);
		const str title = str_slice(text, 0, word.s + word.n - text.s);
		enum kind named;
		if (clues_small(word))
			break;
		if (clues_capitals(title) && is_title_case(str_trim(rest)) && may_guess(rec->r) &&
		    locale_name_test(rec->r->locale, title, &named) >= NAME_FULL) {
			found = title.n;
			*kind = named;
		}
	}
	return found;
}

/* "WORK EXPERIENCE Acme Corporation", as converters join lines. */
static void find_split(struct recognition *rec, struct line *l)
{
	enum kind kind = KIND_COUNT, whole;
	const str words = words_of(l);
	const ptrdiff_t end =
	    can_be_title(l) && clues_small(words) ? split_of(rec, words, &kind) : 0;
	if (end == 0 || locale_name_test(rec->r->locale, words, &whole) >= NAME_FULL)
		return;
	l->kind = kind;
	l->split = words.s + end - l->plain.s;
	tell_line(rec, DIAG_MD_HEADING_SPLIT, l, l->plain);
}

void titles_find(struct recognition *rec)
{
	if (rec->cv->lang.n == 0)
		guess_language(rec);
	for (int i = 0; i < rec->count; i++) {
		enum kind kind = KIND_COUNT;
		find_split(rec, &rec->lines[i]);
		if (!rec->lines[i].split && score_of(rec, i, &kind) >= ACCEPTED)
			rec->lines[i].kind = kind;
	}
	const struct levels v = count_levels(rec);
	const int level = usual_level(&v);
	const bool trusted = is_trusted(rec, &v, level);
	drop_lower(rec, &v, level, trusted);
	find_early(rec, &v, level);
	for (int i = v.first; i != NO_LINE && i < rec->count; i++)
		if (rec->lines[i].kind == KIND_COUNT && is_own_title(rec, &v, i, trusted, level))
			rec->lines[i].kind = KIND_CUSTOM;
	if (v.first != NO_LINE)
		find_late_name(rec, &v, level);
}
