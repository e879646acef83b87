#!/bin/sh
# SPDX-License-Identifier: MIT
# depfile.sh RECTO FOLDER: make, and ninja where there is one, render again whatever file changes of
# those that a CV is made of, and only then.
set -eu
recto=$1 folder=$2
here=$(cd "$(dirname "$0")" && pwd)
rm -rf "$folder"
mkdir -p "$folder/house/fonts" "$folder/my pictures"
cd "$folder"
cp /usr/share/fonts/truetype/lato/Lato-Regular.ttf house/fonts/
cp "$here/../cases/check/pictures/dot.png" 'my pictures/$1 #2.png'
cat > cv.yaml <<'END'
name: Ada Example
photo: "my pictures/$1 #2.png"
layout:
  extends: house/house.yaml
END
cat > house/house.yaml <<'END'
layout: 1
extends: [parent.yaml]
faces: {House: [{file: fonts/Lato-Regular.ttf}]}
END
cat > house/parent.yaml <<'END'
layout: 1
extends: base
END
echo 'person.pronouns: false' > rules.yaml
cat > Makefile <<END
cv.pdf: cv.yaml
	'$recto' render cv.yaml -q -l own.yaml --redact rules.yaml --ignore redact-nothing --depfile cv.d
-include cv.d
END
cat > own.yaml <<'END'
layout: 1
extends: [house/house.yaml, sidebar]
parts: {person: [{image: "{photo}", width: 9mm, alt: ""}, {part: name}]}
END

fail() {
	echo "$*:" >&2
	cat cv.d >&2
	exit 1
}

# again TOOL: does it render now?
again() {
	! $1 | grep -q 'Nothing\|up to date\|no work'
}

try() {
	tool=$1
	rm -f cv.pdf
	$tool > /dev/null
	again "$tool" && fail "$tool renders again though nothing has changed"
	for file in cv.yaml own.yaml house/house.yaml house/parent.yaml rules.yaml \
		house/fonts/Lato-Regular.ttf 'my pictures/$1 #2.png'; do
		sleep 0.02
		touch "$file"
		again "$tool" || fail "$tool does not render again after a change of $file"
		again "$tool" && fail "$tool does not come to rest after a change of $file"
	done
	# A layout that is no longer there does not stop it.
	sed -i 's/house.yaml, sidebar/parent.yaml, sidebar/' own.yaml
	mv house/house.yaml away.yaml
	again "$tool" || fail "$tool does not render without house.yaml"
	mv away.yaml house/house.yaml
	sed -i 's/parent.yaml, sidebar/house.yaml, sidebar/' own.yaml
}

try make
! grep -q "$(dirname "$recto")" cv.d || fail "recto's own files are named"
command -v ninja > /dev/null || exit 0
cat > build.ninja <<END
rule render
  command = '$recto' render \$in -q -o \$out -l own.yaml --redact rules.yaml --ignore redact-nothing --depfile \$out.d
  depfile = \$out.d
build cv.pdf: render cv.yaml
END
try ninja
