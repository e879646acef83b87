/* SPDX-License-Identifier: MIT */
/* The box tree as text: `--dump=boxes` (one line a box), `--dump=lines` (and every line set). */
#include "box/box.h"

static const char *const kind_names[] = {"stack", "row",   "para",  "rule",
                                         "image", "level", "region"};
static const char *const tag_names[] = {"",     "Document", "Sect", "H",     "P",
                                        "L",    "LI",       "Lbl",  "LBody", "BlockQuote",
                                        "Code", "Figure",   "Span", "Link",  "Artifact"};
static const char *const part_names[] = {"", " section", " entry", " item"};

static void dump_text(const struct box *b, struct buf *out)
{
	struct buf text = BUF(out->a);
	for (int i = 0; i < b->piece_count; i++) {
		const struct piece *p = &b->pieces[i];
		if (p->kind == PIECE_ICON)
			buf_format(&text, "<%.*s>", STR_ARG(p->icon));
		else
			buf_add(&text, p->kind == PIECE_NEWLINE ? STR("\n") : p->text);
	}
	buf_char(out, ' ');
	buf_json(out, buf_str(&text));
}

static void dump_space(const struct box *b, struct buf *out)
{
	const struct {
		const char *name;
		dim value;
	} values[] = {{"before", b->before}, {"after", b->after}, {"gap", b->gap_line},
	              {"w", b->w},           {"h", b->h},         {"indent", b->indent}};
	for (size_t i = 0; i < sizeof values / sizeof *values; i++)
		if (values[i].value)
			buf_format(out, " %s %.2f", values[i].name, pt_from_dim(values[i].value));
}

static void dump_box(const struct box *b, int depth, bool lines, struct buf *out)
{
	buf_format(out, "%*s%s", depth * 2, "", kind_names[b->kind]);
	if (b->tag.role != TAG_NONE)
		buf_format(out, " <%s%.0d>", tag_names[b->tag.role], b->tag.rank);
	buf_format(out, "%s", part_names[b->part]);
	if (b->column || b->line)
		buf_format(out, " column %d line %d", b->column, b->line);
	if (b->kind == BOX_REGION)
		buf_format(out, " %.*s", STR_ARG(b->region.name));
	dump_space(b, out);
	if (b->kind == BOX_PARA && !lines)
		dump_text(b, out);
	if (b->image.picture)
		buf_format(out, " %.*s", STR_ARG(b->image.picture->name));
	if (b->kind == BOX_LEVEL)
		buf_format(out, " %d %s", b->level.filled,
		           b->level.shape == SHAPE_BAR ? "tenths" : "halves");
	if (b->tag.alt.n) {
		buf_char(out, ' ');
		buf_json(out, b->tag.alt);
	}
	buf_char(out, '\n');
	if (b->marker)
		dump_box(b->marker, depth + 1, lines, out);
	if (b->kind == BOX_PARA && lines)
		set_lines_dump(&b->lines, out);
	for (int i = 0; i < b->child_count; i++)
		dump_box(b->children[i], depth + 1, lines, out);
}

void box_dump(const struct box *root, struct buf *out)
{
	dump_box(root, 0, false, out);
}

void box_dump_lines(const struct box *root, struct buf *out)
{
	dump_box(root, 0, true, out);
}
