/* SPDX-License-Identifier: MIT */
/* RenderCV's `design` and `locale` as a layout: what extends the nearest one, and the overrides. */
#include "read/read_int.h"

/* --- colours --- */

/* Up to three whole numbers out of "rgb(0, 79, 144)". */
static int numbers_in(str text, int numbers[3])
{
	int count = 0;
	for (ptrdiff_t i = 0; i < text.n && count < 3; count++) {
		while (i < text.n && (text.s[i] < '0' || text.s[i] > '9'))
			i++;
		if (i == text.n)
			break;
		for (numbers[count] = 0; i < text.n && text.s[i] >= '0' && text.s[i] <= '9'; i++)
			if (numbers[count] < 1000)
				numbers[count] = numbers[count] * 10 + text.s[i] - '0';
		/* Fractions are less than a step. */
		if (i < text.n && text.s[i] == '.')
			while (++i < text.n && text.s[i] >= '0' && text.s[i] <= '9')
				;
	}
	return count;
}

enum { FULL = 255 };

static bool rgb_colour(const int c[3], int rgb[3])
{
	for (int i = 0; i < 3; i++)
		rgb[i] = c[i];
	return c[0] <= FULL && c[1] <= FULL && c[2] <= FULL;
}

static int least_of(int a, int b)
{
	return a < b ? a : b;
}

/* Degrees and percents; the formula of CSS Color 4, in whole numbers. */
static bool hsl_colour(const int c[3], int rgb[3])
{
	static const int turns[3] = {0, 240, 120};
	enum { SCALE = 300000 };
	const int most = least_of(c[2], 100 - c[2]);
	if (c[1] > 100 || c[2] > 100)
		return false;
	for (int i = 0; i < 3; i++) {
		const int k = (turns[i] + c[0]) % 360;
		const int t = least_of(least_of(k - 90, 270 - k), 30);
		const int part = c[2] * 3000 - c[1] * most * (t < -30 ? -30 : t);
		rgb[i] = (part * FULL + SCALE / 2) / SCALE;
	}
	return true;
}

/* The names that every list of colours begins with. */
static const struct {
	const char *name, *hex;
} colours[] = {
    {"navy", "#000080"},    {"blue", "#0000ff"},   {"green", "#008000"}, {"teal", "#008080"},
    {"lime", "#00ff00"},    {"aqua", "#00ffff"},   {"cyan", "#00ffff"},  {"maroon", "#800000"},
    {"purple", "#800080"},  {"olive", "#808000"},  {"gray", "#808080"},  {"grey", "#808080"},
    {"silver", "#c0c0c0"},  {"red", "#ff0000"},    {"brown", "#a52a2a"}, {"orange", "#ffa500"},
    {"fuchsia", "#ff00ff"}, {"yellow", "#ffff00"}, {"black", "#000000"}, {"white", "#ffffff"},
};

static const char *hex_of_name(str name)
{
	for (size_t i = 0; i < sizeof colours / sizeof *colours; i++)
		if (name_same_z(name, colours[i].name))
			return colours[i].hex;
	return NULL;
}

static bool look_colour(struct look *look, const struct node *n, const char *to)
{
	int c[3] = {0}, rgb[3] = {0};
	const str text = n->kind == NODE_SCALAR ? str_trim(n->text) : (str){0};
	const char *hex = hex_of_name(text);
	if (str_starts(text, STR("#")))
		return look_text(look, n, to);
	if (!hex) {
		const bool is_rgb = str_starts(text, STR("rgb("));
		const bool is_hsl = str_starts(text, STR("hsl("));
		if ((!is_rgb && !is_hsl) || numbers_in(text, c) != 3 ||
		    !(is_rgb ? rgb_colour(c, rgb) : hsl_colour(c, rgb)))
			return false;
		hex = str_z(look->r->a, str_format(look->r->a, "#%02x%02x%02x", (unsigned)rgb[0],
		                                   (unsigned)rgb[1], (unsigned)rgb[2]));
	}
	graft_put_text(look->r, &look->layout, to, str_from_z(hex), n->span);
	return true;
}

/* Rules and bars take the accent, which is the colour of the titles here. */
static bool look_accent(struct look *look, const struct node *n, const char *to)
{
	return look_colour(look, n, "palette.accent") && look_colour(look, n, to);
}

/* --- words of their own --- */

struct choice {
	const char *theirs;
	const char *settings; /* PATH=VALUE, separated by spaces */
};

