#!/bin/sh
# SPDX-License-Identifier: MIT
# One page painted by recto and by poppler from recto's PDF: raster.sh RECTO RASTER CV LAYOUT OUT
# [OTHER-LAYOUT]. With another layout for the PDF they differ, and it fails.
set -eu
recto=$1 raster=$2 cv=$3 layout=$4 out=$5 other=${6:-$4}
dpi=110

"$recto" render "$cv" -l "$layout" -f png --dpi $dpi -o "$out.png" -q --no-system-fonts
"$recto" render "$cv" -l "$other" -o "$out.pdf" -q --no-system-fonts
pdftoppm -r $dpi -png -f 1 -l 1 -singlefile "$out.pdf" "$out-pdf"
"$raster" "$out.png" "$out-pdf.png"
