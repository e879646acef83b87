#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The schemas against the program: schema.py RECTO SOURCE_DIR

Every CV and layout of the tree, and those below, that recto reads without a complaint about its form
must validate; every one with a complaint that a schema can express must not.
"""
import glob
import json
import re
import subprocess
import sys
import tempfile

import jsonschema
import yaml

# Messages about the form of a value or the name of a key, which a schema can express.
FORM = {
    "cv": {"type-wrong", "type-unusable", "key-unknown"},
    "layout": {"layout-key-unknown", "layout-type-wrong", "value-range", "unit-missing", "layout-version",
               "template-unquoted", "side-physical", "key-old"},
}
# Messages that some schemas cannot express: they hang on other values, or on what a scalar says.
MAY = {
    "cv": {"key-near", "key-twice", "lang-unknown", "entry-empty", "image-remote"},
    "layout": {"block-empty", "block-two", "colour-unknown", "length-unknown", "unit-unknown", "condition-syntax"},
}


# One to a line; what recto says of them is asked, not told.
TEXTS = {
    "cv": """
letter: {to: Example Ltd, too: x}
letter: {date: 2024-01-02, opening: [Dear, you]}
variants: {short: {inclde: [a]}}
variants: {short: {limit: {work: many}}}
variants: [a, b]
basics: Ada
basics: [{name: Ada}]
location: {citty: Porto}
location: {City: Porto, "Postal code": 4000, country_code: PT}
profiles: [{network: GitHub, username: ada}]
github: {user: ada, hadle: x}
photo: {file: me.jpg}
photo: {path: me.jpg, Alt: Me}
work: [{position: [a, b], company: c}]
work: [{position: a, highlights: one}]
work: [{position: a, Highlights: [one, {Two: [three]}], start_date: 2019, summary: |-2}]
work: [{company: a, roles: {position: b}}]
work: {kind: jobs, entries: [a]}
work: {kind: work, entries: [{position: a}], numbered: maybe}
education: [{institution: a, keywords: "a, b", courses: [c]}]
publications: [{name: a, authors: Ada}]
skills: {Analysis: [a, b], Software: c, Level: {a: b}}
skills: [a, {name: b, level: 4/5, keywords: [c]}, {D: e}]
languages: {Portuguese: native, English: C1}
interests: [a, b, c]
sections: [work, {skills: Tools}, {extra: {body: text}}]
sections: [[work]]
{name: Ada, tags: [a, b]}
layout: {extends: classic, roles: {body: {size: 9pt}}}
My own section: [{a: b}, c]
favourite colour: blue
clause: A sentence.
meta: {version: 1, canonical: x}
volunteer: [{organization: a, start: 2019, end: null}]
""",
    "layout": """
palette: {accent: [a, b]}
palette: {accent: "#12345", other: black}
palette: {accent: "#abc", Warm: accent 40%}
lengths: {a: 12pt, b: 2 a + 1mm, c: -3 mm, d: 10%}
lengths: {a: 12}
fonts: {text: [Lato, Noto Sans], display: text}
page: {size: a9}
page: {SIZE: Letter, margin: [17mm, 20mm]}
page: {size: [100mm, 200mm], margin: {top: 1cm, bottm: 2cm}}
page: {margin: {start: 1cm, right: 2cm}}
page: {size: a4, margn: 1cm}
roles: {body: {size: -2pt}}
roles: {body: {size: 50%}}
roles: {body: {font: Lato, Leading: 1.3, weight: "400", case: Small Caps, hyphenate: "no"}}
roles: {body: {leading: 20%}}
roles: {body: {weight: 50}}
roles: {body: {smart: perhaps}}
roles: {body: {color: black}}
roles: {body: {figures: [lining, tabular], features: {ss01: 1}}}
roles: {body: {figures: roman}}
roles: {body: {features: {ss01: on}}}
roles: {body: {gap: [1pt, 2pt, 3pt]}}
roles: {body: {bleed: [top, outer]}}
roles: {body: {border: {top: 1pt accent, side: 2pt}}}
roles: {body: {border: 5}}
roles: {body: Lato}
roles: {body: {protrude: 80%, expand: 2%, tracking: 20}}
parts: {name: [{text: "{name}", heading: 2}, {rule: 0.5pt, width: 30%}]}
parts: {name: {text: "{name}", hedding: true}}
parts: {name: {text: "{name}", heading: 9}}
parts: {name: {stack: [{text: a, colum: 1}]}}
parts: {name: {row: [a, b], columns: [1fr, auto], gap: 0, valign: Top}}
parts: {name: {row: [a, b], columns: [[1fr], auto]}}
parts: {name: {text: {name: null}}}
parts: {name: {text: a, at: [top, end]}}
masters: {rest: [{region: main}], last: [{region: main}]}
furniture: {foot: {at: [bottom, across], text: "{page}", rotate: 45, shift: [0, 2mm]}}
furniture: {foot: {at: [across, bottom], text: "{page}"}}
furniture: {foot: {at: bottom, text: "{page}"}}
furniture: {foot: null}
place: {main: [work, {text: a}, "*"]}
sections: {work: {title: false, lead: organisation, break: avoid}}
sections: {work: {leads: position}}
sections: {work: {lead: employer}}
breaks: {orphans: 3, costs: {avoid: 300}, bottom: flush, last-page: 30%}
breaks: {orphans: 300}
breaks: {costs: {avoidance: 3}}
fit: {pages: 2, space: [0.8, 1.2], order: [size, space], min_size: 9pt}
fit: {order: [width]}
words: {contact: [a, b]}
words: {contact: Reach me, page: 5}
locales: {de: {words: {page: Seite}}, en-US: {page: {size: letter}}}
omit: [references, "*.score"]
omit: {references: true}
redact: {person.photo: false, person.name: "{name:initials}"}
faces: {House Sans: [a.ttf, {file: b.ttf, weight: 3}]}
faces: {House Sans: [{file: b.ttf, style: bold}]}
extends: [classic, base]
layout: one
layout: "1"
layout: 2
title: [a]
""",
}


class Loader(yaml.SafeLoader):
    """The core schema of YAML 1.2, which the editors use: no dates, no yes and no."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in rows if not tag.endswith((":timestamp", ":bool", ":int"))]
    for first, rows in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(true|True|TRUE|false|False|FALSE)$"), list("tTfF"))
