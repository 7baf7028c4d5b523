"""What is made once is made once, and one object never waits for another."""

import threading

from digifocus_desktop.services.once import once


class Kettle:
    def __init__(self, gate=None):
        self.gate = gate
        self.boiled = 0

    @once
    def water(self):
        """Hot water."""
        if self.gate is not None:
            self.gate.wait(20)
        self.boiled += 1
        return object()


def test_it_is_made_on_first_use_and_kept():
    kettle = Kettle()

    assert kettle.boiled == 0
    assert kettle.water is kettle.water
    assert kettle.boiled == 1
    assert Kettle.water.__doc__ == "Hot water."


def test_a_lane_that_waits_in_one_object_holds_up_no_other():
    gate = threading.Event()
    slow = Kettle(gate)
    waiting = threading.Thread(target=lambda: slow.water, daemon=True)
    waiting.start()
    other = Kettle()
    got = []
    quick = threading.Thread(target=lambda: got.append(other.water), daemon=True)
    quick.start()
    quick.join(10)
    held_up = not got
    gate.set()
    waiting.join(10)

    assert not held_up


def test_forgetting_makes_it_anew():
    kettle = Kettle()
    first = kettle.water
    del kettle.__dict__["water"]

    assert kettle.water is not first
