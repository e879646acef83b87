/* SPDX-License-Identifier: MIT */
/* Finding and reading layouts: by name, by path, by a CV's wish; and what is wrong in them. */
#include "layout_bench.h"

static const struct block *part(const struct layout *l, const char *name)
{
	return &layout_part(l, str_from_z(name))->block;
}

/* --- finding --- */

static void a_name_is_looked_up_in_the_folders_in_order(void **state)
{
	struct bench *b = *state;
	str folders[] = {path_join(b->a, b->folder, STR("own")), b->folder};
	write_file(b, "own/plain.yaml", "title: Own\n");
	write_file(b, "plain.yaml", "title: Shipped\n");
	b->places.folders = (struct strs){folders, 2};
	assert_str(load(b, "plain")->title, "Own");
	assert_string_equal(messages(b), "");
}

static void a_layout_may_be_a_folder(void **state)
{
	struct bench *b = *state;
	write_file(b, "grand/layout.yaml", "about: grand\n");
	const struct layout *l = load(b, "grand");
	assert_str(l->name, "grand");
	assert_str(l->title, "grand");
	assert_str(l->about, "grand");
}

static void what_has_a_slash_or_ends_in_yaml_is_a_path(void **state)
{
	struct bench *b = *state;
	write_file(b, "sub/some.yaml", "title: Some\n");
	const str path = path_join(b->a, b->folder, STR("sub/some.yaml"));
	const struct layout *l = load(b, str_z(b->a, path));
	assert_str(l->name, "some");
	assert_str(l->folder, str_z(b->a, path_join(b->a, b->folder, STR("sub"))));
}

static void an_unknown_name_is_no_layout_and_the_nearest_is_named(void **state)
{
	struct bench *b = *state;
	write_file(b, "classic.yaml", "title: Classic\n");
	assert_null(load(b, "clasic"));
	assert_said(b, "error: no such layout: clasic; did you mean classic? [layout-not-found]");
}

static void a_layout_that_is_no_layout_is_none(void **state)
{
	struct bench *b = *state;
	assert_null(load_text(b, "- a\nb: c\n"));
	assert_null(load_text(b, ""));
	assert_null(load_text(b, "- a\n- b\n"));
	assert_null(load(b, "./nowhere.yaml"));
	assert_true(diags_has(b->d, DIAG_YAML_SYNTAX));
	assert_true(diags_has(b->d, DIAG_SOURCE_EMPTY));
	assert_true(diags_has(b->d, DIAG_LAYOUT_TYPE_WRONG));
	assert_true(diags_has(b->d, DIAG_LAYOUT_NOT_FOUND));
}

static void a_layout_reaches_files_of_its_own_folder_only(void **state)
{
	static const char *const refused[] = {"../secret.yaml", "sub/../../secret.yaml",
	                                      "/etc/passwd.yaml", "./../secret.yaml"};
	struct bench *b = *state;
	write_file(b, "secret.yaml", "title: Secret\nroles: {secret: {size: 1pt}}\n");
	write_file(b, "own/near.yaml", "roles: {near: {size: 1pt}}\n");
	const str path = path_join(b->a, b->folder, STR("own/mine.yaml"));
	for (size_t i = 0; i < sizeof refused / sizeof *refused; i++) {
		const str text = str_format(b->a, "extends: [near.yaml, %s]\n", refused[i]);
		write_file(b, "own/mine.yaml", str_z(b->a, text));
		b->d = diags_new(b->a);
		const struct layout *l = load(b, str_z(b->a, path));
		assert_non_null(layout_role(l, STR("near")));
		assert_null(layout_role(l, STR("secret")));
		assert_true(diags_has(b->d, DIAG_LAYOUT_NOT_FOUND));
	}
}

static void a_cv_reaches_files_of_its_own_folder_only(void **state)
{
	struct bench *b = *state;
	write_file(b, "secret.yaml", "roles: {secret: {size: 1pt}}\n");
	write_file(b, "own/cv.yaml", "x: y\n");
	const str name = path_join(b->a, b->folder, STR("own/cv.yaml"));
	const struct origin *o = diags_origin(b->d, name, STR("extends: ../secret.yaml\n"));
	const struct node *cv = source_parse(b->a, b->scratch, o, &b->places.limits, b->d);
	write_file(b, "classic.yaml", "roles: {fallback: {size: 1pt}}\n");
	const struct layout *l = load_with(b, "", cv, NULL, "en");
	assert_null(layout_role(l, STR("secret")));
	assert_non_null(layout_role(l, STR("fallback")));
	assert_true(diags_has(b->d, DIAG_LAYOUT_NOT_FOUND));
}

