/* SPDX-License-Identifier: MIT */
/*
 * Outline → CV: what each line shows, where sections begin, and then the
 * header and the sections in order. What is not recognised stays where it
 * stands, as text.
 */
#include "read/recognise.h"

/* Looking for dates is dear: done for as many lines as a person writes, then no more. */
enum { SENTENCE_WORDS = 4, DATED_MOST = 6000, HEADING_BYTES = 1000 };

void tell_line(struct recognition *rec, enum diag_id id, const struct line *l, str text)
{
	rec->kept += id == DIAG_MD_TEXT;
	diag(rec->r->d, id, l->out->span, "%.*s", STR_ARG(brief(text)));
}

/* --- what each line shows --- */

static int rank_of(const struct out_line *out)
{
	if (out->kind == OUT_HEADING)
		return out->level;
	if (out->kind == OUT_ITEM || out->kind == OUT_CODE)
		return RANK_TEXT;
	if (out->strong)
		return RANK_STRONG;
	if (clues_capitals(out->plain))
		return RANK_CAPITALS;
	return out->emph ? RANK_EMPH : RANK_PLAIN;
}

/* "Acme Inc.", "Pec a.s.": the full stop is no end of a sentence. */
static bool ends_in_firm(const struct recognition *rec, str text)
{
	ptrdiff_t at = text.n;
	while (at > 0 && text.s[at - 1] != ' ')
		at--;
	return (clues_of(rec->words, str_slice(text, at, text.n)) & CLUE_FIRM) != 0;
}

/* Short, and not the end of a sentence. */
static bool is_brief(const struct recognition *rec, const struct out_line *out)
{
	const str text = str_trim(out->plain);
	const char last = text.n ? text.s[text.n - 1] : 0;
	const bool sentence =
	    last == '!' || last == '?' || last == ';' ||
	    (last == '.' && clues_words(text) >= SENTENCE_WORDS && !ends_in_firm(rec, text));
	return (out->kind == OUT_HEADING && text.n <= HEADING_BYTES) ||
	       (out->kind != OUT_HEADING && out->kind != OUT_CODE && out->kind != OUT_BREAK &&
	        text.n > 0 && utf8_length(text) <= LINE_BRIEF && !sentence);
}

static struct line line_from(struct recognition *rec, const struct out_line *out)
{
	struct line l = {.out = out, .plain = out->plain, .kind = KIND_COUNT, .field = FIELD_COUNT};
	l.item = out->kind == OUT_ITEM;
	l.rank = rank_of(out);
	l.brief = is_brief(rec, out);
	if (l.brief)
		l.clues = clues_of(rec->words, l.plain);
	if ((l.brief || l.item) && rec->count < DATED_MOST)
		l.date = clues_dates(rec->r->a, rec->r->locale, l.plain, l.rank <= RANK_STRONG);
	if (out->kind == OUT_LINE && out->level == 0 && rec->count < DATED_MOST)
		l.field = label_field(rec, l.plain);
	if (l.field != FIELD_COUNT)
		l.date = (struct date_spot){0};
	if (!l.brief && l.rank < RANK_TEXT)
		l.rank = RANK_TEXT;
	return l;
}

static bool is_date_line(const struct line *l)
{
	return l->date.text.n && l->date.from == 0 && l->date.to == l->plain.n && !l->item;
}

/* Several lines of dates one after another have lost their entries. */
static void find_displaced(struct recognition *rec)
{
	for (int i = 0; i + 1 < rec->count; i++)
		if (is_date_line(&rec->lines[i]) && is_date_line(&rec->lines[i + 1]))
			rec->lines[i].displaced = rec->lines[i + 1].displaced = true;
}

static void read_lines(struct recognition *rec, const struct outline *o)
{
	rec->lines = ARENA_ARRAY(rec->r->a, struct line, o->count + 1);
	for (int i = 0; i < o->count; i++)
		rec->lines[rec->count++] = line_from(rec, &o->items[i]);
	rec->lines[0].is_first_cv = rec->count > 0 && (rec->lines[0].clues & CLUE_CV);
	find_displaced(rec);
}

/* --- front matter --- */

static const char *const front_names[] = {"author", "title"};

