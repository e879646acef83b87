/* SPDX-License-Identifier: MIT */
/*
 * Every message of recto: X(ID, level, "slug", "text"). The text says what is
 * wrong and what was done; lower case, no full stop. One block per layer.
 */
#ifndef RECTO_CATALOGUE_H
#define RECTO_CATALOGUE_H

/* clang-format off */
#define DIAGS_WORLD(X) \
	X(FILE_MISSING, ERROR, "file-missing", "no such file") \
	X(FILE_UNREADABLE, ERROR, "file-unreadable", "cannot read the file") \
	X(FILE_UNWRITABLE, ERROR, "file-unwritable", "cannot write the file") \
	X(OUTPUT_UNKNOWN, ERROR, "output-unknown", "no such output format, nothing was written") \
	X(STANDARD_UNKNOWN, ERROR, "standard-unknown", "no such standard of PDF, or not together with the others, nothing was written") \
	X(PAGE_UNKNOWN, ERROR, "page-unknown", "the document has no such page, nothing was written") \
	X(DPI_RANGE, ERROR, "dpi-range", "not a resolution that recto paints, nothing was written") \
	X(IGNORE_IDLE, WARNING, "ignore-idle", "silences nothing") \
	X(STAGE_UNKNOWN, ERROR, "stage-unknown", "no such stage to dump") \
	X(SCHEMA_UNKNOWN, ERROR, "schema-unknown", "no such schema") \
	X(SLUG_UNKNOWN, ERROR, "slug-unknown", "no message has this slug") \
	X(DIALECT_OUT, ERROR, "dialect-out", "not a dialect that recto writes, nothing was written") \
	X(AGAINST_CV, ERROR, "against-cv", "the file was not made of this CV") \
	X(AGAINST_PAGES, ERROR, "against-pages", "the file was made of this CV, but its pages differ") \
	X(AGAINST_OTHER, ERROR, "against-other", "the file is not what this CV gives") \
	X(PROGRAM_MISSING, ERROR, "program-missing", "this program is not installed, nothing was compared") \
	X(PROGRAM_FAILED, ERROR, "program-failed", "this program could not read the PDF, nothing was compared") \
	X(CV_LOST, ERROR, "cv-lost", "this CV could not be set") \
	X(MEMORY, ERROR, "memory", "out of memory, nothing was written") \
	X(LIMIT_UNKNOWN, ERROR, "limit-unknown", "no such limit, nothing was read") \
	X(LIMIT_VALUE, ERROR, "limit-value", "not a value of this limit, nothing was read") \
	X(MEMORY_LIMIT, ERROR, "memory-limit", "needs more memory than it may use, nothing was written") \
	X(TIME_LIMIT, ERROR, "time-limit", "takes longer than it may, nothing was written") \
	X(ENTRIES_LIMIT, ERROR, "entries-limit", "more entries than recto sets, nothing was written") \
	X(PAGES_LIMIT, ERROR, "pages-limit", "more pages than recto sets, nothing was written")

#define DIAGS_SOURCE(X) \
	X(SOURCE_ENCODING, ERROR, "source-encoding", "not UTF-8, nothing was read") \
	X(SOURCE_EMPTY, ERROR, "source-empty", "no content, nothing was read") \
	X(SOURCE_LIMIT, ERROR, "source-limit", "larger than recto reads, nothing was read") \
	X(YAML_SYNTAX, ERROR, "yaml-syntax", "not YAML, nothing was read") \
	X(YAML_TAB, ERROR, "yaml-tab", "a tab in the indentation, nothing was read") \
	X(YAML_COMMENT, WARNING, "yaml-comment", "# begins a comment, the rest of the line is not read") \
	X(YAML_DASH, WARNING, "yaml-dash", "no space after the dash, reading the lines as one text and not as a list") \
	X(YAML_LENIENT, NOTE, "yaml-lenient", "means something else in YAML, taking it as the text it shows") \
	X(YAML_DOCUMENTS, WARNING, "yaml-documents", "several documents, reading the first") \
	X(JSON_SYNTAX, ERROR, "json-syntax", "not JSON, nothing was read") \
	X(JSON_RELAXED, NOTE, "json-relaxed", "no JSON for other programs, reading it all the same") \
	X(KEY_DUPLICATE, ERROR, "key-duplicate", "key given twice, taking the last")

