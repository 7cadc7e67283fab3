#!/usr/bin/python3
"""The conformance report: what the documents say, row by row, and the tests that show it.

Usage: report.py [--build DIR] [--output FILE] [--static]

Rows come from the program's own tables (DIR/tests/conformance/tables), from the .rows files beside this script and
from docs/dialect.md; tests from the transcripts and from what tests claim ("shows:"). Results come from DIR, where the
suites have run. Exit status 1 when a row is without a test, or a test has failed or not run. --static: checks without
results that every row has a test and every claim a row, and that docs/conformance.md is what they make when all tests
pass; with --output that is written.
"""

import argparse
import pathlib
import re
import subprocess
import sys
import xml.etree.ElementTree

import dialect as D
import rows as R
import transcripts as T

HERE = pathlib.Path(__file__).resolve().parent
TESTS = HERE.parent
TITLES = {"guide": "Andlink guide V1.0", "manual": "Base AT manual V1.0", "mqtt": "MQTT guide V1.0",
          "lwm2m": "OMA LwM2M 1.0"}
SHORT = {"guide": "Guide", "manual": "Manual", "mqtt": "MQTT", "lwm2m": "LwM2M"}
# What sources call them: the name in a heading.
NAMES = {"base manual": "manual", "MQTT guide": "mqtt"}

INTRODUCTION = """\
What the documents say about the module, statement by statement, and the tests that show it: the guide first, by
chapter, then the base manual, MQTT, LwM2M, and choices that belong to no section. Within a section: what its sentences
say, the forms of its command, the limits of its parameters, its time, its URCs, then the choices where it leaves one.

*documented*: the document says so; *inferred*: it is silent; *contradictory*: it contradicts itself or another one. For
the last two, [dialect.md](dialect.md) has the evidence for what is done. A test is a transcript (`tests/transcripts`),
an end-to-end test (`tests/e2e`), one of the platform against Leshan (`tests/interop`) or of a function (`tests/unit`).
Written by `make conformance` from the tables of the program, `tests/conformance/*.rows`, docs/dialect.md and the
results of the tests; not by hand."""


class Results:
    """What became of the tests: name -> passed, failed, skipped, not run."""

    def __init__(self, build):
        self.build = build
        self.known = {}

    def of(self, name):
        if name not in self.known:
            self.known[name] = self.find(name)
        return self.known[name]

    def find(self, name):
        kind, _, rest = name.partition("/")
        if kind == "transcripts":
            run = subprocess.run([self.build / "tests/transcripts/runner", TESTS / name],
                                 stdout=subprocess.DEVNULL, check=False)
            return "passed" if run.returncode == 0 else "failed"
        if kind in ("e2e", "interop"):
            return self.pytest(*rest.split("::"))
        program = self.build / "tests" / kind / (rest.split(":")[0] + ".trs")
        if not program.exists():
            return "not run"
        state = re.search(r"^:test-result: (\w+)", program.read_text(), re.M)
        return {"PASS": "passed", "SKIP": "skipped"}.get(state.group(1) if state else "", "failed")

    def pytest(self, file, function):
        """The cases of a function, as pytest's own report has them."""
        path = self.build / "tests/e2e" / (file.removesuffix(".py") + ".xml")
        if not path.exists():
            return "not run"
        states = set()
        for case in xml.etree.ElementTree.parse(path).iter("testcase"):
            if case.get("name", "").split("[")[0] == function:
                bad = case.find("failure") is not None or case.find("error") is not None
                states.add("failed" if bad else "skipped" if case.find("skipped") is not None else "passed")
        for state in ("failed", "skipped", "passed"):
            if state in states:
                return state
        return "not run"


def claims():
    """(row, test) of everything that is claimed outside the transcripts."""
    for path in sorted([*(TESTS / "e2e").glob("test_*.py"), *(TESTS / "interop").glob("test_*.py")]):
        for match in re.finditer(r"# shows: ([^\n]+)\n(?:@[^\n]+\n)*def (test_\w+)", path.read_text()):
            for name in match.group(1).split():
                yield name, f"{path.parent.name}/{path.name}::{match.group(2)}"
        loose(path, r"# shows:")
    for path in sorted((TESTS / "unit").glob("test_*.c")):
        for match in re.finditer(r"/\* shows: ([^*]+)\*/\n(?:/\*.*?\*/\n)?START_TEST\((\w+)\)", path.read_text(), re.S):
            for name in match.group(1).split():
                yield name, f"unit/{path.stem}:{match.group(2)}"
        loose(path, r"/\* shows:")


