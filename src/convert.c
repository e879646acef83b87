/* SPDX-License-Identifier: MIT */
/* `convert`, `extract`, and the CV that travels inside a document. */
#include "job.h"

/* --- the CV's own layout, which the model does not hold --- */

static const struct datum *datum_from_node(struct arena *a, const struct node *n)
{
	struct datum *datum;
	if (n->kind == NODE_LIST) {
		datum = datum_list(a);
		for (int i = 0; i < n->count; i++)
			datum_add(a, datum, datum_from_node(a, &n->items[i]));
		return datum;
	}
	if (n->kind == NODE_MAP) {
		datum = datum_map(a);
		for (int i = 0; i < n->count; i++)
			datum_put(a, datum, n->pairs[i].key.text,
			          datum_from_node(a, &n->pairs[i].value));
		return datum;
	}
	datum = datum_text(a, n->text);
	datum->null = n->kind == NODE_NULL;
	return datum;
}

static struct export_input export_input(const struct job *j, bool as_set)
{
	return (struct export_input){
	    .cv = j->cv,
	    .layout = j->cv_layout ? datum_from_node(j->a, j->cv_layout) : NULL,
	    .as_set = as_set,
	};
}

/* --- to which dialect --- */

static const struct exporter *exporter_wanted(const struct job *j)
{
	const struct recto_options *o = j->options;
	if (o->to)
		return exporter_find(str_from_z(o->to));
	return o->output_name ? exporter_for(str_from_z(o->output_name)) : NULL;
}

bool is_known_dialect(struct job *j)
{
	const struct recto_options *o = j->options;
	const char *const what = o->to ? o->to : o->output_name ? o->output_name : "-";
	if (exporter_wanted(j))
		return true;
	j->result->status = RECTO_USAGE;
	diag(j->diags, DIAG_DIALECT_OUT, NOWHERE, "%s", what);
	return false;
}

/* --- the commands --- */

bool convert(struct job *j)
{
	const struct export_input in = export_input(j, false);
	const struct exporter *exporter = exporter_wanted(j);
	j->result->output = exporter->write(j->a, &in, j->diags);
	compare_returned(j, str_from_z(exporter->reader), j->result->output);
	return true;
}

/* As it is, unless another dialect is asked for. */
bool extract(struct job *j)
{
	const bool asked = j->options->to || j->options->output_name;
	str bytes, cv;
	if ((asked && !is_known_dialect(j)) ||
	    !read_file(j, j->input_name, LIMIT_PDF_BYTES, &bytes))
		return false;
	const struct span at = {.origin = diags_origin(j->diags, j->input_name, (str){0})};
	if (str_find(str_slice(bytes, 0, 1024), STR("%PDF-")) < 0) {
		diag(j->diags, DIAG_NO_PDF, at, NULL);
		return false;
	}
	if (!source_attached(j->a, j->scratch, bytes, STR("cv.json"), &cv)) {
		diag(j->diags, DIAG_NO_CV_INSIDE, at, NULL);
		return false;
	}
	if (!asked || exporter_wanted(j)->write == write_recto_json) {
		j->result->output = cv;
		return true;
	}
	set_input(j, cv);
	return read_input(j) && convert(j);
}

str cv_as_set(const struct job *j, struct diags *d)
{
	struct export_input in = export_input(j, true);
	in.cv = cv_without(j->a, j->cv, composition_left_out(j->composition));
	return write_recto_json(j->a, &in, d);
}

/*
 * After selection and redaction, and without what the layout omits: what the page does not show is
 * not sent along.
 * With the same layout and settings it makes the same pages again.
 */
str carried_cv(const struct job *j)
{
	return j->options->no_embed ? (str){0} : cv_as_set(j, j->diags);
}
