"""Headless Chromium: whether there is one that starts."""

import functools
import shutil
import subprocess

FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
         "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync")


@functools.cache
def why_not(folder):
    """Why pages cannot be shown, or None. The folder is for what the browser keeps."""
    program = shutil.which("chromium")
    if program is None:
        return "chromium is not installed"
    try:
        done = subprocess.run([program, *FLAGS, f"--user-data-dir={folder}", "--dump-dom",
                               "data:text/html,<p>shown</p>"], capture_output=True, timeout=100,
                              check=False)
    except subprocess.TimeoutExpired:
        return "chromium shows nothing here"
    return None if b"<p>shown</p>" in done.stdout else \
        f"chromium does not start here ({done.returncode})"
