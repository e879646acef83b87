#!/bin/sh
# SPDX-License-Identifier: MIT
# Every CV by every layout, read back by another program than pdftotext:
#     readers.sh mutool RECTO CV… -- LAYOUT…
#     readers.sh pdfjs RECTO MODULES FOLDER CV… -- LAYOUT…
# pdf.js is run once over all files in FOLDER, for it takes long to begin. 77: it is not there.
set -u
here=$(cd "$(dirname "$0")" && pwd)
reader=$1 recto=$2
shift 2
if [ "$reader" = pdfjs ]; then
	modules=$1 folder=$2
	shift 2
	if ! [ -d "$modules/node_modules/pdfjs-dist" ]; then
		echo "SKIPPED: no pdf.js in $modules; ./bootstrap test fetches it where npm has a registry"
		exit 77
	fi
	rm -rf "$folder"
	mkdir -p "$folder"
fi
cvs= layouts=
while [ "$1" != -- ]; do
	cvs="$cvs $1"
	shift
done
shift
layouts=$*

name_of() { # CV LAYOUT
	echo "$1-$2" | sed 's|.*/\([^/]*\)/\([^/]*\)-.*/|\1-\2-|; s|\.[a-z]*||g'
}

each() { # COMMAND
	for cv in $cvs; do
		for layout in $layouts; do
			"$1" || fail "$cv" "$layout"
		done
	done
}

status=0
fail() {
	echo "^ $reader: $1 by $2"
	status=1
}

render() {
	"$recto" render "$cv" -l "$layout" -o "$folder/$(name_of "$cv" "$layout").pdf" -q --no-system-fonts
}

# pdf.js 3.11 measures a glyph by the scale of the first in its line, so that it parts words where
# hidden glyphs spell a cluster (src/write/pdf/spell.c), in Devanagari and Thai; and it turns lines from
# right to left by its own bidi, and loses the spaces between words that stand so. MuPDF 1.21 has no
# bidi: it parts letters that are tracked, as in titles, from right to left.
is_beyond() {
	lang=$(sed -n 's/^ *lang: *"\{0,1\}\([a-z]*\).*/\1/p' "$cv" | head -n 1)
	case $reader-$lang in
	pdfjs-ar | pdfjs-he | pdfjs-hi | pdfjs-th | mutool-ar | mutool-he) return 0 ;;
	*) return 1 ;;
	esac
}

check() {
	is_beyond && return
	[ "$reader" = mutool ] && place=mutool || place=given
	READ="${folder:-}/$(name_of "$cv" "$layout").txt" PATH="$here/$place:$PATH" \
		"$recto" check --extract "$cv" -l "$layout" -q --no-system-fonts
}

if [ "$reader" = pdfjs ]; then
	each render
	node "$here/pdfjs.mjs" "$modules" "$folder"/*.pdf || exit 1
fi
each check
exit $status
