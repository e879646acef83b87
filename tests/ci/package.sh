#!/bin/sh
# SPDX-License-Identifier: MIT
# package.sh BUILD FOLDER CV: the Debian package has all that it should, says what it needs, and works
# once it is unpacked.
set -eu
build=$1 folder=$2 cv=$3
rm -rf "$folder"
mkdir -p "$folder"
cpack --config "$build/CPackConfig.cmake" -B "$folder" > "$folder/log" 2>&1 || { cat "$folder/log" >&2; exit 1; }
cd "$folder"
dpkg-deb -c recto_*.deb > list
for file in bin/recto share/man/man1/recto.1 share/bash-completion/completions/recto \
	share/zsh/site-functions/_recto share/fish/vendor_completions.d/recto.fish \
	share/recto/layouts/base.yaml share/recto/fonts/catalogue.tsv \
	'share/recto/fonts/Lato-Regular.ttf -> /usr/share/fonts/'; do
	grep -qF " ./usr/$file" list || { echo "the package lacks $file" >&2; exit 1; }
done
for needed in libc6 libharfbuzz0b libhpdf libyaml-0-2 libcairo2 fonts-lato fonts-noto-core fonts-fork-awesome; do
	dpkg-deb -f recto_*.deb Depends | grep -q "$needed" || { echo "$needed is not in Depends" >&2; exit 1; }
done
dpkg-deb -x recto_*.deb root
root/usr/bin/recto render "$cv" -o cv.pdf -q
root/usr/bin/recto render "$cv" -f png -q -o cv.png
