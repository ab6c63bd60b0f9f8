"""The rows of a server at rest: the memory that it holds, and the time until it answers."""

import contextlib
import socket
import time

import machine
import plans
import report
import sites
from rounds import median
from servers import Server

RSS_GOAL_MB, START_GOAL_MS = 20, 100
STARTS = 11
SMALL_SITE = 10_000  # posts, as many as the medium demo has: what the peers serve here


def contestants(demo):
    """Ours over a demo with a page that anybody may read; peers with a feed page, since that is all they have."""
    person, community = next(plans.visits(SMALL_SITE, 1))
    yield "lyceum", sites.demo(demo), plans.request("GET", "/api/v1/communities", 0)
    for name in ("express", "fastify"):
        feed = plans.request("GET", plans.feed_path(community), person)
        yield name, sites.site(SMALL_SITE) / "peer.sqlite", feed


def ask(port, request):
    """The status of one answer; 0 when nobody listens."""
    with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
        connection.sendall(request.encode())
        head = connection.recv(4096)
        return int(head.split()[1]) if head else 0
    return 0


def rss(_options, _settings):
    report.heading("rss", "memory at rest with the small demo (peers: a site of 10,000 posts)",
                   "resident memory one and thirty seconds after the first answer")
    found = {}
    for name, data, request in contestants("small"):
        with Server(name, data) as server:
            if ask(server.port, request) != 200:
                raise SystemExit(f"{name} does not answer")
            time.sleep(1)
            early = machine.rss_mb(server.pid)
            time.sleep(29)
            found[name] = machine.rss_mb(server.pid)
            print(f"   {name:10}{early:8.1f} MB after a second, {found[name]:.1f} MB after thirty", flush=True)
    print(f"   smaller peer ÷ ours: {min(found['express'], found['fastify']) / found['lyceum']:.1f}")
    return report.verdict("MB of ours at rest", found["lyceum"], RSS_GOAL_MB, at_most=True)


def start_ms(server, request):
    """From exec to the first 200, asked every half a millisecond."""
    begin = time.monotonic()
    server.start()
    try:
        while ask(server.port, request) != 200:
            if time.monotonic() - begin > 30:
                raise SystemExit(f"{server.name} does not start")
            time.sleep(0.0005)
        return 1000 * (time.monotonic() - begin)
    finally:
        server.stop()


def start(_options, _settings):
    report.heading("start", "from exec to the first 200 over the medium demo (peers: a site of 10,000 posts)",
                   f"{STARTS} starts in turn, files in the page cache, after one that is not counted")
    with contextlib.ExitStack() as stack:
        servers = []
        for name, data, request in contestants("medium"):
            server = Server(name, data)
            server.copy_data()
            stack.callback(server.end)
            servers.append((server, request, []))
        for number in range(STARTS + 1):
            for server, request, times in servers:
                taken = start_ms(server, request)
                if number > 0:
                    times.append(taken)
    for server, _, times in servers:
        print(f"   {server.name:10}{median(times):8.1f} ms  ({report.spread(times)})")
    ours = median(servers[0][2])
    print(f"   quicker peer ÷ ours: {min(median(times) for _, _, times in servers[1:]) / ours:.1f}")
    print(f"   load average after: {machine.load_average()}")
    return report.verdict("ms until ours answers", ours, START_GOAL_MS, at_most=True)
