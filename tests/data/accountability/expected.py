#!/usr/bin/env python3
"""Prints the numbers that tests of the checks and of measured effects expect, by plain Python: exact fractions of whole
numbers where a sum is exact, and nothing of the program's own way."""
from fractions import Fraction
from math import comb


def fisher(k1, n1, k2, n2):
    """Fisher's exact p, both sides: the tables with the same margins that are no likelier than this one."""
    successes, whole = k1 + k2, comb(n1 + n2, k1 + k2)
    likelihood = {
        k: Fraction(comb(n1, k) * comb(n2, successes - k), whole)
        for k in range(max(0, successes - n2), min(n1, successes) + 1)
    }
    return sum(p for p in likelihood.values() if p <= likelihood[k1])


if __name__ == "__main__":
    for k1, n1, k2, n2 in [(3, 4, 1, 4), (2, 12, 15, 18), (8, 30, 1, 40), (15, 20, 3, 20), (6, 40, 38, 760)]:
        print(f"fisher {k1}/{n1} {k2}/{n2}: {float(fisher(k1, n1, k2, n2)):.6f}")