/* The keys of the person; the rest is about the file. */
static void read_front(struct recognition *rec, const struct node *front)
{
	const struct node *author = key_find(front, STR("author"));
	for (int i = 0; i < front->count; i++) {
		struct pair p = front->pairs[i];
		const bool named = name_same_z(p.key.text, front_names[0]);
		const bool title = name_same_z(p.key.text, front_names[1]) && !author &&
		                   !key_find(front, STR("name"));
		const enum key_role role = key_lookup_person(p.key.text).role;
		if (node_is_absent(&p.value) || name_same(p.key.text, STR("lang")))
			continue;
		if (named || title)
			p.key.text = STR("name");
		if (named || title || (role != KEY_NONE && role != KEY_CONTROL)) {
			person_read_pair(&rec->person, &p);
			continue;
		}
		if (!name_same(p.key.text, STR("layout")))
			diag(rec->r->d, DIAG_KEY_UNKNOWN, p.key.span, "%.*s",
			     STR_ARG(brief(p.key.text)));
		keep_meta(rec->r, &p.value, p.key.text);
	}
	rec->named = rec->person.self.set[FIELD_NAME];
	rec->headed = rec->person.self.set[FIELD_HEADLINE];
}

/* --- sections --- */

static bool begins(const struct line *l)
{
	return l->kind != KIND_COUNT || l->is_name;
}

static int next_begin(const struct recognition *rec, int i)
{
	while (i < rec->count && !begins(&rec->lines[i]))
		i++;
	return i;
}

/* Without a title, the first line of dates or the first list ends the header. */
static int header_end(struct recognition *rec)
{
	enum { SOME = 3 };
	int end = 0;
	while (end < rec->count && !begins(&rec->lines[end]))
		end++;
	for (int i = SOME; i < end; i++) {
		const struct line *l = &rec->lines[i];
		int from = i;
		if (!l->date.range || clues_label_length(l->plain))
			continue;
		while (from > 1 && from > i - 2 && rec->lines[from].out->joined)
			from--;
		if (!rec->lines[i].out->joined && from > 1 && from == i && is_date_line(l))
			from--;
		return from;
	}
	return end;
}

static enum kind kind_without_title(const struct recognition *rec, int from, int to)
{
	int degrees = 0, posts = 0;
	for (int i = from; i < to; i++) {
		degrees += (rec->lines[i].clues & CLUE_DEGREE) != 0;
		posts += (rec->lines[i].clues & CLUE_POST) != 0;
	}
	return degrees > posts ? KIND_EDUCATION : KIND_WORK;
}

static void read_sections(struct recognition *rec, int from)
{
	int end = next_begin(rec, from);
	if (end > from) {
		const enum kind kind = kind_without_title(rec, from, end);
		tell_line(rec, DIAG_MD_SECTION_GUESSED, &rec->lines[from], kind_row(kind)->name);
		section_assemble(rec, kind, NO_LINE, from, end);
	}
	for (int i = end; i < rec->count; i = end) {
		end = next_begin(rec, i + 1);
		if (rec->lines[i].is_name)
			header_read(rec, i, end);
		else
			section_assemble(rec, rec->lines[i].kind, i, i + 1, end);
	}
}

/* The summary of the person is the first section. */
static void add_summary(struct recognition *rec, struct sections *all)
{
	struct blocks blocks = blocks_join(rec->r, rec->person.summary);
	if (blocks.count)
		section_from_blocks(rec->r, KIND_SUMMARY, STR("summary"), blocks,
		                    blocks.items[0].about.span, all);
}

static void report(struct recognition *rec)
{
	const struct span at = {rec->r->origin, 1, 1, 1, 2};
	diag(rec->r->d, DIAG_MD_READ, at,
	     "sections %d, entries %d, with dates %d, lines kept as text %d",
	     rec->cv->section_count, rec->entries, rec->dated, rec->kept);
}

void outline_recognise(struct reader *r, const struct outline *o, struct cv *cv)
{
	struct recognition rec = {.r = r, .cv = cv, .words = lexicon_new(r->a)};
	struct sections all = {0};
	rec.person.self = (struct entry_draft){.r = r, .person = true, .kind = KIND_CUSTOM};
	const struct node *lang = o->front ? key_find(o->front, STR("lang")) : NULL;
	cv->lang = document_lang(r, lang);
	r->locale = locale_find(cv->lang.n ? cv->lang : STR("en"));
	read_lines(&rec, o);
	titles_find(&rec);
	if (o->front)
		read_front(&rec, o->front);
	const int end = header_end(&rec);
	header_read(&rec, 0, end);
	read_sections(&rec, end);
	add_summary(&rec, &all);
	for (int i = 0; i < rec.sections.count; i++)
		LIST_ADD(r->a, &all, rec.sections.items[i]);
	cv->person = person_finish(&rec.person);
	sections_order(r, NULL, NULL, &all, cv);
	report(&rec);
}
