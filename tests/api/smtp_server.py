"""A small SMTP server (RFC 5321, AUTH of RFC 4954) that keeps what it is given, for tests of mail."""

import base64
import email
import re
import socketserver
import threading
import time


class Conversation(socketserver.StreamRequestHandler):
    timeout = 20

    def answer(self, *lines):
        for line in lines:
            self.wfile.write(line.encode() + b"\r\n")

    def handle(self):
        self.answer("220 tests.example ESMTP")
        envelope = {"from": None, "to": [], "user": None}
        for raw in self.rfile:
            line = raw.decode().rstrip("\r\n")
            verb = line.split(" ")[0].upper()
            self.server.lines.append(line)
            if verb == "QUIT":
                self.answer("221 bye")
                return
            getattr(self, "on_" + verb.lower(), self.on_unknown)(line, envelope)

    def on_unknown(self, line, envelope):
        self.answer("500 unknown")

    def on_ehlo(self, line, envelope):
        self.answer("250-tests.example", "250-8BITMIME", "250 AUTH PLAIN")

    def on_auth(self, line, envelope):
        parts = line.split(" ")
        if len(parts) < 3:
            self.answer("334 ")
            parts.append(self.rfile.readline().decode().strip())
        _, user, password = base64.b64decode(parts[2]).decode().split("\0")
        envelope["user"] = user
        self.answer("235 welcome" if password == self.server.password else "535 wrong password")

    def on_mail(self, line, envelope):
        if self.server.password and not envelope["user"]:
            self.answer("530 log in first")
            return
        envelope.update({"from": line.partition(":")[2].split(" ")[0], "to": []})
        self.answer("250 ok")

    def on_rcpt(self, line, envelope):
        to = line.partition(":")[2].strip()
        if any(name in to for name in self.server.refused):
            self.answer("550 no such mailbox")
            return
        envelope["to"].append(to)
        self.answer("250 ok")

    def on_rset(self, line, envelope):
        self.answer("250 ok")

    def on_data(self, line, envelope):
        self.answer("354 go on")
        content = b""
        while (one := self.rfile.readline()) != b".\r\n":
            content += one[1:] if one.startswith(b"..") else one
        self.server.received.append({**envelope, "message": email.message_from_bytes(content)})
        self.answer("250 kept")


class SmtpServer(socketserver.ThreadingTCPServer):
    """A context; listens on 127.0.0.1."""

    allow_reuse_address = True
    daemon_threads = True

    def __init__(self, port=0, password=""):
        super().__init__(("127.0.0.1", port), Conversation)
        self.password, self.refused, self.received, self.lines = password, [], [], []
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def port(self):
        return self.server_address[1]

    def __exit__(self, *_):
        self.shutdown()
        self.server_close()

    def wait_for(self, address, subject="", seconds=10):
        """The newest message to this address whose subject holds these words."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            for one in reversed(self.received):
                if one["to"] == [f"<{address}>"] and subject in one["message"]["Subject"]:
                    return one
            time.sleep(0.02)
        there = [(one["to"], one["message"]["Subject"]) for one in self.received]
        raise AssertionError(f"no mail to {address} with {subject!r} among {there}")

    def link(self, kind, address, **more):
        """The whole link of this kind in the newest message that has one."""
        found = re.search(rf"\S+/{kind}/[\w-]+", text_of(self.wait_for(address, **more)["message"]))
        assert found, address
        return found[0]


def text_of(message):
    return message.get_payload(0).get_payload(decode=True).decode()
