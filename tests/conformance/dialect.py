"""Rows from docs/dialect.md: each choice that has no key of its own (those with a key are rows of the quirk table)."""

import re

import rows as R

SMALL = set("a an and any are as at by for from have has in into is it its of on one or that the there this to was "
            "what when where which who whose with whether while".split())
PLACES = (("manual", re.compile(r"[Bb]ase manual(?:'s)?(?: chapter)? (\d+(?:\.\d+)?)")),
          ("mqtt", re.compile(r"MQTT guide (\d[\d.]*\d)")),
          ("guide", re.compile(r"(?:(?<!MQTT )[Gg]uide|[Ss]ession|[Cc]hapter) (\d+(?:\.\d+)?)")),
          ("lwm2m", re.compile(r"(?:LwM2M 1\.0|OMA(?: TS)?) ([\dE][\d.]*\d)")))
FOREIGN = re.compile(r"(?:TS|RFC) [\d.]+(?: [\d.]+\d)?(?:, RFC \d+)?|(?:LwM2M|MQTT|MQTT guide|at-\w+) [\d.]+")
BARE = re.compile(r"(?<![\d.])([1-9]\.[1-9]\d?)\b(?![.\d]| ?s\b)")
GUIDE_LAST = {2: 3, 3: 16, 4: 4, 6: 2}  # the last section of each chapter of the guide


def slug(text):
    """The name of a choice: the first four words that say something."""
    words = re.findall(r"[a-z0-9+.]+", re.sub(r"at\+|['`]", "", text.lower()))
    return "-".join([w for w in (w.strip(".+") for w in words) if w and w not in SMALL][:4])


def place(text):
    """The section that a text names first; None: it names none."""
    found = [(match.start(), f"{document} {match.group(1)}")
             for document, pattern in PLACES if (match := pattern.search(text))]
    if match := BARE.search(FOREIGN.sub(lambda m: " " * len(m.group()), text)):
        chapter, number = map(int, match.group(1).split("."))
        document = "guide" if number <= GUIDE_LAST.get(chapter, 0) else "manual"
        found.append((match.start(), f"{document} {match.group(1)}"))
    return min(found)[1] if found else None


def section(what, evidence, sources):
    """The place in a document that the choice belongs to; sources: of commands and URCs, by name."""
    named = [[sources[n] for n in re.findall(r"(?:AT|`)(\+[A-Z]+)", text) if n in sources] for text in (what, evidence)]
    if named[0] and re.match(r"`(?:AT)?\+", what):
        return named[0][0]
    return place(what) or place(evidence) or (named[0] + named[1] + ["other choices"])[0]


def dialect_rows(text, sources):
    """text: the page; sources: as section() has them."""
    choices = False
    for line in text.splitlines():
        cells = [c.strip() for c in re.split(r"(?<!\\)\|", line)[1:-1]]
        if line.startswith("| what"):
            choices = len(cells) == 3
        if not choices or len(cells) != 3 or cells[0] == "what" or set(cells[0]) == {"-"}:
            continue
        what, evidence, done = (c.replace("\\|", "|") for c in cells)
        yield R.Row(f"dialect/{slug(what)}", section(what, evidence, sources), f"{what}: {done}",
                    "contradictory" if evidence.startswith("Contradictory") else "inferred", group="choice")
