/* Goes from change to change, by the two buttons or with Alt and an arrow; without scripts the links go to the first. */
(() => {
  "use strict";
  const changes = [...document.querySelectorAll(".cmp__change")];
  if (!changes.length) return;
  let at = -1;

  function go(step) {
    at = (at + step + changes.length) % changes.length;
    if (at < 0) at = 0;
    changes[at].focus({ preventScroll: true });
    changes[at].scrollIntoView({ block: "center" });
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-go]");
    if (!link) return;
    event.preventDefault();
    go(at < 0 && link.dataset.go === "-1" ? 0 : Number(link.dataset.go));
  });

  document.addEventListener("keydown", (event) => {
    if (!event.altKey || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
    event.preventDefault();
    go(event.key === "ArrowDown" ? 1 : at < 0 ? 0 : -1);
  });
})();
