# SPDX-License-Identifier: MIT
"""There and back: `conversions.py RECTO [--bless] [--rich] [NAME …]`; --rich: without the examples.

Each rich CV of this folder (and of ../dialects) goes to each dialect and comes
back. A golden for each pair, `rich/FROM-TO.txt`, holds what was reported and what
came back otherwise, as a difference of canonical JSON: whatever is in the second
part must be announced in the first. The examples go all ways as well; of them,
as of the rich CVs, must hold:

  - a word that does not come back stands where a loss was reported;
  - a word that comes back and was not there is said by a loss;
  - where nothing was reported, the same CV comes back;
  - of recto's own language, what came back is the same bytes when it is written again.

YAMLResume is read and not written: its way ends at the other dialect.
"""
import collections
import concurrent.futures
import difflib
import glob
import json
import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
ENDINGS = {"yaml": "yaml", "jsonresume": "json", "rendercv": "yaml", "markdown": "md", "yamlresume": "yaml"}
TARGETS = ("yaml", "jsonresume", "rendercv", "markdown")
RICH = {
    "yaml": os.path.join(HERE, "rich.yaml"),
    "markdown": os.path.join(HERE, "rich.md"),
    "jsonresume": os.path.join(ROOT, "tests/dialects/jsonresume.json"),
    "rendercv": os.path.join(ROOT, "tests/dialects/rendercv.yaml"),
    "yamlresume": os.path.join(ROOT, "tests/dialects/yamlresume.yaml"),
}
LEAF = re.compile(r"(?m)^(\S+)  (.*)  \S+?:(\d+):(\d+)$")
LOSS = re.compile(r"(?m)^\S+?(?::(\d+):(\d+))?: \w+: .* \[loss\]$")
WORD = re.compile(r"[^\W_]+")
YEAR = re.compile(r"\b[12]\d{3}\b")


class Program:
    def __init__(self, recto):
        self.recto = recto

    def run(self, words, folder):
        done = subprocess.run([self.recto] + words, cwd=folder, capture_output=True, text=True,
                              env=dict(os.environ, SOURCE_DATE_EPOCH="1700000000"))
        assert done.returncode in (0, 1), (words, done.stderr)
        return done.stdout, done.stderr

    def convert(self, folder, name, to, out):
        """What it reports, and whether it read anything."""
        said = self.run(["convert", name, "--to", to, "-o", out], folder)[1]
        assert os.path.exists(os.path.join(folder, out)), said
        return said

    def leaves(self, folder, name):
        """(path, text, line, column)"""
        dump = self.run(["render", name, "--dump", "cv", "-q"], folder)[0]
        return [(p, t, int(l), int(c)) for p, t, l, c in LEAF.findall(dump)]

    def json(self, folder, name):
        return self.run(["convert", name, "--to", "json", "-q", "-o", "-"], folder)[0]


def reported(said, source):
    """The numbers of the lines for which a loss was reported: its own, and those that stand below it."""
    lines, covered = source.split("\n"), set()
    for line, column in LOSS.findall(said):
        if not line:
            continue
        at = int(line) - 1
        covered.add(at + 1)
        for k in range(at + 1, len(lines)):
            text = lines[k]
            if text.strip() and len(text) - len(text.lstrip(" -")) < int(column) - 1:
                break
            covered.add(k + 1)
    return covered


def losses_of(said):
    return [line for line in said.split("\n") if line.endswith(" [loss]")]


def difference(before, after):
    lines = difflib.unified_diff(before.split("\n"), after.split("\n"), n=0, lineterm="")
    return "".join(line + "\n" for line in list(lines)[2:])


def plain(text):
    """Its words alone, so that markup, signs and line ends make no difference."""
    return " ".join(w.lower() for w in WORD.findall(text))


def years(leaves):
    return collections.Counter(y for path, text, _, _ in leaves if ".dates" in path for y in YEAR.findall(text))


def lost_leaves(before, after):
    """Those whose text is nowhere in what came back, or there less often."""
    there = " | ".join(plain(text) for path, text, _, _ in after)
    wanted = collections.Counter(plain(text) for path, text, _, _ in before if ".dates" not in path)
    for path, text, line, _ in before:
        if ".dates" in path:
            if not set(YEAR.findall(text)) <= set(years(after)):
                yield path, text, line
        elif there.count(plain(text)) < wanted[plain(text)]:
            yield path, text, line


def same(value):
    """Without differences that mean nothing: "to now" may be said, an address may have its scheme."""
    if isinstance(value, list):
        return [same(v) for v in value]
    if not isinstance(value, dict):
        return value.replace("https://", "") if isinstance(value, str) else value
    made = {key: same(v) for key, v in value.items()}
    if made.get("endDate") == "present":
        del made["endDate"]
    if str(made.get("date", "")).startswith("since "):
        made["startDate"] = made.pop("date")[len("since "):]
    if set(made) == {"title", "body"} and not made["title"]:
        return {"": made["body"]}
    if isinstance(made.get("location"), dict) and list(made["location"]) == ["city"]:
        made["location"] = made["location"]["city"]
    return made