static bool choose(struct look *look, const struct node *n, const struct choice *choices, int count)
{
	for (int i = 0; n->kind == NODE_SCALAR && i < count; i++) {
		str setting, path, value, rest = str_from_z(choices[i].settings);
		if (!name_same_z(n->text, choices[i].theirs))
			continue;
		while (rest.n) {
			str_cut(rest, ' ', &setting, &rest);
			str_cut(setting, '=', &path, &value);
			graft_put_text(look->r, &look->layout, str_z(look->r->a, path), value,
			               n->span);
		}
		return true;
	}
	return false;
}

static bool look_alignment(struct look *look, const struct node *n, const char *to)
{
	static const struct choice choices[] = {
	    {"left", "roles.body.align=start"},
	    {"justified", "roles.body.align=justify roles.body.hyphenate=true"},
	    {"justifiedwithnohyphenation", "roles.body.align=justify roles.body.hyphenate=false"},
	};
	(void)to;
	return choose(look, n, CLOSED(choices));
}

static bool look_header(struct look *look, const struct node *n, const char *to)
{
	static const struct choice choices[] = {
	    {"left", "roles.name.align=start roles.headline.align=start roles.contact.align=start"},
	    {"center",
	     "roles.name.align=center roles.headline.align=center roles.contact.align=center"},
	    {"right", "roles.name.align=end roles.headline.align=end roles.contact.align=end"},
	};
	(void)to;
	return choose(look, n, CLOSED(choices));
}

static bool look_titles(struct look *look, const struct node *n, const char *to)
{
	static const struct choice choices[] = {
	    {"withpartialline", "parts.title.part=title-after"},
	    {"withfullline", "parts.title.part=title-under"},
	    {"withoutline", "parts.title.part=title-plain"},
	    {"centeredwithoutline", "parts.title.part=title-plain roles.section.align=center"},
	    {"centeredwithpartialline", "parts.title.part=title-sides"},
	    {"centeredwithcenteredpartialline", "parts.title.part=title-sides"},
	    {"centeredwithfullline", "parts.title.part=title-under roles.section.align=center"},
	};
	(void)to;
	return choose(look, n, CLOSED(choices));
}

/* Typst counts from the baseline to the top of the capitals below it, which are 0.7 em high. */
static bool look_leading(struct look *look, const struct node *n, const char *to)
{
	enum { CAPITALS = 70, MOST = 300 };
	int hundredths = 0, scale = 0;
	str text = n->kind == NODE_SCALAR ? str_trim(n->text) : (str){0};
	if (!str_ends(text, STR("em")))
		return false;
	for (ptrdiff_t i = 0; i < text.n - 2; i++) {
		const bool digit = text.s[i] >= '0' && text.s[i] <= '9';
		if (!digit && (text.s[i] != '.' || scale))
			return false;
		if (!digit)
			scale = 1;
		else if (scale < 100 && hundredths < MOST) {
			hundredths = hundredths * 10 + text.s[i] - '0';
			scale *= 10;
		}
	}
	for (scale = scale ? scale : 1; scale < 100; scale *= 10)
		hundredths *= 10;
	if (hundredths > MOST)
		return false;
	hundredths += CAPITALS;
	graft_put_text(look->r, &look->layout, to,
	               str_format(look->r->a, "%d.%02d", hundredths / 100, hundredths % 100),
	               n->span);
	return true;
}

static bool look_weight(struct look *look, const struct node *n, const char *to)
{
	const bool bold = n->kind == NODE_SCALAR && name_same(n->text, STR("true"));
	if (!bold && !(n->kind == NODE_SCALAR && name_same(n->text, STR("false"))))
		return false;
	graft_put_text(look->r, &look->layout, to, bold ? STR("700") : STR("400"), n->span);
	return true;
}

static bool look_small_caps(struct look *look, const struct node *n, const char *to)
{
	const bool small = n->kind == NODE_SCALAR && name_same(n->text, STR("true"));
	if (small)
		graft_put_text(look->r, &look->layout, to, STR("small-caps"), n->span);
	return small || (n->kind == NODE_SCALAR && name_same(n->text, STR("false")));
}

