"""The growth row: ours alone, how the cost of a feed page and of a like follows the number of posts."""

import contextlib
import math

import counted
import plans
import report
import rounds
import sites
from rounds import Contestant, median
from servers import Server

GOAL = 0.08  # the exponent: 0 is no growth, 1 is as fast as the data


def exponent(sizes, costs):
    """The slope of log cost over log size, by least squares."""
    xs, ys = [math.log(size) for size in sizes], [math.log(cost) for cost in costs]
    x_mean, y_mean = sum(xs) / len(xs), sum(ys) / len(ys)
    return sum((x - x_mean) * (y - y_mean) for x, y in zip(xs, ys)) / sum((x - x_mean) ** 2 for x in xs)


class Sized(Server):
    """One of several of ours, each over its own site and at its own port."""

    def __init__(self, posts, number):
        super().__init__("lyceum", sites.site(posts) / "lyceum")
        self.port += 10 + number
        self.work = sites.CACHE / f"work-{posts}"


def measure(sizes, settings, plan_of, once):
    """Prints a table and returns the exponent; all sizes in each round, so that noise meets all of them."""
    with contextlib.ExitStack() as stack:
        servers = [stack.enter_context(Sized(posts, number)) for number, posts in enumerate(sizes)]
        contestants = [Contestant(f"{posts:,} posts", server, plan_of(posts), once)
                       for posts, server in zip(sizes, servers)]
        dropped, yardsticks = rounds.run(contestants, settings)
        report.table(contestants)
        report.quiet(dropped, yardsticks, settings.rounds)
    return exponent(sizes, [median(one.cpu_us) for one in contestants])


def row(options, settings):
    sizes, met = options.sizes, []
    def likes(posts):
        return plans.like_plan(posts, settings.most_requests())

    for what, plan_of, once in (("feed", plans.feed_plan, False), ("like", likes, True)):
        report.heading("growth", f"{what}, ours alone, at {', '.join(f'{n:,}' for n in sizes)} posts", settings.text())
        slope = measure(sizes, settings, plan_of, once)
        met.append(report.verdict(f"exponent of {what}, CPU", slope, GOAL, at_most=True))
    report.heading("growth", "instructions, which no neighbour disturbs", counted.METHOD)
    for what, plan_of in (("feed", plans.feed_plan), ("like", likes)):
        counts = []
        for number, posts in enumerate(sizes):
            counts.append(counted.instructions(Sized(posts, number), plan_of(posts)))
            print(f"   {what}, {posts:,} posts: {counts[-1]:,.0f} instructions a request", flush=True)
        met.append(report.verdict(f"exponent of {what}, instructions", exponent(sizes, counts), GOAL, at_most=True))
    return all(met)
