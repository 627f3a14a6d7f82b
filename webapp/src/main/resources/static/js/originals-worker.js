/* Keeps one page, and the styles, script and letters that it is made of, for where there is no network. Its scope is the
   address of that page; nothing else of the site is kept. */
"use strict";
const home = new URL(self.registration.scope).pathname;
const name = `tf-originals:${home.split("/").at(-2)}`;
const isPart = (path) => /^\/(css|js|vendor|img)\//.test(path);

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("message", (event) => {
  if (event.data?.keep) event.waitUntil(keep(event.data.keep).then(() => event.source?.postMessage("kept")));
});

async function keep(paths) {
  const cache = await caches.open(name);
  for (const path of paths) {
    if (path !== home && !isPart(path)) continue;
    const answer = await fetch(path, { credentials: "same-origin" });
    if (answer.ok && !answer.redirected) await cache.put(path, answer);
  }
}

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== self.location.origin) return;
  const isPage = event.request.mode === "navigate" && url.pathname === home;
  if (isPage || isPart(url.pathname)) event.respondWith(fresh(event.request, isPage ? home : url.pathname + url.search, isPage));
});

/* What the server says counts; without it, what was kept, as long as the journey lasts. */
async function fresh(request, path, isPage) {
  try {
    const answer = await fetch(request);
    if (answer.ok && !answer.redirected && await caches.has(name)) await (await caches.open(name)).put(path, answer.clone());
    return answer;
  } catch {
    const kept = await caches.match(path, { cacheName: name, ignoreVary: true });
    if (!kept) return Response.error();
    if (isPage && Date.now() > Date.parse(kept.headers.get("X-Twinflow-Until"))) {
      await caches.delete(name);
      return Response.error();
    }
    return kept;
  }
}
