# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""RabbitMQ of Debian's package, on ports and in a folder of its own; stopped by its process id."""

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pika
from pika.adapters.utils.connection_workflow import AMQPConnectorException

from harness import die_with_parent

PORT_TAKEN = ("already_used", "eaddrinuse", "port_used", "address already in use")
PROGRAM = "/usr/lib/rabbitmq/bin/rabbitmq-server"


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return probe.getsockname()[1]


class Broker:
    """`kill()` and `start()` keep ports, folder and what is durable."""

    def __init__(self):
        if not os.path.exists(PROGRAM):
            raise RuntimeError("Debian's package rabbitmq-server is not installed")
        self.folder = Path(tempfile.mkdtemp(prefix="sluice-rabbit-"))
        self.process = None
        (self.folder / "plugins").write_text("[].")
        for attempt in range(3):  # somebody else may take a port before RabbitMQ does
            self._choose_ports()
            try:
                return self.start()
            except RuntimeError as error:
                self.kill()
                self._end_epmd()
                if attempt == 2 or not any(word in str(error) for word in PORT_TAKEN):
                    shutil.rmtree(self.folder, ignore_errors=True)
                    raise

    def _choose_ports(self):
        self.port = free_port()
        self._epmd = free_port()
        self._distribution = free_port()
        (self.folder / "log").unlink(missing_ok=True)
        (self.folder / "rabbit.conf").write_text(
            f"listeners.tcp.1 = 127.0.0.1:{self.port}\nlog.console = true\nlog.file = false\n"
            "disk_free_limit.absolute = 50MB\n")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.kill()
        self._end_epmd()
        shutil.rmtree(self.folder, ignore_errors=True)

    @property
    def url(self):
        return f"amqp://guest:guest@127.0.0.1:{self.port}"

    def start(self):
        home = str(self.folder)
        environment = {
            "PATH": os.environ["PATH"], "HOME": home, "LANG": "C.UTF-8", "RABBITMQ_NODENAME": f"sluice{self.port}@localhost",
            "RABBITMQ_MNESIA_BASE": home + "/mnesia", "RABBITMQ_LOG_BASE": home, "RABBITMQ_CONFIG_FILE": home + "/rabbit.conf",
            "RABBITMQ_ENABLED_PLUGINS_FILE": home + "/plugins", "RABBITMQ_PID_FILE": home + "/pid",
            "RABBITMQ_DIST_PORT": str(self._distribution), "ERL_EPMD_PORT": str(self._epmd), "ERL_EPMD_ADDRESS": "127.0.0.1",
            "RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS": "+S 1:1 +sbwt none"}
        with open(self.folder / "log", "ab") as log:
            self.process = subprocess.Popen([PROGRAM], env=environment, stdout=log, stderr=subprocess.STDOUT, cwd=home,
                                            start_new_session=True, preexec_fn=die_with_parent)
        deadline = time.monotonic() + 60
        while True:
            with contextlib.suppress(pika.exceptions.AMQPError, AMQPConnectorException, OSError):
                self.connect().close()
                return
            if self.process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError("RabbitMQ did not start:\n" + (self.folder / "log").read_text(errors="replace")[-3000:])
            time.sleep(0.2)

    def kill(self):
        """The whole process group that was started here, and nothing else."""
        if self.process and self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGTERM)
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                os.killpg(self.process.pid, signal.SIGKILL)
                self.process.wait()

    def _end_epmd(self):
        """Erlang's port mapper outlives its node: the one on our private port is asked to end."""
        with contextlib.suppress(OSError, subprocess.TimeoutExpired):
            subprocess.run(["epmd", "-port", str(self._epmd), "-kill"], timeout=10, check=False,
                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def connect(self):
        credentials = pika.PlainCredentials("guest", "guest")
        return pika.BlockingConnection(pika.ConnectionParameters("127.0.0.1", self.port, credentials=credentials, heartbeat=0))


class RawEmitter:
    """Sends any bytes with any properties."""

    def __init__(self, broker):
        self._connection = broker.connect()
        self.channel = self._connection.channel()
        self.channel.confirm_delivery()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        with contextlib.suppress(pika.exceptions.AMQPError):
            self._connection.close()

    def send(self, exchange, body, content_type="application/json", toa=False):
        properties = pika.BasicProperties(content_type=content_type, delivery_mode=2, headers={"toa.io/amqp": "0"} if toa else None)
        self.channel.basic_publish(exchange, "", body if isinstance(body, bytes) else body.encode(), properties)


if __name__ == "__main__":
    sys.exit("a module of the tests")
