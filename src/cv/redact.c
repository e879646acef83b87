/* SPDX-License-Identifier: MIT */
/*
 * Rules are applied leaf by leaf to a copy; what they took is collected from
 * the original and scrubbed out of the copy. Dates and levels are replaced but
 * not searched for: `2019` and `fluent` are no one's.
 */
#include "cv/redact.h"

#include <utf8proc.h>

#include "cv/address.h"
#include "cv/copy.h"
#include "cv/locale.h"
#include "cv/scrub.h"
#include "cv/walk.h"

struct redacting {
	struct arena *a;
	const struct redacted_leaf *of_leaf;
	struct cv *cv;
	struct diags *d;
	struct secrets secrets;
};

static const struct redacted_leaf *rule_of(const struct redacting *r, const struct leaf_spot *spot)
{
	const struct redacted_leaf *rule = &r->of_leaf[*spot->leaf - 1];
	return rule->how == REDACT_NOT ? NULL : rule;
}

static bool has_dates(const struct leaf_spot *spot)
{
	return spot->field && spot->field->type == VALUE_DATES;
}

/* --- what was taken --- */

static bool is_small(str word)
{
	ptrdiff_t at = 0;
	const utf8proc_int32_t c = (utf8proc_int32_t)utf8_next(word, &at);
	return utf8proc_category(c) == UTF8PROC_CATEGORY_LL;
}

/* The words of a name, but for particles: `van` and `de` are not its own. */
static void take_name_parts(struct redacting *r, str name, str with)
{
	while (name.n) {
		str word;
		if (!str_cut(name, ' ', &word, &name))
			name = (str){0};
		if (word.n && !is_small(word))
			secrets_add(&r->secrets, word, with, true);
	}
}

/* How else an address is written: its target, a phone's digits, the user's name in it. */
static void take_link(struct redacting *r, const struct link *l, str with)
{
	const str target = l->target;
	const ptrdiff_t colon = str_find(target, STR(":"));
	str bare = str_slice(target, colon + 1, target.n), user, host;
	while (bare.n && (bare.s[0] == '/'))
		bare = str_slice(bare, 1, bare.n);
	if (str_starts(bare, STR("www.")))
		bare = str_slice(bare, 4, bare.n);
	if (bare.n && bare.s[bare.n - 1] == '/')
		bare.n--;
	secrets_add(&r->secrets, bare, with, false);
	if (str_starts(target, STR("mailto:")) && str_cut(bare, '@', &user, &host))
		secrets_add(&r->secrets, user, with, true);
}

static void take_profile(struct redacting *r, const struct contact *k, str with)
{
	const str shown = text_plain(r->a, &k->link.shown), target = k->link.target;
	ptrdiff_t slash = target.n;
	while (slash > 0 && target.s[slash - 1] != '/')
		slash--;
	secrets_add(&r->secrets, shown, with, true);
	secrets_add(&r->secrets, str_slice(target, slash, target.n), with, true);
}

/* A city or a country names too many others' places. */
static bool is_common(const struct place *p, const struct text *t)
{
	return t == &p->city || t == &p->region || t == &p->country;
}

static bool is_secret(const struct leaf_spot *spot, const struct redacted_leaf *rule)
{
	const struct field *f = spot->field;
	const struct contact *k = spot->contact;
	if (f && (f->type == VALUE_DATES || f->type == VALUE_LEVEL))
		return false;
	if (f && f->type == VALUE_PLACE && is_common(&f->as.place, spot->text))
		return false;
	if (k && (spot->text == &k->network || is_common(&k->place, spot->text)))
		return false;
	return !rule->wide || (f && (f->id == FIELD_NAME || f->type == VALUE_LINK));
}

static void take(void *user, const struct leaf_spot *spot)
{
	struct redacting *r = user;
	const struct redacted_leaf *rule = rule_of(r, spot);
	if (!rule || !is_secret(spot, rule))
		return;
	if (spot->image) {
		if (!str_starts(spot->image->path, STR("data:")))
			secrets_add(&r->secrets, spot->image->path, (str){0}, false);
		return;
	}
	const str plain = text_plain(r->a, spot->text);
	secrets_add(&r->secrets, plain, rule->with, false);
	if (str_eq(spot->path, STR("person.name")))
		take_name_parts(r, plain, rule->with);
	if (spot->field && spot->field->type == VALUE_LINK)
		take_link(r, &spot->field->as.link, rule->with);
	if (spot->contact && spot->text == &spot->contact->link.shown)
		take_link(r, &spot->contact->link, rule->with);
	if (spot->contact && spot->contact->kind == CONTACT_PROFILE)
		take_profile(r, spot->contact, rule->with);
}

