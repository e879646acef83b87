/* SPDX-License-Identifier: MIT */
/*
 * The display list as JSON: what stands where on which page, in reading
 * order. Lengths in points from the paper's top left corner, three decimals.
 * One line for each thing, so that two versions of a document can be
 * compared line by line. `version` grows when a reader of the former one
 * would misunderstand; new keys do not count.
 */
#include "write/json.h"

enum { VERSION = 1, MILLI = 1000 };

/* A length in points; printed from integers, for no locale has a say here. */
static void add_dim(struct buf *out, dim x)
{
	const int64_t scaled = (int64_t)x * MILLI;
	const int64_t milli = (scaled + (x < 0 ? -DIM_PT / 2 : DIM_PT / 2)) / DIM_PT;
	const int64_t size = milli < 0 ? -milli : milli;
	buf_format(out, "%s%lld.%03d", milli < 0 ? "-" : "", (long long)(size / MILLI),
	           (int)(size % MILLI));
}

static void key_dim(struct buf *out, const char *key, dim x)
{
	buf_format(out, ", \"%s\": ", key);
	add_dim(out, x);
}

static void key_text(struct buf *out, const char *key, str text)
{
	buf_format(out, ", \"%s\": ", key);
	buf_json(out, text);
}

static void key_colour(struct buf *out, uint32_t colour)
{
	buf_format(out, ", \"colour\": \"#%06x\"", (unsigned)(colour & 0xFFFFFF));
}

/* Left out if it is 0. */
static void key_number(struct buf *out, const char *key, int x)
{
	if (x)
		buf_format(out, ", \"%s\": %d", key, x);
}

static void key_flag(struct buf *out, const char *key, bool flag)
{
	if (flag)
		buf_format(out, ", \"%s\": true", key);
}

static void key_box(struct buf *out, dim x, dim y, dim w, dim h)
{
	key_dim(out, "x", x);
	key_dim(out, "y", y);
	key_dim(out, "w", w);
	key_dim(out, "h", h);
}

/* Between the things of a list: each on a line of its own. */
static void next_thing(struct buf *out, int i, const char *indent)
{
	buf_format(out, "%s\n%s", i ? "," : "", indent);
}

/* --- draws --- */

typedef void write_draw(struct buf *out, const struct draw *d);

static void write_glyphs(struct buf *out, const struct draw *d)
{
	const struct glyph_run *run = d->run;
	key_dim(out, "x", d->x);
	key_dim(out, "y", d->y);
	key_dim(out, "w", run->width);
	key_text(out, "family", face_family(run->face));
	key_text(out, "style", face_style(run->face));
	key_dim(out, "size", run->size);
	key_colour(out, run->colour);
	key_text(out, "text", run->text);
	key_flag(out, "line_end", d->line_end);
	key_number(out, "line", d->line);
	key_number(out, "rotate", d->rotate);
}

static void write_rect(struct buf *out, const struct draw *d)
{
	key_box(out, d->x, d->y, d->w, d->h);
	key_colour(out, d->colour);
	if (d->radius)
		key_dim(out, "radius", d->radius);
	if (d->thickness)
		key_dim(out, "thickness", d->thickness);
}

static void write_stroke(struct buf *out, const struct draw *d)
{
	static const char *const styles[] = {
	    [BOX_SOLID] = "solid",
	    [BOX_DASHED] = "dashed",
	    [BOX_DOTTED] = "dotted",
	    [BOX_DOUBLE] = "double",
	};
	key_box(out, d->x, d->y, d->w, d->h);
	key_colour(out, d->colour);
	key_dim(out, "thickness", d->thickness);
	buf_format(out, ", \"style\": \"%s\"", styles[d->style]);
}

