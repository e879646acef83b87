/* SPDX-License-Identifier: MIT */
/* Networks: how the address of a profile is made of the user's name, and the reverse. */
#include "cv/network.h"
#include "cv/fields.h"

#define NETWORK(name, before, after, icon)                                                         \
	{                                                                                          \
		{(name), sizeof(name) - 1}, {(before), sizeof(before) - 1},                        \
		    {(after), sizeof(after) - 1}, {(icon), sizeof(icon) - 1}, USER_PLAIN           \
	}
#define NETWORK_OF(name, before, icon, user)                                                       \
	{                                                                                          \
		{(name), sizeof(name) - 1}, {(before), sizeof(before) - 1}, {0},                   \
		    {(icon), sizeof(icon) - 1}, (user)                                             \
	}

static const struct network networks[] = {
    NETWORK("LinkedIn", "linkedin.com/in/", "", "linkedin"),
    NETWORK("GitHub", "github.com/", "", "github"),
    NETWORK("GitLab", "gitlab.com/", "", "gitlab"),
    NETWORK("Bitbucket", "bitbucket.org/", "", "bitbucket"),
    NETWORK("Codeberg", "codeberg.org/", "", "codeberg"),
    NETWORK("SourceHut", "sr.ht/~", "", "sourcehut"),
    NETWORK("X", "x.com/", "", "x"),
    NETWORK("Twitter", "twitter.com/", "", "twitter"),
    NETWORK("Bluesky", "bsky.app/profile/", "", "bluesky"),
    NETWORK_OF("Mastodon", "", "mastodon", USER_AT_HOST),
    NETWORK("Threads", "threads.net/@", "", "threads"),
    NETWORK("Facebook", "facebook.com/", "", "facebook"),
    NETWORK("Instagram", "instagram.com/", "", "instagram"),
    NETWORK("TikTok", "tiktok.com/@", "", "tiktok"),
    NETWORK("YouTube", "youtube.com/@", "", "youtube"),
    NETWORK("Vimeo", "vimeo.com/", "", "vimeo"),
    NETWORK("Twitch", "twitch.tv/", "", "twitch"),
    NETWORK("SoundCloud", "soundcloud.com/", "", "soundcloud"),
    NETWORK("Medium", "medium.com/@", "", "medium"),
    NETWORK("DEV", "dev.to/", "", "dev-to"),
    NETWORK("Hashnode", "hashnode.com/@", "", "hashnode"),
    NETWORK("Substack", "", ".substack.com", "substack"),
    NETWORK_OF("Stack Overflow", "stackoverflow.com/users/", "stackoverflow", USER_NUMBERED),
    NETWORK("Hacker News", "news.ycombinator.com/user?id=", "", "hackernews"),
    NETWORK("Reddit", "reddit.com/user/", "", "reddit"),
    NETWORK("Kaggle", "kaggle.com/", "", "kaggle"),
    NETWORK("Hugging Face", "huggingface.co/", "", "huggingface"),
    NETWORK("LeetCode", "leetcode.com/u/", "", "leetcode"),
    NETWORK("HackerRank", "hackerrank.com/profile/", "", "hackerrank"),
    NETWORK("Codeforces", "codeforces.com/profile/", "", "codeforces"),
    NETWORK("CodePen", "codepen.io/", "", "codepen"),
    NETWORK("npm", "npmjs.com/~", "", "npm"),
    NETWORK("Docker Hub", "hub.docker.com/u/", "", "docker"),
    NETWORK("ORCID", "orcid.org/", "", "orcid"),
    NETWORK("Google Scholar", "scholar.google.com/citations?user=", "", "google-scholar"),
    NETWORK("ResearchGate", "researchgate.net/profile/", "", "researchgate"),
    NETWORK("Academia.edu", "", ".academia.edu", "academia"),
    NETWORK("Behance", "behance.net/", "", "behance"),
    NETWORK("Dribbble", "dribbble.com/", "", "dribbble"),
    NETWORK("Pinterest", "pinterest.com/", "", "pinterest"),
    NETWORK("Flickr", "flickr.com/people/", "", "flickr"),
    NETWORK("Keybase", "keybase.io/", "", "keybase"),
    NETWORK("Telegram", "t.me/", "", "telegram"),
    NETWORK_OF("WhatsApp", "wa.me/", "whatsapp", USER_PHONE),
    NETWORK_OF("Signal", "", "signal", USER_UNLINKED),
    NETWORK_OF("Matrix", "matrix.to/#/", "matrix", USER_WHOLE),
    NETWORK_OF("Discord", "", "discord", USER_UNLINKED),
    NETWORK_OF("Skype", "", "skype", USER_UNLINKED),
    NETWORK("Xing", "xing.com/profile/", "", "xing"),
    NETWORK("Malt", "malt.com/profile/", "", "malt"),
    NETWORK("Upwork", "upwork.com/freelancers/", "", "upwork"),
    NETWORK("Goodreads", "goodreads.com/", "", "goodreads"),
    NETWORK("IMDb", "imdb.com/name/", "", "imdb"),
};

