/* Names to choose from while somebody is called with @. Without it a name is typed in full. */
(() => {
  "use strict";
  const CALL = /(?:^|[\s(])@([\p{L}][\p{L}\p{M}'’. -]{0,40}|)$/u;
  let box = null;
  let field = null;
  let asked = 0;

  const close = () => { box?.remove(); box = null; field?.removeAttribute("aria-expanded"); field?.removeAttribute("aria-activedescendant"); };
  const typed = () => CALL.exec(field.value.slice(0, field.selectionStart))?.[1];
  const marked = () => box?.querySelector("[aria-selected=true]");

  function mark(item) {
    marked()?.setAttribute("aria-selected", "false");
    item?.setAttribute("aria-selected", "true");
    if (item) field.setAttribute("aria-activedescendant", item.id);
  }
  function choose(name) {
    const at = field.selectionStart;
    const from = at - typed().length;
    field.setRangeText(`${name} `, from, at, "end");
    close();
    field.focus();
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  function show(names) {
    close();
    if (names.length === 0) return;
    box = document.createElement("ul");
    box.className = "tf-names";
    box.id = "talk-names";
    box.setAttribute("role", "listbox");
    names.forEach((name, at) => {
      const item = document.createElement("li");
      item.id = `talk-name-${at}`;
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      item.textContent = name;
      item.addEventListener("mousedown", (event) => { event.preventDefault(); choose(name); });
      box.append(item);
    });
    field.after(box);
    field.setAttribute("aria-controls", box.id);
    field.setAttribute("aria-expanded", "true");
    mark(box.firstElementChild);
  }
  async function look() {
    const words = typed();
    if (words === undefined) return close();
    const turn = ++asked;
    try {
      const answer = await fetch(`${field.dataset.mentions}?q=${encodeURIComponent(words)}`, { headers: { Accept: "application/json" } });
      const names = answer.ok ? await answer.json() : [];
      if (turn === asked && typed() === words) show(names.filter((name) => name !== words.trim()));
    } catch { close(); }
  }
  document.addEventListener("input", (event) => {
    if (!event.target.matches?.("[data-mentions]")) return;
    field = event.target;
    look();
  });
  document.addEventListener("keydown", (event) => {
    if (!box || event.target !== field) return;
    const item = marked();
    if (event.key === "ArrowDown") mark(item?.nextElementSibling ?? box.firstElementChild);
    else if (event.key === "ArrowUp") mark(item?.previousElementSibling ?? box.lastElementChild);
    else if ((event.key === "Enter" || event.key === "Tab") && item) choose(item.textContent);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }, true);
  document.addEventListener("focusout", (event) => { if (event.target === field) close(); });
})();
