/* A day of the travel log that is written without a network waits in this browser and is sent once there is one. Each has a
   name of its own, so what was sent twice is written once. forget.js takes away what waits when somebody signs out. */
(() => {
  "use strict";
  const PREFIX = "tf-log:";
  const EDGE = 1600;
  const form = document.querySelector("[data-kept-log]");
  if (!form) return;
  const news = form.querySelector("[data-kept-news]");
  const key = `${PREFIX}${form.dataset.person}:${new URL(form.action).pathname}`;
  let busy = false;

  const read = () => { try { return JSON.parse(localStorage.getItem(key)) ?? []; } catch { return []; } };
  function write(waiting) {
    try { waiting.length === 0 ? localStorage.removeItem(key) : localStorage.setItem(key, JSON.stringify(waiting)); return true; } catch { return false; }
  }

  function say(text) {
    news.hidden = text === "";
    news.querySelector("span").textContent = text;
  }

  /* the words of the page choose by number, as {0,choice,…} does */
  function counted(pattern, count) {
    const choices = pattern.match(/^\{0,choice,(.*)\}$/s)?.[1].split("|").map((each) => each.match(/^(\d+)([#<])(.*)$/s));
    const fit = choices?.findLast(([, limit, sign]) => sign === "#" ? count >= Number(limit) : count > Number(limit));
    return (fit?.[3] ?? pattern).replace("{0}", count);
  }

  /* smaller, and without what a telephone writes into a photograph besides the picture */
  async function small(file) {
    const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
    const scale = Math.min(1, EDGE / Math.max(picture.width, picture.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
    return canvas.toDataURL("image/jpeg", 0.82);
  }

  function file(url) {
    const bytes = Uint8Array.from(atob(url.slice(url.indexOf(",") + 1)), (sign) => sign.charCodeAt(0));
    return new File([bytes], "picture.jpg", { type: "image/jpeg" });
  }

  function post({ photo, ...entry }) {
    const body = new FormData(form);
    for (const [name, value] of Object.entries(entry)) body.set(name, value);
    body.delete("photo");
    if (photo) body.set("photo", file(photo));
    return fetch(form.action, { method: "POST", body, redirect: "manual", headers: { Accept: "text/html" } });
  }

  async function send() {
    if (busy) return;
    busy = true;
    try {
      const had = read().length;
      for (let [first, ...rest] = read(); first; [first, ...rest] = read()) {
        const answer = await post(first);
        if (answer.type === "opaqueredirect" || answer.ok) { write(rest); continue; }
        if (answer.status === 422 || answer.status === 409) {
          form.elements.day.value = first.day;
          form.elements.words.value = first.words;
          form.closest("details")?.setAttribute("open", "");
          write(rest);
          say(form.dataset.failed);
        }
        return;
      }
      if (had > 0) { sessionStorage.setItem(`${key}:sent`, "1"); location.reload(); }
    } catch { show(); } finally { busy = false; }
  }

  function show() {
    const waiting = read().length;
    if (waiting > 0) say(counted(form.dataset.waiting, waiting));
  }

  form.addEventListener("submit", async (event) => {
    if (navigator.onLine) return;
    event.preventDefault();
    const { day, words, audience, photo } = form.elements;
    const entry = { key: crypto.randomUUID(), day: day.value, words: words.value, audience: audience.value };
    if (photo.files.length > 0) {
      try { entry.photo = await small(photo.files[0]); } catch { say(photo.dataset.unfit); return; }
    }
    if (write([...read(), entry])) { words.value = ""; photo.value = ""; show(); } else say(form.dataset.full);
  });

  addEventListener("online", send);
  if (sessionStorage.getItem(`${key}:sent`)) {
    sessionStorage.removeItem(`${key}:sent`);
    form.closest("details")?.setAttribute("open", "");
    say(form.dataset.sent);
  }
  show();
  if (navigator.onLine && read().length > 0) send();
})();
