# SPDX-License-Identifier: MIT
# Confined, the program makes the same bytes: sandbox.sh RECTO SOURCE FOLDER WITHOUT-LANDLOCK PROBE|none
set -eu
recto=$1 source=$2 folder=$3 without=$4 probe=$5
rm -rf "$folder" /tmp/recto-probe
mkdir -p "$folder"
cd "$folder"
export ASAN_OPTIONS="${ASAN_OPTIONS:-}:detect_leaks=0" # the search for leaks makes a process

fail() {
	echo "sandbox: $*" >&2
	exit 1
}

printf 'name: Ada Example\nphoto: p.png\nwork:\n  - position: Engineer\n' > cv.yaml
"$recto" render cv.yaml --sandbox -f text -q 2> said || true
if grep -q 'cannot confine' said; then
	cat said
	exit 77
fi

# Every example in every format, with the machine's fonts as well, and every layout.
for cv in "$source"/examples/*/cv.yaml "$source"/examples/*/resume.json; do
	[ -f "$cv" ] || continue
	for format in pdf text md json svg png; do
		"$recto" render "$cv" -f $format -o free.$format -q 2> free.said || true
		"$recto" render "$cv" -f $format -o confined.$format -q --sandbox 2> confined.said || true
		cmp free.$format confined.$format && cmp free.said confined.said || fail "$cv as $format"
	done
done
cv=$source/examples/bakery/cv.yaml
for layout in "$source"/layouts/*.yaml; do
	"$recto" render "$cv" -l "$layout" -o free.pdf -q 2> /dev/null || true
	"$recto" render "$cv" -l "$layout" -o confined.pdf -q --sandbox 2> /dev/null || true
	cmp free.pdf confined.pdf || fail "by $layout"
done

# Beside the input, to a link's target, to standard output, to a device; other commands.
mkdir -p in away
cp "$cv" in/cv.yaml
(cd in && "$recto" render cv.yaml --sandbox -q && "$recto" render cv.yaml --sandbox -q -o ../away/cv.pdf)
cmp in/cv.pdf away/cv.pdf
ln -sf ../away/linked.pdf in/linked.pdf
cp in/cv.pdf away/linked.pdf
"$recto" render in/cv.yaml -o in/linked.pdf --sandbox -q
test -L in/linked.pdf && cmp in/linked.pdf in/cv.pdf
"$recto" render - --sandbox -o - -q < in/cv.yaml > stdout.pdf
cmp stdout.pdf in/cv.pdf
"$recto" render in/cv.yaml --sandbox -o /dev/null -q
"$recto" render in/cv.yaml --sandbox -o in/cv.pdf --depfile away/cv.d -q
grep -q cv.yaml away/cv.d
"$recto" check in/cv.yaml --sandbox --against in/cv.pdf -q
"$recto" convert in/cv.yaml --sandbox -o away/cv.json -q
"$recto" extract in/cv.pdf --sandbox > extracted.json
"$recto" extract in/cv.pdf | cmp - extracted.json
! "$recto" check in/cv.yaml --sandbox --extract 2> said && grep -q -- '--extract runs another program' said
! "$recto" watch in/cv.yaml --sandbox 2> said && grep -q -- '--sandbox is for' said
"$recto" check in/cv.yaml --extract -q

# A kernel without Landlock is told of, and the rest holds.
"$without" "$recto" render in/cv.yaml -o without.pdf --sandbox -q 2> said
grep -q 'warning: this machine cannot confine files (no Landlock)' said || fail "silent without Landlock"
cmp without.pdf in/cv.pdf
"$without" "$recto" batch in/cv.yaml -o without 2> said
grep -q 'note: this machine cannot confine files' said || fail "batch is silent without Landlock"

# From inside, by default in a batch; 13 is EACCES, 1 EPERM.
"$recto" batch in -o many -q
cmp many/cv.pdf in/cv.pdf
"$recto" render in/cv.yaml -f png -o in.png -q
"$recto" batch in -f png -o pictures -q
cmp pictures/cv.png in.png
if [ "$probe" != none ]; then
	refused='probe: read 13, write 13, socket 1, exec 1'
	LD_PRELOAD=$probe "$recto" render in/cv.yaml -o probed.pdf --sandbox -q 2> said
	grep -qx "$refused" said || fail "render: $(cat said)"
	LD_PRELOAD=$probe "$recto" batch in/cv.yaml -o probed -q 2> said
	grep -qx "$refused" said || fail "batch: $(cat said)"
	test ! -e /tmp/recto-probe
	LD_PRELOAD=$probe "$without" "$recto" render in/cv.yaml -o probed.pdf --sandbox -q 2> said
	grep -q 'write 0, socket 1, exec 1' said || fail "without Landlock: $(cat said)"
	rm /tmp/recto-probe
fi
