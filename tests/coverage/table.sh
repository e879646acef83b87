# SPDX-License-Identifier: MIT
# Which lines of src/ ran, by file, as docs/coverage.md: table.sh SOURCE BUILD. After the tests have
# run in a build with -DRECTO_COVERAGE=ON.
set -eu
source=$(realpath "$1") build=$(realpath "$2")
mkdir -p "$build/lines"
cd "$build/lines"
find "$build/src" -name '*.gcda' -exec gcov -r -s "$source" {} + > gcov.txt 2> gcov.err
cat <<-END
	# Coverage

	Which lines of \`src/\` the tests run, by gcov; headers and tables have none. Made by \`./bootstrap coverage\`, which
	builds in \`build/coverage\`, runs all tests but those that set every example by every layout once more, and those
	that let calls fail, and writes this page; \`build/coverage/lines\` has each file with the count of each line.

	| file | lines | run | % |
	|---|--:|--:|--:|
END
awk -F "[':% ]+" '
	/^File/ { file = $2 }
	/^Lines executed/ && file ~ /^src\/.*\.(c|inc)$/ {
		lines[file] = $5
		share[file] = $3
		file = ""
	}
	END {
		for (file in lines) {
			run = int(lines[file] * share[file] / 100 + 0.5)
			all += lines[file]
			covered += run
			printf "| `%s` | %d | %d | %.1f |\n", file, lines[file], run, share[file] | "LC_ALL=C sort"
		}
		close("LC_ALL=C sort")
		printf "| **all** | %d | %d | **%.1f** |\n", all, covered, 100 * covered / all
	}' gcov.txt
