/* The draft of a model in the browser: read, saved two seconds after a change, linted, and never lost. */
(() => {
  "use strict";
  const AFTER = 2000;
  const page = document.getElementById("main");
  const words = new Map([...document.getElementById("words").content.querySelectorAll("[data-word]")]
    .map((each) => [each.dataset.word, each.textContent]));
  const word = (key, ...values) => values.reduce((text, value, at) => text.replace(`{${at}}`, value), words.get(key) ?? "");
  const csrf = () => JSON.parse(document.body.getAttribute("hx-headers") || "{}");
  const saved = document.getElementById("saved");
  const listeners = { findings: [], saved: [] };
  const state = { files: {}, version: "", choices: {}, findings: [], dirty: false, stopped: false };
  let collect = async () => ({});
  let clock = 0;
  let running = null;

  function say(icon, text) {
    saved.replaceChildren(Object.assign(document.createElement("i"), { className: `ti ti-${icon}`, ariaHidden: "true" }), text);
  }

  /** As the server writes times: in the zone of the person, with an h between in French. */
  const time = () => new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", hour12: false, timeZone: page.dataset.zone })
    .format(new Date()).replace(":", document.documentElement.lang === "fr" ? "\u202fh\u202f" : ":");

  async function read() {
    const answer = await fetch(page.dataset.draft, { headers: { Accept: "application/json" } });
    if (!answer.ok) throw new Error(String(answer.status));
    const work = await answer.json();
    Object.assign(state, { files: work.draft.files, version: work.draft.version, choices: work.choices });
    show(work.draft.findings);
    return state;
  }

  /** Tells that something has changed: it is saved once nothing does for two seconds. */
  function touch() {
    if (state.stopped) return;
    state.dirty = true;
    say("cloud-up", word("unsaved"));
    clearTimeout(clock);
    clock = setTimeout(save, AFTER);
  }

  /** Saves what there is now; a change during the saving is saved after it. */
  function save() {
    clearTimeout(clock);
    running = (running ?? Promise.resolve()).then(send).catch(() => say("cloud-off", word("failed")));
    return running;
  }

  async function send() {
    if (!state.dirty || state.stopped) return;
    state.dirty = false;
    Object.assign(state.files, await collect());
    const sent = { ...state.files };
    say("cloud-up", word("saving"));
    let answer;
    try {
      answer = await fetch(page.dataset.draft, {
        method: "PUT",
        headers: { "Content-Type": "application/json", Accept: "application/json", ...csrf() },
        body: JSON.stringify({ files: sent, version: state.version }),
      });
    } catch (offline) {
      state.dirty = true;
      clock = setTimeout(save, 5 * AFTER);
      throw offline;
    }
    if (answer.status === 412) return stale();
    if (!answer.ok) { state.dirty = true; throw new Error(String(answer.status)); }
    taken(await answer.json(), sent);
  }

  /** The server may have let words follow a new name: they are taken over unless they were changed here since. */
  function taken(draft, sent) {
    state.version = draft.version;
    Object.entries(draft.files).forEach(([name, text]) => { if (state.files[name] === sent[name]) state.files[name] = text; });
    if (!state.dirty) say("cloud-check", word("saved", time()));
    const label = document.querySelector("#draft-state span");
    if (label) label.textContent = word("draft");
    show(draft.findings);
    listeners.saved.forEach((each) => each(draft));
  }

  function stale() {
    state.dirty = true;
    state.stopped = true;
    say("cloud-off", word("unsaved"));
    const note = document.getElementById("stale");
    note.hidden = false;
    document.getElementById("stale-reload").addEventListener("click", () => { state.dirty = false; });
    document.getElementById("stale-download").addEventListener("click", async () => {
      Object.assign(state.files, await collect());
      download(`${page.dataset.key}-mine.json`, JSON.stringify({ files: state.files }, null, 2));
    });
    note.querySelector("button").focus();
  }

  function download(name, text) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), AFTER);
  }

  /* ── findings ── */
  function mark(level, text) {
    const sign = document.createElement("span");
    sign.className = `tf-status bare ${level === "error" ? "is-bad" : "is-warn"}`;
    const icon = Object.assign(document.createElement("i"), { className: `ti ti-${level === "error" ? "circle-x" : "alert-triangle"}` });
    icon.setAttribute("aria-hidden", "true");
    sign.append(icon, text);
    return sign;
  }

  function cell(...children) {
    const made = document.createElement("td");
    made.append(...children);
    return made;
  }

  function row(finding) {
    const line = document.createElement("tr");
    Object.assign(line.dataset, { severity: finding.severity, rule: finding.rule, element: finding.element });
    const level = cell(mark(finding.severity, ""), Object.assign(document.createElement("span"), { className: "visually-hidden", textContent: word(finding.severity) }));
    level.className = "pg-model__level";
    const place = cell();
    if (finding.element) {
      const link = Object.assign(document.createElement("button"), { type: "button", className: "btn-link", textContent: finding.label });
      link.dataset.element = finding.element;
      place.append(link);
    } else place.append(finding.file);
    const rule = cell(finding.rule);
    rule.className = "tf-muted tf-small";
    line.append(level, cell(finding.message), place, rule);
    return line;
  }

  function show(findings) {
    state.findings = findings;
    document.querySelector("#findings tbody").replaceChildren(...findings.map(row));
    document.getElementById("lint-none").hidden = findings.length > 0;
    const errors = findings.filter((each) => each.severity === "error").length;
    const counts = [];
    if (errors) counts.push(mark("error", word("errors", errors)));
    if (findings.length > errors) counts.push(mark("warning", word("warnings", findings.length - errors)));
    document.getElementById("lint-count").replaceChildren(...counts);
    document.getElementById("lint-count").dataset.errors = errors;
    listeners.findings.forEach((each) => each(findings));
  }

  addEventListener("beforeunload", (event) => { if (state.dirty) event.preventDefault(); });
  document.getElementById("save")?.addEventListener("click", () => { state.dirty = true; save(); });
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === "s") { event.preventDefault(); state.dirty = true; save(); }
  });
  document.getElementById("deploy")?.addEventListener("click", async (event) => {
    if (!state.dirty && !running) return;
    event.preventDefault();
    const address = event.currentTarget.href;
    await save();
    if (!state.dirty) location.assign(address);
  });

  /* ── the words of a package: one line for each key, the rest of the file stays as it is ── */
  const unescaped = (text) => text.replace(/\\u([0-9a-fA-F]{4})/g, (all, code) => String.fromCharCode(parseInt(code, 16))).replace(/\\n/g, "\n").replace(/\\(.)/g, "$1");
  const escaped = (text) => text.replace(/\\/g, "\\\\").replace(/\n/g, "\\n").replace(/^ /, "\\ ");
  const starts = (line, key) => line.startsWith(key) && /^\s*[=:]/.test(line.slice(key.length));
  const text = {
    get(file, key) {
      const line = (state.files[file] ?? "").split(/\r?\n/).find((each) => starts(each, key));
      return line === undefined ? "" : unescaped(line.slice(key.length).replace(/^\s*[=:]\s*/, ""));
    },
    set(file, key, value) {
      const lines = (state.files[file] ?? "").split(/\r?\n/);
      const at = lines.findIndex((each) => starts(each, key));
      const line = `${key}=${escaped(value)}`;
      if (at >= 0) lines[at] = line;
      else if (lines.at(-1) === "") lines.splice(-1, 0, line); else lines.push(line);
      state.files[file] = lines.join("\n");
    },
  };

  window.twinflow = Object.assign(window.twinflow ?? {}, {
    draft: {
      page, word, state, read, touch, save, say, text,
      from(collector) { collect = collector; },
      on(event, listener) { listeners[event].push(listener); },
    },
  });
})();
