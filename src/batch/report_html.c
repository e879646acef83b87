/* SPDX-License-Identifier: MIT */
/*
 * The report for people: a card for each CV with its first page, what was
 * said of it, and a link. One file, no script, no network: it opens from a
 * mail and under the strictest policy of a CI server. Filters are radio
 * buttons and style rules.
 */
#define _XOPEN_SOURCE 700
#include "batch/batch_int.h"

#include <limits.h>
#include <stdlib.h>

static const char head[] =
    "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
    "<title>recto batch</title>\n<style>\n"
    ":root{color-scheme:light dark;--paper:#fff;--ink:#1b1b1b;--soft:#5c5c5c;--line:#d9d9d9;"
    "--back:#f4f4f2;--fine:#2c6e49;--doubts:#8a5a00;--failed:#b3261e}\n"
    "@media (prefers-color-scheme:dark){:root{--paper:#1e1e1e;--ink:#ececec;--soft:#a8a8a8;"
    "--line:#3a3a3a;--back:#141414;--fine:#7cc79a;--doubts:#e2b04a;--failed:#ff8a80}}\n"
    "*{box-sizing:border-box}body{margin:0;background:var(--back);color:var(--ink);"
    "font:15px/1.45 system-ui,sans-serif}\n"
    "h1{font-size:1.15rem;margin:1rem 1.25rem .5rem}\n"
    "nav{position:sticky;top:0;z-index:1;display:flex;flex-wrap:wrap;gap:.5rem;"
    "padding:.6rem 1.25rem;background:var(--back);border-bottom:1px solid var(--line)}\n"
    "input{position:absolute;opacity:0}\n"
    "label{padding:.25rem .75rem;border:1px solid var(--line);border-radius:1rem;"
    "background:var(--paper);cursor:pointer}\n"
    "main{display:grid;gap:1rem;padding:1rem 1.25rem;"
    "grid-template-columns:repeat(auto-fill,minmax(27rem,1fr))}\n"
    "article{display:flex;gap:1rem;padding:.9rem;background:var(--paper);"
    "border:1px solid var(--line);border-radius:.4rem;min-width:0}\n"
    "article>a,article>.none{flex:0 0 10.5rem}\n"
    "img{display:block;width:100%;height:auto;background:#fff;border:1px solid var(--line)}\n"
    ".none{display:grid;place-items:center;aspect-ratio:210/297;color:var(--soft);"
    "border:1px dashed var(--line)}\n"
    "div{min-width:0;overflow-wrap:anywhere}h2{font-size:1rem;margin:0}p,ul{margin:.35rem 0 0}\n"
    "ul{padding-left:1.1rem}.soft{color:var(--soft);font-size:.87rem}\n"
    ".is{font-weight:600}.fine .is{color:var(--fine)}.doubts .is{color:var(--doubts)}"
    ".failed .is{color:var(--failed)}\n"
    ".error{color:var(--failed)}.warning{color:var(--doubts)}.note{color:var(--soft)}\n"
    "summary{cursor:pointer;margin-top:.35rem}\n"
    "body:has(#show-fine:checked) article:not(.fine),"
    "body:has(#show-doubts:checked) article:not(.doubts),"
    "body:has(#show-failed:checked) article:not(.failed){display:none}\n"
    "input:checked+label{background:var(--ink);color:var(--paper)}\n"
    "input:focus-visible+label{outline:2px solid var(--doubts);outline-offset:2px}\n"
    "@media (max-width:32rem){main{grid-template-columns:1fr}article>a,article>.none"
    "{flex-basis:7rem}}\n"
    "</style>\n</head>\n<body>\n";

/* --- links --- */

static bool is_plain(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
	       c == '/' || c == '-' || c == '_' || c == '.' || c == '~';
}

static void add_url(struct buf *out, str path)
{
	for (ptrdiff_t i = 0; i < path.n; i++)
		if (is_plain(path.s[i]))
			buf_char(out, path.s[i]);
		else
			buf_format(out, "%%%02X", (unsigned)(unsigned char)path.s[i]);
}

/* From the folder of the report if it is above, so that both may be moved together. */
static str link_to(struct arena *a, str report, str file)
{
	char *folder = arena_alloc(a, PATH_MAX, 1), *real = arena_alloc(a, PATH_MAX, 1);
	if (!realpath(str_z(a, path_folder(report)), folder) || !realpath(str_z(a, file), real))
		return file;
	const str above = str_from_z(folder), whole = str_from_z(real);
	if (str_starts(whole, above) && whole.n > above.n && whole.s[above.n] == '/')
		return str_format(a, "./%.*s", STR_ARG(str_slice(whole, above.n + 1, whole.n)));
	return whole;
}

/* --- a card --- */

static void add_picture(struct buf *out, str href, str thumbnail, str name)
{
	if (href.n == 0) {
		buf_add(out, STR("<span class=\"none\">no file</span>"));
		return;
	}
	buf_add(out, STR("<a href=\""));
	add_url(out, href);
	buf_add(out, STR("\">"));
	if (thumbnail.n) {
		buf_format(out, "<img loading=\"lazy\" src=\"%.*s\" alt=\"First page of ",
		           STR_ARG(thumbnail));
		buf_xml(out, name);
		buf_add(out, STR("\">"));
	} else {
		buf_add(out, STR("<span class=\"none\">open</span>"));
	}
	buf_add(out, STR("</a>"));
}