enum { NETWORKS = sizeof networks / sizeof *networks };

static const struct {
	const char *name;
	const char *network;
} aliases[] = {
    {"mastodon.social", "Mastodon"},
    {"fediverse", "Mastodon"},
    {"hn", "Hacker News"},
    {"so", "Stack Overflow"},
    {"scholar", "Google Scholar"},
    {"linked.in", "LinkedIn"},
    {"dev.to", "DEV"},
    {"academia", "Academia.edu"},
    {"dockerhub", "Docker Hub"},
    {"x.com", "X"},
    {"sr.ht", "SourceHut"},
};

struct strs network_names(struct arena *a)
{
	const int count = (int)(sizeof networks / sizeof *networks);
	struct strs names = {ARENA_ARRAY(a, str, count), count};
	for (int i = 0; i < count; i++)
		names.items[i] = str_lower(a, networks[i].name);
	return names;
}

const struct network *network_find(str name)
{
	for (size_t i = 0; i < sizeof aliases / sizeof *aliases; i++)
		if (name_same_z(name, aliases[i].name))
			name = str_from_z(aliases[i].network);
	for (int i = 0; i < NETWORKS; i++)
		if (name_same(name, networks[i].name))
			return &networks[i];
	return NULL;
}

static char lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/* Hosts are written in any case. */
static bool begins_with(str url, str start)
{
	for (ptrdiff_t i = 0; i < start.n; i++)
		if (i == url.n || lower(url.s[i]) != lower(start.s[i]))
			return false;
	return true;
}

/* Without scheme, `www.` and the slash at the end. */
static str bare(str url)
{
	static const str starts[] = {{"https://", 8}, {"http://", 7}, {"www.", 4}};
	url = str_trim(url);
	for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
		if (begins_with(url, starts[i]))
			url = str_slice(url, starts[i].n, url.n);
	while (str_ends(url, STR("/")))
		url.n--;
	return url;
}

/* A user's name has no further path, query, anchor or space in it. */
static bool is_user(str user)
{
	static const str signs = {"/?#& ", 5};
	for (ptrdiff_t i = 0; i < user.n; i++)
		for (ptrdiff_t k = 0; k < signs.n; k++)
			if (user.s[i] == signs.s[k])
				return false;
	return user.n > 0;
}

/* "12345/ada": a number, and the name that goes with it. */
static bool is_numbered_user(str user)
{
	str number, name;
	str_cut(user, '/', &number, &name);
	for (ptrdiff_t i = 0; i < number.n; i++)
		if (number.s[i] < '0' || number.s[i] > '9')
			return false;
	return is_user(number) && (name.n == 0 || is_user(name));
}

static bool is_user_of(const struct network *n, str user)
{
	return n->user == USER_NUMBERED ? is_numbered_user(user) || is_user(user) : is_user(user);
}

static bool has_address(const struct network *n)
{
	return n->before.n + n->after.n > 0;
}

const struct network *network_from_url(str url, str *user)
{
	url = bare(url);
	for (int i = 0; i < NETWORKS; i++) {
		const struct network *n = &networks[i];
		const str name = str_slice(url, n->before.n, url.n - n->after.n);
		if (!has_address(n) || !begins_with(url, n->before) || !str_ends(url, n->after) ||
		    !is_user_of(n, name))
			continue;
		*user = name;
		return n;
	}
	return NULL;
}

static str url_on_host(struct arena *a, str user)
{
	str name, host;
	if (!str_cut(user, '@', &name, &host) || !is_user(name) || !is_user(host) ||
	    str_find(host, STR(".")) < 0)
		return (str){0};
	return str_format(a, "https://%.*s/@%.*s", STR_ARG(host), STR_ARG(name));
}

/* "+49 170 000" → "49170000" */
static str digits_of(struct arena *a, str user)
{
	struct buf b = BUF(a);
	for (ptrdiff_t i = 0; i < user.n; i++) {
		const char c = user.s[i];
		if (c >= '0' && c <= '9')
			buf_char(&b, c);
		else if (c != '+' && c != ' ' && c != '-' && c != '(' && c != ')')
			return user;
	}
	return buf_str(&b);
}

str network_url(struct arena *a, const struct network *n, str user)
{
	user = str_trim(user);
	if (n->user != USER_WHOLE && str_starts(user, STR("@")))
		user = str_slice(user, 1, user.n);
	if (n->user == USER_AT_HOST)
		return url_on_host(a, user);
	if (n->user == USER_PHONE)
		user = digits_of(a, user);
	if (!has_address(n) || !is_user_of(n, user))
		return (str){0};
	return str_format(a, "https://%.*s%.*s%.*s", STR_ARG(n->before), STR_ARG(user),
	                  STR_ARG(n->after));
}
