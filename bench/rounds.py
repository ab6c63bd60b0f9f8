"""Interleaved rounds: each contestant is measured once a round, in turn, so that a noisy minute meets all of them."""

import json
import statistics
import subprocess
from dataclasses import dataclass, field

import machine
import plans
import sites
from servers import Server

OUT_OF_REQUESTS = 3  # load's exit status
NOISY = 1.5  # a round counts when its yardstick is at most so many times the best one


@dataclass
class Settings:
    rounds: int = 5
    seconds: float = 4.0
    warm: float = 1.0
    connections: int = 64

    def most_requests(self):
        """More than any server answers in all rounds, for plans that may be sent only once."""
        return int(40_000 * (self.warm + self.rounds * (self.warm / 4 + self.seconds)))

    def text(self):
        return f"{self.rounds} interleaved rounds of {self.seconds:g} s after a warm-up, {self.connections} connections"


@dataclass
class Contestant:
    """A server, the requests that it gets, and what came of it. `once`: no request may be sent twice."""

    label: str
    server: Server
    plan: object
    once: bool = False
    status: str = "200"
    next: int = 0
    sent: int = 0
    cpu_us: list = field(default_factory=list)
    rate: list = field(default_factory=list)
    p50_us: list = field(default_factory=list)
    p99_us: list = field(default_factory=list)


def load(contestant, connections, seconds, until_empty=False):
    """Sends for so many seconds, or until the plan has been sent."""
    command = [sites.CACHE / "load", contestant.server.port, connections, seconds, contestant.plan, contestant.next]
    command += ["once"] * contestant.once
    done = subprocess.run(machine.pinned(machine.LOAD_CORE, command), capture_output=True, text=True)
    if done.returncode != (OUT_OF_REQUESTS if until_empty else 0):
        raise RuntimeError(f"{contestant.label}: load ended with {done.returncode}: {done.stderr or 'out of requests'}")
    result = json.loads(done.stdout)
    if set(result["statuses"]) != {contestant.status}:
        raise RuntimeError(f"{contestant.label} answered {result['statuses']}")
    contestant.next, contestant.sent = result["next"], contestant.sent + result["requests"]
    return result


def measured(contestant, connections, seconds):
    """CPU microseconds of the whole server process for each request, and what `load` saw."""
    before = machine.cpu_ns(contestant.server.pid)
    result = load(contestant, connections, seconds)
    return (machine.cpu_ns(contestant.server.pid) - before) / 1000 / result["requests"], result


def run(contestants, settings):
    """Fills the contestants' lists with the rounds that count, and returns how many did not."""
    calm, yardsticks = [], []
    with Server("yardstick") as server:
        ruler = Contestant("yardstick", server, plans.empty_plan())
        for contestant in contestants:
            load(contestant, settings.connections, settings.warm)
        for _ in range(settings.rounds):
            yardsticks.append(measured(ruler, settings.connections, 0.5)[0])
            found = []
            for contestant in contestants:
                load(contestant, settings.connections, settings.warm / 4)
                found.append(measured(contestant, settings.connections, settings.seconds))
            calm.append(found)
    kept = [found for found, yard in zip(calm, yardsticks) if yard <= NOISY * min(yardsticks)]
    for found in kept:
        for contestant, (cpu, result) in zip(contestants, found):
            contestant.cpu_us.append(cpu)
            contestant.rate.append(result["requests"] / result["seconds"])
            contestant.p50_us.append(result["p50_us"])
            contestant.p99_us.append(result["p99_us"])
    return settings.rounds - len(kept), yardsticks


def median(values):
    return statistics.median(values)
