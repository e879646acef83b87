/* SPDX-License-Identifier: MIT */
/* CVs for export.c: one string each. */
"name: x\nemail: [a@x.example]\nphone: '+47 22 00 00 00'\nEmail: b@x.example\n",
    "name: x\nwork:\n  - {company: A, name: B, summary: c}\n  - {label: Website, summary: y}\n  - "
    "Tools: hammer\n",
    "name: x\nskills: [{name: Go, level: 4/5}, C]\ninterests: {Music: cello}\n",
    "name: x\nwork:\n  - {position: y, date: '2019 –'}\n  - {position: y, date: since 2019}\n  - "
    "{position: y, date: 2022-Q3 – 2023-Q1 (half time)}\n  - {position: y, date: winter 2013}\n  - "
    "{position: y, date: ~2011}\n  - {position: y, startDate: '2011'}\n  - {position: y, date: Aug "
    "2018 – present}\n  - {position: y, startDate: soon, endDate: later}\n  - {position: y, "
    "endDate: '2010'}\n",
    "name: x\nwork:\n  - position: y\n    body:\n      - 'Heading:': [a, b]\n      - L: one\n      "
    "- para\n      - [x, y]\n      - {text: t, tags: [q]}\n      - {label: L, text: t, items: [a], "
    "tags: [z]}\n",
    "name: x\nwork:\n  - position: y\n    summary: |\n      ### H\n\n      text\n\n      1. a\n    "
    "  2. b\n\n      > q\n\n      ```\n      code  x\n      ```\n",
    "name: x\nwork:\n  - position: y\n    summary: |\n      3. only\n      \n",
    "name: x\nabout_us: |\n  a\n\n  b\ntalks: {title: null, entries: [{name: a}]}\nwork: {kind: "
    "volunteer, entries: [{position: b}]}\n",
    "name: x\nsections: [work: Jobs, {summary: {title: S, groups: [{title: g, body: c}]}}, name: "
    "{title: N, body: z}]\nwork: [{position: a}]\n",
    "name: x\nclause: I agree\nwork: [{position: a}]\nsections: [clause, work]\nletter: {to: [A, "
    "B], date: 2026-03-02, body: Hi}\nvariants: {v: {include: [a], limit: {work: 2}, basics: "
    "{label: z, summary: y}, sections: [work]}}\n",
    "name: x\nprofiles: [{network: GitHub, username: a, url: 'https://github.com/a'}, {network: "
    "Foo, url: foo.example/x}, {username: b, url: b.example}, 'https://gitlab.com/c', {network: "
    "Signal, username: d, icon: chat}]\n",
    "name: x\nlocation: {address: \"1 St\\nFlat 2\", city: Y, countryCode: NO}\n",
    "basics: {name: x, licence: B, tools: [a, b]}\nprojects:\n  - {name: a, roles: [A, B], own "
    "thing: c, Responsibilities: [aaaa, bbbb. cc]}\n",
    "name: x\nwork:\n  - position: y\n    numbered: reverse\n    highlights: [a, b: c, d: [e, f], "
    "{text: 'g:', items: [h]}, '- i']\n",
