"""What a screen reader is told: starts the program on a demonstration in each language, opens every page and dialog
through menus and buttons, goes through the steps of an import, and walks the tree that assistive technology sees (AT-SPI).
A control that takes the keyboard without having a name is a fault; so is a page on which nothing takes the keyboard, and
a table or drawing without a name.

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
PASSING_ON = {pyatspi.ROLE_FILLER, pyatspi.ROLE_PANEL, pyatspi.ROLE_SCROLL_PANE, pyatspi.ROLE_VIEWPORT,
              pyatspi.ROLE_PAGE_TAB_LIST}
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


def arabic_of(english):
    """What a label of the forms says in Arabic, without the mark of its key."""
    catalogue = (pathlib.Path(__file__).parents[3] / "locale" / "ar.po").read_text(encoding="utf-8")
    entry = re.search(r'msgid "' + re.escape(english) + r'"\nmsgstr "(.*)"', catalogue)
    return entry.group(1) if entry else english


def spoken(label, language):
    words = label if language == "en" else arabic_of(label)
    return words.replace("&", "").replace("_", "")


def plain(name):
    """Without marks of direction."""
    return re.sub("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", "", name or "")


def button(root, label, language):
    wanted = spoken(label, language)
    for node in below(root):
        if node.getRole() == pyatspi.ROLE_PUSH_BUTTON and has(node, pyatspi.STATE_SHOWING) and plain(node.name) == wanted:
            return node
    return None


def press(program, label, language):
    found = waited_for(lambda: button(program, label, language), 30)
    if found is None:
        faults.append(f"{language}: there is no button “{spoken(label, language)}”")
        return False
    click(found)  # an action that opens a dialog would keep AT-SPI waiting until it closes
    return True


def click(node):
    place = node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    pyatspi.Registry.generateMouseEvent(place.x + place.width // 2, place.y + place.height // 2, "b1c")


def dialogs(program):
    """Windows that have to be done with before the others go on."""
    return [node for node in program
            if node is not None and has(node, pyatspi.STATE_SHOWING) and has(node, pyatspi.STATE_MODAL)]


def looked_at_standing_still(root, where):
    """What is filled meanwhile is looked at again."""
    for _ in range(3):
        found = len(faults)
        try:
            return check(root, where)
        except GLib.Error:
            del faults[found:]
            time.sleep(1.0)
    faults.append(f"{where}: what is there would not stand still")


def stroke(key):
    """A key of the keyboard itself; it goes to the window below the pointer."""
    pyatspi.Registry.generateKeyboardEvent(key, None, pyatspi.KEY_SYM)


def point_into(dialog):
    """Brings the pointer there, without a press."""
    place = dialog.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    pyatspi.Registry.generateMouseEvent(place.x + place.width // 2, place.y + 4, "abs")
    time.sleep(0.3)


ESCAPE, RETURN = 0xFF1B, 0xFF0D


def look_at_dialog(program, where):
    dialog = waited_for(lambda: dialogs(program), 30)
    if not dialog:
        faults.append(f"{where}: no dialog opened")
        return
    waited_for(lambda: idle(program), 30)
    time.sleep(0.5)
    looked_at_standing_still(dialog[0], where)
    for _ in range(3):
        point_into(dialog[0])
        stroke(ESCAPE)
        if waited_for(lambda: not dialogs(program), 3):
            return
    faults.append(f"{where}: the dialog does not close with Escape")


CONTROL, SHIFT = 37, 50  # codes of a PC's keyboard
DIALOGS = {"record": ([CONTROL], ord("n")), "preferences": ([CONTROL], ord(",")), "palette": ([CONTROL], ord("k")),
           "help": ([], 0xFFBE), "create": ([CONTROL, SHIFT], ord("n"))}


def look_at_menu_dialog(program, language, name, keys):
    point_into(waited_for(lambda: program[0]))
    held, key = keys
    for code in held:
        pyatspi.Registry.generateKeyboardEvent(code, None, pyatspi.KEY_PRESS)
    stroke(key)
    for code in held:
        pyatspi.Registry.generateKeyboardEvent(code, None, pyatspi.KEY_RELEASE)
    look_at_dialog(program, f"{language}: dialog {name}")


def open_page(program, number):
    """By its place in the menu, from 1."""
    item = waited_for(lambda: page_items(program)[number - 1])
    item.queryAction().doAction(0)
    time.sleep(1.0)
    waited_for(lambda: idle(program), 60)
    time.sleep(0.5)


def choose_first_row(program):
    """Of the table with most columns that is shown."""
    def tables_shown():
        tables = [node for node in below(program)
                  if node.getRole() in (pyatspi.ROLE_TABLE, pyatspi.ROLE_TREE_TABLE) and has(node, pyatspi.STATE_SHOWING)]
        return [node for node in tables if node.queryTable().nColumns > 2 and node.queryTable().nRows > 0]

    tables = waited_for(tables_shown, 30)
    if not tables:
        return False
    tables[0].queryTable().addRowSelection(0)
    waited_for(lambda: idle(program), 30)
    time.sleep(0.5)
    return True


# what opens from a chosen row: the page, from 1, and the button
OF_ROWS = ((4, "&Correct…"), (4, "E&xclude…"), (3, "&Why this number…"))


def look_at_row_dialog(program, language, page, label):
    open_page(program, page)
    if not choose_first_row(program):
        faults.append(f"{language}: there is no row to choose on page {page}")
    elif press(program, label, language):
        look_at_dialog(program, f"{language}: dialog {label}")


def look_at_import(program, language, file):
    """Through the steps after the file was chosen, in the system's own dialog."""
    open_page(program, 6)
    if not press(program, "&Choose…", language):
        return
    waited_for(lambda: dialogs(program), 30)
    time.sleep(1.0)
    point_into(dialogs(program)[0])
    pyatspi.Registry.generateKeyboardEvent(0, file, pyatspi.KEY_STRING)
    time.sleep(0.5)
    for _ in range(4):  # the first may only close what completes the path
        stroke(RETURN)
        if waited_for(lambda: not dialogs(program), 3):
            break
    for step, label in (("file", "&Next"), ("profile", "Change this…"), ("columns", "&Next"), ("start", None)):
        waited_for(lambda: idle(program), 30)
        time.sleep(0.5)
        looked_at_standing_still(program, f"{language}: import, {step}")
        if label and not press(program, label, language):
            return


