"""Reads transcripts as evidence: commands that were sent, how they were answered and when, lines that came unasked."""

import dataclasses
import pathlib
import re

FINAL = re.compile(r"\\r\\n(OK|ERROR|\+CME ERROR: \d+)\\r\\n")
SHOWS = re.compile(r"(?:#|/\*)\s*shows:\s*([^*\n]+)")
UNIT = {"us": 1e-6, "ms": 1e-3, "s": 1, "min": 60, "h": 3600, "d": 86400}


@dataclasses.dataclass
class Execution:
    """One command of a line: name with its sign, form, arguments, and its answer (OK, PROMPT, ERROR, 50 …)."""

    name: str
    form: str
    args: list
    started: float
    result: str = ""
    begun: float = 0.0  # when the answers before it were out; 0: it had not to wait
    took: float = 0.0


@dataclasses.dataclass
class Transcript:
    name: str
    hardware: bool = False
    executions: list = dataclasses.field(default_factory=list)
    lines: list = dataclasses.field(default_factory=list)  # what the module said, without the CR LF around it
    settings: set = dataclasses.field(default_factory=set)  # keys that were made durable
    quirks: set = dataclasses.field(default_factory=set)  # (name, value)
    timers: set = dataclasses.field(default_factory=set)
    texts: set = dataclasses.field(default_factory=set)  # (name, value)
    shows: set = dataclasses.field(default_factory=set)
    transitions: set = dataclasses.field(default_factory=set)  # of state machines: (machine, state, event)
    forced: bool = False  # errors were injected


def split(text, sign):
    """Cuts at a sign, but not within quotes."""
    parts, quoted = [""], False
    for c in text:
        quoted ^= c == '"'
        if c == sign and not quoted:
            parts.append("")
        else:
            parts[-1] += c
    return parts


def command(text, now):
    """A command without its prefix as an execution; None: not one."""
    match = re.match(r"\s*([+&]?\s*[A-Za-z][A-Za-z0-9]*)\s*(=\s*\?|\?|=)?(.*)$", text)
    if not match:
        return None
    name, sign, rest = match.group(1).upper().replace(" ", ""), (match.group(2) or "").replace(" ", ""), match.group(3)
    basic = re.match(r"([A-Z])(\d+)$", name)
    if basic:
        return Execution(basic.group(1), "set", [basic.group(2)], now)
    form = {"": "exec", "?": "read", "=?": "test", "=": "set"}[sign]
    args = [a.strip() for a in split(rest, ",")] if form == "set" else []
    return Execution(name, form, args, now)


def commands(line, now):
    """The commands of a line that the host sent; none when it is no AT line."""
    at = re.match(r"\s*AT(.*)$", line, re.I)
    if not at:
        return []
    found = [command(part, now) for part in split(at.group(1), ";") if part.strip()]
    return [e for e in found if e]


def seconds(text):
    match = re.match(r"([\d.]+)\s*([a-z]+)", text.strip())
    return float(match.group(1)) * UNIT[match.group(2)] if match else 0.0


def read(path):
    """A transcript file."""
    t = Transcript(pathlib.Path(path).stem)
    begun = now = 0.0  # the step's start, and the moment of the line
    step = 0.0
    waiting = []
    machines = set()  # whose transitions it has
    part = ""  # of a line that the UART's pace cut into pieces
    for line in pathlib.Path(path).read_text().splitlines():
        kind, _, rest = line.partition(" ")
        shows = SHOWS.match(line)
        if shows:
            t.shows |= set(shows.group(1).split())
        elif kind == "=":
            words = rest.split()
            if words[0] == "profile":
                t.hardware = words[1] == "hardware"
            elif words[0] == "quirk":
                t.quirks.add((words[1], words[2]))
            elif words[0] == "timer":
                t.timers.add(words[1])
            elif words[0] == "text":
                t.texts.add((words[1], words[2]))
            elif words[0] == "show":
                machines.add(words[1])
        elif kind.removesuffix(">") in machines:
            t.transitions.add((kind.removesuffix(">"), *rest.split()[:2]))
        elif kind == "nv>":
            t.settings |= {word.split("=")[0] for word in rest.split() if "=" in word}
        elif kind == "@":
            now = begun + float(rest)
        elif kind == "<":
            part += rest
            if part != "\\r\\n" and part.endswith(("\\r\\n", ">", "> ")):
                now = tell(t, waiting, part, now)
                part = ""
        elif kind in (">", ">>", "+", "!", "net<", "sock<"):
            begun += step
            step = seconds(rest) if kind == "+" else 0.0
            now = begun
            if kind in (">", ">>"):
                waiting += sent(t, kind, rest, now)
            elif kind == "!" and rest.startswith("fault"):
                t.forced = True
            elif kind == "!" and rest.split()[0] in ("power", "reset", "hang"):
                waiting.clear()
    return t


def sent(t, kind, text, now):
    """What the host has sent; the executions that wait for their final result."""
    if kind == ">>":
        if not text.endswith("\\r"):
            return []
        text = text.replace("\\r", "").replace("\\n", "")
    found = commands(text, now)
    t.executions += found
    return found


def tell(t, waiting, text, now):
    """A line of the module: ends what waits for a final result, or is kept."""
    t.lines.append(text.replace("\\r\\n", "\n").strip("\n"))
    final = FINAL.search(text)
    if final and "REBOOT" not in text and "Neul" not in text and waiting:
        e = waiting.pop(0)
        if waiting:
            waiting[0].begun = now
        if e.result != "PROMPT":
            e.took = now - max(e.started, e.begun)
            e.result = final.group(1).replace("+CME ERROR: ", "")
        if e.result not in ("OK", "PROMPT") and all(w.started == e.started for w in waiting):
            waiting.clear()  # the rest of the line was dropped, or its answers can't be told apart
    elif text.startswith("\\r\\n>") and waiting:
        waiting[0].result = "PROMPT"
        waiting[0].took = now - max(waiting[0].started, waiting[0].begun)
    elif "REBOOTING" in text and waiting:
        waiting.pop(0).result = "REBOOTING"
        waiting.clear()
    return now
