#!/usr/bin/env python3
"""Writes expected.csv: agreement, leniency and the effect of a training, by plain Python from their definitions.

Nothing of the program is used, nor its way: alpha by comparing every two ratings instead of counting coincidences, the
additive model by averaging in turns until nothing moves, in exact fractions where a sum is exact. The data are
Krippendorff's (2011) and rows made by the arithmetic below, which tests/unit/core/quality repeats.
"""
import itertools
import math
import pathlib
from fractions import Fraction

NONE = None
FOUR_OBSERVERS = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, NONE, NONE, NONE],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, NONE, 3],
    [NONE, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, NONE],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, NONE],
]
THREE_BY_FORTY = [[None if (7 * unit + 3 * who) % 11 == 0 else (unit * unit + (unit % 5 == who) * (1 + who)) % 5
                   for unit in range(40)] for who in range(3)]


def alpha(observers, ordinal):
    units = [[row[u] for row in observers if row[u] is not NONE] for u in range(len(observers[0]))]
    units = [unit for unit in units if len(unit) > 1]
    every = [value for unit in units for value in unit]
    count = {value: every.count(value) for value in every}

    def apart(one, other):
        if one == other:
            return Fraction(0)
        if not ordinal:
            return Fraction(1)
        low, high = min(one, other), max(one, other)
        between = sum(n for value, n in count.items() if low <= value <= high)
        return (between - Fraction(count[low] + count[high], 2)) ** 2

    observed = sum(Fraction(1, len(unit) - 1) * apart(a, b) for unit in units
                   for a, b in itertools.permutations(unit, 2)) / len(every)
    expected = sum(apart(every[i], every[j]) for i in range(len(every)) for j in range(len(every))
                   if i != j) / Fraction(len(every) * (len(every) - 1))
    return 1 - observed / expected


def quadratic_kappa(pairs, k):
    agree = lambda a, b: 1 - Fraction((a - b) ** 2, (k - 1) ** 2)
    observed = sum(agree(a, b) for a, b in pairs) / len(pairs)
    expected = sum(agree(a, b) for a, _ in pairs for _, b in pairs) / len(pairs) ** 2
    return (observed - expected) / (1 - expected)


def ac1(observers, k):
    units = [[row[u] for row in observers if row[u] is not NONE] for u in range(len(observers[0]))]
    twice = [unit for unit in units if len(unit) > 1]
    raw = sum(Fraction(sum(a == b for a, b in itertools.permutations(unit, 2)), len(unit) * (len(unit) - 1))
              for unit in twice) / len(twice)
    rated = [unit for unit in units if unit]
    share = lambda value: sum(Fraction(unit.count(value), len(unit)) for unit in rated) / len(rated)
    values = {value for unit in units for value in unit}
    chance = sum(share(value) * (1 - share(value)) for value in values) / (k - 1)
    return raw, (raw - chance) / (1 - chance)


def leniency(rows):
    """agent, reviewer, item, score: averages of what the others leave over, in turns."""
    effects = [{}, {}, {}]
    for row in rows:
        for factor in range(3):
            effects[factor][row[factor]] = 0.0
    mean = 0.0
    for _ in range(20000):
        mean = sum(row[3] - sum(effects[f][row[f]] for f in range(3)) for row in rows) / len(rows)
        for factor in range(3):
            for level in effects[factor]:
                of_level = [row for row in rows if row[factor] == level]
                left = [row[3] - mean - sum(effects[f][row[f]] for f in range(3) if f != factor) for row in of_level]
                effects[factor][level] = sum(left) / len(left)
            middle = sum(effects[factor].values()) / len(effects[factor])
            for level in effects[factor]:
                effects[factor][level] -= middle
    return [effects[1][reviewer] for reviewer in sorted(effects[1])]


def wilson(k, n, z=1.959964):
    p, z2 = k / n, z * z
    half = z * math.sqrt(p * (1 - p) / n + z2 / (4 * n * n))
    return round((p + z2 / (2 * n) - half) / (1 + z2 / n), 6), round((p + z2 / (2 * n) + half) / (1 + z2 / n), 6)


def training(before, after, others_before, others_after):
    parts = [(after, 1), (before, -1), (others_after, -1), (others_before, 1)]
    middle = sum(sign * k / n for (k, n), sign in parts)
    down = up = 0.0
    for (k, n), sign in parts:
        low, high = wilson(k, n)
        ends = sorted([sign * low, sign * high])
        down += (sign * k / n - ends[0]) ** 2
        up += (ends[1] - sign * k / n) ** 2
    return middle, middle - math.sqrt(down), middle + math.sqrt(up)


def main():
    lines = []
    put = lambda name, value: lines.append(f"{name},{float(value):.6f}")
    for name, observers in (("four", FOUR_OBSERVERS), ("three", THREE_BY_FORTY)):
        put(f"{name}_nominal", alpha(observers, False))
        put(f"{name}_ordinal", alpha(observers, True))
        raw, coefficient = ac1(observers, 5)
        put(f"{name}_raw", raw)
        put(f"{name}_ac1", coefficient)
    pairs = [(a, b) for a, b in zip(THREE_BY_FORTY[0], THREE_BY_FORTY[1]) if a is not NONE and b is not NONE]
    put("quadratic_kappa", quadratic_kappa(pairs, 5))
    rows = [(agent, reviewer, item, ((agent * 3 + reviewer * (4 + item) + item * 2 + agent * item) % 5) / 4)
            for agent in range(5) for reviewer in range(3) for item in range(4) if (agent + reviewer) % 4 != 1]
    for reviewer, effect in enumerate(leniency(rows)):
        put(f"leniency_{reviewer}", effect)
    for name, value in zip(("effect", "low", "high"), training((60, 100), (85, 100), (700, 1000), (720, 1000))):
        put(f"training_{name}", value)
    (pathlib.Path(__file__).parent / "expected.csv").write_text("name,value\n" + "\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
