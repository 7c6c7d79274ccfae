"""make_hostile.py [FOLDER]: the files that are made to hurt, written into FOLDER.

A case is a function that gives the bytes of a file; case() says how reading it may end: "read"
(a normal result), "partial" (read, with something missing) or the code of an error.
"""

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

CASES = {}


@dataclass(frozen=True)
class Case:
    name: str
    ends: frozenset
    make: Callable
    suffix: str
    says: str


def case(suffix, *ends, says=""):
    """Registers a function as the case of its name; says: a text that must come out."""
    def register(function):
        name = function.__name__.replace("_", "-")
        assert name not in CASES, name
        CASES[name] = Case(name, frozenset(ends), function, suffix, says)
        return function
    return register


def series(suffix, variants, *ends, says=""):
    """A function of one argument as one case a variant; an ending may follow in the variant."""
    def register(function):
        for variant, argument in variants.items():
            name = f"{function.__name__.replace('_', '-')}-{variant}"
            assert name not in CASES, name
            CASES[name] = Case(name, frozenset(ends), lambda a=argument: function(a), suffix, says)
        return function
    return register


def load():
    """All cases by name."""
    import archives  # noqa: F401
    import texts  # noqa: F401
    import trees  # noqa: F401
    return CASES


def main(argv):
    folder = Path(argv[1] if len(argv) > 1 else ".")
    folder.mkdir(parents=True, exist_ok=True)
    # The cases register with the module that they import, which is not this __main__.
    import make_hostile
    for each in make_hostile.load().values():
        (folder / f"{each.name}.{each.suffix}").write_bytes(each.make())


if __name__ == "__main__":
    main(sys.argv)
