/* SPDX-License-Identifier: MIT */
/*
 * CV × layout → sheet. First what the layout omits is entered in the ledger
 * and thereby absent; then the flows are composed in reading order; furniture
 * is composed page by page once the number of pages is known.
 */
#include "compose/compose_int.h"

/* A block of a layout is composed so often at most: enough for any real part. */
enum { STEPS_BASE = 50000, STEPS_PER_LEAF = 400, STEPS_PER_PAGE = 5000 };

static void make_tables(struct composition *c)
{
	const int leaves = c->cv->leaf_count + 1;
	c->set_at = ARENA_ARRAY(c->a, int, leaves);
	c->covers = ARENA_ARRAY(c->a, struct cover, leaves);
	c->merged = ARENA_ARRAY(c->a, int, leaves);
	c->role_props = ARENA_ARRAY(c->a, struct props, c->layout->role_count);
	c->role_done = ARENA_ARRAY(c->a, bool, c->layout->role_count);
	c->step_limit = STEPS_BASE + (int64_t)leaves * STEPS_PER_LEAF;
	c->icons = icon_names(c->a);
	c->me = own_names(c->a, &c->cv->person);
	c->reason = str_z(c->a, c->layout->name);
}

/* A letter has fields and a text, as an entry has. */
static const struct entry *letter_entry(struct composition *c)
{
	const struct letter *l = c->cv->letter;
	struct entry *e = ARENA_NEW(c->a, struct entry);
	*e = (struct entry){.fields = l->fields,
	                    .field_count = l->field_count,
	                    .blocks = l->body,
	                    .block_count = l->body_count,
	                    .about = l->about};
	return e;
}

struct composition *composition_new(const struct compose_input *in)
{
	struct composition *c = ARENA_NEW(in->a, struct composition);
	*c = (struct composition){.a = in->a,
	                          .scratch = in->scratch,
	                          .cv = in->cv,
	                          .layout = in->layout,
	                          .ledger = in->ledger,
	                          .d = in->d,
	                          .pictures = in->pictures,
	                          .today = in->today};
	make_tables(c);
	c->person = (struct scope){.kind = SCOPE_PERSON,
	                           .person = &in->cv->person,
	                           .entry = &in->cv->person.self,
	                           .of = KIND_CUSTOM,
	                           .rank = 1};
	c->body = look_body(c);
	if (in->letter)
		c->letter = letter_entry(c);
	c->root = (struct context){.scope = &c->person,
	                           .look = c->body,
	                           .locale = locale_find(in->cv->lang),
	                           .lang = in->cv->lang,
	                           .is_root = true};
	return c;
}

struct composition *compose(const struct compose_input *in)
{
	struct composition *c = composition_new(in);
	omit_mark(c);
	c->sheet = sheet_compose(c);
	drawn_settle(c);
	return c;
}

struct sheet *composition_sheet(struct composition *c)
{
	return c->sheet;
}

/* --- furniture --- */

static const enum furniture_v rows[] = {[FURNITURE_TOP] = FURNITURE_V_TOP,
                                        [FURNITURE_MIDDLE] = FURNITURE_V_MIDDLE,
                                        [FURNITURE_BOTTOM] = FURNITURE_V_BOTTOM};
static const enum furniture_h columns[] = {[FURNITURE_START] = FURNITURE_H_START,
                                           [FURNITURE_CENTER] = FURNITURE_H_CENTER,
                                           [FURNITURE_END] = FURNITURE_H_END,
                                           [FURNITURE_ACROSS] = FURNITURE_H_ACROSS};

static dim page_length(const struct composition *c, const struct length *l, dim page)
{
	const struct extent e = look_extent(c->body, l);
	return e.fixed + dim_scale(page, e.share, LENGTH_ONE);
}

static struct furniture_box furniture_place(const struct composition *c, const struct furniture *f)
{
	const struct page_spec *p = &c->layout->page;
	struct furniture_box box = {.v = rows[f->row],
	                            .h = columns[f->column],
	                            .from_page = f->from_page,
	                            .shift_x = page_length(c, &f->shift_x, p->width),
	                            .shift_y = page_length(c, &f->shift_y, p->height),
	                            .rotate = f->rotate};
	const bool top = f->row == FURNITURE_TOP, bottom = f->row == FURNITURE_BOTTOM;
	box.has_distance = !f->from_page && ((top && p->has_head) || (bottom && p->has_foot));
	if (box.has_distance)
		box.distance = page_length(c, top ? &p->head : &p->foot, p->height);
	return box;
}

struct furniture_box *compose_furniture(struct composition *c, int page, int pages, int *count)
{
	const struct layout *l = c->layout;
	struct furniture_box *all = ARENA_ARRAY(c->a, struct furniture_box, l->furniture_count);
	struct context x = c->root;
	x.furniture = true;
	x.page = page;
	x.pages = pages;
	c->step_limit += STEPS_PER_PAGE;
	*count = 0;
	for (int i = 0; i < l->furniture_count; i++) {
		struct boxes boxes = {0};
		block_compose(c, &x, &l->furniture[i].block, &boxes);
		if (boxes.count == 0)
			continue;
		struct furniture_box box = furniture_place(c, &l->furniture[i]);
		box.box = boxes.count == 1 ? boxes.items[0]
		                           : box_stack(c, &boxes, NULL, boxes.items[0]->span);
		all[(*count)++] = box;
	}
	return all;
}
