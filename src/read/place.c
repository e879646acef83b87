/* SPDX-License-Identifier: MIT */
/* Places: one text, or an address in parts, whose country may be a code. */
#include "read/read_int.h"

struct place_nodes {
	struct reader *r;
	struct place place;
	const struct node *code;
};

static void part_address(struct reader *r, const struct node *n, void *into)
{
	struct place_nodes *p = into;
	p->place.lines = lines_read(r, n);
}

static void part_postcode(struct reader *r, const struct node *n, void *into)
{
	((struct place_nodes *)into)->place.postcode = text_any(r, n);
}

static void part_city(struct reader *r, const struct node *n, void *into)
{
	((struct place_nodes *)into)->place.city = text_any(r, n);
}

static void part_region(struct reader *r, const struct node *n, void *into)
{
	((struct place_nodes *)into)->place.region = text_any(r, n);
}

static void part_country(struct reader *r, const struct node *n, void *into)
{
	((struct place_nodes *)into)->place.country = text_any(r, n);
}

static void part_code(struct reader *r, const struct node *n, void *into)
{
	(void)r;
	((struct place_nodes *)into)->code = n;
}

static const struct closed_key place_keys[] = {
    {"address", part_address, NULL, &form_lines, "street and number, line by line"},
    {"street", part_address, "address", &form_lines, NULL},
    {"postalcode", part_postcode, NULL, &form_text, "postal code"},
    {"postcode", part_postcode, "postalcode", &form_text, NULL},
    {"zip", part_postcode, "postalcode", &form_text, NULL},
    {"zipcode", part_postcode, "postalcode", &form_text, NULL},
    {"city", part_city, NULL, &form_text, "town"},
    {"town", part_city, "city", &form_text, NULL},
    {"region", part_region, NULL, &form_text, "region or state"},
    {"state", part_region, "region", &form_text, NULL},
    {"countrycode", part_code, NULL, &form_text, "ISO 3166, two letters"},
    {"country", part_country, NULL, &form_text, "country"},
};
const struct closed_table place_table = {CLOSED(place_keys)};

static str upper(struct arena *a, str text)
{
	struct buf b = BUF(a);
	for (ptrdiff_t i = 0; i < text.n; i++) {
		const char c = text.s[i];
		buf_char(&b, c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c);
	}
	return buf_str(&b);
}

/* The name of the country is set; the code alone is set only where it has none. */
static void code_to_country(struct reader *r, struct place_nodes *p)
{
	const struct node *n = p->code;
	const str code = n->kind == NODE_SCALAR ? upper(r->a, str_trim(n->text)) : (str){0};
	const str name = code.n == 2 ? locale_country(r->locale, code) : (str){0};
	if (name.n)
		p->place.country_code = code;
	else
		diag(r->d, DIAG_COUNTRY_UNKNOWN, n->span, "%.*s", STR_ARG(brief(n->text)));
	if (p->place.country.leaf)
		keep_meta(r, n, STR("location.countrycode"));
	else
		p->place.country = name.n ? text_part(r, n, name, LEAF_TEXT) : text_any(r, n);
}

struct place place_read(struct reader *r, const struct node *n)
{
	struct place_nodes p = {.r = r};
	if (n->kind == NODE_MAP) {
		closed_read(r, n, CLOSED(place_keys), &p);
		if (p.code)
			code_to_country(r, &p);
	} else if (n->kind == NODE_SCALAR && str_find(str_trim(n->text), STR("\n")) >= 0) {
		part_address(r, n, &p);
	} else {
		p.place.whole = text_any(r, n);
	}
	return p.place;
}

static void join(struct buf *b, struct arena *scratch, const struct text *t)
{
	if (t->leaf == 0)
		return;
	if (b->n)
		buf_add(b, STR(", "));
	buf_add(b, text_plain(scratch, t));
}

bool place_is_absent(const struct place *p)
{
	return !p->whole.leaf && !p->lines.count && !p->postcode.leaf && !p->city.leaf &&
	       !p->region.leaf && !p->country.leaf;
}

/* The leaves of the parts give way to one for the whole. */
struct text place_text(struct reader *r, const struct node *n)
{
	struct buf b = BUF(r->a);
	if (n->kind != NODE_MAP)
		return text_any(r, n);
	const struct place p = place_read(r, n);
	for (int i = 0; i < p.lines.count; i++)
		join(&b, r->a, &p.lines.items[i]);
	join(&b, r->a, &p.postcode);
	join(&b, r->a, &p.city);
	join(&b, r->a, &p.region);
	join(&b, r->a, &p.country);
	return text_part(r, n, buf_str(&b), LEAF_TEXT);
}
