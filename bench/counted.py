"""Instructions a request in user space, counted by valgrind's callgrind: the same whatever else the machine does."""

import re
import subprocess

import rounds
from rounds import Contestant

METHOD = "callgrind, user space of the whole process, 1 connection, 200 requests after 200 to warm up"
REQUESTS = 200


def instructions(server, plan):
    """Starts the server under callgrind, and stops it."""
    server.copy_data()
    out = server.work / "callgrind.out"
    few = server.work / "few"
    parts = plan.read_bytes().split(b"\r\n\r\n", REQUESTS * 2)[: REQUESTS * 2]  # the last part is all the rest
    warm, counted = parts[:REQUESTS], parts[REQUESTS:]
    try:
        server.start(["valgrind", "--quiet", "--tool=callgrind", "--instr-atstart=no", f"--callgrind-out-file={out}"])
        server.wait_for("/healthz", pause=0.2)
        _send(server, few, warm)
        _control(server, "on")
        _send(server, few, counted)
        _control(server, "off")
        server.stop()
        return int(re.search(r"^totals: (\d+)", out.read_text(), re.M)[1]) / REQUESTS
    finally:
        server.end()


def _send(server, path, requests):
    path.write_bytes(b"".join(one + b"\r\n\r\n" for one in requests))
    rounds.load(Contestant(server.name, server, path, once=True), 1, 600, until_empty=True)


def _control(server, state):
    subprocess.run(["callgrind_control", "-i", state, str(server.pid)], check=True, stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL)
