# The lines of `--dump pages`, one each: the baseline, then each run's left edge and its words. What
# a run looks like is left to the dumps of every item; this one is short enough for every example.
function flush() {
	if (line != "")
		print line
	line = baseline = ""
}
$1 == "glyphs" {
	if ($3 != baseline) {
		flush()
		baseline = $3
		line = "  " baseline ":"
	}
	words = $0
	sub(/^[^"]*/, "", words)
	line = line " " $2 " " words
	next
}
{ flush() }
$1 == "link" { print "  link", $2, $3, $NF; next }
{ print }
END { flush() }
