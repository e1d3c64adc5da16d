# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""Runs sluice-load and returns what it measured."""

import json
import os
import resource
import subprocess
import time

from . import servers, tokens

TICK = os.sysconf("SC_CLK_TCK")


class Load:
    """The load generator, optionally kept on one core."""

    def __init__(self, program, core=None):
        self.program = str(program)
        self.core = core
        self.token = tokens.mint()

    def command(self, scenario, server, wire, **options):
        arguments = {"wire": wire, "host": server.listen["host"], "port": server.listen["port"],
                     "server-pid": server.pid}
        if wire in ("native", "twake"):
            arguments["token"] = self.token
        arguments.update({name.replace("_", "-"): value for name, value in options.items()})
        flags = [text for name, value in arguments.items() for text in (f"--{name}", str(value))]
        return servers.pinned(self.core) + [self.program, scenario, *flags]

    def start(self, scenario, server, wire="native", **options):
        """The process, for callers that want to do something meanwhile; see result()."""
        return servers.spawn(self.command(scenario, server, wire, **options),
                             stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)

    def run(self, scenario, server, wire="native", timeout=300, **options):
        """The report as a dict, with `status` and the processor share that others took."""
        watch = ForeignLoad(server.pid)
        process = self.start(scenario, server, wire, **options)
        try:
            report = result(process, timeout)
        finally:
            if process.poll() is None:
                process.kill()
                process.wait()
        report["foreign_cpu"] = round(watch.share(), 3)
        return report


def result(process, timeout=300):
    output, _ = process.communicate(timeout=timeout)
    lines = output.decode().strip().splitlines()
    report = json.loads(lines[-1]) if lines else {"first_error": "sluice-load printed nothing"}
    report["status"] = process.returncode
    return report


class ForeignLoad:
    """How much processor time others took: a noisy machine must show in the report."""

    def __init__(self, pid):
        self.pid = pid
        self.began = time.monotonic()
        self.busy = self._busy()
        self.ours = self._ours()

    @staticmethod
    def _busy():
        with open("/proc/stat") as stat:
            fields = [int(value) for value in stat.readline().split()[1:]]
        return (sum(fields) - fields[3] - fields[4]) / TICK

    def _ours(self):
        children = resource.getrusage(resource.RUSAGE_CHILDREN)
        mine = resource.getrusage(resource.RUSAGE_SELF)
        total = children.ru_utime + children.ru_stime + mine.ru_utime + mine.ru_stime
        try:
            with open(f"/proc/{self.pid}/stat") as stat:
                fields = stat.read().rsplit(")", 1)[1].split()
            total += (int(fields[11]) + int(fields[12])) / TICK
        except OSError:
            pass  # it ended; what it used is among the children
        return total

    def share(self):
        elapsed = max(time.monotonic() - self.began, 1e-6)
        return max(0.0, (self._busy() - self.busy) - (self._ours() - self.ours)) / elapsed
