"""Whether peers answer what our server answers, field by field: only then is their work the same."""

import json

import plans

def differences(ours, theirs, path="", varying=()):
    """Yields a line for each member of ours that theirs has not, or has otherwise."""
    if isinstance(ours, dict) and isinstance(theirs, dict):
        for name in sorted(ours.keys() | theirs.keys()):
            if name in varying:
                continue
            if name not in ours or name not in theirs:
                yield f"{path}.{name} is only in {'ours' if name in ours else 'theirs'}"
            else:
                yield from differences(ours[name], theirs[name], f"{path}.{name}", varying)
    elif isinstance(ours, list) and isinstance(theirs, list) and len(ours) == len(theirs):
        for i, (one, other) in enumerate(zip(ours, theirs)):
            yield from differences(one, other, f"{path}[{i}]", varying)
    elif ours != theirs:
        yield f"{path}: {str(ours)[:80]!r} and {str(theirs)[:80]!r}"


def _compare(ours, peer, what, method, path, cookie, varying=()):
    answers = []
    for server in (ours, peer):
        status, body = server.get(path, cookie, method)
        if status != 200:
            raise SystemExit(f"{what}: {server.name} answers {status}: {body[:200]!r}")
        answers.append(json.loads(body))
    found = list(differences(*answers, varying=varying))
    if found:
        raise SystemExit(f"{what}: {peer.name} answers something else than ours:\n  " + "\n  ".join(found[:10]))


def check_feed(ours, peers, posts, count=40):
    for person, community in plans.visits(posts, count):
        for peer in peers:
            _compare(ours, peer, "feed", "GET", plans.feed_path(community), plans.cookie(person), {"nextCursor"})


def check_like(ours, peers, posts, count=5):
    """With the plan's first likes, which are not sent again. Returns how many."""
    site = plans.site_of(posts)
    for person, post in plans.likes(posts, count):
        for peer in peers:
            _compare(ours, peer, "like", "PUT", plans.like_path(site, post), plans.cookie(person))
    return count


def check_refusals(servers, posts):
    """Nobody gets in without a session."""
    for server in servers:
        status, _ = server.get(plans.like_path(plans.site_of(posts), 0), "session=" + "x" * 43, "PUT")
        if status != 401:
            raise SystemExit(f"{server.name} answers {status} to a session that is none")
