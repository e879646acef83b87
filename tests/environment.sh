# SPDX-License-Identifier: MIT
# No variable of the environment changes a byte: environment.sh RECTO SOURCE FOLDER. Those that the
# manual page names do what it says, and no more.
set -eu
recto=$1 source=$2 folder=$3
rm -rf "$folder"
mkdir -p "$folder/empty" "$folder/config/recto/layouts" "$folder/home/.config/recto/layouts"
cd "$folder"
unset SOURCE_DATE_EPOCH

fail() {
	echo "environment: $*" >&2
	exit 1
}

# As a user with another language, zone, home, fonts and terminal, and with all that libraries ask for.
hostile() {
	env LANG=tr_TR.UTF-8 LC_ALL=C.UTF-8 LC_NUMERIC=de_DE.UTF-8 LC_CTYPE=tr_TR.ISO-8859-9 LANGUAGE=tr LOCPATH=/nonexistent \
		TZ=Pacific/Kiritimati TZDIR=/nonexistent HOME=/nonexistent USER=x LOGNAME=x \
		XDG_CONFIG_HOME=/nonexistent XDG_DATA_HOME=/nonexistent XDG_CACHE_HOME=/nonexistent XDG_DATA_DIRS=/nonexistent \
		XDG_CONFIG_DIRS=/nonexistent XDG_RUNTIME_DIR=/nonexistent XDG_CURRENT_DESKTOP=KDE \
		FONTCONFIG_FILE=/nonexistent FONTCONFIG_PATH=/nonexistent FONTCONFIG_SYSROOT=/nonexistent FC_LANG=ja \
		HB_SHAPER_LIST=fallback HB_OPTIONS=uniscribe-bug-compatible LIBTHAI_DICTDIR=/nonexistent \
		FREETYPE_PROPERTIES='truetype:interpreter-version=35 cff:no-stem-darkening=0' \
		CAIRO_DEBUG=flush PIXMAN_DISABLE='fast sse2 ssse3' JSIMD_FORCENONE=1 JPEGMEM=1 \
		MALLOC_PERTURB_=165 MALLOC_ARENA_MAX=1 MALLOC_TOP_PAD_=1 MALLOC_CHECK_=3 GLIBC_TUNABLES=glibc.malloc.tcache_count=0 \
		TMPDIR=/nonexistent TMP=/nonexistent COLUMNS=3 LINES=1 TERM=dumb PAGER=false EDITOR=false \
		POSIXLY_CORRECT=1 PYTHONHASHSEED=1 RANDOM=1 SEED=1 DATE=1970-01-01 NO_COLOR=1 "$@"
}

# Every example, and a CV in each script. System fonts count with fontconfig's own variables only, so
# without --no-system-fonts the same but for those.
for cv in "$source"/examples/*/cv.yaml "$source"/examples/*/resume.json "$source"/tests/scripts/*.yaml; do
	[ -f "$cv" ] || continue
	for format in pdf png; do
		env -i PATH="$PATH" "$recto" render "$cv" -f $format -o plain -q --no-system-fonts 2> plain.said || true
		hostile "$recto" render "$cv" -f $format -o hostile -q --no-system-fonts 2> hostile.said || true
		cmp plain hostile && cmp plain.said hostile.said || fail "$cv as $format"
	done
	for locale in C tr_TR.UTF-8 ja_JP.UTF-8; do
		LC_ALL=$locale LANG=$locale FC_LANG=$locale "$recto" render "$cv" -o hostile -q 2> /dev/null || true
		[ "$locale" != C ] || cp hostile plain
		cmp plain hostile || fail "$cv in $locale"
	done
done

# What does count: the date, and layouts of one's own by their name.
cv=$source/examples/bakery/cv.yaml
"$recto" render "$cv" -o plain -q
SOURCE_DATE_EPOCH=86400 "$recto" render "$cv" -o dated -q
! cmp -s plain dated || fail "SOURCE_DATE_EPOCH has no effect"
printf 'layout: 1\npage: {margin: 40mm}\n' | tee config/recto/layouts/own.yaml > home/.config/recto/layouts/own.yaml
env XDG_CONFIG_HOME="$folder/config" "$recto" render "$cv" -l own -o config.pdf -q
env -u XDG_CONFIG_HOME HOME="$folder/home" "$recto" render "$cv" -l own -o home.pdf -q
cmp config.pdf home.pdf
! env -u XDG_CONFIG_HOME HOME="$folder/empty" "$recto" render "$cv" -l own -o none.pdf -q 2> /dev/null || fail "own.yaml is found"
