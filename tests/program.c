/* SPDX-License-Identifier: MIT */
/*
 * The program against bad input and bad luck: `program RECTO`. Each row is a
 * command as a shell runs it in an empty folder that holds only what files[]
 * says, with its exit status, a text that must be on standard error, and the
 * files that must be there afterwards: nothing half written, nothing left over.
 */
#define _XOPEN_SOURCE 700
#include <dirent.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

enum { COMMAND_MAX = 2048, SAID_MAX = 1 << 20, SECONDS = 120 };

/* AddressSanitizer reserves terabytes of addresses. */
#if defined(__SANITIZE_ADDRESS__)
#define SANITIZED 1
#elif defined(__has_feature)
#define SANITIZED __has_feature(address_sanitizer)
#else
#define SANITIZED 0
#endif
static const rlim_t bytes_most = (rlim_t)2 << 30;

static const struct {
	const char *name, *text;
} files[] = {
    {"ok.yaml", "name: Ada Example\nemail: ada@example.org\nwork:\n  - position: Engineer\n"},
    {"empty.yaml", ""},
    {"latin.yaml", "name: Ren\xE9\n"},
    {"broken.yaml", "name: {\n"},
    {"broken.json", "{\"basics\": {\"name\": 1,,}}"},
    {"type.yaml", "basics: 3\nwork: 5\n"},
    {"near.yaml", "name: Ada\nwork:\n  - position: Engineer\n    compny: Firm\n"},
    {"list.yaml", "- a\n- b\n"},
    {"malformed.yaml", "layout: 1\nparts: {entry: \"{title\"}\nroles: {body: {size: 10}}\n"},
    {"old.yaml", "layout: 1\nroles:\r\n  body: {\"color\": ink} # color\nparts: {color: {text: "
                 "\"{name}\", gray: "
                 "true}}\n"},
    {"tiny.yaml", "layout: 1\npage: {size: [1pt, 1pt]}\n"},
    {"font.yaml", "layout: 1\nroles: {body: {font: Nowhere Sans}}\n"},
    {"bomb.yaml", "a: &a [x,x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\n"
                  "c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c,*c]\n"
                  "e: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d,*d]\nf: &f [*e,*e,*e,*e,*e,*e,*e,*e,*e,*e]\n"
                  "g: &g [*f,*f,*f,*f,*f,*f,*f,*f,*f,*f]\n"},
};

enum { FILE_COUNT = sizeof files / sizeof *files };

