#!/usr/bin/env python3
"""Prints the numbers that tests of the checks and of measured effects expect, by plain Python: exact fractions of whole
numbers where a sum is exact, and nothing of the program's own way."""
from fractions import Fraction
from math import comb, sqrt

Z = 1.959964


def fisher(k1, n1, k2, n2):
    """Fisher's exact p, both sides: the tables with the same margins that are no likelier than this one."""
    successes, whole = k1 + k2, comb(n1 + n2, k1 + k2)
    likelihood = {
        k: Fraction(comb(n1, k) * comb(n2, successes - k), whole)
        for k in range(max(0, successes - n2), min(n1, successes) + 1)
    }
    return sum(p for p in likelihood.values() if p <= likelihood[k1])


def effect(before, group_before, after, group_after, limits_before, limits_after, reliability):
    """Change beyond the group's, and its interval: the variance of a value from the width of its limits."""
    change = (after - before) - (group_after - group_before)
    variance = [((high - low) / (2 * Z)) ** 2 for low, high in (limits_before, limits_after)]
    half = Z * sqrt(variance[1] + reliability * variance[0])
    return change, change - half, change + half


if __name__ == "__main__":
    for k1, n1, k2, n2 in [(3, 4, 1, 4), (2, 12, 15, 18), (8, 30, 1, 40), (15, 20, 3, 20), (6, 40, 38, 760)]:
        print(f"fisher {k1}/{n1} {k2}/{n2}: {float(fisher(k1, n1, k2, n2)):.6f}")
    print("effect, shrunk: %.6f %.6f %.6f" % effect(0.70, 0.80, 0.85, 0.82, (0.5, 0.7), (0.78, 0.92), 0.5))
    print("effect, as it is: %.6f %.6f %.6f" % effect(0.60, 0.80, 0.85, 0.82, (0.5, 0.7), (0.78, 0.92), 1))
    print("effect, small: %.6f %.6f %.6f" % effect(0.70, 0.80, 0.78, 0.82, (0.5, 0.7), (0.70, 0.86), 0.5))
