#!/bin/sh
# SPDX-License-Identifier: MIT
# batch.sh RECTO SOURCE FOLDER CASE [COUNT BROKEN]: one case of `recto batch`, in a folder of its own, over
# so many generated CVs of which so many cannot be read.
set -eu
recto=$1 source=$2 folder=$3 name=$4 count=${5:-40} broken=${6:-4}
rm -rf "$folder"
mkdir -p "$folder/bin"
cd "$folder"
ln -s "$recto" bin/recto
PATH=$PWD/bin:$PATH
export PATH
python3 "$source/tests/batch/generate.py" in "$count" "$broken"

die() {
	echo "$name: $*" >&2
	exit 1
}

# batch STATUS ARGUMENT…: with bundled fonts, so that every machine makes the same.
batch() {
	want=$1 got=0
	shift
	recto batch --no-system-fonts "$@" 2>said || got=$?
	[ "$got" -eq "$want" ] || { cat said >&2; die "status $got, wanted $want: $*"; }
}

pdfs() {
	find "$1" -name '*.pdf' | wc -l
}

# The same files with the same bytes, and no others.
same() {
	diff -r --exclude .recto --exclude 'report*' "$1" "$2" || die "$1 and $2 differ"
}

all() {
	batch 1 in -o "$1" -q
}

children() {
	cat "/proc/$1/task/$1/children" 2>/dev/null
}

case $name in
counts)
	batch 1 in -o out --report report.json
	[ "$(pdfs out)" -eq $((count - broken)) ] || die "$(pdfs out) PDFs"
	[ "$(find out -type f ! -name '*.pdf' ! -name batch.jsonl | wc -l)" -eq 0 ] || die "something is left over"
	[ "$(grep -c '^in/bad-.*: error: ' said)" -eq "$broken" ] || die "failures are not all named"
	grep -q ": $((count - broken)) fine, 0 with doubts, $broken failed$" said || die "$(tail -1 said)"
	python3 - "$count" "$broken" <<-END
	import json, sys
	count, broken = map(int, sys.argv[1:])
	report = json.load(open("report.json"))
	results = report["results"]
	assert report["total"] == len(results) == count and report["failed"] == broken, report["total"]
	assert [r["index"] for r in results] == list(range(1, count + 1))
	for r in results:
	    bad = "/bad-" in r["input"]
	    assert (r["status"] == "failed") == bad and ("output" in r) != bad, r
	    assert bad or (r["pages"] >= 1 and r["losses"] == [] and "placed" in r["summary"]), r
	    assert not bad or r["diagnostics"][0]["level"] == "error", r
	END
	;;
report)
	# For people: a page that needs nothing but itself, with links that move with it.
	printf 'name: A <b>"&\nwork:\n- position: B\n  compny: C\n' >"in/doubt & so.yaml"
	batch 1 in -o out --report out/report.html
	[ "$(grep -c '<article' out/report.html)" -eq $((count + 1)) ] || die "cards"
	[ "$(grep -c '<article class="failed"' out/report.html)" -eq "$broken" ] || die "failed cards"
	[ "$(grep -c 'data:image/png;base64,' out/report.html)" -eq $((count - broken + 1)) ] || die "pictures"
	! grep -qiE '<script|https?://' out/report.html || die "it needs more than itself"
	grep -q '<a href="./doubt%20%26%20so.pdf">' out/report.html || die "no link"
	grep -q '<h2>doubt &amp; so</h2>' out/report.html || die "no name"
	grep -q 'compny.*key-near' out/report.html || die "no message"
	python3 - <<-END
	import html.parser
	class Page(html.parser.HTMLParser):
	    open = []
	    def handle_starttag(self, tag, attributes):
	        if tag not in ("meta", "img", "input"): self.open.append(tag)
	    def handle_endtag(self, tag):
	        assert self.open.pop() == tag, (tag, self.getpos())
	page = Page()
	page.feed(open("out/report.html").read())
	assert page.open == [], page.open
	END
	;;
forms)
	# Messages for programs: of all CVs, in their order, and no line for people among them.
	for form in json sarif github; do
		batch 1 in -o out --diagnostics "$form"
		cp said "said.$form"
	done
	python3 - "$broken" <<-END
	import json, sys
	broken = int(sys.argv[1])
	files = [json.loads(l)["file"] for l in open("said.json") if json.loads(l)["level"] == "error"]
	assert files == sorted(files) and len(set(files)) == broken, files
	results = [r for run in json.load(open("said.sarif"))["runs"] for r in run["results"]]
	errors = [r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for r in results if r["level"] == "error"]
	assert errors == files, errors
	lines = open("said.github").read().splitlines()
	assert len([l for l in lines if l.startswith("::error file=in/bad-")]) == len(files), lines
	assert all(l.startswith("::") for l in lines), lines
	END
	;;