/* --- what a CV asks for --- */

static void a_cv_names_its_layout_and_l_wins_over_it(void **state)
{
	struct bench *b = *state;
	write_file(b, "classic.yaml", "title: Classic\n");
	write_file(b, "wide.yaml", "title: Wide\n");
	assert_str(load_with(b, "", fragment(b, "wide\n"), NULL, "en")->name, "wide");
	assert_str(load_with(b, "classic", fragment(b, "wide\n"), NULL, "en")->name, "classic");
	assert_str(load_with(b, "", NULL, NULL, "en")->name, "classic");
	assert_string_equal(messages(b), "");
}

static void a_fragment_in_the_cv_lies_over_what_it_extends(void **state)
{
	struct bench *b = *state;
	write_file(b, "classic.yaml",
	           "palette: {accent: black}\nroles: {body: {colour: accent}}\n");
	const struct node *cv = fragment(b, "palette: {accent: '#ff0000'}\n");
	const struct layout *l = load_with(b, "", cv, NULL, "en");
	assert_str(l->name, "classic");
	assert_int_equal(layout_role(l, STR("body"))->props.colour.rgb, 0xFF0000);
}

static void a_cv_that_names_no_layout_that_is_there_gets_the_default(void **state)
{
	struct bench *b = *state;
	write_file(b, "classic.yaml", "title: Classic\n");
	assert_str(load_with(b, "", fragment(b, "elegant\n"), NULL, "en")->name, "classic");
	assert_string_equal(messages(b), "cv.yaml:1:1 layout-not-found");
	assert_said(b, "elegant, using classic");
}

static void settings_come_last(void **state)
{
	struct bench *b = *state;
	write_file(b, "classic.yaml", "roles: {body: {size: 9pt, weight: 300}}\n");
	const struct node *cv = fragment(b, "roles: {body: {size: 10pt}}\n");
	const struct layout *l = load_with(b, "classic", cv, "roles.body.size=11pt", "en");
	assert_int_equal(layout_role(l, STR("body"))->props.size.fixed, 11 * 1024);
	assert_int_equal(layout_role(l, STR("body"))->props.weight, 300);
}

static void a_setting_says_where_it_stands(void **state)
{
	struct bench *b = *state;
	write_file(b, "classic.yaml", "title: Classic\n");
	load_with(b, "classic", NULL, "page.margin=wide", "en");
	assert_said(b, "--set page.margin:1:1: error: no such length");
}

/* --- structure --- */

static void short_forms_of_blocks_are_text_and_stack(void **state)
{
	struct bench *b = *state;
	const struct layout *l = load_text(b, "parts:\n"
	                                      "  t: '{title}'\n"
	                                      "  s: ['{a}', {row: ['{b}'], columns: 1fr}]\n");
	assert_int_equal(part(l, "t")->content, CONTENT_TEXT);
	assert_int_equal(part(l, "s")->content, CONTENT_STACK);
	assert_int_equal(part(l, "s")->child_count, 2);
	assert_int_equal(part(l, "s")->children[1].columns[0].kind, TRACK_FR);
	assert_string_equal(messages(b), "");
}

static void every_modifier_and_box_key_of_a_block_is_read(void **state)
{
	struct bench *b = *state;
	const struct layout *l = load_text(
	    b, "parts:\n"
	       "  p: {flow: [{each: keywords, text: '{it}'}], between: ', ', heading: 2,\n"
	       "      tag: quote, column: 2, line: 3, span: 2, before: 2pt, keep: yes,\n"
	       "      break: avoid, bleed: [top, end], valign: middle, gap: [1pt, 2pt]}\n"
	       "  q: {stack: [], columns: 2, between: 0.5pt dashed}\n");
	const struct block *p = part(l, "p"), *q = part(l, "q");
	assert_true(p->children[0].has_each);
	assert_str(p->between_text, ", ");
	assert_int_equal(p->heading, 2);
	assert_int_equal(p->tag, BLOCK_TAG_QUOTE);
	assert_int_equal(p->column * 100 + p->line * 10 + p->span_columns, 232);
	assert_true(p->own.keep);
	assert_int_equal(p->own.break_rule, BREAK_RULE_AVOID);
	assert_int_equal(p->own.bleed, 1u << SIDE_TOP | 1u << SIDE_END);
	assert_int_equal(p->own.valign, VALIGN_MIDDLE);
	assert_true(p->own.gap_column_given);
	assert_int_equal(q->balanced, 2);
	assert_int_equal(q->between_rule.style, STROKE_DASHED);
	assert_string_equal(messages(b), "");
}

