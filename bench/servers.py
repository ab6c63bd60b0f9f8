"""Our server and its peers: how each is started on the server's core with a copy of its data, and stopped."""

import http.client
import os
import shutil
import signal
import subprocess
import time

import machine
import sites

PORTS = {"lyceum": 19_080, "express": 19_081, "fastify": 19_082, "yardstick": 19_083, "nginx": 19_084}


# As Debian configures it (sendfile, tcp_nopush), in one process so that its CPU time is that of the whole.
NGINX = """
daemon off; master_process off; pid {work}/pid; error_log stderr;
events {{ worker_connections 1024; }}
http {{
    sendfile on; tcp_nopush on; access_log {work}/access.log; default_type video/mp4; keepalive_requests 1000000000;
    client_body_temp_path {work}/t1; proxy_temp_path {work}/t2; fastcgi_temp_path {work}/t3;
    uwsgi_temp_path {work}/t4; scgi_temp_path {work}/t5;
    server {{
        listen 127.0.0.1:{port};
        location = /healthz {{ return 200; }}
        location /media/ {{ alias {work}/data/; }}
    }}
}}
"""


class Server:
    """A running one, in a `with`. Its data are copied, so that what is measured never changes what is kept."""

    def __init__(self, name, data=None, options=()):
        self.name, self.port, self.data, self.options = name, PORTS[name], data, options
        self.work = sites.CACHE / f"work-{name}"
        self.process = None

    def __enter__(self):
        try:
            self.copy_data()
            self.start()
            self.wait_for("/healthz")
        except BaseException:
            self.end()  # nobody calls __exit__ when __enter__ fails
            raise
        return self

    def __exit__(self, *_):
        self.end()

    def end(self):
        self.stop()
        shutil.rmtree(self.work, ignore_errors=True)

    def copy_data(self):
        shutil.rmtree(self.work, ignore_errors=True)
        self.work.mkdir(parents=True)
        if self.data:
            subprocess.run(["cp", "-r", "--reflink=auto", self.data, self.work / "data"], check=True)

    def command(self):
        if self.name == "lyceum":
            address = f"127.0.0.1:{self.port}"
            return [sites.LYCEUM, "serve", "--listen", address, "--public-url", f"http://localhost:{self.port}",
                    "--data", self.work / "data", *self.options]
        if self.name == "nginx":
            (self.work / "nginx.conf").write_text(NGINX.format(port=self.port, work=self.work))
            return ["/usr/sbin/nginx", "-p", self.work, "-c", self.work / "nginx.conf"]
        if self.name == "yardstick":
            return [sites.CACHE / "yardstick", self.port]
        return ["node", sites.HERE / f"peers/{self.name}.js", self.port, self.work / "data"]

    def start(self, before=()):
        """`before`: a program that runs it, as valgrind."""
        environment = os.environ | {"NODE_ENV": "production"}
        # The log goes to a file, as it would in earnest.
        with open(self.work / "log", "wb") as log:
            command = machine.pinned(machine.SERVER_CORE, [*before, *self.command()])
            self.process = subprocess.Popen(command, stdout=log, stderr=log, env=environment)

    @property
    def pid(self):
        return self.process.pid  # taskset becomes the program

    def wait_for(self, path, seconds=60, pause=0.01):
        end = time.monotonic() + seconds
        while self.process.poll() is None and time.monotonic() < end:
            try:
                if self.get(path)[0] == 200:
                    return
            except OSError:
                pass
            time.sleep(pause)
        raise RuntimeError(f"{self.name} does not answer: {(self.work / 'log').read_text()[-2000:]}")

    def get(self, path, cookie="", method="GET", more=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        headers = {"Host": f"localhost:{self.port}", "Cookie": cookie, "Sec-Fetch-Site": "same-origin",
                   "X-Requested-With": "bench"} | (more or {})
        connection.request(method, path, headers=headers)
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return answer.status, body

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            self.process.wait(timeout=60)
