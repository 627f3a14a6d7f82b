/* What the check of originals keeps on this device goes at sign-out; ticks that were not sent yet are sent before. So does
   what waits of the travel log. */
(() => {
  "use strict";
  const PREFIX = "tf-originals:";
  const keys = () => { try { return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX)); } catch { return []; } };

  async function send(key) {
    const { queue = [] } = JSON.parse(localStorage.getItem(key)) ?? {};
    if (queue.length === 0) return;
    const page = `/mobilities/${key.slice(PREFIX.length)}/originals`;
    const { header, token } = await (await fetch(`${page}/state`, { headers: { Accept: "application/json" }, cache: "no-store" })).json();
    const ticks = queue.map(({ id, cell, seen, at }) => {
      const [dossierId, code] = cell.split(" ");
      return { id, dossierId, code, seen, agoMillis: Math.max(0, Date.now() - at) };
    });
    await fetch(`${page}/ticks`, { method: "POST", headers: { "Content-Type": "application/json", [header]: token }, body: JSON.stringify({ ticks }) });
  }

  const logs = () => { try { return Object.keys(localStorage).filter((key) => key.startsWith("tf-log:")); } catch { return []; } };

  async function clear() {
    for (const key of logs()) localStorage.removeItem(key);
    for (const key of keys()) localStorage.removeItem(key);
    for (const name of await window.caches?.keys() ?? []) if (name.startsWith(PREFIX)) await caches.delete(name);
    for (const worker of await navigator.serviceWorker?.getRegistrations() ?? []) await worker.unregister();
  }

  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (!form.matches("[action$='/sign-out']") || keys().length + logs().length === 0) return;
    event.preventDefault();
    try { for (const key of keys()) await send(key); } catch { /* the session or the network is gone */ }
    try { await clear(); } catch { /* then there was nothing */ }
    form.submit();
  });
})();
