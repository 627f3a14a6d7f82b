/* The pages of a photographed paper: taken or chosen one after the other, put in order, turned, left out. The form's own
   field carries them in the end, so the server gets the same with and without this script. */
(() => {
  "use strict";
  for (const box of document.querySelectorAll("[data-pages]")) {
    const field = box.querySelector("input[name=photo]");
    const list = box.querySelector("[data-list]");
    const pages = [];
    field.closest(".tf-field").classList.add("visually-hidden");
    field.tabIndex = -1;
    field.required = false;

    const name = (at) => box.dataset.page.replace("{0}", at + 1).replace("{1}", pages.length);

    function fill() {
      const carried = new DataTransfer();
      pages.forEach(({ file }) => carried.items.add(file));
      field.files = carried.files;
      box.querySelectorAll("input[name=turns]").forEach((each) => each.remove());
      pages.forEach(({ turns }) => {
        const input = document.createElement("input");
        Object.assign(input, { type: "hidden", name: "turns", value: turns });
        box.append(input);
      });
    }

    function show() {
      pages.forEach((page, at) => {
        page.row.querySelector("[data-name]").textContent = name(at);
        page.row.querySelectorAll("button").forEach((button) => {
          button.dataset.word ??= button.getAttribute("aria-label");
          button.setAttribute("aria-label", `${button.dataset.word}: ${name(at)}`);
        });
        page.row.querySelector("[data-move='-1']").disabled = at === 0;
        page.row.querySelector("[data-move='1']").disabled = at === pages.length - 1;
        page.row.querySelector(".pg-photos__sheet").dataset.turns = page.turns;
        list.append(page.row);
      });
      fill();
      box.querySelector("[data-said]").textContent = pages.length ? name(pages.length - 1) : "";
    }

    function add(file) {
      const page = { file, turns: 0, row: box.querySelector("template").content.firstElementChild.cloneNode(true) };
      const image = page.row.querySelector("img");
      image.src = URL.createObjectURL(file);
      page.row.addEventListener("click", ({ target }) => {
        const button = target.closest("button");
        if (!button) return;
        const at = pages.indexOf(page);
        if (button.dataset.move) {
          const to = at + Number(button.dataset.move);
          pages.splice(at, 1);
          pages.splice(to, 0, page);
        } else if ("turn" in button.dataset) page.turns = (page.turns + 1) % 4;
        else {
          pages.splice(at, 1);
          page.row.remove();
          URL.revokeObjectURL(image.src);
        }
        show();
        if (button.isConnected && !button.disabled) button.focus();
      });
      pages.push(page);
    }

    box.addEventListener("change", ({ target }) => {
      if (!target.matches("[data-add]")) return;
      [...target.files].forEach(add);
      target.value = "";
      show();
    });
    box.closest("form").addEventListener("submit", (event) => {
      const button = event.target.querySelector("[type=submit]");
      if (!pages.length || button.getAttribute("aria-busy")) {
        event.preventDefault();
        box.querySelector("[data-add]").focus();
        return;
      }
      button.setAttribute("aria-busy", "true");
    });
    addEventListener("pageshow", () => box.closest("form").querySelector("[type=submit]").removeAttribute("aria-busy"));
  }
})();
