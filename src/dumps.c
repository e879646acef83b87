/* SPDX-License-Identifier: MIT */
/* `--dump STAGE` and `--ledger json`: the debugger, the test oracle and the bug report. */
#include "job.h"

#include "write/pdf/pdf.h"

enum { DPI_LEAST = 10, DPI_MOST = 600 };

static void dump_cv(const struct job *j, struct buf *out)
{
	cv_dump(j->cv, out);
}

static void dump_layout(const struct job *j, struct buf *out)
{
	layout_show(j->layout, out);
}

static void dump_flows(const struct job *j, struct buf *out,
                       void (*dump)(const struct box *, struct buf *))
{
	for (int i = 0; i < j->sheet->flow_count; i++) {
		buf_format(out, "%.*s\n", STR_ARG(j->sheet->flows[i].name));
		dump(j->sheet->flows[i].root, out);
	}
}

static void dump_boxes(const struct job *j, struct buf *out)
{
	dump_flows(j, out, box_dump);
}

static void dump_lines(const struct job *j, struct buf *out)
{
	dump_flows(j, out, box_dump_lines);
}

static void dump_pages(const struct job *j, struct buf *out)
{
	pages_dump(j->pages, out);
}

static void dump_ledger(const struct job *j, struct buf *out)
{
	ledger_json(j->ledger, out);
}

static const struct {
	const char *name;
	void (*dump)(const struct job *j, struct buf *out);
} dumps[] = {{"cv", dump_cv},       {"layout", dump_layout}, {"boxes", dump_boxes},
             {"lines", dump_lines}, {"pages", dump_pages},   {"ledger", dump_ledger}};

enum { DUMP_COUNT = sizeof dumps / sizeof *dumps };

const char *wanted_dump(const struct job *j)
{
	return j->options->dump ? j->options->dump : j->options->ledger ? "ledger" : NULL;
}

static int find_dump(const char *name)
{
	for (int i = 0; i < DUMP_COUNT; i++)
		if (str_eq(str_from_z(name), str_from_z(dumps[i].name)))
			return i;
	return -1;
}

static bool refuse(struct job *j, enum diag_id id, const char *what)
{
	j->result->status = RECTO_USAGE;
	diag(j->diags, id, NOWHERE, "%s", what);
	return false;
}

bool is_known_output(struct job *j)
{
	const char *const dump = wanted_dump(j);
	const char *const standard = j->options->pdf_standard;
	if (dump ? find_dump(dump) < 0 : !writer_find(str_from_z(j->options->format)))
		return refuse(j, dump ? DIAG_STAGE_UNKNOWN : DIAG_OUTPUT_UNKNOWN,
		              dump ? dump : j->options->format);
	if (j->options->dpi && (j->options->dpi < DPI_LEAST || j->options->dpi > DPI_MOST))
		return refuse(j, DIAG_DPI_RANGE,
		              str_z(j->a, str_format(j->a, "%d", j->options->dpi)));
	if (standard && !pdf_standard_is_known(str_from_z(standard)))
		return refuse(j, DIAG_STANDARD_UNKNOWN, standard);
	return true;
}

void write_dump(struct job *j, const char *name)
{
	struct buf out = BUF(j->a);
	dumps[find_dump(name)].dump(j, &out);
	j->result->output = buf_str(&out);
}
