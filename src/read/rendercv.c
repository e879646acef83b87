/* SPDX-License-Identifier: MIT */
/*
 * RenderCV: `cv` is the person and their sections. The file is put into the
 * shape of our own language, which has all of its spellings, and read as such.
 */
#include "read/read_int.h"

/* --- the person --- */

/* `{fontawesome_icon, placeholder, url}` is a profile of no network. */
static struct node connections_node(struct reader *r, const struct node *n)
{
	static const struct {
		const char *theirs;
		str ours;
	} names[] = {{"fontawesomeicon", {"icon", 4}}, {"placeholder", {"username", 8}}};
	struct nodes list = {0};
	for (int i = 0; n->kind == NODE_LIST && i < n->count; i++) {
		const struct node *item = &n->items[i];
		struct pairs pairs = {0};
		for (int k = 0; item->kind == NODE_MAP && k < item->count; k++) {
			struct pair p = item->pairs[k];
			for (size_t j = 0; j < sizeof names / sizeof *names; j++)
				if (name_same_z(p.key.text, names[j].theirs))
					p.key.text = names[j].ours;
			LIST_ADD(r->a, &pairs, p);
		}
		const struct node made =
		    item->kind == NODE_MAP ? map_node(&pairs, item->span) : *item;
		LIST_ADD(r->a, &list, made);
	}
	return n->kind == NODE_LIST ? list_node(list.items, list.count, n->span) : *n;
}

static struct node person_node(struct reader *r, const struct node *cv)
{
	struct pairs pairs = {0};
	for (int i = 0; i < cv->count; i++) {
		struct pair p = cv->pairs[i];
		if (name_same(p.key.text, STR("sections")))
			continue;
		if (name_same(p.key.text, STR("customconnections")))
			p.value = connections_node(r, &p.value);
		if (name_same(p.key.text, STR("customconnections")) ||
		    name_same(p.key.text, STR("socialnetworks")))
			p.key.text = STR("profiles");
		LIST_ADD(r->a, &pairs, p);
	}
	return map_node(&pairs, cv->span);
}

/* --- the whole --- */

/* Names of the languages, as RenderCV has them. */
static const struct {
	const char *name, *tag;
} languages[] = {
    {"arabic", "ar"},           {"danish", "da"},          {"dutch", "nl"},
    {"english", "en"},          {"french", "fr"},          {"german", "de"},
    {"hebrew", "he"},           {"hindi", "hi"},           {"hungarian", "hu"},
    {"indonesian", "id"},       {"italian", "it"},         {"japanese", "ja"},
    {"korean", "ko"},           {"mandarinchinese", "zh"}, {"chinese", "zh"},
    {"norwegianbokmål", "nb"},  {"norwegianbokmal", "nb"}, {"norwegian", "nb"},
    {"norwegiannynorsk", "nn"}, {"persian", "fa"},         {"portuguese", "pt"},
    {"russian", "ru"},          {"spanish", "es"},         {"turkish", "tr"},
    {"vietnamese", "vi"},
};

static struct node language_node(const struct node *n)
{
	struct node tag = *n;
	for (size_t i = 0; i < sizeof languages / sizeof *languages; i++)
		if (n->kind == NODE_SCALAR && name_same_z(n->text, languages[i].name))
			tag.text = str_from_z(languages[i].tag);
	return tag;
}

static const struct node *locale_node(const struct node *root)
{
	const struct node *now = key_find(root, STR("locale"));
	return now ? now : key_find(root, STR("localecatalog"));
}

static const struct top_key top_keys[] = {
    {"cv", TOP_READ, DIAG_COUNT},
    {"design", TOP_READ, DIAG_COUNT},
    {"locale", TOP_READ, DIAG_COUNT},
    {"settings", TOP_KEPT, DIAG_COUNT},
    {"locale_catalog", TOP_READ, DIAG_RENDERCV_VERSION},
    {"rendercv_settings", TOP_KEPT, DIAG_RENDERCV_VERSION},
    {"meta", TOP_READ, DIAG_COUNT},
};

/* Settings steer RenderCV alone, but for words that it sets in bold. */
static void tell_settings(struct reader *r, const struct node *root)
{
	const struct node *now = key_find(root, STR("settings"));
	const struct node *settings = now ? now : key_find(root, STR("rendercvsettings"));
	const struct node *bold = settings ? key_find(settings, STR("boldkeywords")) : NULL;
	if (bold)
		diag(r->d, DIAG_RENDERCV_DESIGN, bold->span, "settings.bold_keywords");
}

bool rendercv_detect(const struct node *root)
{
	const struct node *cv = root->kind == NODE_MAP ? key_find(root, STR("cv")) : NULL;
	return cv && cv->kind == NODE_MAP;
}

/* `locale.language` as our `lang`. */
static void add_language(struct reader *r, struct pairs *pairs, const struct node *locale)
{
	const struct node *language = locale ? key_find(locale, STR("language")) : NULL;
	r->locale = locale_find(STR("en"));
	if (!language)
		return;
	const struct node tag = language_node(language);
	pairs_add(r, pairs, STR("lang"), &tag);
	r->locale = locale_find(tag.text);
}

bool rendercv_read(struct reader *r, const struct node *root, struct cv *cv,
                   const struct node **layout)
{
	const struct node *theirs = key_find(root, STR("cv")), *locale = locale_node(root);
	const struct node *inner_layout = NULL;
	struct pairs pairs = {0};
	if (!theirs || theirs->kind != NODE_MAP) {
		diag(r->d, DIAG_DIALECT_UNKNOWN, root->span, "a CV of RenderCV stands under `cv:`");
		return false;
	}
	add_language(r, &pairs, locale);
	const struct node person = person_node(r, theirs);
	const struct node *sections = key_find(theirs, STR("sections"));
	pairs_add(r, &pairs, STR("basics"), &person);
	if (sections) {
		const struct node list = rendercv_sections(r, sections);
		pairs_add(r, &pairs, STR("sections"), &list);
	}
	rendercv_tell_texts(r, theirs, false);
	const struct node ours = map_node(&pairs, root->span);
	if (!resume_read(r, &ours, cv, &inner_layout))
		return false;
	top_read(r, root, CLOSED(top_keys));
	tell_settings(r, root);
	*layout = rendercv_layout(r, key_find(root, STR("design")), locale);
	return true;
}
