"""Models of the module: --model, presets of quirks, timers and texts (conf/models, docs/models.md)."""

import re

import pytest

import rig
from test_daemon import run

FOLDER = rig.TOP / "conf/models"
NAMES = sorted(path.stem for path in FOLDER.glob("*.conf"))


def quirks(done):
    """What bc28d --list-quirks printed: the values that are in force."""
    assert done.returncode == 0, done.stderr
    return dict(re.findall(r"^quirk\.(\S+) = (\S+)", done.stdout, re.M))


def test_a_model_is_named(start):
    """The status says which one it is; without the option it is bc28."""
    for args, name in (((), "bc28"), (("--model", "bc28"), "bc28")):
        process = start("--fresh", *args)
        assert process.control.execute("query-status")["model"] == name
        assert "\r\nBC28\r\nRevision:BC28JAR01A10\r\n" in process.tty.command("ATI")


def test_an_unknown_model_names_those_that_there_are(tmp_path):
    done = run("bc28d", "--fresh", "--model", "bc99", runtime=tmp_path)
    assert done.returncode == 2 and not done.stdout
    assert done.stderr.startswith('bc28d: --model: "bc99" is none of: '), done.stderr
    assert sorted(done.stderr.strip().partition("is none of: ")[2].split(", ")) == NAMES


def test_a_model_of_one_s_own(start, tmp_path):
    """A path has a slash in it; the configuration file and the line go over what the model says."""
    model = tmp_path / "mine.conf"
    model.write_text("quirk.boot-space = on\n[text]\nmodel = MINE\nrevision = MINE1\n")
    config = tmp_path / "bc28.conf"
    config.write_text(f"model = {model}\n[text]\nrevision = MINE2\n")
    process = start("--fresh", "--hold-until-open", "--config", config)
    process.tty.expect("\r\nNeul \r\nOK\r\n")
    assert process.control.execute("query-status")["model"] == str(model)
    assert "\r\nMINE\r\nRevision:MINE2\r\n" in process.tty.command("ATI")
    assert quirks(run("bc28d", "--config", config, "--list-quirks", runtime=tmp_path))["boot-space"] == "on"
    over = run("bc28d", "--config", config, "--set", "quirk.boot-space=off", "--list-quirks", runtime=tmp_path)
    assert quirks(over)["boot-space"] == "off"


@pytest.mark.parametrize("text, words", [
    ("[nv]\nlwm2m.port = 1\n", [":2: nv.lwm2m.port: no key of a model, which are quirk.*, timer.*, text.*"]),
    ("quirk.prompt = odd\n", [":1: quirk.prompt: ", "'odd' is none of: crlf"]),
    ("what\n", [":1: neither KEY = VALUE nor [SECTION]"]),
])
def test_a_bad_model_names_file_and_line(text, words, tmp_path):
    model = tmp_path / "mine.conf"
    model.write_text(text)
    done = run("bc28d", "--fresh", "--model", model, runtime=tmp_path)
    assert done.returncode == 2 and done.stderr.startswith(f"bc28d: {model}:"), done.stderr
    for word in words:
        assert word in done.stderr, done.stderr


def test_default_model_is_the_program_by_itself(tmp_path):
    """Its file has no key, so that a default is in one place alone."""
    assert not re.search(r"^[^#\n]", (FOLDER / "bc28.conf").read_text(), re.M)
    assert quirks(run("bc28d", "--model", "bc28", "--list-quirks", runtime=tmp_path)) == \
        quirks(run("bc28d", "--list-quirks", runtime=tmp_path))