def loose(path, mark):
    """Claims that stand in front of no test."""
    text = path.read_text()
    bound = len(re.findall(mark + r"[^\n]+\n(?:@[^\n]+\n|/\*.*?\*/\n)*(?:def test_|START_TEST)", text, re.S))
    if bound != len(re.findall(mark, text)):
        raise R.BadRows(f"{path}: a claim (\"shows:\") that stands in front of no test")


def collect(build):
    """All rows with their tests, and the section of each command."""
    played = [T.read(p) for p in sorted((TESTS / "transcripts").glob("*.t"))]
    tables = subprocess.run([build / "tests/conformance/tables"], check=True, capture_output=True, text=True).stdout
    written, classes, answered = [], [], {}
    for path in sorted(HERE.glob("*.rows")):
        more, kinds, codes = R.file_rows(path)
        written += more
        classes += kinds
        answered |= codes
    every = list(R.table_rows(tables, played, answered))
    R.reclassify(every, classes)
    every += written
    every += D.dialect_rows((TESTS.parent / "docs/dialect.md").read_text(), R.sources(tables, "form", "urc"))
    by_name = {}
    for row in every:
        if row.name in by_name:
            raise R.BadRows(f"row {row.name} exists twice")
        by_name[row.name] = row
        row.tests = [f"transcripts/{t.name}.t" for t in row.tests]
    stray = set()
    for name, test in [(n, f"transcripts/{t.name}.t") for t in played for n in t.shows] + list(claims()):
        if name in by_name:
            by_name[name].tests.append(test)
        else:
            stray.add(f"{test} claims {name}, which is no row")
    if stray:
        raise R.BadRows("\n".join(sorted(stray)))
    for row in every:
        row.tests = sorted(set(row.tests))
    return every, R.sources(tables, "form")


def judge(row, results):
    """passed when one test of the row has passed and none has failed."""
    if not row.tests:
        return "NO TEST"
    if results is None:
        return "passed"
    states = {results.of(t) for t in row.tests}
    if "failed" in states:
        return "FAILED"
    return "passed" if "passed" in states else "NOT RUN"


def section_key(source):
    document, _, section = source.partition(" ")
    first = section.split(",")[0].strip()
    return [list(TITLES).index(document) if document in TITLES else len(TITLES), document,
            [int(n) if n.isdigit() else 10**6 for n in re.split(r"[./]", first)], first]


def heading(source):
    """The first place that a source names: "guide 3.5, base manual 5" as "guide 3.5"."""
    first = source.split(",")[0].split("(")[0].strip()
    for name, short in NAMES.items():
        first = first.replace(name, short)
    match = re.match(rf"({'|'.join(TITLES)}) [\dA-Z][\w.]*", first)
    return match.group() if match else "other choices"


def titles(commands):
    """Section -> what it is about: the commands that belong to it, or its line in the file "sections"."""
    found = {}
    for name, source in commands.items():
        found.setdefault(heading(source), []).append(f"AT{name}")
    named = {section: ", ".join(sorted(set(names))[:4]) for section, names in found.items()}
    for line in (HERE / "sections").read_text().splitlines():
        section, _, title = (part.strip() for part in line.partition("|"))
        if title:
            named[section] = title
    return named


def counts(rows, states):
    """The cells that a table of contents has for these rows."""
    kinds = [sum(r.kind == k for r in rows) for k in R.CLASSES]
    return " | ".join(map(str, [len(rows), *kinds, sum(states[r.name] != "passed" for r in rows)])) + " |"


def cell(text):
    return text.replace("|", "\\|").replace("<", "&lt;")


