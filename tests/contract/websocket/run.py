# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""Runs the codec's echo server against three independent WebSocket clients.

Usage: run.py ECHO-SERVER. Exits 0 if all agree, 1 if not or if a client is not installed;
with SLUICE_TEST_OFFLINE=1 a missing client is reported and the run ends with 77 (skipped).
npm's `ws` is looked for in $SLUICE_NODE_MODULES, else in tests/clients/node_modules.
"""

import importlib.util
import os
import pathlib
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
MODULES = pathlib.Path(
    os.environ.get("SLUICE_NODE_MODULES") or HERE.parents[1] / "clients" / "node_modules"
)
LIMIT = 4 * 1024 * 1024  # bytes of a message; the clients send one of each side of it


def clients():
    """Name, whether it is installed, command without the port."""
    has_ws = shutil.which("node") is not None and (MODULES / "ws").is_dir()
    yield "npm ws", has_ws, ["node", str(HERE / "ws_client.cjs"), str(MODULES)]
    for module in ("websockets", "wsproto"):
        found = importlib.util.find_spec(module) is not None
        yield f"python3-{module}", found, [sys.executable, str(HERE / f"{module}_client.py")]


def main():
    server = subprocess.Popen([sys.argv[1], str(LIMIT)], stdout=subprocess.PIPE, text=True)
    failed = missing = 0
    try:
        port = server.stdout.readline().split()[1]
        for name, installed, command in clients():
            if not installed:
                print(f"{name}: not installed", flush=True)
                missing += 1
                continue
            print(f"{name}:", flush=True)
            result = subprocess.run([*command, port, str(LIMIT)], timeout=60, check=False)
            failed += result.returncode != 0
        if server.poll() is not None:
            print(f"the server ended with {server.returncode}")
            failed += 1
    finally:
        server.terminate()
        server.wait(10)
    if failed or (missing and os.environ.get("SLUICE_TEST_OFFLINE") != "1"):
        return 1
    return 77 if missing else 0


sys.exit(main())
