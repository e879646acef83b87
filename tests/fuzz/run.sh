#!/bin/sh
# SPDX-License-Identifier: MIT
# run.sh BUILD TARGET|all SECONDS: fuzzes one target for so long, or each of them, one after the other,
# with the tests as seeds and words/TARGET.dict, or words/read.dict, as the words to try; the corpus
# and what was found stay in BUILD/corpus-TARGET and BUILD/finds-TARGET. The status is 1 if anything
# was found.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
build=$1 target=$2 seconds=$3
targets="resume json rendercv yamlresume markdown layout inline template dates image render"

seeds_of() {
	case $1 in
	json) echo "*.json" ;;
	markdown) echo "*.md" ;;
	image) echo "*.png *.jpg" ;;
	inline | template | dates) ;;
	*) echo "*.yaml" ;;
	esac
}

# What stands in a file, and of a layout the keys that its schema names.
words_of() {
	words=$here/fuzz/words/$1.dict
	[ -f "$words" ] || words=$here/fuzz/words/read.dict
	cat "$words"
	[ "$1" != layout ] || "$build/recto" schema layout | sed -n 's/^ *\("[a-z_-]*"\): .*/\1/p' | sort -u
}

fuzz() {
	corpus=$build/corpus-$1 finds=$build/finds-$1
	program=$1
	[ "$1" != json ] || program=resume
	mkdir -p "$corpus" "$finds"
	set -f
	for seeds in $(seeds_of "$1"); do
		find "$here" "$here/../examples" "$here/../layouts" -name "$seeds" -size -40k | while read -r seed; do
			cp "$seed" "$corpus/$(echo "$seed" | cksum | cut -d ' ' -f 1)"
		done
	done
	set +f
	words_of "$1" >"$corpus.dict"
	"$build/tests/fuzz-$program" -max_total_time="$seconds" -timeout=5 -rss_limit_mb=1024 \
		-dict="$corpus.dict" -artifact_prefix="$finds/" -print_final_stats=1 "$corpus"
}

[ "$target" = all ] || targets=$target
status=0
for each in $targets; do
	fuzz "$each" || status=1
done
exit "$status"