/* The forms in which others cite the name go with it. */
static void take_cited(struct redacting *r)
{
	const struct person *p = &r->cv->person;
	const struct field *name = entry_field(&p->self, FIELD_NAME);
	const struct redacted_leaf *rule = name && name->type == VALUE_TEXT && name->as.text.leaf
	                                       ? &r->of_leaf[name->as.text.leaf - 1]
	                                       : NULL;
	for (int i = 0; rule && rule->how != REDACT_NOT && i < p->cited_as.count; i++)
		secrets_add(&r->secrets, text_plain(r->a, &p->cited_as.items[i]), rule->with,
		            false);
}

static void take_all(struct redacting *r)
{
	struct strs fixed = {ARENA_ARRAY(r->a, str, r->cv->leaf_count), 0};
	cv_walk(r->a, r->cv, take, r);
	take_cited(r);
	for (int i = 0; i < r->cv->leaf_count; i++)
		if (r->of_leaf[i].fixed)
			fixed.items[fixed.count++] = r->of_leaf[i].with;
	secrets_close(&r->secrets, &fixed);
	secrets_settle(&r->secrets);
}

/* --- the rules --- */

static void set_text(struct redacting *r, struct text *t, str with)
{
	t->runs = ARENA_NEW(r->a, struct run);
	t->runs->text = with;
	t->run_count = 1;
}

static void set_link(struct redacting *r, struct link *l, str with)
{
	const bool phone = str_starts(l->target, STR("tel:"));
	l->target = link_target(r->a, with, phone ? LINK_PHONE : LINK_URL);
}

static void set_dates(struct redacting *r, struct dates *d, str with)
{
	bool ambiguous, invalid;
	const int from = d->from.written.leaf, to = d->to.written.leaf;
	*d = dates_parse(r->a, with, locale_find(r->cv->lang), &ambiguous, &invalid);
	d->from.written.leaf = from;
	d->to.written.leaf = d->to.written.run_count ? to : 0;
}

static void set_place(struct redacting *r, struct place *p, int leaf, str with)
{
	*p = (struct place){.whole.leaf = leaf};
	set_text(r, &p->whole, with);
}

static void replace(struct redacting *r, const struct leaf_spot *spot, str with)
{
	const int leaf = *spot->leaf;
	struct field *f = spot->field;
	struct contact *k = spot->contact;
	if (spot->image)
		spot->image->path = with;
	else if (k && k->kind == CONTACT_PLACE)
		set_place(r, &k->place, leaf, with);
	else if (f && f->type == VALUE_PLACE)
		set_place(r, &f->as.place, leaf, with);
	else if (has_dates(spot))
		set_dates(r, &f->as.dates, with);
	else
		set_text(r, spot->text, with);
	if (f && f->type == VALUE_LINK)
		set_link(r, &f->as.link, with);
	if (f && f->type == VALUE_LEVEL) {
		const struct text shown = f->as.level.shown;
		f->as.level = level_parse(with);
		f->as.level.shown = shown;
	}
	if (k && spot->text == &k->link.shown)
		set_link(r, &k->link, with);
}

static void clear(const struct leaf_spot *spot)
{
	if (spot->image)
		*spot->image = (struct image){.alt = spot->image->alt};
	else
		*spot->text = (struct text){0};
	if (has_dates(spot) && spot->text == &spot->field->as.dates.to.written)
		spot->field->as.dates.to.unit = UNIT_NONE;
	if (spot->contact && spot->text == &spot->contact->link.shown)
		spot->contact->link.target = (str){0};
	if (spot->contact)
		spot->contact->icon = (str){0};
}

/* The end of dates was replaced with their start, a place with its first leaf. */
static void apply(void *user, const struct leaf_spot *spot)
{
	struct redacting *r = user;
	const struct redacted_leaf *rule = rule_of(r, spot);
	if (!rule || (rule->how == REDACT_PART && has_dates(spot)))
		return;
	if (rule->how == REDACT_WITH)
		replace(r, spot, rule->with);
	else
		clear(spot);
}

/* --- the scrub --- */

static void report(const struct redacting *r, int leaf)
{
	const struct leaf *l = &r->cv->leaves[leaf - 1];
	diag(r->d, DIAG_REDACT_FOUND, l->span, "%.*s", STR_ARG(l->path));
}