#define DIAGS_CV(X) \
	X(TEXT_CUT, ERROR, "text-cut", "part of this text is not on the page") \
	X(LEAF_UNPLACED, WARNING, "leaf-unplaced", "the layout does not set this field") \
	X(NAME_MISSING, NOTE, "name-missing", "no name, set without one") \
	X(CONTACT_MISSING, NOTE, "contact-missing", "no way to reach the person") \
	X(DATE_ORDER, WARNING, "date-order", "ends before it begins, set as written") \
	X(DATE_TEXT, NOTE, "date-text", "not read as a date, set as written") \
	X(DATE_PRECISION, NOTE, "date-precision", "start and end differ in precision, set as written") \
	X(DATE_FUTURE, WARNING, "date-future", "begins more than a year from now, set as written") \
	X(BULLET_REPEATED, WARNING, "bullet-repeated", "the same bullet twice in one section, setting both") \
	X(TAG_UNUSED, NOTE, "tag-unused", "no variant uses this tag") \
	X(TAG_UNKNOWN, WARNING, "tag-unknown", "nothing bears this tag") \
	X(VARIANT_UNKNOWN, ERROR, "variant-unknown", "no variant and no tag of that name, nothing was set") \
	X(REDACT_FOUND, NOTE, "redact-found", "a redacted value stands here too, replaced likewise") \
	X(LETTER_MISSING, ERROR, "letter-missing", "the CV has no letter, nothing was set")

#define DIAGS_EXPORT(X) \
	X(LOSS, WARNING, "loss", "this dialect cannot hold it")

