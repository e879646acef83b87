/* SPDX-License-Identifier: MIT */
/*
 * The cover letter: a document of its own, which the ledger sets aside as
 * long as the CV is what is rendered.
 */
#include "read/read_int.h"

struct letter_draft {
	struct {
		struct field *items;
		int count, cap;
	} fields;
	struct blocks body;
};

static struct field *field_add(struct reader *r, struct letter_draft *l, const char *name,
                               const struct node *n)
{
	const struct field f = {.id = FIELD_OWN,
	                        .name = str_from_z(name),
	                        .label = title_from_key(r->a, str_from_z(name)),
	                        .span = n->span};
	LIST_ADD(r->a, &l->fields, f);
	return &l->fields.items[l->fields.count - 1];
}

static void add_text(struct reader *r, struct letter_draft *l, const char *name,
                     const struct node *n)
{
	struct field *f = field_add(r, l, name, n);
	f->type = VALUE_TEXT;
	f->as.text = text_any(r, n);
}

/* Addresses: a line of text for each item, or for each line. */
static void add_lines(struct reader *r, struct letter_draft *l, const char *name,
                      const struct node *n)
{
	struct field *f = field_add(r, l, name, n);
	f->type = VALUE_TEXTS;
	f->as.texts = lines_read(r, n);
}

static void read_to(struct reader *r, const struct node *n, void *into)
{
	add_lines(r, into, "to", n);
}

static void read_from(struct reader *r, const struct node *n, void *into)
{
	add_lines(r, into, "from", n);
}

static void read_place(struct reader *r, const struct node *n, void *into)
{
	add_text(r, into, "place", n);
}

static void read_date(struct reader *r, const struct node *n, void *into)
{
	struct field *f = field_add(r, into, "date", n);
	f->type = VALUE_DATES;
	f->as.dates = dates_read(r, &(struct date_nodes){.date = n});
}

static void read_subject(struct reader *r, const struct node *n, void *into)
{
	add_text(r, into, "subject", n);
}

static void read_opening(struct reader *r, const struct node *n, void *into)
{
	add_text(r, into, "opening", n);
}

static void read_closing(struct reader *r, const struct node *n, void *into)
{
	add_text(r, into, "closing", n);
}

static void read_signature(struct reader *r, const struct node *n, void *into)
{
	add_text(r, into, "signature", n);
}

static void read_enclosures(struct reader *r, const struct node *n, void *into)
{
	add_lines(r, into, "enclosures", n);
}

static void read_body(struct reader *r, const struct node *n, void *into)
{
	blocks_read(r, n, SLOT_BODY, &((struct letter_draft *)into)->body);
}

static const struct closed_key letter_keys[] = {
    {"to", read_to, NULL, &form_lines, "the address, line by line"},
    {"from", read_from, NULL, &form_lines, "your address, if another"},
    {"place", read_place, NULL, &form_text, "where it is written"},
    {"date", read_date, NULL, &form_text, "when it is written"},
    {"subject", read_subject, NULL, &form_text, "what it is about"},
    {"opening", read_opening, NULL, &form_text, "Dear …"},
    {"body", read_body, NULL, &form_blocks, "the text"},
    {"closing", read_closing, NULL, &form_text, "Yours …"},
    {"signature", read_signature, NULL, &form_text, "your name"},
    {"enclosures", read_enclosures, NULL, &form_lines, "what comes with it"},
};
const struct closed_table letter_table = {CLOSED(letter_keys)};

struct letter *letter_read(struct reader *r, const struct node *n)
{
	struct letter_draft draft = {0};
	if (node_is_absent(n))
		return NULL;
	if (n->kind == NODE_MAP)
		closed_read(r, n, CLOSED(letter_keys), &draft);
	else
		read_body(r, n, &draft);
	struct letter *letter = ARENA_NEW(r->a, struct letter);
	*letter = (struct letter){.fields = draft.fields.items,
	                          .field_count = draft.fields.count,
	                          .body = draft.body.items,
	                          .body_count = draft.body.count,
	                          .about.span = n->span};
	return letter;
}
