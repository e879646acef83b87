/* SPDX-License-Identifier: MIT */
/* What the values of a layout look like, for schemas: one form for each reader of values. */
#include "layout/layout_int.h"

/* A name cannot begin like a number, nor hold what a sum or a share is made of. */
#define NUMBER "([0-9]+([.][0-9]+)?|[.][0-9]+)"
#define NAME "[^-+0-9.% ][^+%]*"
#define TERM(more) "(" NUMBER " *(" NAME more ")|0+([.]0+)?|" NAME ")"
#define SUM(sign, more) "^ *" sign TERM(more) "( *[+] *-?" TERM(more) ")* *$"
#define COLOUR "^ *(#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})|[^# ][^%]*)( +[0-9.]+%)? *$"
#define SOMETHING "[^ ]"

const struct form value_text_form = {.kind = FORM_TEXT};
const struct form value_name_form = {.kind = FORM_TEXT, .pattern = SOMETHING};
const struct form value_int_form = {.kind = FORM_WHOLE};
const struct form value_factor_form = {.kind = FORM_FACTOR};
const struct form value_flag_form = {.kind = FORM_FLAG};
const struct form value_enum_form = {.kind = FORM_NAMES};
const struct form value_path_form = {.kind = FORM_TEXT, .pattern = SOMETHING};
const struct form value_template_form = {.kind = FORM_TEXT};
const struct form value_condition_form = {.kind = FORM_ITEMS, FORM_OF(&value_name_form)};

#define LENGTH_FORM(sign, more)                                                                    \
	{                                                                                          \
		.kind = FORM_TEXT, .pattern = SUM(sign, more), .number = NUMBER_ZERO               \
	}
const struct form value_length_form = LENGTH_FORM("", "");
const struct form value_signed_length_form = LENGTH_FORM("-?", "");
const struct form value_share_form = LENGTH_FORM("", "|%");
static const struct form any_length_form = LENGTH_FORM("-?", "|%");
/* "1fr", "auto" and "widest" look like lengths too. */
const struct form value_height_form = LENGTH_FORM("", "");
const struct form value_tracks_form = {.kind = FORM_TEXT, .pattern = SUM("", "|%")};
const struct form value_leading_form = {.kind = FORM_TEXT, .pattern = SUM("", "")};

static const struct form one_or_two_form = {
    .kind = FORM_ITEMS, FORM_OF(&value_share_form), .least = 1, .most = 2};
static const struct form by_side_form = {
    .kind = FORM_NAMED, .arg = &side_names, FORM_OF(&value_share_form)};
const struct form value_sides_form = {.kind = FORM_EITHER,
                                      FORM_OF(&one_or_two_form, &by_side_form)};
const struct form value_padding_form = {.kind = FORM_EITHER,
                                        FORM_OF(&one_or_two_form, &by_side_form)};
static const struct form side_form = {.kind = FORM_NAMES, .arg = &side_names};
const struct form value_bleed_form = {.kind = FORM_ITEMS, FORM_OF(&side_form)};
const struct form value_gap_form = {
    .kind = FORM_ITEMS, FORM_OF(&value_length_form), .least = 1, .most = 2};

const struct form value_colour_form = {.kind = FORM_TEXT, .pattern = COLOUR, .number = NUMBER_NONE};
const struct form value_stroke_form = {
    .kind = FORM_TEXT, .pattern = SOMETHING, .number = NUMBER_ZERO};
const struct form value_between_form = {.kind = FORM_TEXT};
static const struct form borders_by_side_form = {
    .kind = FORM_NAMED, .arg = &border_names, FORM_OF(&value_stroke_form)};
const struct form value_borders_form = {.kind = FORM_EITHER,
                                        FORM_OF(&value_stroke_form, &borders_by_side_form)};
const struct form value_fonts_form = {.kind = FORM_ITEMS, FORM_OF(&value_name_form)};

static const struct form figure_form = {.kind = FORM_NAMES, .arg = &figure_names};
const struct form value_figures_form = {.kind = FORM_ITEMS, FORM_OF(&figure_form)};
const struct form value_features_form = {.kind = FORM_NAMED, FORM_OF(&value_int_form)};
const struct form value_tracking_form = {.kind = FORM_WHOLE, .arg = &tracking_range};
const struct form value_expand_form = {.kind = FORM_TEXT, .pattern = "^ *" NUMBER " *%? *$"};
const struct form value_marker_form = {.kind = FORM_ITEMS, FORM_OF(&value_template_form)};

/* --- tokens --- */

const struct form palette_form = {.kind = FORM_NAMED, FORM_OF(&value_colour_form)};
const struct form fonts_form = {.kind = FORM_NAMED, FORM_OF(&value_fonts_form)};
const struct form lengths_form = {.kind = FORM_NAMED, FORM_OF(&any_length_form)};
