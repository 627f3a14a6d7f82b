/* The drawing of a process: camunda-bpmn-js with our colours, findings on the shapes; a viewer on narrow screens. */
(async () => {
  "use strict";
  const { draft, task } = window.twinflow;
  const { page, state, word } = draft;
  const stage = page.querySelector(".pg-model__canvas");
  const narrow = matchMedia("(max-width: 767px)").matches;
  const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const file = `${page.dataset.key}.bpmn`;
  let modeler = null;

  const load = (address) => new Promise((done, failed) => {
    const script = Object.assign(document.createElement("script"), { src: address, onload: done, onerror: failed });
    document.head.append(script);
  });

  const looks = () => ({
    container: "#canvas",
    bpmnRenderer: { defaultFillColor: css("--tf-surface"), defaultStrokeColor: css("--tf-text"), defaultLabelColor: css("--tf-text") },
    textRenderer: { defaultStyle: { fontFamily: "Commissioner TF", fontSize: 12.5 }, externalStyle: { fontSize: 12 } },
  });

  /** Where letters are whole pixels wide, a label fills its box, and bpmn-js breaks off the last letter of it. */
  function widen(labels) {
    const measured = labels.getExternalLabelBounds;
    labels.getExternalLabelBounds = (bounds, words) => {
      const box = measured(bounds, words);
      return { ...box, width: box.width + 2 };
    };
  }

  /* ── findings on the shapes ── */
  function flags(findings) {
    if (!modeler) return;
    const overlays = modeler.get("overlays");
    const registry = modeler.get("elementRegistry");
    const canvas = modeler.get("canvas");
    overlays.remove({ type: "lint" });
    registry.forEach((each) => { canvas.removeMarker(each, "tf-lint-error"); canvas.removeMarker(each, "tf-lint-warning"); });
    const worst = new Map();
    findings.forEach((each) => { if (worst.get(each.element)?.severity !== "error") worst.set(each.element, each); });
    worst.forEach((finding, id) => {
      const shape = registry.get(id);
      if (!shape || shape === canvas.getRootElement()) return;
      canvas.addMarker(shape, `tf-lint-${finding.severity}`);
      if (shape.waypoints) return;
      const bad = finding.severity === "error";
      const flag = document.createElement("span");
      flag.className = `tf-flag ${bad ? "is-bad" : "is-warn"}`;
      flag.title = finding.message;
      flag.innerHTML = `<i class="ti ti-${bad ? "circle-x" : "alert-triangle"}" aria-hidden="true"></i>`;
      overlays.add(shape, "lint", { position: { top: -11, right: 14 }, html: flag });
    });
  }

  function show(id) {
    const shape = modeler.get("elementRegistry").get(id);
    if (!shape) return;
    modeler.get("selection")?.select(shape);
    modeler.get("canvas").scrollToElement?.(shape, 80);
  }

  /* ── zoom ── */
  const zoomed = () => { document.getElementById("zoom").textContent = `${Math.round(modeler.get("canvas").zoom() * 100)}\u00a0%`; };

  /** Shows everything beside the palette, not under it. */
  function fit() {
    const canvas = modeler.get("canvas");
    canvas.zoom("fit-viewport", "auto");
    const { inner, outer } = canvas.viewbox();
    const left = narrow ? 16 : 124;
    const scale = Math.min(1, (outer.width - left - 24) / inner.width, (outer.height - 48) / inner.height);
    if (scale > 0 && Number.isFinite(scale)) {
      const width = outer.width / scale;
      const height = outer.height / scale;
      canvas.viewbox({ x: inner.x - left / scale, y: inner.y - (height - inner.height) / 2, width, height });
    }
    zoomed();
  }

  const zoom = (step) => { modeler.get("zoomScroll")?.stepZoom(step); zoomed(); };

  function buttons() {
    const stack = modeler.get("commandStack", false);
    ["undo", "redo"].forEach((way) => {
      const button = document.getElementById(way);
      if (button) button.disabled = !stack?.[way === "undo" ? "canUndo" : "canRedo"]();
    });
  }

  async function open(xml) {
    modeler?.destroy();
    const made = narrow ? new window.BpmnNavigatedViewer(looks())
      : new window.BpmnModeler({ ...looks(), propertiesPanel: { parent: "#props" } });
    modeler = made;
    window.twinflow.modeler = made;
    if (!narrow) task.attach(made);
    widen(made.get("textRenderer"));
    await made.importXML(xml);
    fit();
    flags(state.findings);
    made.on("canvas.viewbox.changed", zoomed);
    if (!narrow) {
      made.on("commandStack.changed", () => { buttons(); draft.touch(); });
      buttons();
    }
  }

  draft.from(async () => ({ [file]: (await modeler.saveXML({ format: true })).xml }));
  draft.on("findings", flags);
  draft.on("saved", () => task.refresh());
  document.getElementById("zoom-in").addEventListener("click", () => zoom(1));
  document.getElementById("zoom-out").addEventListener("click", () => zoom(-1));
  document.getElementById("zoom-fit").addEventListener("click", fit);
  document.getElementById("undo").addEventListener("click", () => modeler.get("commandStack").undo());
  document.getElementById("redo").addEventListener("click", () => modeler.get("commandStack").redo());
  document.getElementById("findings").addEventListener("click", (event) => {
    const link = event.target.closest("button[data-element]");
    if (link) show(link.dataset.element);
  });
  /* The colours of shapes are set when they are drawn: the drawing is made again, with what was drawn so far. */
  document.addEventListener("tf:theme", async () => open(narrow ? state.files[file] : (await modeler.saveXML()).xml));

  try {
    await load(narrow ? stage.dataset.viewer : stage.dataset.modeler);
    await draft.read();
    await document.fonts.load("12px 'Commissioner TF'");
    await open(state.files[file]);
    const at = new URLSearchParams(location.search).get("at");
    page.dataset.ready = "true";
    /* The panel of properties comes a moment later and would miss what is selected before. */
    if (at) setTimeout(() => show(at), 150);
  } catch (problem) {
    draft.say("cloud-off", word("unreadable"));
    console.error(problem);
  }
})();
