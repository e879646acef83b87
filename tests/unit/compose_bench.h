/* SPDX-License-Identifier: MIT */
/*
 * For the tests of compose/: a CV and a layout as text in, what was composed as
 * text out. The layout stands on a small base of its own, written down here, so
 * that no test depends on the layouts that are shipped.
 */
#ifndef RECTO_COMPOSE_BENCH_H
#define RECTO_COMPOSE_BENCH_H

#define _POSIX_C_SOURCE 200809L

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "compose/compose.h"
#include "read/read.h"

#define BENCH_BASE                                                                                 \
	"layout: 1\n"                                                                              \
	"extends: null\n"                                                                          \
	"page: {size: a4, margin: 20mm}\n"                                                         \
	"roles:\n"                                                                                 \
	"  body: {size: 10pt, leading: 1.3}\n"                                                     \
	"  list: {marker: ['•', '–'], indent: 1em}\n"                                          \
	"  numbered: {marker: '{n}.', indent: 1em}\n"                                              \
	"  strong: {weight: 700}\n"                                                                \
	"  em: {style: opposite}\n"                                                                \
	"  label: {weight: 700}\n"                                                                 \
	"place: {main: ['*']}\n"                                                                   \
	"masters: {rest: [{region: main}]}\n"                                                      \
	"parts:\n"                                                                                 \
	"  section: [{part: title}, {part: prose}, {each: entries}]\n"                             \
	"  title: {text: '{title}', heading: true}\n"                                              \
	"  group: [{text: '{title}', heading: true}, {part: prose}, {each: entries}]\n"            \
	"  entry: [{part: head}, {part: prose}, {each: roles}, {each: rest}]\n"                    \
	"  head: {text: '{title}[, {subtitle}][ · {dates}]', heading: true}\n"                    \
	"  prose: ['{description}', '{summary}', {list: highlights}, '{body}']\n"                  \
	"  role: {part: entry}\n"                                                                  \
	"  item: ['[<label>{label}:</label> ]{text}', {list: items}]\n"                            \
	"  passage: ['{label}', '{blocks}']\n"                                                     \
	"  contact: '{text}'\n"                                                                    \
	"  field: '{label}: {value}'\n"                                                            \
	"  text: {part: prose}\n"

struct bench {
	struct arena *a, *scratch;
	struct diags *d;
	const struct cv *cv;
	const struct layout *layout;
	struct ledger *ledger;
	struct composition *composition;
	struct sheet *sheet;
};

static inline str bench_folder(struct arena *a)
{
	char folder[] = "/tmp/recto-compose-XXXXXX";
	assert_non_null(mkdtemp(folder));
	return str_copy(a, str_from_z(folder));
}

static inline const struct layout *bench_layout(struct bench *b, const char *layout)
{
	const str folder = bench_folder(b->a);
	const str base = path_join(b->a, folder, STR("base.yaml"));
	const str own = path_join(b->a, folder, STR("own.yaml"));
	file_write(b->scratch, base, STR(BENCH_BASE));
	file_write(b->scratch, own, str_from_z(layout));
	const struct layout_places places = {.folders = {(str *)&folder, 1},
	                                     .fallback = STR("base"),
	                                     .root = STR("base"),
	                                     .limits = SOURCE_LIMITS_DEFAULT};
	const struct layout *l =
	    layout_load(b->a, b->scratch, &places, STR("own"), NULL, NULL, 0, STR("en"), b->d);
	unlink(str_z(b->a, base));
	unlink(str_z(b->a, own));
	rmdir(str_z(b->a, folder));
	return l;
}

static inline struct bench bench_new(const char *layout, const char *cv)
{
	struct bench b = {.a = arena_new(256u << 20), .scratch = arena_new(256u << 20)};
	b.d = diags_new(b.a);
	const struct origin *origin = diags_origin(b.d, STR("cv.yaml"), str_from_z(cv));
	const struct read_options options = {.limits = SOURCE_LIMITS_DEFAULT};
	b.cv = read_cv(b.a, b.scratch, origin, &options, b.d).cv;
	b.layout = bench_layout(&b, layout);
	if (!b.cv || !b.layout) {
		struct buf out = BUF(b.a);
		diags_print(b.d, (struct diag_style){0}, &out);
		fail_msg("%.*s", STR_ARG(buf_str(&out)));
	}
	struct limits *limits = ARENA_NEW(b.a, struct limits);
	*limits = limits_default();
	b.ledger = ledger_new(b.a, b.cv);
	b.composition =
	    compose(&(struct compose_input){.a = b.a,
	                                    .pictures = pictures_new(b.a, b.scratch, limits, b.d),
	                                    .scratch = b.scratch,
	                                    .cv = b.cv,
	                                    .layout = b.layout,
	                                    .ledger = b.ledger,
	                                    .d = b.d});
	b.sheet = composition_sheet(b.composition);
	return b;
}

