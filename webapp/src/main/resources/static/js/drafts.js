/* Keeps what is typed into any form that writes at some length, until it is sent: the words are on the server, so that a
   closed window, a flat battery or a lost session costs nothing. Forms that keep themselves (data-keeps, data-autosave)
   and those that say data-unkept are left alone; secrets, files and hidden fields are never kept. */
(() => {
  "use strict";
  const AFTER = 1500;
  const words = document.getElementById("tf-drafts");
  if (!words) return;
  const address = words.dataset.address;
  const headers = { Accept: "application/json", ...JSON.parse(document.body.getAttribute("hx-headers") ?? "{}") };

  const path = (form) => new URL(form.getAttribute("hx-post") ?? form.action, location.href).pathname;
  const isOurs = (field) => field.name && !field.name.startsWith("_") && !["hidden", "file", "password", "submit", "button", "reset", "image", "search"].includes(field.type) && !field.closest("[data-unkept]");
  const fields = (form) => [...form.elements].filter((field) => field.matches("input, select, textarea") && isOurs(field));
  const isLong = (form) => fields(form).some((field) => field.matches("textarea")) || fields(form).filter((field) => ["text", "number", "date", "url"].includes(field.type)).length > 2;
  const isPosted = (form) => form.method === "post" || form.hasAttribute("hx-post");

  /** What the form holds, a name and a value each. */
  function values(form, chosen) {
    return fields(form).flatMap((field) => {
      if (field.matches("[type=checkbox], [type=radio]")) return chosen(field, "checked") ? [[field.name, field.value]] : [];
      if (field.matches("select")) return [...field.options].filter((option) => chosen(option, "selected")).map((option) => [field.name, option.value]);
      return [[field.name, chosen(field, "value")]];
    });
  }
  const now = (form) => values(form, (field, what) => field[what]);
  /** What the page came with; a list that marks nothing shows its first. */
  const first = (form) => values(form, (field, what) => field[`default${what[0].toUpperCase()}${what.slice(1)}`]);

  function sum(text) {
    let hash = 5381;
    for (let i = 0; i < text.length; i++) hash = (hash * 33 ^ text.charCodeAt(i)) >>> 0;
    return `${text.length}-${hash.toString(36)}`;
  }

  function put(form, kept) {
    const left = kept.map((each) => [...each]);
    const take = (name) => {
      const at = left.findIndex(([each]) => each === name);
      return at < 0 ? null : left.splice(at, 1)[0][1];
    };
    for (const field of fields(form)) {
      if (field.matches("[type=checkbox], [type=radio]")) field.checked = kept.some(([name, value]) => name === field.name && value === field.value);
      else if (field.matches("select[multiple]")) [...field.options].forEach((option) => { option.selected = kept.some(([name, value]) => name === field.name && value === option.value); });
      else {
        const value = take(field.name);
        if (value !== null) field.value = value;
      }
    }
    form.dispatchEvent(new Event("change", { bubbles: true }));
  }

  function say(form, text, icon) {
    let place = form.querySelector("[data-kept]");
    if (!place) {
      place = document.createElement("p");
      place.className = "tf-kept";
      place.dataset.kept = "";
      place.setAttribute("role", "status");
      form.append(place);
    }
    const mark = document.createElement("i");
    mark.className = `ti ti-${icon}`;
    mark.setAttribute("aria-hidden", "true");
    const span = document.createElement("span");
    span.textContent = text;
    place.replaceChildren(...(text ? [mark, span] : []));
  }

  function note(form, kept, changed) {
    const box = words.content.firstElementChild.cloneNode(true);
    box.querySelector("[data-text]").textContent = changed ? kept.changed : kept.text;
    const back = box.querySelector("[data-back]");
    back.hidden = !changed;
    back.addEventListener("click", () => { put(form, JSON.parse(kept.fields)); box.remove(); });
    box.querySelector("[data-away]").addEventListener("click", async () => {
      if (!changed) form.reset();
      box.remove();
      say(form, "", "");
      await fetch(`${address}/drop`, { method: "POST", body: new URLSearchParams({ form: path(form) }), headers }).catch(() => undefined);
    });
    form.prepend(box);
  }

  function watch(form) {
    let base = sum(JSON.stringify(first(form)));
    const memory = `tf-base:${path(form)}`;
    let timer = 0;
    let running = null;
    let dirty = false;
    let restoring = false;
    const body = () => new URLSearchParams({ form: path(form), fields: JSON.stringify(now(form)), base });

    async function keep() {
      if (!dirty || running) return;
      dirty = false;
      running = fetch(address, { method: "POST", body: body(), headers });
      try {
        const answer = await running;
        if (answer.ok) say(form, (await answer.json()).text, "cloud-check");
        else if (answer.status === 422) say(form, words.dataset.long, "alert-triangle");
        else throw new Error(String(answer.status));
      } catch {
        dirty = true;
        say(form, words.dataset.offline, "cloud-off");
      } finally {
        running = null;
      }
    }
    const soon = (event) => {
      if (restoring || !(event.target instanceof Element) || !isOurs(event.target)) return;
      dirty = true;
      clearTimeout(timer);
      timer = setTimeout(keep, AFTER);
    };
    form.addEventListener("input", soon);
    form.addEventListener("change", soon);
    /* What is on its way arrives before the form, or it would come back after it. */
    form.addEventListener("submit", (event) => {
      clearTimeout(timer);
      dirty = false;
      try { sessionStorage.setItem(memory, base); } catch { /* a private window keeps nothing */ }
      if (running && !event.defaultPrevented) {
        event.preventDefault();
        const by = event.submitter;
        running.catch(() => undefined).finally(() => form.requestSubmit(by?.isConnected ? by : null));
      }
    });
    addEventListener("online", keep);
    addEventListener("pagehide", () => {
      if (dirty) fetch(address, { method: "POST", body: body(), headers, keepalive: true }).catch(() => undefined);
    });
    return {
      restore(kept) {
        if (kept.fields === JSON.stringify(now(form))) return;
        const changed = kept.base !== "" && kept.base !== base;
        restoring = true;
        if (!changed) put(form, JSON.parse(kept.fields));
        restoring = false;
        note(form, kept, changed);
      },
      /** The form holds what was typed; what it held before is what it held when it was sent. */
      keepRefused() {
        try { base = sessionStorage.getItem(memory) ?? ""; } catch { base = ""; }
        dirty = true;
        keep();
      },
    };
  }

  async function begin() {
    const all = [...document.querySelectorAll("main form")].filter(isPosted);
    const forms = all.filter((form) => !form.matches("[data-keeps], [data-autosave], [data-unkept], [data-kept-log], [data-signing]") && isLong(form)
      && all.filter((other) => path(other) === path(form)).length === 1);
    if (!forms.length) return;
    const watched = new Map(forms.map((form) => [path(form), watch(form)]));
    if (performance.getEntriesByType("navigation")[0]?.responseStatus === 422) watched.get(location.pathname)?.keepRefused();
    const asked = new URLSearchParams([...watched.keys()].map((form) => ["form", form]));
    try {
      const answer = await fetch(`${address}?${asked}`, { headers });
      if (answer.ok) for (const kept of await answer.json()) watched.get(kept.form)?.restore(kept);
    } catch { /* without a network the form is as the page has it */ }
  }
  begin();
})();