def markdown(every, states, commands):
    """The report. Without dates and times: the same tree, the same report."""
    sections = {}
    for row in every:
        sections.setdefault(heading(row.source), []).append(row)
    order = sorted(sections, key=section_key)
    about = titles(commands)
    documents = list(dict.fromkeys(s.split()[0] for s in order))
    good = sum(states[r.name] == "passed" for r in every)
    head = "rows | documented | inferred | contradictory | not passed |"
    out = ["# Conformance report", "",
           *INTRODUCTION.splitlines(), "",
           f"{len(every)} rows, {good} passed, {len(every) - good} not.", "",
           f"| document | {head}", "|---|---|---|---|---|---|"]
    for document in documents:
        mine = [r for s in order if s.split()[0] == document for r in sections[s]]
        out.append(f"| {TITLES.get(document, 'Other choices')} | {counts(mine, states)}")
    bad = [r for r in every if states[r.name] != "passed"]
    if bad:
        out += ["", "## Not passed", "", "| row | source | result |", "|---|---|---|"]
        out += [f"| {cell(r.text)} | {r.source} | {states[r.name]} |" for r in bad]
    for document in documents:
        mine = [s for s in order if s.split()[0] == document]
        out += ["", f"## {TITLES.get(document, 'Other choices')}"]
        if document in TITLES:
            out += ["", f"| section | about | {head}", "|---|---|---|---|---|---|---|"]
            out += [f"| {s.partition(' ')[2]} | {about.get(s, '')} | {counts(sections[s], states)}" for s in mine]
        for section in mine:
            if document in TITLES:
                title = f": {about[section]}" if section in about else ""
                out += ["", f"### {SHORT[document]} {section.partition(' ')[2]}{title}"]
            out += ["", "| statement | | tests | result |", "|---|---|---|---|"]
            for row in sorted(sections[section], key=lambda r: R.GROUPS.index(r.group)):
                shown = ", ".join(row.tests[:2]) + (f" and {len(row.tests) - 2} more" if len(row.tests) > 2 else "")
                out.append(f"| {cell(row.text)} | {row.kind} | {shown} | {states[row.name]} |")
    return "\n".join(out) + "\n"


# What to do about a row without a test, by its group.
ADVICE = {
    "form": "send it in a transcript (tests/transcripts/README)",
    "grammar": "send it in a transcript (tests/transcripts/README)",
    "time": "send the command in a transcript of profile hardware: tests/transcripts/hardware-times.t has them all",
    "urc": "let a transcript end with it",
    "state": "let a transcript pass it, with AT+QLASTATUS?",
    "transition": "let a transcript with \"= show MACHINE\" pass it",
    "code": "let a transcript end in it, or in \"! fault\" with it",
    "cause": "let a transcript reboot with it",
    "quirk": "set it in a transcript, \"= quirk NAME VALUE\"",
    "timer": "set it in a transcript, \"= timer NAME MS\"",
    "text": "set it to another one in a transcript that says it, \"= text NAME VALUE\"",
    "setting": "change it in a transcript",
}
CLAIM = "claim it in front of a test, \"shows: ROW\" (HACKING.md, \"The conformance report\")"


def advise(bad):
    """What to do about each row without a test, once for each group."""
    for group in dict.fromkeys(row.group for row in bad if not row.tests):
        print(f"^ NO TEST of a {group}: {ADVICE.get(group, CLAIM)}")


def is_written(text):
    """Whether docs/conformance.md is this text; what to do if not."""
    if (TESTS.parent / "docs/conformance.md").read_text() == text:
        return True
    print("docs/conformance.md is not what the rows and their tests make: write it anew, make conformance, or make anew, "
          "which doesn't run the tests")
    return False


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--build", type=pathlib.Path, default=pathlib.Path("."))
    parser.add_argument("--output", type=pathlib.Path)
    parser.add_argument("--static", action="store_true")
    args = parser.parse_args()
    try:
        every, commands = collect(args.build.resolve())
    except R.BadRows as bad:
        print(bad, file=sys.stderr)
        return 1
    results = None if args.static else Results(args.build.resolve())
    states = {row.name: judge(row, results) for row in every}
    for row in every:
        if states[row.name] != "passed":
            print(f"{states[row.name]}: {row.name} ({row.source}): {row.text}")
    text = markdown(every, states, commands)
    if args.output:
        args.output.write_text(text)
    bad = sum(s != "passed" for s in states.values())
    if not args.static:
        print(f"{len(every) - bad} passed, {bad} failed, 0 skipped")
        return 1 if bad else 0
    print(f"{len(every)} rows, {bad} without a test")
    advise([row for row in every if states[row.name] != "passed"])
    good = [not bad, bool(bad) or is_written(text)]
    print(f"{sum(good)} passed, {len(good) - sum(good)} failed, 0 skipped")
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
