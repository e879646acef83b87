/* SPDX-License-Identifier: MIT */
/*
 * A slice of a strip → draw items. First every item gets its place from top to
 * bottom, then the nodes are walked in written order, so that what is drawn
 * stands in reading order: fill and borders, marker, own lines, then what is
 * inside. A node that a break goes through is closed on both sides of it.
 */
#include "page/page_int.h"

enum { RANK_FIRST_BOOKMARK = 2, RANK_LAST_BOOKMARK = 3 };

struct spot {
	dim top, bottom;
};

struct walk {
	struct placer *p;
	const struct slice *s;
	int first;          /* item after the break before */
	struct spot *spots; /* of item i: spots[i - first] */
	struct spot *nodes; /* of every node of the strip */
	int row;            /* the row whose first baseline the next line stands on; 0: none */
};

/* --- tags --- */

int tag_new(struct placer *p, enum tag_role role, int parent, const struct box_tag *from)
{
	if (p->artifact)
		return 0;
	if (p->tags.count == 0)
		LIST_ADD(p->a, &p->tags, ((struct tag_node){0}));
	struct tag_node node = {.role = role, .parent = parent};
	if (from) {
		node.rank = from->rank;
		node.alt = from->alt;
		node.lang = from->lang;
	}
	LIST_ADD(p->a, &p->tags, node);
	return p->tags.count - 1;
}

static void tag_node(struct placer *p, struct strip *strip, struct strip_node *n)
{
	if (n->tagged)
		return;
	const struct box_tag *tag = &n->box->tag;
	const int parent = n->parent >= 0 ? strip->nodes[n->parent].content_tag : strip->parent_tag;
	n->tagged = true;
	if (n->before && n->before->tagged) {
		n->tag = n->before->tag;
		n->content_tag = n->before->content_tag;
		n->marked = n->before->marked;
		return;
	}
	n->tag = tag->role == TAG_NONE       ? parent
	         : tag->role == TAG_ARTIFACT ? 0
	                                     : tag_new(p, tag->role, parent, tag);
	n->content_tag = n->box->marker ? tag_new(p, TAG_LBODY, n->tag, NULL) : n->tag;
}

/* --- places of items --- */

static bool breaks_row(const struct strip *strip, int at, int row)
{
	return at >= 0 && at < strip->count && strip->items[at].row == row + 1;
}

static dim fragment_height(const struct strip *strip, int row, int from_cut, int to_cut)
{
	const struct row_cut *cut = &strip->cuts[row];
	dim height = 0;
	for (int c = 0; c < cut->cells; c++) {
		const dim offset = from_cut < 0 ? strip->rows[row].cells[c].offset : 0;
		const dim begin = from_cut < 0 ? 0 : cut->used[from_cut * cut->cells + c];
		const dim end = to_cut < 0 ? cut->total[c] : cut->used[to_cut * cut->cells + c];
		if (end > begin)
			height = dim_max(height, offset + end - begin);
	}
	return from_cut < 0 && to_cut < 0 ? strip->rows[row].height : height;
}

struct fragment {
	int row, from_cut, to_cut; /* cuts: -1 for the row's ends */
	int item, end;             /* its first item; the one after it */
};

static struct fragment fragment_at(const struct walk *w, int item)
{
	const struct strip *strip = w->s->strip;
	struct fragment f = {.row = strip->slots[item].index, .item = item, .end = item};
	while (f.end < w->s->to && strip->slots[f.end].kind == SLOT_ROW &&
	       strip->slots[f.end].index == f.row)
		f.end++;
	f.from_cut = breaks_row(strip, w->s->from, f.row) ? strip->items[w->s->from].at : -1;
	f.to_cut = breaks_row(strip, w->s->to, f.row) ? strip->items[w->s->to].at : -1;
	return f;
}

/* How much the gaps of a slice can give or take. */
static int64_t elasticity(const struct walk *w, bool grow)
{
	int64_t sum = 0;
	for (int i = w->first; i < w->s->to; i++) {
		const struct vitem *item = &w->s->strip->items[i];
		if (item->kind == ITEM_GLUE)
			sum += grow ? item->stretch : item->shrink;
	}
	return sum;
}

