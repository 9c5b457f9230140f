#!/usr/bin/env python3
"""Keeps the catalogues in step with the program's sentences.

    update_pot.py           writes mizan.pot; adds new messages to ar.po (empty), drops those no longer there
    update_pot.py --check   writes nothing; fails where mizan.pot is out of date or ar.po is not complete

Messages come from src/text/messages/*.tsv (code, singular, plural: the code is the context) and from the texts of
forms/*.xrc (no context). A message whose English changed loses its Arabic, so that nobody reads a stale sentence.
"""
import re
import sys
import xml.etree.ElementTree as xml
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MESSAGES = ROOT / "src" / "text" / "messages"
FORMS = ROOT / "forms"
POT = ROOT / "locale" / "mizan.pot"
PO = ROOT / "locale" / "ar.po"
FORM_COUNT = 6
PLURAL_FORMS = (
    "nplurals=6; plural=n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5;"
)
# elements of XRC whose text a person sees
SPOKEN = {"label", "title", "tooltip", "help", "longhelp", "hint", "item", "caption", "message", "note", "text"}


class Message:
    def __init__(self, context, singular, plural, place):
        self.context, self.singular, self.plural, self.place = context, singular, plural, place
        self.translations = [""] * (FORM_COUNT if plural else 1)
        self.fuzzy = False

    @property
    def key(self):
        return (self.context, self.singular)

    @property
    def name(self):
        return self.context or repr(self.singular)

    def complete(self):
        return all(self.translations)


def placeholders(text):
    return set(re.findall(r"\{(\w+)\}", text))


def read_sentences():
    for path in sorted(MESSAGES.glob("*.tsv")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if not line or line.startswith("#"):
                continue
            parts = [part.replace("\\n", "\n") for part in line.split("\t")]
            if len(parts) not in (2, 3) or not all(parts):
                sys.exit(f"{path.name}:{number}: not code, singular[, plural]")
            yield Message(parts[0], parts[1], parts[2] if len(parts) == 3 else "", f"src/text/messages/{path.name}")


def spoken_text(text):
    """The string that the resource reader looks up: its escapes undone (_ marks the key, __ is an underscore)."""
    text = re.sub(r"__|_", lambda found: "_" if found[0] == "__" else "&", text.strip())
    return text.replace("\\n", "\n").replace("\\t", "\t").replace("\\\\", "\\")


def read_forms():
    for path in sorted(FORMS.glob("**/*.xrc")) if FORMS.exists() else []:
        for element in xml.parse(path).iter():
            tag = element.tag.rpartition("}")[2]
            if tag in SPOKEN and element.get("translate") != "0" and element.text and re.search(r"[A-Za-z]", element.text):
                yield Message("", spoken_text(element.text), "", str(path.relative_to(ROOT)))


def all_messages():
    messages = {}
    for message in [*read_sentences(), *read_forms()]:
        known = messages.setdefault(message.key, message)
        if known is not message and message.place not in known.place.split():
            known.place += " " + message.place
    return messages


def quoted(text):
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def unquoted(text):
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] == "n" else found[1], text[1:-1])


def entry(message, translated):
    lines = [f"#: {message.place}"]
    if "{" in message.singular + message.plural:
        lines.append("#, python-brace-format")
    if message.context:
        lines.append(f"msgctxt {quoted(message.context)}")
    lines.append(f"msgid {quoted(message.singular)}")
    forms = message.translations if translated else [""] * (2 if message.plural else 1)
    if message.plural:
        lines.append(f"msgid_plural {quoted(message.plural)}")
        lines += [f"msgstr[{index}] {quoted(form)}" for index, form in enumerate(forms)]
    else:
        lines.append(f"msgstr {quoted(forms[0])}")
    return "\n".join(lines) + "\n"


def header(language):
    fields = ["Project-Id-Version: mizan", f"Language: {language}", "MIME-Version: 1.0",
              "Content-Type: text/plain; charset=UTF-8", "Content-Transfer-Encoding: 8bit"]
    if language:
        fields.append(f"Plural-Forms: {PLURAL_FORMS}")
    return 'msgid ""\nmsgstr ""\n' + "".join(quoted(field + "\n") + "\n" for field in fields)


def catalogue(messages, language):
    return "\n".join([header(language), *(entry(message, bool(language)) for message in messages.values())])


def read_po(path):
    """The messages of a catalogue, its header left out."""
    messages, current, fuzzy, target = {}, {}, False, None

    def close():
        if current.get("msgid"):
            message = Message(current.get("msgctxt", ""), current["msgid"], current.get("msgid_plural", ""), "")
            message.fuzzy = fuzzy
            message.translations = [text for name, text in current.items() if name.startswith("msgstr")]
            messages[message.key] = message

    for line in path.read_text(encoding="utf-8").splitlines() if path.exists() else []:
        if not line.strip() or line.startswith("#"):
            if "msgid" in current:
                close()
                current, fuzzy, target = {}, False, None
            fuzzy = fuzzy or (line.startswith("#,") and "fuzzy" in line)
        elif line.startswith('"'):
            current[target] += unquoted(line)
        else:
            target, _, text = line.partition(" ")
            current[target] = unquoted(text)
    close()
    return messages


def faults_of(messages, translated):
    if POT.read_text(encoding="utf-8") != catalogue(messages, ""):
        yield "mizan.pot is out of date: run locale/update_pot.py"
    if PLURAL_FORMS not in PO.read_text(encoding="utf-8"):
        yield "ar.po does not declare the six plural forms of Arabic"
    for key in translated.keys() - messages.keys():
        yield f"ar.po translates what nobody says: {translated[key].name}"
    for key, message in messages.items():
        arabic = translated.get(key)
        if arabic is None:
            yield f"ar.po lacks {message.name}"
            continue
        expected = FORM_COUNT if message.plural else 1
        if len(arabic.translations) != expected or arabic.plural != message.plural:
            yield f"ar.po has {len(arabic.translations)} forms of {message.name}, not {expected}"
        if not arabic.complete():
            yield f"ar.po has no Arabic for {message.name}"
        if arabic.fuzzy:
            yield f"ar.po marks {message.name} as fuzzy"
        yield from placeholder_faults(message, arabic)


def placeholder_faults(message, arabic):
    allowed = placeholders(message.singular) | placeholders(message.plural)
    for index, form in enumerate(arabic.translations):
        if placeholders(form) - allowed:
            yield f"ar.po names unknown places in {message.name}: {placeholders(form) - allowed}"
        # one and two have a word of their own, which needs no figure
        must = allowed - ({"n", "days"} if message.plural and index in (0, 1, 2) else set())
        if form and must - placeholders(form):
            yield f"ar.po loses places of {message.name}: {must - placeholders(form)}"


def update(messages, translated):
    for key, message in messages.items():
        known = translated.get(key)
        if known and len(known.translations) == len(message.translations):
            message.translations = known.translations
    POT.write_text(catalogue(messages, ""), encoding="utf-8")
    PO.write_text(catalogue(messages, "ar"), encoding="utf-8")


def main():
    messages, translated = all_messages(), read_po(PO)
    if "--check" not in sys.argv[1:]:
        update(messages, translated)
        waiting = [message.name for message in messages.values() if not message.complete()]
        print(f"{len(messages)} messages, {len(waiting)} without Arabic", *waiting, sep="\n  ")
        return 0
    faults = list(faults_of(messages, translated))
    print(*faults or [f"{len(messages)} messages, all in Arabic"], sep="\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
