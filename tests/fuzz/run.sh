#!/bin/sh
# SPDX-License-Identifier: MIT
# run.sh BUILD DIALECT SECONDS: fuzzes one reader (resume, json, rendercv, yamlresume, markdown) with
# the tests as seeds; corpus and finds stay in BUILD/corpus-DIALECT and BUILD/finds-DIALECT.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
build=$1 dialect=$2 seconds=$3
corpus=$build/corpus-$dialect finds=$build/finds-$dialect
mkdir -p "$corpus" "$finds"
case $dialect in
	json)       reader=resume seeds="*.json" ;;
	markdown)   reader=$dialect seeds="*.md" ;;
	*)          reader=$dialect seeds="*.yaml" ;;
esac
find "$here/cases" "$here/dialects" "$here/conversions" "$here/../examples" \
	-name "$seeds" -size -40k 2>/dev/null | while read -r seed; do
	cp "$seed" "$corpus/$(echo "$seed" | cksum | cut -d ' ' -f 1)"
done
exec "$build/tests/fuzz-$reader" -max_total_time="$seconds" -timeout=5 -rss_limit_mb=1024 \
	-dict="$here/fuzz/read.dict" -artifact_prefix="$finds/" -print_final_stats=1 "$corpus"
