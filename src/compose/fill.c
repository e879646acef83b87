/* SPDX-License-Identifier: MIT */
/*
 * A template → bits. A bit is a piece on its way: it still knows whether it is
 * the layout's own text and what of it would vanish at an edge. Values come in
 * as they are; nothing that a CV says is read as template.
 *
 * A group is set when all fields of its own level are there. What it begins
 * and ends with, if that is separators, is marked and dropped later where
 * nothing stands beside it on its line.
 */
#include "compose/compose_int.h"

enum state { STATE_MISSING, STATE_NEUTRAL, STATE_SET };

/* --- what counts as a field --- */

static const char *const neutral_names[] = {"n", "count", "page", "pages"};

static bool path_is_neutral(const struct path_names *path, enum format_kind format)
{
	if (path->names.count == 0)
		return true;
	const str first = path->names.items[0];
	if (path->names.count > 1)
		return str_eq(first, STR("words")) || str_eq(first, STR("icon"));
	if (str_eq(first, STR("icon")))
		return format != FORMAT_ICON;
	for (size_t i = 0; i < sizeof neutral_names / sizeof *neutral_names; i++)
		if (str_eq(first, str_from_z(neutral_names[i])))
			return true;
	return false;
}

static bool part_has_fields(const struct template_part *p)
{
	for (int i = 0; i < p->operand_count; i++)
		if (p->operands[i].quoted || !path_is_neutral(&p->operands[i].path, p->format.kind))
			return true;
	for (int i = 0; i < p->alternative_count; i++)
		if (template_has_fields(&p->alternatives[i]))
			return true;
	return false;
}

bool template_has_fields(const struct template *t)
{
	for (int i = 0; i < t->count; i++)
		if (part_has_fields(&t->parts[i]))
			return true;
	return false;
}

/* --- bits --- */

void fill_bit(struct fill *f, struct bit bit)
{
	bit.piece.lang = f->x->lang;
	if (f->x->furniture)
		bit.piece.leaf = 0;
	LIST_ADD(f->c->scratch, f, bit);
}

static void fill_literal(struct fill *f, struct look *look, str text, struct span span)
{
	if (text.n == 0)
		return;
	fill_bit(f, (struct bit){.piece = {.kind = PIECE_TEXT,
	                                   .text = text,
	                                   .style = look->style,
	                                   .frame = f->frame,
	                                   .link = f->link,
	                                   .span = span},
	                         .literal = true});
}

/* Between the parts of a value: the layout's too, but no edge takes it away. */
void fill_word(struct fill *f, struct look *look, str text, struct span span)
{
	const int at = f->count;
	fill_literal(f, look, text, span);
	if (f->count > at)
		f->items[at].literal = false;
}

/* --- fields --- */

struct chosen {
	enum state state;
	const struct operand *quoted;
	struct value value;
};

static struct chosen choose_operand(struct fill *f, const struct template_part *p)
{
	struct chosen chosen = {.state = STATE_NEUTRAL};
	for (int i = 0; i < p->operand_count; i++) {
		const struct operand *o = &p->operands[i];
		if (o->quoted)
			return (struct chosen){.state = STATE_SET, .quoted = o};
		chosen.value = value_find(f->c, f->x, &o->path);
		const bool neutral =
		    path_is_neutral(&o->path, p->format.kind) || chosen.value.neutral;
		if (value_is_set(f->c, f->x, &chosen.value, &p->format)) {
			chosen.state = neutral ? STATE_NEUTRAL : STATE_SET;
			return chosen;
		}
		if (!neutral)
			chosen.state = STATE_MISSING;
	}
	chosen.value.is = IS_NOTHING;
	return chosen;
}

static void fill_field(struct fill *f, const struct template_part *p, struct look *look)
{
	struct chosen chosen = choose_operand(f, p);
	f->has_fields = f->has_fields || part_has_fields(p);
	f->present = f->present || chosen.state == STATE_SET;
	if (chosen.quoted) {
		fill_literal(f, look, chosen.quoted->text, p->span);
		return;
	}
	chosen.value.span = p->span;
	emit_value(f, &chosen.value, &p->format, look);
}

