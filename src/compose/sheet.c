/* SPDX-License-Identifier: MIT */
/*
 * Masters → regions, `place` → flows. Sections go to the first place that
 * names their id, then to one that names their kind, then to "*"; without "*"
 * the rest follows in the default region. Flows are composed in the order in
 * which the masters write their regions: that is reading order.
 */
#include "compose/compose_int.h"

#define DEFAULT_REGION STR("main")

enum { FRAME_LEAST = 57 * DIM_PT, MASTER_DEPTH = 32 }; /* 20 mm */

struct region {
	str name;
	struct look *look;
	struct span span;
};

struct placed_item { /* an entry of `place` */
	const struct place_item *item;
	int region;
};

struct maker {
	struct composition *c;
	struct region *regions;
	int region_count, region_cap;
	struct placed_item *places;
	int place_count;
	int *place_of; /* of each section: its place + 1; 0: none */
	int rest;      /* the place that says "*"; -1: none */
	int fallback;  /* region of what is placed nowhere */
	struct boxes *flows;
};

/* --- masters --- */

static int region_find(const struct maker *m, str name)
{
	for (int i = 0; i < m->region_count; i++)
		if (str_eq(m->regions[i].name, name))
			return i;
	return -1;
}

static void region_add(struct maker *m, str name, struct look *look, struct span span)
{
	if (region_find(m, name) >= 0)
		return;
	const struct region region = {name, look, span};
	m->regions = arena_grow(m->c->scratch, m->regions, m->region_count, &m->region_cap,
	                        sizeof *m->regions);
	m->regions[m->region_count++] = region;
}

/* Of a region, and of a row or stack of regions. */
static void region_height(struct box *box, const struct look *k)
{
	if (!look_has(k, PROP_HEIGHT))
		return;
	box->region.height_auto = k->props.height.kind == TRACK_AUTO;
	if (k->props.height.kind == TRACK_FR)
		box->region.height_fr = k->props.height.fr;
}

static struct box *region_box(struct maker *m, struct look *k, const struct block *b)
{
	struct box *box = box_new(m->c, BOX_REGION, k, b->span);
	box->region.name = b->name;
	box->region.collapse = b->collapse;
	region_height(box, k);
	region_add(m, b->name, k, b->span);
	return box;
}

static struct box *master_box(struct maker *m, const struct context *x, const struct block *b);

static void master_children(struct maker *m, const struct context *x, const struct block *b,
                            struct boxes *children, struct cells *at)
{
	for (int i = 0; i < b->child_count; i++) {
		const int from = children->count;
		struct box *child = master_box(m, x, &b->children[i]);
		if (child)
			LIST_ADD(m->c->a, children, child);
		if (b->content == CONTENT_ROW)
			row_place(at, &b->children[i], children, from);
	}
}

/* A stack, a row or a region; what else a master holds is not its business. */
static struct box *master_box(struct maker *m, const struct context *x, const struct block *b)
{
	struct context in = *x;
	struct boxes children = {0};
	struct cells at = {.columns = b->column_count, .line = 1};
	struct look *k = look_enter(m->c, x->look, b->role, &b->own);
	if (b->content == CONTENT_REGION)
		return region_box(m, k, b);
	if (++in.depth > MASTER_DEPTH || (b->content != CONTENT_STACK && b->content != CONTENT_ROW))
		return NULL;
	in.look = k;
	master_children(m, &in, b, &children, &at);
	if (b->content == CONTENT_STACK) {
		struct box *stack = box_stack(m->c, &children, k, b->span);
		region_height(stack, k);
		if (b->has_between_rule)
			stack->between = look_stroke(k, &b->between_rule);
		return stack;
	}
	struct box *row = box_new(m->c, BOX_ROW, k, b->span);
	box_adopt(m->c, row, &children);
	row->track_count = b->column_count ? b->column_count : at.most;
	row_tracks(m->c, &in, row, b, k);
	row_gaps(row, k);
	region_height(row, k);
	if (b->has_between_rule)
		row->between = look_stroke(k, &b->between_rule);
	return row;
}

