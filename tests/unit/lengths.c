/* SPDX-License-Identifier: MIT */
/*
 * Lengths, colours and the values made of them, as a role's properties. A
 * length is written here as points (in 1/1024), em, lh and share.
 */
#include "layout_bench.h"

/* One role with one property, over some tokens. */
static const struct props *props_of(struct bench *b, const char *property)
{
	struct buf text = BUF(b->a);
	buf_format(&text,
	           "extends: null\n"
	           "palette: {accent: '#1f4e79', deep: accent, pale: deep 50%%}\n"
	           "lengths: {entry: 8pt, label: 34mm, hair: 0.5pt, inset: label + 2 entry}\n"
	           "fonts: {text: [Alpha, Beta], display: text, lato: [Lato]}\n"
	           "roles: {body: {%s}}\n",
	           property);
	b->d = diags_new(b->a);
	return &layout_role(load_text(b, str_z(b->a, buf_str(&text))), STR("body"))->props;
}

static struct length before(struct bench *b, const char *length)
{
	const str key = str_format(b->a, "before: %s", length);
	return props_of(b, str_z(b->a, key))->before;
}

static void assert_length(struct length got, int fixed, int em, int lh, int share)
{
	assert_int_equal(got.fixed, fixed);
	assert_int_equal(got.em, em);
	assert_int_equal(got.lh, lh);
	assert_int_equal(got.share, share);
}

static void every_unit_is_exact_to_a_thousandth_of_a_point(void **state)
{
	struct bench *b = *state;
	assert_length(before(b, "10.5pt"), 10752, 0, 0, 0);
	assert_length(before(b, "25.4 mm"), 72 * 1024, 0, 0, 0);
	assert_length(before(b, "2.54cm"), 72 * 1024, 0, 0, 0);
	assert_length(before(b, "1in"), 72 * 1024, 0, 0, 0);
	assert_length(before(b, "0.5em"), 0, 512, 0, 0);
	assert_length(before(b, ".25lh"), 0, 0, 256, 0);
	assert_length(before(b, "0"), 0, 0, 0, 0);
	assert_string_equal(messages(b), "");
}

static void names_stand_for_lengths_with_factors_and_in_sums(void **state)
{
	struct bench *b = *state;
	assert_length(before(b, "entry"), 8 * 1024, 0, 0, 0);
	assert_length(before(b, "1.5 entry"), 12 * 1024, 0, 0, 0);
	assert_length(before(b, "entry + 1em + 2pt"), 10 * 1024, 1024, 0, 0);
	assert_length(before(b, "inset"), 98691 + 16 * 1024, 0, 0, 0);
	assert_string_equal(messages(b), "");
}

static void a_number_without_unit_is_points_and_an_error(void **state)
{
	struct bench *b = *state;
	assert_length(before(b, "12"), 12 * 1024, 0, 0, 0);
	assert_string_equal(messages(b), "mine.yaml:5:24 unit-missing");
}

static void what_is_no_length_is_not_given(void **state)
{
	static const struct {
		const char *length, *slug;
	} wrong[] = {{"5furlong", "unit-unknown"},   {"entri", "length-unknown"},
	             {"2 entri", "length-unknown"},  {"30%", "layout-type-wrong"},
	             {"1pt +", "layout-type-wrong"}, {"[1pt, 2pt]", "layout-type-wrong"}};
	struct bench *b = *state;
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		const str key = str_format(b->a, "before: %s", wrong[i].length);
		assert_int_equal(props_of(b, str_z(b->a, key))->set, 0);
		const str said = str_format(b->a, "mine.yaml:5:24 %s", wrong[i].slug);
		assert_string_equal(messages(b), str_z(b->a, said));
	}
}

static void a_near_name_is_suggested(void **state)
{
	before(*state, "entri");
	assert_said(*state, "entri; did you mean entry?");
}

static void only_raise_may_be_negative(void **state)
{
	struct bench *b = *state;
	assert_length(props_of(b, "raise: -0.15em")->raise, 0, -154, 0, 0);
	assert_string_equal(messages(b), "");
	assert_length(before(b, "-3pt"), 0, 0, 0, 0);
	assert_string_equal(messages(b), "mine.yaml:5:24 value-range");
}

static void huge_lengths_end_at_the_largest_page(void **state)
{
	struct bench *b = *state;
	assert_length(before(b, "99999999999999999999in"), 14400 * 1024, 0, 0, 0);
	assert_string_equal(messages(b), "mine.yaml:5:24 value-range");
}

static void a_share_is_of_the_width(void **state)
{
	assert_length(props_of(*state, "width: 50% + 3pt")->width, 3072, 0, 0, 512);
}

