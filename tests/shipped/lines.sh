#!/bin/sh -e
# lines.sh PROGRAM LAYOUT [GOLDEN [bless]]: the lines of every example by LAYOUT, compared with GOLDEN or
# kept as it. Run it at the project's root.
program=$1 layout=$2 golden=$3 bless=$4
lines() {
	for cv in examples/*/cv.yaml examples/*/resume.json; do
		echo "== $cv"
		"$program" render "$cv" -l "$layout" --dump pages -q --no-system-fonts 2>&1 |
			awk -f tests/shipped/lines.awk
	done
}
if [ -z "$golden" ]; then
	lines
elif [ -n "$bless" ]; then
	lines >"$golden"
else
	lines | diff -u "$golden" -
fi