static void make_masters(struct maker *m, struct sheet *s)
{
	static const enum sheet_master masters[] = {[MASTER_FIRST] = SHEET_FIRST,
	                                            [MASTER_ODD] = SHEET_ODD,
	                                            [MASTER_EVEN] = SHEET_EVEN,
	                                            [MASTER_REST] = SHEET_REST};
	const struct context *x = &m->c->root;
	const struct block *letter = m->c->letter ? m->c->layout->masters[MASTER_LETTER] : NULL;
	for (int i = 0; i < MASTER_LETTER; i++) {
		const struct block *b = m->c->layout->masters[i];
		if (i == MASTER_FIRST && letter)
			b = letter;
		if (b)
			s->masters[masters[i]] = master_box(m, x, b);
	}
	if (s->masters[SHEET_REST] && m->region_count > 0)
		return;
	const struct block region = {.content = CONTENT_REGION, .name = DEFAULT_REGION};
	s->masters[SHEET_REST] = region_box(m, look_enter(m->c, x->look, (str){0}, NULL), &region);
}

/* --- which section goes where --- */

/* Items of a region that no master has go to the end of the default region. */
static void list_places(struct maker *m, bool known)
{
	const struct layout *l = m->c->layout;
	for (int i = 0; i < l->place_count; i++) {
		const int region = region_find(m, l->place[i].region);
		if ((region >= 0) != known)
			continue;
		for (int k = 0; k < l->place[i].count; k++)
			m->places[m->place_count++] = (struct placed_item){
			    &l->place[i].items[k], region >= 0 ? region : m->fallback};
	}
}

static bool is_id(struct composition *c, str name, const struct section *s)
{
	const struct arena_mark mark = arena_mark(c->scratch);
	const bool same =
	    str_eq(name_normal(c->scratch, name), name_normal(c->scratch, s->about.id));
	arena_rewind(c->scratch, mark);
	return same;
}

static void assign_by(struct maker *m, bool by_id)
{
	const struct cv *cv = m->c->cv;
	for (int p = 0; p < m->place_count; p++) {
		const str name = m->places[p].item->name;
		const enum kind kind = by_id || name.n == 0 ? KIND_COUNT : kind_find(name);
		if (name.n == 0 || str_eq(name, STR("*")))
			continue;
		for (int i = 0; i < cv->section_count; i++)
			if (m->place_of[i] == 0 && (by_id ? is_id(m->c, name, &cv->sections[i])
			                                  : kind == cv->sections[i].kind))
				m->place_of[i] = p + 1;
	}
}

static void assign_sections(struct maker *m)
{
	int count = 0;
	for (int i = 0; i < m->c->layout->place_count; i++)
		count += m->c->layout->place[i].count;
	m->places = ARENA_ARRAY(m->c->scratch, struct placed_item, count);
	m->place_of = ARENA_ARRAY(m->c->scratch, int, m->c->cv->section_count);
	list_places(m, true);
	list_places(m, false);
	m->rest = -1;
	for (int p = m->place_count - 1; p >= 0; p--)
		if (str_eq(m->places[p].item->name, STR("*")))
			m->rest = p;
	assign_by(m, true);
	assign_by(m, false);
	for (int i = 0; i < m->c->cv->section_count; i++)
		if (m->place_of[i] == 0)
			m->place_of[i] = m->rest + 1;
}

/* --- flows --- */

/* Sections of a place (0: those that no place takes), in the CV's order. */
static void compose_sections(struct maker *m, const struct context *x, int place, struct boxes *out)
{
	const struct cv *cv = m->c->cv;
	for (int i = 0; i < cv->section_count; i++)
		if (m->place_of[i] == place)
			section_compose(m->c, x, &cv->sections[i], out);
}

