#!/usr/bin/env python3
"""Writes expected.csv: allocations of pools among made-up people, by plain Python from the definition, in exact fractions.

Nothing of the program is used, nor its way: the scale at which capped and proportional amounts use up the pool is found
by trying every number of capped people; Fisher's test sums tables of whole binomials. The people are made by the
arithmetic below, which tests/unit/core/rewards/worked_people.hpp repeats.
"""
import math
from fractions import Fraction

BANDS = [("outstanding", 11000), ("strong", 10000), ("solid", 8500), ("developing", 6000), ("below", 0)]
TIERS = {"outstanding": 3, "strong": 2, "solid": 1}
PEOPLE = range(1, 41)


def person(i):
    total = 5000 + i * 1709 % 7001
    return {
        "person": i,
        "total": total,
        "score": Fraction(total * 7 + i % 5, 700),
        "high": total + i * 83 % 900,
        "stability": Fraction(60 + i * 13 % 41, 100),
        "n": 10 + i * 29 % 50,
        "due": 60,
        "active": 60 - i * 11 % 25,
        "protected": i * 11 % 25 if i % 4 == 0 else 0,
    }


def paying_band(p):
    place = next(k for k, (_, start) in enumerate(BANDS) if p["total"] >= start)
    borderline = p["stability"] < Fraction(4, 5)
    if borderline and place > 0 and p["high"] >= BANDS[place - 1][1]:
        place -= 1
    return place, borderline


def eligible(p):
    place, _ = paying_band(p)
    return place <= 2 and p["n"] >= 20 and p["active"] + p["protected"] >= 45


def parts(p, above):
    if not eligible(p):
        return Fraction(0)
    whole = max(0, p["total"] - above) if above is not None else TIERS.get(BANDS[paying_band(p)[0]][0], 0)
    return whole * Fraction(p["active"], p["due"])


def allocated(pool, cap, above):
    weights = {p["person"]: parts(p, above) for p in map(person, PEOPLE)}
    sharing = sorted((i for i in weights if weights[i] > 0), key=lambda i: -weights[i])
    exact = {i: Fraction(0) for i in weights}
    for capped in range(len(sharing) + 1):
        rest = sharing[capped:]
        scale = (pool - capped * cap) / sum((weights[i] for i in rest), Fraction(0)) if rest else None
        if rest and (scale < 0 or scale * weights[rest[0]] > cap):
            continue
        for i in sharing[:capped]:
            exact[i] = Fraction(cap)
        for i in rest:
            exact[i] = scale * weights[i]
        break
    amounts = {i: math.floor(exact[i]) for i in exact}
    missing = math.floor(sum(exact.values())) - sum(amounts.values())
    people = {p["person"]: p for p in map(person, PEOPLE)}
    line = sorted(exact, key=lambda i: (-(exact[i] - amounts[i]), -people[i]["score"], -people[i]["n"], i))
    for i in line[:missing]:
        amounts[i] += 1
    return amounts


def fisher(a, b, c, d):
    n, m, k = a + b, c + d, a + c
    ways = {x: math.comb(n, x) * math.comb(m, k - x) for x in range(max(0, k - m), min(n, k) + 1)}
    return Fraction(sum(w for w in ways.values() if w <= ways[a]), sum(ways.values()))


def main():
    print("case,person,amount,eligible,borderline")
    for name, pool, cap, above in (
        ("tiers", 1_000_000, 10**9, None),
        ("tiers_capped", 1_000_003, 70_000, None),
        ("above", 777_777, 10**9, 7000),
        ("above_capped", 777_777, 60_001, 7000),
        ("everybody_capped", 500_000, 1_234, None),
    ):
        amounts = allocated(pool, cap, above)
        for p in map(person, PEOPLE):
            place, borderline = paying_band(p)
            print(f"{name},{p['person']},{amounts[p['person']]},{int(eligible(p))},{int(borderline)}")
    for table in ((3, 1, 1, 3), (2, 10, 15, 3), (12, 8, 30, 10), (0, 7, 9, 20), (40, 60, 80, 45)):
        print(f"fisher,{'/'.join(map(str, table))},{round(float(fisher(*table)), 6):.6f},,")


main()
