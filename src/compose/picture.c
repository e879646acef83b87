/* SPDX-License-Identifier: MIT */
/*
 * `image`: a picture that the layout or the CV names, or a QR code of a text.
 * A path that the CV gives starts at the CV's folder, any other at that of the
 * layout which says it. What cannot be read is left out as if it were missing.
 */
#include "compose/compose_int.h"

static const str code_scheme = {"qr:", 3};

struct naming {
	struct fill fill;
	const struct block *block;
	struct look *look;
};

static bool is_code(const struct template *t)
{
	return t->count > 0 && t->parts[0].kind == TEMPLATE_TEXT &&
	       str_starts(t->parts[0].text, code_scheme);
}

/* --- where a name comes from --- */

/* The place in the CV, if all of the name stands there; else that of the block. */
static struct span named_at(const struct naming *n)
{
	struct span at = NOWHERE;
	for (int i = 0; i < n->fill.count; i++) {
		const struct bit *b = &n->fill.items[i];
		if (b->literal && str_trim(b->piece.text).n)
			return n->block->span;
		if (!b->literal && !at.origin)
			at = b->piece.span;
	}
	return at.origin ? at : n->block->span;
}

static str folder_at(const struct composition *c, struct span at)
{
	return at.origin ? path_folder(at.origin->name) : c->layout->folder;
}

static int leaf_of(const struct fill *f)
{
	for (int i = 0; i < f->count; i++)
		if (f->items[i].piece.leaf)
			return f->items[i].piece.leaf;
	return 0;
}

/* --- what it says --- */

static str person_name(struct composition *c)
{
	const struct field *name = entry_field(&c->cv->person.self, FIELD_NAME);
	return name && name->type == VALUE_TEXT ? text_plain(c->a, &name->as.text) : (str){0};
}

static bool is_photo(const struct composition *c, const struct image *image)
{
	const struct field *photo = entry_field(&c->cv->person.self, FIELD_IMAGE);
	return photo && &photo->as.image == image;
}

str block_alt(struct composition *c, const struct context *x, const struct block *b, struct look *k)
{
	struct fill f = {.c = c, .x = x};
	fill_template(&f, &b->alt, k);
	fill_edges(&f, 0);
	return str_trim(bits_text(&f, c->a, 0));
}

static str alt_of(const struct naming *n)
{
	struct composition *c = n->fill.c;
	const struct image *image = n->fill.image;
	if (n->block->has_alt)
		return block_alt(c, n->fill.x, n->block, n->look);
	if (image && text_is_there(c, &image->alt))
		return text_plain(c->a, &image->alt);
	return image && is_photo(c, image) ? person_name(c) : (str){0};
}

/* A picture without words is decoration; that should be meant. */
static void tag_figure(const struct naming *n, struct box *box, str alt)
{
	const bool decoration = n->fill.x->furniture || n->block->tag == BLOCK_TAG_ARTIFACT;
	if (alt.n == 0 && !decoration && !n->block->has_alt)
		diag(n->fill.c->d, DIAG_IMAGE_ALT, named_at(n), NULL);
	box->tag.role = decoration || alt.n == 0 ? TAG_ARTIFACT : TAG_FIGURE;
	box->tag.alt = box->tag.role == TAG_FIGURE ? alt : (str){0};
}

/* --- the box --- */

static struct box *picture_box(struct naming *n)
{
	struct composition *c = n->fill.c;
	const struct span at = named_at(n);
	const str name = str_trim(bits_text(&n->fill, c->a, 0));
	if (name.n == 0)
		return NULL;
	if (str_find(str_slice(name, 0, 16), STR("://")) > 0) {
		diag(c->d, DIAG_IMAGE_REMOTE, at, "%.*s", STR_ARG(name));
		return NULL;
	}
	const struct picture *picture = picture_open(c->pictures, folder_at(c, at), name, at);
	if (!picture)
		return NULL;
	struct box *box = box_new(c, BOX_IMAGE, n->look, n->block->span);
	box->image.picture = picture;
	box->image.grey = n->block->grey;
	box->image.cover = n->block->fit == IMAGE_COVER;
	tag_figure(n, box, alt_of(n));
	return box;
}

/* A link says where it leads, whatever it shows. */
static str code_text(const struct naming *n)
{
	struct buf text = BUF(n->fill.c->a);
	str link = {0};
	for (int i = 0; i < n->fill.count; i++) {
		const struct piece *p = &n->fill.items[i].piece;
		if (p->link.n && !str_eq(p->link, link))
			buf_add(&text, p->link);
		else if (p->link.n == 0)
			buf_add(&text, p->text);
		link = p->link;
	}
	return str_trim(str_slice(buf_str(&text), code_scheme.n, text.n));
}

/* Telephones read dark on light: on a dark ground a code brings its own. */
static void colour_code(struct box *box, uint32_t colour)
{
	enum { LIGHT = 128 * 1000 };
	const uint32_t light =
	    (colour >> 16 & 0xFF) * 299 + (colour >> 8 & 0xFF) * 587 + (colour & 0xFF) * 114;
	box->image.colour = light < LIGHT ? colour : 0;
	if (light < LIGHT || box->has_fill)
		return;
	box->has_fill = true;
	box->fill = colour;
}

static struct box *code_box(const struct naming *n)
{
	struct composition *c = n->fill.c;
	const str text = code_text(n);
	int modules;
	const struct path code = qr_path(c->a, c->scratch, text, &modules);
	if (code.count == 0) {
		diag(c->d, DIAG_CODE_LONG, n->block->span, "%td bytes", text.n);
		return NULL;
	}
	struct box *box = box_new(c, BOX_IMAGE, n->look, n->block->span);
	box->image.code = code;
	box->image.modules = modules;
	colour_code(box, n->look->colour);
	tag_figure(n, box, n->block->has_alt ? alt_of(n) : text);
	return box;
}

/* The leaf of a picture is on the page; that of one that cannot be read was told of already. */
static void account_picture(struct naming *n, struct box *box)
{
	struct fill *f = &n->fill;
	const int leaf = leaf_of(f);
	for (int i = 0; i < f->count; i++) /* a field of the author's own is text elsewhere */
		f->items[i].how = HOW_IMAGE;
	if (box)
		fill_commit(f, 0, f->count);
	else if (leaf)
		ledger_omit(f->c->ledger, leaf, "cannot be read");
}

/* What a code says may be written, too, and then that is what counts. */
static void account_code(struct naming *n, struct box *box)
{
	for (int i = 0; box && i < n->fill.count; i++)
		if (n->fill.items[i].piece.leaf)
			leaf_draw(n->fill.c, n->fill.items[i].piece.leaf, false);
}

struct made compose_image(struct composition *c, const struct context *x, const struct block *b,
                          struct look *k, struct boxes *out)
{
	const struct arena_mark mark = arena_mark(c->scratch);
	struct naming n = {.fill = {.c = c, .x = x, .names_files = true}, .block = b, .look = k};
	fill_template(&n.fill, &b->text, k);
	struct made made = {.has_fields = template_has_fields(&b->text), .present = n.fill.present};
	if (made.present || !made.has_fields) {
		const bool code = is_code(&b->text);
		struct box *box = code ? code_box(&n) : picture_box(&n);
		(code ? account_code : account_picture)(&n, box);
		made.present = made.present && box;
		if (box) {
			box->leaf = leaf_of(&n.fill);
			LIST_ADD(c->a, out, box);
		}
	}
	arena_rewind(c->scratch, mark);
	return made;
}