/* From the highest point of a path to its lowest, controls included. */
static void key_height(struct buf *out, const struct draw *d)
{
	dim top = d->path.count ? DIM_MAX : 0, bottom = d->path.count ? -DIM_MAX : 0;
	for (int i = 0; i < d->path.count; i++) {
		const struct path_step *step = &d->path.items[i];
		const int points = step->verb == PATH_CLOSE ? 0 : step->verb == PATH_CURVE ? 3 : 1;
		for (int k = 0; k < points; k++) {
			top = dim_min(top, step->to[k].y);
			bottom = dim_max(bottom, step->to[k].y);
		}
	}
	key_dim(out, "top", d->y + top);
	key_dim(out, "h", bottom - top);
}

static void write_path(struct buf *out, const struct draw *d)
{
	key_dim(out, "x", d->x);
	key_dim(out, "y", d->y);
	key_dim(out, "w", d->w);
	key_height(out, d);
	key_colour(out, d->colour);
	key_text(out, "text", d->text);
	key_number(out, "line", d->line);
}

static void write_image(struct buf *out, const struct draw *d)
{
	key_box(out, d->x, d->y, d->w, d->h);
	key_text(out, "file", d->image);
	key_text(out, "text", d->text);
}

static const struct {
	const char *name;
	write_draw *write;
} kinds[] = {
    [DRAW_GLYPHS] = {"glyphs", write_glyphs}, [DRAW_RECT] = {"rect", write_rect},
    [DRAW_STROKE] = {"stroke", write_stroke}, [DRAW_PATH] = {"path", write_path},
    [DRAW_IMAGE] = {"image", write_image},
};

static void write_draws(struct buf *out, const struct page *page)
{
	buf_add(out, STR(", \"draws\": ["));
	for (int i = 0, written = 0; i < page->draw_count; i++) {
		const struct draw *d = &page->draws[i];
		if (d->kind == DRAW_GLYPHS && !d->run)
			continue;
		next_thing(out, written++, "    ");
		buf_format(out, "{\"kind\": \"%s\"", kinds[d->kind].name);
		kinds[d->kind].write(out, d);
		buf_format(out, ", \"leaf\": %d, \"tag\": %d}", d->leaf, d->tag);
	}
	buf_char(out, ']');
}

static void write_links(struct buf *out, const struct page *page)
{
	buf_add(out, STR(",\n   \"links\": ["));
	for (int i = 0; i < page->link_count; i++) {
		const struct link_area *link = &page->links[i];
		next_thing(out, i, "    ");
		buf_add(out, STR("{\"target\": "));
		buf_json(out, link->target);
		key_text(out, "text", link->text);
		key_box(out, link->x, link->y, link->w, link->h);
		buf_format(out, ", \"tag\": %d}", link->tag);
	}
	buf_char(out, ']');
}

static void write_bookmarks(struct buf *out, const struct page *page)
{
	buf_add(out, STR(",\n   \"bookmarks\": ["));
	for (int i = 0; i < page->bookmark_count; i++) {
		const struct bookmark *mark = &page->bookmarks[i];
		next_thing(out, i, "    ");
		buf_format(out, "{\"level\": %d", mark->level);
		key_text(out, "title", mark->title);
		key_dim(out, "y", mark->y);
		buf_char(out, '}');
	}
	buf_char(out, ']');
}

/* --- regions and lines --- */

static void write_regions(struct buf *out, const struct page *page)
{
	buf_add(out, STR(",\n   \"regions\": ["));
	for (int i = 0; i < page->region_count; i++) {
		const struct page_region *r = &page->regions[i];
		next_thing(out, i, "    ");
		buf_format(out, "{\"region\": %d", i);
		key_text(out, "flow", r->flow);
		key_box(out, r->x, r->y, r->w, r->h);
		buf_add(out, STR(", \"content\": {\"x\": "));
		add_dim(out, r->content_x);
		key_dim(out, "y", r->content_y);
		key_dim(out, "w", r->content_w);
		key_dim(out, "h", r->content_h);
		buf_add(out, STR("}}"));
	}
	buf_char(out, ']');
}

