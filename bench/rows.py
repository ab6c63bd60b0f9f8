#!/usr/bin/python3
"""Measures rows of the goals: `bench/run [ROW...] [options]`. Exits 1 when a goal is missed."""

import argparse
import contextlib
import signal
import sys

import effects
import films
import growth
import pictures
import plans
import report
import resting
import rounds
import same
import sites
from rounds import Contestant, median
from servers import Server

PEERS = ("express", "fastify")
FEED_GOAL, LIKE_GOAL = 5, 5  # times a peer's CPU


@contextlib.contextmanager
def all_servers(posts):
    """Ours and both peers over the same site."""
    folder = sites.site(posts)
    with contextlib.ExitStack() as stack:
        ours = stack.enter_context(Server("lyceum", folder / "lyceum"))
        yield ours, [stack.enter_context(Server(name, folder / "peer.sqlite")) for name in PEERS]


def beside_peers(contestants, settings, goal):
    dropped, yardsticks = rounds.run(contestants, settings)
    report.table(contestants)
    report.quiet(dropped, yardsticks, settings.rounds)
    ours = median(contestants[0].cpu_us)
    lowest = min(median(peer.cpu_us) for peer in contestants[1:])
    return report.verdict("CPU of the cheaper peer ÷ ours", lowest / ours, goal)


def feed(options, settings):
    what = f"signed-in feed page of 20 posts with authors, counts, first comments, my likes ({options.posts:,} posts)"
    report.heading("feed", what, settings.text())
    with all_servers(options.posts) as (ours, peers):
        same.check_refusals([ours, *peers], options.posts)
        same.check_feed(ours, peers, options.posts)
        plan = plans.feed_plan(options.posts)
        return beside_peers([Contestant(s.name, s, plan) for s in (ours, *peers)], settings, FEED_GOAL)


def like(options, settings):
    what = f"a like that is on the disk when it is answered, each a new one ({options.posts:,} posts)"
    report.heading("like", what, settings.text())
    with all_servers(options.posts) as (ours, peers):
        before = sites.facts(options.posts)["likes"]
        same.check_refusals([ours, *peers], options.posts)
        checked = same.check_like(ours, peers, options.posts)
        plan = plans.like_plan(options.posts, checked + settings.most_requests())
        contestants = [Contestant(s.name, s, plan, once=True, next=checked) for s in (ours, *peers)]
        met = beside_peers(contestants, settings, LIKE_GOAL)
        for one in contestants:
            effects.check_likes(one, before, checked)
    return met


ROWS = {"feed": feed, "like": like, "growth": growth.row, "rss": resting.rss, "start": resting.start,
        "range": films.row, "picture": pictures.row}


def main():
    parser = argparse.ArgumentParser(prog="bench/run", description="Measures our server beside its peers.")
    parser.add_argument("rows", nargs="*", metavar="ROW", help="one of " + ", ".join(ROWS) + "; without one: all")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=4.0, help="of each measurement")
    parser.add_argument("--posts", type=int, default=100_000, help="of the feed and like rows' site")
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 100_000, 1_000_000],
                        help="of the growth row's sites, in posts")
    options = parser.parse_args()
    if unknown := [row for row in options.rows if row not in ROWS]:
        parser.error(f"there is no row {unknown[0]}; the rows are {', '.join(ROWS)}")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that the servers are stopped then too
    settings = rounds.Settings(options.rounds, options.seconds)
    if options.rounds < 5 or options.seconds < 4:
        print("A short run: to see that it works, not for its figures.")
    try:
        missed = [row for row in options.rows or ROWS if not ROWS[row](options, settings)]
    finally:
        plans.remove()
    print(f"\nmissed: {', '.join(missed)}" if missed else "\nall goals met")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