/* --- groups --- */

/* Fields in spans belong to the level of the span. */
static bool level_is_set(struct fill *f, const struct template *t)
{
	for (int i = 0; i < t->count; i++) {
		const struct template_part *p = &t->parts[i];
		if (p->kind == TEMPLATE_FIELD && choose_operand(f, p).state == STATE_MISSING)
			return false;
		if (p->kind == TEMPLATE_SPAN && p->alternative_count &&
		    !level_is_set(f, &p->alternatives[0]))
			return false;
	}
	return true;
}

static const uint32_t separators[] = {' ', ',',  ';',  ':',    '/',    '|',
                                      '-', 0xA0, 0xB7, 0x2022, 0x2013, 0x2014};

static bool is_separator(uint32_t c)
{
	for (size_t i = 0; i < sizeof separators / sizeof *separators; i++)
		if (separators[i] == c)
			return true;
	return false;
}

static ptrdiff_t leading_separators(str text)
{
	ptrdiff_t at = 0, end = 0;
	while (end < text.n && is_separator(utf8_next(text, &at)))
		end = at;
	return end;
}

static ptrdiff_t trailing_separators(str text)
{
	ptrdiff_t at = 0, begin = 0;
	while (at < text.n)
		if (!is_separator(utf8_next(text, &at)))
			begin = at;
	return text.n - begin;
}

static bool is_text(const struct bit *b)
{
	return b->piece.kind == PIECE_TEXT && !b->is_blocks;
}

static void mark_edges(struct fill *f, int from)
{
	for (int i = from; i < f->count; i++) {
		struct bit *b = &f->items[i];
		if (!b->literal || !is_text(b))
			break;
		b->lead = leading_separators(b->piece.text);
		if (b->lead < b->piece.text.n)
			break;
	}
	for (int i = f->count - 1; i >= from; i--) {
		struct bit *b = &f->items[i];
		if (!b->literal || !is_text(b))
			break;
		b->tail = trailing_separators(b->piece.text);
		if (b->tail < b->piece.text.n)
			break;
	}
}

/* False if fields stand only deeper down and none of them is there. */
static bool fill_alternative(struct fill *f, const struct template *t, struct look *look)
{
	if (!level_is_set(f, t))
		return false;
	const int from = f->count;
	const int credits = f->credits.count;
	const bool present = f->present;
	f->present = false;
	fill_template(f, t, look);
	const bool set = f->present || !template_has_fields(t);
	f->present = f->present || present;
	if (!set) {
		f->count = from;
		f->credits.count = credits;
		return false;
	}
	mark_edges(f, from);
	return true;
}

static void fill_group(struct fill *f, const struct template_part *p, struct look *look)
{
	f->has_fields = f->has_fields || part_has_fields(p);
	for (int i = 0; i < p->alternative_count; i++)
		if (fill_alternative(f, &p->alternatives[i], look))
			return;
}

/* --- the rest --- */

static void fill_span(struct fill *f, const struct template_part *p, struct look *look)
{
	struct look *inner = look_enter(f->c, look, p->text, NULL);
	const struct inline_frame *outer = f->frame, *frame = look_frame(f->c, inner);
	if (frame)
		f->frame = frame;
	if (p->alternative_count)
		fill_template(f, &p->alternatives[0], inner);
	f->frame = outer;
}

static void fill_plain(struct fill *f, const struct template_part *p, struct look *look)
{
	fill_literal(f, look, p->text, p->span);
}

static void fill_newline(struct fill *f, const struct template_part *p, struct look *look)
{
	fill_bit(f, (struct bit){
			.piece = {.kind = PIECE_NEWLINE, .style = look->style, .span = p->span}});
}

typedef void fill_part(struct fill *f, const struct template_part *p, struct look *look);

static fill_part *const parts[] = {[TEMPLATE_TEXT] = fill_plain,
                                   [TEMPLATE_FIELD] = fill_field,
                                   [TEMPLATE_GROUP] = fill_group,
                                   [TEMPLATE_SPAN] = fill_span,
                                   [TEMPLATE_NEWLINE] = fill_newline};

