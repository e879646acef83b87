/* SPDX-License-Identifier: MIT */
/* A line of addresses, cut into what may be one. */
#ifndef RECTO_TOKENS_H
#define RECTO_TOKENS_H

#include "read/recognise.h"

enum token_kind { TOKEN_TEXT, TOKEN_LINK, TOKEN_PHONE, TOKEN_HOST };

/* A part of a line: bytes of its plain text. */
struct token {
	enum token_kind kind;
	ptrdiff_t from, to;
	str label; /* what stood before it, without the colon */
	str url;
	bool last; /* of its piece */
};

struct tokens {
	struct token *items;
	int count, cap;
	str plain;
	const struct line *l;
};

struct tokens tokens_of(struct recognition *rec, const struct line *l);

#endif
