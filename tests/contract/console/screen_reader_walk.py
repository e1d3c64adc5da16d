#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""screen_reader_walk.py CONSOLE SLUICED SLUICECTL FOLDER: what a screen reader gets by AT-SPI.

Without a mouse and without a key, as an assistive program does: first a profile is typed into the
form of a console that knows no server, then another console with a real server is walked through,
view by view. In each, all that takes the focus has a name; in some, something is done.
"""

import json
import pathlib
import subprocess
import sys
import time

import pyatspi

PATIENCE_S = 30
MANIFEST = """\
routes:
  orders.created: [customer]
"""


def walk(node):
    """The tree below a node, depth first; what vanishes meanwhile is left out."""
    try:
        yield node
        # Tables may have millions of cells; who reads one asks for its rows.
        if node.getRoleName() in ("table", "tree table") and node.childCount > 2000:
            return
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
        try:
            found = find()
        except Exception:  # pylint: disable=broad-except # what was there has gone meanwhile
            found = None
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
    """What is on the screen, of that role, and whose name is or begins like that."""
    return wait_for(f"{role} “{name}”", lambda: next(
        (node for node in walk(app) if node.getRoleName() == role and shown(node, pyatspi.STATE_SHOWING)
         and (node.name == name or (name.endswith("…") and node.name.startswith(name[:-1])))), None))


def place_of(node):
    """Where it is: the roles and names above it."""
    above = []
    while node is not None and len(above) < 5:
        above.append(f"{node.getRoleName()} “{node.name}”")
        node = node.parent
    return " in ".join(above)


def unnamed(app):
    """What takes the focus and says nothing."""
    return [place_of(node) for node in walk(app)
            if shown(node, pyatspi.STATE_FOCUSABLE) and shown(node, pyatspi.STATE_SHOWING)
            and not node.name.strip()
            and node.getRoleName() not in ("viewport", "scroll bar", "table cell", "table column header")]


def type_into(app, name, text):
    one(app, "text", name).queryEditableText().setTextContents(text)


def press(app, name, role="push button", way="Press"):
    button = one(app, role, name)
    wait_for(f"“{name}” to be enabled", lambda: shown(button, pyatspi.STATE_ENABLED))
    actions = button.queryAction()
    names = [actions.getName(i) for i in range(actions.nActions)]
    if way not in names:
        raise SystemExit(f"FAIL: “{name}” knows no {way}, only: {names}")
    actions.doAction(names.index(way))


def says(app, text):
    """Waits until something on the screen says that."""
    wait_for(f"“{text}”", lambda: any(
        text in node.name and shown(node, pyatspi.STATE_SHOWING) for node in walk(app)))


def cells(app, name):
    """What the cells of a table say, once it has any."""
    table = one(app, "table", name)
    return wait_for(f"a row in “{name}”", lambda: [
        node.name for node in walk(table) if node.getRoleName() == "table cell" and node.name])


SILENT = []


def check_names(app, where):
    """All of them are told at the end, not only the first."""
    SILENT.extend(f"FAIL: {where}: takes the focus and has no name: {place}" for place in unnamed(app))


def first_run(app):
    type_into(app, "Name of the profile", "by voice")
    type_into(app, "Address of the server's admin listener", "ws://127.0.0.1:1")
    check_names(app, "the form of a profile")
    press(app, "Save")
    wait_for("the new profile in the list", lambda: any(
        node.getRoleName() == "list item" and "by voice" in node.name for node in walk(app)))


def manifests(app, server):
    """A line is added, reviewed and applied."""
    editor = one(app, "text", "Manifest …")
    if "orders.created" not in editor.queryText().getText(0, -1):
        raise SystemExit("FAIL: the editor does not say what is in the manifest")
    editor.queryEditableText().insertText(0, "# by voice\n", 11)
    press(app, "Review & apply…")
    type_into(app, "Comment of the revision", "spoken")
    press(app, "Apply")
    says(app, "Revision 2 runs")
    wait_for("the line in the file", lambda: server.manifest.read_text().startswith("# by voice"))


def history(app, server):
    server.ctl("publish", "orders.created", '{"customer":"ada"}')
    type_into(app, "Stream", "ada")
    press(app, "Show")
    said = cells(app, "Events")
    if "default.orders.created" not in said:
        raise SystemExit(f"FAIL: the event is not read out: {said}")


def access(app, _):
    type_into(app, "Name of the user", "gus")
    type_into(app, "Stream, room, group or event", "stream:ada")
    press(app, "Ask the server")
    says(app, "NO")
    cells(app, "What was looked at, in this order")


def audit(app, _):
    said = cells(app, "Audit log")
    if not {"admin.manifest.apply", "spoken"} <= set(said):
        raise SystemExit(f"FAIL: what was done is not read out: {said}")
    press(app, "Check the chain")
    says(app, "whole")
    press(app, "Server log", "page tab")
    cells(app, "Server log")


def settings(app, server):
    one(app, "spin button", "Live events that are kept").queryValue().currentValue = 5000
    wait_for("the setting in its file", lambda: "5000" in (server.folder / "home" / "settings.ini").read_text())


DEEDS = {"Manifests": manifests, "History": history, "Access": access,
         "Audit and logs": audit, "Settings": settings}


class Server:
    """sluiced in a folder, and a home of the console with a profile of it."""

    def __init__(self, sluiced, sluicectl, folder):
        self.sluicectl = sluicectl
        self.folder = folder
        self.manifest = folder / "manifests" / "test.sluice.yaml"
        self.manifest.parent.mkdir(parents=True)
        self.manifest.write_text(MANIFEST)
        self.config = folder / "sluice.yaml"
        self.config.write_text("listen: { host: 127.0.0.1, port: 0 }\nadmin: { host: 127.0.0.1, port: 0 }\n"
                               "data_directory: ./data\nmanifests: [./manifests]\n")
        ready = folder / "ready.json"
        with (folder / "log").open("w") as log:
            self.process = subprocess.Popen([sluiced, "--config", self.config, "--ready-file", ready],
                                            stdout=log, stderr=log)
        wait_for("the server", ready.exists)
        self.places = json.loads(ready.read_text())
        self.make_home()

    def token(self, *grants):
        done = subprocess.run([self.sluicectl, "token", "--config", self.config, "--sub", "olga", *grants],
                              check=True, stdout=subprocess.PIPE)
        return done.stdout.decode().strip()

    def place(self, name):
        return f"ws://{self.places[name]['host']}:{self.places[name]['port']}"

    def ctl(self, *arguments):
        subprocess.run([self.sluicectl, *arguments], check=True, stdout=subprocess.DEVNULL,
                       env={"SLUICE_SERVER": self.place("listen"), "SLUICE_TOKEN": self.token("--publish", "*")})

    def make_home(self):
        home = self.folder / "home"
        home.mkdir()
        token = home / "token"
        token.write_text(self.token("--admin", "admin"))
        token.chmod(0o600)
        (home / "profiles.json").write_text(json.dumps({"version": 1, "profiles": [
            {"id": "walk", "name": "walk", "url": self.place("admin") + "/admin/v1", "environment": "local",
             "token": "command", "token_command": f"cat {token}"}]}))

    def stop(self):
        self.process.terminate()
        self.process.wait()


def views(app, server):
    """Each view is chosen in the menu, as an assistive program chooses."""
    listed = one(app, "list", "Views")
    names = [listed.getChildAtIndex(i).name for i in range(listed.childCount)]
    missing = [name for name in DEEDS if not any(each.startswith(name) for each in names)]
    if missing or len(names) < 10:
        raise SystemExit(f"FAIL: views that are not listed: {missing}; there are {names}")
    for name in names:
        press(app, "Go", "menu item", "ShowMenu")
        press(app, name.split("  ")[0], "menu item")
        press(app, "Go", "menu item", "ShowMenu")  # it stays open until it is closed
        title = next((deed for deed in DEEDS if name.startswith(deed)), name)
        time.sleep(0.3)
        check_names(app, name)
        if title in DEEDS:
            DEEDS[title](app, server)
            check_names(app, name)
        print(f"{name}: {sum(1 for _ in walk(app))} objects", flush=True)


def on_console(console, home, act, *more):
    with subprocess.Popen([console, "--home", home, "--language", "en", *more]) as process:
        try:
            act(wait_for("the console", application))
        finally:
            process.terminate()
    wait_for("the end of the console", lambda: application() is None)


def main():
    console, sluiced, sluicectl, folder = sys.argv[1:5]
    folder = pathlib.Path(folder)
    on_console(console, folder / "first", first_run)
    server = Server(sluiced, sluicectl, folder / "server")
    try:
        on_console(console, server.folder / "home", lambda app: views(app, server), "--profile", "walk")
    finally:
        server.stop()
    if SILENT:
        raise SystemExit("\n".join(SILENT))


if __name__ == "__main__":
    main()
