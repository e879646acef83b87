/* SPDX-License-Identifier: MIT */
/* `check --extract`: the document, as a parser of CVs sees it. */
#include "job.h"
#include "readback.h"

/* A CV has some kilobytes of text. */
enum { TEXT_MOST = 64 << 20 };

static const char extractor[] = "pdftotext";
static const char from_package[] = "; Debian has it in poppler-utils";

/* In the order of the content, which is what is to be proved; its own guess would hide a fault. */
static const char *const words[] = {extractor, "-raw", "-enc", "UTF-8", "-", "-", NULL};

static bool lacks(struct job *j, enum diag_id id, const char *more)
{
	j->result->status = RECTO_SYSTEM;
	j->result->output = (str){0};
	diag(j->diags, id, (struct span){.origin = j->input}, "%s%s", extractor, more);
	return false;
}

bool prove(struct job *j)
{
	str text;
	if (!set_document(j))
		return false;
	switch (program_run(j->a, words, j->result->output, TEXT_MOST, &text)) {
	case PROGRAM_DONE:
		break;
	case PROGRAM_MISSING:
		return lacks(j, DIAG_PROGRAM_MISSING, from_package);
	case PROGRAM_FAILED:
		return lacks(j, DIAG_PROGRAM_FAILED, "");
	}
	readback_compare(j->scratch, j->ledger, j->pages, text, (struct span){.origin = j->input},
	                 j->diags);
	j->result->output = text;
	return true;
}
