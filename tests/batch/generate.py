#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""generate.py FOLDER COUNT BROKEN: so many CVs in mixed dialects, of which so many cannot be read.

Nothing is random: CV i is the same in every run. People and firms are invented by counting.
"""
import json
import pathlib
import sys

GIVEN = "Ada Bela Cora Dario Elin Fadi Gwen Hugo Ines Jori Kira Lars Mina Nils Olga Pavo Runa Sami Tove Yara".split()
FAMILY = "Ashdown Brindle Caskwell Dunmere Eastholm Farrow Glenby Harth Ivenson Juniper Kestrel Lowmoor".split()
WORK = ["Kept the kilns at Example Works warm through {n} winters and wrote down how.",
        "Moved {n} archives out of damp cellars without losing a page.",
        "Led a team of {n} through the change of all signals on the coast line.",
        "Cut the time from order to delivery by {n} per cent, measured over a year."]


def person(i):
    # Every tenth shares its name with another, so that outputs collide.
    k = i - 1 if i % 10 == 9 else i
    name = f"{GIVEN[k % len(GIVEN)]} {FAMILY[k // len(GIVEN) % len(FAMILY)]}"
    return name, f"person{k}@mail.example"


def jobs(i):
    for n in range(2 + i % 5):
        yield (f"Keeper {n + 1}", f"Example Works {(i + n) % 17}", f"{2020 - 2 * n}-03", f"{2022 - 2 * n}-02",
               [WORK[(i + n + m) % len(WORK)].format(n=i % 40 + 5 * n + m + 2) for m in range(3)])


def resume(i):
    name, mail = person(i)
    return json.dumps({"basics": {"name": name, "email": mail, "label": "Keeper of works"}, "work": [
        {"name": firm, "position": title, "startDate": start, "endDate": end, "highlights": bullets}
        for title, firm, start, end, bullets in jobs(i)]}, indent=1)


def native(i):
    name, mail = person(i)
    out = [f"name: {name}", f"email: {mail}", "work:"]
    for title, firm, start, end, bullets in jobs(i):
        out += [f"  - position: {title}", f"    company: {firm}", f"    start: {start}", f"    end: {end}", "    highlights:"]
        out += [f"      - {b}" for b in bullets]
    return "\n".join(out) + "\n"


def rendercv(i):
    name, mail = person(i)
    return json.dumps({"cv": {"name": name, "email": mail, "sections": {"experience": [
        {"company": firm, "position": title, "start_date": start, "end_date": end, "highlights": bullets}
        for title, firm, start, end, bullets in jobs(i)]}}}, indent=1)


def yamlresume(i):
    name, mail = person(i)
    return json.dumps({"content": {"basics": {"name": name, "email": mail}, "work": [
        {"name": firm, "position": title, "startDate": start, "endDate": end,
         "summary": "\n".join("- " + b for b in bullets)} for title, firm, start, end, bullets in jobs(i)]}}, indent=1)


def markdown(i):
    name, mail = person(i)
    out = [f"# {name}", "", mail, "", "## Experience", ""]
    for title, firm, start, end, bullets in jobs(i):
        out += [f"### {title}, {firm}", "", f"{start} – {end}", ""] + [f"- {b}" for b in bullets] + [""]
    return "\n".join(out)


BROKEN = [("name: {\n", "yaml"), ("{\"basics\": {\"name\": 1,,}}", "json"), ("", "yml"), ("- a\n- b\n", "yaml")]
DIALECTS = [(native, "yaml"), (resume, "json"), (rendercv, "yaml"), (yamlresume, "yml"), (markdown, "md")]


def main():
    folder, count, broken = pathlib.Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    folder.mkdir(parents=True, exist_ok=True)
    every = count // broken if broken else count + 1
    for i in range(count):
        write, ending = DIALECTS[i % len(DIALECTS)]
        bad = i % every == every - 1 and i // every < broken
        text, ending = BROKEN[i // every % len(BROKEN)] if bad else (write(i), ending)
        (folder / f"{'bad' if bad else 'cv'}-{i:04}.{ending}").write_text(text, encoding="utf-8")


main()