static inline void bench_free(struct bench *b)
{
	arena_free(b->a);
	arena_free(b->scratch);
}

/* --- what was composed, as text --- */

static inline void bench_pieces(const struct box *box, struct buf *out)
{
	for (int i = 0; i < box->piece_count; i++) {
		const struct piece *p = &box->pieces[i];
		if (p->kind == PIECE_NEWLINE)
			buf_add(out, STR(" / "));
		else if (p->kind == PIECE_ICON)
			buf_format(out, "<%.*s>", STR_ARG(p->icon));
		else
			buf_add(out, p->text);
	}
}

static inline void bench_lines(const struct box *box, struct buf *out)
{
	if (box->marker) {
		bench_pieces(box->marker, out);
		buf_char(out, ' ');
	}
	if (box->kind == BOX_PARA) {
		bench_pieces(box, out);
		buf_char(out, '\n');
	}
	for (int i = 0; i < box->child_count; i++)
		bench_lines(box->children[i], out);
}

static inline void bench_outline(const struct box *box, int depth, struct buf *out)
{
	static const char *const tags[] = {[TAG_DOCUMENT] = "Document",
	                                   [TAG_SECT] = "Sect",
	                                   [TAG_HEADING] = "H",
	                                   [TAG_P] = "P",
	                                   [TAG_L] = "L",
	                                   [TAG_LI] = "LI",
	                                   [TAG_LBL] = "Lbl",
	                                   [TAG_LBODY] = "LBody",
	                                   [TAG_QUOTE] = "Quote",
	                                   [TAG_CODE] = "Code",
	                                   [TAG_FIGURE] = "Figure",
	                                   [TAG_SPAN] = "Span",
	                                   [TAG_LINK] = "Link",
	                                   [TAG_ARTIFACT] = "Artifact"};
	if (box->tag.role != TAG_NONE) {
		buf_format(out, "%*s%s", 2 * depth, "", tags[box->tag.role]);
		if (box->tag.rank)
			buf_format(out, "%d", box->tag.rank);
		if (box->piece_count)
			buf_char(out, ' ');
		bench_pieces(box, out);
		buf_char(out, '\n');
		depth++;
	}
	for (int i = 0; i < box->child_count; i++)
		bench_outline(box->children[i], depth, out);
}

/* The flow of a region, its text line by line. */
static inline const char *bench_text(struct bench *b, const char *region)
{
	struct buf out = BUF(b->a);
	for (int i = 0; i < b->sheet->flow_count; i++)
		if (str_eq(b->sheet->flows[i].name, str_from_z(region)))
			bench_lines(b->sheet->flows[i].root, &out);
	return str_z(b->a, buf_str(&out));
}

static inline const char *bench_tags(struct bench *b)
{
	struct buf out = BUF(b->a);
	for (int i = 0; i < b->sheet->flow_count; i++)
		bench_outline(b->sheet->flows[i].root, 0, &out);
	return str_z(b->a, buf_str(&out));
}

/* What became of the leaf at a path of the CV: "text", "omitted", "unplaced" … */
static inline const char *bench_fate(struct bench *b, const char *path)
{
	static const char *const states[] = {"unplaced", "placed",   "omitted",
	                                     "redacted", "excluded", "meta"};
	static const char *const hows[] = {"text", "formatted", "link", "image", "icon", "merged"};
	for (int i = 0; i < b->cv->leaf_count; i++) {
		const struct placing *p = &b->ledger->of_leaf[i];
		if (str_eq(b->cv->leaves[i].path, str_from_z(path)))
			return p->state == PLACING_PLACED ? hows[p->how] : states[p->state];
	}
	return "no such leaf";
}

static inline const char *bench_set(struct bench *b, const char *path)
{
	for (int i = 0; i < b->cv->leaf_count; i++)
		if (str_eq(b->cv->leaves[i].path, str_from_z(path)))
			return str_z(b->a, b->ledger->of_leaf[i].set);
	return "no such leaf";
}

static inline const char *bench_messages(struct bench *b)
{
	struct buf out = BUF(b->a);
	diags_print(b->d, (struct diag_style){.least = DIAG_WARNING}, &out);
	return str_z(b->a, buf_str(&out));
}

#endif
