"""The page as its reader has it: reached by keyboard, on a desk, a telephone and on paper."""

import base64
import re
import shutil
import subprocess

import chromium
import pytest
from program import TOP

SIZES = {"desktop": (1280, 900), "phone": (390, 844)}

# What the page shows: ids of the marked findings, whether the first mark of the place lies within
# the window, and whether the head of the finding does.
SHOWN = """
const on = [...document.querySelectorAll("mark.on")];
const said = [...document.querySelectorAll(".findings li.on")];
const seen = (e) => {
  const place = e && e.getBoundingClientRect();
  return !!place && place.top >= 0 && place.bottom <= innerHeight + 1
         && place.left >= -1 && place.right <= innerWidth + 1;
};
return {
  findings: said.map((e) => e.id),
  marks: on.map((e) => e.dataset.f),
  seen: seen(on[0]),
  said: said.length === 1 && seen(said[0].querySelector(".what")),
};
"""
FINDINGS = """
return [...document.querySelectorAll(".findings li[id]")].map(
  (e) => ({id: e.id, href: e.querySelector("a[href]") && e.querySelector("a").getAttribute("href"),
           marked: !!document.querySelector(`mark[data-f~="${e.id.replace("f", "-")}"]`)}));
"""


@pytest.fixture(scope="module")
def browser(tmp_path_factory):
    reason = chromium.why_not(tmp_path_factory.mktemp("trial"))
    if reason is None and shutil.which("chromedriver") is None:
        reason = "chromium-driver is not installed"
    if reason is not None:
        pytest.skip(reason)
    webdriver = pytest.importorskip("selenium.webdriver")
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium")
    for flag in (*chromium.FLAGS, "--hide-scrollbars",
                 f"--user-data-dir={tmp_path_factory.mktemp('browser')}"):
        options.add_argument(flag)
    service = pytest.importorskip("selenium.webdriver.chrome.service")
    driver = webdriver.Chrome(options=options,
                              service=service.Service(shutil.which("chromedriver")))
    yield driver
    driver.quit()


@pytest.fixture(scope="module")
def address(vanthu, tmp_path_factory):
    out = tmp_path_factory.mktemp("page") / "page.html"
    vanthu.run("check", "--format", "html", "-o", out, TOP / "samples" / "bao-cao.docx")
    return f"file://{out}"


def open_page(browser, address, size):
    """The page anew, in a window of that size."""
    width, height = SIZES[size]
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride",
                            {"width": width, "height": height, "deviceScaleFactor": 1,
                             "mobile": size == "phone"})
    browser.get("about:blank")
    browser.get(address)
    return browser.execute_script(FINDINGS)


def press(browser, key):
    from selenium.webdriver.common.action_chains import ActionChains
    ActionChains(browser).send_keys(key).perform()


def wait_for(browser, finding):
    """What is shown once the finding is the marked one."""
    from selenium.webdriver.support.ui import WebDriverWait
    return WebDriverWait(browser, 20).until(
        lambda b: (shown := b.execute_script(SHOWN))["findings"] == [finding] and shown)


@pytest.mark.parametrize("size", SIZES)
def test_keys_lead_to_every_finding_and_its_place(browser, address, size):
    findings = open_page(browser, address, size)
    assert len(findings) > 10
    order = findings + findings[:1]  # after the last the first again
    for finding in order:
        press(browser, "j")
        shown = wait_for(browser, finding["id"])
        if finding["marked"]:
            wanted = finding["id"].replace("f", "-")
            assert shown["marks"] and all(wanted in names.split() for names in shown["marks"])
            assert shown["seen"], f"{finding['id']} is marked where nobody sees it"
        if size == "desktop" or not finding["marked"]:
            assert shown["said"], f"{finding['id']} itself is out of sight"
    press(browser, "k")
    wait_for(browser, findings[-1]["id"])


def test_tab_and_enter_lead_to_every_finding(browser, address):
    """Without letters: Tab goes through the links of all findings, Enter follows one."""
    from selenium.webdriver.common.keys import Keys
    findings = open_page(browser, address, "desktop")
    reached = []
    for _ in range(200):
        press(browser, Keys.TAB)
        at = browser.execute_script(
            "const li = document.activeElement.closest('.findings li');"
            "return [document.activeElement.tagName, li && li.id,"
            " document.activeElement.getAttribute('href')]")
        if at[1] is None:
            if reached:
                break
            continue
        reached.append(at[1])
        if len(reached) == 3:
            press(browser, Keys.ENTER)
            wait_for(browser, at[1])
            browser.execute_script(f"document.querySelector('#{at[1]} a[href]').focus()")
    linked = [finding["id"] for finding in findings if finding["href"]]
    assert [name for i, name in enumerate(reached) if name not in reached[:i]] == linked


@pytest.mark.parametrize("size", SIZES)
def test_nothing_runs_out_of_the_window(browser, address, size):
    open_page(browser, address, size)
    wide = browser.execute_script(
        "return document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wide <= 0, f"{wide} pixels lie beside the window"


def test_on_paper(browser, address, tmp_path):
    """A4; every finding and the record are there, none is cut by an edge that scrolls."""
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not installed")
    findings = open_page(browser, address, "desktop")
    pdf = tmp_path / "page.pdf"
    pdf.write_bytes(base64.b64decode(browser.execute_cdp_cmd(
        "Page.printToPDF", {"preferCSSPageSize": True})["data"]))
    info = subprocess.run(["pdfinfo", pdf], capture_output=True, check=True, text=True).stdout
    width, height = map(float, re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", info).groups())
    assert (round(width), round(height)) in ((595, 842), (594, 841), (595, 841), (596, 842))
    text = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, check=True,
                          text=True).stdout
    solid = "".join(text.split())  # whatever the lines
    for finding in findings:
        says = browser.execute_script(
            f"return document.querySelector('#{finding['id']} code').textContent")
        assert "".join(says.split()) in solid
    assert "VũThịSươngMai" in solid and "./." in solid
