#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""What engine.io-client of npm (3 for revision 3, 6 for revision 4) meets at engineio-client-server,
by polling, by WebSocket and by the upgrade.

    engine_client.py ENGINEIO_CLIENT_SERVER NODE
"""

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "native"))

from clients import run_node  # noqa: E402 (the path above comes first)
from program import Program  # noqa: E402


def main():
    with Program("/engine.io/") as server:
        return run_node(sys.argv[2], "engine_client.cjs", {"address": "%s:%d" % server.address})


sys.exit(main())
