#!/bin/sh
# parallel.sh CVS OUT [SHARES]: the CVs of a folder in so many shares, by GNU parallel. With
# `--sshlogin host1,host2` after `parallel` the shares run on those machines, which then all see both
# folders and have the same recto. Status 1: a CV failed; report.html says which.
set -eu
cvs=$1 out=$2 shares=${3:-4}
mkdir -p "$out"
status=0
seq "$shares" | parallel --will-cite \
	recto batch "$cvs" -o "$out" --resume -q -j1 --shard "{}/$shares" --report "$out/report-{}.json" ||
	status=1
recto batch --merge $(seq -f "$out/report-%g.json" "$shares") \
	--report "$out/report.json" --report "$out/report.html" || status=1
exit $status
