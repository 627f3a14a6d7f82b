/* The check of originals: ticks are kept on the device until they are sent, so it works without a network. Several devices
   tick the same list; the last tick of a paper counts. All is forgotten when the journey is over, or at sign-out (keeping.js). */
(() => {
  "use strict";
  const page = document.querySelector("[data-originals]");
  if (!page) return;
  const { mobility, person, until } = page.dataset;
  const here = location.pathname;
  const key = `tf-originals:${mobility}`;
  const cells = [...document.querySelectorAll("[data-cell]")];
  const nameOf = (cell) => `${cell.dataset.dossier} ${cell.dataset.code}`;
  let busy = false;
  let signedOut = false;

  /* ── what the device keeps ── */
  const read = () => { try { return JSON.parse(localStorage.getItem(key)); } catch { return null; } };
  const write = () => { try { localStorage.setItem(key, JSON.stringify(local)); } catch { /* then it is kept as long as the page is open */ } };
  let local = read();
  if (local?.person !== person) local = { person, queue: [], known: {} };

  async function forget() {
    try { localStorage.removeItem(key); } catch { /* nothing was kept */ }
    await window.caches?.delete(key);
    const worker = await navigator.serviceWorker?.getRegistration(here);
    await worker?.unregister();
  }

  if (Date.now() > Date.parse(until)) {
    page.querySelectorAll("[data-row]").forEach((row) => row.remove());
    forget();
    return;
  }

  /* ── what is shown ── */
  function state(cell) {
    const name = nameOf(cell);
    const waiting = local.queue.findLast((tick) => tick.cell === name);
    return waiting ? { seen: waiting.seen, by: "…" } : local.known[name] ?? { seen: cell.ariaPressed === "true", by: null };
  }

  function show() {
    for (const cell of cells) {
      const { seen, by } = state(cell);
      cell.setAttribute("aria-pressed", String(seen));
      if (by !== null) cell.querySelector("[data-by]").textContent = by;
    }
    const rows = [...document.querySelectorAll("[data-row]")];
    rows.forEach((row) => row.classList.toggle("is-complete", !row.querySelector("[aria-pressed=false]")));
    const complete = rows.filter((row) => row.classList.contains("is-complete")).length;
    const words = page.dataset;
    page.querySelector("[data-complete]").textContent = words.count.replace("{0}", complete).replace("{1}", rows.length);
    const many = local.queue.length;
    page.querySelector("[data-net]").textContent = signedOut ? words.signIn
      : many > 0 ? words.waiting.replace("{0}", many) : navigator.onLine ? words.sent : words.offline;
  }

  /* ── to and from the server ── */
  function take(list) {
    const told = list.items.flatMap((row) => row.originals.map((cell) => [`${row.dossierId} ${cell.code}`, { seen: cell.seen, by: cell.by ?? "" }]));
    local.known = Object.fromEntries(told);
    write();
    const same = told.length === cells.length && cells.every((cell) => nameOf(cell) in local.known);
    if (!same && local.queue.length === 0) location.reload();
  }

  async function ask() {
    const answer = await fetch(`${here}/state`, { headers: { Accept: "application/json" }, redirect: "manual", cache: "no-store" });
    signedOut = answer.type === "opaqueredirect" || answer.status === 401;
    return answer.ok ? answer.json() : null;
  }

  async function send({ header, token }) {
    const sent = local.queue.slice();
    const ticks = sent.map(({ id, cell, seen, at }) => {
      const [dossierId, code] = cell.split(" ");
      return { id, dossierId, code, seen, agoMillis: Math.max(0, Date.now() - at) };
    });
    const answer = await fetch(`${here}/ticks`, { method: "POST", redirect: "manual", headers: { "Content-Type": "application/json", [header]: token }, body: JSON.stringify({ ticks }) });
    if (!answer.ok && answer.status !== 409) return;
    const done = new Set(sent.map((tick) => tick.id));
    local.queue = local.queue.filter((tick) => !done.has(tick.id));
    write();
    if (answer.ok) take(await answer.json());
  }

  async function meet() {
    if (busy) return;
    busy = true;
    try {
      const now = await ask();
      if (now) take(now.list);
      if (now && local.queue.length > 0) await send(now);
    } catch { /* no network: the ticks wait */ }
    busy = false;
    show();
  }

  document.addEventListener("click", (event) => {
    const cell = event.target.closest("[data-cell]");
    if (!cell) return;
    event.preventDefault();
    local.queue.push({ id: crypto.randomUUID(), cell: nameOf(cell), seen: cell.getAttribute("aria-pressed") !== "true", at: Date.now() });
    write();
    show();
    meet();
  });
  window.addEventListener("online", meet);
  window.addEventListener("offline", show);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) meet(); });
  setInterval(() => { if (!document.hidden) meet(); }, 15000);

  /* ── the worker keeps this page and what it is made of ── */
  async function keep() {
    await navigator.serviceWorker.register(`${here}/worker.js`, { scope: here });
    const { active } = await navigator.serviceWorker.ready;
    await document.fonts.ready;
    const parts = performance.getEntriesByType("resource").map((part) => new URL(part.name))
      .filter((part) => part.origin === location.origin && /^\/(css|js|vendor|img)\//.test(part.pathname));
    active.postMessage({ keep: [here, ...new Set(parts.map((part) => part.pathname + part.search))] });
  }
  show();
  meet();
  if (page.dataset.open === "true" && navigator.serviceWorker) {
    navigator.serviceWorker.addEventListener("message", (event) => { if (event.data === "kept") page.dataset.kept = "true"; });
    window.addEventListener("load", () => { keep().catch(() => { /* then the page needs a network */ }); });
  }
})();
