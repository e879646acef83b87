/* SPDX-License-Identifier: MIT */
/* Looks of other tools as layouts: what is carried over, and that the rest is told. */
#include <string.h>

#include "reading.h"

static bool has_layout(void *user, str name)
{
	(void)user;
	return str_eq(name, STR("rendercv.sb2nov")) ||
	       str_eq(name, STR("yamlresume.moderncvbanking"));
}

static void flatten(struct buf *out, struct arena *a, const struct node *n, str path)
{
	for (int i = 0; n->kind == NODE_MAP && i < n->count; i++) {
		const str key = n->pairs[i].key.text;
		const str below =
		    path.n ? str_format(a, "%.*s.%.*s", STR_ARG(path), STR_ARG(key)) : key;
		flatten(out, a, &n->pairs[i].value, below);
	}
	if (n->kind != NODE_MAP)
		buf_format(out, "%.*s: %.*s\n", STR_ARG(path),
		           STR_ARG(n->kind == NODE_NULL ? STR("null") : n->text));
}

static void check_look(const char *text, const char *layout, const char *told)
{
	struct arena *a = arena_new(16u << 20), *scratch = arena_new(16u << 20);
	struct diags *d = diags_new(a);
	struct buf flat = BUF(a), said = BUF(a);
	const struct origin *origin = diags_origin(d, STR("cv.yaml"), str_from_z(text));
	const struct read_options options = {.limits = SOURCE_LIMITS_DEFAULT,
	                                     .has_layout = has_layout};
	const struct read_result read = read_cv(a, scratch, origin, &options, d);
	assert_non_null(read.cv);
	if (read.layout)
		flatten(&flat, a, read.layout, (str){0});
	diags_print(d, (struct diag_style){.least = DIAG_NOTE}, &said);
	buf_char(&flat, 0);
	buf_char(&said, 0);
	assert_string_equal(flat.s, layout);
	if (told)
		assert_non_null(strstr(said.s, told));
	else
		assert_string_equal(said.s, "");
	arena_free(scratch);
	arena_free(a);
}

static void a_theme_becomes_the_layout_that_stands_for_it(void **state)
{
	(void)state;
	check_look("cv: {name: Ada}\ndesign: {theme: SB2nov}\n", "extends: rendercv.sb2nov\n",
	           NULL);
}

static void a_theme_that_no_layout_stands_for_is_told(void **state)
{
	(void)state;
	check_look("cv: {name: Ada}\ndesign: {theme: mytheme}\n", "", "not carried over: theme");
}

static void paper_and_margins_are_carried_over(void **state)
{
	(void)state;
	check_look("cv: {name: Ada}\n"
	           "design: {page: {size: us-letter, left_margin: 1in, show_footer: false}}\n",
	           "page.margin.top: 0.7in\npage.margin.bottom: 0.7in\npage.margin.start: 1in\n"
	           "page.margin.end: 0.7in\npage.size: letter\nfurniture.foot: null\n",
	           NULL);
}

static void every_paper_of_rendercv_is_known(void **state)
{
	(void)state;
	check_look("cv: {name: Ada}\ndesign: {page: {size: us-executive}}\n",
	           "page.size: executive\n", NULL);
	check_look("cv: {name: Ada}\ndesign: {page: {size: a5}}\n", "page.size: a5\n", NULL);
	check_look("cv: {name: Ada}\ndesign: {page: {size: foolscap}}\n", "",
	           "not carried over: page.size");
}

static void colours_become_those_of_roles(void **state)
{
	(void)state;
	check_look(
	    "cv: {name: Ada}\n"
	    "design: {colors: {body: 'rgb(0, 79, 144)', name: '#112233', section_titles: black}}\n",
	    "roles.body.colour: #004f90\nroles.name.colour: #112233\n"
	    "roles.section.colour: #000000\npalette.accent: #000000\n",
	    NULL);
}

