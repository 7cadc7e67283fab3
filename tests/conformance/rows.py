"""The rows of the report: those of the program's tables with the transcripts that show them, and of the .rows files."""

import dataclasses
import fnmatch
import pathlib
import re

CLASSES = ("documented", "inferred", "contradictory")
REFUSED = ("ERROR", "50")
REFUSED_CONTEXT = (*REFUSED, "517")  # a parameter of type c
DONE = ("OK", "PROMPT", "REBOOTING")


@dataclasses.dataclass
class Row:
    name: str
    source: str
    text: str
    kind: str = "documented"
    tests: list = dataclasses.field(default_factory=list)
    group: str = "statement"  # of the rows of a section, in the order of GROUPS


# What a section of the report begins with, and what it ends with: kinds of tables() as lines, sentences, and choices.
GROUPS = ("statement", "form", "grammar", "time", "urc", "state", "transition", "code", "cause", "choice", "quirk",
          "timer", "text", "setting")


class BadRows(Exception):
    pass


def document_class(source):
    """Of a row of a table: documented where a document is the first that its source names."""
    return "inferred" if re.match("drivers|logs|undocumented", source) else "documented"


# --- parameters ---


@dataclasses.dataclass
class Param:
    name: str
    type: str
    limits: str
    optional: bool

    def ranges(self):
        """Limits as merged ranges of numbers."""
        merged = []
        for low, high in sorted((int(a), int(b or a)) for a, b in re.findall(r"(\d+)(?:-(\d+))?", self.limits)):
            if merged and low <= merged[-1][1] + 1 and self.type != "x":
                merged[-1][1] = max(high, merged[-1][1])
            else:
                merged.append([low, high])
        return merged


def grammar(text):
    """The parameters of a grammar (bc28/at.h)."""
    found = []
    for match in re.finditer(r"(\[?),?(\[?),?([\w-]+):(\w)(?:\(([^)]*)\))?", text):
        optional = bool(match.group(1) or match.group(2)) or bool(found and found[-1].optional)
        found.append(Param(match.group(3), match.group(4), match.group(5) or "", optional))
    return found


def bare(value):
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] == '"' else value


def number(value):
    """An argument as a number; None: it isn't one."""
    try:
        return int(value, 16) if value.lower().startswith("0x") else int(value)
    except ValueError:
        return None


def param_checks(p):
    """What has to be shown about a parameter: (label, statement, whether accepted, test of the argument's text)."""
    if p.type in "icx":
        ranges = p.ranges()
        inside = {v for r in ranges for v in r}
        outside = {v for low, high in ranges for v in (low - 1, high + 1)}
        if p.type == "x":
            outside = {max(inside) + 1}
        outside = {v for v in outside if not any(low <= v <= high for low, high in ranges)}
        for v in sorted(inside):
            yield f"{p.name}={v}", f"<{p.name}> {v} is accepted", True, lambda a, v=v: number(a) == v
        for v in sorted(outside):
            yield f"{p.name}={v}", f"<{p.name}> {v} is refused", False, lambda a, v=v: number(a) == v
    elif p.type == "k":
        words = p.limits.split(",")
        for w in words:
            yield f"{p.name}={w}", f"<{p.name}> {w} is accepted", True, lambda a, w=w: bare(a).upper() == w.upper()
        upper = [w.upper() for w in words]
        yield (f"{p.name}=?", f"any other <{p.name}> is refused", False,
               lambda a: a != "" and bare(a).upper() not in upper)
    elif p.type in "sh":
        scale = 2 if p.type == "h" else 1
        unit = "bytes in hexadecimal" if p.type == "h" else "characters"
        for low, high in p.ranges():
            yield (f"{p.name}:{high}", f"<{p.name}> of {high} {unit} is accepted", True,
                   lambda a, n=high * scale: len(bare(a)) == n)
            yield (f"{p.name}:{high + 1}", f"<{p.name}> of {high + 1} {unit} is refused", False,
                   lambda a, n=(high + 1) * scale: len(bare(a)) == n)
        if p.type == "h":
            yield (f"{p.name}:odd", f"<{p.name}> with an odd count of digits is refused", False,
                   lambda a: len(bare(a)) % 2 == 1 and re.fullmatch(r"[0-9A-Fa-f]+", bare(a)) is not None)
            yield (f"{p.name}:nohex", f"<{p.name}> with other characters is refused", False,
                   lambda a: re.search(r"[^0-9A-Fa-f]", bare(a)) is not None)


