# SPDX-License-Identifier: MIT
"""Other typesetters, given the same words in their plainest form; Typst also as its templates set a CV."""
import re
import statistics
import time

WORDS = ("measured the throughput of a quiet service and wrote down what it cost moved an archive "
         "between two halls without a lost byte taught the people on call to read their own graphs").split()


def sentence(i, k):
    """Words that differ from entry to entry, so that nothing is shaped once for all."""
    start = (i * 7 + k * 11) % len(WORDS)
    return " ".join([f"In {i} steps"] + (WORDS[start:] + WORDS[:start])[:18 + (i + k) % 5])


def job(i):
    highlights = "".join(f"      - {sentence(i, k)}\n" for k in range(3))
    return (f"  - name: Works {i}\n    position: Engineer {i}\n    startDate: 2020-01\n    endDate: 2021-02\n"
            f"    highlights:\n{highlights}")


# --- Markdown, as recto writes it → their languages ---

def blocks(markdown):
    """(kind, text): h1 to h4, li, p; links are their text."""
    for line in markdown.split("\n"):
        text = re.sub(r"\[((?:[^\[\]\\]|\\.)*)\]\([^)]*\)", r"\1", line.strip())
        text = re.sub(r"\\([^\w\s])", r"\1", text)
        heading = re.match(r"(#{1,4}) +(.*)", text)
        if heading:
            yield f"h{len(heading[1])}", heading[2]
        elif text.startswith("- "):
            yield "li", text[2:]
        elif text:
            yield "p", text


def typst_escape(text):
    return re.sub(r"([\\#*_`$<>@\[\]~=/+\-])", r"\\\1", text)


def typst_plain(markdown):
    form = {"h1": "= {}", "h2": "== {}", "h3": "=== {}", "h4": "==== {}", "li": "- {}", "p": "{}"}
    body = "\n\n".join(form[kind].format(typst_escape(text)) for kind, text in blocks(markdown))
    return TYPST_PAGE + body + "\n"


TYPST_PAGE = """#set document(title: "CV")
#set page(paper: "a4", margin: 20mm)
#set text(font: "Linux Libertine O", size: 10pt, lang: "en")
#set par(justify: true)
"""

TYPST_CV = """#set page(footer: context align(center, text(8pt, counter(page).display("1 / 1", both: true))))
#show heading.where(level: 1): it => align(center, text(22pt, it.body))
#show heading.where(level: 2): it => block(above: 14pt, below: 6pt, sticky: true, {
  text(12pt, tracking: 0.5pt, smallcaps(it.body))
  box(width: 1fr, inset: (left: 6pt), line(length: 100%, stroke: 0.5pt + navy))
})
#show heading.where(level: 3): it => it.body
#show link: set text(navy)
#let entry(main, side) = block(above: 10pt, below: 5pt, sticky: true, breakable: false,
  grid(columns: (1fr, auto), column-gutter: 1em, main, text(luma(90), side)))
"""


def typst_cv(markdown):
    """What follows the heading of an entry is its date, and stands at the margin."""
    def linked(text):
        parts = re.split(r"\[((?:[^\[\]\\]|\\.)*)\]\(([^)]*)\)", text)
        words = [typst_escape(re.sub(r"\\([^\w\s])", r"\1", part)) for part in parts]
        return "".join(words[i] if i % 3 == 0 else f'#link("{parts[i + 1]}")[{words[i]}]'
                       for i in range(len(parts)) if i % 3 != 2)
    lines = [line.strip() for line in markdown.split("\n") if line.strip()]
    out = []
    for i, line in enumerate(lines):
        heading = re.match(r"(#{1,4}) +(.*)", line)
        if heading and len(heading[1]) > 2:
            side = lines[i + 1] if i + 1 < len(lines) and lines[i + 1][0] not in "#-" else ""
            title = f"=== {linked(heading[2])}" if len(heading[1]) == 3 else f"_{linked(heading[2])}_"
            out.append(f"#entry[{title}][{linked(side)}]")
        elif heading:
            out.append("=" * len(heading[1]) + " " + linked(heading[2]))
        elif line.startswith("- "):
            out.append("- " + linked(line[2:]))
        elif not lines[i - 1].startswith("###"):
            out.append(linked(line))
    return TYPST_PAGE + TYPST_CV + "\n\n".join(out) + "\n"


