/* The shell: toasts, theme, menus, dialogs and keys. Every page works without it. */
(() => {
  "use strict";
  const region = () => document.getElementById("toasts");
  const stored = (key) => { try { return localStorage.getItem(key); } catch { return null; } };
  const store = (key, value) => { try { localStorage.setItem(key, value); } catch { /* a private window keeps nothing */ } };

  /* ── pictures that are not there (yet): a badge of their kind stands in their place, not a broken one ── */
  const isOrnament = (target) => target instanceof HTMLImageElement && target.alt === "";
  addEventListener("error", ({ target }) => { if (isOrnament(target)) target.classList.add("is-absent"); }, true);
  document.querySelectorAll("main img[alt='']").forEach((picture) => {
    const asked = performance.getEntriesByName(picture.src).length > 0; // those further down are asked for when they come into sight
    if (asked && picture.complete && !picture.naturalWidth) picture.classList.add("is-absent");
  });

  /* ── toasts ── */
  function run(toast) {
    const undo = toast.querySelector("[data-undo]");
    const word = undo?.textContent.trim();
    let left = Number(toast.dataset.seconds ?? 8);
    let paused = false;
    const stays = toast.getAttribute("role") === "alert";
    const pause = (state) => () => { paused = state; };
    toast.addEventListener("mouseenter", pause(true));
    toast.addEventListener("mouseleave", pause(false));
    toast.addEventListener("focusin", pause(true));
    toast.addEventListener("focusout", pause(false));
    const show = () => { if (undo) undo.textContent = `${word} (${left}\u00a0s)`; };
    show();
    const clock = stays ? 0 : setInterval(() => {
      if (!toast.isConnected) return clearInterval(clock);
      if (paused) return;
      left -= 1;
      if (left <= 0) { clearInterval(clock); toast.remove(); } else { show(); }
    }, 1000);
    toast.querySelector("[data-close]")?.addEventListener("click", () => { clearInterval(clock); toast.remove(); });
  }

  function toast({ kind = "done", text, undo }) {
    const box = region();
    if (!box || !text) return;
    const made = box.querySelector("template").content.firstElementChild.cloneNode(true);
    const bad = kind === "failed";
    made.classList.toggle("is-bad", bad);
    made.querySelector(".ti").classList.add(bad ? "ti-alert-triangle" : "ti-circle-check");
    made.querySelector(".grow").textContent = text;
    if (undo) made.querySelector("form").action = undo; else made.querySelector("form").remove();
    box.querySelectorAll("[data-toast]").forEach((old) => old.remove());
    made.setAttribute("role", bad ? "alert" : "status");
    box.append(made);
    run(made);
  }
  window.twinflow = Object.assign(window.twinflow ?? {}, { toast });
  document.addEventListener("tf:toast", (event) => toast(event.detail));
  const answered = (event) => /tf:toast/.test(event.detail.xhr?.getResponseHeader("HX-Trigger") ?? "");
  document.addEventListener("htmx:responseError", (event) => {
    if (!answered(event)) toast({ kind: "failed", text: region()?.dataset.failed });
  });
  document.addEventListener("htmx:sendError", () => toast({ kind: "failed", text: region()?.dataset.offline }));

  /* ── theme at once, the cookie by the server; the address that htmx may have pushed goes along ── */
  document.addEventListener("submit", (event) => {
    const form = event.target;
    const back = form.querySelector("input[name=back]");
    if (back && form.matches("[action$='/preferences']")) back.value = location.pathname + location.search;
    if (!form.matches("[data-theme-form]")) return;
    event.preventDefault();
    const button = form.querySelector("[name=theme]");
    const theme = button.value;
    const body = new URLSearchParams(new FormData(form));
    body.set("theme", theme);
    fetch(form.action, { method: "POST", body, redirect: "manual" }).catch(() => undefined);
    document.documentElement.dataset.bsTheme = theme;
    const next = theme === "dark" ? "light" : "dark";
    document.querySelectorAll("[data-theme-form] [name=theme]").forEach((each) => {
      each.value = next;
      if (each.dataset.labelLight) {
        each.setAttribute("aria-label", next === "light" ? each.dataset.labelLight : each.dataset.labelDark);
        each.querySelector(".ti").className = `ti ${next === "light" ? "ti-sun" : "ti-moon"}`;
      }
    });
    document.dispatchEvent(new CustomEvent("tf:theme", { detail: { theme } }));
  });

  /* ── menus, dialogs, small helps ── */
  const closeMenus = (but) => document.querySelectorAll("details[data-menu][open]").forEach((menu) => {
    if (menu !== but) menu.open = false;
  });
  document.addEventListener("click", (event) => {
    const target = event.target;
    if (!(target instanceof Element)) return;
    closeMenus(target.closest("details[data-menu]"));
    const opener = target.closest("[data-dialog]");
    if (opener) {
      closeMenus();
      document.getElementById(opener.dataset.dialog)?.showModal();
    }
    const reveal = target.closest("[data-reveal]");
    if (reveal) {
      const field = document.getElementById(reveal.dataset.reveal);
      const shown = field.type === "text";
      field.type = shown ? "password" : "text";
      reveal.setAttribute("aria-pressed", String(!shown));
      reveal.querySelector(".ti").className = `ti ${shown ? "ti-eye" : "ti-eye-off"}`;
    }
    const fill = target.closest("[data-fill]");
    if (fill) {
      for (const [id, value] of new URLSearchParams(fill.dataset.fill)) document.getElementById(id).value = value;
      fill.closest("form")?.querySelector("[type=submit]")?.focus();
    }
  });
  document.addEventListener("change", (event) => {
    if (event.target.id === "tf-keys-on") store("tf-keys", event.target.checked ? "on" : "off");
    const form = event.target.form;
    if (form?.hasAttribute("data-autosubmit")) form.requestSubmit();
  });

  /* ── keys: never inside a field, and the single letters can be switched off ── */
  const typing = (element) => element instanceof Element
    && (element.isContentEditable || element.matches("select, textarea, input:not([type=checkbox], [type=radio], [type=button])"));
  let awaitsPlace = 0;

  function find() {
    const field = document.getElementById("tf-find") ?? document.querySelector("main input[type=search]");
    if (field && field.offsetParent) { field.focus(); field.select(); return true; }
    const link = document.querySelector(".tf-find__go");
    if (link) { location.assign(link.href); return true; }
    return false;
  }

  function row(step) {
    const rows = [...document.querySelectorAll("main [data-row]")].filter((each) => each.offsetParent);
    if (!rows.length) return false;
    const at = rows.findIndex((each) => each === document.activeElement || each.contains(document.activeElement));
    const next = rows[Math.min(rows.length - 1, Math.max(0, at + step))];
    (next.matches("a, button") ? next : next.querySelector("a, button"))?.focus();
    return true;
  }

  function undo() {
    const button = region()?.querySelector("[data-toast] [data-undo]");
    button?.click();
    return Boolean(button);
  }

  function single(key) {
    if (Date.now() < awaitsPlace) {
      awaitsPlace = 0;
      const place = document.querySelector(`.tf-rail a[data-go="${CSS.escape(key)}"]`);
      if (place) { location.assign(place.href); return true; }
    }
    switch (key) {
      case "g": awaitsPlace = Date.now() + 1500; return true;
      case "/": return find();
      case "?": document.getElementById("tf-keys")?.showModal(); return true;
      case "u": return undo();
      case "j": return row(1);
      case "k": return row(-1);
      default: return false;
    }
  }

  document.addEventListener("keydown", (event) => {
    const control = event.ctrlKey || event.metaKey;
    if (control && event.key.toLowerCase() === "k" && !event.shiftKey && !event.altKey) {
      if (window.twinflow.palette?.() || find()) event.preventDefault();
      return;
    }
    if (control && event.key === "Enter") {
      const form = event.target.form ?? document.querySelector("form[data-main]");
      if (form && !event.defaultPrevented) { event.preventDefault(); form.requestSubmit(form.querySelector("[data-default]")); }
      return;
    }
    if (event.key === "Escape") {
      const open = document.querySelector("details[data-menu][open]");
      if (open) { open.open = false; open.querySelector("summary").focus(); }
      return;
    }
    if (control || event.altKey || event.defaultPrevented || stored("tf-keys") === "off") return;
    if (typing(event.target) || document.querySelector("dialog[open]")) return;
    if (single(event.key.toLowerCase())) event.preventDefault();
  });

  /* ── a swap moves the focus only where the new part asks for it ── */
  document.addEventListener("htmx:afterSettle", (event) => {
    event.detail.elt?.querySelector?.("[data-focus]")?.focus();
  });

  /* ── of a row of tabs that is wider than the window, the one that is open is in sight ── */
  function showTab(tab) {
    const row = tab.parentElement;
    const left = tab.getBoundingClientRect().left - row.getBoundingClientRect().left;
    if (row.scrollWidth > row.clientWidth) row.scrollLeft += left - (row.clientWidth - tab.offsetWidth) / 2;
  }

  function start() {
    region()?.querySelectorAll(":scope > [data-toast]").forEach(run);
    const single = document.getElementById("tf-keys-on");
    if (single) single.checked = stored("tf-keys") !== "off";
    const faults = document.querySelector(".tf-summary");
    if (faults) (faults.querySelector("ul") ? faults : document.querySelector("main [aria-invalid=true]") ?? faults).focus();
    document.querySelectorAll(".tf-tabs > [aria-current], .tf-projnav > [aria-current]").forEach(showTab);
    document.querySelectorAll("[data-scroll-here]").forEach((each) => each.scrollIntoView({ block: "nearest" }));
  }
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start); else start();
})();
