"""A double of ImageKit: its upload and deletion as documented, and its check of signed addresses."""

import base64
import email
import hashlib
import hmac
import http.server
import json
import threading
import time
import urllib.parse


class Request(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def answer(self, status, body=b"", kind="application/json"):
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def is_known(self):
        expected = base64.b64encode(f"{self.server.key}:".encode()).decode()
        return self.headers.get("Authorization") == f"Basic {expected}"

    def form(self):
        raw = self.rfile.read(int(self.headers["Content-Length"]))
        message = email.message_from_bytes(
            f"Content-Type: {self.headers['Content-Type']}\r\n\r\n".encode() + raw
        )
        return {
            part.get_param("name", header="content-disposition"): part.get_payload(decode=True)
            for part in message.get_payload()
        }

    def do_POST(self):
        form = self.form()
        if not self.is_known():
            return self.answer(403, {"message": "Your account cannot be authenticated."})
        if self.server.troubles:
            return self.answer(self.server.troubles.pop(0), {"message": "trouble"})
        name = form["fileName"].decode()
        path = f"{form['folder'].decode().strip('/')}/{name}"
        number = f"kit{len(self.server.log)}"
        self.server.files[path] = (number, form["file"], form["isPrivateFile"] == b"true")
        self.server.log.append(path)
        self.answer(200, {"fileId": number, "name": name, "url": f"{self.server.endpoint}/{path}"})

    def do_DELETE(self):
        number = self.path.rsplit("/", 1)[-1]
        found = [path for path, file in self.server.files.items() if file[0] == number]
        if not self.is_known() or not found:
            return self.answer(404 if self.is_known() else 403, {})
        del self.server.files[found[0]]
        self.answer(204)

    def do_GET(self):
        address = urllib.parse.urlsplit(self.path)
        asked = dict(urllib.parse.parse_qsl(address.query))
        path = address.path.removeprefix("/demo/")
        signed = hmac.new(self.server.key.encode(), (path + asked.get("ik-t", "")).encode(), hashlib.sha1).hexdigest()
        steps, _, plain = path.rpartition("media/")
        file = self.server.files.get("media/" + plain)
        if not file:
            return self.answer(404)
        if file[2] and (asked.get("ik-s") != signed or float(asked["ik-t"]) < time.time()):
            return self.answer(401)
        self.answer(200, steps.encode() + file[1], "image/jpeg")


class ImageKit(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, key="private_key"):
        super().__init__(("127.0.0.1", 0), Request)
        self.key, self.files, self.log, self.troubles = key, {}, [], []
        self.endpoint = f"http://127.0.0.1:{self.server_port}/demo"
        threading.Thread(target=self.serve_forever, daemon=True).start()
