"""A month of uplinks in stepped time, and some hundred random valid commands; `make soak` is the long version."""

import soak


def test_month(tmp_path):
    with soak.running(tmp_path, "--platform=plain", "--fresh", "--clock", "step", "--seed", "1") as process:
        early, late = soak.life(process, 30 * 24)
        assert late[0] - early[0] <= soak.GROWTH and late[1] == early[1], (early, late)


def test_commands(tmp_path):
    """Three hundred of them in stepped time: each is answered, and the module lives."""
    with soak.running(tmp_path, "--platform=plain", "--fresh", "--clock", "step", "--seed", "1") as process:
        talk = soak.Talk(process, seed=1, step=True)
        for _ in range(300):
            talk.say()
        talk.check()
        assert talk.outcomes["OK"] > 100, talk.outcomes


def test_every_command_is_written():
    """The author has a line for each form of the table, within its grammar."""
    author = soak.Author(1)
    wanted = {(name, form) for name, form, _ in author.commands}
    assert len(wanted) > 250
    for name, form, grammar in author.commands:
        if form == "set":
            assert author.arguments(grammar) or not grammar.partition("[")[0], (name, grammar)
