#!/usr/bin/env python3
"""Writes expected.csv: the fair comparison of twelve made-up agents, by plain Python from the definition's formulas.

Nothing of the program is used, nor its way: exact fractions where a sum is exact, roots by halving, medians by sorting.
The rows are made by the arithmetic below, which tests/unit/core/fairness/worked_group.hpp repeats.
"""
import math
import sys
from collections import defaultdict
from fractions import Fraction
from statistics import median

Z = 1.959964
AGENTS = range(1, 13)
# channel, topic, priority; the last three are small: two are pooled by channel and topic, one is left over
KINDS = [("live_chat", 1, 1), ("email", 1, 1), ("email", 1, 2), ("email", 2, 0), ("email", 2, 3), ("phone", 3, 1)]


def rows_of(agent, kind):
    if kind == 0:
        return 0 if agent == 12 else 10 + agent * 13 % 40
    if kind == 1:
        return 15 + agent * 7 % 30
    if kind == 2:
        return agent * 5 % 11
    if kind == 3:
        return 2
    if kind == 4:
        return agent % 3
    return 4 if agent in (3, 4) else 0


def success(agent, kind, i):
    return (i * 37 + agent * 11 + kind * 23) % 100 < 85 - 18 * min(kind, 2) - (25 if agent == 7 else 0)


def rating(agent, kind, i):
    return 1 + (i * i * 7 + agent * 3 + kind * 5) % (3 + agent % 3)


def seconds(agent, kind, i):
    return (i * i * 37 + agent * 101 + kind * 211) % 997 * (3 if agent == 9 else 1)


def strata():
    """Each kind's stratum, by the rule of thirty."""
    rows = {kind: sum(rows_of(a, kind) for a in AGENTS) for kind in range(len(KINDS))}
    found = {}
    for level in range(3):
        name = lambda kind: KINDS[kind][: 3 - level]
        pools = defaultdict(int)
        for kind in rows:
            if kind not in found:
                pools[name(kind)] += rows[kind]
        for kind in rows:
            if kind not in found and pools[name(kind)] >= 30:
                found[kind] = name(kind)
    return {kind: found.get(kind, ()) for kind in rows}


STRATUM = strata()


def values(measure):
    """agent -> stratum -> its values."""
    told = {a: defaultdict(list) for a in AGENTS}
    for a in AGENTS:
        for kind in range(len(KINDS)):
            for i in range(rows_of(a, kind)):
                told[a][STRATUM[kind]].append(measure(a, kind, i))
    return told


def half_even(value, digits):
    return f"{Fraction(round(Fraction(value) * 10**digits), 10**digits).__float__():.{digits}f}"


def root(f, low, high):
    rising = f(high) > 0
    for _ in range(300):
        middle = (low + high) / 2
        if (f(middle) > 0) == rising:
            high = middle
        else:
            low = middle
    return (low + high) / 2


def expit(x):
    return 1 / (1 + math.exp(-x))


def logit(p):
    return math.log(p / (1 - p))


def type7(ordered, q):
    h = (len(ordered) - 1) * q
    low = math.floor(h)
    return ordered[low] + (h - low) * (ordered[min(low + 1, len(ordered) - 1)] - ordered[low])


def over_dispersion(z):
    ordered = sorted(z)
    low, high = type7(ordered, 0.1), type7(ordered, 0.9)
    return sum(min(max(one, low), high) ** 2 for one in z) / len(z) / 0.679


def benjamini_hochberg(p):
    ordered = sorted(p.items(), key=lambda item: item[1])
    kept = 0
    for i, (_, value) in enumerate(ordered, 1):
        if value <= 0.05 * i / len(ordered):
            kept = i
    return {agent for agent, _ in ordered[:kept]}


def verdicts(z, phi, higher_is_better):
    scaled = {a: abs(z[a]) / math.sqrt(max(1, phi)) for a in z}
    kept = benjamini_hochberg({a: math.erfc(scaled[a] / math.sqrt(2)) for a in z})
    told = {}
    for a in z:
        if scaled[a] <= 1.96 or a not in kept:
            told[a] = "as_expected"
        else:
            word = "better" if (z[a] > 0) == higher_is_better else "worse"
            told[a] = ("far_" if scaled[a] > 3.09 else "") + word
    return told


def shrink(adjusted, n, centre, row_variance):
    total, agents = sum(n.values()), len(n)
    between = sum(n[a] * (adjusted[a] - centre) ** 2 for a in n)
    tau2 = max(0, (between - (agents - 1) * row_variance) / (total - sum(m * m for m in n.values()) / total))
    return {a: tau2 / (tau2 + row_variance / n[a]) for a in n}


def write(kpi, digits, expected_digits, n, expected, adjusted, limits, z, told, reliability, centre):
    for a in AGENTS:
        low, high = limits[a]
        trust = half_even(reliability[a], 6) if reliability else ""
        shrunk = half_even(centre + float(trust) * (adjusted[a] - centre), digits) if reliability else ""
        print(",".join([kpi, str(a), str(n[a]), half_even(expected[a], expected_digits), half_even(adjusted[a], digits),
                        half_even(low, digits) if low is not None else "",
                        half_even(high, digits) if high is not None else "",
                        half_even(z[a], 6), told[a], trust, shrunk]))


