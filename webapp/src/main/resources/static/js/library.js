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

/* The key Delete moves what is picked, or the row, to the bin. */
(() => {
  "use strict";
  const list = document.getElementById("library");
  if (!list) return;
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Delete" || !window.twinflow.picks?.mayUse(event)) return;
    const box = event.target.closest?.("[data-row]")?.querySelector("[data-pick]");
    if (!list.querySelector("[data-pick]:checked") && !box) return;
    if (!list.querySelector("[data-pick]:checked")) box.checked = true;
    event.preventDefault();
    list.querySelector("[data-bin]")?.click();
  });
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
