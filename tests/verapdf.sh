#!/bin/sh
# SPDX-License-Identifier: MIT
# verapdf.sh JAR FLAVOUR PDF…: every file keeps the standard (ua1, 3a), says the reference validator; and
# it says no of a file that has lost what both of them ask for.
set -eu
jar=$1 flavour=$2
shift 2
broken=$(mktemp --suffix=.pdf)
trap 'rm -f "$broken" "$broken.qdf"' EXIT
validate() { # ends with a status of its own where a file fails
	java -cp "$jar" org.verapdf.apps.GreenfieldCliWrapper --format text -v --flavour "$flavour" "$@" 2>/dev/null || true
}

qpdf --qdf --object-streams=disable "$1" - |
	sed -e 's/DisplayDocTitle true/DisplayDocTitle false/' -e 's/pdfaid:part>3/pdfaid:part>1/' \
		-e 's/pdfaid:part="3"/pdfaid:part="1"/' >"$broken.qdf"
fix-qdf "$broken.qdf" >"$broken"
validate "$broken" | grep -q ^FAIL || {
	echo "a broken file is not found to fail $flavour"
	exit 1
}
validate "$@" | awk -v files=$# '
	/^PASS/ { passed++; next }
	{ print }
	END { print passed + 0 " of " files " files keep '"$flavour"'"; exit passed != files }'