def shares():
    told = values(success)
    N = defaultdict(int)
    K = defaultdict(int)
    for a in AGENTS:
        for s, outcomes in told[a].items():
            N[s] += len(outcomes)
            K[s] += sum(outcomes)
    p = {s: Fraction(K[s], N[s]) for s in N}
    centre = sum(K.values()) / sum(N.values())
    n, expected, z, adjusted, limits = {}, {}, {}, {}, {}
    for a in AGENTS:
        sizes = {s: len(outcomes) for s, outcomes in told[a].items()}
        n[a] = sum(sizes.values())
        O = sum(sum(outcomes) for outcomes in told[a].values())
        expected[a] = sum(sizes[s] * p[s] for s in sizes)
        variance = sum(sizes[s] * (1 - Fraction(sizes[s], N[s])) * p[s] * (1 - p[s]) for s in sizes)
        z[a] = round(float(O - expected[a]) / math.sqrt(variance), 6)
    phi = over_dispersion(list(z.values()))
    for a in AGENTS:
        sizes = {s: len(outcomes) for s, outcomes in told[a].items()}
        inside = [s for s in sizes if 0 < p[s] < 1]
        O = sum(sum(told[a][s]) for s in inside)

        def fitted(delta):
            return sum(sizes[s] * expit(logit(p[s]) + delta) for s in inside)

        def room(delta):
            q = {s: expit(logit(p[s]) + delta) for s in inside}
            return Z * math.sqrt(max(1, phi) * sum(sizes[s] * (1 - sizes[s] / N[s]) * q[s] * (1 - q[s]) for s in inside))

        delta = root(lambda d: fitted(d) - O, -30, 30)
        low = root(lambda d: O - fitted(d) - room(d), -30, delta)
        high = root(lambda d: fitted(d) - O - room(d), delta, 30)
        adjusted[a] = float(half_even(expit(logit(centre) + delta), 6))
        limits[a] = (expit(logit(centre) + low), expit(logit(centre) + high))
    reliability = shrink(adjusted, n, centre, centre * (1 - centre))
    write("share", 6, 6, n, expected, adjusted, limits, z, verdicts(z, phi, True), reliability, centre)


def means():
    told = values(rating)
    pool = defaultdict(list)
    for a in AGENTS:
        for s, marks in told[a].items():
            pool[s] += marks
    mu = {s: Fraction(sum(marks), len(marks)) for s, marks in pool.items()}
    variance_of = {s: sum((m - mu[s]) ** 2 for m in marks) / len(marks) for s, marks in pool.items()}
    everything = [m for marks in pool.values() for m in marks]
    centre = Fraction(sum(everything), len(everything))
    within = float(sum(len(pool[s]) * variance_of[s] for s in pool) / len(everything))
    n, expected, z, adjusted, spread, limits = {}, {}, {}, {}, {}, {}
    for a in AGENTS:
        sizes = {s: len(marks) for s, marks in told[a].items()}
        n[a] = sum(sizes.values())
        mean = Fraction(sum(sum(marks) for marks in told[a].values()), n[a])
        expected[a] = sum(sizes[s] * mu[s] for s in sizes) / n[a]
        spread[a] = float(sum(sizes[s] * (1 - Fraction(sizes[s], len(pool[s]))) * variance_of[s] for s in sizes)) / n[a]**2
        z[a] = round(float(mean - expected[a]) / math.sqrt(spread[a]), 6)
        adjusted[a] = float(half_even(centre + mean - expected[a], 6))
    phi = over_dispersion(list(z.values()))
    for a in AGENTS:
        mean = float(Fraction(sum(sum(marks) for marks in told[a].values()), n[a]) - expected[a] + centre)
        half = Z * math.sqrt(max(1, phi) * spread[a])
        limits[a] = (max(1, mean - half), min(5, mean + half))
    reliability = shrink(adjusted, n, float(centre), within)
    write("mean", 6, 6, n, expected, adjusted, limits, z, verdicts(z, phi, True), reliability, float(centre))


def times():
    told = values(seconds)
    pool = defaultdict(list)
    for a in AGENTS:
        for s, spans in told[a].items():
            pool[s] += spans
    middle = {s: median(spans) for s, spans in pool.items()}
    above = {s: Fraction(sum(t > middle[s] for t in spans), len(spans)) for s, spans in pool.items()}
    centre = median([t for spans in pool.values() for t in spans])
    n, expected, z, adjusted, limits = {}, {}, {}, {}, {}
    for a in AGENTS:
        sizes = {s: len(spans) for s, spans in told[a].items()}
        n[a] = sum(sizes.values())
        O = sum(t > middle[s] for s, spans in told[a].items() for t in spans)
        expected[a] = sum(sizes[s] * above[s] for s in sizes)
        variance = sum(sizes[s] * (1 - Fraction(sizes[s], len(pool[s]))) * above[s] * (1 - above[s]) for s in sizes)
        z[a] = round(float(O - expected[a]) / math.sqrt(variance), 6)
        logs = sorted(math.log((t + 1) / (middle[s] + 1)) for s, spans in told[a].items() for t in spans)
        shown = lambda m: max(0, (centre + 1) * math.exp(m) - 1)
        adjusted[a] = shown(median(logs))
        below = [math.comb(n[a], k) / 2 ** n[a] for k in range(n[a] + 1)]
        lower = max(k for k in range(1, n[a] + 1) if sum(below[:k]) <= 0.025)
        upper = min(k for k in range(1, n[a] + 1) if sum(below[k:]) <= 0.025)
        limits[a] = (shown(logs[lower - 1]), shown(logs[upper - 1]))
    phi = over_dispersion(list(z.values()))
    write("median_time", 3, 6, n, expected, adjusted, limits, z, verdicts(z, phi, False), None, centre)


def main():
    print("kpi,agent,n,expected,adjusted,low,high,z,verdict,reliability,shrunk")
    shares()
    means()
    times()


if __name__ == "__main__":
    sys.exit(main())
