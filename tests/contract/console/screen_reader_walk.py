#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""screen_reader_walk.py CONSOLE HOME: what a screen reader gets from the console by AT-SPI.

Starts it with no profile, finds the fields of the form by role and name, types a profile into them
and presses a button, as an assistive program does: without a mouse and without a key.
"""

import subprocess
import sys
import time

import pyatspi

PATIENCE_S = 30


def walk(node):
    """The tree below a node, depth first; what vanishes meanwhile is left out."""
    try:
        yield node
        children = [node.getChildAtIndex(i) for i in range(node.childCount)]
    except Exception:  # pylint: disable=broad-except # pyatspi has no narrower one
        return
    for child in children:
        if child is not None:
            yield from walk(child)


def wait_for(what, find):
    """What `find` gives as soon as it gives something."""
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        found = find()
        if found:
            return found
        time.sleep(0.1)
    raise SystemExit(f"FAIL: not found by AT-SPI: {what}")


def application():
    desktop = pyatspi.Registry.getDesktop(0)
    for i in range(desktop.childCount):
        child = desktop.getChildAtIndex(i)
        if child is not None and "sluice-console" in child.name:
            return child
    return None


def shown(node, state):
    return node.getState().contains(state)


def one(app, role, name):
    return wait_for(f"{role} “{name}”", lambda: next(
        (node for node in walk(app) if node.getRoleName() == role and node.name == name), None))


def unnamed(app):
    """Roles of what takes the focus and says nothing."""
    return [node.getRoleName() for node in walk(app)
            if shown(node, pyatspi.STATE_FOCUSABLE) and shown(node, pyatspi.STATE_SHOWING)
            and not node.name.strip() and node.getRoleName() not in ("viewport", "scroll bar")]


def type_into(app, name, text):
    one(app, "text", name).queryEditableText().setTextContents(text)


def press(app, name):
    button = one(app, "push button", name)
    wait_for(f"“{name}” to be enabled", lambda: shown(button, pyatspi.STATE_ENABLED))
    actions = button.queryAction()
    names = [actions.getName(i) for i in range(actions.nActions)]
    if "Press" not in names:
        raise SystemExit(f"FAIL: “{name}” cannot be pressed, only: {names}")
    actions.doAction(names.index("Press"))


def main():
    console, home = sys.argv[1:3]
    with subprocess.Popen([console, "--home", home, "--language", "en"]) as process:
        try:
            app = wait_for("the console", application)
            type_into(app, "Name of the profile", "by voice")
            type_into(app, "Address of the server's admin listener", "ws://127.0.0.1:1")
            silent = unnamed(app)
            if silent:
                raise SystemExit(f"FAIL: focusable and without a name: {silent}")
            press(app, "Save")
            wait_for("the new profile in the list", lambda: any(
                node.getRoleName() == "list item" and "by voice" in node.name for node in walk(app)))
            print(f"{sum(1 for _ in walk(app))} objects, all that takes the focus has a name")
        finally:
            process.terminate()


if __name__ == "__main__":
    main()
