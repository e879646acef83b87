/* SPDX-License-Identifier: MIT */
/*
 * Nothing is lost in reading: every text of the file lies in the place of a
 * leaf or of a message. Texts that steer and are not of the CV (tags,
 * languages, ids, `sections:` without titles …) are known by their keys.
 */
#include "reading.h"

/* Keys whose values are no text of the CV. */
static const char *const steering[] = {
    "tags", "lang",    "id",       "kind",   "numbered", "icon",    "sections",        "layout",
    "meta", "$schema", "variants", "design", "locale",   "layouts", "fontawesome_icon"};

static bool steers(str key)
{
	for (size_t i = 0; i < sizeof steering / sizeof *steering; i++)
		if (name_same(key, str_from_z(steering[i])))
			return true;
	return false;
}

static bool is_before(int line, int column, int other_line, int other_column)
{
	return line < other_line || (line == other_line && column <= other_column);
}

static bool lies_in(struct span inner, struct span outer)
{
	return is_before(outer.line, outer.column, inner.line, inner.column) &&
	       is_before(inner.end_line, inner.end_column, outer.end_line, outer.end_column);
}

static bool has_leaf(const struct reading *f, struct span span)
{
	for (int i = 0; i < f->cv->leaf_count; i++)
		if (lies_in(span, f->cv->leaves[i].span))
			return true;
	return false;
}

/* Messages that say that a text is not set; all others promise that it is. */
static const char *const losses[] = {"key-unknown",   "type-unusable", "entry-empty",
                                     "section-empty", "date-both",     "image-remote"};

static bool is_loss(str line)
{
	for (size_t i = 0; i < sizeof losses / sizeof *losses; i++)
		if (str_find(line, str_from_z(losses[i])) >= 0)
			return true;
	return false;
}

/* A message begins where the text does. */
static bool has_message(struct reading *f, struct span span)
{
	struct buf printed = BUF(f->a);
	diags_print(f->d, (struct diag_style){.least = DIAG_NOTE}, &printed);
	const str at = str_format(f->a, "cv.yaml:%d:%d: ", span.line, span.column);
	str line, rest = buf_str(&printed);
	while (rest.n) {
		str_cut(rest, '\n', &line, &rest);
		if (str_starts(line, at) && is_loss(line))
			return true;
	}
	return false;
}

static void check_node(struct reading *f, const struct node *n, bool named)
{
	if (n->kind == NODE_SCALAR && !node_is_absent(n) && !named)
		if (!has_leaf(f, n->span) && !has_message(f, n->span))
			fail_msg("lost at %d:%d: %s", n->span.line, n->span.column,
			         str_z(f->a, n->text));
	for (int i = 0; n->kind == NODE_LIST && i < n->count; i++)
		check_node(f, &n->items[i], named || has_message(f, n->span));
	for (int i = 0; n->kind == NODE_MAP && i < n->count; i++) {
		const struct pair *p = &n->pairs[i];
		if (!steers(p->key.text))
			check_node(f, &p->value,
			           named || has_message(f, n->span) || has_message(f, p->key.span));
	}
}

/* Leaves have text, a path and a place; numbers are dense. */
static void check_leaves(struct reading *f)
{
	for (int i = 0; i < f->cv->leaf_count; i++) {
		const struct leaf *leaf = &f->cv->leaves[i];
		assert_true(leaf->plain.n > 0);
		assert_true(leaf->path.n > 0);
		assert_true(leaf->span.line > 0);
	}
}

static void nothing_is_lost(const char *text)
{
	struct reading f = reading_open(text);
	struct diags *d = diags_new(f.a);
	const struct source_limits limits = SOURCE_LIMITS_DEFAULT;
	const struct origin *origin = diags_origin(d, STR("cv.yaml"), str_from_z(text));
	const struct node *root = source_parse(f.a, f.scratch, origin, &limits, d);
	assert_non_null(f.cv);
	assert_non_null(root);
	check_leaves(&f);
	check_node(&f, root, false);
	reading_close(&f);
}

