/* The decision tables of a model: dmn-js, saved into the same draft. */
(async () => {
  "use strict";
  const { draft } = window.twinflow;
  const { page, state, word } = draft;
  const file = page.dataset.file;
  const tables = new window.DmnJS({ container: "#decision" });
  const watched = new WeakSet();

  /** Each decision is shown by a viewer of its own, which tells of its changes itself. */
  function watch() {
    const viewer = tables.getActiveViewer();
    if (!viewer || watched.has(viewer)) return;
    watched.add(viewer);
    viewer.on("commandStack.changed", draft.touch);
  }

  draft.from(async () => ({ [file]: (await tables.saveXML({ format: true })).xml }));
  document.getElementById("findings").addEventListener("click", (event) => {
    const link = event.target.closest("button[data-element]");
    const view = link && tables.getViews().find((each) => each.element.id === link.dataset.element);
    if (view) tables.open(view);
  });
  try {
    await draft.read();
    await tables.importXML(state.files[file]);
    tables.on("views.changed", watch);
    const views = tables.getViews();
    const drawn = views.filter((each) => each.type === "decisionTable");
    await tables.open(drawn.length === 1 ? drawn[0] : views[0]);
    watch();
    page.dataset.ready = "true";
  } catch (problem) {
    draft.say("cloud-off", word("unreadable"));
    console.error(problem);
  }
})();
