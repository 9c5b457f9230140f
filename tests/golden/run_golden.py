#!/usr/bin/env python3
"""Runs the golden cases: run_golden.py PATH/TO/mizan-cli [CASE… | --coverage]

A case is a text file below cases/: first what it is about, then commands with what they must print.
    $ mizan-cli …    a command, split as a shell would; it runs in a folder of its own that holds the files of data/
                     and of the examples' kpis/ and schemes/; 3<<<TEXT gives a line on file descriptor 3, as bash does
    $ cat FILE       shows a file that a command wrote
    text             expected on standard output, line by line
    ! text           expected on standard error
    = N              expected exit status (0 where nothing is said)
    # text           a remark: where the numbers come from
Anything may stand where a line has <hash> (64 hex digits), <time> (an instant) or <any>; a line … stands for any lines.
Without names of cases, or with --coverage alone for nothing else, every command that --help names must have an example, and every option a case.
"""
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
EXAMPLES = HERE.parent.parent / "examples"
PLACES = {"<hash>": "[0-9a-f]{64}", "<time>": r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)", "<any>": ".*"}


HERE_STRING = re.compile(r"(\d)<<<(.*)")


class Step:
    def __init__(self, line, command):
        self.line, self.command = line, command
        self.out, self.err, self.status = [], [], 0


def steps_of(case):
    steps = []
    for number, line in enumerate(case.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("$ "):
            steps.append(Step(number, line[2:]))
        elif not steps or line.startswith("# "):
            continue
        elif line.startswith("! "):
            steps[-1].err.append(line[2:])
        elif line.startswith("= "):
            steps[-1].status = int(line[2:])
        else:
            steps[-1].out.append(line)
    for step in steps:
        while step.out and not step.out[-1]:
            step.out.pop()
    return steps


def pattern_of(lines):
    parts = []
    for line in lines:
        if line == "…":
            parts.append(r"(?:.*\n)*?")
            continue
        pattern = re.escape(line)
        for place, meaning in PLACES.items():
            pattern = pattern.replace(re.escape(place), meaning)
        parts.append(pattern + r"\n")
    return "".join(parts)


def run(cli, command, folder):
    words = shlex.split(command)
    if words[0] == "cat":
        return (folder / words[1]).read_text(encoding="utf-8-sig"), "", 0
    assert words[0] == "mizan-cli", command
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "TZ": "America/St_Johns", "USER": "tester"}
    plain = [word for word in words[1:] if not HERE_STRING.match(word)]
    call = [cli, *plain]
    given = [HERE_STRING.match(word) for word in words[1:] if HERE_STRING.match(word)]
    if given:
        redirections = " ".join(f"{one[1]}<<<{shlex.quote(one[2])}" for one in given)
        call = ["bash", "-c", f'exec "$0" "$@" {redirections}', *call]
    done = subprocess.run(call, cwd=folder, env=environment, capture_output=True, timeout=300, check=False)
    return done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace"), done.returncode


def differences(cli, case):
    found = []
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        for place in (HERE / "data", EXAMPLES / "kpis", EXAMPLES / "schemes"):
            for file in place.iterdir():
                shutil.copy(file, folder)
        for step in steps_of(case):
            out, err, status = run(cli, step.command, folder)
            wrong = []
            if status != step.status:
                wrong.append(f"exit {status}, expected {step.status}\n{err}")
            if not re.fullmatch(pattern_of(step.out), out):
                wrong.append("printed\n" + out + "expected\n" + "\n".join(step.out))
            if not re.fullmatch(pattern_of(step.err), err):
                wrong.append("told\n" + err + "expected\n" + "\n".join(step.err))
            found += [f"{case.name}:{step.line}: {step.command}\n{text}" for text in wrong]
    return found


def help_of(cli, *words):
    return subprocess.run([cli, *words, "--help"], capture_output=True, text=True, timeout=60, check=True).stdout


def commands_of(cli, *group):
    """Every command with its help; a group of commands stands for those in it."""
    for name in re.findall(r"^  ([a-z][a-z-]*)", help_of(cli, *group).split("Commands:")[1], re.M):
        told = help_of(cli, *group, name)
        if "Commands:" in told:
            yield from commands_of(cli, *group, name)
        else:
            yield (*group, name), told


def without_a_case(cli, cases):
    used = [shlex.split(step.command)[1:] for case in cases for step in steps_of(case)]
    faults = []
    everywhere = set()
    for name, told in commands_of(cli):
        text = " ".join(name)
        mine = [words for words in used if tuple(words[: len(name)]) == name]
        if not mine:
            faults.append(f"{text}: no case")
        if not re.search(rf"^  mizan-cli {text}\b", told, re.M):
            faults.append(f"{text}: its help has no example")
        own, _, shared = told.partition("Options of every command:")
        everywhere |= set(re.findall(r"(--[a-z-]+)", shared.partition("Example:")[0]))
        for option in sorted(set(re.findall(r"^  (?:-\w,)?(--[a-z-]+)", own, re.M)) - {"--help"}):
            if not any(option in words for words in mine):
                faults.append(f"{text} {option}: no case")
    faults += [f"{option}: no case" for option in sorted(everywhere) if not any(option in words for words in used)]
    return faults


def main():
    cli = str(pathlib.Path(sys.argv[1]).resolve())
    wanted = sys.argv[2:]
    cases = sorted((HERE / "cases").glob("*.golden"))
    found = [text for case in cases if not wanted or case.stem in wanted for text in differences(cli, case)]
    if not wanted or "--coverage" in wanted:
        found += without_a_case(cli, cases)
    print("\n".join(found) if found else f"{len(cases)} cases hold")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())
