#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""Checks the architecture rules: check.py ROOT [RULE…]. Exit code 1 if one is broken."""

import sys
from pathlib import Path

import dependency_rules
import shape_rules
import text_rules
from source_tree import Tree

RULES = {**dependency_rules.RULES, **text_rules.RULES, **shape_rules.RULES}


def main(arguments):
    if not arguments or not Path(arguments[0]).is_dir() or set(arguments[1:]) - RULES.keys():
        print(f"usage: check.py ROOT [{'|'.join(RULES)}]…", file=sys.stderr)
        return 2
    tree = Tree(arguments[0])
    found = [violation for name in arguments[1:] or RULES for violation in RULES[name](tree)]
    for violation in found:
        print(violation)
    print(f"{len(tree.files)} files, {len(found)} violations")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