static void find_spots(struct walk *w, dim y)
{
	const struct strip *strip = w->s->strip;
	const bool grow = w->s->spare > 0;
	const int64_t most = elasticity(w, grow);
	const int64_t share = most == 0                      ? 0
	                      : grow && w->s->spare > most   ? most
	                      : !grow && -w->s->spare > most ? -most
	                                                     : w->s->spare;
	int64_t passed = 0;
	dim moved = 0;
	for (int i = w->first; i < w->s->to;) {
		const struct vitem *item = &strip->items[i];
		int end = i + 1;
		dim size = item->size;
		if (strip->slots[i].kind == SLOT_ROW) {
			const struct fragment f = fragment_at(w, i);
			end = f.end;
			size = fragment_height(strip, f.row, f.from_cut, f.to_cut);
		} else if (item->kind == ITEM_GLUE && most > 0) {
			passed += grow ? item->stretch : item->shrink;
			const dim target = dim_scale(share, passed, most);
			size += target - moved;
			moved = target;
		}
		for (; i < end; i++)
			w->spots[i - w->first] = (struct spot){y, y + size};
		y += size;
	}
}

/* Nodes that begin before the slice are closed again at its top, outermost first. */
static dim open_nodes(struct walk *w, dim y)
{
	const struct strip *strip = w->s->strip;
	for (int n = 0; n < strip->node_count; n++) {
		const struct strip_node *node = &strip->nodes[n];
		if (node->from < w->first && node->to > w->first) {
			w->nodes[n].top = y;
			y += node->box->pad_top;
		}
	}
	return y;
}

static void close_nodes(struct walk *w, dim y)
{
	const struct strip *strip = w->s->strip;
	const int to = w->s->to;
	for (int n = strip->node_count - 1; n >= 0; n--) {
		const struct strip_node *node = &strip->nodes[n];
		if (node->from < to && node->to > to) {
			y += node->box->pad_bottom;
			w->nodes[n].bottom = y;
		}
	}
}

/* Fill and borders of a cell are as high as its line; those of a picture are its frame. */
static bool fills_cell(const struct slice *s)
{
	return s->strip->node_count && s->cell_top < s->cell_bottom &&
	       s->strip->nodes[0].box->kind != BOX_IMAGE;
}

static void find_node_spots(struct walk *w)
{
	const struct strip *strip = w->s->strip;
	for (int n = 0; n < strip->node_count; n++) {
		const struct strip_node *node = &strip->nodes[n];
		if (node->from >= w->first && node->from < w->s->to)
			w->nodes[n].top = w->spots[node->from - w->first].top;
		if (node->to <= w->s->to && node->to > w->first)
			w->nodes[n].bottom = w->spots[node->to - 1 - w->first].bottom;
	}
	if (fills_cell(w->s)) {
		w->nodes[0].top = dim_min(w->nodes[0].top, w->s->cell_top);
		w->nodes[0].bottom = dim_max(w->nodes[0].bottom, w->s->cell_bottom);
	}
}

/* Gives every item and node of a slice its place. An empty slice has none to draw. */
static void open_walk(struct walk *w, struct placer *p, const struct slice *s)
{
	*w = (struct walk){.p = p, .s = s, .first = s->from + 1};
	if (w->first >= s->to)
		return;
	w->spots = ARENA_ARRAY(p->scratch, struct spot, s->to - w->first);
	w->nodes = ARENA_ARRAY(p->scratch, struct spot, s->strip->node_count);
	const dim trim = s->at_top ? s->strip->slots[w->first].trim : 0;
	find_spots(w, open_nodes(w, s->y) - trim);
	close_nodes(w, w->spots[s->to - 1 - w->first].bottom);
	find_node_spots(w);
}

/* --- drawing --- */

static void draw_marker(struct walk *w, struct strip_node *node, dim top)
{
	const struct box *box = node->box, *marker = box->marker;
	if (!marker || node->marked || marker->lines.count == 0)
		return;
	node->marked = true;
	const dim above = box->above >= 0 ? box->above : marker->lines.items[0].above;
	const dim x = w->s->x + node->x + box->content_x - box->indent;
	const int tag = tag_new(w->p, TAG_LBL, node->tag, NULL);
	note_line(w->p, &marker->lines.items[0],
	          (struct page_line){.count = 1,
	                             .baseline = top + above,
	                             .start = x,
	                             .size = marker->spec.style->size,
	                             .marker = true});
	draw_line(w->p, &marker->lines.items[0], x, top + above, tag, false);
}

