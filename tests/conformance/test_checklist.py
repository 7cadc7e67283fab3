"""The program's commands against the documents' own list of them (the file "checklist")."""

import os
import pathlib
import subprocess

import pytest

HERE = pathlib.Path(__file__).parent
BUILD = pathlib.Path(os.environ.get("BC28_BUILDDIR", "."))
LETTERS = {"exec": "X", "set": "S", "read": "R", "test": "T"}
# Forms that no document has: docs/dialect.md says why.
ADDED = {("+QLAFOTAIND", "R")}
# Commands of ours that no document lists with its own section: another spelling, or known from drivers alone.
UNLISTED = {"+QGMR", "+QLASENDATA", "+QLADASTATUS", "+QLAULDATASTATUS"}


def listed():
    for line in (HERE / "checklist").read_text().splitlines():
        if not line.startswith("#"):
            name, section, forms, limit = (field.strip() for field in line.split("|"))
            yield name, section, set(forms.split()), int(limit)


@pytest.fixture(scope="module")
def commands():
    """Name -> (source, forms, maximum), as the program has them."""
    tables = subprocess.run([BUILD / "tests/conformance/tables"], check=True, capture_output=True, text=True).stdout
    found = {}
    for kind, source, name, *rest in (line.split("\t") for line in tables.splitlines() if "\t" in line):
        if kind == "form":
            found.setdefault(name, [source, set(), None])
            if rest[1] != "0":
                found[name][1].add(LETTERS[rest[0]])
        elif kind == "time":
            found[name][2] = int(rest[0])
    return found


def test_the_list_is_whole():
    manual = [name for name, section, _, _ in listed() if section.startswith("manual")]
    guide = [name for name, section, _, _ in listed() if section.startswith("guide")]
    mqtt = [name for name, section, _, _ in listed() if section.startswith("mqtt")]
    # QCFG of the guide is the manual's; AT+QMTTENAUTH, the MQTT guide's ninth, isn't there (docs/dialect.md).
    assert (len(set(manual)), len(set(guide)), len(set(mqtt))) == (112, 15, 8), \
        f"{HERE / 'checklist'} has what the documents have, 112, 15 and 8; others belong into UNLISTED of {__file__}"


@pytest.mark.parametrize("name,section,forms,limit", listed(), ids=lambda v: v if isinstance(v, str) else "")
def test_command(commands, name, section, forms, limit):
    assert name in commands, f"AT{name} of {section} is in no table of src/cmd/tables.c"
    source, ours, maximum = commands[name]
    assert ours - {form for command, form in ADDED if command == name} == forms, \
        f"AT{name}: a form that its document lacks is in ADDED of {__file__}, and docs/dialect.md says why"
    assert maximum == limit, f"AT{name}: .max_ms of its row is not what {section} has"
    assert section.split()[1] in source.replace(",", " ").split(), f"AT{name}: .source of its row lacks {section}"


def test_nothing_else_is_there(commands):
    names = {name for name, *_ in listed()}
    others = {name for name in commands if name not in names}
    assert not others - UNLISTED, f"{sorted(others - UNLISTED)}: give a command of the documents its line in " \
        f"{HERE / 'checklist'}; any other one belongs into UNLISTED of {__file__}"
    assert not UNLISTED - others, f"{sorted(UNLISTED - others)} of UNLISTED in {__file__}: there is no such command"
