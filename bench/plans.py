"""The requests of a row, written into a file that `load` sends from."""

import bisect
import shutil

from content import COMMUNITIES, FANS, PEOPLE, Site, dice, object_id, token, zipf
from sites import CACHE

PLANS = CACHE / "plans"
_sites = {}


def site_of(posts):
    if posts not in _sites:
        _sites[posts] = Site(posts)
    return _sites[posts]


def cookie(person):
    return f"session={token(person)}"


def request(method, path, person, headers=""):
    if method != "GET":
        headers += "Sec-Fetch-Site: same-origin\r\nX-Requested-With: bench\r\nContent-Length: 0\r\n"
    return f"{method} {path} HTTP/1.1\r\nHost: localhost\r\nCookie: {cookie(person)}\r\n{headers}\r\n"


def feed_path(community):
    return f"/api/v1/communities/{object_id('communities', community).hex()}/posts"


def like_path(site, post):
    return f"/api/v1/posts/{site.post_id(post).hex()}/like"


def visits(posts, count):
    """(person, community), each a place that they are a member of: the larger, the more often."""
    draw, site, sizes = dice("visits"), site_of(posts), zipf(COMMUNITIES, 1.0)
    for _ in range(count):
        person = draw.randrange(PEOPLE)
        joined = site.joined[person]
        yield person, draw.choices(joined, weights=[1 / (place + 1) for place in joined])[0]


def likes(posts, count):
    """(person, post), never the same pair twice and none that the site holds: newer posts more often."""
    draw, site, taken = dice("likes"), site_of(posts), set()
    members = [site.posts_in(community) for community in range(COMMUNITIES)]
    skews = [zipf(len(those), 0.9) for those in members]
    while len(taken) < count:
        # In turn, so that nobody comes near the limit of writes a minute.
        person = PEOPLE - FANS + len(taken) % FANS
        community = draw.choice(site.joined[person])
        rank = bisect.bisect(skews[community], draw.random() * skews[community][-1])
        post = members[community][-1 - rank]
        if (person, post) in taken:
            post = members[community][draw.randrange(len(members[community]))]
        if (person, post) not in taken:
            taken.add((person, post))
            yield person, post


def feed_plan(posts, count=20_000):
    lines = (request("GET", feed_path(community), person) for person, community in visits(posts, count))
    return _write(f"feed-{posts}", lines)


def like_plan(posts, count):
    site = site_of(posts)
    lines = (request("PUT", like_path(site, post), person) for person, post in likes(posts, count))
    return _write(f"like-{posts}", lines)


def range_plan(path, size, piece, person, name, count=1_000):
    """Ranges of so many bytes, one after the other; as many as the whole has: the whole as one Range."""
    starts = range(0, size - piece + 1, piece)
    lines = (request("GET", path, person, f"Range: bytes={start}-{start + piece - 1}\r\n")
             for start in (starts[number % len(starts)] for number in range(count)))
    return _write(f"range-{name}-{piece}", lines)


def picture_plan(path, name, count=1_000):
    return _write(f"picture-{name}", (request("GET", path, 0) for _ in range(count)))


def empty_plan():
    return _write("empty", [request("GET", "/", 0)])


def remove():
    shutil.rmtree(PLANS, ignore_errors=True)


def _write(name, requests):
    PLANS.mkdir(parents=True, exist_ok=True)
    path = PLANS / name
    with open(path, "w", encoding="ascii", newline="") as file:
        file.writelines(requests)
    return path