/* A picture that can only be found by a name that says too much is not set. */
static bool scrub_image(struct redacting *r, struct image *image)
{
	str path = image->path;
	if (str_starts(path, STR("data:")) || !scrub_str(&r->secrets, &path))
		return false;
	image->path = (str){0};
	return true;
}

static void scrub(void *user, const struct leaf_spot *spot)
{
	struct redacting *r = user;
	struct field *f = spot->field;
	struct contact *k = spot->contact;
	const struct redacted_leaf *rule = rule_of(r, spot);
	bool found;
	if ((rule && rule->fixed) || (has_dates(spot) && f->as.dates.kind != DATES_TEXT))
		return;
	found = spot->image ? scrub_image(r, spot->image) : scrub_text(&r->secrets, spot->text);
	if (f && f->type == VALUE_LINK)
		found = scrub_target(&r->secrets, &f->as.link.target) || found;
	if (k && k->link.target.n)
		found = scrub_target(&r->secrets, &k->link.target) || found;
	if (f && f->id == FIELD_OWN)
		found = scrub_str(&r->secrets, &f->label) || found;
	if (found && !rule)
		report(r, *spot->leaf);
}

static void keep_plain(void *user, const struct leaf_spot *spot)
{
	struct redacting *r = user;
	r->cv->leaves[*spot->leaf - 1].plain =
	    spot->text ? text_plain(r->a, spot->text) : spot->image->path;
}

/* What is about the file is text, too; it has no value. */
static void scrub_meta(struct redacting *r)
{
	for (int i = 0; i < r->cv->leaf_count; i++)
		if (r->cv->leaves[i].type == LEAF_META &&
		    scrub_str(&r->secrets, &r->cv->leaves[i].plain))
			report(r, i + 1);
}

static void scrub_all(struct redacting *r)
{
	cv_walk(r->a, r->cv, scrub, r);
	scrub_meta(r);
	for (int i = 0; i < r->cv->section_count; i++)
		scrub_str(&r->secrets, &r->cv->sections[i].about.id);
}

static struct strs secrets_of(const struct redacting *r, bool part)
{
	struct strs names = {ARENA_ARRAY(r->a, str, r->secrets.count), 0};
	for (int i = 0; i < r->secrets.count; i++)
		if (r->secrets.items[i].part == part)
			names.items[names.count++] = r->secrets.items[i].text;
	return names;
}

struct redacted cv_redact(struct arena *a, const struct cv *cv, const struct redacted_leaf *of_leaf,
                          struct diags *d)
{
	struct redacting r = {.a = a, .of_leaf = of_leaf, .d = d, .secrets = {.a = a}};
	r.cv = cv_copy(a, cv);
	r.cv->variant_count = 0; /* what they would say instead is not needed any more */
	take_all(&r);
	cv_walk(NULL, r.cv, apply, &r);
	scrub_all(&r);
	cv_prune(a, r.cv);
	cv_walk(a, r.cv, keep_plain, &r);
	return (struct redacted){r.cv, secrets_of(&r, false), secrets_of(&r, true)};
}

const struct cv *cv_without(struct arena *a, const struct cv *cv,
                            const struct redacted_leaf *of_leaf)
{
	struct redacting r = {.a = a, .of_leaf = of_leaf, .cv = cv_copy(a, cv)};
	cv_walk(NULL, r.cv, apply, &r);
	cv_prune(a, r.cv);
	return r.cv;
}

/* --- names of files --- */

static bool take_out(struct arena *a, str *name, const struct strs *secrets)
{
	for (int i = 0; i < secrets->count; i++) {
		const str secret = name_normal(a, secrets->items[i]);
		const ptrdiff_t at = secret.n ? str_find(*name, secret) : -1;
		if (at < 0)
			continue;
		*name = str_format(a, "%.*s%.*s", STR_ARG(str_slice(*name, 0, at)),
		                   STR_ARG(str_slice(*name, at + secret.n, name->n)));
		return true;
	}
	return false;
}

str redacted_name(struct arena *a, const struct redacted *r, str name)
{
	str normal = name_normal(a, name);
	const ptrdiff_t before = normal.n;
	while (take_out(a, &normal, &r->wholes) || take_out(a, &normal, &r->parts))
		;
	if (normal.n == before)
		return name;
	return normal.n ? normal : STR("cv");
}
