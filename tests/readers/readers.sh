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

check() {
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
