/* Ctrl K: what is found, where one can go and what one can begin, chosen by arrows. The server says what there is. */
(() => {
  "use strict";
  const box = () => document.getElementById("tf-palette");
  const rows = () => [...box().querySelectorAll("[role=option]")];
  const field = () => box().querySelector("input");

  function choose(row) {
    rows().forEach((each) => each.setAttribute("aria-selected", String(each === row)));
    if (row) { field().setAttribute("aria-activedescendant", row.id); row.scrollIntoView({ block: "nearest" }); }
    else field().removeAttribute("aria-activedescendant");
  }

  function step(by) {
    const all = rows();
    if (!all.length) return;
    const at = all.findIndex((each) => each.getAttribute("aria-selected") === "true");
    choose(all[(at + by + all.length) % all.length]);
  }

  function go(row, apart) {
    if (!row) return;
    if (apart) window.open(row.dataset.href, "_blank", "noopener");
    else { box().close(); location.assign(row.dataset.href); }
  }

  function open() {
    if (!box() || document.querySelector("dialog[open]")) return false;
    box().showModal();
    field().select();
    field().form.dispatchEvent(new Event("tf:open"));
    return true;
  }
  window.twinflow = Object.assign(window.twinflow ?? {}, { palette: open });

  document.addEventListener("htmx:afterSettle", (event) => {
    if (event.detail.target?.id === "tf-palette-rows") choose(rows()[0]);
  });
  document.addEventListener("keydown", (event) => {
    if (!box()?.open) return;
    const all = () => rows().find((each) => each.getAttribute("aria-selected") === "true");
    if (event.key === "ArrowDown") step(1);
    else if (event.key === "ArrowUp") step(-1);
    else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) field().form.submit();
    else if (event.key === "Enter" && !event.isComposing) go(all(), event.shiftKey);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }, true);
  document.addEventListener("click", (event) => {
    if (!box()?.open || !(event.target instanceof Element)) return;
    const row = event.target.closest("#tf-palette [role=option]");
    if (row) go(row, event.ctrlKey || event.metaKey);
    else if (event.target === box()) box().close();
  });
  document.addEventListener("mousemove", (event) => {
    const row = event.target instanceof Element && event.target.closest("#tf-palette [role=option]");
    if (row && row.getAttribute("aria-selected") !== "true") choose(row);
  });
})();
