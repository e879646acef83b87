/* SPDX-License-Identifier: MIT */
/* What each message means and how to mend it, at greater length than a line allows. */
#include "diag/diag.h"

static const char *const texts[DIAG_COUNT] = {
    [DIAG_FILE_MISSING] =
	"There is no file of that name. Paths are seen from the folder in which recto runs.",
    [DIAG_FILE_UNREADABLE] = "The file is there but cannot be read: look at its permissions, and "
			     "whether it is a folder.",
    [DIAG_PROGRAM_MISSING] =
	"check --extract lets another program read the PDF. Install the package "
	"that the message names.",
    [DIAG_PROGRAM_FAILED] = "The program that check --extract runs ended with an error or said far "
			    "too much. Render the PDF and run it by hand to see why.",
    [DIAG_FILE_UNWRITABLE] = "The output cannot be written there: the folder is missing or not "
			     "yours, or the disk is full. A file of that name is left as it was.",
    [DIAG_OUTPUT_UNKNOWN] =
	"-f names a format that recto does not write. recto --help lists those that it does.",
    [DIAG_STANDARD_UNKNOWN] =
	"--pdf-standard takes a-2a, a-2u, a-2b, a-3a, a-3u, a-3b, ua-1 or none. One part "
	"of PDF/A and ua-1 go together, with a comma between them.",
    [DIAG_PAGE_UNKNOWN] =
	"--page takes the number of a page, from 1, or all. The closing line of a "
	"render says how many pages there are.",
    [DIAG_DPI_RANGE] =
	"--dpi takes a number from 10 to 600: pixels to the inch of a PNG. 96 suits a "
	"screen, 300 a printer.",
    [DIAG_IGNORE_IDLE] =
	"--ignore or meta.ignore names a message that there is not, or an error. Errors "
	"are always told: mend them instead.",
    [DIAG_STAGE_UNKNOWN] = "--dump names no stage. There are cv, layout, boxes, lines and pages.",
    [DIAG_SCHEMA_UNKNOWN] = "There are two schemas: recto schema cv and recto schema layout.",
    [DIAG_SLUG_UNKNOWN] = "A slug stands in brackets at the end of each message. recto explain "
			  "without one lists them all.",
    [DIAG_DIALECT_OUT] =
	"--to names no form that recto writes. The message lists those that it does; "
	"without --to the ending of the file decides.",
    [DIAG_AGAINST_CV] =
	"check --against compares a PDF with what the CV gives now, with the same options. The CV "
	"inside the PDF differs from this one; the message names the first difference. Render it "
	"again, or take the change back.",
    [DIAG_AGAINST_PAGES] =
	"The CV inside the PDF is the present one, but the pages are not what it gives now: recto, "
	"the layout, a picture, a font, an option such as --set, or SOURCE_DATE_EPOCH has changed. "
	"Render it again; for the same pages on every machine use --no-system-fonts.",
    [DIAG_AGAINST_OTHER] =
	"The file differs from what the CV gives now, and has no CV inside that would tell more: "
	"it was made with --no-embed, by a standard of PDF/A-2, or not by recto. Render it again.",
    [DIAG_CV_LOST] =
	"The process that batch had given this CV to ended before it was done; the other "
	"CVs are not touched by that. The message says how it ended. If recto render "
	"does not set the CV either, that is a fault of recto: please report it.",
    [DIAG_MEMORY] =
	"The machine has no more memory to give. A CV of usual length needs some megabytes: look "
	"at what else runs, and at limits that are set for the process.",
    [DIAG_LIMIT_UNKNOWN] =
	"--limit takes the name of a limit, a = and a value: --limit pages=20. recto limit list "
	"lists all of them.",
    [DIAG_LIMIT_VALUE] =
	"The value of a limit is a whole number. Sizes take k, M or G behind it, the time ms, s or "
	"min. The message says from where to where it goes.",
    [DIAG_MEMORY_LIMIT] =
	"The document needs more memory than one run may use. A CV of usual length needs some "
	"megabytes: look for what repeats itself, or allow more with --limit memory=2G.",
    [DIAG_TIME_LIMIT] =
	"The run was broken off because its time was over. A CV of usual length takes some "
	"milliseconds: look for what repeats itself, or allow more with --limit time=60s. Whether "
	"the limit is reached depends on the machine; what is written does not.",
    [DIAG_ENTRIES_LIMIT] =
	"A CV of so many entries is a mistake of the program that wrote it, or means harm. "
	"--limit entries=N allows more.",
    [DIAG_PAGES_LIMIT] =
	"The document has more pages than it may have. To make it shorter, use --pages or a "
	"layout that sets less; to allow more, --limit pages=N.",

    [DIAG_SOURCE_ENCODING] = "The file is not in UTF-8 (or UTF-16). Save it as UTF-8; the message "
			     "names the first byte that is not.",
    [DIAG_SOURCE_EMPTY] =
	"The file holds nothing, or comments only. recto new writes a CV to begin with.",
    [DIAG_SOURCE_LIMIT] = "The file is larger, or nested deeper, than any CV or layout. The limits "
			  "keep a broken or hostile file from taking the machine.",
    [DIAG_YAML_SYNTAX] =
	"YAML cannot be read from here on. The usual causes: a line that is not indented like its "
	"neighbours, a quote that is not closed, a colon and a space in a text without quotes.",
    [DIAG_YAML_TAB] = "YAML allows no tabs in the indentation. Replace them by spaces.",
    [DIAG_YAML_COMMENT] =
	"A # after a space begins a comment, so the rest of the line is not read. If it belongs to "
	"the text, put the text in quotes: \"C # and F#\".",
    [DIAG_YAML_DASH] = "An item of a list needs a space after its dash: - rye, not -rye.",
    [DIAG_YAML_LENIENT] =
	"Strict YAML refuses this text or reads it as something else; recto reads what it shows. "
	"Put it in quotes if other programs read the file too.",
    [DIAG_YAML_DOCUMENTS] =
	"A line of --- begins another document in the same file. Only the first is read.",
    [DIAG_JSON_SYNTAX] =
	"JSON cannot be read from here on: a comma or a quote is missing or too many.",
    [DIAG_JSON_RELAXED] = "Comments, commas at the end of a list and the like are no JSON for "
			  "other programs. recto reads them.",
    [DIAG_KEY_DUPLICATE] = "The same key stands twice in one map, and only the last is read. Give "
			   "one of them another name, or make one of both.",

    [DIAG_TEXT_LIMIT] =
	"A text of one line, such as a name or a place, may have 10,000 bytes, and one of "
	"paragraphs 128 KiB. What is longer is no CV but a mistake, or an attack.",
    [DIAG_TEXT_CUT] = "Not every letter of this text reached the page. That is a fault of recto or "
		      "of a font: please report it with the file.",
    [DIAG_LEAF_UNPLACED] = "The layout has no place for this field, so it is not on the page. Add "
			   "it to the part that sets the item ({each: rest} sets all that is "
			   "left), or say that it is meant: omit: [PATH].",
    [DIAG_NAME_MISSING] = "The CV has no name: of the person. Without it the head of the page and "
			  "the title of the PDF are empty.",
    [DIAG_CONTACT_MISSING] =
	"There is no e-mail address, telephone number, page or profile, so nobody can answer.",
    [DIAG_DATE_ORDER] = "The end lies before the start. Look for a slip in a year.",
    [DIAG_DATE_TEXT] =
	"recto could not read this as a date, so it is set as written and takes no part in formats "
	"and sums. 2019, 2019-03, Mar 2019 and 2019 – present can be read.",
    [DIAG_DATE_PRECISION] = "One end of the range has a month and the other has none. That is "
			    "right if it is meant; readers may wonder.",
    [DIAG_DATE_FUTURE] =
	"Perhaps a slip in the year. Told by recto check only, which asks the clock or "
	"SOURCE_DATE_EPOCH.",
    [DIAG_BULLET_REPEATED] =
	"The same bullet stands twice in one section, as after copying. Both are set.",
    [DIAG_TAG_UNUSED] =
	"The entry bears a tag that no variant names, so --variant never shows or hides "
	"it by that tag.",
    [DIAG_TAG_UNKNOWN] =
	"A variant names a tag that no section, entry or item bears. Look at the spelling "
	"of both.",
    [DIAG_VARIANT_UNKNOWN] =
	"--variant names neither a variant under variants: nor a tag of the CV. Nothing "
	"is written, for the wrong choice could show too much.",
    [DIAG_REDACT_FOUND] =
	"A value that redact: takes away or replaces also stands in this text. It was "
	"replaced there by the same substitute; read the sentence once more.",
    [DIAG_LETTER_MISSING] = "--letter sets what the CV has under letter:, and it has none.",
    [DIAG_LOSS] = "The form that the CV is converted to has no place for this. It stands in the "
		  "original only.",
    [DIAG_NO_PDF] = "The file is not a PDF that recto can read.",
    [DIAG_NO_CV_INSIDE] =
	"The PDF holds no cv.json: it was not written by recto, or with --no-embed, or "
	"another program has removed it.",

    [DIAG_KEY_NEAR] =
	"No field has this name, but one has nearly the same: a slip of the pen? As it is it "
	"becomes a field of your own, under its name. If it is meant, leave it.",
    [DIAG_KEY_UNKNOWN] =
	"This map has a fixed set of keys, and this is none of them. What it says is not set.",
    [DIAG_KEY_TWICE] = "Two spellings of one field stand in one entry, such as company and "
		       "employer. The second is kept as a field of its own: take one of them out.",
    [DIAG_TYPE_WRONG] =
	"Another shape is wanted here, such as a list where a text stands. It was read in the only "
	"sensible way, which the message tells; other programs may not do so.",
    [DIAG_TYPE_UNUSABLE] =
	"This value cannot mean anything here, so it is not set. The message says what is wanted.",
    [DIAG_DIALECT_UNKNOWN] =
	"The file has none of the keys of a CV. A CV has name: or basics:, and sections such as "
	"work:. --from says which dialect it is, if the content misleads.",
    [DIAG_ENTRY_EMPTY] =
	"There is an entry with nothing in it, such as a lone dash. Fill it or take it out.",
    [DIAG_SECTION_EMPTY] = "A section with nothing in it gets no title on the page.",
    [DIAG_SECTION_MISSING] = "sections: names a section that the file does not have. Look for a "
			     "slip, or take the name out.",
    [DIAG_SECTION_OWN] = "No section of this name is known, so it is one of your own, with the key "
			 "as its title. If that is meant, leave it.",
    [DIAG_DATE_AMBIGUOUS] = "03/04/2020 is in March or in April. Write 2020-03 or Mar 2020.",
    [DIAG_DATE_INVALID] = "There is no such month or day. What can be read of the date is kept.",
    [DIAG_DATE_BOTH] =
	"An entry has date: as well as startDate: or endDate:. date: is used; take the others out.",
    [DIAG_EMAIL_INVALID] =
	"An e-mail address has a name, an @ and a host. As it is it is set without a link.",
    [DIAG_PHONE_INVALID] =
	"A telephone number has digits, with + and separators. As it is it is set without a link.",
    [DIAG_URL_INVALID] = "This cannot be the address of a page: it may lack its host or hold a "
			 "space. It is set without a link.",
    [DIAG_COUNTRY_UNKNOWN] = "A country code has two letters, as in ISO 3166: DE, GB, US. Write "
			     "the name under country: instead, if you like.",
    [DIAG_NETWORK_UNKNOWN] = "recto does not know how addresses of this network are made. Give the "
			     "whole address: {network: …, url: …}.",
    [DIAG_LINK_EMPTY] = "A link has text but no target, as in [text](). It is set as text.",
    [DIAG_IMAGE_REMOTE] =
	"recto fetches nothing from the net. Save the picture beside the CV and name the file.",
    [DIAG_LANG_UNKNOWN] =
	"A language is a tag such as en, de-AT or pt-BR. That of the document is used.",
    [DIAG_HTML_CRUMB] = "Tags of HTML in a text are read as what they mean. Markdown says the "
			"same: **strong**, *emphasised*, [text](address).",
    [DIAG_TEXT_CONTROL] =
	"Invisible control characters, as they come from copying, were taken out.",
    [DIAG_TEXT_PRIVATE] =
	"A character of the private area has no fixed meaning; another program or font shows "
	"something else. Often it is an icon that was copied with a text.",
    [DIAG_MD_READ] =
	"A Markdown CV has no keys: what is name, section, entry and date is seen by its "
	"form. recto convert CV.md -o cv.yaml writes down what was recognised, to be "
	"mended there.",
    [DIAG_MD_TEXT] =
	"Nothing in these lines shows what they are, so they are set as text where they "
	"stand. Nothing is lost.",
    [DIAG_MD_NAME_GUESSED] =
	"No heading holds a name, so the first line that could be one is taken. Put the "
	"name in a heading, after a #.",
    [DIAG_MD_SECTION_GUESSED] =
	"The lines have no title above them but look like those of a kind of section. "
	"Give the section a title.",
    [DIAG_MD_ENTRY_BARE] =
	"There are dates, but neither employer nor role beside them. Write both in the "
	"heading of the entry.",
    [DIAG_MD_CONTACT_MOVED] =
	"Addresses in the midst of the CV are the person's, as converters often leave "
	"them there. They are set where the layout sets contacts.",
    [DIAG_MD_DATE_ATTACHED] =
	"A converter has put the dates away from what they date. They are given to the "
	"entries in their order: look at each of them.",
    [DIAG_MD_RESUMED] =
	"Converters read columns one after another, so that posts may come to stand below the "
	"skills. A dated post among skills, talks, languages, interests or awards, written like "
	"those of an earlier section of work, goes back there, with what follows it.",
    [DIAG_MD_HEADING_SPLIT] =
	"A line begins with the title of a section in capitals and goes on in other letters, as "
	"when a converter has joined two lines. The capitals are the title, the rest heads a "
	"group below it. Part the line where you meant it.",
    [DIAG_MD_MATH] =
	"Signs such as $\\to$, $\\geq$ or CO$_2$, which converters leave, are read as what "
	"they mean. A longer formula is not set as one: write it in words or signs.",
    [DIAG_ROLES_NESTED] =
	"A role cannot hold roles. The inner ones were taken as roles of the employer.",
    [DIAG_RENDERCV_MIXED] =
	"RenderCV refuses a section whose entries are of several types; recto sets each "
	"by its own keys.",
    [DIAG_RENDERCV_DASH] =
	"RenderCV turns  -  within a bullet into a sub-bullet, which is seldom meant. For "
	"a sub-bullet, begin a new line with - .",
    [DIAG_RENDERCV_CODE] =
	"RenderCV hands $$…$$ and #command(…) on to Typst. recto runs nothing: write the "
	"text that you want to see.",
    [DIAG_RENDERCV_VERSION] =
	"A key of RenderCV before 2.4. Its content is read; nothing needs to be done.",
    [DIAG_RENDERCV_DESIGN] =
	"This part of design, locale or settings says something that layouts here do not "
	"have, or not in this way. Choose a layout with -l, and change it with layout:.",
    [DIAG_YAMLRESUME_LAYOUT] =
	"This part of layouts says something that layouts here do not have, or is for "
	"another engine. Choose a layout with -l.",

    [DIAG_FONT_UNKNOWN] =
	"None of the families of this stack is bundled, installed or brought along by the layout. "
	"recto font list names the bundled ones; faces: brings files along.",
    [DIAG_FONTS_MISSING] = "The folder of fonts that comes with recto is not where it should be. "
			   "--data names the folder that holds fonts/ and layouts/.",
    [DIAG_FONT_CATALOGUE] = "fonts/catalogue.tsv has a line that recto cannot read. It comes with "
			    "recto: install it again.",
    [DIAG_FONT_UNREADABLE] =
	"The font file is missing, damaged, too large, or of a sort that is not read (WOFF, "
	"bitmaps, CFF2). Files of faces: lie beside the layout, in TrueType or OpenType.",
    [DIAG_FONT_LOCKED] =
	"The maker of this font forbids embedding it (OS/2 fsType), and a PDF without its fonts is "
	"of no use. Ask for a file with another licence, or name another family.",
    [DIAG_GLYPH_EMPTY] = "The font says that it has the character, and has no outline for it: the "
			 "file is damaged, or "
			 "made to hide text. Take another font, or a whole copy of this one.",
    [DIAG_GLYPH_MISSING] = "No font here has this character, so a box stands for it. Install a "
			   "font that has it, or write it another way.",
    [DIAG_FONT_FEATURE] =
	"The role asks for figures or small capitals that this typeface does not have. "
	"Its own figures are taken, and small capitals are made of smaller capitals.",
    [DIAG_JUSTIFY_NARROW] =
	"In lines this short the spaces of justified text become holes. Set the role with "
	"align: start, or give it a wider column.",
    [DIAG_LINE_OVERFULL] = "A word or address is wider than its column and cannot be divided. "
			   "Widen the column, set it smaller, or allow hyphenation.",

    [DIAG_LAYOUT_OUTSIDE] = "A layout may name by its path only files in its own folder or below, "
			    "so that it can be given away as a whole. Put it beside the other one, "
			    "or put that one where layouts are found by name.",
    [DIAG_SETTING_SYNTAX] =
	"--set wants KEY=VALUE, where KEY is a path in a layout: --set roles.body.size=9.5pt.",
    [DIAG_LAYOUT_NOT_FOUND] = "No layout has this name. recto layout list names them; with a slash "
			      "or .yaml it is a path.",
    [DIAG_LAYOUT_CYCLE] =
	"Two layouts extend each other, straight or in a ring. Take one of the extends: out.",
    [DIAG_LAYOUT_VERSION] = "layout: has a number that this recto does not know. What it knows is "
			    "read; a newer recto reads all of it.",
    [DIAG_LAYOUT_KEY_UNKNOWN] = "No key of this name stands here, so it changes nothing. Look for "
				"a slip, or for the map it belongs to.",
    [DIAG_KEY_OLD] = "The key has another name in the language of today. It works as before; recto "
		     "layout check FILE --write puts the new name into the file.",
    [DIAG_LAYOUT_KEY_TWICE] = "Keys are the same in any case and with or without - and _: this one "
			      "stands twice. The last is used.",
    [DIAG_LAYOUT_TYPE_WRONG] = "The value is not of the kind that this key takes; the message "
			       "names that, with an example.",
    [DIAG_VALUE_RANGE] =
	"The value is larger or smaller than makes sense. The nearest that does is used.",
    [DIAG_UNIT_MISSING] = "A length has a unit: 12pt, 3mm, 1.2em. Points were read.",
    [DIAG_UNIT_UNKNOWN] =
	"There are pt, mm, cm, in, em, lh and, of widths, %. px is none: paper has no pixels.",
    [DIAG_TRACKING_WIDE] =
	"Programs that read a PDF take letters more than a tenth of an em apart for words "
	"of their own. Keep tracking at 100 or below.",
    [DIAG_SIDE_PHYSICAL] = "Sides are start and end, so that a layout serves languages that run "
			   "from right to left too.",
    [DIAG_COLOUR_UNKNOWN] = "A colour is #rrggbb, #rgb, black, white, none, or a name of palette:.",
    [DIAG_LENGTH_UNKNOWN] = "A name in a length must stand under lengths:.",
    [DIAG_ROLE_UNKNOWN] = "No role of this name is in this layout or in one that it extends. Add "
			  "it under roles:, or correct the name.",
    [DIAG_PART_UNKNOWN] = "No part of this name is in this layout or in one that it extends. Add "
			  "it under parts:, or correct the name.",
    [DIAG_LAYOUT_FORMAT] = "After the colon of a field stands a format: years, iso, upper, "
			   "initials, first 3 and others, or a pattern of a date such as MMM YYYY.",
    [DIAG_TOKEN_CYCLE] =
	"A name is made from itself, straight or by way of others. One of them needs a value.",
    [DIAG_PART_CYCLE] = "A part that holds itself would never end. Only through each or list may "
			"it come again, for the items within an item.",
    [DIAG_INHERITED_NONE] =
	"{part: inherited} is what this part replaces, but no layout below has a part of its name.",
    [DIAG_BLOCK_EMPTY] = "A block says what it is by one of its keys: text, stack, row, flow, "
			 "list, rule, image, level or part.",
    [DIAG_BLOCK_TWO] =
	"A block is one thing. Put the second into a block of its own, both into a stack or a row.",
    [DIAG_TEMPLATE_UNQUOTED] =
	"For YAML a { begins a map. Put the template in quotes: \"{title}\".",
    [DIAG_TEMPLATE_OPEN] = "A {, [, <role>, * or ** is never closed. A sign that is meant as "
			   "itself has a \\ before it.",
    [DIAG_TEMPLATE_CLOSE] =
	"A }, ] or </role> closes nothing. A sign that is meant as itself has a \\ before it.",
    [DIAG_TEMPLATE_FIELD] = "Between { and } stands the name of a field, or several with | between "
			    "them, and perhaps a format after a colon.",
    [DIAG_CONDITION_SYNTAX] =
	"when: takes the name of a field, FIELD = value, FIELD > 3, or first, last, odd, even, all "
	"with or without not. A list holds if all of them do.",
    [DIAG_SEPARATOR_BARE] = "Where the field beside it is missing the separator stands alone. In a "
			    "group it goes with its field: {title}[, {location}].",
    [DIAG_COLUMN_RANGE] =
	"column: names a column that the row does not have. Its columns are counted from 1.",
    [DIAG_REGION_UNKNOWN] = "place: names a region that no page of masters: has. What stands there "
			    "goes to the end of main.",
    [DIAG_REGION_TWICE] = "A region stands twice on one page; text can flow into one of them only.",
    [DIAG_COLLAPSE_ALL] = "If every region of a row may give its room back, nobody takes it. Leave "
			  "collapse: out of one.",
    [DIAG_FRAME_NARROW] = "The margins leave less than 20 mm of the paper. They are set aside.",
    [DIAG_PAGE_SMALL] = "A side of the paper is below 50 mm. The usual size is used.",
    [DIAG_SECTION_TWICE] = "place: names a section twice. It is set where it is named first.",
    [DIAG_REST_TWICE] = "\"*\" is all sections that are not named; it can stand in one place only.",
    [DIAG_REST_NONE] = "place: has no \"*\", so sections that it does not name follow at the end "
		       "of main. Put \"*\" where they should stand.",
    [DIAG_ARTIFACT_TEXT] = "An artifact is decoration: readers by ear do not hear it and it is not "
			   "taken out of the PDF as text. Text of a CV is no decoration.",
    [DIAG_MARKER_PLACE] =
	"A marker stands before the items of a stack or list. This block has no items.",
    [DIAG_OVERRIDE_IDLE] =
	"A role is given here that no part of this layout uses. Look for a slip in its name.",
    [DIAG_REGION_EMPTY] = "masters: has a region for which place: has nothing.",

    [DIAG_FIELD_UNKNOWN] = "No kind of entry has a field of this name; one of nearly this name "
			   "there is. It is set only where a CV has such a field of its own.",
    [DIAG_FIELD_OUTER] = "The item at hand has no such field, but the one around it has. Write it "
			 "with the name of that: entry.company.",
    [DIAG_FIELD_SCOPE] =
	"Pages are counted when all is set: {page} and {pages} are known in furniture: alone.",
    [DIAG_FORMAT_TYPE] = "A pattern such as MMM YYYY needs dates. This field has none.",
    [DIAG_WORD_UNKNOWN] =
	"{words.NAME} wants a word of the layout's words: or of the language. Add it under words:.",
    [DIAG_ICON_UNKNOWN] = "There is no icon of this name. They are called after things and "
			  "networks: mail, phone, pin, github.",
    [DIAG_CONTRAST_LOW] = "Text in this colour stands out too little from what is behind it for "
			  "people with weak eyes (WCAG 2.2), on poor screens and in grey print. "
			  "Make it darker, or the ground lighter.",
    [DIAG_FONT_WEIGHT] = "The family has no face of this weight or slant. Nothing is made bold or "
			 "slanted by machine, so the nearest real face is used. recto font list "
			 "tells how many faces a family has.",
    [DIAG_PART_INCOMPLETE] = "The part does not set this field, and has no {each: rest} that sets "
			     "what is left. A CV that has the field would lose it.",
    [DIAG_REST_EARLY] =
	"{each: rest} sets whatever was not set before it. What stands behind it comes twice.",
    [DIAG_IMAGE_MISSING] =
	"The picture is not there, or is no PNG or JPEG, or is larger than recto reads, "
	"or lies outside of the folder of the file that names it. The rest is set without "
	"it.",
    [DIAG_IMAGE_ALT] =
	"A picture without alt: says nothing to those who do not see it, so it is marked "
	"as decoration. Say in a few words what it shows, or alt: \"\" to mean "
	"decoration.",
    [DIAG_CODE_LONG] = "A QR code holds about two thousand letters. Give it a shorter address.",
    [DIAG_LEVEL_UNKNOWN] =
	"The level is none of the words, numbers or grades that recto knows, so there is "
	"nothing to draw. Write it as 4/5, 80%, B2 or a usual word.",
    [DIAG_LEVEL_ALONE] =
	"The level is drawn but stands nowhere in words: many programs and people will "
	"not see it. Add a text such as {level} beside it.",
    [DIAG_OMIT_NOTHING] = "This path of omit: fits nothing in the CV. A path is KIND.FIELD, "
			  "*.FIELD, or the name of a section.",
    [DIAG_REDACT_NOTHING] =
	"A rule of redact: names what this CV cannot have. Look at the spelling: a rule "
	"that does nothing may leave in what should go.",
    [DIAG_LAYOUT_LIMIT] = "Parts that call each other for every item multiply. The page ends where "
			  "recto gives up; look for lists within lists.",

    [DIAG_PAGE_OVERFULL] = "Something that cannot be divided is higher than a page: a row, a "
			   "picture. Make it smaller, or let it break.",
    [DIAG_FURNITURE_HIGH] =
	"A running head or foot is higher than the margin it stands in, so it may meet "
	"the text. Make the margin larger or the line smaller.",
    [DIAG_FLOW_MOVED] = "The text of a region goes on, but later pages have no such region. Add it "
			"to masters: rest.",
    [DIAG_FIT_FLOOR] = "Even at the least values of fit: the CV has more pages than --pages "
		       "allows. Shorten it, or lower the floors: fit: {size: 0.85}.",
    [DIAG_FIT_MISSED] = "Even at the least values of fit: the CV has more pages than the layout "
			"wishes. It is set at its natural size.",
    [DIAG_BREAK_FORCED] = "Things that should stay together had to be parted, for there was no "
			  "better place for a page to end.",
    [DIAG_PICTURE_FAILED] = "The library that paints pages gave up: more than 32,767 pixels in a "
			    "side, or no memory. Try a smaller --dpi. Or it is not "
			    "installed: it is libcairo.so.2, in Debian of the package "
			    "libcairo2, and nothing but pictures of pages needs it.",
    [DIAG_PDF_FAILED] = "The PDF library gave up. Please report it with the file.",
    [DIAG_EXTRACT_LOST] =
	"Another program does not find this text in the PDF, or finds its words "
	"joined or parted, so that an employer's parser may not either. That is a "
	"fault of recto or of the font: please report it, and try another family.",
    [DIAG_EXTRACT_ORDER] = "Another program reads this text before or after its turn, so that it "
			   "may be taken for part of something else. Please report it with the "
			   "layout.",
    [DIAG_EXTRACT_MORE] = "Another program finds text in the PDF that is not on its pages, such as "
			  "the letter of a sign. Please report it with the layout.",
    [DIAG_REDACT_LEAK] =
	"Something that redact: takes away is still in the finished file, so none was "
	"written. The message says what; a rule for the field in which it stands helps.",
    [DIAG_FONT_FAILED] = "The font could be read but not cut down to the signs in use, so its text "
			 "is missing. Name another family, and please report it.",
};

str diag_explanation(enum diag_id id)
{
	return texts[id] ? str_from_z(texts[id]) : (str){0};
}