def param_rows(source, cmd, text, found, answered):
    """
    Rows of a set form: every limit of every parameter from both sides, and those that may or must not be missing. What
    the grammar accepts has to end in OK, unless the rows' files say with what it is answered.
    """
    params = grammar(text)
    names = [p.name for p in params]
    for i, p in enumerate(params):
        if names.index(p.name) != i:
            continue  # a repeated parameter: the first one stands for all
        refused = REFUSED_CONTEXT if p.type == "c" else REFUSED
        for label, statement, accepted, test in param_checks(p):
            code = answered.get(f"{cmd}/{label}")
            wanted = (code,) if code else DONE if accepted else refused
            if code:
                statement = statement.replace("is accepted", f"is answered with error {code}")
            row = Row(f"{cmd}/{label}", source, f"AT{cmd}=: {statement}")
            row.tests = [t for t, e in found if e.result in wanted and test(e.args[i] if i < len(e.args) else "")]
            yield row
        if cmd[0] not in "+&":
            continue  # of a basic command that is another form
        row = Row(f"{cmd}/{p.name}:omitted", source,
                  f"AT{cmd}=: <{p.name}> {'may' if p.optional else 'must not'} be left out")
        for t, e in found:
            missing = i >= len(e.args) or e.args[i] == ""
            if missing and e.result in (DONE if p.optional else REFUSED):
                row.tests.append(t)
        yield row


# --- tables ---


def words_of(fields, transcripts, answered):
    """Rows of one line of the tables' output."""
    kind, source, *rest = fields

    def executions(cmd, form):
        return [(t, e) for t in transcripts for e in t.executions if e.name == cmd and e.form == form and not t.forced]

    def where(test):
        return [t for t in transcripts if test(t)]

    if kind == "form":
        cmd, form, exists = rest[0], rest[1], rest[2]
        shape = f"AT{cmd}" + {"exec": "", "set": "=<…>", "read": "?", "test": "=?"}[form]
        found = executions(cmd, form)
        if exists == "refused":
            yield Row(f"{cmd}/{form}", source, f"{shape} is answered with error 4: it isn't built in", "documented",
                      [t for t, e in found if e.result == "4"])
        elif exists == "1":
            good = [t for t, e in found if e.result in DONE]
            yield Row(f"{cmd}/{form}", source, f"{shape} does its work", "documented", good)
        else:
            bad = [t for t, e in found if e.result in REFUSED]
            yield Row(f"{cmd}/{form}", source, f"{shape} doesn't exist", "inferred", bad)
    elif kind == "grammar":
        yield from param_rows(source, rest[0], rest[1], executions(rest[0], "set"), answered)
    elif kind == "time":
        cmd, limit = rest[0], int(rest[1])
        runs = [(t, e) for t in transcripts for e in t.executions if t.hardware and e.name == cmd and e.result]
        if rest[2:] == ["but-wait"]:  # there the peer decides when a connection is there
            runs = [(t, e) for t, e in runs if ("connect", "wait") not in t.quirks]
        late = [t.name for t, e in runs if e.took * 1000 > limit]
        row = Row(f"{cmd}/time", source, f"AT{cmd} answers within {limit} ms (profile hardware)")
        row.tests = [] if late else [t for t, _ in runs]
        yield row
    elif kind == "urc":
        text, values = rest
        for v in expand(values):
            whole = values or not text.endswith((":", " ", "_", ","))
            pattern = re.compile(re.escape(text + v) + (r"$" if whole else ""), re.M)
            yield Row(f"urc/{text}{v}", source, f"`{text}{v}`", document_class(source),
                      where(lambda t, p=pattern: any(p.match(x) for x in t.lines)))
    elif kind == "state":
        line = f"+QLASTATUS:{rest[1]}"
        yield Row(f"state/{rest[1]}", source, f"State {rest[1]} is reached", "documented",
                  where(lambda t: any(line in x.split("\n") for x in t.lines)))
    elif kind == "transition":
        machine, state, event, following, name, why = rest
        shown = f", shown as {name}" if name else ""
        text = f"{machine}: state {state}, event {event}: {following}{shown} ({why})"
        yield Row(f"{machine}/{state}/{event}", source, text,
                  "inferred", where(lambda t: (machine, state, event) in t.transitions))
    elif kind == "code":
        line = f"+CME ERROR: {rest[0]}"
        shown = where(lambda t: any(line in x.split("\n") for x in t.lines))
        real = [t for t in shown if not t.forced]
        note = rest[2] if len(rest) > 2 and rest[2] else ""
        row = Row(f"error/{rest[0]}", source, f"{rest[0]} {rest[1]}: " + (note or "by injection"))
        if real and not note:
            raise BadRows(f"{real[0].name} has error {rest[0]} without a fault: its situation belongs into the table "
                          "of src/at/result.c")
        row.tests = real if note else shown
        yield row
    elif kind == "cause":
        note = rest[2] if len(rest) > 2 and rest[2] else "through the control channel"
        yield Row(f"reboot/{rest[0]}", source, f"{rest[0]} {rest[1]}: {note}", "documented",
                  where(lambda t: any(rest[1] in x.split("\n") for x in t.lines)))
    elif kind == "quirk":
        name, value = rest[0], rest[1]
        default = " (default)" if rest[2] == "1" else ""
        yield Row(f"quirk.{name}={value}", source, f"`quirk.{name}={value}`{default}: {rest[3]}",
                  "contradictory", where(lambda t: (name, value) in t.quirks))
    elif kind == "timer":
        yield Row(f"timer.{rest[0]}", source, f"`timer.{rest[0]}` is kept: {rest[1]}", document_class(source),
                  where(lambda t: rest[0] in t.timers))
    elif kind == "text":
        yield Row(f"text.{rest[0]}", source, f"`text.{rest[0]}` is seen: {rest[1]}", document_class(source),
                  where(lambda t: any(n == rest[0] and v in x for n, v in t.texts for x in t.lines)))
    elif kind == "setting":
        yield Row(f"setting/{rest[0]}", source, f"Setting {rest[0]} is made durable before the OK", "documented",
                  where(lambda t: rest[0] in t.settings))
    else:
        raise BadRows(f"tables: unknown kind {kind}")


