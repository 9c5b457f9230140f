"""House rules that a machine can hold: small files, no vague names, no singletons, no notes to self, and sentences only
in text/."""
import pathlib
import re
import sys

root = pathlib.Path(sys.argv[1])
faults = []
files = [f for f in (root / "src").rglob("*") if f.suffix in (".cpp", ".hpp")]
assert len(files) > 50
for file in sorted(files):
    name = file.relative_to(root).as_posix()
    text = file.read_text(encoding="utf-8")
    lines = text.splitlines()
    if len(lines) > 450:
        faults.append(f"{name}: {len(lines)} lines: is it two rooms?")
    if re.search(r"utils|manager|helper", file.stem):
        faults.append(f"{name}: the name says nothing")
    for number, line in enumerate(lines, 1):
        if re.search(r"\b(TODO|FIXME|XXX|HACK)\b", line):
            faults.append(f"{name}:{number}: a note to self")
        if re.search(r"\binstance\(\)", line):
            faults.append(f"{name}:{number}: a singleton")
        if len(line) > 160:
            faults.append(f"{name}:{number}: {len(line)} columns")
    if file.suffix == ".hpp" and "#pragma once" not in text:
        faults.append(f"{name}: no #pragma once")

for file in sorted((root / ".").rglob("*")):
    if ".git" in file.parts or "build" in file.parts or not file.is_file() or file.stat().st_size > 1 << 20:
        continue
    try:
        text = file.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        continue
    if re.search(r"/(home|work|tmp)/[a-z_]+/", text) and file.suffix in (".cpp", ".hpp", ".md", ".txt", ".cmake", ".json"):
        faults.append(f"{file.relative_to(root)}: a path of some machine")

print("\n".join(faults) or f"{len(files)} files keep the rules")
sys.exit(bool(faults))
