/* SPDX-License-Identifier: MIT */
/*
 * Values of fields: text, lists of words, links, levels, dates, pictures.
 * All are text in the file; the key says how it is read.
 */
#include "read/read_int.h"

enum { PIECE_LONGEST = 40 };

static void wrong_type(struct reader *r, const struct node *n, const char *wanted,
                       const char *taken)
{
	diag(r->d, DIAG_TYPE_WRONG, n->span, "wanted %s, found %.*s: %s", wanted,
	     STR_ARG(node_kind_name(n)), taken);
}

/* --- one text --- */

static void flatten(struct buf *b, const struct node *n)
{
	if (n->kind == NODE_SCALAR)
		buf_add(b, str_trim(n->text));
	for (int i = 0; i < n->count && n->kind != NODE_SCALAR; i++) {
		struct buf part = BUF(b->a);
		flatten(&part, n->kind == NODE_MAP ? &n->pairs[i].value : &n->items[i]);
		if (part.n == 0)
			continue;
		if (b->n)
			buf_add(b, STR(", "));
		if (n->kind == NODE_MAP)
			buf_format(b, "%.*s: ", STR_ARG(str_trim(n->pairs[i].key.text)));
		buf_add(b, buf_str(&part));
	}
}

struct text text_any(struct reader *r, const struct node *n)
{
	struct buf b = BUF(r->a);
	if (n->kind == NODE_SCALAR || node_is_absent(n))
		return text_read(r, n, LEAF_TEXT);
	wrong_type(r, n, "text", "joining it by commas");
	flatten(&b, n);
	return text_part(r, n, buf_str(&b), LEAF_TEXT);
}

/* --- lists of words --- */

/* Bytes up to the next comma outside brackets. */
static ptrdiff_t piece_length(str text)
{
	int depth = 0;
	for (ptrdiff_t i = 0; i < text.n; i++) {
		const char c = text.s[i];
		depth += (c == '(' || c == '[' || c == '{') - (c == ')' || c == ']' || c == '}');
		if (depth < 0)
			depth = 0;
		if (c == ',' && depth == 0)
			return i;
	}
	return text.n;
}

static bool is_short(str piece)
{
	return piece.n && utf8_length(piece) <= PIECE_LONGEST && str_find(piece, STR(". ")) < 0 &&
	       str_find(piece, STR("\n")) < 0;
}

bool is_clean_list(str text)
{
	text = str_trim(text);
	if (text.n == 0)
		return false;
	while (text.n) {
		const ptrdiff_t n = piece_length(text);
		if (!is_short(str_trim(str_slice(text, 0, n))))
			return false;
		text = str_slice(text, n + 1, text.n);
	}
	return true;
}

bool is_short_list(const struct node *n)
{
	for (int i = 0; n->kind == NODE_LIST && i < n->count; i++)
		if (n->items[i].kind != NODE_SCALAR || !is_short(str_trim(n->items[i].text)))
			return false;
	return n->kind == NODE_LIST;
}

struct text_list {
	struct text *items;
	int count, cap;
};

static void add_text(struct reader *r, struct text_list *list, struct text t)
{
	if (t.leaf)
		LIST_ADD(r->a, list, t);
}

static void add_pieces(struct reader *r, struct text_list *list, const struct node *n)
{
	str rest = n->text;
	if (!is_clean_list(rest)) {
		add_text(r, list, text_read(r, n, LEAF_TEXT));
		return;
	}
	while (rest.n) {
		const ptrdiff_t length = piece_length(rest);
		const str piece = str_slice(rest, 0, length);
		add_text(r, list, text_part(r, n, piece, LEAF_TEXT));
		rest = str_slice(rest, length + 1, rest.n);
	}
}

struct texts texts_read(struct reader *r, const struct node *n, bool told)
{
	struct text_list list = {0};
	if (told && n->kind == NODE_SCALAR)
		wrong_type(r, n, "a list",
		           is_clean_list(n->text) && piece_length(n->text) < n->text.n
		               ? "splitting it at its commas"
		               : "taking it as a list of one");
	if (n->kind == NODE_SCALAR)
		add_pieces(r, &list, n);
	if (n->kind == NODE_MAP)
		add_text(r, &list, text_any(r, n));
	for (int i = 0; i < n->count && n->kind == NODE_LIST; i++)
		if (!node_is_absent(&n->items[i]))
			add_text(r, &list, text_any(r, &n->items[i]));
	return (struct texts){list.items, list.count};
}

struct texts lines_read(struct reader *r, const struct node *n)
{
	struct {
		struct text *items;
		int count, cap;
	} lines = {0};
	str line, rest = n->text;
	if (n->kind != NODE_SCALAR)
		return texts_read(r, n, false);
	while (rest.n) {
		str_cut(rest, '\n', &line, &rest);
		const struct text t = text_part(r, n, line, LEAF_TEXT);
		if (t.leaf)
			LIST_ADD(r->a, &lines, t);
	}
	return (struct texts){lines.items, lines.count};
}

