/* Forms that keep themselves (data-keeps): one request after the other, so that none overtakes another, and nobody
   leaves the page by a button or a link before what was typed has arrived. */
(() => {
  "use strict";
  const AFTER = 800;
  const changed = new Set();
  let under = null;
  let clock = 0;
  let then = null;
  let failed = false;

  const isKept = (form) => form instanceof HTMLFormElement && form.matches("[data-keeps][hx-post]");

  /** Sends the next form that was changed; once there is none, goes on with what somebody wanted to do. */
  function keep() {
    clearTimeout(clock);
    if (under) return;
    under = [...changed].find((form) => form.isConnected) ?? null;
    if (under) {
      changed.delete(under);
      htmx.trigger(under, "keep");
      return;
    }
    changed.clear();
    const go = then;
    then = null;
    go?.();
  }

  /** Whether there is something to wait for; then `go` comes after it. Who tries again after a failure is let go. */
  function first(go) {
    if (failed || (!under && !changed.size)) return false;
    then = go;
    keep();
    return true;
  }

  function touch(form, delay) {
    changed.add(form);
    clearTimeout(clock);
    clock = setTimeout(keep, delay);
  }

  document.addEventListener("input", ({ target }) => { if (isKept(target.form)) touch(target.form, AFTER); });
  document.addEventListener("change", ({ target }) => { if (isKept(target.form)) touch(target.form, 0); });

  /* What did not arrive is tried again with the next word or when the line is back; what was refused is not. */
  document.addEventListener("htmx:afterRequest", ({ detail }) => {
    if (detail.elt !== under) return;
    const status = detail.xhr.status;
    under = null;
    failed = !detail.successful;
    if (status === 0 || status >= 500) changed.add(detail.elt);
    if (failed) then = null; else keep();
  });
  addEventListener("online", keep);

  /* A form takes its own words along, those of the others come first. */
  document.addEventListener("submit", (event) => {
    const form = event.target;
    const by = event.submitter;
    if (event.defaultPrevented || form.method === "dialog" || by?.formMethod === "dialog") return;
    if (form.hasAttribute("data-keeps-here")) {
      event.preventDefault();
      touch(form, 0);
      return;
    }
    changed.delete(form);
    if (first(() => form.requestSubmit(by?.isConnected ? by : null))) event.preventDefault();
  });

  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
    if (!link || event.defaultPrevented || link.target || link.getAttribute("href").startsWith("#")) return;
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (first(() => link.click())) event.preventDefault();
  });

  /* Who closes the window at once loses nothing either. */
  addEventListener("pagehide", () => {
    new Set([under, ...changed].filter(Boolean)).forEach((form) => {
      const body = new URLSearchParams(new FormData(form));
      fetch(form.getAttribute("hx-post"), { method: "POST", body, keepalive: true, headers: { "HX-Request": "true" } })
        .catch(() => undefined);
    });
  });
})();
