// Says at once that a file is too large, before it is sent; the server says it again to those without scripts.
document.addEventListener("submit", (event) => {
  const form = event.target.closest("[data-upload]");
  if (!form || !form.dataset.limit) return;
  const file = form.querySelector("input[type=file]").files[0];
  const fault = form.querySelector("[data-fault]");
  const tooLarge = file && file.size > Number(form.dataset.limit);
  fault.hidden = !tooLarge;
  if (tooLarge) {
    fault.textContent = form.dataset.tooLarge;
    event.preventDefault();
    return;
  }
  const button = form.querySelector("button[type=submit]");
  button.setAttribute("aria-busy", "true");
});

// A document that is still being read shows its text as soon as it is there.
const reading = document.querySelector("[data-reading]");
if (reading) setTimeout(() => location.reload(), 1500);
