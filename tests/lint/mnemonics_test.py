"""The letter that is pressed with Alt is one control's alone: within each form, within each menu and among the menus, in
both languages. A page's letters differ from those of the menu bar that stands above it."""
import pathlib
import re
import sys
import xml.etree.ElementTree as xml

root = pathlib.Path(sys.argv[1])
sys.dont_write_bytecode = True
sys.path.insert(0, str(root / "locale"))
import update_pot  # noqa: E402

faults = []


def arabic_texts():
    """(context, English) -> Arabic of ar.po, entries without plural."""
    found = {}
    entry = re.compile(r'(?:^msgctxt "(.*)"\n)?^msgid "(.*)"\n^msgstr "(.*)"$', re.M)
    for context, english, arabic in entry.findall((root / "locale" / "ar.po").read_text(encoding="utf-8")):
        found[context, english.replace('\\"', '"')] = arabic.replace('\\"', '"')
    return found


arabic = arabic_texts()
sentences = {message.context: message.singular for message in update_pot.read_sentences()}


def key_of(text):
    found = re.search(r"&(\w)", text.replace("&&", ""))
    return found[1].lower() if found else None


def check(where, texts, taken=()):
    for language in ("English", "Arabic"):
        seen = {key: "the menu bar" for key in taken[language]} if taken else {}
        for context, english in texts:
            text = english if language == "English" else arabic.get((context, english), english)
            key = key_of(text)
            if key is None:
                if "&" in english and language == "Arabic":
                    faults.append(f"{where}: “{text}” has lost its letter")
                continue
            if key in seen and seen[key] != text:
                faults.append(f"{where} ({language}): {key} is the letter of “{seen[key]}” and of “{text}”")
            seen[key] = text


def commands_of(menu):
    table = (root / "src/gui/frame/command_list.cpp").read_text(encoding="utf-8")
    return re.findall(r'CommandEntry\{"(\w+)", Menu::' + menu + r"\b", table)


menus = ["file", "go", "view", "help"]
titles = [(f"gui.menu.{menu}", sentences[f"gui.menu.{menu}"]) for menu in menus]
check("the menu bar", titles)
for menu in menus:
    codes = commands_of(menu)
    assert codes, menu
    check(f"menu {menu}", [(f"gui.command.{code}", sentences[f"gui.command.{code}"]) for code in codes])
bar = {
    "English": [key_of(english) for _, english in titles],
    "Arabic": [key_of(arabic[title]) for title in titles],
}
forms = sorted((root / "forms").glob("*.xrc"))
assert forms
for form in forms:
    tree = xml.parse(form).getroot()
    texts = []
    for node in tree.iter("{http://www.wxwidgets.org/wxxrc}label"):
        if node.text and node.get("translate") != "0":
            text = node.text.replace("__", "\x01").replace("_", "&").replace("\x01", "_").replace("\\n", "\n")
            texts.append(("", text))
    is_dialog = tree[0].get("class") == "wxDialog"
    check(f"forms/{form.name}", texts, () if is_dialog else bar)

print("\n".join(faults) or f"{len(forms)} forms and {len(menus)} menus: every letter is one control's")
sys.exit(bool(faults))
