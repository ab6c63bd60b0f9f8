"""What a row prints: the method, the contestants beside each other, and whether the goal is met."""

import machine
from rounds import median


def spread(values):
    return f"{min(values):,.1f} to {max(values):,.1f}"


def heading(row, what, settings_text):
    print(f"\n== {row}: {what}")
    print(f"   machine: {machine.description()}")
    print(f"   method: {settings_text}")
    print(f"   load average before: {machine.load_average()}", flush=True)


def table(contestants):
    """CPU of the whole process a request; beside it what `load` saw on the other core."""
    first = median(contestants[0].cpu_us)
    print(f"   {'':22}{'CPU µs/request':>15}  {'spread':22}{'ratio':>8}{'req/s':>10}{'p50 µs':>10}{'p99 µs':>11}")
    for one in contestants:
        cpu = median(one.cpu_us)
        print(f"   {one.label:22}{cpu:15,.1f}  {spread(one.cpu_us):22}{cpu / first:8.2f}{median(one.rate):10,.0f}"
              f"{median(one.p50_us):10,.0f}{median(one.p99_us):11,.0f}")


def quiet(dropped, yardsticks, rounds):
    """Says how still the machine was."""
    print(f"   yardstick: {median(yardsticks):.1f} µs ({spread(yardsticks)}); {dropped} of {rounds} rounds dropped")
    print(f"   load average after: {machine.load_average()}")
    if dropped * 2 > rounds:
        print("   The machine was not quiet: more than half of the rounds were dropped. Measure again.")


def verdict(what, value, goal, at_most=False):
    """Prints one line and returns whether the goal is met."""
    met = value <= goal if at_most else value >= goal
    print(f"   {'met' if met else 'MISSED'}: {what} {value:,.3g}, goal {'≤' if at_most else '≥'} {goal:g}", flush=True)
    return met
