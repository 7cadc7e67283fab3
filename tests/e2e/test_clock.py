"""Stepped and scaled time, event by event: what the stack below says and when, on whatever distribution this runs."""

import time

import rig

# Three registrations at a platform that is silent, by seed 1: seconds of device time, and what happens. The repetitions and their
# end are libcoap's, on our clock (RFC 7252 4.2); the pauses between are the module's.
STORY = """
    0.003 client configured off
    0.003 client register register
    0.003 CON POST rd 57006
    2.503 CON POST rd 57006
    7.503 CON POST rd 57006
   17.503 CON POST rd 57006
   37.503 CON POST rd 57006
   77.503 client lost register-retry
   87.503 client register register
   87.503 CON POST rd 47247
   89.722 CON POST rd 47247
   94.160 CON POST rd 47247
  103.036 CON POST rd 47247
  120.788 CON POST rd 47247
  156.292 client lost register-retry
  176.292 client register register
  176.292 CON POST rd 52080
  178.417 CON POST rd 52080
  182.667 CON POST rd 52080
  191.167 CON POST rd 52080
  208.167 CON POST rd 52080
  242.167 client lost register-retry
""".strip("\n").splitlines()
STEPS = [line.split(maxsplit=1) for line in STORY]


def begin(start, clock):
    process = start("--clock", clock, "--seed", "1", "--fresh", "--platform=plain", "--set", "platform.fault=register=silent",
                    "--nv", "lwm2m.host=112.13.96.205", "--nv", "lwm2m.port=5683")
    process.control.subscribe("coap", "state")
    return process


def told(message):
    """The story's words for an event; None: not of it."""
    data = message.get("data", {})
    if message["source"] != "bc28":
        return None
    if message["event"] == "coap":
        return f"{data['type']} {data['code']} {data.get('path')} {data['mid']}"
    if data.get("machine") == "client" and data["event"] != "ip-lost":
        return f"client {data['event']} {data['state']}"
    return None


def follow(control, count):
    """The next events of the story, with their times."""
    lines = []
    while len(lines) < count:
        message = control.events.pop(0) if control.events else control.line(time.monotonic() + rig.DEADLINE)
        words = told(message) if "event" in message else None
        if words:
            lines.append((message["time"], words))
    return lines


def test_stepped_time_event_by_event(start):
    """To the millisecond."""
    process = begin(start, "step")
    process.control.execute("clock-step", ms=243000)
    assert [f"{at:9.3f} {words}" for at, words in follow(process.control, len(STORY))] == STORY


def test_stepped_time_names_what_is_next(start):
    """A step ends with the moment of the next timer, where another one leads; a module that is off waits for nothing."""
    process = begin(start, "step")
    step = process.control.execute("clock-step", seconds=10)
    assert step["time"] < step["next"] == 17.503
    assert process.control.execute("query-status")["clock"]["next"] == 17.503
    assert process.control.execute("clock-step", next=True)["time"] == 17.503
    idle = start("--clock", "step", "--fresh")
    idle.control.execute("power", state="off")
    assert "next" not in idle.control.execute("clock-step", ms=1)


def test_scaled_time_event_by_event(start):
    """
    A thousand times as fast: the same events, none of them early. With libcoap on a clock of its own, the first repetition alone
    would take longer than a test waits.
    """
    process = begin(start, "scale=1000")
    lines = follow(process.control, len(STORY))
    assert [words for _, words in lines] == [words for _, words in STEPS]
    begun = due_begun = None
    for (at, words), (due, _) in zip(lines, STEPS):
        # from the last step of the client on, which comes before what it sends; a deadline is in whole milliseconds
        if begun is not None:
            assert at - begun > float(due) - due_begun - 0.002, lines
        if words.startswith("client"):
            begun, due_begun = at, float(due)
