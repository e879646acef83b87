#!/bin/sh
# SPDX-License-Identifier: MIT
# install.sh BUILD FOLDER CLIENT.c CV: what `cmake --install` puts down is enough to render, and to build
# a client of the library by pkg-config and by CMake. CFLAGS are those of the library, if it has any.
set -eu
build=$1 folder=$2 client=$3 cv=$4
here=$(cd "$(dirname "$0")" && pwd)
rm -rf "$folder"
cmake --install "$build" --prefix "$folder/usr" > /dev/null
cd "$folder"
for file in bin/recto share/man/man1/recto.1 share/bash-completion/completions/recto \
	share/zsh/site-functions/_recto share/fish/vendor_completions.d/recto.fish \
	share/recto/layouts/base.yaml share/recto/fonts/catalogue.tsv share/recto/fonts/licences include/recto.h; do
	test -e "usr/$file" || { echo "$file is not installed" >&2; exit 1; }
done
# Wherever it lies.
mv usr moved
moved/bin/recto render "$cv" -o cv.pdf -q --depfile cv.d
! grep moved cv.d

pkgconfig=$(dirname "$(find "$PWD/moved" -name recto.pc)")
cc -std=c11 ${CFLAGS-} "$client" -o by-pkg-config $(PKG_CONFIG_PATH=$pkgconfig pkg-config --cflags --libs recto)
./by-pkg-config moved/share/recto "$cv"
cmake -S "$here/client" -B by-cmake -DCLIENT="$client" -DCMAKE_PREFIX_PATH="$PWD/moved" > /dev/null
cmake --build by-cmake > /dev/null
by-cmake/client moved/share/recto "$cv"
cd .. && rm -rf "$folder" # copies of all fonts
