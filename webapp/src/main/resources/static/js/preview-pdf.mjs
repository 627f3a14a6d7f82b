// Shows a PDF with pdf.js: its pages, its text, and the words that were searched for. Scripts in the file never run:
// there is no scripting manager, eval is off, and forms are drawn, not filled in.
import * as pdfjs from "/vendor/pdfjs/5.6.205/pdf.min.mjs";

globalThis.pdfjsLib = pdfjs;
const { EventBus, PDFFindController, PDFLinkService, PDFViewer } = await import("/vendor/pdfjs/5.6.205/pdf_viewer.mjs");
const base = "/vendor/pdfjs/5.6.205/";
pdfjs.GlobalWorkerOptions.workerSrc = `${base}pdf.worker.min.mjs`;

const room = document.querySelector("[data-pdf]");
const words = room.dataset;
const plain = room.querySelector("[data-plain]");
const tools = document.querySelector("[data-tools]");
const find = document.querySelector("[data-find]");
const said = document.querySelector("[data-matches]");
const number = document.querySelector("[data-number]");

// Our words are on the page already; the library's own are not needed.
const silent = {
  getLanguage: () => document.documentElement.lang,
  getDirection: () => "ltr",
  get: async (ids, args, fallback) => fallback ?? "",
  translate: async () => {},
  translateOnce: async () => {},
  destroy: async () => {},
  pause() {},
  resume() {},
};

const fill = (text, ...values) => values.reduce((done, value, at) => done.replace(`{${at}}`, value), text);

const container = document.createElement("div");
container.className = "pdf-room";
container.tabIndex = 0;
container.append(room.querySelector(".pdfViewer"));
room.prepend(container);

const eventBus = new EventBus();
const linkService = new PDFLinkService({
  eventBus,
  externalLinkTarget: 2,
  externalLinkRel: "noopener noreferrer nofollow",
});
const findController = new PDFFindController({ linkService, eventBus });
const viewer = new PDFViewer({
  container,
  eventBus,
  linkService,
  findController,
  l10n: silent,
  annotationMode: pdfjs.AnnotationMode.ENABLE,
  annotationEditorMode: pdfjs.AnnotationEditorType.DISABLE,
  imageResourcesPath: `${base}images/`,
});
linkService.setViewer(viewer);

function look(query, more = {}) {
  const wanted = query.filter((word) => word.length > 0);
  if (wanted.length === 0) {
    said.textContent = "";
    eventBus.dispatch("findbarclose", {});
    return;
  }
  eventBus.dispatch("find", {
    query: wanted.length === 1 ? wanted[0] : wanted,
    type: "",
    caseSensitive: false,
    entireWord: false,
    highlightAll: true,
    findPrevious: false,
    matchDiacritics: false,
    ...more,
  });
}

let query = (words.words ?? "").split("\n").filter((word) => word);

// "autorisations" was found by the search through "autorisation": a shorter beginning finds it on the page, too.
let shortened = false;
function shorter() {
  if (shortened || query.every((word) => word.length < 6)) return false;
  shortened = true;
  query = query.map((word) => (word.length < 6 ? word : word.slice(0, word.length - 2)));
  look(query);
  return true;
}

function say({ current, total }) {
  const page = (findController.selected?.pageIdx ?? 0) + 1;
  said.textContent = total > 0 ? fill(words.match, Math.max(current, 1), total, page) : words.none;
}
eventBus.on("updatefindmatchescount", ({ matchesCount }) => say(matchesCount));
eventBus.on("updatefindcontrolstate", ({ state, matchesCount }) => {
  const absent = state === 1;
  if (!absent || !shorter()) {
    if (state !== 3) say(matchesCount);
  }
});

eventBus.on("pagesinit", () => {
  // the viewer leaves the names of its pages to a translation that is not shipped
  const named = document.querySelector("label[for=pv-n]")?.textContent ?? "";
  for (const part of viewer.container.querySelectorAll(".page")) part.setAttribute("aria-label", `${named} ${part.dataset.pageNumber}`);
  viewer.currentScaleValue = "page-width";
  plain.hidden = true;
  tools.hidden = false;
  find.hidden = false;
  number.max = viewer.pagesCount;
  document.querySelector("[data-count]").textContent = fill(words.of, viewer.pagesCount);
  look(query);
});
eventBus.on("pagechanging", ({ pageNumber }) => {
  number.value = pageNumber;
});

number.addEventListener("change", () => {
  viewer.currentPageNumber = Math.min(viewer.pagesCount, Math.max(1, Number(number.value) || 1));
});
find.addEventListener("submit", (event) => {
  event.preventDefault();
  const typed = find.elements.q.value.trim();
  if (typed === find.dataset.before) {
    look(query, { type: "again" });
  } else {
    find.dataset.before = typed;
    shortened = false;
    query = typed ? [typed] : [];
    look(query);
  }
});
find.dataset.before = find.elements.q.value.trim();
find.querySelector("[data-previous]").addEventListener("click", () => look(query, { type: "again", findPrevious: true }));

async function print() {
  const sheets = document.createElement("div");
  sheets.className = "pv-print";
  for (let page = 1; page <= viewer.pagesCount; page++) {
    const drawn = await viewer.pdfDocument.getPage(page);
    const viewport = drawn.getViewport({ scale: 150 / 72 });
    const canvas = document.createElement("canvas");
    canvas.width = viewport.width;
    canvas.height = viewport.height;
    await drawn.render({ canvas, viewport, intent: "print" }).promise;
    const image = document.createElement("img");
    image.src = canvas.toDataURL("image/jpeg", 0.9);
    image.alt = "";
    await image.decode();
    sheets.append(image);
    canvas.width = 0;
  }
  document.body.append(sheets);
  document.body.classList.add("is-printing");
  window.print();
  document.body.classList.remove("is-printing");
  sheets.remove();
}

tools.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  if (button.dataset.zoom) viewer.updateScale({ steps: Number(button.dataset.zoom) });
  else if (button.dataset.page) viewer.currentPageNumber = Math.min(viewer.pagesCount, Math.max(1, viewer.currentPageNumber + Number(button.dataset.page)));
  else if ("turn" in button.dataset) viewer.pagesRotation = (viewer.pagesRotation + 90) % 360;
  else if ("print" in button.dataset) print();
});

try {
  const pdf = await pdfjs.getDocument({
    url: words.pdf,
    isEvalSupported: false,
    enableXfa: false,
    useWasm: false,
    wasmUrl: `${base}wasm/`,
    standardFontDataUrl: `${base}standard_fonts/`,
  }).promise;
  viewer.setDocument(pdf);
  linkService.setDocument(pdf, null);
} catch {
  container.remove();
  said.textContent = words.broken;
}