static void keys_that_nothing_sets_yet_are_kept(void **state)
{
	struct bench *b = *state;
	const struct layout *l = load_text(
	    b, "parts:\n"
	       "  photo: {image: '{photo}', fit: cover, grey: true, radius: 50%, alt: ''}\n"
	       "  skill: {level: level, shape: dots, of: 6, empty: '#ccc'}\n"
	       "fit: {pages: 2, space: [0.6, 1.2], margin: 0.9, order: [margin, size], min-size: "
	       "9pt}\n"
	       "redact: {person.name: '{name:initials}', person.photo: false}\n"
	       "omit: [references, '*.score']\n"
	       "masters: {rest: {row: [{region: main}, {region: side, collapse: true}]}}\n"
	       "place: {main: ['*'], side: [skills]}\n");
	assert_int_equal(part(l, "photo")->fit, IMAGE_COVER);
	assert_true(part(l, "photo")->has_alt);
	assert_int_equal(part(l, "photo")->own.radius.share, 512);
	assert_int_equal(part(l, "skill")->of, 6);
	assert_int_equal(part(l, "skill")->empty.rgb, 0xCCCCCC);
	assert_int_equal(l->fit.pages, 2);
	assert_int_equal(l->fit.greatest[KNOB_SPACE], 1229);
	assert_int_equal(l->fit.greatest[KNOB_MARGIN], 1024);
	assert_int_equal(l->fit.order_count, 2);
	assert_int_equal(l->fit.min_size, 9 * 1024);
	assert_int_equal(l->redaction_count, 2);
	assert_true(l->redactions[1].removed);
	assert_int_equal(l->omit_count, 2);
	assert_str(l->omit[1].names.items[0], "*");
	assert_true(l->masters[MASTER_REST]->children[1].collapse);
	assert_string_equal(messages(b), "");
}

static void pages_have_names_or_sides(void **state)
{
	struct bench *b = *state;
	assert_int_equal(load_text(b, "page: {size: letter}\n")->page.width, 612 * 1024);
	const struct layout *l =
	    load_text(b, "page: {size: [200mm, 100mm], margin: {top: 30mm}, foot: 9mm}\n");
	assert_int_equal(l->page.height, 290268);
	assert_int_equal(l->page.margin.side[SIDE_TOP].fixed, 87080);
	assert_int_equal(l->page.margin.side[SIDE_END].fixed, 58053);
	assert_true(l->page.has_foot);
	assert_string_equal(messages(b), "");
}

static void a_page_too_small_or_with_no_room_is_set_with_the_defaults(void **state)
{
	struct bench *b = *state;
	assert_int_equal(load_text(b, "page: {size: [1pt, 1pt]}\n")->page.width, 609562);
	assert_string_equal(messages(b), "mine.yaml:1:14 page-small");
	b->d = diags_new(b->a);
	const struct layout *l = load_text(b, "page: {margin: 100mm}\n");
	assert_int_equal(l->page.margin.side[SIDE_START].fixed, 0);
	assert_string_equal(messages(b), "mine.yaml:1:7 frame-narrow");
}

static void furniture_stands_where_it_says(void **state)
{
	struct bench *b = *state;
	const struct layout *l = load_text(
	    b, "furniture:\n"
	       "  a: {at: [top, end], from: page, shift: [0, -2mm], rotate: 90, text: x}\n"
	       "  b: {text: '{page}'}\n");
	assert_int_equal(l->furniture[0].row, FURNITURE_TOP);
	assert_int_equal(l->furniture[0].column, FURNITURE_END);
	assert_true(l->furniture[0].from_page);
	assert_int_equal(l->furniture[0].shift_y.fixed, -5805);
	assert_int_equal(l->furniture[0].rotate, 90);
	assert_int_equal(l->furniture[1].row, FURNITURE_BOTTOM);
	assert_string_equal(messages(b), "");
}

