/* SPDX-License-Identifier: MIT */
/*
 * Values → bits. Runs keep their marks as roles and their links.
 */
#include "compose/compose_int.h"

static const struct {
	enum mark mark;
	const char *role;
} mark_roles[] = {{MARK_STRONG, "strong"},       {MARK_EMPH, "em"}, {MARK_CODE, "code"},
                  {MARK_UNDERLINE, "underline"}, {MARK_SUB, "sub"}, {MARK_SUP, "sup"}};

struct span leaf_span(const struct composition *c, int leaf)
{
	return leaf > 0 && leaf <= c->cv->leaf_count ? c->cv->leaves[leaf - 1].span : NOWHERE;
}

static void emit_piece(struct fill *f, struct look *look, str text, int leaf, enum placing_how how)
{
	if (text.n == 0)
		return;
	if (f->link.n)
		look = look_enter(f->c, look, STR("link"), NULL);
	fill_bit(f, (struct bit){.piece = {.kind = PIECE_TEXT,
	                                   .text = text,
	                                   .style = look->style,
	                                   .frame = f->frame,
	                                   .leaf = leaf,
	                                   .link = f->link,
	                                   .span = leaf_span(f->c, leaf)},
	                         .how = how});
}

void emit_formatted(struct fill *f, struct look *look, str text, int leaf)
{
	emit_piece(f, look, text, leaf, HOW_FORMATTED);
}

/* --- text --- */

static bool is_word_end(str text, ptrdiff_t at)
{
	if (at <= 0 || at >= text.n)
		return true;
	const unsigned char c = (unsigned char)text.s[at];
	const bool letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
	return !letter && c < 0x80;
}

/* The first of the person's names in the text, at *from; its length. */
static ptrdiff_t find_me(const struct composition *c, str text, ptrdiff_t *from)
{
	ptrdiff_t length = 0;
	*from = text.n;
	for (int i = 0; i < c->me.count; i++) {
		const str name = c->me.items[i];
		const ptrdiff_t at = str_find(text, name);
		if (at < 0 || at > *from || (at == *from && name.n < length) ||
		    !is_word_end(text, at - 1) || !is_word_end(text, at + name.n))
			continue;
		*from = at;
		length = name.n;
	}
	return length;
}

static void emit_run_text(struct fill *f, const struct value *v, str text, int leaf,
                          struct look *look)
{
	ptrdiff_t at = 0, length = 0;
	while (v->me && text.n && (length = find_me(f->c, text, &at)) > 0) {
		emit_piece(f, look, str_slice(text, 0, at), leaf, HOW_TEXT);
		emit_piece(f, look_enter(f->c, look, STR("me"), NULL),
		           str_slice(text, at, at + length), leaf, HOW_TEXT);
		text = str_slice(text, at + length, text.n);
	}
	emit_piece(f, look, text, leaf, HOW_TEXT);
}

static void emit_run(struct fill *f, const struct value *v, const struct run *r, int leaf,
                     struct look *look)
{
	const str link = f->link;
	const struct inline_frame *frame = f->frame;
	for (size_t i = 0; i < sizeof mark_roles / sizeof *mark_roles; i++) {
		if (!(r->marks & mark_roles[i].mark))
			continue;
		look = look_enter(f->c, look, str_from_z(mark_roles[i].role), NULL);
		const struct inline_frame *own = look_frame(f->c, look);
		f->frame = own ? own : f->frame;
	}
	if (r->newline)
		fill_bit(f, (struct bit){.piece = {.kind = PIECE_NEWLINE,
		                                   .style = look->style,
		                                   .leaf = leaf,
		                                   .span = leaf_span(f->c, leaf)}});
	if (r->url.n)
		f->link = r->url;
	emit_run_text(f, v, r->text, leaf, look);
	f->link = link;
	f->frame = frame;
}

static bool ends_sentence(str text)
{
	static const char *const ends[] = {".", ":", ";", "!", "?", ",", "…", "–", "—", "-"};
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		if (str_ends(text, str_from_z(ends[i])))
			return true;
	return false;
}

void emit_text(struct fill *f, const struct value *v, const struct text *t, struct look *look)
{
	if (!text_is_there(f->c, t))
		return;
	for (int i = 0; i < t->run_count; i++)
		emit_run(f, v, &t->runs[i], t->leaf, look);
	if (v->colon && !ends_sentence(str_trim(t->runs[t->run_count - 1].text)))
		emit_piece(f, look, STR(":"), 0, HOW_TEXT);
}

/* --- each kind of value --- */

typedef void emit_kind(struct fill *f, const struct value *v, const struct format *format,
                       struct look *look);

static void emit_nothing(struct fill *f, const struct value *v, const struct format *format,
                         struct look *look)
{
	(void)f;
	(void)v;
	(void)format;
	(void)look;
}

static void emit_one_text(struct fill *f, const struct value *v, const struct format *format,
                          struct look *look)
{
	const str name = v->plain;
	(void)format;
	if (name.n) /* a country by its code */
		emit_formatted(f, look, name, v->text->leaf);
	else
		emit_text(f, v, v->text, look);
}