def entries_of(text):
    """What a canonical CV says, whatever its sections are called, in any order."""
    cv, all = same(json.loads(text)), []
    all.append({"": cv.get("basics", {}).pop("summary", None)})
    for key, value in cv.items():
        if key in ("basics", "lang"):
            all.append(value)
        elif key == "sections":
            all += [v for item in value if isinstance(item, dict) for v in item.values() if not isinstance(v, str)]
        else:
            value = dict(value, title=None, kind=None) if isinstance(value, dict) else value
            all += value if isinstance(value, list) else [{"": value} if isinstance(value, str) else value]
    return "\n".join(sorted(json.dumps(v, sort_keys=True) for v in all if v != {"": None}))


def judge(program, folder, first, there, back, said, again):
    """What is wrong with this way."""
    faults = []
    before, after = program.leaves(folder, first), program.leaves(folder, back)
    covered = reported(said, open(os.path.join(folder, first)).read())
    covered_back = reported(again, open(os.path.join(folder, there)).read())
    told_back = " | ".join(plain(text) for _, text, line, _ in program.leaves(folder, there) if line in covered_back)
    for path, text, line in lost_leaves(before, after):
        if line not in covered and plain(text) not in told_back:
            faults.append("%s:%d: %s: %s is lost" % (first, line, path, text))
    said_words = set(plain(said + again + program.run(["render", first, "-f", "md", "-q", "-o", "-"], folder)[0]).split())
    for path, text, line, _ in after:
        new = set(plain(text).split()) - said_words - set(w for leaf in before for w in plain(leaf[1]).split())
        named = ".title" in path and re.search("the (language|title of a section)", said + again)  # by default
        if new and ".dates" not in path and not named:
            faults.append("%s:%d: %s: %s is invented" % (back, line, path, " ".join(sorted(new))))
    if not losses_of(said) and not losses_of(again):
        differs = difference(entries_of(program.json(folder, first)), entries_of(program.json(folder, back)))
        if differs:
            faults.append("%s differs, and nothing was reported\n%s" % (back, differs))
    return faults


def way(program, folder, source, target, rich):
    """(name, golden, faults) of source → target → source."""
    first = "first." + ENDINGS[source]
    there, back, twice = "there." + ENDINGS[target], "back." + ENDINGS[source], "twice." + ENDINGS[source]
    said, again = program.convert(folder, first, target, there), ""
    if source == "yamlresume":
        back = there
    else:
        again = program.convert(folder, there, source, back)
        program.convert(folder, back, source, twice)
    faults = judge(program, folder, first, there, back, said, again)
    if source == "yaml" and open(os.path.join(folder, back)).read() != open(os.path.join(folder, twice)).read():
        faults.append(difference(open(os.path.join(folder, back)).read(), open(os.path.join(folder, twice)).read())
                      + "is not the same bytes again")
    golden = "".join(line + "\n" for line in losses_of(said) + losses_of(again))
    return golden + "--- came back otherwise ---\n" + difference(program.json(folder, first), program.json(folder, back)), faults


def try_way(program, name, path, source, target, rich):
    with tempfile.TemporaryDirectory(prefix="recto-conversions-") as folder:
        first = os.path.join(folder, "first." + ENDINGS[source])
        if rich:
            open(first, "w").write(open(path).read())
        else:
            program.convert(folder, path, source, first)
        golden, faults = way(program, folder, source, target, rich)
    return name, golden, ["%s: %s" % (name, fault) for fault in faults], rich


def jobs():
    for source, path in RICH.items():
        for target in TARGETS:
            yield "%s-%s" % (source, target), path, source, target, True
    for path in sorted(glob.glob(os.path.join(ROOT, "examples/*/cv.yaml")) +
                       glob.glob(os.path.join(ROOT, "examples/*/resume.json"))):
        for source in TARGETS:
            for target in TARGETS:
                name = "%s-%s-%s" % (os.path.basename(os.path.dirname(path)), source, target)
                yield name, path, source, target, False


def main():
    program = Program(os.path.abspath(sys.argv[1]))
    bless = "--bless" in sys.argv
    names = [w for w in sys.argv[2:] if not w.startswith("-")]
    wanted = [j for j in jobs() if not names or any(n in j[0] for n in names)]
    if "--rich" in sys.argv:
        wanted = [j for j in wanted if j[4]]
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for name, golden, faults, rich in pool.map(lambda j: try_way(program, *j), wanted):
            path = os.path.join(HERE, "rich", name + ".txt")
            expected = open(path).read() if os.path.exists(path) else ""
            if rich and golden != expected:
                print(name + "\n" + difference(expected, golden))
                if bless:
                    open(path, "w").write(golden)
                else:
                    faults = faults + [name + ": is not as expected"]
            for fault in faults:
                print(fault)
            failed += bool(faults)
    print("%d ways, %d wrong" % (len(wanted), failed))
    return 1 if failed else 0


sys.exit(main())