static void colours_are_hex_names_and_mixtures_with_white(void **state)
{
	struct bench *b = *state;
	assert_int_equal(props_of(b, "colour: '#abc'")->colour.rgb, 0xAABBCC);
	assert_int_equal(props_of(b, "colour: black")->colour.rgb, 0);
	assert_int_equal(props_of(b, "colour: deep")->colour.rgb, 0x1F4E79);
	assert_int_equal(props_of(b, "colour: accent 0%")->colour.rgb, 0xFFFFFF);
	assert_int_equal(props_of(b, "colour: pale")->colour.rgb, 0x8FA7BC);
	assert_true(props_of(b, "fill: none")->fill.none);
	assert_string_equal(messages(b), "");
}

static void an_unknown_colour_changes_nothing(void **state)
{
	struct bench *b = *state;
	assert_int_equal(props_of(b, "colour: acent")->set, 0);
	assert_string_equal(messages(b), "mine.yaml:5:24 colour-unknown");
	assert_said(b, "did you mean accent?");
	assert_int_equal(props_of(b, "colour: '#12345'")->set, 0);
}

static void a_stroke_is_thickness_style_and_colour(void **state)
{
	struct bench *b = *state;
	const struct stroke full = props_of(b, "underline: 0.5pt dashed accent 40%")->underline;
	assert_int_equal(full.width.fixed, 512);
	assert_int_equal(full.style, STROKE_DASHED);
	assert_int_equal(full.colour.rgb, 0xA5B8C9);
	const struct stroke named = props_of(b, "underline: 2 hair deep")->underline;
	assert_int_equal(named.width.fixed, 1024);
	assert_int_equal(named.colour.rgb, 0x1F4E79);
	const struct stroke plain = props_of(b, "underline: hair")->underline;
	assert_int_equal(plain.style, STROKE_SOLID);
	assert_true(plain.colour.inherit);
	assert_string_equal(messages(b), "");
}

static void a_border_knows_which_sides_were_given(void **state)
{
	struct bench *b = *state;
	const struct props *p = props_of(b, "border: {bottom: 1pt, center: 2pt}");
	assert_int_equal(p->border_set, 1u << SIDE_BOTTOM | 1u << SIDE_COUNT);
	assert_int_equal(p->border.center.width.fixed, 2048);
	assert_int_equal(props_of(b, "border: 1pt")->border_set, 15);
}

static void sides_are_one_two_or_by_name(void **state)
{
	struct bench *b = *state;
	const struct props *p = props_of(b, "padding: [1pt, 2pt]");
	assert_int_equal(p->padding.side[SIDE_TOP].fixed, 1024);
	assert_int_equal(p->padding.side[SIDE_END].fixed, 2048);
	p = props_of(b, "padding: {start: 3pt}");
	assert_int_equal(p->padding_set, 1u << SIDE_START);
	assert_string_equal(messages(b), "");
	p = props_of(b, "padding: {left: 3pt}");
	assert_int_equal(p->padding_set, 1u << SIDE_START);
	assert_string_equal(messages(b), "mine.yaml:5:26 side-physical");
}

static void font_stacks_are_made_of_names_and_families(void **state)
{
	struct bench *b = *state;
	const struct strs fonts = props_of(b, "font: [Gamma, display, lato]")->font;
	assert_int_equal(fonts.count, 4);
	assert_str(fonts.items[0], "Gamma");
	assert_str(fonts.items[1], "Alpha");
	assert_str(fonts.items[2], "Beta");
	assert_str(fonts.items[3], "Lato");
	assert_string_equal(messages(b), "");
}

static void leading_is_a_factor_or_a_length(void **state)
{
	struct bench *b = *state;
	assert_true(props_of(b, "leading: 1.5")->leading.is_factor);
	assert_int_equal(props_of(b, "leading: 1.5")->leading.factor, 1536);
	assert_false(props_of(b, "leading: 14pt")->leading.is_factor);
	assert_int_equal(props_of(b, "leading: 14pt")->leading.length.fixed, 14 * 1024);
}

static void numbers_out_of_range_take_the_nearest(void **state)
{
	struct bench *b = *state;
	assert_int_equal(props_of(b, "weight: 1000")->weight, 900);
	assert_string_equal(messages(b), "mine.yaml:5:24 value-range");
	assert_int_equal(props_of(b, "expand: 5%")->expand, 20);
	assert_int_equal(props_of(b, "expand: 1.5")->expand, 15);
}

