/* SPDX-License-Identifier: MIT */
/* An entry in the making: its fields, each once. */
#include "read/recognise.h"

bool made_has(const struct made *m, enum field_id id)
{
	for (int i = 0; i < m->fields.count; i++)
		if (m->fields.items[i].id == id)
			return true;
	return false;
}

bool made_text(struct recognition *rec, struct made *m, enum field_id id, struct text text,
               struct span span)
{
	struct field f = {.id = id, .type = VALUE_TEXT, .as.text = text, .span = span};
	/* The title of a work may be in italics for itself. */
	text_unmark(&f.as.text, id == FIELD_NAME ? MARK_STRONG : MARK_STRONG | MARK_EMPH);
	if (made_has(m, id) || !leaf_add(rec->r, &f.as.text, LEAF_TEXT, span))
		return false;
	LIST_ADD(rec->r->a, &m->fields, f);
	return true;
}

bool made_dates(struct recognition *rec, struct made *m, str dates, struct span span)
{
	const struct node n = {.kind = NODE_SCALAR, .text = dates, .span = span};
	struct field f = {.id = FIELD_DATES, .type = VALUE_DATES, .span = span};
	if (made_has(m, FIELD_DATES))
		return false;
	f.as.dates = dates_read(rec->r, &(struct date_nodes){.date = &n});
	LIST_ADD(rec->r->a, &m->fields, f);
	return true;
}

struct entry made_entry(const struct made *m)
{
	return (struct entry){.fields = m->fields.items,
	                      .field_count = m->fields.count,
	                      .roles = m->roles.items,
	                      .role_count = m->roles.count,
	                      .blocks = m->blocks.items,
	                      .block_count = m->blocks.count,
	                      .about.span = m->span};
}
