"""The report's own machinery: that it finds what is shown, and misses what isn't."""

import pathlib
import sys

import pytest

sys.path.insert(0, str(pathlib.Path(__file__).parent))

import dialect as D  # noqa: E402
import mutants as M  # noqa: E402
import report  # noqa: E402
import rows as R  # noqa: E402
import transcripts as T  # noqa: E402

SESSION = r"""# A session.
# shows: 3.1/name
= profile hardware
= quirk prompt bare
= show rrc
! power on
+ 10s
@ 3.000
< \r\nNeul\r\nOK\r\n
> AT+X=1,"a;b",0x10;+Y?
+ 1s
@ 0.020
< \r\nOK\r\n
@ 0.060
< \r\n+Y:1\r\n
< \r\n+CME ERROR: 50\r\n
> AT+Z=4
< \r\n>
>> abcd
< \r\nOK\r\n
nv> bs.host=h bs.port=1
< \r\nREGISTERNOTIFY\r\n
rrc> idle connect connected
radio> idle search searching
"""


@pytest.fixture
def session(tmp_path):
    path = tmp_path / "session.t"
    path.write_text(SESSION)
    return T.read(path)


def test_executions(session):
    seen = [(e.name, e.form, e.args, e.result, round(e.took, 3)) for e in session.executions]
    assert seen == [
        ("+X", "set", ["1", '"a;b"', "0x10"], "OK", 0.02),
        ("+Y", "read", [], "50", 0.04),
        ("+Z", "set", ["4"], "PROMPT", 0.0),
    ]


def test_the_rest(session):
    assert session.hardware and session.quirks == {("prompt", "bare")} and session.settings == {"bs.host", "bs.port"}
    assert "REGISTERNOTIFY" in session.lines and session.shows == {"3.1/name"}


def test_limits_from_both_sides():
    params = R.grammar("a:i(0,1,5-7)[,b:s(1-4)]")
    checks = {label: accepted for p in params for label, _, accepted, _ in R.param_checks(p)}
    assert checks == {"a=0": True, "a=1": True, "a=5": True, "a=7": True, "a=-1": False, "a=2": False, "a=4": False,
                      "a=8": False, "b:4": True, "b:5": False}


def test_only_ok_is_acceptance(session):
    tables = "grammar\tguide 3.1\t+Y\ta:i(1)\ngrammar\tguide 3.1\t+X\ta:i(1-2)\n"
    session.executions[1].form, session.executions[1].args = "set", ["1"]

    def tests(result, **answered):
        session.executions[1].result = result
        return {row.text: len(row.tests) for row in R.table_rows(tables, [session], answered)}
    assert tests("OK")["AT+Y=: <a> 1 is accepted"] == 1
    assert tests("516")["AT+Y=: <a> 1 is accepted"] == tests("50")["AT+Y=: <a> 1 is accepted"] == 0
    assert tests("516", **{"+Y/a=1": "516"})["AT+Y=: <a> 1 is answered with error 516"] == 1
    assert tests("517", **{"+Y/a=1": "516"})["AT+Y=: <a> 1 is answered with error 516"] == 0
    with pytest.raises(R.BadRows, match="no row of the tables is called .Y/a=7"):
        tests("OK", **{"+Y/a=7": "516"})


def test_what_values_are_answered_with(tmp_path):
    path = tmp_path / "x.rows"
    path.write_text("= +Y/a=1 | answered 516 | inferred\n= +Y/* | documented\n")
    assert R.file_rows(path) == ([], [("+Y/a=1", "inferred"), ("+Y/*", "documented")], {"+Y/a=1": "516"})


def test_mutants_of_rows():
    tables = "grammar\tx\t+X\ta:i(0-2)[,b:k(ON,OFF),c:h(2)]\nquirk\tx\tq\tone\t1\tT\nquirk\tx\tq\ttwo\t0\tT\ntimer\tx\tt\tT\n"
    rest = "[,b:k(ON,OFF),c:h(2)]"
    assert dict(M.mutants(tables)) == {
        "+X/a=0": "+X=a:i(1-2)" + rest, "+X/a=2": "+X=a:i(0-1)" + rest,
        "+X/a=-1": f"+X=a:{M.ANYTHING}{rest}\t0\ta:i(0-2)", "+X/a=3": f"+X=a:i(0-2,3){rest}\t0\ta:i(0-2)",
        "+X/a:omitted": "+X=[a:i(0-2),b:k(ON,OFF),c:h(2)]\t0\t",
        "+X/b=ON": "+X=a:i(0-2)[,b:k(-,OFF),c:h(2)]", "+X/b=OFF": "+X=a:i(0-2)[,b:k(ON,-),c:h(2)]",
        "+X/b=?": f"+X=a:i(0-2)[,b:{M.ANYTHING},c:h(2)]\t1\tb:k(ON,OFF)",
        "+X/b:omitted": "+X=a:i(0-2),b:k(ON,OFF)[,c:h(2)]",
        "+X/c:2": "+X=a:i(0-2)[,b:k(ON,OFF),c:h(3)]", "+X/c:3": "+X=a:i(0-2)[,b:k(ON,OFF),c:h(2,3)]\t2\tc:h(2)",
        "+X/c:odd": f"+X=a:i(0-2)[,b:k(ON,OFF),c:{M.ANYTHING}]\t2\tc:h(2)",
        "+X/c:nohex": f"+X=a:i(0-2)[,b:k(ON,OFF),c:{M.ANYTHING}]\t2\tc:h(2)",
        "+X/c:omitted": "+X=a:i(0-2),b:k(ON,OFF),c:h(2)",
        "quirk.q=one": "quirk.q=two", "quirk.q=two": "quirk.q=one", "timer.t": "timer.t="}


