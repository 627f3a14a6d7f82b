/* The queue of uploads: files and folders chosen or dropped on the list, two at a time, each with its own result.
   Small files go in one request, large ones by the tus protocol, which goes on where a broken line stopped it. */
(() => {
  "use strict";
  const LARGE = 5_000_000;
  const AT_ONCE = 2;
  const LONGEST_PAUSE = 100_000;
  const WAITS = [0, 1000, 3000, 5000, 10000, 20000, 30000];
  const ICONS = { waiting: "ti-clock", going: "ti-loader-2", stored: "ti-circle-check", refused: "ti-alert-triangle", cancelled: "ti-ban" };
  const items = [];
  let tray = null;
  let words = {};

  const form = () => document.getElementById("upload");
  const active = () => items.some(({ state }) => state === "waiting" || state === "going");
  const headers = () => JSON.parse(document.body.getAttribute("hx-headers") ?? "{}");
  const copy = (id) => document.getElementById(id).content.firstElementChild.cloneNode(true);
  const said = (sentence, ...values) => sentence.replace(/\{(\d)\}/g, (all, at) => values[at] ?? all);

  /* ── what is chosen or dropped, with the folders it lies in ── */
  const chosen = (list) => [...list].map((file) => ({ file, path: file.webkitRelativePath || file.name }));

  const fileOf = (entry) => new Promise((done, failed) => { entry.file(done, failed); });

  /** A browser gives a folder's entries in portions of a hundred. */
  async function inside(entry) {
    const reader = entry.createReader();
    const all = [];
    for (;;) {
      const some = await new Promise((done, failed) => { reader.readEntries(done, failed); });
      if (!some.length) return all;
      all.push(...some);
    }
  }

  async function walk(entry, before, found) {
    const path = before + entry.name;
    if (entry.isFile) found.push({ file: await fileOf(entry), path });
    else for (const each of await inside(entry)) await walk(each, `${path}/`, found);
  }

  async function dropped(transfer) {
    const entries = [...transfer.items].filter(({ kind }) => kind === "file").map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
    if (!entries.length) return chosen(transfer.files);
    const found = [];
    for (const entry of entries) await walk(entry, "", found);
    return found;
  }

  /* ── the tray: it stands outside of what a page swaps, so it stays while somebody looks at another folder ── */
  function openTray() {
    if (!tray) {
      tray = copy("upload-tray");
      words = { ...tray.dataset };
      tray.querySelector("[data-cancel-all]").addEventListener("click", () => items.filter((item) => item.state !== "stored").forEach(cancel));
      tray.querySelector("[data-close-tray]").addEventListener("click", () => {
        items.length = 0;
        tray.remove();
        tray = null;
      });
    }
    if (!tray.isConnected) document.body.append(tray);
  }

  function summary() {
    if (!tray) return;
    const stored = items.filter(({ state }) => state === "stored").length;
    const refused = items.filter(({ state }) => state === "refused").length;
    const over = items.filter(({ state }) => state !== "waiting" && state !== "going").length;
    const text = active() ? said(words.going, Math.min(over + 1, items.length), items.length)
      : refused ? said(words.refused, stored, items.length, refused) : said(words.finished, stored, items.length);
    const line = tray.querySelector("[data-summary]");
    if (line.textContent !== text) line.textContent = text;
    tray.querySelector("[data-cancel-all]").hidden = !active();
    tray.querySelector("[data-close-tray]").hidden = active();
    tray.dataset.state = active() ? "going" : "over";
  }

  function show(item, state, why = "") {
    item.state = state;
    const part = (name) => item.row.querySelector(`[data-${name}]`);
    item.row.className = `tf-up__row is-${state === "stored" ? "ok" : state === "refused" ? "bad" : state}`;
    item.row.dataset.state = state;
    part("icon").className = `ti ${ICONS[state]}`;
    part("bar").hidden = part("percent").hidden = state !== "going";
    part("stored").hidden = state !== "stored";
    part("retry").hidden = !(state === "cancelled" || (state === "refused" && item.again));
    part("remove").hidden = state !== "refused" && state !== "cancelled";
    part("cancel").hidden = state !== "waiting" && state !== "going";
    part("keep").hidden = part("discard").hidden = true;
    part("why").hidden = !why;
    part("why").textContent = why;
    summary();
  }

  function progress(item, sent, all) {
    const percent = all ? Math.min(100, Math.floor((100 * sent) / all)) : 0;
    const bar = item.row.querySelector("[data-bar]");
    bar.setAttribute("aria-valuenow", percent);
    bar.firstElementChild.className = `tf-w-${percent}`;
    item.row.querySelector("[data-percent]").textContent = `${percent}\u202f%`;
  }

  function add({ file, path }, to) {
    const slash = path.lastIndexOf("/");
    const folder = [to.folder, slash > 0 ? path.slice(0, slash) : ""].filter(Boolean).join("/");
    const item = { file, path, folder, to, row: copy("upload-row"), key: crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`, again: false };
    const on = (name, act) => item.row.querySelector(`[data-${name}]`).addEventListener("click", act);
    item.row.querySelector("[data-name]").textContent = path;
    for (const button of item.row.querySelectorAll("button")) button.setAttribute("aria-label", `${button.getAttribute("aria-label") ?? button.textContent}: ${path}`);
    item.row.querySelector("[data-bar]").setAttribute("aria-label", path);
    on("cancel", () => cancel(item));
    on("retry", () => { show(item, "waiting"); next(); });
    on("remove", () => { items.splice(items.indexOf(item), 1); item.row.remove(); summary(); });
    on("keep", () => { show(item, "stored"); });
    on("discard", () => discard(item));
    items.push(item);
    tray.querySelector("ul").append(item.row);
    show(item, "waiting");
  }

  /* ── sending ── */
  function enqueue(files) {
    const source = form();
    if (!source) return;
    const fields = new FormData(source);
    const to = { address: source.dataset.to, limit: Number(source.dataset.limit), folder: fields.get("folder"), audience: fields.get("audience"), title: files.length === 1 ? fields.get("title") : "" };
    if (!files.length) {
      openTray();
      window.twinflow?.toast({ kind: "failed", text: words.empty });
      if (!items.length) { tray.remove(); tray = null; }
      return;
    }
    openTray();
    files.forEach((each) => add(each, to));
    next();
  }

  function next() {
    const going = items.filter(({ state }) => state === "going").length;
    items.filter(({ state }) => state === "waiting").slice(0, AT_ONCE - going).forEach(send);
    if (!active()) refreshList();
    summary();
  }

  function send(item) {
    if (item.file.size > item.to.limit) return refused(item, words.tooLarge, false);
    show(item, "going");
    progress(item, 0, 1);
    if (item.file.size > LARGE) large(item); else small(item);
  }

  function small(item) {
    const body = new FormData();
    body.append("folder", item.folder);
    body.append("audience", item.to.audience);
    body.append("title", item.to.title);
    body.append("file", item.file, item.file.name);
    const request = new XMLHttpRequest();
    item.stop = () => request.abort();
    request.open("POST", `${item.to.address}/files`);
    request.setRequestHeader("Accept", "application/json");
    request.setRequestHeader("Idempotency-Key", item.key);
    Object.entries(headers()).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.upload.addEventListener("progress", ({ loaded, total }) => progress(item, loaded, total));
    request.addEventListener("load", () => answered(item, request.status, request.responseText));
    request.addEventListener("error", () => refused(item, words.offline, true));
    request.send(body);
  }

  function answered(item, status, text) {
    const answer = read(text);
    if (status === 201 || status === 200) stored(item, answer.id, answer);
    else if (status === 409 && !answer.detail) setTimeout(() => { if (item.state === "going") small(item); }, 2000);
    else refused(item, answer.detail, status >= 500 || status === 401);
  }

  function read(text) {
    try { return JSON.parse(text); } catch { return {}; }
  }

  /** Remembers in this tab alone where a large file stopped, so that a reload does not begin again. */
  const places = {
    all: () => read(sessionStorage.getItem("tf-uploads") || "{}"),
    write(all) { try { sessionStorage.setItem("tf-uploads", JSON.stringify(all)); } catch { /* then it begins again */ } },
    findAllUploads: async () => Object.values(places.all()),
    findUploadsByFingerprint: async (print) => Object.values(places.all()).filter((each) => each.print === print),
    async removeUpload(key) { const all = places.all(); delete all[key]; places.write(all); },
    async addUpload(print, upload) {
      const all = places.all();
      all[upload.uploadUrl] = { uploadUrl: upload.uploadUrl, size: upload.size, metadata: {}, creationTime: upload.creationTime, print, urlStorageKey: upload.uploadUrl };
      places.write(all);
      return upload.uploadUrl;
    },
  };

  function large(item) {
    const upload = new tus.Upload(item.file, {
      endpoint: `${item.to.address}/tus`,
      chunkSize: 8_000_000,
      retryDelays: WAITS,
      removeFingerprintOnSuccess: true,
      urlStorage: places,
      fingerprint: async (file) => [item.to.address, item.folder, item.to.audience, file.name, file.size, file.lastModified].join("|"),
      headers: { Accept: "application/json", ...headers() },
      metadata: { filename: item.file.name, filetype: item.file.type, folder: item.folder, audience: item.to.audience, title: item.to.title },
      onShouldRetry: (error) => {
        const status = error.originalResponse?.getStatus() ?? 0;
        return status === 0 || status === 423 || (status >= 500 && status !== 507);
      },
      onProgress: (sent, all) => progress(item, sent, all),
      onSuccess: ({ lastResponse }) => stored(item, lastResponse.getHeader("Twinflow-Document")),
      onError: (error) => {
        const status = error.originalResponse?.getStatus() ?? 0;
        const answer = read(error.originalResponse?.getBody() ?? "");
        refused(item, status ? answer.detail : words.offline, status === 0 || status === 401 || status === 423 || status >= 500);
      },
    });
    item.stop = () => upload.abort(true).catch(() => undefined);
    upload.findPreviousUploads().then((before) => {
      if (before.length) upload.resumeFromPreviousUpload(before[0]);
      if (item.state === "going") upload.start();
    });
  }

  async function stored(item, id, known) {
    if (item.state !== "going") return;
    const answer = known?.same ? known : await fetch(`/documents/d/${id}/stored`, { headers: { Accept: "application/json" } }).then((each) => each.json(), () => ({}));
    item.id = id;
    show(item, "stored");
    const name = item.row.querySelector("[data-name]");
    name.href = answer.href ?? `/documents/d/${id}`;
    if (answer.same?.length) same(item, answer.same[0], words.same);
    else setTimeout(() => nearly(item, id, 6_000), 3_000);
    next();
  }

  /** Both stay unless somebody says otherwise. */
  function same(item, other, sentence) {
    const why = item.row.querySelector("[data-why]");
    const link = document.createElement("a");
    link.href = other.href;
    link.textContent = other.folder ? `${other.folder}/${other.title}` : other.title;
    why.replaceChildren(`${sentence} `, link);
    why.hidden = false;
    item.row.querySelector("[data-keep]").hidden = item.row.querySelector("[data-discard]").hidden = false;
  }

  /** What is nearly the same is known once the file has been read, or the picture drawn. */
  async function nearly(item, id, pause) {
    if (item.state !== "stored" || !item.row.isConnected) return;
    const answer = await fetch(`/documents/d/${id}/stored`, { headers: { Accept: "application/json" } }).then((each) => each.json()).catch(() => ({}));
    if (item.state !== "stored") return;
    if (answer.nearly?.length) same(item, answer.nearly[0], words.nearly);
    else if (answer.known === false && pause < LONGEST_PAUSE) setTimeout(() => nearly(item, id, 2 * pause), pause);
  }

  async function discard(item) {
    const answer = await fetch(`/documents/d/${item.id}/trash`, { method: "POST", headers: headers(), redirect: "manual" }).catch(() => null);
    if (!answer || (answer.type !== "opaqueredirect" && !answer.ok)) return window.twinflow?.toast({ kind: "failed", text: words.failed });
    show(item, "cancelled", words.discarded);
    item.row.querySelector("[data-retry]").hidden = true;
    item.row.querySelector("[data-name]").removeAttribute("href");
    refreshList();
  }

  function refused(item, why, again) {
    if (item.state !== "going" && item.state !== "waiting") return;
    item.again = again;
    show(item, "refused", why || words.failed);
    next();
  }

  function cancel(item) {
    if (item.state !== "waiting" && item.state !== "going") return;
    const stop = item.stop;
    show(item, "cancelled", words.cancelled);
    stop?.();
    next();
  }

  /* ── the list behind it ── */
  function refreshList() {
    if (!items.some(({ state }) => state === "stored") || !document.getElementById("library")) return;
    htmx.ajax("GET", location.pathname + location.search, { target: "#library", select: "#library", swap: "outerHTML" });
  }

  /** Whether a link leads to another page of the library, which can be shown without leaving this one. */
  function inLibrary(link) {
    return link && link.origin === location.origin && !link.target && !link.hasAttribute("download")
      && /^\/documents(\/d\/[0-9a-f-]{36})?$/.test(link.pathname) && document.querySelector("#main.pg-docs");
  }

  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
    if (!active() || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || !inLibrary(link)) return;
    event.preventDefault();
    const address = link.pathname + link.search;
    htmx.ajax("GET", address, { target: "#main", select: "#main", swap: "outerHTML" }).then(() => history.pushState({}, "", address));
  });
  addEventListener("popstate", () => { if (active()) htmx.ajax("GET", location.pathname + location.search, { target: "#main", select: "#main", swap: "outerHTML" }); });
  addEventListener("beforeunload", (event) => { if (active()) event.preventDefault(); });

  document.addEventListener("submit", (event) => {
    if (event.target !== form() || event.defaultPrevented) return;
    event.preventDefault();
    const field = event.target.querySelector("input[name=file]");
    enqueue(chosen(field.files));
    event.target.querySelector("[name=title]").value = "";
    field.value = "";
    event.target.closest("details").open = false;
  });
  document.addEventListener("change", ({ target }) => {
    if (target.id !== "upload-folder") return;
    enqueue(chosen(target.files));
    target.value = "";
  });

  /* ── dropping ── */
  let over = 0;
  const list = () => (form() ? document.getElementById("library") : null);
  const carriesFiles = (event) => [...(event.dataTransfer?.types ?? [])].includes("Files");
  function hint(shown) {
    document.querySelector(".pg-up__drop")?.remove();
    if (shown) list()?.append(copy("upload-drop"));
  }
  document.addEventListener("dragenter", (event) => {
    if (!carriesFiles(event) || !list()) return;
    over += 1;
    if (over === 1) hint(true);
  });
  document.addEventListener("dragleave", (event) => {
    if (!carriesFiles(event) || !list()) return;
    over = Math.max(0, over - 1);
    if (!over) hint(false);
  });
  document.addEventListener("dragover", (event) => { if (carriesFiles(event) && list()) event.preventDefault(); });
  document.addEventListener("drop", (event) => {
    if (!carriesFiles(event) || !list() || event.target.closest?.("input[type=file]")) return;
    event.preventDefault();
    over = 0;
    hint(false);
    dropped(event.dataTransfer).then(enqueue, () => window.twinflow?.toast({ kind: "failed", text: words.failed }));
  });
})();