/* "DEGREE in AREA" */
static bool look_phrase(struct look *look, const struct node *n, const char *to)
{
	static const struct {
		str theirs;
		const char *ours;
	} names[] = {{{"DEGREE", 6}, "{degree}"}, {{"AREA", 4}, "{area}"}};
	str text = n->kind == NODE_SCALAR ? n->text : (str){0};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		const ptrdiff_t at = str_find(text, names[i].theirs);
		if (at < 0)
			return false;
		text = str_format(look->r->a, "%.*s%s%.*s", STR_ARG(str_slice(text, 0, at)),
		                  names[i].ours,
		                  STR_ARG(str_slice(text, at + names[i].theirs.n, text.n)));
	}
	graft_put_text(look->r, &look->layout, to, text, n->span);
	return true;
}

/* --- keys --- */

static const struct look_key design_keys[] = {
    {"theme", look_theme, "rendercv"},
    {"page.size", look_paper, "page.size"},
    {"page.topmargin", look_size, "page.margin.top"},
    {"page.bottommargin", look_size, "page.margin.bottom"},
    {"page.leftmargin", look_size, "page.margin.start"},
    {"page.rightmargin", look_size, "page.margin.end"},
    {"page.showfooter", look_shown, "furniture.foot"},
    {"colors.body", look_colour, "roles.body.colour"},
    {"colors.name", look_colour, "roles.name.colour"},
    {"colors.headline", look_colour, "roles.headline.colour"},
    {"colors.connections", look_colour, "roles.contact.colour"},
    {"colors.sectiontitles", look_accent, "roles.section.colour"},
    {"colors.links", look_colour, "roles.link.colour"},
    {"colors.footer", look_colour, "roles.foot.colour"},
    {"typography.linespacing", look_leading, "roles.body.leading"},
    {"typography.alignment", look_alignment, NULL},
    {"typography.fontfamily", look_font, "fonts.text"},
    {"typography.fontfamily.body", look_font, "fonts.text"},
    {"typography.fontfamily.name", look_font, "roles.name.font"},
    {"typography.fontfamily.headline", look_font, "roles.headline.font"},
    {"typography.fontfamily.connections", look_font, "roles.contact.font"},
    {"typography.fontfamily.sectiontitles", look_font, "roles.section.font"},
    {"typography.fontsize.body", look_size, "roles.body.size"},
    {"typography.fontsize.name", look_size, "roles.name.size"},
    {"typography.fontsize.headline", look_size, "roles.headline.size"},
    {"typography.fontsize.connections", look_size, "roles.contact.size"},
    {"typography.fontsize.sectiontitles", look_size, "roles.section.size"},
    {"typography.bold.name", look_weight, "roles.name.weight"},
    {"typography.bold.headline", look_weight, "roles.headline.weight"},
    {"typography.bold.connections", look_weight, "roles.contact.weight"},
    {"typography.bold.sectiontitles", look_weight, "roles.section.weight"},
    {"typography.smallcaps.name", look_small_caps, "roles.name.case"},
    {"typography.smallcaps.headline", look_small_caps, "roles.headline.case"},
    {"typography.smallcaps.connections", look_small_caps, "roles.contact.case"},
    {"typography.smallcaps.sectiontitles", look_small_caps, "roles.section.case"},
    {"links.underline", look_underline, "roles.link.underline"},
    {"header.alignment", look_header, NULL},
    {"sectiontitles.type", look_titles, NULL},
    {"entries.highlights.bullet", look_text, "roles.list.marker"},
};

static const struct look_key locale_keys[] = {
    {"language", look_known, NULL},
    {"present", look_text, "words.present"},
    {"phrases.degreewitharea", look_phrase, "words.degree_area"},
};

/* A side that is not given is RenderCV's own. */
static void add_margins(struct look *look, const struct node *design)
{
	static const char *const sides[] = {"topmargin", "bottommargin", "leftmargin",
	                                    "rightmargin"};
	const struct node *page = key_find(design, STR("page"));
	bool any = false;
	for (size_t i = 0; page && i < sizeof sides / sizeof *sides; i++)
		any = any || key_find(page, str_from_z(sides[i]));
	if (any)
		look_margins(look, STR("0.7in"), page->span);
}

const struct node *rendercv_layout(struct reader *r, const struct node *design,
                                   const struct node *locale)
{
	struct look look = {.r = r, .left = DIAG_RENDERCV_DESIGN};
	struct node *layout = ARENA_NEW(r->a, struct node);
	if (design) {
		add_margins(&look, design);
		look_read(&look, design, CLOSED(design_keys));
	}
	if (locale)
		look_read(&look, locale, CLOSED(locale_keys));
	*layout = graft_node(r, &look.layout,
	                     design   ? design->span
	                     : locale ? locale->span
	                              : NOWHERE);
	return layout->count ? layout : NULL;
}