Loader.add_implicit_resolver("tag:yaml.org,2002:int", re.compile("^[-+]?[0-9]+$"), list("-+0123456789"))


def load(path):
    """None if it is YAML for recto alone."""
    try:
        with open(path, encoding="utf-8") as file:
            text = file.read()
        return json.loads(text) if path.endswith(".json") else yaml.load(text, Loader)
    except (yaml.YAMLError, ValueError):
        return None


def once(pairs):
    """A map in which no key stands twice."""
    names = [name for name, _ in pairs]
    assert len(names) == len(set(names)), f"a key stands twice in {names}"
    return dict(pairs)


def slugs(program, language, path):
    command = [program] + (["layout", "check", path] if language == "layout" else ["check", path])
    said = subprocess.run(command + ["--no-system-fonts"], capture_output=True, text=True, check=False).stderr
    lines = [line for line in said.splitlines() if line.startswith(path + ":")]
    return {slug for line in lines for slug in re.findall(r"\[([a-z-]+)\]$", line)}


def files(language, patterns, folder):
    """The files of the tree, and one for each line of TEXTS."""
    for number, text in enumerate(TEXTS[language].strip().splitlines()):
        path = f"{folder}/{language}-{number}.yaml"
        with open(path, "w", encoding="utf-8") as file:
            file.write(text.replace("|-2", '"one\\ntwo"') + "\n")
        yield path
    for pattern in patterns:
        yield from sorted(glob.glob(pattern))


def told(path, folder):
    """The line itself, for one of TEXTS."""
    with open(path, encoding="utf-8") as file:
        return f"“{file.readline().strip()}”" if path.startswith(folder) else path


def compare(program, language, patterns, folder):
    """How many files are good, how many are not, and where schema and program part."""
    text = subprocess.run([program, "schema", language], capture_output=True, check=True).stdout
    schema = json.loads(text, object_pairs_hook=once)
    jsonschema.Draft7Validator.check_schema(schema)
    validator = jsonschema.Draft7Validator(schema)
    good = bad = faults = 0
    for path in files(language, patterns, folder):
        tree = load(path) if path.endswith((".yaml", ".json")) else None
        if not isinstance(tree, dict):
            continue
        said = slugs(program, language, path)
        error = jsonschema.exceptions.best_match(validator.iter_errors(tree))
        if said & FORM[language]:
            bad += 1
            if not error:
                print(f"{told(path, folder)}: validates, though recto says {sorted(said & FORM[language])}")
                faults += 1
        elif error and not said & MAY[language]:
            print(f"{told(path, folder)}: {error.json_path}: {error.message[:200]}")
            faults += 1
        else:
            good += 1
    print(f"{language}: {good} good files, {bad} with a wrong form")
    return faults + (good < 10 or bad < 10)


def main(program, source):
    cases = f"{source}/tests/cases"
    languages = {
        "cv": [f"{source}/examples/*/cv.*", f"{source}/examples/*/resume.*", f"{cases}/cv/*.*", f"{cases}/boxes/*.*", f"{cases}/check/*.*",
               f"{cases}/lines/*.*", f"{cases}/pages/*.*"],
        "layout": [f"{source}/layouts/*.yaml", f"{source}/layouts/*/layout.yaml", f"{source}/examples/*/layout.yaml", f"{source}/tests/layouts/*.yaml", f"{cases}/layout/*.*"],
    }
    with tempfile.TemporaryDirectory() as folder:
        faults = sum(compare(program, language, patterns, folder) for language, patterns in languages.items())
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
