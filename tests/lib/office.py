"""LibreOffice as a converter of many files, with a cache of what it has converted."""

import hashlib
import os
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

BATCH = 40  # LibreOffice drops files past some 248 of one call
FILE_SECONDS = 6
START_SECONDS = 90
MODULES = {"Writer": "libswlo.so", "Calc": "libsclo.so"}


def office_program(module="Writer"):
    """soffice, or None where it or the module is not installed: each is a package of its own."""
    program = shutil.which("soffice")
    if program is None:
        return None
    folder = Path(program).resolve().parent
    merged = (folder / "libmergedlo.so").exists()
    return program if merged or (folder / MODULES[module]).exists() else None


class Office:
    """Converts files; what it has converted before is found again by content."""

    def __init__(self, cache):
        self.program = office_program()
        self.cache = Path(cache)
        self.cache.mkdir(parents=True, exist_ok=True)

    @property
    def present(self):
        return self.program is not None

    def place(self, source, suffix):
        """Where the converted file is kept; the suffix of the source names the filter."""
        digest = hashlib.sha256(Path(source).read_bytes()).hexdigest()[:20]
        return self.cache / f"{digest}{Path(source).suffix.lower()}.{suffix}"

    def convert(self, sources, suffix, filters=None):
        """{source: converted file, or None where LibreOffice cannot} for all sources."""
        out = {Path(s): self.place(s, suffix) for s in sources}
        failed = {p: p.with_name(p.name + ".failed") for p in out.values()}
        todo = [s for s, p in out.items() if not p.exists() and not failed[p].exists()]
        with tempfile.TemporaryDirectory(prefix="vanthu-office-") as profile:
            while todo:
                batch, todo = todo[:BATCH], todo[BATCH:]
                finished = self._batch(batch, suffix, filters, out, profile)
                made = [i for i, s in enumerate(batch) if out[s].exists()]
                # It goes on after a file that it cannot read; one that kills it is the first of
                # those that are missing at the end, and the rest get another run.
                rest = batch[made[-1] + 1 if made else 0:]
                if not finished and rest:
                    failed[out[rest[0]]].touch()
                    todo = rest[1:] + todo
                    batch = batch[:len(batch) - len(rest)]
                for source in batch:
                    if not out[source].exists():
                        failed[out[source]].touch()
        return {s: p if p.exists() else None for s, p in out.items()}

    def _batch(self, sources, suffix, filters, out, profile):
        """One run of LibreOffice; whether it came to its end."""
        with tempfile.TemporaryDirectory(prefix="vanthu-office-") as name:
            folder = Path(name)
            (folder / "in").mkdir()
            names = {}
            for n, source in enumerate(sources):
                names[source] = folder / "in" / f"{n:04d}{source.suffix.lower()}"
                shutil.copyfile(source, names[source])
                names[source].chmod(0o600)
            process = subprocess.Popen(
                [self.program, f"-env:UserInstallation=file://{profile}", "--headless",
                 "--norestore", "--convert-to", f"{suffix}:{filters}" if filters else suffix,
                 "--outdir", str(folder / "out"), *map(str, names.values())],
                stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                start_new_session=True)
            try:
                finished = process.wait(START_SECONDS + FILE_SECONDS * len(sources)) == 0
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, 9)
                process.wait()
                finished = False
            for source in sources:
                made = folder / "out" / f"{names[source].stem}.{suffix}"
                if made.exists() and made.stat().st_size > 0:
                    shutil.move(made, out[source])
            return finished


class OfficeDesk:
    """LibreOffice driven through UNO (python3-uno): documents opened, changed and stored."""

    FILTERS = {".docx": "MS Word 2007 XML", ".odt": "writer8"}
    WAIT = 60

    def __init__(self):
        import uno  # pylint: disable=import-error,import-outside-toplevel
        self.uno = uno
        self.profile = tempfile.mkdtemp(prefix="vanthu-office-")
        pipe = f"vanthu{os.getpid()}"
        self.process = subprocess.Popen(
            [office_program(), f"-env:UserInstallation=file://{self.profile}", "--headless",
             "--norestore", f"--accept=pipe,name={pipe};urp;"], stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext(
            "com.sun.star.bridge.UnoUrlResolver", local)
        until = time.monotonic() + self.WAIT
        while True:
            try:
                context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
                break
            except Exception:  # NoConnectException: it has not yet started
                if time.monotonic() > until or self.process.poll() is not None:
                    raise
                time.sleep(0.2)
        create = context.ServiceManager.createInstanceWithContext
        self.desktop = create("com.sun.star.frame.Desktop", context)
        self.dispatcher = create("com.sun.star.frame.DispatchHelper", context)

    def _property(self, name, value):
        out = self.uno.createUnoStruct("com.sun.star.beans.PropertyValue")
        out.Name, out.Value = name, value
        return out

    def store(self, source, target, command=None):
        """The document after the command (".uno:AcceptAllTrackedChanges") as a new file."""
        document = self.desktop.loadComponentFromURL(
            self.uno.systemPathToFileUrl(str(source)), "_blank", 0,
            (self._property("Hidden", True),))
        assert document is not None, f"LibreOffice does not open {source}"
        if command:
            self.dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, ())
        document.storeToURL(self.uno.systemPathToFileUrl(str(target)),
                            (self._property("FilterName", self.FILTERS[Path(target).suffix]),))
        document.close(True)
        return target

    def close(self):
        try:
            self.desktop.terminate()
            self.process.wait(20)
        except Exception:  # it ends its end of the pipe first
            os.killpg(self.process.pid, 9)
            self.process.wait()
        shutil.rmtree(self.profile, ignore_errors=True)
