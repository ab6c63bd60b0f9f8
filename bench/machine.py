"""What the figures were taken on, and how a process is held to a core and its CPU time is read."""

import os
import platform
import subprocess
import time

SERVER_CORE, LOAD_CORE = "0", "1"


def cpu_ns(process):
    """CPU time of a whole process since it began, ended threads too: its CPU-time clock (clock_getcpuclockid(3)).

    /proc/PID/schedstat counts the same nanoseconds, but of one thread."""
    return time.clock_gettime_ns((~process << 3) | 2)


def rss_mb(process):
    with open(f"/proc/{process}/status") as lines:
        for line in lines:
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) / 1024
    raise RuntimeError(f"process {process} has no memory")


def pinned(core, command):
    return ["taskset", "-c", core, *map(str, command)]


def load_average():
    return " ".join(f"{value:.2f}" for value in os.getloadavg())


def description():
    with open("/proc/cpuinfo") as lines:
        models = [line.split(":")[1].strip() for line in lines if line.startswith("model name")]
    node = subprocess.run(["node", "--version"], capture_output=True, text=True).stdout.strip()
    return f"{models[0]}, {os.cpu_count()} cores, Linux {platform.release()}, node {node}"
