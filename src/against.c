/* SPDX-License-Identifier: MIT */
/*
 * `check --against`: is a file that was made before still what the CV gives?
 * Its bytes tell. Where they differ, the CV inside says what of the CV has
 * changed; if nothing has, the file says how it was made.
 */
#include "job.h"

enum { SHOWN_BEFORE = 24, SHOWN = 72 };

/* --- the CV --- */

static const struct cv *read_again(struct job *j, str json)
{
	struct diags *silent = diags_new(j->a);
	const struct read_options options = {.limits = source_limits_of(&j->limits, LIMIT_BYTES)};
	const struct origin *origin = diags_origin(silent, STR("cv.json"), json);
	return read_cv(j->a, j->scratch, origin, &options, silent).cv;
}

static const struct leaf *leaf_at(const struct cv *cv, str path)
{
	for (int i = 0; i < cv->leaf_count; i++)
		if (str_eq(cv->leaves[i].path, path))
			return &cv->leaves[i];
	return NULL;
}

static bool is_inside_letter(str text, ptrdiff_t at)
{
	return at > 0 && at < text.n && ((unsigned char)text.s[at] & 0xC0) == 0x80;
}

/* Of a long text the piece around the place, so that a changed word is seen. */
static str quoted(struct arena *a, str text, ptrdiff_t place)
{
	ptrdiff_t from = place > SHOWN_BEFORE ? place - SHOWN_BEFORE : 0;
	ptrdiff_t to = from + SHOWN < text.n ? from + SHOWN : text.n;
	while (is_inside_letter(text, from))
		from--;
	while (is_inside_letter(text, to))
		to--;
	return str_format(a, "“%s%.*s%s”", from > 0 ? "…" : "", STR_ARG(str_slice(text, from, to)),
	                  to < text.n ? "…" : "");
}

static ptrdiff_t first_difference(str a, str b)
{
	ptrdiff_t i = 0;
	while (i < a.n && i < b.n && a.s[i] == b.s[i])
		i++;
	return i;
}

/* Either may be NULL: it has gone, or has come. */
static str change(struct arena *a, const struct leaf *was, const struct leaf *now)
{
	const str path = now ? now->path : was->path;
	const ptrdiff_t at = was && now ? first_difference(was->plain, now->plain) : 0;
	if (!now)
		return str_format(a, "%.*s was %.*s, now there is none", STR_ARG(path),
		                  STR_ARG(quoted(a, was->plain, at)));
	if (!was)
		return str_format(a, "%.*s is new: %.*s", STR_ARG(path),
		                  STR_ARG(quoted(a, now->plain, at)));
	return str_format(a, "%.*s was %.*s, now %.*s", STR_ARG(path),
	                  STR_ARG(quoted(a, was->plain, at)), STR_ARG(quoted(a, now->plain, at)));
}

/* The first leaf that is not as it was; empty if all are. */
static str first_change(struct arena *a, const struct cv *was, const struct cv *now, str *path)
{
	const int least = was->leaf_count < now->leaf_count ? was->leaf_count : now->leaf_count;
	int i = 0;
	while (i < least && str_eq(was->leaves[i].path, now->leaves[i].path) &&
	       str_eq(was->leaves[i].plain, now->leaves[i].plain))
		i++;
	const struct leaf *old = i < was->leaf_count ? &was->leaves[i] : NULL;
	const struct leaf *new = i < now->leaf_count ? &now->leaves[i] : NULL;
	*path = new ? new->path : (str){0};
	if (!old && !new)
		return (str){0};
	if (!old || !new || str_eq(old->path, new->path))
		return change(a, old, new);
	if (!leaf_at(was, new->path))
		return change(a, NULL, new);
	if (!leaf_at(now, old->path))
		return change(a, old, NULL);
	return str_format(a, "%.*s stands at another place", STR_ARG(new->path));
}

/* Marks, order and settings that no leaf shows: the first line of the JSON that differs. */
static str first_line(struct arena *a, str was, str now)
{
	str old = {0}, new = {0};
	bool more = true;
	while (more && str_eq(old, new)) {
		more = str_cut(was, '\n', &old, &was);
		more = str_cut(now, '\n', &new, &now) && more;
	}
	old = str_trim(old);
	new = str_trim(new);
	const ptrdiff_t at = first_difference(old, new);
	return str_format(a, "was %.*s, now %.*s", STR_ARG(quoted(a, old, at)),
	                  STR_ARG(quoted(a, new, at)));
}

static void report_change(struct job *j, str was, str now)
{
	const struct cv *old = read_again(j, was), *new = read_again(j, now);
	str path = {0};
	str text = old && new ? first_change(j->a, old, new, &path) : (str){0};
	const struct leaf *leaf = path.n ? leaf_at(j->cv, path) : NULL;
	if (text.n == 0)
		text = first_line(j->a, was, now);
	diag(j->diags, DIAG_AGAINST_CV, leaf ? leaf->span : (struct span){.origin = j->input},
	     "%.*s", STR_ARG(text));
}

/* --- the pages --- */

static void report_pages(struct job *j, str was, str now)
{
	const struct span at = {.origin = j->input};
	const struct pdf_facts old = source_pdf_facts(j->a, j->scratch, was);
	const struct pdf_facts new = source_pdf_facts(j->a, j->scratch, now);
	if (!str_eq(old.producer, new.producer))
		diag(j->diags, DIAG_AGAINST_PAGES, at, "made by %.*s, this is %.*s",
		     STR_ARG(old.producer), STR_ARG(new.producer));
	else if (old.pages != new.pages)
		diag(j->diags, DIAG_AGAINST_PAGES, at, "pages: %d, now %d", old.pages, new.pages);
	else if (!str_eq(old.fonts, new.fonts))
		diag(j->diags, DIAG_AGAINST_PAGES, at, "fonts: %.*s, now %.*s", STR_ARG(old.fonts),
		     STR_ARG(new.fonts));
	else
		diag(j->diags, DIAG_AGAINST_PAGES, at,
		     "same version and fonts: the layout, a setting or a picture has changed");
}

static void report_difference(struct job *j, str before)
{
	const str now = cv_as_set(j, diags_new(j->a));
	str was;
	if (!source_attached(j->a, j->scratch, before, STR("cv.json"), &was))
		diag(j->diags, DIAG_AGAINST_OTHER, (struct span){.origin = j->input}, "%s",
		     j->options->against);
	else if (str_eq(was, now))
		report_pages(j, before, j->result->output);
	else
		report_change(j, was, now);
}

bool is_as_before(struct job *j)
{
	str before;
	if (!read_file(j, str_from_z(j->options->against), LIMIT_PDF_BYTES, &before))
		return false;
	if (str_eq(before, j->result->output))
		return true;
	report_difference(j, before);
	return false;
}
