/* SPDX-License-Identifier: MIT */
/*
 * Which file each CV becomes. Names are decided over the whole list, in its
 * order, before anything is set: so they do not depend on who is quicker, nor
 * on how the list is shared out; and no two CVs have one.
 */
#include "batch/batch_int.h"

/* The names that are taken: open addressing, at most half full. */
struct taken {
	str *items;
	int size; /* a power of two */
};

static bool take(struct taken *t, str name)
{
	const uint64_t mask = (uint64_t)t->size - 1;
	uint64_t i = str_hash(STR_HASH, name) & mask;
	for (; t->items[i].n; i = (i + 1) & mask)
		if (str_eq(t->items[i], name))
			return false;
	t->items[i] = name;
	return true;
}

str name_clean(struct arena *a, str text)
{
	enum { LONGEST = 200 }; /* bytes; file systems have 255, and there is more to come */
	struct buf out = BUF(a);
	text = str_trim(text);
	while (text.n && text.s[0] == '.')
		text = str_slice(text, 1, text.n);
	for (ptrdiff_t i = 0, from = 0; i < text.n; from = i) {
		const uint32_t c = utf8_next(text, &i);
		if (out.n + (i - from) > LONGEST)
			break;
		buf_codepoint(&out, c < ' ' || c == '/' || c == 0x7F ? '-' : c);
	}
	return buf_str(&out);
}

/* No name holds a slash. */
str name_with_fault(struct arena *a, str name, str fault)
{
	return str_format(a, "%.*s/%.*s", STR_ARG(name), STR_ARG(fault));
}

str name_fault(str *name)
{
	str fault;
	str_cut(*name, '/', name, &fault);
	return fault;
}

static str stem_of(struct arena *a, str wanted, const char *input)
{
	const str stem = wanted.n ? wanted : name_clean(a, path_stem(str_from_z(input)));
	return stem.n ? stem : STR("cv");
}

void names_decide(struct run *run, const str *wanted)
{
	struct arena *a = run->a;
	struct taken t = {.size = 2};
	while (t.size < 2 * run->jobs.count)
		t.size *= 2;
	t.items = ARENA_ARRAY(a, str, t.size);
	const str folder = str_from_z(run->order->folder);
	const str suffix = str_format(a, ".%s", run->order->options->format);
	for (int i = 0; i < run->jobs.count; i++) {
		const str stem = stem_of(a, wanted[i], run->jobs.items[i].input);
		str name = str_format(a, "%.*s%.*s", STR_ARG(stem), STR_ARG(suffix));
		for (int n = 2; !take(&t, name); n++)
			name = str_format(a, "%.*s-%d%.*s", STR_ARG(stem), n, STR_ARG(suffix));
		run->jobs.items[i].output = str_z(a, path_join(a, folder, name));
	}
}