static void colours_by_hue_and_by_name_are_known(void **state)
{
	(void)state;
	check_look("cv: {name: Ada}\n"
	           "design: {colors: {body: 'hsl(0, 0%, 20%)', name: 'hsl(210, 50%, 40%)',"
	           " headline: 'hsl(120, 100%, 50%)', links: Navy}}\n",
	           "roles.body.colour: #333333\nroles.name.colour: #336699\n"
	           "roles.headline.colour: #00ff00\nroles.link.colour: #000080\n",
	           NULL);
	check_look("cv: {name: Ada}\n"
	           "design: {colors: {body: 'rgb(0, 79, 1440)', name: dusk}}\n",
	           "", "not carried over: colors.body, colors.name");
}

static void type_is_carried_over_as_far_as_there_are_fonts(void **state)
{
	(void)state;
	check_look(
	    "cv: {name: Ada}\n"
	    "design: {typography: {alignment: justified, line_spacing: 0.6em, font_family: Lato,"
	    " font_size: {body: 10pt, section_titles: 1.4em}, bold: {name: false},"
	    " small_caps: {section_titles: true}}}\n",
	    "roles.body.align: justify\nroles.body.hyphenate: true\nroles.body.leading: "
	    "1.30\nroles.body.size: 10pt\n"
	    "roles.section.size: 1.4em\nroles.section.case: small-caps\n"
	    "roles.name.weight: 400\nfonts.text: Lato\n",
	    NULL);
	check_look("cv: {name: Ada}\ndesign: {typography: {font_family: Fontin}}\n", "",
	           "not carried over: typography.font_family");
}

static void what_has_no_counterpart_is_told_by_path(void **state)
{
	(void)state;
	check_look(
	    "cv: {name: Ada}\n"
	    "design: {header: {alignment: left, photo_width: 3cm, connections: {separator: x}}}\n",
	    "roles.name.align: start\nroles.headline.align: start\nroles.contact.align: start\n",
	    "not carried over: header.photo_width, header.connections.separator");
}

static void words_of_the_locale_are_words_of_the_layout(void **state)
{
	(void)state;
	check_look("cv: {name: Ada}\n"
	           "locale: {language: german, present: jetzt, phrases: {degree_with_area: DEGREE, "
	           "AREA}}\n",
	           "words.present: jetzt\n", "phrases");
	check_look("cv: {name: Ada}\n"
	           "locale: {phrases: {degree_with_area: DEGREE of AREA}}\n",
	           "words.degree_area: {degree} of {area}\n", NULL);
}

static void yamlresume_takes_the_layout_for_paper(void **state)
{
	(void)state;
	check_look("content: {basics: {name: Ada}}\n"
	           "layouts:\n"
	           "  - {engine: html, template: calm}\n"
	           "  - {engine: latex, template: moderncv-banking, page: {paperSize: letter,"
	           " showPageNumbers: false}, typography: {fontSize: 11pt, lineSpacing: tight},"
	           " advanced: {showIcons: true}}\n",
	           "extends: yamlresume.moderncvbanking\npage.size: letter\nfurniture.foot: null\n"
	           "roles.body.size: 11pt\nroles.body.leading: 1.15\n",
	           "not carried over: advanced.showIcons");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_theme_becomes_the_layout_that_stands_for_it),
	    cmocka_unit_test(a_theme_that_no_layout_stands_for_is_told),
	    cmocka_unit_test(paper_and_margins_are_carried_over),
	    cmocka_unit_test(every_paper_of_rendercv_is_known),
	    cmocka_unit_test(colours_become_those_of_roles),
	    cmocka_unit_test(colours_by_hue_and_by_name_are_known),
	    cmocka_unit_test(type_is_carried_over_as_far_as_there_are_fonts),
	    cmocka_unit_test(what_has_no_counterpart_is_told_by_path),
	    cmocka_unit_test(words_of_the_locale_are_words_of_the_layout),
	    cmocka_unit_test(yamlresume_takes_the_layout_for_paper),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