/* In a letter its part stands where the sections would. */
static void compose_letter(struct maker *m, const struct context *x, struct boxes *out)
{
	const struct scope s = {.kind = SCOPE_LETTER,
	                        .outer = &m->c->person,
	                        .entry = m->c->letter,
	                        .of = KIND_CUSTOM,
	                        .since = m->c->serial,
	                        .rank = 2};
	const struct context in = context_in(x, &s, &m->c->letter->about);
	item_compose(m->c, &in, out);
}

static void compose_rest(struct maker *m, const struct context *x, int place, struct boxes *out)
{
	if (m->c->letter)
		compose_letter(m, x, out);
	else
		compose_sections(m, x, place, out);
}

static void compose_flow_of(struct maker *m, int region, struct boxes *out)
{
	struct context x = m->c->root;
	x.region = m->regions[region].name;
	x.look = m->regions[region].look;
	for (int p = 0; p < m->place_count; p++) {
		if (m->places[p].region != region)
			continue;
		const struct place_item *item = m->places[p].item;
		if (item->name.n == 0)
			block_compose(m->c, &x, &item->block, out);
		else if (p == m->rest)
			compose_rest(m, &x, p + 1, out);
		else if (!str_eq(item->name, STR("*")))
			compose_sections(m, &x, p + 1, out);
	}
	if (m->rest < 0 && region == m->fallback)
		compose_rest(m, &x, 0, out);
}

static void make_flows(struct maker *m, struct sheet *s)
{
	s->flows = ARENA_ARRAY(m->c->a, struct region_flow, m->region_count);
	s->flow_count = m->region_count;
	s->rest_flow = m->rest >= 0 ? m->places[m->rest].region : m->fallback;
	for (int i = 0; i < m->region_count; i++) {
		struct boxes boxes = {0};
		compose_flow_of(m, i, &boxes);
		/* The region's own box has its padding and fill; its flow has the space between. */
		struct box *root = box_stack(m->c, &boxes, NULL, m->regions[i].span);
		const struct look *k = m->regions[i].look;
		if (look_has(k, PROP_GAP))
			root->gap_line = look_length(k, &k->props.gap_line);
		s->flows[i] = (struct region_flow){m->regions[i].name, root, m->regions[i].span};
	}
}

/* --- the paper --- */

static void make_page(const struct composition *c, struct sheet *s)
{
	static const enum box_side sides[] = {[SIDE_TOP] = BOX_TOP,
	                                      [SIDE_END] = BOX_END,
	                                      [SIDE_BOTTOM] = BOX_BOTTOM,
	                                      [SIDE_START] = BOX_START};
	const struct page_spec *p = &c->layout->page;
	s->width = p->width;
	s->height = p->height;
	for (int i = 0; i < SIDE_COUNT; i++) {
		const struct extent e = look_extent(c->body, &p->margin.side[i]);
		s->margin[sides[i]] = e.fixed + dim_scale(p->width, e.share, LENGTH_ONE);
	}
	if (s->width - s->margin[BOX_START] - s->margin[BOX_END] < FRAME_LEAST)
		s->margin[BOX_START] = s->margin[BOX_END] = 0;
	if (s->height - s->margin[BOX_TOP] - s->margin[BOX_BOTTOM] < FRAME_LEAST)
		s->margin[BOX_TOP] = s->margin[BOX_BOTTOM] = 0;
	s->has_fill = !p->fill.none && !p->fill.inherit;
	s->fill = p->fill.rgb;
}

static void make_rules(const struct composition *c, struct page_rules *r)
{
	const struct breaks *b = &c->layout->breaks;
	*r = (struct page_rules){.orphans = b->orphans,
	                         .widows = b->widows,
	                         .heading = b->heading,
	                         .together = b->together,
	                         .last_page = b->last_page,
	                         .flush = b->flush,
	                         .stretch = b->stretch,
	                         .costs = {.paragraph = b->costs.paragraph,
	                                   .item = b->costs.item,
	                                   .first_item = b->costs.first_item,
	                                   .last_item = b->costs.last_item,
	                                   .small_entry = b->costs.small_entry,
	                                   .avoid = b->costs.avoid,
	                                   .section = b->costs.section,
	                                   .orphan = b->costs.orphan,
	                                   .widow = b->costs.widow}};
}