static void sections_have_switches(void **state)
{
	struct bench *b = *state;
	const struct layout *l =
	    load_text(b, "sections:\n"
	                 "  work: {merge: organisation, lead: organisation, break: before}\n"
	                 "  summary: {title: false}\n"
	                 "  awards: {title: 'Prizes'}\n");
	assert_str(l->sections[0].merge, "organisation");
	assert_true(l->sections[0].has_lead && l->sections[0].lead_organisation);
	assert_int_equal(l->sections[0].break_rule, BREAK_RULE_BEFORE);
	assert_true(l->sections[1].no_title && !l->sections[1].has_title);
	assert_true(l->sections[2].has_title && !l->sections[2].no_title);
}

/* --- what is wrong, each with its place --- */

static const struct wrong {
	const char *text, *said;
} wrongs[] = {
    {"layout: 9\n", "mine.yaml:1:9 layout-version"},
    {"layot: 1\n", "mine.yaml:1:1 layout-key-unknown"},
    {"roles: {body: {colr: black}}\n", "mine.yaml:1:16 layout-key-unknown"},
    {"roles: {body: {min_size: 1pt}}\n", "mine.yaml:1:16 layout-key-unknown"},
    {"roles: 5\n", "mine.yaml:1:8 layout-type-wrong"},
    {"roles: {body: {hyphenate: perhaps}}\n", "mine.yaml:1:27 layout-type-wrong"},
    {"roles: {body: {align: left}}\n", "mine.yaml:1:23 layout-type-wrong"},
    {"roles: {a: {extends: b}, b: {extends: a}}\n",
     "mine.yaml:1:9 token-cycle\nmine.yaml:1:26 token-cycle"},
    {"parts: {a: {text: x, role: nam}}\nroles: {name: {}}\n",
     "mine.yaml:1:12 role-unknown\nmine.yaml:2:9 override-idle"},
    {"parts: {a: '<nobody>x</nobody>'}\n", "mine.yaml:1:13 role-unknown"},
    {"parts: {a: {part: b}}\n", "mine.yaml:1:12 part-unknown"},
    {"parts: {a: [{part: b}], b: {row: [{part: a}]}}\n", "mine.yaml:1:35 part-cycle"},
    {"parts: {a: [{part: a}]}\n", "mine.yaml:1:13 part-cycle"},
    {"parts: {a: [{part: inherited}]}\n", "mine.yaml:1:20 inherited-none"},
    {"parts: {a: {role: body}}\n", "mine.yaml:1:12 block-empty"},
    {"parts: {a: {text: x, rule: 1pt}}\n", "mine.yaml:1:28 block-two"},
    {"parts: {a: {name}}\n", "mine.yaml:1:12 template-unquoted"},
    {"parts: {a: {text: {name}}}\n", "mine.yaml:1:19 template-unquoted"},
    {"parts: {a: {text: 'x', marker: '-'}}\n", "mine.yaml:1:12 marker-place"},
    {"parts: {a: {row: [{text: x, column: 3}], columns: [1fr, 1fr]}}\n",
     "mine.yaml:1:19 column-range"},
    {"parts: {a: {region: main}}\n", "mine.yaml:1:21 layout-key-unknown"},
    {"masters: {rest: [{region: main}, {region: main}]}\n", "mine.yaml:1:43 region-twice"},
    {"masters: {rest: {row: [{region: main, collapse: true}]}}\n", "mine.yaml:1:24 collapse-all"},
    {"place: {main: ['*'], aside: [work]}\n", "mine.yaml:1:22 region-unknown"},
    {"place: {main: [work, work, '*', '*']}\n",
     "mine.yaml:1:22 section-twice\nmine.yaml:1:33 rest-twice"},
    {"place: {main: [work]}\n", "mine.yaml:1:9 rest-none"},
    {"place: {main: ['*', {part: nobody}]}\n", "mine.yaml:1:21 part-unknown"},
    {"sections: {work: {part: nobody}}\n", "mine.yaml:1:12 part-unknown"},
    {"roles: {own: {size: 1pt}}\n", "mine.yaml:1:9 override-idle"},
    {"breaks: {orphans: 0}\n", "mine.yaml:1:19 value-range"},
    {"furniture: {foot: {text: x, at: bottom}}\n", "mine.yaml:1:33 layout-type-wrong"},
    {"palette: {a: '#12'}\n", "mine.yaml:1:14 colour-unknown"},
};