/* `$R` is the program. */
static const struct row {
	const char *command;
	int status, made; /* files that the command adds */
	const char *said; /* on standard error; NULL: nothing at all */
} rows[] = {
    {"$R render ok.yaml", 0, 1, "ok.yaml → ok.pdf: 1 page; 3 fields, 3 placed; 1 link; 0 missing"},
    {"$R render ok.yaml -q", 0, 1, NULL},
    {"$R render ok.yaml --variant short", 1, 0, "no variant and no tag of that name"},
    {"$R render ok.yaml --redact person.name=A.", 0, 1, "2 placed, 1 redacted (person.name)"},
    {"$R render ok.yaml --set redact=[person.name]", 1, 0, "expected names with values"},
    {"$R render ok.yaml --set redact='{person.name: [A., B.]}'", 1, 0, "expected text such as"},
    {"$R render ok.yaml --redact none.yaml", 1, 0, "none.yaml: error: no such file"},
    {"$R render ok.yaml --redact person.name=A. --set words.document='Ada Example'", 1, 0,
     "still in the output, nothing was written: Ada Example [redact-leak]"},
    {"cp ok.yaml ada-example.yaml; $R render ada-example.yaml --redact person.name=A.; "
     "test -f cv.pdf",
     0, 2, "ada-example.yaml → cv.pdf"},
    {"$R render ok.yaml -o - > out; cmp -s out out && head -c 5 out | grep -q '^%PDF-'", 0, 1, ""},
    {"$R render - -q < ok.yaml > out && $R render ok.yaml -q -o two && cmp out two", 0, 2, NULL},
    {"$R check ok.yaml", 0, 0, "ok.yaml: 1 page; 3 fields"},
    {"$R render ok.yaml -f text -q && head -n 1 ok.txt | grep -qx 'Ada Example'", 0, 1, NULL},
    {"$R check ok.yaml --extract -f text -q | head -n 1 | grep -qx 'Ada Example'", 0, 0, NULL},
    {"$R check ok.yaml --extract -f json", 2, 0, "--extract shows nothing but -f text: json"},
    {"PATH=/nonexistent $R check ok.yaml --extract", 3, 0,
     "pdftotext; Debian has it in poppler-utils [program-missing]"},
    {"mkdir bin; printf '#!/bin/sh\nexit 1\n' > bin/pdftotext; chmod +x bin/pdftotext; "
     "PATH=$PWD/bin:$PATH $R check ok.yaml --extract",
     3, 1, "nothing was compared: pdftotext [program-failed]"},
    {"$R check ok.yaml empty.yaml", 1, 0, "[source-empty]"},
    {"$R check -q ok.yaml ok.yaml ok.yaml ok.yaml ok.yaml ok.yaml ok.yaml ok.yaml ok.yaml "
     "type.yaml",
     1, 0, "type.yaml:1:9: error: "},
    /* Letters far apart, and capitals of two sizes, are words for a reader in reading order too. */
    {"$R render ok.yaml -q --set 'roles.name={case: upper, tracking: 100}' && pdftotext ok.pdf - | "
     "grep -qx 'Ada Example'",
     0, 1, NULL},
    {"$R render ok.yaml -q --set 'roles.name={font: [Lato], case: small-caps, tracking: 100}' && "
     "pdftotext ok.pdf - | grep -qx 'Ada Example'",
     0, 1, NULL},
    {"$R layout list | grep -q '^base '", 0, 0, NULL},
    {"$R render missing.yaml", 3, 0, "missing.yaml: error: no such file [file-missing]"},
    {"$R render .", 3, 0, "[file-unreadable]"},
    {"$R render empty.yaml", 1, 0, "[source-empty]"},
    {"$R render latin.yaml", 1, 0, "latin.yaml:1:10: error: not UTF-8"},
    {"$R render broken.yaml", 1, 0, "[yaml-syntax]"},
    {"$R render broken.json", 1, 0, "broken.json:1:23: error: not JSON"},
    {"$R render type.yaml", 1, 1, "type.yaml:1:9: error: "},
    {"$R render near.yaml", 0, 1,
     "near.yaml:4:5: warning: unknown key, keeping it as a field of its own: compny; did you mean "
     "company? [key-near]"},
    {"$R render near.yaml --strict", 1, 1, "[key-near]"},
    {"$R render near.yaml --strict --ignore key-near", 0, 1, "near.yaml → near.pdf: 1 page"},
    {"$R check near.yaml list.yaml --diagnostics=sarif 2> out; grep -c '\"results\"' out | grep -q "
     "2",
     0, 1, NULL},
    {"$R check near.yaml list.yaml --diagnostics=json 2>&1 | grep -c '^{.*}$' | grep -q 3", 0, 0,
     NULL},
    {"$R check ok.yaml --diagnostics=xml", 2, 0, "no such form of messages: xml"},
    {"$R check ok.yaml --from docx", 1, 0, "there are rendercv, yamlresume, resume"},
    {"$R render list.yaml", 1, 0, "[dialect-unknown]"},
    {"$R render bomb.yaml", 1, 0, "[source-limit]"},
    {"$R render ok.yaml --limit pages=1 --limit time=1min --limit memory=64M", 0, 1, "1 page"},
    {"$R render ok.yaml --limit bytes=69", 1, 0,
     "ok.yaml: error: larger than recto reads, nothing "
     "was read: more than 69 (--limit bytes) [source-limit]"},
    {"$R render ok.yaml --limit entries=0", 1, 0, "more than 0 (--limit entries) [entries-limit]"},
    {"$R render ok.yaml --set 'page.size=[60mm, 50mm]' --limit pages=1", 1, 0, "[pages-limit]"},
    {"$R render ok.yaml --limit memory=256k", 1, 0,
     "more than 256k (--limit memory) [memory-limit]"},
    {"{ cat ok.yaml; yes '  - {position: A, name: B, startDate: 2020}' | head -n 3000; } > "
     "long.yaml; "
     "$R render long.yaml --limit time=1ms",
     1, 1, "more than 1ms (--limit time) [time-limit]"},
    {"$R render ok.yaml --limit page=1", 2, 0, "page=1; did you mean pages? [limit-unknown]"},
    {"$R render ok.yaml --limit pages=1M", 2, 0, "pages=1M; from 1 to 100000 [limit-value]"},
    {"$R limit list | grep -q '^memory=1G .*\\[memory-limit\\]$'", 0, 0, NULL},
    {"$R render ok.yaml -l clasic", 1, 0, "did you mean classic? [layout-not-found]"},
    {"$R render ok.yaml -l ./malformed.yaml", 1, 1, "malformed.yaml:2:17: error: never closed"},
    {"$R render ok.yaml -l ./tiny.yaml", 1, 1, "tiny.yaml:2:14: error: a side below 50 mm"},
    {"$R render ok.yaml -l ./font.yaml", 1, 1, "font.yaml:2:22: error: no such font"},
    {"$R render ok.yaml --set roles.body.size=9", 1, 1, "[unit-missing]"},
    {"$R render ok.yaml --set x", 1, 1, "[setting-syntax]"},
    {"$R render ok.yaml -o nowhere/out.pdf", 3, 0,
     "nowhere/out.pdf: error: cannot write the file [file-unwritable]"},
    {"$R render ok.yaml -o /dev/full", 3, 0, "/dev/full: error: cannot write the file"},
    {"$R render ok.yaml -o - > /dev/full", 3, 0, "cannot write to standard output"},
    {"$R render ok.yaml -o /proc/out.pdf", 3, 0, "/proc/out.pdf: error: cannot write the file"},
    {"echo old > ok.pdf; (ulimit -f 4; $R render ok.yaml; echo $? > status); grep -qx 3 status && "
     "grep -qx old ok.pdf",
     0, 2, "ok.pdf: error: cannot write the file [file-unwritable]"},
    {"mkfifo p; sleep 0 < p & exec 3> p; wait; $R render ok.yaml -q -o - >&3", 128 + SIGPIPE, 1,
     NULL},
    {"mkfifo p; sleep 0 < p & exec 3> p; wait; $R render ok.yaml 2>&3 && test -s ok.pdf", 0, 2,
     NULL},
    /* What is around does not change the page. */
    {"$R render ok.yaml -q && cp ok.pdf one && env -i LANG=tr_TR.UTF-8 LC_ALL=de_DE.UTF-8 "
     "TZ=Asia/Tokyo "
     "HOME=/nowhere TMPDIR=/nowhere FONTCONFIG_FILE=/nowhere COLUMNS=1 TERM=dumb $R render ok.yaml "
     "-q && cmp one ok.pdf",
     0, 2, NULL},
    /* Links lead to pages, mail and telephones only. */
    {"echo 'summary: \"[a](javascript:x) [b](file:///etc/passwd) [c](data:text/html,x) "
     "[d](https://example.org/d) [e](vbscript:x) [f](JaVaScRiPt:x)\"' >> ok.yaml; $R render "
     "ok.yaml "
     "-q; qpdf --qdf --object-streams=disable ok.pdf - | grep -a '/URI (' > uris; grep -q "
     "example.org/d uris && ! grep -qv '/URI (\\(https\\?:\\|mailto:\\|tel:\\)' uris",
     0, 2, ""},
    /* Two at one output: it is whole, of one or the other. */
    {"for i in 1 2 3 4 5 6 7 8; do $R render ok.yaml -q & done; wait; $R render ok.yaml -q -o two "
     "&& "
     "cmp ok.pdf two",
     0, 2, NULL},
    {"mkdir out.pdf; $R render ok.yaml -o out.pdf", 3, 1, "out.pdf: error: cannot write the file"},
    {"echo old > ok.pdf; $R render broken.yaml -o ok.pdf; grep -q old ok.pdf", 0, 1,
     "[yaml-syntax]"},
    {"echo old > ok.pdf; $R render ok.yaml -l clasic; grep -q old ok.pdf", 0, 1,
     "[layout-not-found]"},
    {"$R render ok.yaml -o ok.yaml", 2, 0, "would overwrite the CV"},
    {"$R render ok.yaml -o ./ok.yaml", 2, 0, "would overwrite the CV"},
    {"ln -s ok.yaml same; $R render ok.yaml -o same", 2, 1, "would overwrite the CV"},
    {"script -qec \"$R render ok.yaml -o -\" /dev/null < /dev/null >&2", 2, 0,
     "will not write a PDF or a picture to a terminal"},
    {"$R render ok.yaml -f png && head -c 8 ok.png | od -An -tx1 | grep -q '89 50 4e 47'", 0, 1,
     "ok.yaml → ok.png: 1 page"},
    {"$R render ok.yaml -f png -q --dpi 72 && $R render ok.yaml -f png -q --dpi 72 -o two && cmp "
     "ok.png two",
     0, 2, NULL},
    {"$R render ok.yaml -f svg -q && grep -q '<title>Ada Example</title>' ok.svg", 0, 1, NULL},
    {"$R render ok.yaml -f svg -q --page all --set page.size=[120mm,60mm] && ls "
     "ok-1.svg ok-2.svg > out",
     0, 3, NULL},
    {"$R render ok.yaml -f svg --page all -o x/../sheet.svg", 3, 0, "[file-unwritable]"},
    {"$R render ok.yaml -f png --page 2", 2, 0,
     "no such page, nothing was written: 2 of 1 [page-unknown]"},
    {"$R render ok.yaml -f png --page 0", 2, 0, "not the number of a page: 0"},
    {"$R render ok.yaml -f png --page two", 2, 0, "not the number of a page: two"},
    {"$R render ok.yaml -f png --page all -o -", 2, 0, "each page is a file of its own"},
    {"$R render ok.yaml -f png --dpi 9", 2, 0,
     "not a resolution that recto paints, nothing was "
     "written: 9 [dpi-range]"},
    {"$R render ok.yaml -f png --dpi 601", 2, 0, "[dpi-range]"},
    {"$R render ok.yaml -f png --dpi 1e2", 2, 0, "not a number from 1 to 1000"},
    {"$R render ok.yaml --page 1", 2, 0, "are for pictures: -f png or -f svg"},
    {"$R render ok.yaml -f png --set page.size='[5000mm, 5000mm]' --dpi 600", 1, 0,
     "the page could not be painted, nothing was written: 600 pixels to the inch [picture-failed]"},
    /* What pictures alone need is missed by pictures alone. */
    {"mkdir lib; touch lib/libcairo.so.2; export LD_LIBRARY_PATH=$PWD/lib; $R render ok.yaml -q && "
     "$R render ok.yaml -f svg",
     1, 2, "nothing was written: libcairo.so.2 cannot be loaded [picture-failed]"},
    {"$R watch -", 2, 0, "watch reads a file and writes a file"},
    {"$R watch ok.yaml -o -", 2, 0, "watch reads a file and writes a file"},
    {"$R watch ok.yaml --preview=no", 2, 0, "not the number of a port: no"},
    {"$R watch ok.yaml & p=$!; sleep 1; kill -INT $p; wait $p", 0, 1, "ok.yaml → ok.pdf: 1 page"},
    {"$R render ok.yaml -f docx", 2, 0, "[output-unknown]"},
    {"$R render ok.yaml --dump everything", 2, 0, "[stage-unknown]"},
    {"$R render ok.yaml --colour", 2, 0, "unknown option: --colour"},
    {"$R render ok.yaml -l", 2, 0, "needs a value"},
    {"$R render ok.yaml --pages 0", 2, 0, "not a number from 1 to 1000: 0"},
    {"$R render ok.yaml --pages few", 2, 0, "not a number from 1 to 1000: few"},
    {"$R render ok.yaml --pages 1 -q", 0, 1, NULL},
    {"$R new && $R check cv.yaml --strict -q", 0, 1, "cv.yaml\n"},
    {"$R new first -q && $R new first", 2, 1,
     "recto: first.yaml is there already, name another file"},
    {"$R layout new mine -q && $R layout check ./mine.yaml --strict -q", 0, 1, NULL},
    /* With the # taken away from all of it, it is a good layout still. */
    {"for l in base classic sidebar; do $R layout new $l --from $l -q; sed -i 's/^# \\([a-z]*: "
     "{\\)/\\1/' $l.yaml; grep -c '^[a-z]*: {' $l.yaml | grep -q '^[6-9]' && $R layout check "
     "./$l.yaml || exit 9; done",
     0, 3, NULL},
    {"echo x > mine.yaml; $R layout new mine.yaml; grep -qx x mine.yaml", 0, 1, "is there already"},
    {"$R layout new mine --from clasic", 1, 0, "did you mean classic? [layout-not-found]"},
    {"$R layout new mine --from ./font.yaml -q; grep -q 'extends: font.yaml' mine.yaml", 0, 1,
     NULL},
    {"mkdir in; $R layout new mine --from ./font.yaml -o in/mine.yaml", 2, 1, "[layout-outside]"},
    {"$R layout new mine -o - | grep -q 'extends: classic'", 0, 0, NULL},
    {"$R layout check ./old.yaml --write -q; { printf 'layout: 1\\nroles:\\r\\n  body: "
     "{\"colour\": ink} # "
     "color\\nparts: {color: {text: \"{name}\", grey: true}}\\n'; } | cmp - old.yaml",
     0, 0, NULL},
    {"$R layout check ./old.yaml --write", 0, 0, "./old.yaml: 2 keys rewritten\n"},
    {"$R layout check ./font.yaml --write && exit 9; grep -q 'Nowhere Sans' font.yaml", 0, 0,
     "[font-unknown]"},
    {"$R layout check ./old.yaml -q", 0, 0, "[key-old]"},
    {"$R layout check ./old.yaml -q --strict", 1, 0, "[key-old]"},
    {"$R layout check ./font.yaml -q", 1, 0, "[font-unknown]"},
    {"$R layout check ./nowhere.yaml", 1, 0, "[layout-not-found]"},
    {"$R layout check classic --write", 2, 0, "name the file that --write may change: classic"},
    {"$R schema cv | grep -q '\"definitions\"'", 0, 0, NULL},
    {"$R explain date-ambiguous | grep -q 'Write 2020-03'", 0, 0, NULL},
    {"$R explain | grep -q '^date-ambiguous  *day or month first'", 0, 0, NULL},
    {"$R explain date-ambigous", 2, 0, "did you mean date-ambiguous? [slug-unknown]"},
    {"$R schema pdf", 2, 0,
     "no such schema: pdf; there is one of cv and one of layout [schema-unknown]"},
    {"$R rendr ok.yaml", 2, 0, "unknown command: rendr"},
    {"$R render", 2, 0, "an argument is missing"},
    {"$R", 2, 0, "no command"},
    {"{ printf 'work: '; head -c 100000 /dev/zero | tr '\\0' '['; } > deep.yaml; $R check "
     "deep.yaml",
     1, 1, "[source-limit]"},
    {"{ printf '{\"work\": '; head -c 100000 /dev/zero | tr '\\0' '['; } > deep.json; $R check "
     "deep.json",
     1, 1, "[source-limit]"},
    {"head -c 80000000 /dev/zero | tr '\\0' 'x' > huge.yaml; $R check huge.yaml", 1, 1,
     "[source-limit]"},
    /* The edge of a text of one line; texts multiplied by aliases. */
    {"{ printf 'name: '; head -c 10000 /dev/zero | tr '\\0' w; } > edge.yaml; $R check edge.yaml "
     "-q "
     "2>&1 | grep -q text-limit && exit 9 || exit 0",
     0, 1, NULL},
    {"{ printf 'name: '; head -c 10001 /dev/zero | tr '\\0' w; } > edge.yaml; $R check edge.yaml "
     "-q",
     1, 1, "10001 bytes, up to 10000 [text-limit]"},
    {"{ printf 'a: &a '; head -c 1000000 /dev/zero | tr '\\0' w; printf '\\nb: [%s*a]\\n' "
     "'*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,'; } > edge.yaml; $R check edge.yaml -q",
     1, 1, "more than 16777216 bytes of text [source-limit]"},
    /* A word of 100 kB, ten thousand entries: set, within the limits of this process. */
    {"{ printf 'name: Ada\\nsummary: '; head -c 100000 /dev/zero | tr '\\0' w; } > big.yaml; $R "
     "render big.yaml",
     0, 2, "2 fields, 2 placed"},
    {"{ echo 'name: Ada'; echo 'work:'; i=0; while [ $i -lt 10000 ]; do echo \"  - {position: Post "
     "$i, date: 2001}\"; i=$((i+1)); done; } > big.yaml; $R render big.yaml",
     0, 2, "20001 fields, 20001 placed"},
    {"$R convert ok.yaml -o out.json && $R convert out.json --to yaml | grep -qx 'email: "
     "ada@example.org'",
     0, 1, NULL},
    {"$R convert ok.yaml", 2, 0, "name a file with -o, or a dialect with --to"},
    {"$R convert ok.yaml -o ok.yaml", 2, 0, "would overwrite the input"},
    {"$R convert ok.yaml -o out.docx", 2, 0, "not a dialect that recto writes"},
    {"echo 'work: [{company: C, roles: [B, D]}]' > r.yaml; $R convert r.yaml -o r.md && $R convert "
     "r.yaml --to rendercv > r.txt",
     0, 3, "roles: an entry for each [loss]"},
    {"echo 'work: [{company: C, roles: [B, D]}]' > r.yaml; $R convert r.yaml --to rendercv "
     "--strict "
     "> r.txt",
     1, 2, "[loss]"},
    {"$R convert none.yaml --to json", 3, 0, "no such file"},
    {"k=$(seq -s x 500) && echo \"{name: Ada, ? \\\"$k\\\" : of its own}\" > long.yaml && $R "
     "convert "
     "long.yaml -o out.yaml && $R convert out.yaml --to json 2> out.txt | grep -qF \"\\\"$k\\\": "
     "\\\"of its own\\\"\"",
     0, 3, NULL},
    {"echo \"{name: Ada, layout: $(printf '{a: %.0s' $(seq 70))$(printf '}%.0s' $(seq 70))}\" > "
     "out.yaml && $R convert out.yaml --limit depth=80 -o out.json",
     0, 2, "what was written cannot be read again"},
    {"k=$(seq -s x 500) && echo \"roles: {? \\\"$k\\\" : {size: 9pt}}\" > out.yaml && $R layout "
     "show "
     "out.yaml > again.yaml && $R layout show again.yaml | grep -qF \"$k\"",
     0, 2, NULL},
    {"$R convert ok.yaml -o no/such/folder.json", 3, 0, "cannot write the file"},
    {"$R render ok.yaml -q --no-embed && $R extract ok.pdf", 1, 1, "[no-cv-inside]"},
    {"$R render ok.yaml -q --pdf-standard a-2u && $R extract ok.pdf", 1, 1, "[no-cv-inside]"},
    {"$R render ok.yaml -q --date 2024-02-29 && pdfinfo -rawdates ok.pdf | grep -q 'CreationDate: "
     "*D:20240229000000Z'",
     0, 1, NULL},
    {"SOURCE_DATE_EPOCH=1709164800 $R render ok.yaml -q -o a.pdf && $R render ok.yaml -q -o b.pdf "
     "--date 2024-02-29 && cmp a.pdf b.pdf",
     0, 2, NULL},
    {"$R render ok.yaml -q --set 'words.document=CV of {name}' --set "
     "'words.document_author=by {name}' "
     "--set words.document_keywords=baker && pdfinfo ok.pdf > said && grep -q 'Title: *CV of Ada "
     "Example' said && "
     "grep -q 'Author: *by Ada Example' said && grep -q 'Keywords: *baker' said",
     0, 2, NULL},
    {"$R render ok.yaml -q --lang de && pdftotext ok.pdf - | grep -qi berufserfahrung", 0, 1, NULL},
    {"$R check ok.yaml --lang nowhere-at-all", 0, 0, "[lang-unknown]"},
    {"$R render ok.yaml --date 2023-02-29", 2, 0, "no such day"},
    {"$R render ok.yaml --date yesterday", 2, 0, "not a date like"},
    {"$R render ok.yaml --pdf-standard a-3z", 2, 0, "[standard-unknown]"},
    {"$R render ok.yaml --pdf-standard a-3a,none", 2, 0, "[standard-unknown]"},
    {"$R extract ok.yaml", 1, 0, "[no-pdf]"},
    {"$R extract none.pdf", 3, 0, "no such file"},
    {"$R convert ok.yaml -o cv.json && $R render ok.yaml -q --no-embed && qpdf --linearize ok.pdf "
     "--add-attachment cv.json -- in.pdf && $R extract in.pdf | cmp - cv.json && $R extract in.pdf "
     "-o "
     "out.yaml && grep -q '^name: Ada Example' out.yaml",
     0, 4, NULL},
    {"$R convert ok.yaml -o cv.json && $R render ok.yaml -q --no-embed && qpdf "
     "--object-streams=generate "
     "ok.pdf --add-attachment cv.json -- in.pdf && $R extract in.pdf | cmp - cv.json",
     0, 3, NULL},
    {"$R convert ok.yaml -o cv.json && $R render ok.yaml -q --no-embed && qpdf ok.pdf "
     "--add-attachment cv.json -- in.pdf && head -c 500 in.pdf > cut.pdf; $R extract cut.pdf",
     1, 4, "[no-cv-inside]"},
    /* Is a PDF still what its CV gives? */
    {"$R render ok.yaml -q && $R check --against ok.pdf ok.yaml -q --strict", 0, 1, NULL},
    {"$R render near.yaml -q 2> said; $R check --against near.pdf near.yaml", 0, 2, "[key-near]"},
    {"$R render ok.yaml -q && sed 's/Engineer/Manager/' ok.yaml > new.yaml; $R check --against "
     "ok.pdf new.yaml",
     1, 2,
     "new.yaml:4:15: error: the file was not made of this CV: work[0].position was “Engineer”, "
     "now “Manager” [against-cv]"},
    {"$R render ok.yaml -q && grep -v email ok.yaml > new.yaml; $R check --against ok.pdf new.yaml",
     1, 2, "person.email was “ada@example.org”, now there is none [against-cv]"},
    {"$R render ok.yaml -q && sed '2i phone: +1 555 0100' ok.yaml > new.yaml; $R check --against "
     "ok.pdf new.yaml",
     1, 2, "new.yaml:2:8: error: the file was not made of this CV: person.phone is new: “+1 555 "},
    {"$R render ok.yaml -q && sed 's/Engineer/\"**Engineer**\"/' "
     "ok.yaml > new.yaml; $R check --against ok.pdf new.yaml",
     1, 2, "now “\"position\": \"**Engineer**\"” [against-cv]"},
    {"$R render ok.yaml -q && $R check --against ok.pdf ok.yaml -l sidebar", 1, 1,
     "error: the file was made of this CV, but its pages differ: fonts: "},
    {"$R render ok.yaml -q && $R check --against ok.pdf ok.yaml --set roles.body.size=9pt", 1, 1,
     "a setting or a picture has changed [against-pages]"},
    {"$R render ok.yaml -q --no-embed && $R check --against ok.pdf ok.yaml", 1, 1,
     "ok.pdf [against-other]"},
    {"$R render ok.yaml -q --no-embed && $R check --against ok.pdf ok.yaml -q --no-embed", 0, 1,
     NULL},
    {"$R check --against none.pdf ok.yaml", 3, 0, "none.pdf: error: no such file"},
    {"$R check --against ok.yaml ok.yaml tiny.yaml", 2, 0, "--against compares one CV"},
    /* Its bytes know neither the folder nor the name. */
    {"mkdir -p a/b && cp ok.yaml a/b/other.yml && $R render ok.yaml -q && (cd a && $R check "
     "--against ../ok.pdf b/other.yml -q && cd b && $R render other.yml -q) && cmp ok.pdf "
     "a/b/other.pdf",
     0, 2, NULL},
    {"$R render ok.yaml -q --timings", 0, 1, " ms\n"},
    {"$R render ok.yaml --timings --diagnostics=json", 0, 1,
     "{\"timings\": {\"unit\": \"ms\", \"read\": "},
    {"$R render ok.yaml -q -o - --depfile d > out", 2, 1, "--depfile needs an output"},
    {"$R render ok.yaml -q --depfile no/such/folder.d", 3, 1, "cannot write the file"},
    {"$R completion csh", 2, 0, "no completion for this shell: csh"},
    /* Markdown: ten thousand headings, a line of a megabyte, lists in lists: read in bounded time.
     */
    {"i=0; while [ $i -lt 10000 ]; do echo \"## Heading $i\"; i=$((i+1)); done > big.md; $R "
     "render big.md --dump cv -q > dump",
     0, 2, NULL},
    {"{ echo '# Ada'; head -c 1000000 /dev/zero | tr '\\0' w; } > big.md; $R render big.md --dump "
     "cv -q > dump",
     1, 2, "[text-limit]"},
    {"{ echo '# Ada'; i=0; s=; while [ $i -lt 300 ]; do echo \"$s- x$i\"; s=\"$s  \"; "
     "i=$((i+1)); done; } > big.md; $R render big.md --dump cv -q > dump",
     0, 2, NULL},
};