def expand(values):
    """The values of a URC: "0-3,5" as single ones; none: one empty text."""
    found = [str(v) for a, b in re.findall(r"(\d+)(?:-(\d+))?", values) for v in range(int(a), int(b or a) + 1)]
    return found or [""]


def table_rows(text, transcripts, answered=None):
    """The rows of the tables' output; answered: {row: error} of accepted values that nothing but the error is known for."""
    left = dict(answered or {})
    for line in text.splitlines():
        fields = line.split("\t")
        for row in words_of(fields, transcripts, answered or {}):
            row.group = fields[0]
            left.pop(row.name, None)
            yield row
    if left:
        raise BadRows(f"no row of the tables is called {sorted(left)[0]}")


def sources(text, *kinds):
    """The tables' commands ("form") and URCs ("urc") by name, with the source of each."""
    found = {}
    for kind, source, name, *_ in (line.split("\t") for line in text.splitlines()):
        if kind in kinds:
            found.setdefault(name.split(":")[0], source)
    return found


# --- .rows files ---


def file_rows(path):
    """
    Rows of a file; its lines that change the class of rows of the tables, "= PATTERN | class"; and those that say with
    what a value is answered that the grammar accepts, "= ROW | answered CODE | class".
    """
    document = pathlib.Path(path).stem
    rows, classes, answered = [], [], {}
    for n, line in enumerate(pathlib.Path(path).read_text().splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        fields = [f.strip() for f in line.split("|")]
        if fields[0].startswith("= ") and len(fields) == 2 and fields[1] in CLASSES:
            classes.append((fields[0][2:].strip(), fields[1]))
        elif len(fields) == 3 and re.fullmatch(r"= \S+ answered \d+ " + f"({'|'.join(CLASSES)})", " ".join(fields)):
            name = fields[0][2:].strip()
            classes.append((name, fields[2]))
            answered[name] = fields[1].split()[1]
        elif len(fields) == 3 and fields[1] in CLASSES and re.fullmatch(r"[\w./+:=<>-]+", fields[0]):
            section = fields[0].rsplit("/", 1)[0]
            rows.append(Row(fields[0], f"{document.split('-')[0]} {section}", fields[2], fields[1]))
        else:
            raise BadRows(f"{path}:{n}: not \"ID | {'/'.join(CLASSES)} | statement\"")
    return rows, classes, answered


def reclassify(rows, classes):
    for pattern, kind in classes:
        hit = [r for r in rows if fnmatch.fnmatchcase(r.name, pattern)]
        if not hit:
            raise BadRows(f"no row of the tables is called {pattern}")
        for r in hit:
            r.kind = kind
