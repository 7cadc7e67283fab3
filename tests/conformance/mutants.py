#!/usr/bin/python3
"""Falsifies the program once for each row of a limit, a quirk or a timer that transcripts show: one of them has to notice.

What a command has to take it refuses, and what it has to refuse it answers with OK. What a transcript sets for a quirk is another
value, for the default's row each other one; what it sets for a timer is what the profile has. The transcript runner makes the
module wrong so (its option -f); a row's transcripts notice when what the module says is not what they have.

Usage: mutants.py [--build DIR] [PATTERN...]    PATTERN: only rows whose name has it
A mutant that nothing notices is printed. Ends with "N passed, N failed, 0 skipped".
"""

import argparse
import concurrent.futures
import os
import pathlib
import re
import subprocess
import sys

import report
import rows as R

HERE = pathlib.Path(__file__).resolve().parent
PATIENCE = 60  # seconds; a module that is wrong may run for ever
ANYTHING = "s(0-65535)"


def spans(grammar):
    """Where the "type(limits)" of each parameter of a grammar stands."""
    return [match.span(1) for match in re.finditer(r"[\w-]+:(\w(?:\([^)]*\))?)", grammar)]


def without(ranges, v):
    """Ranges of numbers without one of them."""
    return [r for low, high in ranges for r in ((low, min(high, v - 1)), (max(low, v + 1), high)) if r[0] <= r[1]]


def limits(ranges):
    return ",".join(str(low) if low == high else f"{low}-{high}" for low, high in sorted(map(tuple, ranges)))


def falsified(param, label, accepted):
    """The "type(limits)" of a parameter that makes the statement of one of its rows untrue."""
    value = label.removeprefix(param.name)[1:]
    if param.type in "cix":
        v = int(value)
        ranges = param.ranges()
        if v < 0:
            return ANYTHING
        changed = without(ranges, v) if accepted else [*ranges, (v, v)]
        return f"{param.type}({limits(changed) or v + 1})"
    if param.type == "k":
        # the others keep their place
        words = ["-" if w == value else w for w in param.limits.split(",")]
        return f"k({','.join(words)})" if accepted else ANYTHING
    if value in ("odd", "nohex"):
        return ANYTHING
    n = int(value)
    changed = without(param.ranges(), n) if accepted else [*param.ranges(), (n, n)]
    return f"{param.type}({limits(changed) or n + 1})"


def omitted(grammar, i, optional):
    """The grammar in which the parameter must not be left out if it may, and may if it must not."""
    parts = grammar.replace("[", "").replace("]", "").split(",")
    cut = re.split(r",(?=[\w-]+:)", ",".join(parts))
    first = next((n for n, p in enumerate(R.grammar(grammar)) if p.optional), len(cut))
    first = i + 1 if optional else i
    if first >= len(cut):
        return ",".join(cut)
    head = ",".join(cut[:first])
    return f"{head}[{',' if head else ''}{','.join(cut[first:])}]"


def of_grammar(cmd, grammar):
    """(row, what the runner has to make wrong) of a command's arguments."""
    params, places, seen = R.grammar(grammar), spans(grammar), set()
    for i, p in enumerate(params):
        if p.name in seen:
            continue
        seen.add(p.name)
        start, end = places[i]
        for label, _, accepted, _ in R.param_checks(p):
            words = f"{cmd}={grammar[:start]}{falsified(p, label, accepted)}{grammar[end:]}"
            yield f"{cmd}/{label}", words if accepted else f"{words}\t{i}\t{p.name}:{grammar[start:end]}"
        if cmd[0] not in "+&":
            continue  # of a basic command that is another form
        words = f"{cmd}={omitted(grammar, i, p.optional)}"
        yield f"{cmd}/{p.name}:omitted", words if p.optional else f"{words}\t{i}\t"


def mutants(tables):
    """(row, words for the runner) of all rows; each has to be noticed."""
    lines = [line.split("\t") for line in tables.splitlines()]
    values = {}
    for kind, _, *rest in lines:
        if kind == "quirk":
            values.setdefault(rest[0], []).append(rest[1])
    for kind, _, *rest in lines:
        if kind == "grammar":
            yield from of_grammar(rest[0], rest[1])
        elif kind == "quirk":
            name, value, default = rest[:3]
            for other in values[name][1:] if default == "1" else values[name][:1]:
                yield f"quirk.{name}={value}", f"quirk.{name}={other}"
        elif kind == "timer":
            yield f"timer.{rest[0]}", f"timer.{rest[0]}="


def notices(runner, words, tests):
    """The first of the transcripts that has something else to say, or None."""
    for test in tests:
        try:
            done = subprocess.run([runner, "-f", words, report.TESTS / test], stdout=subprocess.DEVNULL,
                                  stderr=subprocess.PIPE, text=True, timeout=PATIENCE, check=False)
        except subprocess.TimeoutExpired:
            return test
        if done.returncode < 0:
            raise R.BadRows(f"{words}: {test} ends by signal {-done.returncode}")
        if done.returncode == 2:
            raise R.BadRows(f"{words}: {done.stderr.strip()}")
        if done.returncode != 0:
            return test
    return None


def main():
    """See above."""
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("--build", type=pathlib.Path, default=pathlib.Path())
    parser.add_argument("patterns", nargs="*")
    args = parser.parse_args()
    build = args.build.resolve()
    runner = build / "tests/transcripts/runner"
    every, _ = report.collect(build)
    shown = {row.name: [t for t in row.tests if t.startswith("transcripts/")] for row in every}
    tables = subprocess.run([build / "tests/conformance/tables"], check=True, capture_output=True, text=True).stdout
    chosen = [m for m in mutants(tables) if shown[m[0]] and (not args.patterns or any(p in m[0] for p in args.patterns))]
    results = report.Results(build)
    for test in sorted({test for row, _ in chosen for test in shown[row]}):
        if results.of(test) != "passed":
            raise R.BadRows(f"without any mutant, {test} has {results.of(test)}")
    passed = failed = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for (row, words), by in zip(chosen, pool.map(lambda m: notices(runner, m[1], shown[m[0]]), chosen)):
            passed += by is not None
            failed += by is None
            if by is None:
                print(f"{row}: nothing notices {words.expandtabs(1)}", flush=True)
    print(f"{passed} passed, {failed} failed, 0 skipped")
    return 0 if failed == 0 and passed > 0 else 1


if __name__ == "__main__":
    try:
        sys.exit(main())
    except R.BadRows as bad:
        sys.exit(f"{bad}\n0 passed, 1 failed, 0 skipped")
