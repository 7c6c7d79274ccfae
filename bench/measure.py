"""Time, memory and instructions of a command."""

import os
import re
import shutil
import subprocess
import tempfile
import time
from dataclasses import dataclass


class MeasureError(Exception):
    """A command did not do its work."""


@dataclass
class Cost:
    wall: float  # s
    cpu: float   # s, of the process and those it waited for
    peak: float  # MiB resident, of the largest of them, from its exec on


def run(launcher, command, accepted=(0, 1)):
    """Runs a command to its end by bench/launch, its output dropped."""
    read, write = os.pipe()
    start = time.perf_counter()
    try:
        done = subprocess.run([str(launcher), str(write), *command], pass_fds=[write],
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        wall = time.perf_counter() - start
    finally:
        os.close(write)
    with os.fdopen(read) as told:
        cost = told.read().split()
    if done.returncode != 0 or len(cost) != 3:
        raise MeasureError(f"{command[0]} could not be started")
    if int(cost[2]) not in accepted:
        raise MeasureError(f"{command[0]} ended with {cost[2]}")
    return Cost(wall, float(cost[0]), int(cost[1]) / 1024)


def instructions(command):
    """Instructions of a command by callgrind; None without valgrind."""
    if shutil.which("valgrind") is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            ["valgrind", "--tool=callgrind", f"--callgrind-out-file={folder}/out", *command],
            capture_output=True, text=True, check=False)
    found = re.search(r"Collected : (\d+)", done.stderr)
    if done.returncode != 0 or found is None:
        raise MeasureError(f"{command[0]} under valgrind ended with {done.returncode}")
    return int(found.group(1))


def steady_instructions(command):
    """Of one pass, apart from start-up and from what is learned of the first two documents;
    command(passes) gives the command line."""
    twice, four_times = instructions(command(2)), instructions(command(4))
    return None if twice is None else (four_times - twice) / 2
