/* Rings the bell while the page is looked at; a tab that nobody sees keeps no line open. */
(() => {
  "use strict";
  const bell = document.getElementById("tf-notices");
  if (!bell || !window.EventSource) return;
  const PATIENCE = 10_000;
  let source;
  let leaving;
  let latest = Number(bell.dataset.latest ?? 0);

  function show({ unread, latest: now }) {
    const dot = bell.querySelector(".tf-dot");
    dot.hidden = unread === 0;
    dot.textContent = unread > 99 ? "99+" : String(unread);
    const words = unread === 0 ? bell.dataset.none : unread === 1 ? bell.dataset.one : bell.dataset.many.replace("#", unread);
    bell.setAttribute("aria-label", words);
    if (now !== latest && window.scrollY < 200) document.body.dispatchEvent(new CustomEvent("tf:notices"));
    latest = now;
  }

  function close() {
    source?.close();
    source = undefined;
  }

  function open() {
    clearTimeout(leaving);
    if (source || document.hidden) return;
    source = new EventSource(bell.dataset.stream);
    source.addEventListener("pulse", (event) => show(JSON.parse(event.data)));
    source.addEventListener("end", close);
  }

  document.addEventListener("visibilitychange", () => {
    if (document.hidden) leaving = setTimeout(close, PATIENCE); else open();
  });
  window.addEventListener("pagehide", close);
  window.addEventListener("pageshow", open);
  open();
})();