#define DIAGS_READ(X) \
	X(NO_PDF, ERROR, "no-pdf", "not a PDF, nothing was read") \
	X(NO_CV_INSIDE, ERROR, "no-cv-inside", "no CV travels in this PDF, nothing was read") \
	X(KEY_NEAR, WARNING, "key-near", "unknown key, keeping it as a field of its own") \
	X(KEY_UNKNOWN, WARNING, "key-unknown", "unknown key, not set") \
	X(KEY_TWICE, WARNING, "key-twice", "two spellings of one field, keeping the second as a field of its own") \
	X(TYPE_WRONG, WARNING, "type-wrong", "not of the type wanted here, reading it all the same") \
	X(TYPE_UNUSABLE, ERROR, "type-unusable", "not of a type that can be read here, not set") \
	X(DIALECT_UNKNOWN, ERROR, "dialect-unknown", "not a CV in a form that recto reads, nothing was read") \
	X(ENTRY_EMPTY, WARNING, "entry-empty", "nothing in this entry, left out") \
	X(SECTION_EMPTY, NOTE, "section-empty", "nothing in this section, left out") \
	X(SECTION_MISSING, WARNING, "section-missing", "`sections` names a section that does not exist, ignoring it") \
	X(SECTION_OWN, NOTE, "section-own", "unknown top-level key, taking it as a section of its own") \
	X(DATE_AMBIGUOUS, WARNING, "date-ambiguous", "day or month first? set as written") \
	X(DATE_INVALID, WARNING, "date-invalid", "no such month or day, keeping the year or month") \
	X(DATE_BOTH, WARNING, "date-both", "`date` and a start or end given, using `date`") \
	X(EMAIL_INVALID, WARNING, "email-invalid", "cannot be an e-mail address, set without a link") \
	X(PHONE_INVALID, WARNING, "phone-invalid", "cannot be a telephone number, set without a link") \
	X(URL_INVALID, WARNING, "url-invalid", "cannot be the address of a page, set without a link") \
	X(COUNTRY_UNKNOWN, WARNING, "country-unknown", "no country has this code of two letters (ISO 3166), set as written") \
	X(NETWORK_UNKNOWN, NOTE, "network-unknown", "no URL known for this network, set as written") \
	X(TEXT_LIMIT, ERROR, "text-limit", "longer than recto sets one text, leaving out the rest") \
	X(LINK_EMPTY, NOTE, "link-empty", "link without a target, set as text") \
	X(IMAGE_REMOTE, NOTE, "image-remote", "a remote image is not fetched, left out") \
	X(LANG_UNKNOWN, WARNING, "lang-unknown", "no such language tag (en, pt-BR), using that of the document") \
	X(HTML_CRUMB, NOTE, "html-crumb", "HTML read as what it means") \
	X(TEXT_CONTROL, WARNING, "text-control", "control characters removed") \
	X(TEXT_PRIVATE, WARNING, "text-private", "private-use character, kept as it is") \
	X(MD_READ, NOTE, "md-read", "a CV recognised by its form") \
	X(MD_TEXT, NOTE, "md-text", "not recognised, kept as text where it stands") \
	X(MD_NAME_GUESSED, NOTE, "md-name-guessed", "no heading has the name, taking this line") \
	X(MD_SECTION_GUESSED, NOTE, "md-section-guessed", "no title here, taking what follows as a section of a kind") \
	X(MD_ENTRY_BARE, NOTE, "md-entry-bare", "dates without an employer or a role, taken as an entry") \
	X(MD_CONTACT_MOVED, NOTE, "md-contact-moved", "addresses in the midst of the text, taking them as the person's") \
	X(MD_DATE_ATTACHED, WARNING, "md-date-attached", "dates away from their entries, given to them in order") \
	X(MD_RESUMED, NOTE, "md-resumed", "an entry of another kind, taking it as one of the section of work before") \
	X(MD_HEADING_SPLIT, NOTE, "md-heading-split", "a title and a heading in one line, parting them") \
	X(MD_MATH, NOTE, "md-math", "a formula, kept as it stands") \
	X(ROLES_NESTED, WARNING, "roles-nested", "a role within a role, taken as a role of the employer") \
	X(RENDERCV_MIXED, NOTE, "rendercv-mixed", "not an entry of its section's type, reading it by its own keys") \
	X(RENDERCV_DASH, NOTE, "rendercv-dash", "RenderCV makes a sub-bullet of \" - \" within a line, kept as text") \
	X(RENDERCV_CODE, WARNING, "rendercv-code", "formulas and Typst commands are not run, set as written") \
	X(RENDERCV_VERSION, NOTE, "rendercv-version", "of an older RenderCV, its content is read as that of today") \
	X(RENDERCV_DESIGN, NOTE, "rendercv-design", "no counterpart in a layout, not carried over") \
	X(YAMLRESUME_LAYOUT, NOTE, "yamlresume-layout", "no counterpart in a layout, not carried over")

#define DIAGS_FONT(X) \
	X(FONT_UNKNOWN, ERROR, "font-unknown", "no such font, setting it like the text around it") \
	X(FONTS_MISSING, ERROR, "fonts-missing", "no catalogue of fonts, nothing was set") \
	X(FONT_CATALOGUE, ERROR, "font-catalogue", "not a line of the font catalogue, ignoring it") \
	X(FONT_UNREADABLE, ERROR, "font-unreadable", "cannot read this font, using another") \
	X(FONT_LOCKED, ERROR, "font-locked", "its licence bits forbid to embed this font, using another")

#define DIAGS_TEXT(X) \
	X(GLYPH_MISSING, ERROR, "glyph-missing", "no font has this character") \
	X(GLYPH_EMPTY, ERROR, "glyph-empty", "the font draws nothing for this character, it cannot be seen") \
	X(FONT_FEATURE, NOTE, "font-feature", "not in this font, using what it has") \
	X(JUSTIFY_NARROW, NOTE, "justify-narrow", "lines too short to justify, set as asked") \
	X(LINE_OVERFULL, WARNING, "line-overfull", "wider than its line, set beyond its end")

