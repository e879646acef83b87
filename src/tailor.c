/* SPDX-License-Identifier: MIT */
/* What is set of a CV: a variant of it, and of that what no rule takes away. */
#include "job.h"
#include "write/leak.h"

bool select_variant(struct job *j)
{
	j->ledger = ledger_new(j->a, j->cv);
	if (!j->options->variant)
		return true;
	j->variant = variant_find(j->a, j->cv, str_from_z(j->options->variant), j->diags);
	if (!j->variant)
		return false;
	j->cv = cv_select(j->a, j->cv, j->variant);
	ledger_select(j->ledger, j->cv, str_z(j->a, j->variant->name));
	return true;
}

bool select_letter(struct job *j)
{
	if (!j->options->letter)
		return true;
	if (!j->cv->letter) {
		diag(j->diags, DIAG_LETTER_MISSING, (struct span){.origin = j->input}, NULL);
		return false;
	}
	j->cv = cv_letter(j->a, j->cv);
	ledger_letter(j->ledger, j->cv);
	return true;
}

const struct node *variant_layout(const struct job *j)
{
	const struct node *all = j->cv_variants;
	for (int i = 0; j->variant && all && i < all->count; i++) {
		const struct pair *pair = &all->pairs[i];
		if (name_same(pair->key.text, j->variant->name) && pair->value.kind == NODE_MAP)
			return node_find(&pair->value, STR("layout"));
	}
	return NULL;
}

bool redact(struct job *j)
{
	if (j->layout->redact_unread)
		return false;
	if (j->layout->redaction_count == 0)
		return true;
	const struct redacted_leaf *of_leaf = compose_redactions(&(struct compose_input){
	    .a = j->a,
	    .scratch = j->scratch,
	    .cv = j->cv,
	    .layout = j->layout,
	    .d = j->diags,
	    .today = today(j),
	    .letter = j->options->letter,
	});
	j->redacted = cv_redact(j->a, j->cv, of_leaf, j->diags);
	for (int i = 0; i < j->cv->leaf_count; i++)
		if (of_leaf[i].how != REDACT_NOT)
			ledger_redact(j->ledger, i + 1, of_leaf[i].rule);
	j->cv = j->redacted.cv;
	ledger_follow(j->ledger, j->cv);
	return true;
}

bool has_leak(struct job *j, str document)
{
	if (!j->redacted.cv)
		return false;
	const struct leak_search search = {&j->redacted.wholes, &j->redacted.parts};
	const str leak = leak_find(j->scratch, document, &search);
	const str shown = leak.n ? leak : leak_find_on_pages(j->scratch, j->pages, &search);
	if (shown.n == 0)
		return false;
	diag(j->diags, DIAG_REDACT_LEAK, (struct span){.origin = j->input}, "%.*s", STR_ARG(shown));
	j->result->summary = (str){0};
	return true;
}

str numbered_name(struct arena *a, str path, int page)
{
	const str stem = path_stem(path);
	const ptrdiff_t at = stem.s + stem.n - path.s;
	return str_format(a, "%.*s-%d%.*s", STR_ARG(str_slice(path, 0, at)), page,
	                  STR_ARG(str_slice(path, at, path.n)));
}

str output_name(const struct job *j)
{
	const str path = str_from_z(j->options->output_name);
	ptrdiff_t name = path.n, dot;
	while (name > 0 && path.s[name - 1] != '/')
		name--;
	for (dot = path.n; dot > name && path.s[dot - 1] != '.';)
		dot--;
	if (!j->redacted.cv || !j->options->output_derived || dot == name)
		return path;
	const str stem = redacted_name(j->a, &j->redacted, str_slice(path, name, dot - 1));
	return str_format(j->a, "%.*s%.*s.%.*s", STR_ARG(str_slice(path, 0, name)), STR_ARG(stem),
	                  STR_ARG(str_slice(path, dot, path.n)));
}
