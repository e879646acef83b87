#!/bin/sh
# SPDX-License-Identifier: MIT
# converted.sh RECTO CV STEM: the CV as JSON and as YAML makes the same pages by each layout as the CV.
set -eu
recto=$1 cv=$2 stem=$3
for layout in base classic sidebar; do
	"$recto" render "$cv" -l "$layout" -f json -o "$stem.pages" -q --no-system-fonts 2>/dev/null
	for dialect in json yaml; do
		"$recto" convert "$cv" --to "$dialect" -o "$stem.$dialect" -q 2>/dev/null
		"$recto" render "$stem.$dialect" -l "$layout" -f json -o "$stem.again" -q --no-system-fonts 2>/dev/null
		cmp "$stem.pages" "$stem.again"
	done
done