static void a_first_cv(void **state)
{
	(void)state;
	nothing_is_lost("# a comment\n"
	                "name: Tove Lindqvist-Example\n"
	                "headline: Boat builder\n"
	                "email: tove@boats.example\n"
	                "phone: +47 22 00 00 01\n"
	                "location: Bergen, Norway\n"
	                "github: tove-example\n"
	                "\n"
	                "summary: >\n"
	                "  Clinker hulls, old tools and dry workshops. I like oak,\n"
	                "  careful steam and crews that come home.\n"
	                "\n"
	                "work:\n"
	                "  - position: Senior boat builder\n"
	                "    company: Keel & Rib\n"
	                "    location: Bergen\n"
	                "    date: 2018-02 – present\n"
	                "    highlights:\n"
	                "      - Built **eleven hulls**; none had to be built twice\n"
	                "      - Tools: a jig in *larch*, now used by two yards\n"
	                "      - Trained the crew in:\n"
	                "          - scarf joints\n"
	                "          - reading lines from before 1900\n"
	                "  - position: Apprentice\n"
	                "    company: Town Yard\n"
	                "    date: 2015 – 2018\n"
	                "    summary: Caulking, painting and one very small dinghy.\n"
	                "\n"
	                "education:\n"
	                "  - degree: Trade certificate\n"
	                "    area: Boat building\n"
	                "    institution: Example School of Crafts\n"
	                "    date: 2013 – 2015\n"
	                "\n"
	                "skills:\n"
	                "  Wood: oak, larch, elm\n"
	                "  Software: [Rhino, QGIS]\n"
	                "\n"
	                "languages:\n"
	                "  Norwegian: native\n"
	                "  English: B2\n");
}

static void a_cv_of_rendercv(void **state)
{
	(void)state;
	nothing_is_lost(
	    "cv:\n"
	    "  name: Orla Fennimore\n"
	    "  headline:\n"
	    "  website: https://fennimore.example\n"
	    "  boat licence: coastal\n"
	    "  social_networks:\n"
	    "    - {network: LinkedIn, username: orla-example}\n"
	    "    - {network: Unheard of, username: orla, since: 2019}\n"
	    "  custom_connections:\n"
	    "    - {fontawesome_icon: key, placeholder: Book me, url: https://x.example}\n"
	    "    - {placeholder: By letter, url: , why: slow}\n"
	    "sections of old: [gone]\n"
	    "settings: {pdf_title: NAME - CV, bold_keywords: [sox]}\n"
	    "design: {theme: classic}\n");
	nothing_is_lost("cv:\n"
	                "  name: Orla Fennimore\n"
	                "  sections:\n"
	                "    summary: [One., Two.]\n"
	                "    prose: In one text.\n"
	                "    one job: {company: Studio Four, position: Engineer}\n"
	                "    experience:\n"
	                "      - company: Studio Four\n"
	                "        position: Engineer\n"
	                "        start_date: 2019\n"
	                "        team: 9\n"
	                "        highlights: [a - b, {c: d}, [e, f]]\n"
	                "    skills:\n"
	                "      - {label: Tools, details: 'sox, Python'}\n"
	                "      - {label: Alone}\n"
	                "      - {details: Without a label, since: 2009}\n"
	                "    mixed:\n"
	                "      - {bullet: One}\n"
	                "      - {number: Two, jury: three}\n"
	                "      - {reversed_number: [four, five]}\n"
	                "      - Six\n"
	                "      - {title: Seven, authors: [O. Fennimore], doi: 10.0000/x}\n"
	                "      - [eight, nine]\n"
	                "      - {unheard: of}\n");
}

