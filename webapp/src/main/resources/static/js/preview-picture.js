// The picture of a document: larger, smaller, turned. Without this script it is shown as it fits.
const image = document.querySelector("[data-image]");
const tools = document.querySelector("[data-tools]");
let zoom = 1;
let turn = 0;

function show() {
  image.classList.toggle("is-zoomed", zoom !== 1);
  image.style.width = zoom === 1 ? "" : `${Math.round(image.naturalWidth * zoom)}px`;
  image.style.transform = turn ? `rotate(${turn}deg)` : "";
}

tools.hidden = false;
tools.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  if (button.dataset.zoom) {
    zoom = Math.min(4, Math.max(0.25, zoom * (button.dataset.zoom === "1" ? 1.25 : 0.8)));
    if (Math.abs(zoom - 1) < 0.05) zoom = 1;
  } else {
    turn = (turn + 90) % 360;
  }
  show();
});