static void write_line(struct buf *out, const struct page_line *line, int number)
{
	buf_format(out, "{\"line\": %d, \"region\": %d", number, line->region);
	if (line->para)
		buf_format(out, ", \"para\": %d, \"index\": %d, \"of\": %d", line->para,
		           line->index, line->count);
	key_number(out, "rank", line->rank);
	key_number(out, "row", line->row);
	key_dim(out, "x", line->x);
	key_dim(out, "y", line->baseline);
	key_dim(out, "w", line->w);
	key_dim(out, "above", line->above);
	key_dim(out, "below", line->below);
	key_dim(out, "start", line->start);
	key_dim(out, "measure", line->measure);
	key_dim(out, "size", line->size);
	if (line->space)
		key_dim(out, "space", line->space);
	if (line->hang_start)
		key_dim(out, "hang_start", line->hang_start);
	if (line->hang_end)
		key_dim(out, "hang_end", line->hang_end);
	key_flag(out, "marker", line->marker);
	key_flag(out, "justified", line->justified);
	key_flag(out, "closes", line->closes);
	key_flag(out, "hyphen", line->hyphenated);
	buf_char(out, '}');
}

static void write_lines(struct buf *out, const struct page *page)
{
	buf_add(out, STR(",\n   \"lines\": ["));
	for (int i = 0; i < page->line_count; i++) {
		next_thing(out, i, "    ");
		write_line(out, &page->lines[i], i + 1);
	}
	buf_char(out, ']');
}

/* --- tags, pages --- */

static const char *const roles[] = {
    [TAG_NONE] = "none",       [TAG_DOCUMENT] = "document", [TAG_SECT] = "section",
    [TAG_HEADING] = "heading", [TAG_P] = "paragraph",       [TAG_L] = "list",
    [TAG_LI] = "item",         [TAG_LBL] = "label",         [TAG_LBODY] = "body",
    [TAG_QUOTE] = "quote",     [TAG_CODE] = "code",         [TAG_FIGURE] = "figure",
    [TAG_SPAN] = "span",       [TAG_LINK] = "link",         [TAG_ARTIFACT] = "artifact",
};

static void write_tags(struct buf *out, const struct pages *p)
{
	buf_add(out, STR(",\n \"tags\": ["));
	for (int i = 1; i < p->tag_count; i++) {
		const struct tag_node *tag = &p->tags[i];
		next_thing(out, i - 1, "  ");
		buf_format(out, "{\"tag\": %d, \"role\": \"%s\", \"parent\": %d", i,
		           roles[tag->role], tag->parent);
		key_number(out, "rank", tag->rank);
		if (tag->alt.n)
			key_text(out, "alt", tag->alt);
		if (tag->lang.n)
			key_text(out, "lang", tag->lang);
		buf_char(out, '}');
	}
	buf_char(out, ']');
}

static void write_page(struct buf *out, const struct page *page, int number)
{
	buf_format(out, "{\"page\": %d", number);
	key_dim(out, "width", page->width);
	key_dim(out, "height", page->height);
	write_draws(out, page);
	write_links(out, page);
	write_bookmarks(out, page);
	write_regions(out, page);
	write_lines(out, page);
	buf_char(out, '}');
}

bool write_json(struct arena *a, struct arena *scratch, const struct pages *p,
                const struct write_options *options, struct buf *out, struct diags *d)
{
	(void)a, (void)scratch, (void)d;
	buf_format(out, "{\"format\": \"recto display list\", \"version\": %d", VERSION);
	key_text(out, "producer", options->producer);
	key_text(out, "title", p->title);
	key_text(out, "author", p->author);
	key_text(out, "keywords", p->keywords);
	key_text(out, "lang", p->lang);
	buf_add(out, STR(",\n \"pages\": ["));
	for (int i = 0; i < p->count; i++) {
		next_thing(out, i, "  ");
		write_page(out, &p->items[i], i + 1);
	}
	buf_char(out, ']');
	write_tags(out, p);
	buf_add(out, STR("}\n"));
	return true;
}
