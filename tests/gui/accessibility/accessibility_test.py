"""What a screen reader is told: starts the program on a demonstration in each language, opens every page through the menu
and walks the tree that assistive technology sees (AT-SPI). A control that takes the keyboard without having a name is a
fault; so is a page on which nothing takes the keyboard, and a table or drawing without a name.

    accessibility_test.py MIZAN MIZAN_CLI      in a session bus and a display: dbus-run-session, xvfb-run
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

import pyatspi
from gi.repository import GLib

window, cli = sys.argv[1:3]
verbose = "--verbose" in sys.argv
faults = []
# containers that GTK lets take the keyboard only to hand it on
PASSING_ON = {pyatspi.ROLE_FILLER, pyatspi.ROLE_PANEL, pyatspi.ROLE_SCROLL_PANE, pyatspi.ROLE_VIEWPORT}
# what a person works with though the keyboard is in a part of it
NAMED = {pyatspi.ROLE_TABLE, pyatspi.ROLE_TREE_TABLE, pyatspi.ROLE_COMBO_BOX, pyatspi.ROLE_LIST_BOX}


def below(node, depth=0):
    if node is None or depth > 40:
        return
    yield node
    if node.getRole() in (pyatspi.ROLE_TABLE, pyatspi.ROLE_TREE_TABLE):
        return  # its cells are its own
    for index in range(node.childCount):
        yield from below(node.getChildAtIndex(index), depth + 1)


def has(node, state):
    return node.getState().contains(state)


def waited_for(find, seconds=60):
    end = time.time() + seconds
    while time.time() < end:
        try:
            found = find()
        except GLib.Error:
            found = None  # what was being looked at is no more
        if found:
            return found
        time.sleep(0.2)
    return None


def the_application(process):
    for program in pyatspi.Registry.getDesktop(0):
        if program is not None and program.get_process_id() == process.pid and program.childCount:
            return program
    return None


def page_items(program):
    """The menu items that open a page: those with Ctrl and a digit."""
    items = []
    for node in below(program):
        if node.getRole() != pyatspi.ROLE_MENU_ITEM:
            continue
        keys = node.queryAction().getKeyBinding(0) if node.queryAction().nActions else ""
        if re.search(r"(Control|Primary)>[1-9]$", keys):
            items.append(node)
    return items


def check(program, where):
    focusable = 0
    for node in below(program):
        role = node.getRole()
        if not has(node, pyatspi.STATE_SHOWING):
            continue
        name = node.name or ""
        if verbose and has(node, pyatspi.STATE_FOCUSABLE):
            print(f"{where}: {node.getRoleName()} “{name}” {node.description!r}")
        if has(node, pyatspi.STATE_FOCUSABLE) and role not in PASSING_ON:
            focusable += 1
            if not name.strip():
                parents = " < ".join(f"{p.getRoleName()} “{p.name}”" for p in ancestors(node))
                faults.append(f"{where}: a {node.getRoleName()} takes the keyboard and has no name, in {parents}")
        elif role in NAMED and not name.strip():
            faults.append(f"{where}: a {node.getRoleName()} has no name")
        if role == pyatspi.ROLE_TEXT and where.startswith("ar") and name.isascii():
            faults.append(f"{where}: a text box is called “{name}”, which is no Arabic")
    if focusable == 0:
        faults.append(f"{where}: nothing takes the keyboard")


def ancestors(node, most=4):
    found = []
    while node.parent is not None and len(found) < most:
        node = node.parent
        found.append(node)
    return found


def idle(program):
    """Nothing is under way: no progress bar is shown."""
    return not any(
        node.getRole() == pyatspi.ROLE_PROGRESS_BAR and has(node, pyatspi.STATE_SHOWING) for node in below(program)
    )


def started(command, environment):
    """The process and how assistive technology sees it; a display that is not ready yet is tried again."""
    for _ in range(3):
        process = subprocess.Popen(command, env=environment)
        program = waited_for(lambda: the_application(process) or process.poll() is not None)
        if process.poll() is None:
            return process, program
        time.sleep(3)
    return process, None


def look_at(language, folder, database):
    environment = dict(os.environ, XDG_CONFIG_HOME=f"{folder}/config-{language}")
    environment.pop("NO_AT_BRIDGE", None)
    process, program = started([window, database, "--lang", language], environment)
    try:
        if program is None:
            faults.append(f"{language}: the program is not seen by assistive technology")
            return
        waited_for(lambda: len(page_items(program)) > 3 and idle(program))
        items = waited_for(lambda: page_items(program)) or []
        if len(items) < 4:
            faults.append(f"{language}: {len(items)} pages are in the menu")
        for index in range(len(items)):
            item = waited_for(lambda at=index: page_items(program)[at])
            name = item.name
            item.queryAction().doAction(0)
            time.sleep(1.0)
            waited_for(lambda: idle(program), 30)
            time.sleep(0.5)
            for _ in range(3):  # a page that is filled meanwhile is looked at again
                found = len(faults)
                try:
                    check(program, f"{language}: {name}")
                    break
                except GLib.Error:
                    del faults[found:]
                    time.sleep(1.0)
            else:
                faults.append(f"{language}: {name}: what is on the page would not stand still")
    finally:
        process.terminate()
        process.wait(20)


with tempfile.TemporaryDirectory() as made:
    folder = pathlib.Path(made)
    database = str(folder / "demo.mizan")
    subprocess.run([cli, "init", database, "--demo"], check=True, stdout=subprocess.DEVNULL)
    for language in ("en", "ar"):
        look_at(language, folder, database)

print("\n".join(dict.fromkeys(faults)) or "every control that takes the keyboard has a name, on every page, in both languages")
sys.exit(bool(faults))