resume)
	all whole
	recto batch in -o part -j1 -q --no-system-fonts 2>/dev/null &
	run=$!
	while [ "$(pdfs part 2>/dev/null)" -lt $((count / 3)) ]; do sleep 0.05; done
	kill -KILL "$run"
	wait "$run" 2>/dev/null || true
	[ "$(pdfs part)" -lt $((count - broken)) ] || die "nothing is left to do"
	batch 1 in -o part --resume --report report-part.json
	grep -q '[1-9][0-9]* unchanged$' said || die "all was set anew: $(tail -1 said)"
	same whole part
	batch 1 in -o part --resume --report report-again.json
	grep -q "; $((count - broken)) unchanged$" said || die "$(tail -1 said)"
	cmp report-part.json report-again.json
	# What has changed is set again, and nothing else: a CV, a PDF, a layout, a setting.
	sed -i 's/Ada/Eda/' in/cv-0000.yaml
	rm part/cv-0001.pdf
	echo >part/cv-0002.pdf
	batch 1 in -o part --resume
	grep -q "; $((count - broken - 3)) unchanged$" said || die "$(tail -1 said)"
	sed -i 's/Eda/Ada/' in/cv-0000.yaml
	batch 1 in -o part --resume -q
	same whole part
	batch 1 in -o part --resume --set palette.accent=#7a1f3d
	grep -q unchanged said && die "a setting has changed: $(tail -1 said)"
	printf 'layout: 1\nextends: classic\n' >mine.yaml
	batch 1 in -o part --resume -l ./mine.yaml -q
	echo 'palette: {accent: "#7a1f3d"}' >>mine.yaml
	batch 1 in -o part --resume -l ./mine.yaml
	! grep -q unchanged said || die "the layout has changed: $(tail -1 said)"
	;;
stop)
	recto batch in -o part -j1 --no-system-fonts 2>said &
	run=$!
	while [ "$(pdfs part 2>/dev/null)" -lt 3 ]; do sleep 0.05; done
	kill -INT "$run"
	status=0
	wait "$run" || status=$?
	[ "$status" -eq 130 ] || die "status $status"
	grep -q '^stopped: ' said || die "$(tail -1 said)"
	[ "$(find part -type f ! -name '*.pdf' ! -name batch.jsonl | wc -l)" -eq 0 ] || die "a half file"
	[ "$(pdfs part)" -eq "$(grep -c '"output"' part/.recto/batch.jsonl)" ] || die "a file without a record"
	all whole
	batch 1 in -o part --resume -q
	same whole part
	;;
shards)
	batch 1 in -o whole -q --report report.json --name '{name:slug}'
	for i in 1 2; do
		batch 1 in -o shared -q --report "report-$i.json" --name '{name:slug}' --shard "$i/2"
	done
	same whole shared
	batch 1 --merge report-2.json report-1.json --report merged.json --report merged.html
	sed 's/"shared/"whole/g; s/→ shared/→ whole/' merged.json | cmp - report.json
	batch 3 --merge report-1.json --report merged.json
	grep -q 'are in none of these reports' said || die "$(cat said)"
	batch 3 --merge report-1.json report-1.json --report merged.json
	# Engines say which share it is.
	mkdir engines
	for i in 4 6; do
		SLURM_ARRAY_TASK_ID=$i SLURM_ARRAY_TASK_MIN=4 SLURM_ARRAY_TASK_STEP=2 SLURM_ARRAY_TASK_COUNT=2 \
			recto batch in -o engines -q --shard auto --name '{name:slug}' --no-system-fonts 2>/dev/null || [ $? -eq 1 ]
	done
	same whole engines
	rm -r engines
	for i in 0 1; do
		JOB_COMPLETION_INDEX=$i \
			recto batch in -o engines -q --shard auto/2 --name '{name:slug}' --no-system-fonts 2>/dev/null || [ $? -eq 1 ]
	done
	same whole engines
	;;