static void add_message(struct buf *out, const struct node *m)
{
	const str level = record_text(m, "level");
	buf_add(out, STR("<li class=\""));
	buf_xml(out, level);
	buf_add(out, STR("\">"));
	if (record_text(m, "line").n)
		buf_format(out, "line %d: ", record_number(m, "line"));
	buf_xml(out, record_text(m, "text"));
	buf_add(out, STR(" <span class=\"soft\">"));
	buf_xml(out, record_text(m, "slug"));
	buf_add(out, STR("</span></li>\n"));
}

static bool is_note(const struct node *m)
{
	return str_eq(record_text(m, "level"), STR("note"));
}

/* Errors and warnings at once, notes when they are asked for. */
static void add_messages(struct buf *out, const struct node *list)
{
	const int count = list && list->kind == NODE_LIST ? list->count : 0;
	for (int notes = 0; notes < 2; notes++) {
		int told = 0;
		for (int i = 0; i < count; i++) {
			if (is_note(&list->items[i]) != (notes == 1))
				continue;
			if (told++ == 0)
				buf_add(out, notes ? STR("<details><summary>Notes</summary><ul>\n")
				                   : STR("<ul>\n"));
			add_message(out, &list->items[i]);
		}
		if (told)
			buf_add(out, notes ? STR("</ul></details>\n") : STR("</ul>\n"));
	}
}

static void add_losses(struct buf *out, const struct node *list)
{
	if (!list || list->kind != NODE_LIST || list->count == 0)
		return;
	buf_format(out, "<details><summary>%d %s not on the page</summary><ul>\n", list->count,
	           list->count == 1 ? "field" : "fields");
	for (int i = 0; i < list->count; i++) {
		buf_add(out, STR("<li>"));
		buf_xml(out, record_text(&list->items[i], "path"));
		buf_add(out, STR(" <span class=\"soft\">"));
		buf_xml(out, record_text(&list->items[i], "why"));
		buf_add(out, STR("</span></li>\n"));
	}
	buf_add(out, STR("</ul></details>\n"));
}

static void add_facts(struct buf *out, const struct node *map)
{
	const int pages = record_number(map, "pages");
	buf_add(out, STR("<p><span class=\"is\">"));
	buf_xml(out, record_text(map, "status"));
	buf_add(out, STR("</span>"));
	if (pages)
		buf_format(out, " · %d %s", pages, pages == 1 ? "page" : "pages");
	buf_add(out, STR("</p>\n"));
	if (record_text(map, "fit").n) {
		buf_add(out, STR("<p class=\"soft\">"));
		buf_xml(out, record_text(map, "fit"));
		buf_add(out, STR("</p>\n"));
	}
	add_messages(out, node_find(map, STR("diagnostics")));
	add_losses(out, node_find(map, STR("losses")));
}

static void add_card(struct run *run, const struct record *r, str report, str thumbnail,
                     struct buf *out)
{
	const struct arena_mark mark = arena_mark(run->scratch), spare = arena_mark(run->spare);
	const struct node *map = record_parse(run, r->line);
	const str shown = r->output.n ? r->output : r->input;
	const str name = path_stem(shown);
	buf_format(out, "<article class=\"%.*s\">", STR_ARG(r->status));
	add_picture(out, r->output.n ? link_to(run->spare, report, r->output) : (str){0}, thumbnail,
	            name);
	buf_add(out, STR("<div><h2>"));
	buf_xml(out, name);
	buf_format(out, "</h2><p class=\"soft\">%d. ", r->index + 1);
	buf_xml(out, r->input);
	buf_add(out, STR("</p>\n"));
	if (map)
		add_facts(out, map);
	buf_add(out, STR("</div></article>\n"));
	arena_rewind(run->spare, spare);
	arena_rewind(run->scratch, mark);
}

/* --- the page --- */

static void add_filter(const struct run *run, const char *id, const char *label, struct buf *out)
{
	int count = 0;
	const bool all = str_eq(str_from_z(id), STR("all"));
	for (int i = 0; i < run->records.count; i++) {
		const struct record *r = &run->records.items[i];
		count += r->line.n && (all || str_eq(r->status, str_from_z(id)));
	}
	buf_format(out,
	           "<span><input type=\"radio\" name=\"show\" id=\"show-%s\"%s>"
	           "<label for=\"show-%s\">%s %d</label></span>\n",
	           id, all ? " checked" : "", id, label, count);
}

void report_html(struct run *run, str path, const str *thumbnails, struct buf *out)
{
	static const struct {
		const char *id, *label;
	} filters[] = {
	    {"all", "All"}, {"failed", "Failed"}, {"doubts", "With doubts"}, {"fine", "Fine"}};
	buf_add(out, STR(head));
	buf_format(out, "<h1>%d CVs</h1>\n<nav aria-label=\"Show\">\n", run->records.count);
	for (size_t i = 0; i < sizeof filters / sizeof *filters; i++)
		add_filter(run, filters[i].id, filters[i].label, out);
	buf_add(out, STR("</nav>\n<main>\n"));
	for (int i = 0; i < run->records.count; i++)
		if (run->records.items[i].line.n)
			add_card(run, &run->records.items[i], path, thumbnails[i], out);
	buf_add(out, STR("</main>\n</body>\n</html>\n"));
}