static void add_bookmark(struct walk *w, const struct box *box, dim top)
{
	if (!box->heading || w->p->artifact || box->tag.rank < RANK_FIRST_BOOKMARK ||
	    box->tag.rank > RANK_LAST_BOOKMARK)
		return;
	struct buf title = BUF(w->p->a);
	for (int i = 0; i < box->piece_count; i++)
		if (box->pieces[i].kind == PIECE_TEXT || box->pieces[i].kind == PIECE_SEPARATOR)
			buf_add(&title, box->pieces[i].text);
		else if (box->pieces[i].kind == PIECE_NEWLINE)
			buf_char(&title, ' ');
	const struct bookmark b = {box->tag.rank - 1, buf_str(&title), top};
	if (title.n)
		LIST_ADD(w->p->a, &w->p->bookmarks, b);
}

static void note_para_line(struct walk *w, struct strip_node *node, const struct slot *slot,
                           dim start, dim baseline)
{
	const struct box *box = slot->box;
	if (!node->para)
		node->para = ++w->p->paras;
	note_line(w->p, &box->lines.items[slot->index],
	          (struct page_line){.para = node->para,
	                             .index = slot->index,
	                             .count = box->lines.count,
	                             .rank = box->heading ? box->tag.rank : 0,
	                             .row = w->row,
	                             .baseline = baseline,
	                             .start = start,
	                             .size = box->spec.style->size});
	w->row = 0;
}

static void draw_nodes(struct walk *w, int from, int to);

/* Nodes stand in written order, so a node and all that is inside it are neighbours. */
static int node_end(const struct strip *strip, int n)
{
	int end = n + 1;
	while (end < strip->node_count && strip->nodes[end].parent >= n)
		end++;
	return end;
}

/* The part of a cell that one child of the row is: all of it, unless several share the cell. */
static void draw_child(struct walk *cell, const struct box *content, const struct box *child)
{
	struct strip *strip = cell->s->strip;
	if (content == child)
		draw_nodes(cell, 0, strip->node_count);
	else
		tag_node(cell->p, strip, &strip->nodes[0]);
	for (int n = 1; content != child && n < strip->node_count; n++)
		if (strip->nodes[n].parent == 0 && strip->nodes[n].box == child)
			draw_nodes(cell, n, node_end(strip, n));
}

static struct slice cell_slice(const struct walk *w, const struct strip_node *node,
                               const struct fragment *f, int c)
{
	const struct strip_row *row = &w->s->strip->rows[f->row];
	const struct strip_cell *cell = &row->cells[c];
	const struct spot spot = w->spots[f->item - w->first];
	const bool first = f->from_cut < 0, last = f->to_cut < 0;
	return (struct slice){
	    .strip = cell->strip,
	    .from = first ? -1 : row->breaks[f->from_cut * row->cell_count + c],
	    .to = last ? cell->strip->count : row->breaks[f->to_cut * row->cell_count + c],
	    .x = w->s->x + node->x + node->box->content_x + cell->x,
	    .y = spot.top + (first ? cell->offset : 0),
	    .at_top = !first,
	    .cell_top = spot.top,
	    .cell_bottom = spot.bottom,
	};
}

/* Of a cell that stands on another page its fill and borders go on beside the others. */
static void draw_bare_cell(struct placer *p, const struct slice *s)
{
	if (!fills_cell(s))
		return;
	const struct strip_node *node = &s->strip->nodes[0];
	draw_box(p, node->box, s->x + node->x, s->cell_top, node->w, s->cell_bottom - s->cell_top);
}

/*
 * Children are drawn in the order in which they are written, not cell by cell:
 * a date in the second column is read before the text under the title.
 */
