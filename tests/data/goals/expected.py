#!/usr/bin/env python3
"""Writes expected.csv: steps, lines, statuses and forecasts of made-up goals, by plain Python from the definition.

Nothing of the program is used, nor its way: exact fractions, `datetime`, medians by `statistics`; the point of
Student's t by integrating its density. Fractions are written n/d; a month without a value is "-".
    step;better;target;baseline;months;history;step;usual;counted;reached
    progress;better;target;baseline;start;end;today;value;low;high;progress;line;status
    forecast;history;ahead;value;low;high        `ahead` months after the first
Dates of `end` are the day after the last.
"""
import math
import sys
from datetime import date, timedelta
from fractions import Fraction as F
from statistics import median


def told(value):
    return "-" if value is None else f"{value.numerator}/{value.denominator}"


def draw(seed):
    """Whole numbers without any pattern that the program could share."""
    state = seed * 7919 + 17
    while True:
        state = (state * 48271) % 2147483647
        yield state


def steps():
    for case in range(1, 25):
        numbers = draw(case)
        higher = case % 3 != 0
        history = []
        for month in range(1 + case % 12):
            n = 20 + next(numbers) % 180
            history.append(None if next(numbers) % 9 == 0 else F(n * 6 // 10 + next(numbers) % (n * 3 // 10), n))
        baseline = None if case % 8 == 0 else F(60 + next(numbers) % 20, 100)
        target = (baseline or F(7, 10)) + F(1 + next(numbers) % 15, 100) * (1 if higher else -1)
        months = F(1 + next(numbers) % 24) + F(next(numbers) % 30, 30)
        values = [value for value in history if value is not None]
        changes = [abs(b - a) for a, b in zip(history, history[1:]) if a is not None and b is not None]
        reached = sum(1 for value in values if (value >= target if higher else value <= target))
        step = None if baseline is None else abs(target - baseline) / months
        usual = median(changes) if changes else None
        yield ["step", "high" if higher else "low", told(target), told(baseline), told(months),
               " ".join(map(told, history)), told(step), told(usual), len(values), reached]


def first_of(day):
    return day.replace(day=1)


def status(higher, target, line, value, low, high, ended):
    if value is None:
        return "unknown"
    if not higher:
        target, line, value = -target, -line, -value
        low, high = (None if high is None else -high), (None if low is None else -low)
    if ended:
        return "met" if value >= target else "missed"
    if low is not None and low >= target:
        return "met"
    if value >= line:
        return "on_track"
    return "off_track" if high is not None and high < line else "at_risk"


def progresses():
    for case in range(1, 61):
        numbers = draw(1000 + case)
        higher = case % 2 == 0
        start = date(2025, 1 + next(numbers) % 12, 1 + next(numbers) % 28)
        end = start + timedelta(days=70 + next(numbers) % 500)
        today = start + timedelta(days=next(numbers) % 600 - 20)
        baseline = None if case % 10 == 0 else F(50 + next(numbers) % 30, 100)
        target = (baseline or F(7, 10)) + F(2 + next(numbers) % 15, 100) * (1 if higher else -1)
        n = 20 + next(numbers) % 400
        value = None if case % 13 == 0 else F(n // 2 + next(numbers) % (n // 2), n)
        low = high = None
        if value is not None:
            half = F(next(numbers) % 120, 1000)
            low = None if case % 11 == 0 else max(F(0), F(round((value - half) * 10**6), 10**6))
            high = None if case % 17 == 0 else min(F(1), F(round((value + half) * 10**6), 10**6))
        window_end = first_of(min(today, end))
        gone = min(max((window_end - start).days, 0), (end - start).days)
        line = None if baseline is None else baseline + (target - baseline) * F(gone, (end - start).days)
        progress = None if baseline is None or value is None else (value - baseline) / (target - baseline)
        word = status(higher, target, target if line is None else line, value, low, high, today >= end)
        yield ["progress", "high" if higher else "low", told(target), told(baseline), start, end, today,
               told(value), told(low), told(high), told(progress), told(line), word]


def t_point(degrees):
    """The t with 97.5 % below it: Simpson's rule over the density, halving until it fits."""
    scale = math.gamma((degrees + 1) / 2) / math.gamma(degrees / 2) / math.sqrt(degrees * math.pi)

    def below(t, parts=20000):
        width = t / parts
        density = lambda x: scale * (1 + x * x / degrees) ** (-(degrees + 1) / 2)
        inner = sum((4 if i % 2 else 2) * density(i * width) for i in range(1, parts))
        return 0.5 + width / 3 * (density(0) + inner + density(t))

    low, high = 0.0, 20.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if below(middle) < 0.975 else (low, middle)
    return low


def forecasts():
    for case in range(1, 13):
        numbers = draw(5000 + case)
        history = [F(600 + next(numbers) % 200 + month * (case % 4), 1000) for month in range(4 + case % 8)]
        if case % 3 == 0:
            history[1] = None
        points = [(F(month), value) for month, value in enumerate(history) if value is not None]
        if len(points) < 4:
            continue
        ahead = len(history) + next(numbers) % 9
        n = len(points)
        mean_x, mean_y = sum(x for x, _ in points) / n, sum(y for _, y in points) / n
        spread = sum((x - mean_x) ** 2 for x, _ in points)
        slope = sum((x - mean_x) * (y - mean_y) for x, y in points) / spread
        line = lambda x: mean_y + slope * (x - mean_x)
        error = math.sqrt(sum((y - line(x)) ** 2 for x, y in points) / (n - 2))
        half = t_point(n - 2) * error * math.sqrt(1 + F(1, n) + (ahead - mean_x) ** 2 / spread)
        inside = lambda value: f"{min(1.0, max(0.0, value)):.6f}"
        value = float(line(ahead))
        yield ["forecast", " ".join(map(told, history)), ahead, inside(value), inside(value - half),
               inside(value + half)]


with open(sys.argv[1] if len(sys.argv) > 1 else "expected.csv", "w", encoding="utf-8") as file:
    for rows in (steps(), progresses(), forecasts()):
        for row in rows:
            file.write(";".join(map(str, row)) + "\n")