static bool write_file(const char *folder, int i)
{
	char path[COMMAND_MAX];
	snprintf(path, sizeof path, "%s/%s", folder, files[i].name);
	FILE *const f = fopen(path, "w");
	return f && fputs(files[i].text, f) >= 0 && fclose(f) == 0;
}

static int count_files(const char *folder)
{
	DIR *const dir = opendir(folder);
	int count = 0;
	for (const struct dirent *e; dir && (e = readdir(dir));)
		count += strcmp(e->d_name, ".") != 0 && strcmp(e->d_name, "..") != 0;
	if (dir)
		closedir(dir);
	return count;
}

static int run(const struct row *row, const char *recto, const char *folder, char *said)
{
	char command[2 * COMMAND_MAX];
	snprintf(command, sizeof command,
	         "cd '%s' && R='%s --no-system-fonts'; { %s ; } 2>&1 >/dev/null", folder, recto,
	         row->command);
	FILE *const pipe = popen(command, "r");
	if (!pipe)
		return -1;
	said[fread(said, 1, SAID_MAX - 1, pipe)] = 0;
	const int status = pclose(pipe);
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static bool check(const struct row *row, const char *recto)
{
	char folder[] = "/tmp/recto-program-XXXXXX", clean[64];
	static char said[SAID_MAX];
	if (!mkdtemp(folder))
		return false;
	bool good = true;
	for (int i = 0; i < FILE_COUNT; i++)
		good = write_file(folder, i) && good;
	const int status = run(row, recto, folder, said);
	const int made = count_files(folder) - FILE_COUNT;
	const bool told = row->said ? strstr(said, row->said) != NULL : said[0] == 0;
	good = good && status == row->status && made == row->made && told;
	if (!good)
		printf(
		    "%s\n  status %d, expected %d; %d files made, expected %d; said%s:\n%.600s\n",
		    row->command, status, row->status, made, row->made,
		    told ? "" : " not what it should", said);
	snprintf(clean, sizeof clean, "rm -r '%s'", folder);
	return system(clean) == 0 && good;
}

int main(int argc, char **argv)
{
	const struct rlimit seconds = {SECONDS, SECONDS}, bytes = {bytes_most, bytes_most};
	int failed = 0;
	if (argc != 2 || setrlimit(RLIMIT_CPU, &seconds) != 0 ||
	    (!SANITIZED && setrlimit(RLIMIT_AS, &bytes) != 0))
		return 2;
	const int count = sizeof rows / sizeof *rows;
	for (int i = 0; i < count; i++)
		failed += !check(&rows[i], argv[1]);
	printf("%d passed, %d failed\n", count - failed, failed);
	return failed ? 1 : 0;
}
