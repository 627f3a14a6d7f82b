/* Shows the form that is being written. */
(async () => {
  "use strict";
  const source = document.getElementById("content");
  const failed = document.getElementById("preview-failed");
  const viewer = new window.FormViewer.Form({ container: "#preview" });
  let clock = 0;
  let last = Promise.resolve();

  async function draw() {
    try {
      await viewer.importSchema(JSON.parse(source.value), {});
      failed.hidden = true;
    } catch (problem) {
      failed.hidden = false;
    }
  }

  source.addEventListener("input", () => {
    clearTimeout(clock);
    clock = setTimeout(() => { last = last.then(draw); }, 300);
  });
  await draw();
})();
