/* SPDX-License-Identifier: MIT */
/*
 * Networks on which people have a profile. For those we know, the address
 * can be made from the user's name and the name found in the address.
 */
#ifndef RECTO_NETWORK_H
#define RECTO_NETWORK_H

#include "cv/cv.h"

enum network_user {
	USER_PLAIN,   /* an `@` in front is not part of the name */
	USER_WHOLE,   /* an `@` in front is part of the name */
	USER_AT_HOST, /* user@host; the address is on that host */
	USER_UNLINKED /* there is no address of a profile */
};

struct network {
	str name;   /* as the network writes itself */
	str before; /* of an address, up to the user's name; without scheme and `www.` */
	str after;  /* behind the user's name */
	str icon;
	enum network_user user;
};

/* Names of all of them, as keys of a CV. */
struct strs network_names(struct arena *a);
/* By its name in any spelling ("linked-in", "Twitter"); NULL if unknown. */
const struct network *network_find(str name);
/* By the address of a profile; fills the user's name. NULL if it is of none we know. */
const struct network *network_from_url(str url, str *user);
/* Address of a user's profile; `@` before the name does not count. Empty if there is none. */
str network_url(struct arena *a, const struct network *n, str user);

#endif