void fill_template(struct fill *f, const struct template *t, struct look *look)
{
	for (int i = 0; i < t->count; i++)
		parts[t->parts[i].kind](f, &t->parts[i], look);
}

void fill_text(struct fill *f, const struct text *t, struct look *look)
{
	const struct value v = {.is = IS_TEXT, .text = t};
	emit_text(f, &v, t, look);
}

/* --- edges --- */

static ptrdiff_t leading_spaces(str text)
{
	ptrdiff_t n = 0;
	while (n < text.n && text.s[n] == ' ')
		n++;
	return n;
}

static void cut_start(struct bit *b, ptrdiff_t n)
{
	b->piece.text = str_slice(b->piece.text, n, b->piece.text.n);
	if (b->tail > b->piece.text.n)
		b->tail = b->piece.text.n;
}

/* From the start of each line: nothing before it, or a space that would stand twice. */
static void cut_starts(struct fill *f, int from)
{
	bool seen = false, spaced = false;
	for (int i = from; i < f->count; i++) {
		struct bit *b = &f->items[i];
		if (b->piece.kind == PIECE_NEWLINE) {
			seen = spaced = false;
			continue;
		}
		const str before = b->piece.text;
		if (b->literal && is_text(b)) {
			const ptrdiff_t spaces = leading_spaces(before);
			const ptrdiff_t lead = b->lead > spaces ? b->lead : spaces;
			cut_start(b, !seen ? lead : spaced ? spaces : 0);
		}
		const str text = b->piece.text;
		seen = seen || text.n > 0 || !is_text(b);
		spaced = text.n ? text.s[text.n - 1] == ' ' : is_text(b) && spaced;
	}
}

static void cut_ends(struct fill *f, int from)
{
	bool seen = false;
	for (int i = f->count - 1; i >= from; i--) {
		struct bit *b = &f->items[i];
		if (b->piece.kind == PIECE_NEWLINE) {
			seen = false;
			continue;
		}
		if (b->literal && is_text(b) && !seen) {
			str *text = &b->piece.text;
			*text = str_slice(*text, 0, text->n - b->tail);
			while (text->n && text->s[text->n - 1] == ' ')
				text->n--;
		}
		seen = seen || b->piece.text.n > 0 || !is_text(b);
	}
}

void fill_edges(struct fill *f, int from)
{
	cut_starts(f, from);
	cut_ends(f, from);
}

static bool is_nothing(const struct bit *b)
{
	return is_text(b) && b->piece.text.n == 0;
}

/* --- pieces --- */

static bool is_blank(const struct bit *b)
{
	return b->piece.kind == PIECE_NEWLINE || is_nothing(b);
}

static void count_links(struct fill *f, const struct piece *pieces, int count)
{
	for (int i = 0; i < count; i++)
		if (pieces[i].link.n && (i == 0 || !str_eq(pieces[i].link, pieces[i - 1].link)))
			f->c->ledger->links++;
}

static void smarten(struct fill *f, int from, int to)
{
	const struct arena_mark mark = arena_mark(f->c->scratch);
	struct piece **pieces = ARENA_ARRAY(f->c->scratch, struct piece *, to - from);
	int count = 0;
	for (int i = from; i < to; i++)
		if (!f->items[i].is_blocks)
			pieces[count++] = &f->items[i].piece;
	text_smarten(f->c->a, f->c->scratch, pieces, count);
	arena_rewind(f->c->scratch, mark);
}

struct piece *fill_pieces(struct fill *f, int from, int to, int *count)
{
	smarten(f, from, to);
	fill_commit(f, from, to);
	while (from < to && is_blank(&f->items[from]))
		from++;
	while (to > from && is_blank(&f->items[to - 1]))
		to--;
	struct piece *pieces = ARENA_ARRAY(f->c->a, struct piece, to - from);
	*count = 0;
	for (int i = from; i < to; i++)
		if (!is_nothing(&f->items[i]) && !f->items[i].is_blocks)
			pieces[(*count)++] = f->items[i].piece;
	if (!f->x->furniture)
		count_links(f, pieces, *count);
	return pieces;
}