#define DIAGS_LAYOUT(X) \
	X(LAYOUT_OUTSIDE, ERROR, "layout-outside", "a layout extends by its path only what lies in its own folder") \
	X(SETTING_SYNTAX, ERROR, "setting-syntax", "not a setting, ignoring it") \
	X(LAYOUT_NOT_FOUND, ERROR, "layout-not-found", "no such layout") \
	X(LAYOUT_CYCLE, ERROR, "layout-cycle", "extends itself through this chain, stopping here") \
	X(LAYOUT_VERSION, ERROR, "layout-version", "written for a newer recto, reading what is known") \
	X(LAYOUT_KEY_UNKNOWN, WARNING, "layout-key-unknown", "unknown key, ignoring it") \
	X(KEY_OLD, WARNING, "key-old", "this key has another name now, using it") \
	X(LAYOUT_KEY_TWICE, WARNING, "layout-key-twice", "two spellings of one key, using the last") \
	X(LAYOUT_TYPE_WRONG, ERROR, "layout-type-wrong", "not a value of this key, using the default") \
	X(VALUE_RANGE, WARNING, "value-range", "out of range, using the nearest value") \
	X(UNIT_MISSING, ERROR, "unit-missing", "a length needs a unit, reading points") \
	X(UNIT_UNKNOWN, ERROR, "unit-unknown", "unknown unit, using the default") \
	X(TRACKING_WIDE, NOTE, "tracking-wide", "programs read letters so far apart as words") \
	X(SIDE_PHYSICAL, WARNING, "side-physical", "sides are logical") \
	X(COLOUR_UNKNOWN, ERROR, "colour-unknown", "no such colour, using that of the text around it") \
	X(LENGTH_UNKNOWN, ERROR, "length-unknown", "no such length, using the default") \
	X(ROLE_UNKNOWN, ERROR, "role-unknown", "no such role, setting it like the text around it") \
	X(PART_UNKNOWN, ERROR, "part-unknown", "no such part, leaving it out") \
	X(LAYOUT_FORMAT, ERROR, "format-unknown", "no such format, setting the value as it is") \
	X(TOKEN_CYCLE, ERROR, "token-cycle", "defined by itself, using the default") \
	X(PART_CYCLE, ERROR, "part-cycle", "a part may use itself only through each or list, leaving it out") \
	X(INHERITED_NONE, ERROR, "inherited-none", "no layout below has this part, leaving it out") \
	X(BLOCK_EMPTY, ERROR, "block-empty", "a block needs one of text, stack, row, flow, list, rule, image, level, part") \
	X(BLOCK_TWO, ERROR, "block-two", "two content keys in one block, using the first") \
	X(TEMPLATE_UNQUOTED, ERROR, "template-unquoted", "a template that begins with { must be quoted, reading it as text") \
	X(TEMPLATE_OPEN, ERROR, "template-open", "never closed, reading it as text") \
	X(TEMPLATE_CLOSE, ERROR, "template-close", "nothing to close here, reading it as text") \
	X(TEMPLATE_FIELD, ERROR, "template-field", "not the name of a field, reading it as text") \
	X(CONDITION_SYNTAX, ERROR, "condition-syntax", "expected a field, a comparison, or first, last, odd, even, taken as false") \
	X(SEPARATOR_BARE, NOTE, "separator-bare", "set even when the field beside it is missing: put it into a group") \
	X(COLUMN_RANGE, ERROR, "column-range", "no such column, using the last") \
	X(REGION_UNKNOWN, ERROR, "region-unknown", "no master has this region, placing it at the end of main") \
	X(REGION_TWICE, ERROR, "region-twice", "stands twice in a master, using the first") \
	X(COLLAPSE_ALL, ERROR, "collapse-all", "one region of a row must stay, keeping the first") \
	X(FRAME_NARROW, ERROR, "frame-narrow", "less than 20 mm between the margins, using no margins") \
	X(PAGE_SMALL, ERROR, "page-small", "a side below 50 mm, using the default size") \
	X(SECTION_TWICE, WARNING, "section-twice", "placed before, using the first place") \
	X(REST_TWICE, WARNING, "rest-twice", "\"*\" stands once, using the first") \
	X(REST_NONE, WARNING, "rest-none", "no \"*\", other sections follow at the end of main") \
	X(ARTIFACT_TEXT, ERROR, "artifact-text", "text of the CV cannot be an artifact, tagging it") \
	X(MARKER_PLACE, WARNING, "marker-place", "a marker needs a stack or list, ignoring it") \
	X(OVERRIDE_IDLE, WARNING, "override-idle", "nothing in this layout uses this, so it changes nothing") \
	X(REGION_EMPTY, NOTE, "region-empty", "nothing is placed in this region")

