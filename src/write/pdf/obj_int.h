/* SPDX-License-Identifier: MIT */
/*
 * The document as libharu has it, for obj.c and entry.c: nobody else sees the library. All its
 * headers are included because a function that is not declared would truncate pointers.
 */
#ifndef RECTO_PDF_OBJ_INT_H
#define RECTO_PDF_OBJ_INT_H

#include "write/pdf/obj.h"

#include <hpdf.h>
#include <hpdf_doc.h>
#include <hpdf_encrypt.h>
#include <hpdf_objects.h>
#include <hpdf_pages.h>
#include <hpdf_streams.h>
#include <hpdf_utils.h>

struct pdf_doc {
	struct arena *a; /* for the bytes of streams */
	HPDF_Doc haru;
	HPDF_Stream written; /* where libharu writes what is read at once */
	unsigned error;
};

#endif
