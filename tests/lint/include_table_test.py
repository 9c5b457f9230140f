"""The include table of docs/architecture.md holds: no other edge, no library outside its room, no include cycle."""
import pathlib
import re
import sys

root = pathlib.Path(sys.argv[1])
src = root / "src"


def tables(page):
    """{heading: [[cell, …], …]} of the page's tables, header rows left out."""
    found, heading = {}, None
    for line in page.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            heading = line.lstrip("# ")
        elif line.startswith("|") and heading and not set(line) <= set("|- "):
            found.setdefault(heading, []).append([cell.strip() for cell in line.strip("|").split("|")])
    return {name: rows[1:] for name, rows in found.items()}


page = tables(root / "docs" / "architecture.md")
allowed = {row[0]: {name.strip() for name in row[1].replace("–", "").split(",") if name.strip()}
           for row in page["Who may include whom"]}
rooms = {row[0].split(":")[-1].strip(): [room.strip() for room in row[1].split(",")]
         for row in page["Which library stays in which room"]}
assert len(allowed) >= 10 and len(rooms) >= 10, "the tables of docs/architecture.md were not found"

faults, edges, seen = [], {}, 0
for file in sorted(src.rglob("*")):
    if file.suffix not in (".cpp", ".hpp"):
        continue
    name = file.relative_to(src).as_posix()
    folder = name.split("/")[0]
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        match = re.match(r'\s*#\s*include\s*([<"])([^>"]+)[>"]', line)
        if not match:
            continue
        seen += 1
        target = match[2]
        if match[1] == '"' and (src / target).exists():
            other = target.split("/")[0]
            if other != folder and other not in allowed[folder]:
                faults.append(f"{name}:{number}: {folder} may not include {target}")
            edges.setdefault(name, set()).add(target)
        elif match[1] == '"' and "/" in target:
            faults.append(f"{name}:{number}: no such file in src: {target}")
        for prefix, where in rooms.items():
            if target.startswith(prefix) and not any(name.startswith(room + "/") for room in where):
                faults.append(f"{name}:{number}: {target} stays in {', '.join(where)}")
assert seen > 100, "too few includes were read to believe this test"

done, path = set(), []


def walk(name):
    if name in path:
        faults.append("include cycle: " + " → ".join(path[path.index(name):] + [name]))
        return
    if name in done:
        return
    path.append(name)
    for target in sorted(edges.get(name, ())):
        walk(target)
    path.pop()
    done.add(name)


for name in sorted(edges):
    walk(name)

# the same edges in CMake: a target links only what its folder may include
for cmake in sorted(src.glob("*/CMakeLists.txt")):
    folder = cmake.parent.name
    for other in re.findall(r"mizan::(\w+)", cmake.read_text(encoding="utf-8")):
        if other in allowed and other != folder and other not in allowed[folder]:
            faults.append(f"src/{folder}/CMakeLists.txt: {folder} may not link {other}")

print("\n".join(faults) or f"{seen} includes, all within the table")
sys.exit(bool(faults))