#define DIAGS_COMPOSE(X) \
	X(FIELD_UNKNOWN, WARNING, "field-unknown", "no kind has this field, set only where a CV has it") \
	X(FIELD_OUTER, NOTE, "field-outer", "not a field of this item but of an outer one") \
	X(FIELD_SCOPE, ERROR, "field-scope", "known only in furniture, left out") \
	X(FORMAT_TYPE, ERROR, "format-type", "this format needs dates, ignoring it") \
	X(WORD_UNKNOWN, ERROR, "word-unknown", "no such word, leaving it out") \
	X(ICON_UNKNOWN, ERROR, "icon-unknown", "no such icon, leaving it out") \
	X(CONTRAST_LOW, NOTE, "contrast-low", "hard to read on what is behind it, at least 4.5 to 1 is wanted") \
	X(FONT_WEIGHT, NOTE, "font-weight", "the family has no such face, using the nearest") \
	X(PART_INCOMPLETE, NOTE, "part-incomplete", "not set, and no each: rest sets what is left") \
	X(REST_EARLY, NOTE, "rest-early", "what follows may be set twice: let each: rest stand last") \
	X(IMAGE_MISSING, ERROR, "image-missing", "cannot read the image, leaving it out") \
	X(IMAGE_ALT, WARNING, "image-alt", "no alt text, taking it as decoration") \
	X(CODE_LONG, ERROR, "code-long", "no code can be made of this text, leaving it out") \
	X(LEVEL_UNKNOWN, WARNING, "level-unknown", "not a known level, drawing nothing") \
	X(LEVEL_ALONE, NOTE, "level-alone", "drawn but not written: many parsers will not see it") \
	X(OMIT_NOTHING, WARNING, "omit-nothing", "matches nothing") \
	X(REDACT_NOTHING, WARNING, "redact-nothing", "a rule that matches nothing") \
	X(LAYOUT_LIMIT, ERROR, "layout-limit", "the layout makes more of this CV than recto sets, leaving out the rest")

#define DIAGS_PAGE(X) \
	X(PAGE_OVERFULL, ERROR, "page-overfull", "higher than a page, set beyond its end") \
	X(FURNITURE_HIGH, WARNING, "furniture-high", "higher than the margin, may meet the text") \
	X(FLOW_MOVED, NOTE, "flow-moved", "no region from page 2 on, the rest follows elsewhere") \
	X(FIT_FLOOR, ERROR, "fit-floor", "does not fit the pages asked for even at the least values, nothing was written") \
	X(FIT_MISSED, WARNING, "fit-missed", "does not fit the pages wished for even at the least values, set at its natural size") \
	X(BREAK_FORCED, NOTE, "break-forced", "no better page break, parting what should stay together")

#define DIAGS_WRITE(X) \
	X(PDF_FAILED, ERROR, "pdf-failed", "the PDF could not be made") \
	X(EXTRACT_LOST, ERROR, "extract-lost", "this text is not read back from the PDF") \
	X(EXTRACT_ORDER, ERROR, "extract-order", "this text is read back from the PDF at another place") \
	X(EXTRACT_MORE, ERROR, "extract-more", "more is read back from the PDF than is on its pages") \
	X(PICTURE_FAILED, ERROR, "picture-failed", "the page could not be painted, nothing was written") \
	X(REDACT_LEAK, ERROR, "redact-leak", "a redacted value is still in the output, nothing was written") \
	X(FONT_FAILED, ERROR, "font-failed", "this font could not be embedded, leaving its text out")

#define DIAGS(X) \
	DIAGS_WORLD(X) \
	DIAGS_SOURCE(X) \
	DIAGS_CV(X) \
	DIAGS_READ(X) \
	DIAGS_EXPORT(X) \
	DIAGS_FONT(X) \
	DIAGS_TEXT(X) \
	DIAGS_LAYOUT(X) \
	DIAGS_COMPOSE(X) \
	DIAGS_PAGE(X) \
	DIAGS_WRITE(X)
/* clang-format on */

#endif
