"use strict";
(() => {
  const findings = () => Array.from(document.querySelectorAll(".findings li[id]"));
  const bare = (id) => id.replace(/[fm](\d+)$/, "-$1");
  // The list scrolls by itself beside the text; its foot may lie below the window, its head
  // above it where the text ends. Says whether it can be seen.
  function reveal(li) {
    const list = li.closest(".findings");
    if (list.scrollHeight <= list.clientHeight) return true;
    const box = list.getBoundingClientRect();
    const top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);
    const outside = () => {
      const at = li.getBoundingClientRect();
      return at.top < top || at.bottom > bottom ? (at.top + at.bottom - top - bottom) / 2 : 0;
    };
    list.scrollTop += outside();
    return outside() === 0;
  }
  function show(id) {
    for (const e of document.querySelectorAll(".on")) e.classList.remove("on");
    if (!/^d\d+[fm]\d+$/.test(id)) return;
    const wanted = bare(id), said = findings().filter((li) => bare(li.id) === wanted);
    for (const li of said) li.classList.add("on");
    for (const mark of document.querySelectorAll("mark[data-f]"))
      if (mark.dataset.f.split(" ").includes(wanted)) mark.classList.add("on");
    const at = document.querySelector("mark.on") || document.getElementById(id);
    if (at) at.scrollIntoView({ block: "center" });
    if (at && !said.every(reveal)) {
      at.scrollIntoView({ block: "end" });
      said.forEach(reveal);
    }
  }
  function step(by) {
    const all = findings();
    if (all.length === 0) return;
    const now = all.findIndex((li) => li.classList.contains("on"));
    const next = all[now < 0 ? (by > 0 ? 0 : all.length - 1) : (now + by + all.length) % all.length];
    const link = next.querySelector("a[href]");
    if (link) link.focus({ preventScroll: true });
    const to = link ? link.getAttribute("href").slice(1) : next.id;
    history.replaceState(null, "", "#" + to);
    show(to);
  }
  addEventListener("hashchange", () => show(location.hash.slice(1)));
  addEventListener("keydown", (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey) return;
    if (e.key === "j" || e.key === "n") step(1);
    else if (e.key === "k" || e.key === "p") step(-1);
  });
  addEventListener("DOMContentLoaded", () => {
    const articles = document.querySelectorAll("article[id]");
    const list = document.querySelector("nav ul");
    if (articles.length > 1 && list) {
      for (const a of articles) {
        const item = document.createElement("li"), link = document.createElement("a");
        const verdict = a.querySelector(".verdict");
        link.href = "#" + a.id;
        link.textContent = a.querySelector("h2").textContent;
        item.append(link, verdict ? " — " + verdict.textContent : "");
        list.append(item);
      }
      list.parentElement.hidden = false;
    }
    if (location.hash) show(location.hash.slice(1));
  });
})();