static void protrusion_is_a_share_or_a_table_of_characters(void **state)
{
	struct bench *b = *state;
	struct protrude p = props_of(b, "protrude: 0.5")->protrude;
	assert_int_equal(p.scale, LENGTH_ONE / 2);
	p = props_of(b, "protrude: {right: {'.': 200, Ä: 0}, left: {„: 90}}")->protrude;
	assert_string_equal(messages(b), "");
	assert_int_equal(p.scale, LENGTH_ONE);
	assert_int_equal(p.right.count, 2);
	assert_int_equal(p.right.items[0].character, '.');
	assert_int_equal(p.right.items[0].value, 200);
	assert_int_equal(p.right.items[1].character, 0xC4);
	assert_int_equal(p.left.items[0].character, 0x201E);
	props_of(b, "protrude: {scale: 2, right: {ab: 20}}");
	assert_string_equal(messages(b), "mine.yaml:5:34 value-range\n"
	                                 "mine.yaml:5:45 layout-type-wrong");
}

static void figures_and_features_are_kept(void **state)
{
	const struct props *p =
	    props_of(*state, "figures: [lining, tabular], features: {ss01: 1, liga: 0}");
	assert_int_equal(p->figures, 1 | 8);
	assert_int_equal(p->feature_count, 2);
	assert_memory_equal(p->features[1].tag, "liga", 4);
	assert_int_equal(p->features[0].value, 1);
}

static void a_token_made_of_itself_is_an_error_once(void **state)
{
	struct bench *b = *state;
	load_text(b, "extends: null\n"
	             "lengths: {a: 2 b, b: c + 1pt, c: a, d: 1pt}\n"
	             "palette: {x: y, y: x 10%}\n"
	             "fonts: {s: t, t: s}\n"
	             "roles: {body: {before: a, after: d, colour: x, font: s}}\n");
	assert_string_equal(messages(b), "mine.yaml:2:14 token-cycle\nmine.yaml:3:14 token-cycle\n"
	                                 "mine.yaml:4:12 token-cycle");
}

static void tokens_that_double_at_each_step_stay_within_bounds(void **state)
{
	struct bench *b = *state;
	struct buf text = BUF(b->a);
	buf_add(&text, STR("extends: null\nlengths:\n  l0: 1000pt\n"));
	for (int i = 1; i < 50; i++)
		buf_format(&text, "  l%d: l%d + l%d\n", i, i - 1, i - 1);
	buf_add(&text, STR("roles: {body: {before: l49}}\n"));
	const struct layout *l = load_text(b, str_z(b->a, buf_str(&text)));
	assert_int_equal(layout_role(l, STR("body"))->props.before.fixed, 14400 * 1024);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(every_unit_is_exact_to_a_thousandth_of_a_point, setup,
	                                    teardown),
	    cmocka_unit_test_setup_teardown(names_stand_for_lengths_with_factors_and_in_sums, setup,
	                                    teardown),
	    cmocka_unit_test_setup_teardown(a_number_without_unit_is_points_and_an_error, setup,
	                                    teardown),
	    cmocka_unit_test_setup_teardown(what_is_no_length_is_not_given, setup, teardown),
	    cmocka_unit_test_setup_teardown(a_near_name_is_suggested, setup, teardown),
	    cmocka_unit_test_setup_teardown(only_raise_may_be_negative, setup, teardown),
	    cmocka_unit_test_setup_teardown(huge_lengths_end_at_the_largest_page, setup, teardown),
	    cmocka_unit_test_setup_teardown(a_share_is_of_the_width, setup, teardown),
	    cmocka_unit_test_setup_teardown(colours_are_hex_names_and_mixtures_with_white, setup,
	                                    teardown),
	    cmocka_unit_test_setup_teardown(an_unknown_colour_changes_nothing, setup, teardown),
	    cmocka_unit_test_setup_teardown(a_stroke_is_thickness_style_and_colour, setup,
	                                    teardown),
	    cmocka_unit_test_setup_teardown(a_border_knows_which_sides_were_given, setup, teardown),
	    cmocka_unit_test_setup_teardown(sides_are_one_two_or_by_name, setup, teardown),
	    cmocka_unit_test_setup_teardown(font_stacks_are_made_of_names_and_families, setup,
	                                    teardown),
	    cmocka_unit_test_setup_teardown(leading_is_a_factor_or_a_length, setup, teardown),
	    cmocka_unit_test_setup_teardown(numbers_out_of_range_take_the_nearest, setup, teardown),
	    cmocka_unit_test_setup_teardown(protrusion_is_a_share_or_a_table_of_characters, setup,
	                                    teardown),
	    cmocka_unit_test_setup_teardown(figures_and_features_are_kept, setup, teardown),
	    cmocka_unit_test_setup_teardown(a_token_made_of_itself_is_an_error_once, setup,
	                                    teardown),
	    cmocka_unit_test_setup_teardown(tokens_that_double_at_each_step_stay_within_bounds,
	                                    setup, teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
