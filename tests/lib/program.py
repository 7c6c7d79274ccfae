"""The program under test, and how it is run."""

import json
import os
import re
import subprocess
from pathlib import Path

TESTS = Path(__file__).resolve().parent.parent
TOP = TESTS.parent


class Vanthu:
    """The program under test; VANTHU names it, else it is build/vanthu."""

    def __init__(self):
        self.path = Path(os.environ.get("VANTHU", TOP / "build" / "vanthu")).resolve()

    @property
    def builddir(self):
        return self.path.parent

    def run(self, *args, cwd=None, stdin=None, timeout=120, env=None, text=True, before=None):
        """A finished run; its output as text unless text=False. before runs in the new process."""
        if not self.path.is_file():
            raise FileNotFoundError(f"the program is not built: {self.path}")
        environment = dict(os.environ, LC_ALL="C.UTF-8")
        environment.update(env or {})
        return subprocess.run([str(self.path), *map(str, args)], cwd=cwd, input=stdin,
                              capture_output=True, timeout=timeout, env=environment,
                              preexec_fn=before, **({"encoding": "utf-8"} if text else {}))

    def dumps(self, paths, partly=False):
        """{path: its dump} of one run over all; of those that cannot be read wholly only partly."""
        paths = list(paths)
        done = self.run("dump", *paths, timeout=600)
        parts = re.split(r"^(?=document\t)", done.stdout, flags=re.M)[1:]
        if len(parts) == len(paths) and (partly or done.returncode == 0):
            return dict(zip(paths, parts))
        alone = {path: self.run("dump", path) for path in paths}
        return {path: done.stdout for path, done in alone.items()
                if done.stdout and (partly or done.returncode == 0)}

    def json_lines(self, *args, **kwargs):
        """(exit code, [objects]) of a run that writes JSON Lines."""
        done = self.run(*args, **kwargs)
        objects = [json.loads(line) for line in done.stdout.splitlines()]
        return done.returncode, objects