static void draw_fragment(struct walk *w, const struct strip_node *node, const struct fragment *f)
{
	const struct strip_row *row = &w->s->strip->rows[f->row];
	const struct arena_mark mark = arena_mark(w->p->scratch);
	struct slice *slices = ARENA_ARRAY(w->p->scratch, struct slice, row->cell_count);
	struct walk *walks = ARENA_ARRAY(w->p->scratch, struct walk, row->cell_count);
	const int number = w->row ? w->row : ++w->p->rows;
	w->row = 0;
	for (int c = 0; c < row->cell_count; c++) {
		slices[c] = cell_slice(w, node, f, c);
		slices[c].strip->parent_tag = node->content_tag;
		open_walk(&walks[c], w->p, &slices[c]);
		if (!walks[c].spots)
			draw_bare_cell(w->p, &slices[c]);
		if (f->from_cut < 0 && cell_on_baseline(row->cells[c].cell))
			walks[c].row = number;
	}
	for (int i = 0; i < row->row->child_count; i++)
		for (int c = 0; c < row->cell_count; c++)
			draw_child(&walks[c], row->cells[c].cell->content, row->row->children[i]);
	arena_rewind(w->p->scratch, mark);
}

static void draw_slot(struct walk *w, struct strip_node *node, int item)
{
	const struct strip *strip = w->s->strip;
	const struct slot *slot = &strip->slots[item];
	const struct spot spot = w->spots[item - w->first];
	const dim x = w->s->x + node->x + node->box->content_x;
	if (slot->kind == SLOT_ATOM)
		w->row = 0; /* it stands on the row's baseline, the next line does not */
	if (slot->kind == SLOT_LINE) {
		const struct set_line *line = &slot->box->lines.items[slot->index];
		const bool goes_on = slot->index + 1 < slot->box->lines.count;
		if (slot->index == 0)
			add_bookmark(w, slot->box, spot.top);
		note_para_line(w, node, slot, x, spot.top + line->above);
		draw_line(w->p, line, x, spot.top + line->above, node->content_tag, goes_on);
	} else if (slot->kind == SLOT_DIVIDER) {
		draw_stroke(w->p, &slot->box->between, x, (spot.top + spot.bottom) / 2,
		            slot->box->content_w, 0);
	} else if (slot->kind == SLOT_ATOM && slot->box->kind == BOX_RULE) {
		draw_rule(w->p, slot->box, &slot->box->stroke, x, (spot.top + spot.bottom) / 2,
		          slot->box->content_w);
	} else if (slot->kind == SLOT_ATOM && slot->box->kind != BOX_REGION) {
		draw_thing(w->p, slot->box, x, spot.top, node->content_tag);
	}
}

/* In the middle of the gaps between the columns of a row. */
static void draw_column_rules(struct walk *w, const struct strip_node *node, struct spot spot)
{
	const struct box *row = node->box;
	const dim x = w->s->x + node->x + row->content_x - row->gap_column / 2;
	const dim top = spot.top + row->pad_top, bottom = spot.bottom - row->pad_bottom;
	for (int i = 1; i < row->track_count; i++)
		if (row_has_column(row, i))
			draw_stroke(w->p, &row->between, x + row->column_x[i], top, 0,
			            bottom - top);
}

static void draw_node(struct walk *w, int n)
{
	struct strip *strip = w->s->strip;
	struct strip_node *node = &strip->nodes[n];
	const struct spot spot = w->nodes[n];
	tag_node(w->p, strip, node);
	draw_box(w->p, node->box, w->s->x + node->x, spot.top, node->w, spot.bottom - spot.top);
	if (node->box->kind == BOX_ROW && node->box->between.width > 0)
		draw_column_rules(w, node, spot);
	if (node->from >= w->first)
		draw_marker(w, node, spot.top);
	const int end = node->to < w->s->to ? node->to : w->s->to;
	for (int i = node->from > w->first ? node->from : w->first; i < end; i++) {
		if (strip->slots[i].node != n)
			continue;
		if (strip->slots[i].kind != SLOT_ROW) {
			draw_slot(w, node, i);
			continue;
		}
		const struct fragment f = fragment_at(w, i);
		draw_fragment(w, node, &f);
		i = f.end - 1;
	}
}

static void draw_nodes(struct walk *w, int from, int to)
{
	const struct strip *strip = w->s->strip;
	for (int n = from; n < to; n++)
		if (w->spots && strip->nodes[n].from < w->s->to && strip->nodes[n].to > w->first)
			draw_node(w, n);
}

void place_slice(struct placer *p, const struct slice *s)
{
	const struct arena_mark mark = arena_mark(p->scratch);
	struct walk w;
	open_walk(&w, p, s);
	draw_nodes(&w, 0, s->strip->node_count);
	arena_rewind(p->scratch, mark);
}