def latex_source(markdown):
    def escape(text):
        text = re.sub(r"([#$%&_{}])", r"\\\1", text)
        return re.sub(r"[^\x20-\x7E]", lambda m: {"–": "--", "·": "$\\cdot$"}.get(m[0], "x"), text)
    form = {"h1": "\\section*{{{}}}", "h2": "\\section*{{{}}}", "h3": "\\subsection*{{{}}}",
            "h4": "\\subsubsection*{{{}}}", "li": "\\begin{{itemize}}\\item {}\\end{{itemize}}", "p": "{}\\par"}
    body = "\n\n".join(form[kind].format(escape(text)) for kind, text in blocks(markdown))
    return "\\documentclass[a4paper]{article}\n\\begin{document}\n" + body + "\n\\end{document}\n"


def groff_source(markdown):
    def escape(text):
        text = text.replace("\\", "\\e")
        return re.sub(r"[^\x20-\x7E]", lambda m: f"\\[u{ord(m[0]):04X}]", text)
    form = {"h1": ".SH 1\n{}", "h2": ".SH 2\n{}", "h3": ".SH 3\n{}", "h4": ".SH 4\n{}", "li": ".IP \\(bu 2\n{}",
            "p": ".LP\n{}"}
    return "\n".join(form[kind].format("\\&" + escape(text)) for kind, text in blocks(markdown)) + "\n"


def programs(markdown, work):
    """(name, source, command) of each peer that is a program."""
    latex, groff = work / "peer.tex", work / "peer.ms"
    latex.write_text(latex_source(markdown))
    groff.write_text(groff_source(markdown))
    return [
        ("groff", groff, ["groff", "-ms", "-Tpdf", str(groff)]),
        ("pdflatex", latex, ["pdflatex", "-interaction=batchmode", f"-output-directory={work}", str(latex)]),
    ]


def change_a_word(markdown, i):
    """As while one writes: the compiler keeps what it knows of the rest."""
    return markdown.replace("Platform", f"Platform {i}")


def change_all_words(markdown, i):
    """As from one CV to the next: lines of the same length say something else."""
    shift = i % 20 + 1
    return re.sub(r"(?m)^[^#\[\n].*$", lambda line: re.sub(
        r"\b[a-z]{3,}\b", lambda m: m[0][shift % len(m[0]):] + m[0][:shift % len(m[0])], line[0]), markdown)


# (name, source, edit)
TYPST = [(f"{form}, {change}", source, edit)
         for form, source in (("plain", typst_plain), ("as a CV", typst_cv))
         for change, edit in (("a word changed", change_a_word), ("other words", change_all_words))]


def typst_warm(markdown, work, fonts, times, source_of, edit):
    """One compiler that has compiled before, in one process."""
    import typst
    source = work / "peer.typ"
    source.write_text(source_of(markdown))
    compiler = typst.Compiler(str(source), font_paths=[str(fonts)], ignore_system_fonts=True)
    taken = []
    for i in range(times):
        source.write_text(source_of(edit(markdown, i)))
        start = time.perf_counter(), time.process_time()
        pdf = compiler.compile(format="pdf")
        taken.append(((time.perf_counter() - start[0]) * 1000, (time.process_time() - start[1]) * 1000))
    return {"first_ms": taken[0][0], "wall_ms": statistics.median(t[0] for t in taken[1:]),
            "cpu_ms": statistics.median(t[1] for t in taken[1:]), "file_kib": len(pdf) / 1024}
