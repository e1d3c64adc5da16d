#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""sluicectl from outside: ctl_contract.py --sluicectl PROGRAM [--sluiced PROGRAM] [unittest options]"""

import argparse
import sys
import unittest

import offline
import online


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--sluicectl", required=True)
    parser.add_argument("--sluiced")
    options, rest = parser.parse_known_args()
    offline.Offline.program = online.OnlineTest.program = options.sluicectl
    online.OnlineTest.sluiced = options.sluiced
    suite = unittest.TestSuite()
    loader = unittest.defaultTestLoader
    loader.testNamePatterns = [f"*{pattern}*" for pattern in rest] or None
    suite.addTests(loader.loadTestsFromModule(offline))
    if options.sluiced:
        suite.addTests(loader.loadTestsFromModule(online))
    else:
        print("there is no sluiced in this build: only what works without a server is tested")
    result = unittest.TextTestRunner(verbosity=1).run(suite)
    return 0 if result.wasSuccessful() and result.testsRun > 0 else 1


if __name__ == "__main__":
    sys.exit(main())
