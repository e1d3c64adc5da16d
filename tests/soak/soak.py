# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""What the soak tests share: command line, and the harness of the benchmarks."""

import argparse
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(ROOT / "tests" / "benchmarks"))

from harness import loading, metrics, servers, tokens  # noqa: E402,F401


def parser(description):
    """--sluiced, --load and --short, which every soak test has."""
    binaries = ROOT / "build" / "release" / "bin"
    options = argparse.ArgumentParser(description=description.strip().splitlines()[0])
    options.add_argument("--sluiced", default=binaries / "sluiced")
    options.add_argument("--load", default=binaries / "sluice-load")
    options.add_argument("--short", action="store_true", help="a run of seconds, for every build")
    return options


def require(condition, what):
    """Ends the test with a sentence if something that must hold does not."""
    if not condition:
        sys.exit(f"FAILED  {what}")
