# SPDX-License-Identifier: MIT
"""Every input of inputs.py, by the program: `hostile.py RECTO [--bless] [NAME …]`.

Each ends as expected.txt says (its status, and the slug of its worst message),
within 2 seconds of processor and 256 MB of memory, in a folder that then holds nothing more than the
whole output, or nothing at all. --bless writes what came; read the difference.
"""
import concurrent.futures
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile

import inputs

SECONDS, BYTES = 2, 256 << 20
PATIENCE = 60  # the wall clock of a machine with other work
EXPECTED = os.path.join(inputs.HERE, "expected.txt")
RANKS = ("error", "warning", "note")


def limit():
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_DATA, (BYTES, BYTES))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def fill(folder, files):
    for name, content in files.items():
        path = os.path.join(folder, name)
        if callable(content):
            content(path)
        else:
            with open(path, "wb") as file:
                file.write(content)


def worst_slug(said):
    for rank in RANKS:
        found = re.search(rank + r": [^\n]*\[([a-z0-9-]+)\]", said)
        if found:
            return found.group(1)
    return "-"


def faults_of(folder, files, status, made):
    """What is wrong whatever the row expects."""
    for name in made:
        data = open(os.path.join(folder, name), "rb").read()
        if not name.endswith(".pdf") or not data.startswith(b"%PDF-") or not data.endswith(b"%%EOF\n"):
            return "leaves " + name
    if status not in (0, 1, 2, 3):
        return "status %d" % status
    return "" if status < 2 or not made else "a file in spite of status %d" % status


def run(recto, row):
    """(what came, what is wrong with it)."""
    name, files, words = row
    folder = tempfile.mkdtemp(prefix="recto-hostile-")
    try:
        fill(folder, files)
        environment = {"PATH": os.environ["PATH"], "SOURCE_DATE_EPOCH": "1700000000", "XDG_CONFIG_HOME": "/nonexistent"}
        try:
            done = subprocess.run([recto] + list(words) + ["--no-system-fonts"], cwd=folder, env=environment,
                                  stdin=subprocess.DEVNULL, capture_output=True, timeout=PATIENCE, preexec_fn=limit)
        except subprocess.TimeoutExpired:
            return "timeout", "does not end"
        said = done.stderr.decode("utf-8", "replace")
        made = sorted(set(os.listdir(folder)) - set(files))
        wrong = faults_of(folder, files, done.returncode, made)
        if "passwd" in said and "root:" in said:
            wrong = "shows a file from outside"
        if any(c in done.stderr for c in (b"\x1b", b"\x00", b"\x07")):
            wrong = "sends control signs to the terminal"
        return "%d %s%s" % (done.returncode, worst_slug(said), " +" if made else ""), wrong
    finally:
        shutil.rmtree(folder)


def main():
    recto, words = sys.argv[1], sys.argv[2:]
    bless = "--bless" in words
    names = [w for w in words if not w.startswith("-")]
    rows = [r for r in inputs.ROWS if not names or r[0] in names]
    assert len({r[0] for r in inputs.ROWS}) == len(inputs.ROWS), "a name twice"
    expected = {}
    if os.path.exists(EXPECTED):
        for line in open(EXPECTED):
            if line.strip() and not line.startswith("#"):
                name, what = line.rstrip("\n").split(": ", 1)
                expected[name] = what
    failed, came = 0, {}
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for row, (what, wrong) in zip(rows, pool.map(lambda r: run(recto, r), rows)):
            came[row[0]] = what
            if wrong or (not bless and expected.get(row[0]) != what):
                failed += 1
                print("%s: %s, expected %s%s" % (row[0], what, expected.get(row[0]), "; " + wrong if wrong else ""))
    if bless:
        expected.update(came)
        with open(EXPECTED, "w") as file:
            file.write("# name: status, slug of the worst message, + if there is an output (hostile.py --bless)\n")
            for row in inputs.ROWS:
                if row[0] in expected:
                    file.write("%s: %s\n" % (row[0], expected[row[0]]))
    print("%d inputs, %d wrong" % (len(rows), failed))
    return 1 if failed else 0


sys.exit(main())
