# SPDX-License-Identifier: MIT
"""Inputs that mean harm, made small by hand or large by a loop.

Each is a row: a name, the files of its folder (bytes; or a function that makes
what is no plain file), and the words after `recto`. What must come of it is in
expected.txt.
"""
import os
import struct
import zlib

CV = b"name: Ada Example\nemail: ada@example.org\nwork:\n  - position: Engineer\n"
ROWS = []


def add(name, files, *words):
    ROWS.append((name, files, words))


def cv(name, text, ending="yaml", *words):
    """One CV, typeset."""
    text = text.encode() if isinstance(text, str) else text
    add(name, {"cv." + ending: text}, "render", "cv." + ending, *words)


def layout(name, text, source=CV, more=None):
    """A small CV by a layout that means harm."""
    files = {"cv.yaml": source, "l.yaml": ("layout: 1\n" + text + "\n").encode()}
    files.update(more or {})
    add(name, files, "render", "cv.yaml", "-l", "./l.yaml")


def settings(name, *values):
    words = []
    for value in values:
        words += ["--set", value]
    add(name, {"cv.yaml": CV}, "render", "cv.yaml", *words)


def link(target):
    return lambda path: os.symlink(target, path)


# --- bytes that are no text ---

cv("bytes-nothing", b"")
cv("bytes-blank", b" \n\t\n\n")
cv("bytes-comments-only", b"# a\n# b\n")
cv("bytes-nul", b"name: A\0da\n")
cv("bytes-nul-only", b"\0" * 100)
cv("bytes-all-values", bytes(range(256)) * 16)
cv("bytes-noise", zlib.compress(bytes(range(256)) * 500, 9) * 50)
cv("bytes-latin-1", b"name: Ren\xe9\n")
cv("bytes-overlong-slash", b"name: A\xc0\xafb\n")
cv("bytes-overlong-nul", b"name: A\xc0\x80b\n")
cv("bytes-overlong-3", b"name: A\xe0\x80\xafb\n")
cv("bytes-surrogate", b"name: A\xed\xa0\x80b\n")
cv("bytes-beyond-unicode", b"name: A\xf4\x90\x80\x80b\n")
cv("bytes-five-bytes", b"name: A\xf8\x88\x80\x80\x80b\n")
cv("bytes-cut-at-the-end", b"name: A\xe2\x82")
cv("bytes-lone-continuation", b"name: A\x80\x80\n")
cv("bytes-bom", b"\xef\xbb\xbf" + CV)
cv("bytes-bom-twice", b"\xef\xbb\xbf\xef\xbb\xbf" + CV)
cv("bytes-bom-only", b"\xef\xbb\xbf")
cv("bytes-bom-inside", b"name: A\xef\xbb\xbfda\nemail: a@b.org\n")
cv("bytes-utf16-le", b"\xff\xfe" + CV.decode().encode("utf-16-le"))
cv("bytes-utf16-be", b"\xfe\xff" + CV.decode().encode("utf-16-be"))
cv("bytes-utf16-odd", b"\xff\xfe" + CV.decode().encode("utf-16-le") + b"x")
cv("bytes-utf16-lone-surrogate", b"\xff\xfen\0a\0m\0e\0:\0 \0\x00\xd8\n\0")
cv("bytes-utf16-bom-only", b"\xff\xfe")
cv("bytes-utf32", b"\xff\xfe\0\0" + CV.decode().encode("utf-32-le"))
cv("bytes-utf16-over-utf8", b"\xff\xfe" + CV)
cv("bytes-controls", "name: A" + "".join(chr(c) for c in range(1, 9)) + "\n")
cv("bytes-escapes-of-terminals", "name: \"A\\e[2J\\e]0;x\\a\"\nwrok: x\n")
cv("bytes-terminal-in-a-key", "\"\\e[31mnmae\": x\nname: A\n")
cv("bytes-cr-only", CV.replace(b"\n", b"\r"))
cv("bytes-next-line", "name: A\u0085email: a@b.org\u2028url: x\n")
cv("bytes-16-mib", b"x" * (16 << 20))
cv("bytes-more-than-16-mib", b"x" * ((16 << 20) + 1))
cv("bytes-100-mib-of-nul", lambda path: os.truncate(os.open(path, os.O_WRONLY | os.O_CREAT), 100 << 20))
cv("bytes-pdf-as-cv", b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n")
cv("bytes-png-as-cv", b"\x89PNG\r\n\x1a\n" + b"\0" * 64)

# --- signs that deceive the eye or the shaper ---

cv("signs-bidi-overrides", "name: A\u202ed\u202da\u202c \u2066x\u2067y\u2069\n")
cv("signs-bidi-deep", "name: A\nsummary: " + "\u202ax\u202b\u05d0" * 2000 + "\n")
cv("signs-isolates-deep", "name: A\nsummary: " + "\u2067x" * 5000 + "\n")
cv("signs-combining-marks", "name: A" + "\u0301" * 20000 + "\n")
cv("signs-zalgo", "name: A\nsummary: \"" + ("z" + "\u0300\u0323\u0488" * 20 + " ") * 300 + "\"\n")
cv("signs-zero-width", "name: A\nsummary: " + "a\u200b\u200c\u200d\u2060" * 5000 + "\n")
cv("signs-joiner-chain", "name: A\nsummary: " + "\U0001f468\u200d" * 5000 + "\n")
cv("signs-private-use", "name: A\ue000\uf8ff\U000f0000\n")
cv("signs-noncharacters", "name: A\ufffe\uffff\U0010ffff\n")
cv("signs-tags", "name: A" + "".join(chr(0xE0020 + i) for i in range(95)) + "\n")
cv("signs-variation-selectors", "name: A" + "\ufe0f" * 5000 + "\n")
cv("signs-soft-hyphens", "name: A\nsummary: " + "\u00ad" * 20000 + "\n")
cv("signs-no-break", "name: A\nsummary: " + "a\u00a0" * 20000 + "\n")
cv("signs-spaces", "name: A\nsummary: \"" + "\u3000\u2003" * 10000 + "x\"\n")
cv("signs-hangul-jamo", "name: A\nsummary: " + "\u1100\u1161\u11a8" * 3000 + "\n")
cv("signs-expanding-in-nfc", "name: A\nsummary: " + "\ufb2c\U0001d160" * 3000 + "\n")
cv("signs-long-ligature", "name: A\nsummary: " + "\ufdfa" * 3000 + "\n")
cv("signs-indic-chain", "name: A\nsummary: " + "\u0915\u094d" * 5000 + "\n")
cv("signs-thai-without-end", "name: A\nsummary: " + "\u0e01\u0e34\u0e48" * 5000 + "\n")
cv("signs-arabic-without-end", "name: A\nsummary: " + "\u0628" * 20000 + "\n")
cv("signs-han-without-end", "name: A\nsummary: " + "\u6f22" * 20000 + "\n")
cv("signs-one-word", "name: A\nsummary: " + "w" * 200000 + "\n")
cv("signs-hyphens", "name: A\nsummary: " + "-" * 20000 + "\n")
cv("signs-slashes", "name: A\nurl: https://example.org" + "/" * 20000 + "\n")

# --- YAML ---


def bomb(levels, width=10):
    lines = ["a0: &a0 [" + ",".join("x" * width) + "]"]
    for i in range(1, levels):
        lines.append("a%d: &a%d [%s]" % (i, i, ",".join(["*a%d" % (i - 1)] * width)))
    return "name: A\n" + "\n".join(lines) + "\n"


cv("yaml-laughs", bomb(9))
cv("yaml-laughs-narrow", bomb(40, 2))
cv("yaml-laughs-of-text", "a: &a " + "x" * 100000 + "\nb: [" + ",".join(["*a"] * 5000) + "]\nname: A\n")
cv("yaml-quadratic", "a: &a [" + "x," * 2000 + "]\nb: [" + "*a," * 2000 + "]\n")
cv("yaml-aliases", "name: &n A\nwork:\n" + "  - position: *n\n" * 10001)
cv("yaml-alias-of-itself", "name: A\nwork: &w\n  - position: x\n    more: *w\n")
cv("yaml-alias-unknown", "name: *nobody\n")
cv("yaml-anchors", "name: A\n" + "".join("k%d: &a%d x\n" % (i, i) for i in range(20000)))
cv("yaml-merge-key", "a: &a {<<: *a, name: A}\n")
cv("yaml-merge-many", "a: &a {x: 1}\nname: A\nb: {<<: [" + "*a," * 3000 + "]}\n")
cv("yaml-deep-flow", "name: A\nx: " + "[" * 100000)
cv("yaml-deep-flow-closed", "name: A\nx: " + "[" * 5000 + "]" * 5000 + "\n")
cv("yaml-deep-maps", "name: A\nx: " + "{a: " * 5000 + "}" * 5000 + "\n")
cv("yaml-deep-block", "\n".join(" " * i + "a:" for i in range(2000)) + "\n")
cv("yaml-deep-dashes", "x:\n" + "- " * 50000 + "x\n")
cv("yaml-depth-63", "name: A\nx: " + "[" * 61 + "a" + "]" * 61 + "\n")
cv("yaml-depth-64", "name: A\nx: " + "[" * 62 + "a" + "]" * 62 + "\n")
cv("yaml-depth-65", "name: A\nx: " + "[" * 64 + "a" + "]" * 64 + "\n")
cv("yaml-scalar-just-inside", "name: A\nsummary: |\n  " + "word " * ((1 << 20) // 5 - 10) + "\n", "yaml", "--dump", "cv")
cv("yaml-scalar-outside", "name: A\nsummary: " + "w" * ((1 << 20) + 1) + "\n")
cv("yaml-key-huge", "k" * 2000000 + ": x\nname: A\n")
cv("yaml-nodes-outside", "x: [" + "a," * 1000001 + "]\n")
cv("yaml-keys-many", "name: A\n" + "".join("key%d: v\n" % i for i in range(20000)), "yaml", "--dump", "cv")
cv("yaml-key-twice-many", "name: A\n" * 20000)
cv("yaml-empty-items", "name: A\nwork:\n" + "  -\n" * 50000)
cv("yaml-question-marks", "? " * 20000 + "x\n")
cv("yaml-tags", "name: !!binary aGk=\nx: !!python/object:os.system [ls]\n")
cv("yaml-tag-huge", "name: !" + "t" * 100000 + " A\n")
cv("yaml-directives", "%YAML 9.9\n%TAG ! tag:x:\n---\nname: A\n")
cv("yaml-directives-many", "%X y\n" * 20000 + "---\nname: A\n")
cv("yaml-documents", "---\nname: A\n" * 20000)
cv("yaml-never-closed", "name: \"" + "x" * 100000)
cv("yaml-comments", "# x\n" * 200000 + "name: A\n")
cv("yaml-indentation", "name: A\nx: |" + "\n" + " " * 200000 + "x\n")
cv("yaml-escapes", "name: \"\\x00\\uD800\\U00110000\"\n")
cv("yaml-nul-escape", "name: \"A\\0b\"\nwork: [{company: \"C\\0\"}]\n")
cv("yaml-folded", "name: A\nsummary: >\n" + "  x\n\n" * 20000)
cv("yaml-tabs", "name: A\nwork:\n\t- position: x\n")
cv("yaml-complex-key", "? [a, b]\n: x\nname: A\n")
cv("yaml-map-as-key", "? {a: b}\n: x\nname: A\n")
cv("yaml-list-as-name", "name: [[[A]]]\nwork: {a: {b: {c: d}}}\n")
cv("yaml-types-all-wrong", "name: {a: b}\nemail: [x]\nphone: {a: 1}\nwork: 5\nskills: yes\n")
cv("yaml-norway", "name: no\nwork: [{position: on, company: 0x1F, date: 1e9}]\n")
cv("yaml-octal", "name: 0o17\nphone: 017\n")

# --- JSON ---

cv("json-numbers", '{"basics": {"name": 1e999, "phone": -1e-999, "email": 12345678901234567890123456789}}', "json")
cv("json-not-a-number", '{"basics": {"name": NaN, "phone": Infinity}}', "json")
cv("json-deep", '{"work":' * 20000, "json")
cv("json-deep-lists", "[" * 100000, "json")
cv("json-deep-closed", '{"basics":{"name":"A"},"x":' + "[" * 60 + "]" * 60 + "}", "json")
cv("json-long-number", '{"basics":{"name":"A","phone":' + "9" * 500000 + "}}", "json")
cv("json-escapes", r'{"basics":{"name":"\u0000\ud800\udfff\uD83D\uDE00\x"}}', "json")
cv("json-nul", '{"basics":{"name":"A\0b"}}', "json")
cv("json-never-closed", '{"basics":{"name":"' + "x" * 100000, "json")
cv("json-comments", "/*" * 50000 + '{"basics":{"name":"A"}}', "json")
cv("json-commas", '{"basics":{"name":"A"},' + "," * 50000 + "}", "json")
cv("json-same-key", '{"basics":{' + '"name":"A",' * 20000 + '"email":"a@b.org"}}', "json")
cv("json-keys-many", '{"basics":{"name":"A"},"x":{' + ",".join('"k%d":1' % i for i in range(20000)) + "}}", "json", "--dump", "cv")
cv("json-null-everywhere", '{"basics":null,"work":[null,null],"skills":null}', "json")
cv("json-wrong-types", '{"basics":[1],"work":{"a":{}},"skills":3,"education":true}', "json")
cv("json-prototype", '{"__proto__":{"a":1},"constructor":2,"basics":{"name":"A"}}', "json")
cv("json-trailing", '{"basics":{"name":"A"}} x', "json")
cv("json-scalar", '"x"', "json")
cv("json-number-only", "1e309", "json")
cv("json-dates", '{"basics":{"name":"A"},"work":[{"startDate":"0000-00-00","endDate":"99999-99-99"},{"startDate":"-1"},{"startDate":"2147483648-01"}]}', "json")

# --- Markdown and inline text ---

cv("md-headings", "# A\n" + "## x\n" * 20000, "md", "--dump", "cv")
cv("md-heading-levels", "# A\n" + "###### x\n" * 5000, "md")
cv("md-quotes-deep", "# A\n" + ">" * 50000 + " x\n", "md")
cv("md-lists-deep", "# A\n" + "".join("  " * i + "- x\n" for i in range(1000)), "md")
cv("md-brackets", "# A\n" + "[" * 50000 + "\n", "md")
cv("md-images-nested", "# A\n" + "![" * 20000 + "](x)" * 20000 + "\n", "md")
cv("md-links-nested", "# A\n" + "[a](" * 20000 + "\n", "md")
cv("md-stars", "# A\n" + "*a **a " * 20000 + "\n", "md")
cv("md-stars-nested", "# A\n" + "*" * 20000 + "a" + "*" * 20000 + "\n", "md")
cv("md-underscores", "# A\n" + "_a __a " * 20000 + "\n", "md")
cv("md-backticks", "# A\n" + "".join("`" * i + "x" for i in range(1, 400)) + "\n", "md")
cv("md-html", "# A\n" + "<a b='" * 20000 + "\n", "md")
cv("md-html-nested", "# A\n" + "<b>" * 20000 + "x" + "</b>" * 20000 + "\n", "md")
cv("md-html-comments", "# A\n" + "<!-- " * 20000 + "\n", "md")
cv("md-entities", "# A\n" + "&#0;&#x110000;&#xD800;&amp" * 5000 + "\n", "md")
cv("md-references", "# A\n" + "".join("[r%d]: x\n" % i for i in range(5000)) + "[r1] " * 5000 + "\n", "md")
cv("md-fence-open", "# A\n```\n" + "x\n" * 20000, "md")
cv("md-front-open", "---\nname: A\n" + "x: y\n" * 1000, "md")
cv("md-front-only", "---\nname: A\n---\n", "md")
cv("md-front-bomb", "---\n" + bomb(9) + "---\n# A\n", "md")
cv("md-tables", "# A\n" + "|" * 50000 + "\n" + "|-" * 20000 + "\n", "md")
cv("md-nul", b"# A\0\n\n## Work\n\n### x\0y\n", "md")
cv("md-entry-signs", "# A\n\n## Work\n\n" + "### " + "| " * 5000 + "\n", "md")
cv("md-paragraph-of-1-mib", "# A\n\n" + "word " * 210000 + "\n", "md")
cv("md-word-of-1-mib", "# A\n\n" + "w" * (1 << 20) + "\n", "md")
cv("md-lines-of-one-paragraph", "# A\n\n## Experience\n\n" + "line one\n" * 40000, "md")
cv("md-code-of-1-mib", "# A\n\n## Experience\n\n```\n" + "x = 1;\n" * 150000 + "```\n", "md")
cv("md-heading-of-1-mib", "# " + "A " * (1 << 19) + "\n", "md")
cv("md-formulas", "# A\n\n" + ("$\\to$ " * 1000 + "\n\n") * 20, "md")
cv("md-dollars", "# A\n\n" + "$" * 100000 + "\n\n" + "$\\" * 50000 + "\n", "md")
cv("md-labels", "# A\n\n## Experience\n\n### B\n\n" + "Website: x.example\n\n" * 3000, "md")
cv("md-titles-split", "# A\n\n" + "## EXPERIENCE Acme Works\n\nx\n\n" * 5000, "md")
cv("md-work-resumed", "# A\n\n## Experience\n\n### Cook | B\n\n2010 - 2012\n\n## Skills\n\n" + "### Cook | B\n\n2010 - 2012\n\n" * 3000, "md")
cv("inline-deep", "name: A\nsummary: \"" + "*_" * 10000 + "x\"\n")
cv("inline-links", "name: A\nsummary: \"" + "[a](b" * 10000 + "\"\n")
cv("inline-script", "name: A\nsummary: \"[x](javascript:alert) [y](data:text/html,x) [z](file:///etc/passwd) [w](vbscript:x)\"\n")
cv("inline-script-hidden", "name: A\nsummary: \"[x](java\\tscript:a) [y](JaVaScRiPt:a) [z](\\x01javascript:a) [w](&#106;avascript:a)\"\n")
cv("inline-html", "name: A\nsummary: \"<script>x</script><iframe src=//x><img src=x onerror=y>\"\n")
cv("inline-mail", "name: A\nemail: \"a@b.org?bcc=x@y.org\\r\\nBcc: z\"\n")
cv("inline-url", "name: A\nurl: \"javascript:alert(1)\"\n")
cv("inline-url-parens", "name: A\nurl: \"https://example.org/)(\\\\)>>/URI(x\"\n")
cv("inline-phone", "name: A\nphone: \"" + "+1" * 5000 + "\"\n")
cv("inline-bullets", "name: A\nsummary: |\n" + "".join("  " + " " * (2 * i) + "- x\n" for i in range(300)))
cv("inline-numbers", "name: A\nsummary: |\n  99999999999999999999. x\n  -1. y\n")

# --- whole CVs out of measure ---

cv("cv-sections-many", "name: A\n" + "".join("section%d: [x]\n" % i for i in range(1000)))
cv("cv-entries-many", "name: A\nwork:\n" + "  - position: x\n" * 3000)
cv("cv-skills-many", "name: A\nskills: [" + ",".join("s%d" % i for i in range(3000)) + "]\n")
cv("cv-roles-deep", "name: A\nwork: [{company: C, roles: [" + "{position: x}," * 2000 + "]}]\n")
cv("cv-name-only-spaces", "name: \"   \"\n")
cv("cv-name-long", "name: " + "Ada " * 20000 + "\n")
cv("cv-contacts-many", "name: A\nprofiles:\n" + "  - {network: X, username: y}\n" * 1000)
cv("cv-language-odd", "lang: ../../etc/passwd\nname: A\n")
cv("cv-language-long", "lang: " + "en-" * 10000 + "\nname: A\n")
cv("cv-language-nul", "lang: \"e\\0n\"\nname: A\n")
cv("cv-dates-odd", "name: A\nwork:\n  - {position: x, startDate: 2020-13-45, endDate: 0}\n  - {position: y, date: 99999999999}\n  - {position: z, date: -2147483648}\n")
cv("cv-date-long", "name: A\nwork: [{position: x, date: " + "1" * 100000 + "}]\n")
cv("cv-variants-cyclic", "name: A\nvariants: {a: {extends: b}, b: {extends: a}}\n", "yaml", "--variant", "a")
cv("cv-variants-many", "name: A\nvariants:\n" + "".join("  v%d: {}\n" % i for i in range(3000)))
cv("cv-variant-odd", "name: A\n", "yaml", "--variant", "../x")
cv("cv-tags-many", "name: A\nwork: [{position: x, tags: [" + ",".join("t%d" % i for i in range(5000)) + "]}]\n")
cv("cv-sections-order", "name: A\nsections: [" + "work," * 5000 + "]\nwork: [x]\n")
cv("cv-from-odd", "name: A\n", "yaml", "--from", "../../x")
cv("cv-letter-none", "name: A\n", "yaml", "--letter")

# --- other programs' forms ---

cv("rendercv-nothing", "cv:\n")
cv("rendercv-list", "cv: [a, b]\n")
cv("rendercv-sections-scalar", "cv: {name: A, sections: x}\n")
cv("rendercv-sections-deep", "cv: {name: A, sections: {x: [[[[a]]]]}}\n")
cv("rendercv-section-many", "cv:\n  name: A\n  sections:\n" + "".join("    s%d: [x]\n" % i for i in range(500)))
cv("rendercv-theme-outside", "cv: {name: A}\ndesign: {theme: ../../../etc/passwd}\n")
cv("rendercv-design-bomb", "cv: {name: A}\ndesign: {theme: classic, page: {size: " + "[" * 70 + "]" * 70 + "}}\n")
cv("rendercv-photo-outside", "cv: {name: A, photo: /etc/passwd}\n")
cv("rendercv-names-many", "cv: {name: A, sections: {p: [{title: t, authors: [" + "'*A*'," * 3000 + "]}]}}\n")
cv("yamlresume-nothing", "content:\nlocale:\nlayout:\n")
cv("yamlresume-types", "content: {basics: [1], work: {a: b}}\nlayout: {engine: latex}\n")
cv("yamlresume-template", "content: {basics: {name: A}}\nlayout: {template: ../../x}\n")
cv("yamlresume-html", "content: {basics: {name: A, summary: '<script>'}}\nlocale: {language: '../x'}\n")
cv("yamlresume-text-of-1-mib", "content:\n  basics: {name: A, summary: \"" + "w" * 1000000 + "\"}\n")
cv("rendercv-text-of-1-mib", "cv:\n  name: A\n  sections:\n    summary: [\"" + "word " * 200000 + "\"]\n")
cv("jsonresume-text-of-1-mib", "{\"basics\": {\"name\": \"A\", \"summary\": \"" + "word " * 200000 + "\"}}", "json")
add("command-convert-many", {"cv.yaml": b"name: A\nwork:\n" + b"  - {position: x, company: y, tags: [a], highlights: [z]}\n" * 20000}, "convert", "cv.yaml", "--to", "markdown")

# --- pictures ---

HERE = os.path.dirname(os.path.abspath(__file__))
PICTURES = os.path.join(HERE, "..", "cases", "pages", "pictures")
PNG = open(os.path.join(PICTURES, "logo.png"), "rb").read()
JPEG = open(os.path.join(PICTURES, "portrait.jpg"), "rb").read()
SHOW = "parts: {person: [{image: \"{photo}\", width: 20mm}, {part: inherited}]}"


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width, height, depth=8, colour=2, data=b"", more=b"", interlace=0):
    head = struct.pack(">IIBBBBB", width & 0xFFFFFFFF, height & 0xFFFFFFFF, depth, colour, 0, 0, interlace)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + more + chunk(b"IDAT", zlib.compress(data, 9)) + chunk(b"IEND", b"")


def photo(name, content, path="p.png"):
    files = {"cv.yaml": b"name: A\nphoto: " + path.encode() + b"\n", "l.yaml": ("layout: 1\n" + SHOW + "\n").encode()}
    if content is not None:
        files["p.png"] = content
    add("photo-" + name, files, "render", "cv.yaml", "-l", "./l.yaml")


photo("good", PNG)
photo("empty", b"")
photo("text", b"hello")
photo("directory", lambda path: os.mkdir(path))
photo("fifo", lambda path: os.mkfifo(path))
photo("link-to-zero", link("/dev/zero"))
photo("link-to-random", link("/dev/urandom"))
photo("link-to-passwd", link("/etc/passwd"))
photo("link-up", link("../../../../etc/passwd"))
photo("link-to-itself", link("p.png"))
photo("link-to-nothing", link("nothing"))
photo("absolute", None, "/etc/passwd")
photo("up", None, "../p.png")
photo("up-and-down", None, "x/../../p.png")
photo("file-url", None, "file:///etc/passwd")
photo("file-url-short", None, "file:p.png")
photo("device", None, "/dev/zero")
photo("proc", None, "/proc/self/environ")
photo("long-path", None, "a/" * 3000 + "p.png")
photo("long-name", None, "a" * 5000 + ".png")
photo("nul", None, "\"p.png\\0.txt\"")
photo("http", None, "http://127.0.0.1:9/p.png")
photo("svg", b"<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>")
photo("gif", b"GIF89a" + b"\xff" * 100)
photo("data-empty", None, "\"data:,\"")
photo("data-no-base64", None, "\"data:image/png;base64,@@@@\"")
photo("data-long", None, "\"data:image/png;base64," + "A" * 900000 + "\"")
photo("data-text", None, "\"data:text/html,<script>\"")
photo("data-of-zeros", None, "\"data:image/png;base64,iVBORw0KGgo=\"")
photo("png-bomb-side", png(0x7FFFFFFF, 0x7FFFFFFF))
photo("png-bomb-pixels", png(29999, 29999, data=b"\0" * 1000))
photo("png-bomb-wide", png(40000000, 1))
photo("png-bomb-honest", lambda path: open(path, "wb").write(png(6000, 6000, 8, 0, b"\0" * (6001 * 6000))))
photo("png-bomb-beyond", lambda path: open(path, "wb").write(png(7000, 7000, 1, 0, b"\0" * (876 * 7000))))
photo("png-bomb-16-bit", lambda path: open(path, "wb").write(png(3000, 3000, 16, 6, b"\0" * (24001 * 3000))))
photo("png-bomb-idat", png(1, 1, data=b"\0" * (50 << 20)))
photo("png-bomb-text", png(1, 1, 8, 0, b"\0\0", chunk(b"zTXt", b"k\0\0" + zlib.compress(b"\0" * (50 << 20), 9))))
photo("png-bomb-profile", png(1, 1, 8, 0, b"\0\0", chunk(b"iCCP", b"k\0\0" + zlib.compress(b"\0" * (50 << 20), 9))))
photo("png-chunks-many", png(1, 1, 8, 0, b"\0\0", chunk(b"tEXt", b"k\0v") * 20000))
photo("png-nothing", png(0, 0))
photo("png-negative", png(-1, -1))
photo("png-depth", png(1, 1, 3, 2, b"\0"))
photo("png-colour", png(1, 1, 8, 5, b"\0"))
photo("png-palette-none", png(1, 1, 8, 3, b"\0\0"))
photo("png-palette-long", png(1, 1, 8, 3, b"\0\0", chunk(b"PLTE", b"\0" * 900)))
photo("png-palette-index", png(2, 1, 8, 3, b"\0\xff\xff", chunk(b"PLTE", b"\0" * 3)))
photo("png-rows-missing", png(100, 100, data=b"\0" * 10))
photo("png-interlaced", png(100, 100, 8, 2, b"\0" * 10, b"", 1))
photo("png-interlace-odd", png(1, 1, 8, 0, b"\0\0", b"", 7))
photo("png-filter", png(1, 1, 8, 0, b"\x09\0"))
photo("png-checksum", PNG[:40] + b"\xff" + PNG[41:])
photo("png-chunk-long", PNG[:8] + b"\xff\xff\xff\xff" + PNG[12:])
photo("png-zlib-broken", PNG.replace(b"IDAT\x78", b"IDAT\x00"))
for cut in sorted({4, 8, 20, 33, 41, 60, len(PNG) // 2, len(PNG) - 13, len(PNG) - 1}):
    photo("png-cut-%d" % cut, PNG[:cut])
for cut in (2, 3, 10, 30, 100, 300, len(JPEG) // 2, len(JPEG) - 3, len(JPEG) - 1):
    photo("jpeg-cut-%d" % cut, JPEG[:cut])


def sof(data, offset, value):
    at = data.find(b"\xff\xc0")
    at = at if at >= 0 else data.find(b"\xff\xc2")
    return data[:at + offset] + value + data[at + offset + len(value):]


photo("jpeg-bomb", sof(JPEG, 5, b"\xff\xff\xff\xff"))
photo("jpeg-nothing", sof(JPEG, 5, b"\0\0\0\0"))
photo("jpeg-no-height", sof(JPEG, 5, b"\0\0"))
photo("jpeg-components", sof(JPEG, 9, b"\xff"))
photo("jpeg-no-components", sof(JPEG, 9, b"\0"))
photo("jpeg-sampling", sof(JPEG, 11, b"\xff"))
photo("jpeg-sampling-0", sof(JPEG, 11, b"\0"))
photo("jpeg-precision", sof(JPEG, 4, b"\x10"))
photo("jpeg-tables-none", JPEG.replace(b"\xff\xc4", b"\xff\xfe"))
photo("jpeg-scan-none", JPEG[:JPEG.find(b"\xff\xda")] + b"\xff\xd9")
photo("jpeg-noise", JPEG[:JPEG.find(b"\xff\xda") + 14] + bytes(range(255)) * 100 + b"\xff\xd9")
photo("jpeg-scans-many", JPEG[:-2] + JPEG[JPEG.find(b"\xff\xda"):-2] * 200 + b"\xff\xd9")
photo("jpeg-exif-loop", b"\xff\xd8\xff\xe1\0\x1aExif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\xff\xff\xff\xff" + JPEG[2:])
photo("jpeg-segments-many", b"\xff\xd8" + b"\xff\xfe\0\2" * 50000 + JPEG[2:])
photo("jpeg-segment-long", b"\xff\xd8\xff\xe1\xff\xff" + JPEG[2:])
photo("jpeg-fill", b"\xff\xd8" + b"\xff" * 100000 + JPEG[3:])

# --- layouts ---

for name, value in (("0", "[0, 0]"), ("1e9", "[1e9pt, 1e9pt]"), ("big", "[999999999pt, 999999999pt]"), ("negative", "[-1pt, -100mm]"), ("words", "[a, b]"), ("3", "[1pt, 2pt, 3pt]"), ("long", "[100mm, 99999mm]"), ("digits", "[" + "9" * 5000 + "mm, 1mm]"), ("fraction", "[210.00000000000000000000000000001mm, 297mm]"), ("none", "null"), ("em", "[10em, 10em]"), ("percent", "[50%, 50%]")):
    layout("page-" + name, "page: {size: " + value + "}")
for name, value in (("all", "200mm"), ("negative", "-50mm"), ("huge", "99999999mm"), ("odd", "{top: 1e5, left: x}")):
    layout("margin-" + name, "page: {margin: " + value + "}")
for name, value in (("0", "0pt"), ("tiny", "0.0001pt"), ("huge", "100000pt"), ("negative", "-10pt"), ("em", "10em"), ("em-huge", "1000000em"), ("odd", "12px"), ("list", "[1, 2]")):
    layout("size-" + name, "roles: {body: {size: " + value + "}}")
for name, value in (("0", "0"), ("negative", "-1"), ("huge", "1000000"), ("tiny", "0.000001"), ("length", "0pt")):
    layout("leading-" + name, "roles: {body: {leading: " + value + "}}")
for name, value in (("huge", "99999999"), ("negative", "-99999999")):
    layout("tracking-" + name, "roles: {body: {tracking: " + value + "}}")
layout("weight", "roles: {body: {weight: -999999}}")
layout("padding-negative", "roles: {body: {padding: -100mm}}")
layout("before-huge", "roles: {body: {before: 1000000pt}, section: {before: 99999999pt, after: 99999999pt}}")
layout("lengths-cyclic", "lengths: {a: b, b: a, section: a}")
layout("lengths-doubling", "lengths: {" + ", ".join("l%d: l%d + l%d" % (i + 1, i, i) for i in range(60)) + ", l0: 100mm, section: l60}")
layout("lengths-long", "lengths: {a: " + "1pt + " * 20000 + "1pt}")
layout("lengths-deep", "lengths: {" + ", ".join("l%d: l%d" % (i + 1, i) for i in range(3000)) + ", l0: 1pt, section: l3000}")
layout("palette-cyclic", "palette: {a: b, b: a, accent: a}")
layout("palette-deep", "palette: {" + ", ".join("c%d: c%d 99%%" % (i + 1, i) for i in range(3000)) + ", c0: black, accent: c3000}")
layout("palette-odd", "palette: {accent: \"#12345\", ink: \"rgb(1,2,3)\"}")
layout("fonts-cyclic", "fonts: {a: b, b: a, text: [a]}")
layout("fonts-many", "fonts: {text: [" + ", ".join("F%d" % i for i in range(500)) + "]}")
layout("roles-cyclic", "roles: {a: {extends: b}, b: {extends: a}, body: {extends: a}}")
layout("roles-deep", "roles: {" + ", ".join("r%d: {extends: r%d}" % (i + 1, i) for i in range(500)) + ", r0: {weight: 700}, section: {extends: r500}}")
layout("parts-itself", "parts: {entry: {part: entry}}")
layout("parts-cyclic", "parts: {entry: {part: a}, a: {part: b}, b: [{part: a}, {part: a}]}")
layout("parts-doubling", "parts: {" + ", ".join("p%d: [{part: p%d}, {part: p%d}]" % (i + 1, i, i) for i in range(40)) + ", p0: \"{title}\", entry: {part: p40}}")
layout("parts-wide", "parts: {entry: [" + "\"{title}\", " * 20000 + "]}")
layout("parts-deep", "parts: {entry: " + "{stack: [" * 25 + "\"{title}\"" + "]}" * 25 + "}")
layout("parts-too-deep", "parts: {entry: " + "{stack: [" * 100 + "\"{title}\"" + "]}" * 100 + "}")
layout("each-nested", "parts: {entry: {each: highlights, stack: [{each: highlights, stack: [{each: highlights, text: x}]}]}}")
layout("columns-many", "parts: {entry: {row: [\"{title}\"], columns: [" + "1fr, " * 20000 + "1fr]}}")
layout("columns-million", "parts: {entry: {row: [\"{title}\"], columns: 1000000}}")
layout("columns-0", "parts: {entry: {row: [\"{title}\"], columns: [0fr, 0pt, 0%]}}")
layout("columns-negative", "parts: {entry: {row: [\"{title}\"], columns: [-1fr, -10mm, 200%]}}")
layout("columns-column", "parts: {entry: {row: [{text: \"{title}\", column: 999999999}], columns: [1fr]}}")
layout("columns-span", "parts: {entry: {row: [{text: \"{title}\", span: 2147483647}], columns: [1fr]}}")
layout("gap-huge", "parts: {entry: {row: [\"{title}\", x], columns: [1fr, 1fr], gap: [99999999mm, 99999999mm]}}")
layout("rows-shrunk", "parts: {entry: {row: [\"{title}\", \"{title}\"], columns: [0.001pt, 1000000fr]}}")
layout("width-huge", "parts: {entry: {text: \"{title}\", width: 100000000mm}}")
layout("image-huge", "parts: {person: [{image: \"qr:{name}\", width: 99999999mm, height: 1pt}]}")
layout("image-qr-long", "parts: {person: [{image: \"qr:" + "x" * 5000 + "\", width: 20mm}]}")
layout("image-passwd", "parts: {person: [{image: /etc/passwd, width: 20mm}]}")
layout("image-from-text", "parts: {person: [{image: \"{name}\", width: 20mm}]}", b"name: ../../../etc/passwd\n")
layout("template-open", "parts: {entry: \"" + "{" * 5000 + "\"}")
layout("template-brackets", "parts: {entry: \"" + "[" * 5000 + "\"}")
layout("template-brackets-closed", "parts: {entry: \"" + "[" * 200 + "{title}" + "]" * 200 + "\"}")
layout("template-bars", "parts: {entry: \"[" + "{title}|" * 5000 + "x]\"}")
layout("template-stars", "parts: {entry: \"" + "**{title}*" * 5000 + "\"}")
layout("template-fields", "parts: {entry: \"" + "{title}" * 20000 + "\"}")
layout("template-field-long", "parts: {entry: \"{" + "a." * 5000 + "b}\"}")
layout("template-of-itself", "parts: {person: \"{name}\"}", b"name: \"{name}{name}\"\n")
layout("template-format", "parts: {entry: \"{dates:%n%n%s}{title:" + "x" * 5000 + "}\"}")
layout("template-link", "parts: {person: \"[x](javascript:alert)\"}")
layout("when-deep", "parts: {entry: {text: \"{title}\", when: \"" + "not " * 10000 + "title\"}}")
layout("when-list", "parts: {entry: {text: \"{title}\", when: [" + "title, " * 10000 + "]}}")
layout("masters-many", "masters: {" + ", ".join("m%d: {region: main}" % i for i in range(2000)) + "}")
layout("masters-none", "masters: null")
layout("masters-regions-many", "masters: {all: {row: [" + ", ".join("{region: r%d}" % i for i in range(500)) + "], columns: [1fr]}}")
layout("furniture-many", "furniture: {" + ", ".join("f%d: {text: \"{page}\"}" % i for i in range(3000)) + "}")
layout("furniture-tall", "furniture: {f: {stack: [" + "\"{page} of {pages}\", " * 2000 + "]}}")
layout("place-many", "place: {main: [" + "work, " * 5000 + "]}")
layout("place-nothing", "place: {main: []}")
layout("breaks-odd", "breaks: {widows: 999999, orphans: -5, keep: x}")
layout("fit-odd", "fit: {pages: 2147483647}")
layout("fit-negative", "fit: {pages: -1}")
layout("fit-knobs", "fit: {pages: 1, knobs: [" + "{size: [1pt, 100pt]}, " * 2000 + "]}")
layout("words-huge", "words: {document: \"" + "x" * 500000 + "\"}")
layout("locales-many", "locales: {" + ", ".join("x%d: {words: {a: b}}" % i for i in range(3000)) + "}")
layout("redact-all", "redact: {\"*\": false}")
layout("bomb", bomb(9))
layout("deep", "parts: {entry: " + "[" * 3000 + "]" * 3000 + "}")
layout("keys-many", "\n".join("key%d: x" % i for i in range(20000)))
layout("not-a-map", "- a\n- b")
layout("version", "layout: 99999999999999999999")
layout("nul", "title: \"a\\0b\"\nextends: \"base\\0/../../etc\"")

# --- what files name ---

layout("extends-itself", "extends: ./l.yaml")
layout("extends-cyclic", "extends: ./m.yaml", CV, {"m.yaml": b"layout: 1\nextends: ./l.yaml\n"})
layout("extends-chain", "extends: ./m0.yaml", CV, {"m%d.yaml" % i: ("layout: 1\nextends: ./m%d.yaml\n" % (i + 1)).encode() for i in range(200)})
layout("extends-many", "extends: [" + ", ".join("base" for i in range(5000)) + "]")
layout("extends-up", "extends: ../../../etc/passwd.yaml")
layout("extends-absolute", "extends: /etc/passwd")
layout("extends-file-url", "extends: file:///etc/passwd")
layout("extends-dots", "extends: ..")
layout("extends-zero", "extends: /dev/zero")
layout("extends-link-out", "extends: ./m.yaml", CV, {"m.yaml": link("/etc/passwd")})
layout("extends-link-zero", "extends: ./m.yaml", CV, {"m.yaml": link("/dev/zero")})
layout("extends-link-itself", "extends: ./m.yaml", CV, {"m.yaml": link("m.yaml")})
layout("extends-link-inside", "extends: ./m.yaml", CV, {"m.yaml": link("n.yaml"), "n.yaml": b"layout: 1\n"})
layout("extends-folder-link", "extends: ./d/passwd.yaml", CV, {"d": link("/etc")})
layout("extends-fifo", "extends: ./m.yaml", CV, {"m.yaml": lambda path: os.mkfifo(path)})
layout("extends-directory", "extends: ./m.yaml", CV, {"m.yaml": lambda path: os.mkdir(path)})
layout("extends-huge", "extends: ./m.yaml", CV, {"m.yaml": lambda path: os.truncate(os.open(path, os.O_WRONLY | os.O_CREAT), 4 << 30)})
layout("extends-pdf", "extends: ./m.yaml", CV, {"m.yaml": b"%PDF-1.7\n\xff\xfe"})
add("cv-layout-outside", {"cv.yaml": b"name: A\nlayout: ../../../etc/passwd.yaml\n"}, "render", "cv.yaml")
add("cv-layout-link", {"cv.yaml": b"name: A\nlayout: ./l.yaml\n", "l.yaml": link("/etc/passwd")}, "render", "cv.yaml")
add("cv-layout-fragment", {"cv.yaml": b"name: A\nlayout: {extends: [base, ./cv.yaml]}\n"}, "render", "cv.yaml")

LATO = "/usr/share/fonts/truetype/lato/Lato-Regular.ttf"
FONT = open(LATO, "rb").read() if os.path.exists(LATO) else b"\0\1\0\0" * 1000


def face(name, content, path="f.ttf"):
    layout("face-" + name, "faces: {House: [\"" + path + "\"]}\nfonts: {text: [House]}", CV, {"f.ttf": content} if content is not None else {})


def table(data, tag, value, offset=0):
    """The font with some bytes of a table replaced."""
    count = struct.unpack(">H", data[4:6])[0]
    for i in range(count):
        at = 12 + 16 * i
        if data[at:at + 4] == tag:
            start = struct.unpack(">I", data[at + 8:at + 12])[0] + offset
            return data[:start] + value + data[start + len(value):]
    return data


def length(data, tag):
    """Of a table, in bytes."""
    count = struct.unpack(">H", data[4:6])[0]
    return sum(struct.unpack(">I", data[at + 12:at + 16])[0] for at in range(12, 12 + 16 * count, 16) if data[at:at + 4] == tag)


face("good", FONT)
face("empty", b"")
face("text", b"hello")
face("noise", bytes(range(256)) * 200)
face("woff", b"wOFF" + FONT[4:])
face("cut-12", FONT[:12])
face("cut-300", FONT[:300])
face("cut-half", FONT[:len(FONT) // 2])
face("cut-end", FONT[:-100])
face("tables-many", FONT[:4] + b"\xff\xff" + FONT[6:])
face("table-outside", FONT[:20] + b"\xff\xff\xff\xff" * 2 + FONT[28:])
face("collection-many", b"ttcf\0\1\0\0\xff\xff\xff\xff" + b"\0" * 400)
face("collection-itself", b"ttcf\0\1\0\0\0\0\0\1\0\0\0\0")
for tag in (b"head", b"hhea", b"maxp", b"hmtx", b"cmap", b"glyf", b"loca", b"name", b"OS/2", b"post", b"GSUB", b"GPOS"):
    face("ff-" + tag.decode().replace("/", "").lower(), table(FONT, tag, b"\xff" * 32))
    face("zero-" + tag.decode().replace("/", "").lower(), table(FONT, tag, b"\0" * 32))
for tag in (b"cmap", b"hmtx", b"glyf", b"loca"):
    face("all-zero-" + tag.decode(), table(FONT, tag, b"\0" * length(FONT, tag)))
face("maxp-short", table(FONT, b"maxp", b"\0\0\x50\0", 0))
face("maxp-few", table(FONT, b"maxp", b"\0\3", 4))
face("head-format", table(FONT, b"head", b"\xff" * 4, 50))
face("units-0", table(FONT, b"head", b"\0\0", 18))
face("units-1", table(FONT, b"head", b"\0\1", 18))
face("link-out", link("/etc/passwd"))
face("link-to-font", link(LATO))
face("link-to-zero", link("/dev/zero"))
face("fifo", lambda path: os.mkfifo(path))
face("directory", lambda path: os.mkdir(path))
face("absolute", None, LATO)
face("up", None, "../f.ttf")
face("file-url", None, "file://" + LATO)
face("huge", lambda path: os.truncate(os.open(path, os.O_WRONLY | os.O_CREAT), (32 << 20) + 1))

# --- the command line ---

settings("set-nothing", "")
settings("set-equals", "=")
settings("set-no-key", "=x")
settings("set-deep", ".".join("a" * 200) + "=x")
settings("set-long", "words.document=" + "x" * 100000)
settings("set-bomb", "roles=" + "[" * 5000)
settings("set-nul-page", "page=null", "roles=null", "parts=null", "masters=null", "place=null")
settings("set-scalar-for-map", "page=1", "roles=2", "parts=3", "place=4")
settings("set-extends-out", "extends=/etc/passwd")
settings("set-extends-up", "extends=../../x.yaml")
settings("set-face-out", "faces.X=[/etc/passwd]")
settings("set-many", *["roles.body.size=%dpt" % (8 + i % 4) for i in range(60)])
settings("set-columns", "page.columns=1000000")
settings("set-size-huge", "roles.body.size=99999999999999999999pt")
settings("set-quotes", "words.document=\"" + "'" * 999)
add("command-pages", {"cv.yaml": CV}, "render", "cv.yaml", "--pages", "99999999999999999999")
add("command-pages-negative", {"cv.yaml": CV}, "render", "cv.yaml", "--pages", "-1")
add("command-format-path", {"cv.yaml": CV}, "render", "cv.yaml", "-f", "../../x")
add("command-layout-nul", {"cv.yaml": CV}, "render", "cv.yaml", "-l", "")
add("command-layout-dots", {"cv.yaml": CV}, "render", "cv.yaml", "-l", "..")
add("command-layout-long", {"cv.yaml": CV}, "render", "cv.yaml", "-l", "a" * 100000)
add("command-layout-zero", {"cv.yaml": CV}, "render", "cv.yaml", "-l", "/dev/zero")
add("command-cv-zero", {}, "render", "/dev/zero", "-o", "out.pdf")
add("command-cv-null", {}, "render", "/dev/null", "-o", "out.pdf")
add("command-cv-itself", {"cv.yaml": CV}, "render", "cv.yaml", "-l", "./cv.yaml")
add("command-cv-long", {}, "render", "a" * 5000 + ".yaml")
add("command-redact-out", {"cv.yaml": CV}, "render", "cv.yaml", "--redact", "/etc/group")
add("command-redact-many", {"cv.yaml": CV}, "render", "cv.yaml", *["--redact", "person.name=A"] * 60)
add("command-extract-noise", {"x.pdf": b"%PDF-1.7\n" + bytes(range(256)) * 1000}, "extract", "x.pdf")
add("command-extract-loop", {"x.pdf": b"%PDF-1.7\n1 0 obj\n1 0 R\nendobj\nxref\n0 2\n0000000000 65535 f \n0000000009 00000 n \ntrailer <</Root 1 0 R /Size 2 /Prev 40>>\nstartxref\n40\n%%EOF\n"}, "extract", "x.pdf")
add("command-extract-deep", {"x.pdf": b"%PDF-1.7\n1 0 obj\n" + b"[" * 100000 + b"\nendobj\ntrailer <</Root 1 0 R>>\nstartxref\n9\n%%EOF\n"}, "extract", "x.pdf")
add("command-extract-bomb", {"x.pdf": b"%PDF-1.7\n1 0 obj\n<</Type /Filespec /F (cv.json) /EF <</F 2 0 R>>>>\nendobj\n2 0 obj\n<</Filter /FlateDecode /Length 99999>>\nstream\n" + zlib.compress(b"\0" * (100 << 20), 9) + b"\nendstream\nendobj\n"}, "extract", "x.pdf")
add("command-convert-noise", {"cv.yaml": bytes(range(256)) * 100}, "convert", "cv.yaml", "--to", "json")
add("command-convert-markup", {"cv.yaml": b"name: \"# A *b* [c](d) `e` <f> |\"\nsummary: \"" + b"\\\\*_" * 3000 + b"\"\n"}, "convert", "cv.yaml", "--to", "markdown")
