/* Beside the hits, where there is room: what the chosen one looks like. Every hit opens without it. */
(() => {
  "use strict";
  const wide = matchMedia("(min-width: 1181px)");
  const look = () => document.getElementById("look");

  function choose(hit) {
    if (!hit || !wide.matches || hit.hasAttribute("aria-current")) return;
    document.querySelectorAll(".tf-hit[aria-current]").forEach((each) => each.removeAttribute("aria-current"));
    hit.setAttribute("aria-current", "true");
    look().dataset.of = hit.dataset.look;
    htmx.ajax("GET", hit.dataset.look, { target: "#look", swap: "innerHTML" });
  }

  document.addEventListener("focusin", (event) => choose(event.target.closest?.(".tf-hit[data-look]")));
  document.addEventListener("click", (event) => {
    const hit = event.target.closest?.(".tf-hit[data-look]");
    if (hit && !event.target.closest("a, button") && !getSelection().toString()) choose(hit);
  });
  /* A slower answer to an earlier choice does not take the place of a later one. */
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.target.id === "look" && event.detail.requestConfig.path !== look().dataset.of) event.detail.shouldSwap = false;
  });
  const first = () => choose(document.querySelector(".tf-hit[data-look]"));
  document.addEventListener("htmx:afterSettle", (event) => { if (event.detail.target.id === "found") first(); });
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", first); else first();
})();
