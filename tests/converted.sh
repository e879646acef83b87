#!/bin/sh
# SPDX-License-Identifier: MIT
# converted.sh RECTO CV FOLDER: the CV as JSON and as YAML makes the same pages by each layout as the
# CV; and what travels inside its PDF makes the same file, byte for byte. Pictures stay beside a CV.
set -eu
recto=$1 cv=$2 folder=$3
rm -rf "$folder"
mkdir -p "$folder"
cp "$(dirname "$cv")"/*.jpg "$(dirname "$cv")"/*.png "$folder" 2>/dev/null || true
for layout in base classic sidebar; do
	"$recto" render "$cv" -l "$layout" -f json -o "$folder/pages" -q --no-system-fonts 2>/dev/null
	for dialect in json yaml; do
		"$recto" convert "$cv" --to "$dialect" -o "$folder/cv.$dialect" -q 2>/dev/null
		"$recto" render "$folder/cv.$dialect" -l "$layout" -f json -o "$folder/again" -q --no-system-fonts 2>/dev/null
		cmp "$folder/pages" "$folder/again"
	done
	"$recto" render "$cv" -l "$layout" -o "$folder/first.pdf" -q --no-system-fonts
	"$recto" extract "$folder/first.pdf" -o "$folder/inside.json"
	"$recto" render "$folder/inside.json" -l "$layout" -o "$folder/second.pdf" -q --no-system-fonts
	cmp "$folder/first.pdf" "$folder/second.pdf"
done
