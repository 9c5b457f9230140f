"""Every code that the program may tell has a sentence with the places that the code's arguments fill, every sentence is
told by somebody, and every sentence has its Arabic."""
import pathlib
import re
import subprocess
import sys

root = pathlib.Path(sys.argv[1])
sys.dont_write_bytecode = True
sys.path.insert(0, str(root / "locale"))
import update_pot  # noqa: E402

sentences = {message.context: message for message in update_pot.read_sentences()}
sources = {
    file.relative_to(root).as_posix(): file.read_text(encoding="utf-8")
    for file in sorted((root / "src").rglob("*"))
    if file.suffix in (".cpp", ".hpp")
}
everything = "\n".join(sources.values())
faults = []

# what a code may stand under: said of a file of that kind, or a word of that kind
PREFIXES = ("", "mapping_", "calendar_", "definitions_", "progress.", "difference.", "reason.")
# kinds whose codes are made while the program runs: from the names of enumerations, or from data
KINDS = (
    "permission goal_state goal_status smart_letter smart_result smart_reason period_state report.part channel"
    " priority direction purpose status status_long band against_target against_target_long verdict role"
    " excluded dispute_kind dispute_state decision policy case_step case_event effect check check_question"
    " finding_state hand_stamp cycle_stage cycle_needs reward_bar fairness_group fairness_grouping"
    " retention recovery clock target_kind clock_segment outcome gate promise work_interval absence better group_by"
    " group_without statistic correction report_kind format_name language digits yes_no month short_month hijri_month"
    " weekday unit quarter currency field kpi kpi_definition kpi_unit reason basis clause difference progress"
    " expected path kind mark next_step column import_count listed_state listed_outcome gui.profile gui.period_kind measure scheme gui.export gui.page gui.work gui.separator gui.dates gui.durations"
    " gui.reports.note gui.reports.zoom gui.menu gui.command gui.language gui.theme kpi_min_n kpi_interval review_form review_item scale_level trust training_verdict calibration_state funnel_place duration_bin today_list today_thing awaited_target"
).split()
# sentences that text/ itself says
OWN = {"unworded", *(code for code in sentences if code.startswith("format."))}

MAKES_REFUSAL = r"(?:Refusal|Error|WrongUsage|refus\w*|differs|too_long|note|step)"
told = re.compile(r"(?<!table\.)\b" + MAKES_REFUSAL + r"(?:\s+\w+)?\s*[({]+\s*\"([a-z][a-z_0-9.]*)\"")
braced = re.compile(r"[({,]\s*\{\"([a-z][a-z_0-9]*)\",\s*\{(?:\{\"|\}\})")
warned = re.compile(r"warnings\[\"([a-z_]+)\"\]")
said = re.compile(r"\bsay\((?:[\w.]*voice\w*(?:\(\))?,\s*)?\"([a-z][a-z_0-9.]*)\"")
kind_of_word = re.compile(r"\b(?:say_word\([\w.]*voice\w*(?:\(\))?,\s*|word\()\"([a-z][a-z_0-9.]*)\",")
whole_word = re.compile(r"\bword\(\"([a-z][a-z_0-9.]*)\"\)")


def balanced(text, start):
    """The text of the bracket that opens at `start`, or nothing."""
    depth = 0
    for at in range(start, min(len(text), start + 1200)):
        depth += text[at] in "({"
        depth -= text[at] in ")}"
        if depth == 0:
            return text[start : at + 1]
    return None


def check_places(where, text, after_code, code):
    """Where the arguments of a code are written out beside it, each place of the sentence has one."""
    sentence = sentences.get(code)
    if sentence is None:
        return
    rest = text[after_code : after_code + 40].lstrip()
    if rest[:1] in "})":
        given = set()
    elif re.match(r",\s*\{", rest):
        written = balanced(text, text.index("{", after_code))
        if written is None:
            return
        given = set(re.findall(r"\{\s*\"(\w+)\",", written))
    else:
        return
    lacking = (update_pot.placeholders(sentence.singular) | update_pot.placeholders(sentence.plural)) - given
    lacking.discard("path")  # of a JSON document: added where the document is read
    if lacking:
        faults.append(f"{where}: {code} is told without {', '.join(sorted(lacking))}")


def line_of(text, at):
    return text.count("\n", 0, at) + 1


for name, text in sources.items():
    for pattern in (told, braced, warned):
        for match in pattern.finditer(text):
            code = match[1]
            if not code.endswith(".") and not any(prefix + code in sentences for prefix in PREFIXES):
                faults.append(f"{name}:{line_of(text, match.start())}: no sentence for {code}")
            if match[0].startswith(("Refusal{", "Error", "WrongUsage{{")):
                check_places(f"{name}:{line_of(text, match.start())}", text, match.end(), code)
    for match in [*said.finditer(text), *whole_word.finditer(text)]:
        if match[1] not in sentences and not match[1].endswith("."):
            faults.append(f"{name}:{line_of(text, match.start())}: no sentence for {match[1]}")
        if match.re is said:
            check_places(f"{name}:{line_of(text, match.start())}", text, match.end(), match[1])
    for match in kind_of_word.finditer(text):
        if not any(code.startswith(match[1] + ".") for code in sentences):
            faults.append(f"{name}:{line_of(text, match.start())}: no word of the kind {match[1]}")

for code in re.findall(r"\"(help_[a-z_]+)\"", everything):
    if code not in sentences:
        faults.append(f"no sentence for {code}")

# words of a kind that stand as literals in one known place
for place, kind, literal in (
    ("src/core/kpi/reasons.hpp", "reason", r"= \"([a-z_]+)\""),
    ("src/cli/", "column", r"\bcolumn\(\"([a-z_0-9]+)\""),
    ("src/cli/commands/import.cpp", "import_count", r"\brow\(\"([a-z_]+)\""),
    ("src/app/queries/kpi.hpp", "group_by", r"[{ ]\"([a-z]+)\""),
    ("src/app/queries/explain.hpp", "clock_segment", r"[{ ]\"([a-z_]+)\""),
    ("src/core/scorecards/card.hpp", "against_target", r"[{ ]\"(above|not_distinguishable|below)\""),
):
    for name, text in sources.items():
        for code in re.findall(literal, text) if name.startswith(place) else ():
            if f"{kind}.{code}" not in sentences:
                faults.append(f"{name}: no word for the {kind} {code}")


def is_told(code):
    if code in OWN or code.rpartition(".")[0] in KINDS:
        return True
    code = code.removesuffix(".brief")
    fitting = [prefix for prefix in PREFIXES if code.startswith(prefix)]
    # "mapping_not_json" is put together from "mapping" and "_not_json"
    literals = {code.removeprefix(prefix) for prefix in fitting} | {code.removeprefix(prefix[:-1]) for prefix in fitting}
    return any(f'"{literal}"' in everything for literal in literals)


faults += [f"nobody tells {code}" for code in sentences if not is_told(code)]

checked = subprocess.run([sys.executable, root / "locale" / "update_pot.py", "--check"], capture_output=True, text=True)
if checked.returncode:
    faults.append(checked.stdout.strip())

print("\n".join(dict.fromkeys(faults)) or f"{len(sentences)} sentences, all told, all in Arabic")
sys.exit(bool(faults))