static void make_fit(const struct composition *c, struct fit_rules *r)
{
	static const enum knob_kind knobs[] = {[KNOB_SPACE] = KNOB_OF_SPACE,
	                                       [KNOB_LEADING] = KNOB_OF_LEADING,
	                                       [KNOB_MARGIN] = KNOB_OF_MARGIN,
	                                       [KNOB_SIZE] = KNOB_OF_SIZE};
	const struct fit *f = &c->layout->fit;
	*r = (struct fit_rules){.pages = f->pages,
	                        .fill = f->fill,
	                        .order_count = f->order_count,
	                        .body_size = c->body->size,
	                        .body_leading = c->body->leading,
	                        .span = f->span};
	for (int k = 0; k < KNOB_COUNT; k++) {
		r->least[knobs[k]] = f->least[k];
		r->greatest[knobs[k]] = f->greatest[k];
	}
	for (int i = 0; i < f->order_count; i++)
		r->order[i] = knobs[f->order[i]];
	/* No smaller than `min-size`, but never a reason to make it larger. */
	const int64_t floor = ((int64_t)f->min_size * KNOB_ONE + c->body->size - 1) / c->body->size;
	if (floor > r->least[KNOB_OF_SIZE])
		r->least[KNOB_OF_SIZE] = floor < KNOB_ONE ? (int32_t)floor : KNOB_ONE;
}

/* --- about the document --- */

static str person_text(struct composition *c, enum field_id id)
{
	const struct value v = field_value(c, entry_field(&c->cv->person.self, id));
	return v.is == IS_TEXT ? text_plain(c->a, v.text) : (str){0};
}

/* What a letter is about; empty for a CV. */
static str letter_subject(struct composition *c)
{
	const struct field *f = c->letter ? entry_own_field(c->letter, STR("subject")) : NULL;
	const struct value v = field_value(c, f);
	return v.is == IS_TEXT ? text_plain(c->a, v.text) : (str){0};
}

/* What a word says of the document: it may name the person. Empty without it. */
static str document_word(struct composition *c, str word)
{
	static const struct format none = {0};
	const struct template *t = word_template(c, &c->root, word);
	const struct value v = {.is = IS_TEMPLATE, .template = t, .scope = &c->person};
	if (t->count == 0 || !value_is_set(c, &c->root, &v, &none))
		return (str){0};
	return str_copy(c->a, value_plain(c, &c->root, &v));
}

static str either(str a, str b)
{
	return a.n ? a : b;
}

static void describe(struct composition *c, struct sheet *s)
{
	const str name = person_text(c, FIELD_NAME);
	const str title = either(letter_subject(c), document_word(c, STR("document")));
	s->lang = c->cv->lang;
	s->mirrored = lang_is_rtl(s->lang);
	s->title = either(title, either(name, person_text(c, FIELD_HEADLINE)));
	s->author = either(document_word(c, STR("document_author")), name);
	s->keywords = document_word(c, STR("document_keywords"));
}

struct sheet *sheet_compose(struct composition *c)
{
	struct sheet *s = ARENA_NEW(c->a, struct sheet);
	const struct arena_mark mark = arena_mark(c->scratch);
	struct maker m = {.c = c};
	make_page(c, s);
	make_rules(c, &s->rules);
	make_fit(c, &s->fit);
	make_masters(&m, s);
	m.fallback = region_find(&m, DEFAULT_REGION);
	if (m.fallback < 0)
		m.fallback = 0;
	assign_sections(&m);
	make_flows(&m, s);
	describe(c, s);
	arena_rewind(c->scratch, mark);
	return s;
}