crash)
	mkfifo in/stuck.yaml
	recto batch in -o out -j2 --report report.json --no-system-fonts 2>said &
	run=$!
	# Whoever opens the pipe waits for ever. Once all workers sleep and use no time they are shot.
	before=none
	while kill -0 "$run" 2>/dev/null; do
		now=$(for c in $(children "$run"); do cut -d' ' -f1,3,14,15 "/proc/$c/stat" 2>/dev/null || true; done)
		case $now in *" R "* | *" D "*) now=busy ;; esac
		if [ -n "$now" ] && [ "$now" != busy ] && [ "$now" = "$before" ]; then
			for c in $(children "$run"); do kill -SEGV "$c" 2>/dev/null || true; done
			now=none
		fi
		before=$now
		sleep 1
	done
	status=0
	wait "$run" || status=$?
	[ "$status" -eq 1 ] || die "status $status"
	grep -F '[cv-lost]' said | grep -q '^in/stuck.yaml: error: this CV could not be set: the process that set it ' || die "$(cat said)"
	[ "$(pdfs out)" -eq $((count - broken)) ] || die "$(pdfs out) PDFs"
	grep -q "\"failed\": $((broken + 1))," report.json || die "$(head -2 report.json)"
	rm in/stuck.yaml
	all whole
	same whole out
	;;
memory)
	peak() {
		python3 -c 'import resource as r, subprocess as s, sys; s.run(sys.argv[1:], stderr=s.DEVNULL)
print(r.getrusage(r.RUSAGE_CHILDREN).ru_maxrss)' recto batch --manifest "$1" -o out -j1 -q --no-system-fonts
	}
	ls in/cv-* | head -50 >few
	ls in/cv-* | head -200 >many
	few=$(peak few) many=$(peak many)
	echo "peak of 50 CVs: $few KiB, of $(wc -l <many): $many KiB"
	[ "$many" -lt $((few + few / 10)) ] || die "memory grows"
	;;
names)
	mkdir a b a/.hidden a/below
	echo 'name: Ada Example' | tee a/cv.yaml b/cv.yaml a/cv-2.yaml a/.cv.yaml a/below/x.yaml >a/'[cv].yaml'
	echo 'name: Zoë Ünal' >b/other.yaml
	echo no >a/notes.txt
	batch 0 a b a/cv.yaml -o out/deep -q
	[ "$(cd out/deep && echo *)" = '[cv].pdf cv-2.pdf cv-3.pdf cv.pdf other.pdf' ] || die "$(ls out/deep)"
	batch 0 'b/*.yaml' -o out/named -q --name '{name:slug}/cv'
	[ "$(cd out/named && echo *)" = 'ada-example-cv.pdf zoe-unal-cv.pdf' ] || die "$(ls out/named)"
	printf '# two\nb/other.yaml\n\na/cv.yaml' >list
	batch 0 --manifest list -o out/listed -q
	[ "$(cd out/listed && echo *)" = 'cv.pdf other.pdf' ] || die "$(ls out/listed)"
	# No name of a redacted person, though the file bears it.
	mv b/cv.yaml b/ada-example.yaml
	batch 0 b -o out/redacted -q --redact 'person.name={name:initials}'
	[ "$(cd out/redacted && echo *)" = 'cv.pdf other.pdf' ] || die "$(ls out/redacted)"
	batch 0 b -o out/redacted-too -q --redact 'person.name={name:initials}' --name '{name:slug}'
	[ "$(cd out/redacted-too && echo *)" = 'a-e.pdf z-u.pdf' ] || die "$(ls out/redacted-too)"
	# A field of one's own may name the files, where somebody has it; nobody has one that is misspelt.
	printf 'name: Ada Example\nstaff number: X7\n' >own.yaml
	batch 0 own.yaml b/other.yaml -o out/own -q --name 'cv-{staff number}'
	[ "$(cd out/own && echo *)" = 'cv-X7.pdf other.pdf' ] || die "$(ls out/own)"
	batch 0 b -o out/optional -q --name '{nickname|name:slug}[-{staff number}]'
	[ "$(cd out/optional && echo *)" = 'ada-example.pdf zoe-unal.pdf' ] || die "$(ls out/optional)"
	batch 2 own.yaml b -o out/misspelt -q --name '{nmae:slug}'
	grep -q 'nmae; did you mean name?' said || die "$(cat said)"
	batch 2 b -o out/misspelt -q --name '{staff number}'
	[ ! -e out/misspelt ] || die "$(ls out/misspelt)"
	# A long name is cut, never into its ending.
	long=$(printf 'n%.0s' $(seq 198))
	echo 'name: Ada Example' >"$long.yaml"
	batch 0 "$long.yaml" -o out/long -q
	[ "$(cd out/long && echo *)" = "$long.pdf" ] || die "$(ls out/long)"
	batch 1 a/cv.yaml missing.yaml 'none-*.yaml' -o out/missing
	[ "$(pdfs out/missing)" -eq 1 ] || die "$(ls out/missing)"
	grep -q '^missing.yaml: error: no such file' said || die "$(cat said)"
	printf 'name: A\nwork:\n- position: B\n  compny: C\n' >b/doubt.yaml
	batch 0 b/doubt.yaml -o out/doubt --report doubt.json
	grep -q '0 fine, 1 with doubts, 0 failed' said || die "$(cat said)"
	batch 1 b/doubt.yaml -o out/doubt --strict -q
	for wrong in '' '-o out --shard 3/2' '-o out --shard auto' '-o out --name {name' '-o out --dump cv' '-o out --report r.txt' '--merge r.json'; do
		# shellcheck disable=SC2086
		batch 2 a $wrong
	done
	: >b/none
	batch 3 a -o b/none
	;;
