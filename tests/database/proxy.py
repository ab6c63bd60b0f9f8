"""A TCP proxy before a database, which can fail in the ways that networks and databases do."""

import contextlib
import socket
import struct
import threading
import time

PASS, HANG, CUT = "pass", "hang", "cut"  # cut: the database does what it is asked, and nobody hears of it


class Proxy:
    """Listens on a port of its own. `mode` may be changed at any time and counts for whatever comes next."""

    def __init__(self, target):
        self.target = target
        self.mode = PASS
        self.cuts_left = 0
        self.cut_answers = 0
        self.open = set()
        self.listener = None
        self.port = None
        self.listen()

    def listen(self):
        """Takes connections, if it does not already."""
        if self.listener:
            return
        self.listener = socket.socket()
        self.listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.listener.bind(("127.0.0.1", self.port or 0))
        self.listener.listen(256)
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self.accept, args=(self.listener,), daemon=True).start()

    def refuse(self):
        """As a database that is not there: no connection is taken, and none stays."""
        with contextlib.suppress(OSError):
            self.listener.shutdown(socket.SHUT_RDWR)
        self.listener.close()
        self.listener = None
        for one in list(self.open):
            reset(one)

    def accept(self, listener):
        while True:
            try:
                client, _ = listener.accept()
            except OSError:
                return
            try:
                server = socket.create_connection(self.target)
            except OSError:
                reset(client)
                continue
            self.open |= {client, server}
            for source, sink, is_answer in ((client, server, False), (server, client, True)):
                threading.Thread(target=self.pump, args=(source, sink, is_answer), daemon=True).start()

    def pump(self, source, sink, is_answer):
        with contextlib.suppress(OSError):
            while data := message(source):
                while self.mode == HANG:
                    time.sleep(0.02)
                if is_answer and self.mode == CUT and self.cuts_left > 0 and not is_greeting(data):
                    self.cuts_left -= 1
                    self.cut_answers += 1
                    break
                sink.sendall(data)
        for one in (source, sink):
            reset(one)
            self.open.discard(one)


def exactly(source, size):
    data = b""
    while len(data) < size:
        piece = source.recv(size - len(data))
        if not piece:
            return b""
        data += piece
    return data


def message(source):
    """One whole message of the wire protocol; empty at the end."""
    head = exactly(source, 16)
    return head + exactly(source, struct.unpack("<i", head[:4])[0] - 16) if head else b""


def is_greeting(data):
    """The answers to `hello`: a driver's own watch over the server."""
    return b"maxWireVersion" in data


def reset(one):
    with contextlib.suppress(OSError):
        one.shutdown(socket.SHUT_RDWR)  # wakes who reads from it
    with contextlib.suppress(OSError):
        one.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        one.close()
