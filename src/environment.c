/* SPDX-License-Identifier: MIT */
/*
 * Variables by which the libraries below recto can be made to shape, break,
 * draw or choose otherwise. Whoever sets one means another program, or harm: a
 * page depends on what the manual page names, and on nothing else.
 */
#define _XOPEN_SOURCE 700
#include "program.h"

#include <stdlib.h>

static const char *const bending[] = {
    "HB_OPTIONS",
    "HB_SHAPER_LIST",
    "HB_DRAW_FUNCS",
    "HB_FACE_LOADER",
    "HB_FONT_FUNCS",
    "LIBTHAI_DICTDIR", /* words of Thai */
    "FREETYPE_PROPERTIES",
    "CAIRO_DEBUG",
    "CAIRO_DEBUG_PDF",
    "PIXMAN_DISABLE", /* other loops, other last bits */
    "JSIMD_FORCENONE",
    "JSIMD_NOHUFFENC",
    "JPEGMEM",
    "FC_LANG",
    "FC_DEBUG",
    "FC_DBG_MATCH_FILTER",
    "FONTCONFIG_SYSROOT",
};

void environment_clean(void)
{
	for (size_t i = 0; i < sizeof bending / sizeof *bending; i++)
		unsetenv(bending[i]);
}