static void every_mistake_is_said_at_its_place_and_the_layout_still_loads(void **state)
{
	struct bench *b = *state;
	for (size_t i = 0; i < sizeof wrongs / sizeof *wrongs; i++) {
		b->d = diags_new(b->a);
		assert_non_null(load_text(b, wrongs[i].text));
		if (strcmp(messages(b), wrongs[i].said) != 0)
			fail_msg("%s said:\n%s\nnot:\n%s", wrongs[i].text, messages(b),
			         wrongs[i].said);
	}
}

static void doubtful_things_are_notes(void **state)
{
	struct bench *b = *state;
	load_text(b, "parts: {a: '{title}, {subtitle}', b: '{words.page}: {page}'}\n"
	             "masters: {rest: [{region: main}, {region: foot, height: auto}]}\n");
	assert_string_equal(messages(b), "");
	assert_string_equal(messages_from(b, DIAG_NOTE),
	                    "mine.yaml:1:20 separator-bare\nmine.yaml:2:34 region-empty");
}

static void a_part_may_use_itself_through_each(void **state)
{
	struct bench *b = *state;
	load_text(b, "parts: {entry: [{part: roles}], roles: {each: roles, part: entry},\n"
	             "        item: ['{text}', {list: items}]}\n");
	assert_string_equal(messages(b), "");
}

/* --- listing --- */

static void the_list_has_every_name_once_with_what_it_is_about(void **state)
{
	struct bench *b = *state;
	int count;
	write_file(b, "wide.yaml", "about: Very wide.\n");
	write_file(b, "folder/layout.yaml", "title: F\n");
	write_file(b, "broken.yaml", "a: [\n");
	write_file(b, "notes.txt", "no layout\n");
	str folders[] = {b->folder, b->folder};
	b->places.folders = (struct strs){folders, 2};
	const struct layout_info *list = layout_list(b->a, b->scratch, &b->places, &count);
	assert_int_equal(count, 3);
	assert_str(list[0].name, "base");
	assert_str(list[1].name, "folder");
	assert_str(list[2].name, "wide");
	assert_str(list[2].about, "Very wide.");
	for (int i = 0; i < count; i++)
		assert_non_null(load(b, str_z(b->a, list[i].name)));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(a_name_is_looked_up_in_the_folders_in_order),
	    TEST(a_layout_may_be_a_folder),
	    TEST(what_has_a_slash_or_ends_in_yaml_is_a_path),
	    TEST(an_unknown_name_is_no_layout_and_the_nearest_is_named),
	    TEST(a_layout_that_is_no_layout_is_none),
	    TEST(a_layout_reaches_files_of_its_own_folder_only),
	    TEST(a_cv_reaches_files_of_its_own_folder_only),
	    TEST(a_cv_names_its_layout_and_l_wins_over_it),
	    TEST(a_fragment_in_the_cv_lies_over_what_it_extends),
	    TEST(a_cv_that_names_no_layout_that_is_there_gets_the_default),
	    TEST(settings_come_last),
	    TEST(a_setting_says_where_it_stands),
	    TEST(short_forms_of_blocks_are_text_and_stack),
	    TEST(every_modifier_and_box_key_of_a_block_is_read),
	    TEST(keys_that_nothing_sets_yet_are_kept),
	    TEST(pages_have_names_or_sides),
	    TEST(a_page_too_small_or_with_no_room_is_set_with_the_defaults),
	    TEST(furniture_stands_where_it_says),
	    TEST(sections_have_switches),
	    TEST(every_mistake_is_said_at_its_place_and_the_layout_still_loads),
	    TEST(doubtful_things_are_notes),
	    TEST(a_part_may_use_itself_through_each),
	    TEST(the_list_has_every_name_once_with_what_it_is_about),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