redacted)
	# Wherever the rule stands, no file bears the name that it takes away; without one, all do.
	printf 'layout: 1\nextends: classic\nredact: {person.name: "{name:initials}"}\n' >redacts.yaml
	printf 'layout: 1\nextends: classic\nlocales: {de: {redact: {person.name: "X"}}}\n' >german.yaml
	mkdir -p a/own layouts
	cp redacts.yaml a/own
	cp redacts.yaml layouts/rendercv.house.yaml
	cv() {
		printf '%s\n' 'name: Ada Example' "$@" >a/ada-example.yaml
	}
	named() {
		wanted=$1
		shift
		rm -rf out
		batch 0 a/ada* -o out -q "$@"
		[ "$(cd out && echo *)" = "$wanted" ] || die "wanted $wanted, found $(ls out): $* $(cat a/ada*)"
	}
	cv
	named ada-example.pdf
	named ada-example.pdf -l ./german.yaml
	named cv.pdf --redact 'person.name=X'
	named cv.pdf --set 'redact={person.name: X}'
	named cv.pdf -l ./redacts.yaml
	cv 'lang: de'
	named cv.pdf -l ./german.yaml
	named ada-example.pdf -l classic
	cv
	named cv.pdf -l ./german.yaml --lang de-AT
	cv 'layout: own/redacts.yaml'
	named cv.pdf
	named ada-example.pdf -l classic
	cv 'layout: {extends: own/redacts.yaml, palette: {accent: "#123456"}}'
	named cv.pdf
	cv 'Lay-Out: {redact: {person.name: X}}'
	named cv.pdf
	named cv.pdf -l classic
	cv '"\x6cayout": {redact: {person.name: X}}'
	named cv.pdf
	cv 'variants: {short: {layout: {redact: {person.name: X}}}, bare: {layout: rendercv.house}}'
	named ada-example.pdf
	named cv.pdf --variant short
	named cv.pdf --variant bare --layouts layouts
	cv 'letter: {body: Dear all}'
	named ada-example-letter.pdf --letter
	named letter.pdf --letter --redact 'person.name=X'
	printf '%s\n' --- 'layout: {redact: {person.name: X}}' --- '# Ada Example' >a/ada-example.md
	rm a/ada-example.yaml
	named cv.pdf
	rm a/ada-example.md
	printf '{"basics": {"name": "Ada Example"}, "lay\\u006fut": {"redact": {"person.name": "X"}}}' >a/ada-example.json
	named cv.pdf
	# Another dialect names a layout in its own way.
	printf 'cv: {name: Ada Example}\ndesign: {theme: house}\n' >a/ada-example.yaml
	rm a/ada-example.json
	named ada-example.pdf
	named cv.pdf --layouts layouts
	;;
parallel)
	command -v parallel >/dev/null || exit 77
	batch 1 in -o whole -q --report report.json
	sh "$source/docs/batch/parallel.sh" in shared 3 2>/dev/null && die "status 0"
	same whole shared
	sed 's/"shared/"whole/g; s/→ shared/→ whole/' shared/report.json | cmp - report.json
	[ "$(grep -c '<article' shared/report.html)" -eq "$count" ] || die "report.html is not whole"
	;;
slurm)
	# The job script as Slurm runs it; where Slurm is, sbatch does no more than set these.
	all whole
	ls in/* >cvs.txt
	for task in 1 2 3 4 5 6 7 8; do
		SLURM_ARRAY_TASK_ID=$task SLURM_ARRAY_TASK_MIN=1 SLURM_ARRAY_TASK_COUNT=8 \
			sh "$source/docs/batch/slurm.sh" 2>/dev/null
	done
	same whole out
	batch 1 --merge out/report-*.json --report out/report.html
	;;
*)
	die "no such case"
	;;
esac