/* --- links --- */

static const enum diag_id invalid[] = {
    [LINK_URL] = DIAG_URL_INVALID,
    [LINK_EMAIL] = DIAG_EMAIL_INVALID,
    [LINK_PHONE] = DIAG_PHONE_INVALID,
    [LINK_DOI] = DIAG_URL_INVALID,
};

/* An address is no prose: its signs are its own, unless it begins as markup does. */
static struct text address_text(struct reader *r, const struct node *n)
{
	const str text = str_trim(n->text);
	struct text t;
	if (n->kind == NODE_SCALAR && !str_starts(text, STR("[")) && !str_starts(text, STR("<")))
		return text_verbatim(r, n, LEAF_LINK);
	t = text_any(r, n);
	leaf_type(r, t.leaf, LEAF_LINK);
	return t;
}

struct link link_read(struct reader *r, const struct node *n, enum link_type type)
{
	struct link link = {.shown = address_text(r, n)};
	const struct run *first = link.shown.run_count ? &link.shown.runs[0] : NULL;
	if (!first)
		return link;
	if (first->url.n)
		link.target = first->url;
	else
		link.target = link_target(r->a, text_plain(r->scratch, &link.shown), type);
	if (link.target.n == 0)
		diag(r->d, invalid[type], n->span, "%.*s", STR_ARG(brief(first->text)));
	return link;
}

/* --- levels --- */

struct level level_read(struct reader *r, const struct node *n)
{
	const struct text shown = text_any(r, n);
	struct level level = level_parse(text_plain(r->scratch, &shown));
	level.shown = shown;
	leaf_type(r, shown.leaf, LEAF_LEVEL);
	return level;
}

/* --- dates --- */

static void leaf_of_date(struct reader *r, struct text *t, const struct node *n)
{
	t->leaf = 0;
	if (n)
		leaf_add(r, t, LEAF_DATE, n->span);
}

static void report_date(struct reader *r, const struct node *n, bool ambiguous, bool is_invalid)
{
	if (ambiguous)
		diag(r->d, DIAG_DATE_AMBIGUOUS, n->span, "%.*s", STR_ARG(brief(n->text)));
	if (is_invalid)
		diag(r->d, DIAG_DATE_INVALID, n->span, "%.*s", STR_ARG(brief(n->text)));
}

/* The characters of a date, cleaned as those of any text. */
static str date_text(struct reader *r, const struct node *n)
{
	struct buf b = BUF(r->a);
	struct written w = {n->text, n->span, 0};
	if (n->kind != NODE_SCALAR) {
		wrong_type(r, n, "a date", "joining it by commas");
		flatten(&b, n);
		w.text = buf_str(&b);
	}
	w.text = text_bounded(r, &w, w.text, LINE_BYTES);
	const struct text t = inline_line(r, &w);
	return text_plain(r->a, &t);
}

static struct dates dates_from_one(struct reader *r, const struct node *n)
{
	bool ambiguous = false, is_invalid = false;
	struct dates d = dates_parse(r->a, date_text(r, n), r->locale, &ambiguous, &is_invalid);
	report_date(r, n, ambiguous, is_invalid);
	leaf_of_date(r, &d.from.written, n);
	leaf_of_date(r, &d.to.written, d.implied ? NULL : n);
	leaf_of_date(r, &d.note, n);
	return d;
}

static struct when when_read(struct reader *r, const struct node *n)
{
	bool ambiguous = false, is_invalid = false;
	if (!n)
		return (struct when){0};
	struct when w = when_parse(r->a, date_text(r, n), r->locale, &ambiguous, &is_invalid);
	report_date(r, n, ambiguous, is_invalid);
	leaf_of_date(r, &w.written, n);
	return w;
}

struct dates dates_read(struct reader *r, const struct date_nodes *n)
{
	struct dates d = {0};
	if (n->date)
		return dates_from_one(r, n->date);
	/* `startDate: 2019 – 2021` is a range too. */
	if (n->start && !n->end) {
		d = dates_from_one(r, n->start);
		if (d.kind != DATES_POINT || d.from.unit == UNIT_NOW)
			return d;
		d.kind = DATES_RANGE;
		d.implied = true;
		d.to = (struct when){.unit = UNIT_NOW};
		return d;
	}
	if (!n->start) {
		d.kind = DATES_POINT;
		d.from = when_read(r, n->end);
		d.kind = d.from.unit == UNIT_TEXT ? DATES_TEXT : DATES_POINT;
		return d;
	}
	d.kind = DATES_RANGE;
	d.from = when_read(r, n->start);
	d.to = when_read(r, n->end);
	return d;
}