static void a_cv_of_yamlresume(void **state)
{
	(void)state;
	nothing_is_lost("content:\n"
	                "  basics: {name: Orla Fennimore, summary: Plays.}\n"
	                "  location: {city: Oslo, country: Norway, planet: Earth}\n"
	                "  profiles: [{network: Line, username: orla, url: https://x.example}]\n"
	                "  work:\n"
	                "    - name: Studio Four\n"
	                "      position: Engineer\n"
	                "      startDate: Sep 1, 2016\n"
	                "      endDate:\n"
	                "      summary: |\n"
	                "        In words.\n"
	                "\n"
	                "        - a\n"
	                "            - b\n"
	                "  skills: [{name: Tools, level: Expert, keywords: [sox]}]\n"
	                "  boats: [{name: Dinghy}]\n"
	                "further: {one: two}\n"
	                "layouts: [{engine: latex, sections: {aliases: {work: Jobs}}}]\n");
}

static void a_rich_cv(void **state)
{
	(void)state;
	nothing_is_lost(
	    "lang: en-GB\n"
	    "basics:\n"
	    "  name: Orla Fennimore\n"
	    "  label: Sound engineer for radio drama\n"
	    "  pronouns: she/her\n"
	    "  image: {path: orla.jpg, alt: Portrait of Orla Fennimore}\n"
	    "  email: [orla@fennimore.example, bookings@fennimore.example]\n"
	    "  url: https://fennimore.example\n"
	    "  location: {address: \"Pier 9\\nLoft\", postalCode: \"0151\", city: Oslo,"
	    " countryCode: \"NO\"}\n"
	    "  profiles:\n"
	    "    - {network: GitHub, username: fennimore-example,"
	    " url: https://github.com/fennimore-example}\n"
	    "    - {network: Signal, username: orla.09, icon: chat}\n"
	    "  boat licence: coastal\n"
	    "  citedAs: [\"O. Fennimore\"]\n"
	    "  summary: |\n"
	    "    Eleven seasons of plays.\n"
	    "\n"
	    "    I cut on paper first ([notes](https://fennimore.example/cut)).\n"
	    "work:\n"
	    "  - company: Studio Four\n"
	    "    location: Bergen, Norway\n"
	    "    url: studiofour.example\n"
	    "    keywords: [Python, sox]\n"
	    "    roles:\n"
	    "      - position: Head of sound\n"
	    "        date: 2021-08 – present\n"
	    "        body:\n"
	    "          - Responsible for two rooms.\n"
	    "          - Planning, which means:\n"
	    "              - seasons agreed with four directors\n"
	    "          - Building:\n"
	    "              - text: \"**Foley floor** – our own make\"\n"
	    "                tags: [technical]\n"
	    "              - Cut retakes by:\n"
	    "                  - one script for all:\n"
	    "                      - in print\n"
	    "          - \"Stack: sox [https://fennimore.example/patch]\"\n"
	    "      - position: Engineer\n"
	    "        date: Aug 2018 – Jul 2021\n"
	    "        highlights: [\"**Winter plays** – six in six days\"]\n"
	    "  - location: At sea\n"
	    "    date: winter 2013\n"
	    "    summary: A ship's radio; no title, no wages.\n"
	    "education:\n"
	    "  - institution: Northern School of Sound\n"
	    "    studyType: BA\n"
	    "    area: Acoustics\n"
	    "    score: with distinction\n"
	    "    roles: [\"Assistant, Drafting II\"]\n"
	    "projects:\n"
	    "  title: Selected work\n"
	    "  groups:\n"
	    "    - title: Small tools\n"
	    "      summary: All in daily use.\n"
	    "      entries:\n"
	    "        - {name: cutlist, url: \"https://fennimore.example/c\", roles: [Author]}\n"
	    "    - entries: [{name: Ferry by night, organisation: Harbour Days}]\n"
	    "publications:\n"
	    "  - {name: Rooms, authors: [O. Fennimore, A. Quill], date: 2020,"
	    " doi: 10.0000/example.8}\n"
	    "approach: |\n"
	    "  Sound follows the text.\n"
	    "\n"
	    "  ### On tour\n"
	    "\n"
	    "  - carry spares\n"
	    "sections:\n"
	    "  - summary\n"
	    "  - work: Experience\n"
	    "  - talks: {title: Talks, entries: [{name: Quiet rooms}, \"Guest, each spring\"]}\n"
	    "clause: I agree to the processing of my data.\n"
	    "letter:\n"
	    "  to: [Radio Nine, Quay 3]\n"
	    "  date: 2026-03-02\n"
	    "  body: |\n"
	    "    Yours is the play for me.\n"
	    "variants:\n"
	    "  short: {exclude: [technical]}\n");
}

