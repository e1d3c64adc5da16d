# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""A harness program of this folder, the first argument of the test."""

import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "native"))

from harness import die_with_parent  # noqa: E402 (the path above comes first)


class Program:
    """Runs at a port of its own choice while the `with` lasts."""

    def __init__(self, *arguments):
        self.arguments = arguments

    def __enter__(self):
        self.process = subprocess.Popen([sys.argv[1], "0", *self.arguments], stdout=subprocess.PIPE, text=True, preexec_fn=die_with_parent)
        self.address = ("127.0.0.1", int(self.process.stdout.readline().split()[1]))
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()
        self.process.stdout.close()
