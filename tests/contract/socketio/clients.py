# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""How the suites of this folder run programs for Node with the clients from npm."""

import json
import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "native"))

from harness import die_with_parent  # noqa: E402 (the path above comes first)

MODULES = os.environ.get("SLUICE_NODE_MODULES") or str(HERE.parent.parent / "clients" / "node_modules")
NOT_INSTALLED = 77


def run_node(node, script, settings, timeout=100):
    """Runs a script of this folder with the modules and the settings; what it prints is the report.
    Skips the test if the packages may be absent and are; fails if they may not."""
    done = subprocess.run([node, str(HERE / script), MODULES, json.dumps(settings)], timeout=timeout, check=False)
    if done.returncode == NOT_INSTALLED and os.environ.get("SLUICE_TEST_OFFLINE") == "1":
        sys.exit(NOT_INSTALLED)
    return 1 if done.returncode == NOT_INSTALLED else done.returncode


def start_node(node, script, settings):
    """The same, without waiting: a process with its output as text."""
    if not (Path(MODULES) / "socket.io-client-4").exists():
        print(f"SKIP there is no socket.io-client in {MODULES}")
        sys.exit(NOT_INSTALLED if os.environ.get("SLUICE_TEST_OFFLINE") == "1" else 1)
    return subprocess.Popen([node, str(HERE / script), MODULES, json.dumps(settings)],
                            stdout=subprocess.PIPE, text=True, preexec_fn=die_with_parent)
