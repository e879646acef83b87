#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The tables of keys of the layout reference against the program: keys.py RECTO SOURCE_DIR

Each key that `recto schema layout` names has a row in the table of its map, and the other way round;
`recto layout check` has no warning for the examples of any table.
"""
import json
import os
import re
import subprocess
import sys
import tempfile

# Heading of a table: definition of the schema, and those whose keys it leaves to another table.
TABLES = {
    "The file": ("layout", ()),
    "Files of `faces`": ("face", ()),
    "`page`": ("page", ()),
    "`masters`": ("masters", ()),
    "Roles, and what blocks take of them": ("role", ()),
    "Blocks": ("keys", ("role",)),
    "`furniture`, beside all of a block": ("furniture", ("keys",)),
    "`sections`": ("section", ()),
    "`breaks`": ("breaks", ()),
    "`costs` of `breaks`; −10000 to 10000, and 10000 forbids": ("costs", ()),
    "`fit`": ("fit", ()),
}
# Where the examples of a table stand in a layout. Files of faces are not there, so nothing is asked of them.
USED = "parts: {clause: {stack: ['{summary}', '{body}', {each: rest}], role: x}}"
FRAMES = {
    "layout": "%s",
    "page": "page: {%s}",
    "masters": "masters: {%s}\nplace: {side: [skills], head: [{part: person}]}",
    "role": "roles: {x: {%s}}\n" + USED,
    "furniture": "furniture: {x: {text: 'Draft', %s}}",
    "section": "sections: {work: {%s}}",
    "breaks": "breaks: {%s}",
    "costs": "breaks: {costs: {%s}}",
    "fit": "fit: {%s}",
}


def rows(page, heading):
    """Key and example of each row of a table."""
    table = page.split(f"### Keys: {heading}\n")[1].split("\n### ")[0]
    found = re.findall(r"^\| `([a-z-]+)` \|.*\| `(.*)` \|$", table, re.M)
    return [(key, example.replace("\\|", "|")) for key, example in found]


def layout_of(name, examples):
    if name == "layout":
        return "\n".join(examples)
    if name != "keys":
        return FRAMES[name] % ", ".join(examples)
    regions = [e for e in examples if e.startswith("{region:")]
    blocks = [e for e in examples if e not in regions]
    first = "{row: [{region: main}, %s]}" % regions[-1]
    return "masters: {rest: [{region: head}, %s]}\nplace: {head: [{part: person}], side: [skills]}\n" % first + \
        "sections: {work: {entry: x}}\nparts:\n  x:\n" + "".join(f"    - {b}\n" for b in blocks) + "    - {each: rest}\n"


def main():
    recto, source = sys.argv[1:]
    schema = json.loads(subprocess.run([recto, "schema", "layout"], capture_output=True, check=True).stdout)
    known = {name: set(d.get("properties", ())) for name, d in schema["definitions"].items()}
    with open(os.path.join(source, "docs/layout-reference.md"), encoding="utf-8") as f:
        page = f.read()
    faults = []
    for heading, (name, elsewhere) in TABLES.items():
        wanted = known[name] - set().union(*(known[e] for e in elsewhere))
        found = rows(page, heading)
        for key in wanted ^ {key for key, _ in found}:
            faults.append(f"{heading}: {key} is only in {'the schema' if key in wanted else 'the page'}")
        if name == "face":
            continue
        with tempfile.NamedTemporaryFile("w", suffix=".yaml", encoding="utf-8") as f:
            f.write(layout_of(name, [example for _, example in found]) + "\n")
            f.flush()
            said = subprocess.run([recto, "layout", "check", f.name], capture_output=True, text=True)
        if re.search(r": (warning|error): ", said.stdout + said.stderr) or said.returncode:
            faults.append(f"{heading}: {said.stdout}{said.stderr}")
    missing = {n for n, keys in known.items() if keys} - {name for name, _ in TABLES.values()}
    faults += [f"no table for {name}" for name in sorted(missing)]
    print("\n".join(faults) or f"{len(TABLES)} tables hold")
    return bool(faults)


sys.exit(main())
