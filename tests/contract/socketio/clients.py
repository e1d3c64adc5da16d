# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""How the suites of this folder run programs for Node with the clients from npm."""

import json
import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
MODULES = os.environ.get("SLUICE_NODE_MODULES") or str(HERE.parent.parent / "clients" / "node_modules")
NOT_INSTALLED = 77


def run_node(node, script, settings, timeout=100):
    """Runs a script of this folder with the modules and the settings; what it prints is the report.
    Skips the test if the packages may be absent and are."""
    done = subprocess.run([node, str(HERE / script), MODULES, json.dumps(settings)], timeout=timeout, check=False)
    if done.returncode == NOT_INSTALLED and os.environ.get("SLUICE_TEST_OFFLINE") == "1":
        sys.exit(NOT_INSTALLED)
    return done.returncode
