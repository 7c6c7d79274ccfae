"""Chance that repeats: everything random comes from one seed."""

import datetime
import random


class Chance(random.Random):
    """random.Random with the few questions that writing a document asks."""

    def maybe(self, share):
        return self.random() < share

    def pick(self, things):
        return things[self.randrange(len(things))]

    def some(self, things, low, high=None):
        """Between low and high different things, in their order."""
        things = list(things)
        count = min(self.randint(low, low if high is None else high), len(things))
        return [things[i] for i in sorted(self.sample(range(len(things)), count))]

    def day(self, first, last):
        """A working day between two dates."""
        day = first + datetime.timedelta(days=self.randint(0, max(0, (last - first).days)))
        while day.weekday() > 4 and day > first:
            day -= datetime.timedelta(days=1)
        return day


def words_of(day):
    """`05 tháng 3 năm 2020`: zeros before days below 10 and months 1 and 2."""
    month = f"{day.month:02}" if day.month < 3 else f"{day.month}"
    return f"{day.day:02} tháng {month} năm {day.year}"


def figures_of(day):
    month = f"{day.month:02}" if day.month < 3 else f"{day.month}"
    return f"{day.day:02}/{month}/{day.year}"


def roman(number):
    out = ""
    for value, letters in ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        while number >= value:
            out, number = out + letters, number - value
    return out


POINTS = "abcdđeghiklmnopqrstuvxy"
