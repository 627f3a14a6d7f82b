/* Ticking rows of a list: how many are ticked, ranges with Shift, and the keys x, Shift x and Escape. Lists work without it. */
(() => {
  "use strict";
  const list = document.querySelector("[data-picks]");
  const boxes = () => list ? [...list.querySelectorAll("[data-pick]")] : [];
  const picked = () => boxes().filter((box) => box.checked);
  const off = () => { try { return localStorage.getItem("tf-keys") === "off"; } catch { return false; } };
  /** Whether a single letter may mean something here. */
  const mayUse = (event) => !(event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || off())
    && !event.target.closest?.("textarea, select, input:not([type=checkbox]), [contenteditable], dialog[open]");
  window.twinflow = Object.assign(window.twinflow ?? {}, { picks: { picked, mayUse } });
  if (!list) return;
  let last = null;

  function count() {
    const many = picked().length;
    list.querySelectorAll("[data-selected]").forEach((said) => {
      said.textContent = many === 1 ? said.dataset.one : said.dataset.many.replace("2", String(many));
    });
    list.querySelectorAll("[data-picks-some]").forEach((part) => { part.hidden = many === 0; });
  }
  function tick(some, on) {
    some.forEach((box) => { box.checked = on; });
    count();
  }
  list.addEventListener("click", (event) => {
    const box = event.target.closest("[data-pick]");
    if (!box) return;
    const all = boxes();
    if (event.shiftKey && last && all.includes(last)) {
      const [from, to] = [all.indexOf(last), all.indexOf(box)].sort((a, b) => a - b);
      all.slice(from, to + 1).forEach((each) => { each.checked = box.checked; });
    }
    last = box;
    count();
  });
  list.addEventListener("change", count);

  document.addEventListener("keydown", (event) => {
    if (!mayUse(event)) return;
    const row = event.target.closest?.("[data-row]") ?? list.querySelector("[data-row][aria-current]");
    const box = row?.querySelector("[data-pick]");
    if (event.key === "X" && event.shiftKey) {
      const all = boxes();
      tick(all, !all.every((each) => each.checked));
    } else if (event.key === "x" && box) {
      last = box;
      tick([box], !box.checked);
    } else if (event.key === "Escape" && picked().length && !document.querySelector("details[data-menu][open]")) {
      tick(picked(), false);
    } else return;
    event.preventDefault();
  });
  count();
})();