def test_rows_of_the_tables(session):
    tables = "form\tguide 3.1\t+X\tset\t1\nform\tguide 3.1\t+X\texec\t0\ngrammar\tguide 3.1\t+X\ta:i(1-2)\n" \
             "time\tguide 3.1\t+Y\t30\ntime\tguide 3.1\t+X\t30\nurc\tguide 3.9\tREGISTERNOTIFY\t\n" \
             "quirk\tx\tprompt\tbare\t0\tText.\n"
    shown = {row.name: len(row.tests) for row in R.table_rows(tables, [session])}
    assert shown == {"+X/set": 1, "+X/exec": 0, "+X/a=1": 1, "+X/a=2": 0, "+X/a=0": 0, "+X/a=3": 0, "+X/a:omitted": 0,
                     "+Y/time": 0, "+X/time": 1, "urc/REGISTERNOTIFY": 1, "quirk.prompt=bare": 1}


def test_what_no_document_says_is_inferred(session):
    tables = "urc\tguide 3.9\t+A\t\nurc\tlogs, drivers\t+B\t\ntimer\tdrivers\ta\tt\ntimer\tundocumented\tb\tt\n" \
             "timer\tbase manual 4.1, drivers (3-5 s)\tc\tt\n"
    assert {row.name: row.kind for row in R.table_rows(tables, [session])} == {
        "urc/+A": "documented", "urc/+B": "inferred", "timer.a": "inferred", "timer.b": "inferred",
        "timer.c": "documented"}


def test_transitions_of_machines_that_are_shown(session):
    tables = "transition\tm 2.8\trrc\tidle\tconnect\tconnected\t\tTS 1\n" \
             "transition\tm 2.8\trrc\tidle\twanted\tsetup\tidle\tTS 2\n" \
             "transition\tm 2.7\tradio\tidle\tsearch\tsearching\t\tTS 3\n"
    rows = list(R.table_rows(tables, [session]))
    assert {row.name: len(row.tests) for row in rows} == {"rrc/idle/connect": 1, "rrc/idle/wanted": 0,
                                                          "radio/idle/search": 0}
    assert rows[1].text == "rrc: state idle, event wanted: setup, shown as idle (TS 2)"


def test_forms_that_are_refused_and_times_of_connections(session):
    tables = "form\tm 1\t+Z\tset\trefused\ntime\tm 1\t+X\t30\tbut-wait\n"
    session.quirks.add(("connect", "wait"))
    shown = {row.name: len(row.tests) for row in R.table_rows(tables, [session])}
    assert shown == {"+Z/set": 0, "+X/time": 0}
    session.quirks.remove(("connect", "wait"))
    session.executions[-1].result = "4"
    shown = {row.name: len(row.tests) for row in R.table_rows(tables, [session])}
    assert shown == {"+Z/set": 1, "+X/time": 1}


PAGE = """| what | evidence | default | key and values |
|---|---|---|---|
| A key | Guide 3.1 | a | `quirk.key`: `a`, `b` |

| what | evidence | what bc28emu does |
|---|---|---|
| `AT+X?` | 3.8 has no read form | `+X:<0\\|1>` |
| What the module can't do with the `+Y` URC | Contradictory: base manual 4.2 and 4.3 | nothing |
| Loss | RFC 7252 4.8; TS 24.301 5.3 | goes on |
| Data before `AT+X` | LwM2M 1.0 8.2: 4.00 | error |
| In a row | 2.32 wants it | so |
"""


def test_choices_of_the_page():
    rows = list(D.dialect_rows(PAGE, {"+X": "guide 3.9"}))
    assert [(r.name, r.source, r.kind) for r in rows] == [
        ("dialect/x", "guide 3.9", "inferred"), ("dialect/module-cant-do-y", "manual 4.2", "contradictory"),
        ("dialect/loss", "other choices", "inferred"), ("dialect/data-before-x", "lwm2m 8.2", "inferred"),
        ("dialect/row", "manual 2.32", "inferred")]
    assert rows[0].text == "`AT+X?`: `+X:<0|1>`"


def test_bad_rows_name_file_and_line(tmp_path):
    path = tmp_path / "x.rows"
    path.write_text("# head\n1/a | documented | fine\n1/b | perhaps | not\n")
    with pytest.raises(R.BadRows, match=r"x.rows:3: "):
        R.file_rows(path)


def test_a_row_without_a_test_is_not_green():
    assert report.judge(R.Row("1/a", "guide 1", "text"), None) == "NO TEST"


def test_a_failed_test_is_not_green(tmp_path):
    (tmp_path / "tests/unit").mkdir(parents=True)
    (tmp_path / "tests/unit/test_a.trs").write_text(":test-result: FAIL\n")
    row = R.Row("1/a", "guide 1", "text", tests=["unit/test_a:one"])
    assert report.judge(row, report.Results(tmp_path)) == "FAILED"
    row.tests = ["unit/test_b:one"]
    assert report.judge(row, report.Results(tmp_path)) == "NOT RUN"
