// Says at once that a file is too large, before it is sent; the server says it again to those without scripts.
document.addEventListener("submit", (event) => {
  const form = event.target.closest("[data-upload]");
  if (!form || !form.dataset.limit) return;
  const file = form.querySelector("input[type=file]").files[0];
  const fault = form.querySelector("[data-fault]");
  const tooLarge = file && file.size > Number(form.dataset.limit);
  fault.hidden = !tooLarge;
  if (tooLarge) {
    fault.textContent = form.dataset.tooLarge;
    event.preventDefault();
    return;
  }
  const button = form.querySelector("button[type=submit]");
  button.setAttribute("aria-busy", "true");
});

// A document that is still being read shows its text as soon as it is there.
const reading = document.querySelector("[data-reading]");
if (reading) setTimeout(() => location.reload(), 1500);

/* The list: how many are selected, ranges, and the keys x, Delete and Escape. The bar works without all this. */
(() => {
  "use strict";
  const list = document.getElementById("library");
  if (!list) return;
  const boxes = () => [...list.querySelectorAll(".pg-docs__pick")];
  const said = list.querySelector("[data-selected]");
  let last = null;

  function count() {
    const picked = boxes().filter((box) => box.checked).length;
    if (said) said.textContent = picked === 1 ? said.dataset.one : said.dataset.many.replace("2", String(picked));
  }
  list.addEventListener("click", (event) => {
    const box = event.target.closest(".pg-docs__pick");
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

  const off = () => { try { return localStorage.getItem("tf-keys") === "off"; } catch { return false; } };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || off()) return;
    if (event.target.closest?.("textarea, select, input:not([type=checkbox]), [contenteditable], dialog[open]")) return;
    const box = event.target.closest?.("[data-row]")?.querySelector(".pg-docs__pick");
    const picked = boxes().filter((each) => each.checked);
    if (event.key === "x" && box) {
      box.checked = !box.checked;
      last = box;
      count();
    } else if (event.key === "Escape" && picked.length && !document.querySelector("details[data-menu][open]")) {
      picked.forEach((each) => { each.checked = false; });
      count();
    } else if (event.key === "Delete" && (picked.length || box)) {
      if (!picked.length) box.checked = true;
      list.querySelector("[data-bin]")?.click();
    } else return;
    event.preventDefault();
  });
  count();
})();

/* Copying the address of a document, and taking over a known tag. */
document.addEventListener("click", (event) => {
  const copy = event.target.closest?.("[data-copy], [data-copy-text]");
  if (copy) {
    navigator.clipboard?.writeText(copy.dataset.copyText ?? new URL(copy.dataset.copy, location.href).href)
      .then(() => window.twinflow?.toast({ text: copy.dataset.copied }));
  }
  const tag = event.target.closest?.("[data-tag]");
  if (tag) {
    const field = tag.closest("form").elements.tags;
    field.value = field.value.trim() ? `${field.value.trim().replace(/,$/, "")}, ${tag.dataset.tag}` : tag.dataset.tag;
    tag.remove();
    field.focus();
  }
});

/* A document without a tile shows the badge of its kind; what is not a picture is not shown as a broken one. */
addEventListener("error", (event) => {
  if (event.target instanceof HTMLImageElement && event.target.closest(".pv-tile")) event.target.classList.add("is-absent");
}, true);
document.querySelectorAll(".pv-tile img").forEach((tile) => {
  const asked = performance.getEntriesByName(tile.src).length > 0; // those further down are asked for when they come into sight
  if (asked && tile.complete && !tile.naturalWidth) tile.classList.add("is-absent");
});
