"""API tokens: what their scopes open of every route, and that they open no more than their owner may."""

import re

import pytest

from harness import Client, Server
from test_rights import ALONE, KINDS, Cast, fill, kinds_of, operations, read_table

SCOPES = ["read", "write", "admin"]
REFUSALS = {
    "session": "This is not done with an API token.",
    "writes": "This token may only read.",
    "admins": "This token may not administrate.",
}
# Which refusal each scope gets, by class of route; `-`: as the same person's session.
#                   | read    write   admin
TABLE = """
    reads           | -       -       -
    changes         | writes  -       -
    owner's reads   | admins  admins  -
    owner's changes | writes  admins  -
    session's       | session session session
"""
# Passwords, addresses, sessions, tokens and whatever answers with a secret or with everything.
SESSION = """
    GET /sessions
    DELETE /sessions/{session}
    GET /users/me/tokens
    POST /users/me/tokens
    DELETE /users/me/tokens/{token}
    PUT /users/me/password
    PUT /users/me/email
    DELETE /users/me
    GET /users/me/export
    PATCH /users/{user}
    POST /users/me/calendar
"""
OWNER = """
    GET /users
    PATCH /site
"""


def lines(text):
    return [" ".join(line.split()) for line in text.strip().splitlines()]


def class_of(operation):
    if operation in lines(SESSION):
        return "session's"
    kind = "reads" if operation.startswith("GET ") else "changes"
    return f"owner's {kind}" if operation in lines(OWNER) else kind


def refusals():
    rows = (line.split(" | ") for line in lines(TABLE))
    return {(name, scope): cell for name, cells in rows for scope, cell in zip(SCOPES, cells.split(), strict=True)}


@pytest.fixture(scope="module")
def running():
    with Server() as server:
        yield server, Cast(server)


class Nowhere:
    """An id for every {name}, of nothing."""

    def __getattr__(self, name):
        return "2030-01-01T10:00:00Z" if name == "start" else "0" * 23 + "1"


def test_the_api_document_names_the_routes_of_sessions(running):
    server, _ = running
    paths = server.visitor().get("/openapi.json").json["paths"]
    closed = {one for one in operations(server) if {"token": []} not in security(paths, one)}
    assert closed == set(lines(SESSION))
    assert set(lines(OWNER)) <= set(operations(server))


def security(paths, operation):
    method, path = operation.split()
    return paths[path][method.lower()]["security"]


@pytest.mark.parametrize("scope", SCOPES)
def test_scopes_of_every_route(running, scope):
    """Of a site's owner, who may everything: what is refused then is refused because of the token."""
    server, cast = running
    by_token, expected, wrong = cast.by_token(cast.owner, scope), refusals(), []
    for operation in operations(server):
        method, pattern = operation.split()
        answer = by_token.send(method, fill(pattern, Nowhere()), None if method in ("GET", "DELETE") else {})
        refusal = REFUSALS.get(expected[class_of(operation), scope])
        detail = answer.json["detail"] if answer.status == 403 else None
        if detail != refusal if refusal else detail in REFUSALS.values():
            wrong.append(f"{operation} {scope}: {answer}, expected {refusal}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(
    "actor, scope, column",
    [
        ("member", "read", "member"),
        ("student", "write", "student"),
        ("blocked", "admin", "blocked"),
        ("admin", "admin", "admin"),
        ("owner", "admin", "owner"),
        ("owner", "write", "outsider"),  # without `admin` the owner of the site is one of its users
    ],
)
def test_tokens_read_what_their_owner_reads(running, actor, scope, column):
    server, cast = running
    table, by_token, wrong = read_table(), cast.by_token(cast.people[actor], scope), []
    for operation in operations(server):
        if class_of(operation) != "reads":
            continue
        for kind in kinds_of(operation):
            answer = by_token.get(fill(operation.split()[1], cast.shared[kind]))
            if str(answer.status) != table[operation, kind, column]:
                wrong.append(f"{operation} {kind}: {answer}, expected {table[operation, kind, column]}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("header", ["Bearer", "Bearer ", "Basic b3duZXI6cGFzc3dvcmQ=", "Bearer {}x", "Token {}"])
def test_what_is_no_token_opens_nothing(running, header):
    """Also where anyone may ask: who shows something wrong is told so."""
    server, cast = running
    token = cast.by_token(cast.owner, "admin").token
    stranger = Client(server.port)
    for kind in [*KINDS, ALONE]:
        reads = [one for one in operations(server) if class_of(one) == "reads" and kind in kinds_of(one)]
        for operation in reads:
            path = fill(operation.split()[1], cast.shared[kind])
            answer = stranger.get(path, Authorization=re.sub(r"\{\}", token, header))
            assert answer.status == 401, (operation, answer)
