/* An agreement that several write at once: each section keeps itself, says who else writes in it, and takes over what
   others wrote where nothing was typed here. Two that write in the same section are told, and nothing typed is lost. */
(() => {
  "use strict";
  const page = document.querySelector("[data-agreement]");
  if (!page) return;
  const address = page.dataset.agreement;
  const headers = JSON.parse(document.body.getAttribute("hx-headers") ?? "{}");
  const AFTER = 1000;
  const EVERY = 4000;
  const sections = [...page.querySelectorAll("[data-section]")].map((box) => {
    const form = box.querySelector("form");
    return { box, form, key: box.dataset.section, field: form?.querySelector("textarea"), dirty: false, busy: false, stopped: false, clock: 0, told: 0 };
  });
  const say = (section, text) => { section.box.querySelector("[data-kept]").textContent = text; };
  const post = (path, body) => fetch(address + path, { method: "POST", headers, body: new URLSearchParams(body), redirect: "manual" });

  async function keep(section) {
    clearTimeout(section.clock);
    if (section.busy || !section.dirty || section.stopped) return;
    section.busy = true;
    section.dirty = false;
    say(section, page.dataset.saving);
    try {
      const version = section.form.elements.version;
      const answer = await post(`/sections/${section.key}/keep`, { version: version.value, words: section.field.value });
      if (answer.status !== 200 && answer.status !== 409) throw new Error(String(answer.status));
      const kept = await answer.json();
      say(section, kept.message);
      if (answer.status === 409) clash(section, kept); else version.value = kept.version;
    } catch {
      section.dirty = true;
      say(section, page.dataset.failed);
    }
    section.busy = false;
    if (section.dirty && !section.stopped) section.clock = setTimeout(() => keep(section), AFTER * 3);
  }

  /* What stands there now is shown above what was typed; the next word typed is kept upon it. */
  function clash(section, kept) {
    const note = document.createElement("div");
    note.className = "tf-note is-warn mt-2";
    note.setAttribute("role", "alert");
    const words = document.createElement("p");
    words.className = "ag-words";
    words.textContent = kept.words;
    const head = document.createElement("strong");
    head.textContent = kept.message;
    const text = document.createElement("div");
    text.append(head, words);
    note.append(text);
    section.box.querySelector(".tf-note.is-warn")?.remove();
    section.form.before(note);
    section.form.elements.version.value = kept.version;
  }

  function writing(section) {
    if (Date.now() - section.told < EVERY * 2) return;
    section.told = Date.now();
    post(`/sections/${section.key}/writing`, {}).catch(() => undefined);
  }

  for (const section of sections) {
    section.field?.addEventListener("focus", () => writing(section));
    section.field?.addEventListener("input", () => {
      section.dirty = true;
      writing(section);
      clearTimeout(section.clock);
      section.clock = setTimeout(() => keep(section), AFTER);
    });
    section.field?.addEventListener("blur", () => keep(section));
  }

  function show(section, now) {
    const badge = section.box.querySelector("[data-writing]");
    badge.hidden = !now.writing;
    badge.textContent = now.writing ?? "";
    if (!section.field) {
      section.box.querySelector("[data-words]").textContent = now.words;
    } else if (!section.dirty && !section.busy && String(now.version) !== section.form.elements.version.value) {
      section.form.elements.version.value = now.version;
      if (document.activeElement !== section.field) section.field.value = now.words;
      else if (section.field.value !== now.words) clash(section, { version: now.version, words: now.words, message: badge.textContent });
    }
  }

  /* Nobody signs what they have not read: once a word has changed, the page is read anew first. */
  function renew(hash) {
    if (hash === page.dataset.hash) return;
    page.querySelector("[data-signing]")?.remove();
    page.querySelector("[data-reread]").hidden = false;
  }

  async function ask() {
    if (document.hidden) return;
    try {
      const answer = await fetch(`${address}/state`, { headers: { Accept: "application/json" }, redirect: "manual", cache: "no-store" });
      if (!answer.ok) return;
      const now = await answer.json();
      now.sections.forEach((each) => {
        const section = sections.find((one) => one.key === each.key);
        if (section) show(section, each);
      });
      renew(now.hash);
    } catch { /* no network: asked again */ }
  }
  setInterval(ask, EVERY);

  /* Who leaves takes nothing along that was not kept. */
  addEventListener("pagehide", () => sections.filter((section) => section.dirty).forEach((section) => {
    const body = new URLSearchParams({ version: section.form.elements.version.value, words: section.field.value });
    fetch(`${address}/sections/${section.key}/keep`, { method: "POST", headers, body, keepalive: true }).catch(() => undefined);
  }));
})();