static str list_separator(struct fill *f, const struct format *format)
{
	return format->kind == FORMAT_JOIN ? format->text : word_text(f->c, f->x, STR("list"));
}

static void emit_texts(struct fill *f, const struct value *v, const struct format *format,
                       struct look *look)
{
	const str separator = list_separator(f, format);
	bool first = true;
	for (int i = 0; i < v->texts->count; i++) {
		if (!text_is_there(f->c, &v->texts->items[i]))
			continue;
		if (!first)
			fill_word(f, look, separator, v->span);
		emit_text(f, v, &v->texts->items[i], look);
		first = false;
	}
}

/* A network whose name is in the target of its link is not lost where only the link is set. */
static void credit_network(struct fill *f, const struct link *l)
{
	const struct contact *k = f->x->scope ? f->x->scope->contact : NULL;
	if (!k || &k->link != l || k->network.leaf == 0 || l->target.n == 0)
		return;
	const str network = name_normal(f->c->scratch, text_plain(f->c->scratch, &k->network));
	if (network.n && str_find(name_normal(f->c->scratch, l->target), network) >= 0)
		LIST_ADD(f->c->scratch, &f->credits,
		         ((struct credit){k->network.leaf, HOW_LINK, l->target}));
}

static void emit_link(struct fill *f, const struct value *v, const struct link *l,
                      enum format_kind format, struct look *look)
{
	const str outer = f->link;
	if (l->target.n)
		f->link = l->target;
	if (v->bare)
		emit_piece(f, look, format == FORMAT_SHORT ? url_short(l->target) : l->target,
		           l->shown.leaf, HOW_LINK);
	else if (format == FORMAT_SHORT)
		emit_formatted(f, look, url_short(text_plain(f->c->a, &l->shown)), l->shown.leaf);
	else if (format == FORMAT_DIGITS)
		emit_formatted(f, look, phone_digits(f->c->a, text_plain(f->c->a, &l->shown)),
		               l->shown.leaf);
	else
		emit_text(f, v, &l->shown, look);
	credit_network(f, l);
	f->link = outer;
}

static void emit_links(struct fill *f, const struct value *v, const struct format *format,
                       struct look *look)
{
	for (int i = 0; i < v->count; i++) {
		if (i > 0)
			fill_word(f, look, list_separator(f, format), v->span);
		emit_link(f, v, v->links[i], format->kind, look);
	}
}

static void emit_level(struct fill *f, const struct value *v, const struct format *format,
                       struct look *look)
{
	(void)format;
	emit_text(f, v, &v->level->shown, look);
}

/* A template of a word or a title, whose edges are its own. */
static void emit_inner(struct fill *f, const struct template *t, const struct scope *s,
                       struct look *look)
{
	const struct context *outer = f->x;
	struct context inner = *outer;
	const int from = f->count;
	const bool has_fields = f->has_fields, present = f->present;
	inner.scope = s;
	inner.depth++;
	if (composition_step(f->c, &inner, t->span)) {
		f->x = &inner;
		fill_template(f, t, look);
		fill_edges(f, from);
	}
	f->x = outer;
	f->has_fields = has_fields;
	f->present = present;
}

static void emit_place(struct fill *f, const struct value *v, const struct format *format,
                       struct look *look)
{
	const struct scope s = {.kind = SCOPE_PLACE, .place = v->place};
	(void)format;
	if (text_is_there(f->c, &v->place->whole))
		emit_text(f, v, &v->place->whole, look);
	else
		emit_inner(f, place_template(f->c, f->x, s.place), &s, look);
}

static void emit_phrase(struct fill *f, const struct value *v, const struct format *format,
                        struct look *look)
{
	const struct scope s = {.kind = SCOPE_DEGREE, .entry = v->entry};
	(void)format;
	emit_inner(f, word_template(f->c, f->x, STR("degree_area")), &s, look);
}

static void emit_template(struct fill *f, const struct value *v, const struct format *format,
                          struct look *look)
{
	(void)format;
	emit_inner(f, v->template, v->scope, look);
}

static void emit_blocks(struct fill *f, const struct value *v, const struct format *format,
                        struct look *look)
{
	(void)format;
	(void)look;
	fill_bit(f, (struct bit){.is_blocks = true, .blocks = *v});
}

static void emit_plain(struct fill *f, const struct value *v, const struct format *format,
                       struct look *look)
{
	(void)format;
	const int from = f->count;
	emit_piece(f, look, v->plain, 0, HOW_TEXT);
	if (f->count > from)
		f->items[from].piece.span = v->span;
}

static void emit_number(struct fill *f, const struct value *v, const struct format *format,
                        struct look *look)
{
	const int count = f->x->scope ? f->x->scope->count : 0;
	const struct value number = {.plain = number_format(f->c->a, v->number, count, format),
	                             .span = v->span};
	emit_plain(f, &number, format, look);
}