def look_at_pages(program, language):
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
        looked_at_standing_still(program, f"{language}: {name}")


def look_at(language, folder, database, look):
    """A program of its own for each look: what a closed dialog leaves behind would hide the next."""
    environment = dict(os.environ, XDG_CONFIG_HOME=f"{folder}/config-{language}")
    environment.pop("NO_AT_BRIDGE", None)
    process, program = started([window, database, "--lang", language], environment)
    try:
        if program is None:
            faults.append(f"{language}: the program is not seen by assistive technology")
            return
        waited_for(lambda: len(page_items(program)) > 3 and idle(program))
        look(program, language)
    finally:
        process.kill()
        process.wait(20)


with tempfile.TemporaryDirectory() as made:
    folder = pathlib.Path(made)
    database = str(folder / "demo.mizan")
    subprocess.run([cli, "init", database, "--demo"], check=True, stdout=subprocess.DEVNULL)
    (folder / "cases.csv").write_text("Case ID,Channel,Created at,Agent\n1,Email,2025-06-01 08:00:00,Salma\n"
                                      "2,Counter,2025-06-02 08:00:00,Salma\n")
    looks = [look_at_pages]
    for name, keys in DIALOGS.items():
        looks.append(lambda program, language, of=(name, keys): look_at_menu_dialog(program, language, *of))
    for page, label in OF_ROWS:
        looks.append(lambda program, language, of=(page, label): look_at_row_dialog(program, language, *of))
    looks.append(lambda program, language: look_at_import(program, language, f"{folder}/cases.csv"))
    for language in ("en", "ar"):
        for look in looks:
            look_at(language, folder, database, look)

print("\n".join(dict.fromkeys(faults)) or "every control that takes the keyboard has a name, on every page and dialog, in both languages")
sys.exit(bool(faults))
