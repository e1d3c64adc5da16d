#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""The cases of tests/contract/http against the real server.

    http_cuts.py SLUICED
"""

import subprocess
import sys

from harness import Server, folder_of_tests

if __name__ == "__main__":
    with Server() as server:
        program = folder_of_tests().parent / "http" / "http_contract.py"
        host, port = server.address
        done = subprocess.run([sys.executable, "-B", str(program), f"{host}:{port}"], check=False)
        alive = server.process.poll() is None
    sys.exit(done.returncode if alive else 1)