static void json_in_the_wild(void **state)
{
	(void)state;
	nothing_is_lost(
	    "{\"$schema\": \"https://a.example/schema.json\",\n"
	    " \"basics\": {\"name\": \"Bo\", \"bio\": \"Old.\", \"summary\": "
	    "\"<p>New</p><p>er</p>\",\n"
	    "  \"website\": \"bo.example\", \"highlights\": [\"One\"],\n"
	    "  \"location\": {\"city\": \"Oslo\", \"countryCode\": \"no\", \"country\": \"Norway\","
	    " \"planet\": \"Earth\"},\n"
	    "  \"profiles\": [{\"network\": \"X\", \"url\": \"x.com/bo\", \"since\": \"2012\"}],\n"
	    "  \"picture\": \"https://bo.example/me.png\", \"custom\": {\"a\": [\"b\", \"c\"]}},\n"
	    " \"work\": {\"company\": \"Pots\", \"name\": \"Pans\", \"title\": \"Cook\","
	    " \"position\": \"Baker\",\n"
	    "  \"date\": \"2016-00\", \"startDate\": \"2015\", \"location\": {\"city\": "
	    "\"Oslo\"},\n"
	    "  \"positions\": [{\"position\": \"Chef\", \"roles\": [{\"title\": \"Taster\"}]}],\n"
	    "  \"highlights\": \"a\\nb\", \"bullets\": [\"c\"],\n"
	    "  \"details\": {\"x\": \"y\", \"z\": [[\"deep\"], {\"text\": \"t\", \"odd\": "
	    "\"o\"}]}},\n"
	    " \"skills\": [\"Go\", {\"name\": \"C\", \"keywords\": \"a, b\"}, [\"nested\"]],\n"
	    " \"languages\": [\"French\", {\"English\": [\"C1\", \"IELTS 8\"]}],\n"
	    " \"hobbies\": {\"Bees\": {\"hives\": \"four\"}},\n"
	    " \"x\": \"stray\", \"zzz\": \"stray too\", \"extra\": [[\"a\"], {\"b\": \"c\"}],\n"
	    " \"letter\": \"Dear all\",\n"
	    " \"meta\": {\"theme\": \"even\"}}\n");
}

static void odd_ends(void **state)
{
	(void)state;
	nothing_is_lost("name: {first: Ada, last: Quill}\n"
	                "email: {work: a@quill.example}\n"
	                "phone: [1, [2, 3], {home: 555 0100}]\n"
	                "location: [Oslo, {city: Bergen}]\n"
	                "profiles: {github: ada, Soupnet: ada, list: [a, {network: N}]}\n"
	                "about: {Heading: [one, two], Label: text, Other: {a: b}}\n"
	                "work:\n"
	                "  - Cook\n"
	                "  - [Baker, {position: Chef}]\n"
	                "  - {date: [2019, 2020], url: [a.example, b.example], level: {x: y}}\n"
	                "  - {summary: {A: b}, highlights: {C: d, E: {F: g}}, body: [[[h]]]}\n"
	                "  - {Label: {deep: {er: still}}, tags: [t]}\n"
	                "projects: {groups: {title: T, groups: [{body: inner}]}}\n"
	                "skills: {numbered: maybe, kind: nonsense, A: [b, [c, {d: e}]]}\n"
	                "sections: [work: Jobs, nothing: Title, [x]]\n"
	                "clause: {title: Clause, body: I agree}\n"
	                "letter: {to: {name: N}, from: \"a\\nb\", odd: o}\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_first_cv),       cmocka_unit_test(a_rich_cv),
	    cmocka_unit_test(a_cv_of_rendercv), cmocka_unit_test(a_cv_of_yamlresume),
	    cmocka_unit_test(json_in_the_wild), cmocka_unit_test(odd_ends),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
