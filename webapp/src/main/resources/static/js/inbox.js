/* The inbox: saves what is typed, hides what is not asked, and its keys. The page works without it. */
(() => {
  "use strict";
  const form = document.querySelector("form[data-main]");
  const keep = (key, value) => { try { if (value === null) localStorage.removeItem(key); else localStorage.setItem(key, value); } catch { /* a private window keeps nothing */ } };
  const kept = (key) => { try { return localStorage.getItem(key); } catch { return null; } };

  /* ── what is hidden, by the same rules as on the server ── */
  function answer(name) {
    const field = form.elements[name];
    if (!field) return null;
    if (field instanceof RadioNodeList) return field.value || null;
    if (field.type === "checkbox") return String(field.checked);
    if (field.type === "radio") return field.checked ? field.value : null;
    return field.value || null;
  }
  function compare(term, given) {
    const numbers = given !== null && term.value !== null && given !== "" && !isNaN(given) && !isNaN(term.value);
    const a = numbers ? Number(given) : given;
    const b = numbers ? Number(term.value) : term.value;
    switch (term.operator) {
      case "=": return a === b;
      case "!=": return a !== b;
      case "<": return a !== null && b !== null && a < b;
      case "<=": return a !== null && b !== null && a <= b;
      case ">": return a !== null && b !== null && a > b;
      default: return a !== null && b !== null && a >= b;
    }
  }
  function holds(term) {
    const owner = form.elements[term.field];
    const element = owner instanceof RadioNodeList ? owner[0] : owner;
    const given = element?.closest("[data-hide]")?.hidden ? null : answer(term.field);
    return given === null && term.not ? false : compare(term, given) !== term.not;
  }
  function hide() {
    form.querySelectorAll("[data-hide]").forEach((part) => {
      part.hidden = JSON.parse(part.dataset.hide).some((all) => all.every(holds));
      part.querySelectorAll("input, select, textarea").forEach((field) => { field.disabled = part.hidden; });
    });
  }

  /* ── saving while typing ── */
  function autosave() {
    const place = form.querySelector("[data-saved]");
    const version = form.elements._draft;
    const key = `tf-draft:${form.dataset.autosave}`;
    let timer = 0;
    let running = false;
    let again = false;
    let stale = false;
    let then = null;
    const say = (text, icon, bad) => {
      place.classList.toggle("is-bad", Boolean(bad));
      place.replaceChildren();
      const mark = document.createElement("i");
      mark.className = `ti ti-${icon}`;
      mark.setAttribute("aria-hidden", "true");
      const words = document.createElement("span");
      words.textContent = text;
      place.append(mark, words);
    };
    const typed = () => JSON.stringify([...new FormData(form)].filter(([name]) => !name.startsWith("_")));
    async function save() {
      if (stale) return;
      if (running) { again = true; return; }
      running = true;
      say(form.dataset.saving, "cloud-up");
      try {
        const answered = await fetch(form.dataset.autosave, {
          method: "POST", body: new URLSearchParams(new FormData(form)), headers: { Accept: "application/json" }, keepalive: true });
        if (answered.status === 412) { stale = true; say(form.dataset.stale, "alert-triangle", true); return; }
        if (answered.status === 409) {
          stale = true;
          const why = await answered.json().catch(() => ({}));
          say(`${why.detail ?? ""} ${form.dataset.lost}`.trim(), "user-x", true);
          return;
        }
        if (!answered.ok) throw new Error(String(answered.status));
        const saved = await answered.json();
        version.value = saved.version;
        keep(key, null);
        say(saved.text, "cloud-check");
      } catch {
        say(form.dataset.offline, "cloud-off", true);
      } finally {
        running = false;
        const go = then;
        then = null;
        if (go) go(); else if (again) { again = false; save(); }
      }
    }
    const soon = () => { keep(key, typed()); clearTimeout(timer); timer = setTimeout(save, 800); };
    form.addEventListener("input", soon);
    form.addEventListener("change", soon);
    /* What is on its way arrives first: it would make the form that follows stale. */
    form.addEventListener("submit", (event) => {
      clearTimeout(timer);
      if (running) {
        event.preventDefault();
        then = () => form.requestSubmit(event.submitter);
      } else keep(key, null);
    });
    window.addEventListener("online", () => { if (kept(key) !== null) save(); });
    restore(kept(key), say);
  }

  /** Brings back what was typed and never reached the server. */
  function restore(text, say) {
    if (text === null) return;
    for (const [name, value] of JSON.parse(text)) {
      const field = form.elements[name];
      if (field instanceof RadioNodeList) field.value = value;
      else if (field?.type === "checkbox") field.checked = true;
      else if (field) field.value = value;
    }
    say(form.dataset.offline, "cloud-off", true);
  }

  if (form) {
    if (form.dataset.autosave) autosave();
    hide();
    form.addEventListener("input", hide);
    form.addEventListener("change", hide);
  }

  /* ── keys: e completes, c takes, a assigns, s puts off, m leads to what can be done with the ticked tasks ── */
  const open = (summary) => {
    if (!summary) return false;
    summary.closest("details").open = true;
    (summary.closest("details").querySelector("input:not([type=hidden]), select") ?? summary).focus();
    return true;
  };
  function several(key) {
    const bar = document.querySelector(".pg-inbox__bulk");
    if (!bar || !window.twinflow?.picks?.picked().length) return false;
    switch (key) {
      case "m": bar.querySelector("[data-bulk-first]").focus(); return true;
      case "s": return open(bar.querySelector("[data-bulk-snooze]"));
      default: return false;
    }
  }
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || kept("tf-keys") === "off") return;
    if (event.target.closest?.("textarea, select, input:not([data-pick]), [contenteditable], dialog[open]")) return;
    const key = event.key.toLowerCase();
    if (several(key)) { event.preventDefault(); return; }
    const button = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
    if (!button) return;
    event.preventDefault();
    if (button.matches("summary:not([hx-get])")) open(button); else button.click();
  });
})();
