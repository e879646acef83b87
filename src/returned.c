/* SPDX-License-Identifier: MIT */
/*
 * What was written, read once more. A dialect may hold a text and yet not say
 * what it is, and a page of Markdown is read by its form: whatever does not
 * come back as what it was is reported, so that a loss is told even where no
 * writer knows of it. Only what stands for itself is compared (fields,
 * contacts, titles); texts may come back within others.
 */
#include <stdlib.h>
#include <string.h>

#include "job.h"

#include "cv/walk.h"

/* One leaf: what it is, and what it says. */
struct said {
	str sort, text, path;
	struct span span;
	bool whole; /* stands for itself; else it may be part of another text */
};

struct said_list {
	struct arena *a;
	const struct cv *cv;
	struct said *items;
	int count, cap;
};

/* --- what a model says --- */

static void add_point(struct buf *b, const struct when *w)
{
	buf_format(b, "%d.%d.%d.%d.%d ", w->unit, w->year, w->part, w->day, w->circa);
	if (w->unit == UNIT_TEXT)
		buf_add(b, w->written.run_count ? w->written.runs[0].text : (str){0});
}

/* Dates by what they mean: they may be spelt in another way. */
static str dates_meant(struct arena *a, const struct dates *d)
{
	struct buf b = BUF(a);
	add_point(&b, &d->from);
	if (d->kind == DATES_RANGE)
		add_point(&b, &d->to);
	return buf_str(&b);
}

static str field_meant(struct arena *a, const struct field *f, str plain)
{
	if (f->type == VALUE_DATES)
		return dates_meant(a, &f->as.dates);
	if (f->type == VALUE_LINK && f->as.link.target.n)
		return f->as.link.target;
	return plain;
}

/* The last name of a path, without numbers: "work[0].roles[1].position" → "position". */
static str last_name(str path)
{
	while (path.n && path.s[path.n - 1] == ']') {
		while (path.s[path.n - 1] != '[')
			path.n--;
		path.n--;
	}
	ptrdiff_t at = path.n;
	while (at > 0 && path.s[at - 1] != '.')
		at--;
	return str_slice(path, at, path.n);
}

/* Of a range, what it ends with is said with what it begins with. */
static bool is_said_before(const struct leaf_spot *spot)
{
	const struct field *f = spot->field;
	return f && f->type == VALUE_DATES && spot->text == &f->as.dates.to.written &&
	       f->as.dates.from.written.leaf;
}

static void add_said(void *user, const struct leaf_spot *spot)
{
	struct said_list *list = user;
	if (is_said_before(spot))
		return;
	const struct leaf *leaf = &list->cv->leaves[*spot->leaf - 1];
	const struct field *f = spot->field;
	const struct contact *c = spot->contact;
	struct said said = {.sort = last_name(leaf->path),
	                    .text = leaf->plain,
	                    .path = leaf->path,
	                    .span = leaf->span};
	const bool place = (c && c->kind == CONTACT_PLACE) || (f && f->type == VALUE_PLACE);
	said.whole = (f || c || str_eq(said.sort, STR("title"))) && !place;
	if (f && !place)
		said.sort = f->id == FIELD_OWN ? f->name : field_row(f->id)->name;
	if (spot->image)
		said.text = spot->image->path;
	else if (f && !(f->type == VALUE_DATES && spot->text == &f->as.dates.note))
		said.text = field_meant(list->a, f, leaf->plain);
	else if (c && c->link.target.n && spot->text == &c->link.shown)
		said.text = c->link.target;
	LIST_ADD(list->a, list, said);
}

static struct said_list all_said(struct arena *a, const struct cv *cv)
{
	struct said_list list = {.a = a, .cv = cv};
	struct cv walked = *cv;
	cv_walk_page(a, &walked, add_said, &list);
	/* What a section is called anyway needs no title. */
	for (int i = 0; i < cv->section_count; i++)
		if (cv->sections[i].title_from == TITLE_DEFAULT)
			LIST_ADD(a, &list,
			         ((struct said){.sort = STR("title"),
			                        .text = locale_title(locale_find(cv->lang),
			                                             cv->sections[i].kind),
			                        .whole = true}));
	return list;
}

/* --- what became of it --- */

static int compare_str(str a, str b)
{
	const ptrdiff_t n = a.n < b.n ? a.n : b.n;
	const int c = n ? memcmp(a.s, b.s, (size_t)n) : 0;
	return c ? c : (a.n > b.n) - (a.n < b.n);
}

static int by_meaning(const void *pa, const void *pb)
{
	const struct said *a = pa, *b = pb;
	const int sort = compare_str(a->sort, b->sort);
	return sort ? sort : compare_str(a->text, b->text);
}

/* Where a text stands in what came back, if only as a part; NULL: nowhere. */
static const struct said *find_text(const struct said_list *list, str text, bool in_whole)
{
	for (int i = 0; i < list->count; i++)
		if ((in_whole || !list->items[i].whole) && str_find(list->items[i].text, text) >= 0)
			return &list->items[i];
	return NULL;
}

static void tell(struct job *j, const struct said *lost, const struct said_list *after)
{
	if (!lost->whole && find_text(after, lost->text, false))
		return;
	const struct said *const found = find_text(after, lost->text, true);
	if (found && !str_eq(found->sort, lost->sort))
		diag(j->diags, DIAG_LOSS, lost->span, "%.*s, which comes back as %.*s",
		     STR_ARG(lost->sort), STR_ARG(found->sort));
	else
		diag(j->diags, DIAG_LOSS, lost->span, "%.*s, which does not come back",
		     STR_ARG(lost->sort));
}

static void compare(struct job *j, struct said_list *before, struct said_list *after)
{
	enum { MISSING_MOST = 2000, TOLD_MOST = 200 }; /* to look each of them up is dear */
	int at = 0, missing = 0, told = 0;
	qsort(before->items, (size_t)before->count, sizeof *before->items, by_meaning);
	qsort(after->items, (size_t)after->count, sizeof *after->items, by_meaning);
	for (int i = 0; i < before->count && missing < MISSING_MOST && told < TOLD_MOST; i++) {
		const struct said *b = &before->items[i];
		if (!b->path.n)
			continue;
		while (at < after->count && by_meaning(&after->items[at], b) < 0)
			at++;
		if (at < after->count && by_meaning(&after->items[at], b) == 0) {
			at++;
			continue;
		}
		missing++;
		if (diags_has_in_line(j->diags, DIAG_LOSS, b->span))
			continue;
		told++;
		tell(j, b, after);
	}
}

void compare_returned(struct job *j, str name, str written)
{
	struct diags *quiet = diags_new(j->a);
	const struct read_options options = {.from = name, .limits = SOURCE_LIMITS_DEFAULT};
	const struct origin *origin = diags_origin(quiet, STR("-"), written);
	const struct read_result read = read_cv(j->a, j->scratch, origin, &options, quiet);
	struct said_list before = all_said(j->a, j->cv);
	if (read.cv) {
		struct said_list after = all_said(j->a, read.cv);
		compare(j, &before, &after);
	} else if (before.count) {
		diag(j->diags, DIAG_LOSS, (struct span){.origin = j->input},
		     "anything: what was written cannot be read again");
	}
}