/* --- pictures --- */

struct image_nodes {
	const struct node *path, *alt;
};

static void image_path(struct reader *r, const struct node *n, void *into)
{
	(void)r;
	((struct image_nodes *)into)->path = n;
}

static void image_alt(struct reader *r, const struct node *n, void *into)
{
	(void)r;
	((struct image_nodes *)into)->alt = n;
}

static const struct closed_key image_keys[] = {
    {"path", image_path, NULL, &form_text, "a file beside the CV"},
    {"src", image_path, "path", &form_text, NULL},
    {"url", image_path, "path", &form_text, NULL},
    {"alt", image_alt, NULL, &form_text, "what it shows"},
};
const struct closed_table image_table = {CLOSED(image_keys)};

static bool is_remote(str path)
{
	return str_starts(path, STR("//")) || str_find(str_slice(path, 0, 16), STR("://")) > 0;
}

bool image_read(struct reader *r, const struct node *n, struct image *image)
{
	struct image_nodes nodes = {0};
	*image = (struct image){0};
	if (n->kind == NODE_MAP)
		closed_read(r, n, CLOSED(image_keys), &nodes);
	else
		nodes.path = n;
	if (!nodes.path || nodes.path->kind != NODE_SCALAR) {
		diag(r->d, DIAG_TYPE_UNUSABLE, n->span, "wanted a path, found %.*s",
		     STR_ARG(node_kind_name(nodes.path ? nodes.path : n)));
		return false;
	}
	const str path = str_trim(nodes.path->text);
	if (is_remote(path)) {
		diag(r->d, DIAG_IMAGE_REMOTE, nodes.path->span, "%.*s", STR_ARG(brief(path)));
		if (nodes.alt)
			keep_meta(r, nodes.alt, STR("image.alt"));
		return false;
	}
	image->path = path;
	image->leaf = leaf_new(r, LEAF_IMAGE, nodes.path->span);
	if (nodes.alt) {
		image->alt = text_any(r, nodes.alt);
		leaf_type(r, image->alt.leaf, LEAF_META); /* spoken, not set */
	}
	return true;
}

/* --- by type --- */

static void field_text(struct reader *r, const struct node *n, struct field *f)
{
	f->as.text = f->id == FIELD_LOCATION ? place_text(r, n) : text_any(r, n);
}

static void field_texts(struct reader *r, const struct node *n, struct field *f)
{
	f->as.texts = texts_read(r, n, true);
}

static void field_dates(struct reader *r, const struct node *n, struct field *f)
{
	f->as.dates = dates_read(r, &(struct date_nodes){.date = n});
}

static void field_link(struct reader *r, const struct node *n, struct field *f)
{
	static const enum link_type types[FIELD_COUNT] = {
	    [FIELD_URL] = LINK_URL,
	    [FIELD_DOI] = LINK_DOI,
	    [FIELD_EMAIL] = LINK_EMAIL,
	    [FIELD_PHONE] = LINK_PHONE,
	};
	f->as.link = link_read(r, n, types[f->id]);
}

static void field_level(struct reader *r, const struct node *n, struct field *f)
{
	f->as.level = level_read(r, n);
}

static void field_place(struct reader *r, const struct node *n, struct field *f)
{
	f->as.place = place_read(r, n);
}

static void field_image(struct reader *r, const struct node *n, struct field *f)
{
	image_read(r, n, &f->as.image);
}

static void (*const readers[])(struct reader *, const struct node *, struct field *) = {
    [VALUE_TEXT] = field_text,   [VALUE_TEXTS] = field_texts, [VALUE_DATES] = field_dates,
    [VALUE_LINK] = field_link,   [VALUE_LEVEL] = field_level, [VALUE_PLACE] = field_place,
    [VALUE_IMAGE] = field_image,
};

static bool is_absent(const struct field *f)
{
	const bool absent[] = {
	    [VALUE_TEXT] = f->type == VALUE_TEXT && !f->as.text.leaf,
	    [VALUE_TEXTS] = f->type == VALUE_TEXTS && !f->as.texts.count,
	    [VALUE_DATES] = f->type == VALUE_DATES && !f->as.dates.from.written.leaf,
	    [VALUE_LINK] = f->type == VALUE_LINK && !f->as.link.shown.leaf,
	    [VALUE_LEVEL] = f->type == VALUE_LEVEL && !f->as.level.shown.leaf,
	    [VALUE_PLACE] = f->type == VALUE_PLACE && place_is_absent(&f->as.place),
	    [VALUE_IMAGE] = f->type == VALUE_IMAGE && !f->as.image.leaf,
	};
	return absent[f->type];
}

bool field_read(struct reader *r, const struct node *n, struct field *field)
{
	field->type = field_row(field->id)->type;
	readers[field->type](r, n, field);
	return !is_absent(field);
}