static void emit_image(struct fill *f, const struct value *v, const struct format *format,
                       struct look *look)
{
	(void)format;
	if (!f->names_files)
		return;
	f->image = v->image;
	emit_piece(f, look, v->image->path, v->image->leaf, HOW_IMAGE);
}

static void emit_icon(struct fill *f, struct look *look, struct bit bit)
{
	bit.piece.kind = PIECE_ICON;
	bit.piece.style = look_enter(f->c, look, STR("icon"), NULL)->style;
	bit.piece.frame = f->frame;
	bit.piece.link = f->link;
	bit.how = HOW_ICON;
	fill_bit(f, bit);
}

static void emit_icon_value(struct fill *f, const struct value *v, const struct format *format,
                            struct look *look)
{
	(void)format;
	emit_icon(f, look,
	          (struct bit){
		      .piece = {.icon = v->icon,
	                        .text = v->plain,
	                        .leaf = v->label_leaf,
	                        .span = v->label_leaf ? leaf_span(f->c, v->label_leaf) : v->span}});
}

static emit_kind *const kinds[IS_COUNT] = {
    [IS_NOTHING] = emit_nothing, [IS_TEXT] = emit_one_text,     [IS_TEXTS] = emit_texts,
    [IS_DATES] = emit_dates,     [IS_LINKS] = emit_links,       [IS_LEVEL] = emit_level,
    [IS_PLACE] = emit_place,     [IS_IMAGE] = emit_image,       [IS_BLOCKS] = emit_blocks,
    [IS_PLAIN] = emit_plain,     [IS_NUMBER] = emit_number,     [IS_ICON] = emit_icon_value,
    [IS_PHRASE] = emit_phrase,   [IS_TEMPLATE] = emit_template, [IS_ITEMS] = emit_nothing};

/* --- formats that change the look, the link or the kind of thing --- */

static struct look *cased(struct composition *c, struct look *look, enum format_kind format)
{
	static const struct props upper = {.set = 1ul << PROP_CASE, .text_case = LAYOUT_CASE_UPPER};
	static const struct props lower = {.set = 1ul << PROP_CASE, .text_case = LAYOUT_CASE_LOWER};
	return format == FORMAT_UPPER   ? look_enter(c, look, (str){0}, &upper)
	       : format == FORMAT_LOWER ? look_enter(c, look, (str){0}, &lower)
	                                : look;
}

static void link_to_item(struct fill *f)
{
	const struct link *l = f->x->scope ? item_link(f->c, f->x->scope) : NULL;
	if (!l || l->target.n == 0)
		return;
	f->link = l->target;
	LIST_ADD(f->c->scratch, &f->credits, ((struct credit){l->shown.leaf, HOW_LINK, l->target}));
}

static void emit_as_icon(struct fill *f, const struct value *v, struct look *look)
{
	const int leaf = v->is == IS_TEXT ? v->text->leaf : 0;
	const str name = value_plain(f->c, f->x, v);
	emit_icon(f, look,
	          (struct bit){.piece = {.icon = str_copy(f->c->a, name),
	                                 .text = str_copy(f->c->a, name),
	                                 .leaf = leaf,
	                                 .span = leaf_span(f->c, leaf)}});
}

void emit_value(struct fill *f, const struct value *v, const struct format *format,
                struct look *look)
{
	const str link = f->link;
	const int from = f->count;
	if (v->is == IS_NOTHING)
		return;
	if (format->kind == FORMAT_ICON && v->is != IS_ICON) {
		emit_as_icon(f, v, look);
		return;
	}
	if (format->kind == FORMAT_LINK)
		link_to_item(f);
	look = cased(f->c, look, format->kind);
	kinds[v->is](f, v, format, look);
	f->link = link;
	bits_abridge(f, v, format, from, look);
}

str value_plain(struct composition *c, const struct context *x, const struct value *v)
{
	static const struct format none = {0};
	struct fill f = {.c = c, .x = x};
	emit_value(&f, v, &none, c->body);
	return bits_text(&f, c->scratch, 0);
}

/* A title's template may hold fields of its own. */
static bool template_is_set(struct composition *c, const struct value *v, const struct context *x)
{
	if (!template_has_fields(v->template))
		return true;
	const struct arena_mark mark = arena_mark(c->scratch);
	struct context inner = *x;
	inner.scope = v->scope;
	inner.depth++;
	struct fill f = {.c = c, .x = &inner};
	if (composition_step(c, &inner, v->span))
		fill_template(&f, v->template, c->body);
	arena_rewind(c->scratch, mark);
	return f.present;
}

bool value_is_set(struct composition *c, const struct context *x, const struct value *v,
                  const struct format *format)
{
	if (!value_is_there(c, v))
		return false;
	if (v->is == IS_DATES)
		return dates_are_set(c, x, &v->dates, format);
	if (v->is == IS_TEMPLATE)
		return template_is_set(c, v, x);
	return true;
}
