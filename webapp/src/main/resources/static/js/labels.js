/* Counts words while somebody types, and goes to the next criterion with Alt and the arrow. */
(() => {
  "use strict";
  const words = (text) => text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

  document.addEventListener("input", (event) => {
    const field = event.target;
    const counter = field.id && document.querySelector(`[data-words-of="${CSS.escape(field.id)}"]`);
    if (counter) counter.textContent = String(words(field.value));
  });

  const criteria = () => [...document.querySelectorAll("details.tf-crit")];

  function open(next) {
    criteria().forEach((each) => { each.open = each === next; });
    next.querySelector("summary").focus();
    next.scrollIntoView({ block: "nearest" });
  }

  document.addEventListener("keydown", (event) => {
    if (!event.altKey || event.key !== "ArrowDown" || !criteria().length) return;
    event.preventDefault();
    open(criteria()[(criteria().findIndex((each) => each.open) + 1) % criteria().length]);
  });

  /* The button that keeps a criterion and goes to the next; that it is kept is seen to by keeping.js. */
  document.addEventListener("submit", (event) => {
    const at = criteria().indexOf(event.target.closest("details.tf-crit"));
    if (at >= 0 && at + 1 < criteria().length) open(criteria()[at + 1]);
  });

  /* What cannot be taken back is asked once more; without scripts the form goes at once. */
  document.addEventListener("submit", (event) => {
    const dialog = event.submitter?.dataset.confirm;
    if (!dialog) return;
    event.preventDefault();
    document.getElementById(dialog).showModal();
  });
})();
