// Shows what the form means while it is filled in. Texts only; without this a button does the same.
"use strict";

(function () {
  const form = document.querySelector("form[data-preview]");
  const beside = document.querySelector(".beside");
  if (!form || !beside) {
    return;
  }
  const update = form.querySelector("[data-update]");
  let waiting = 0;
  let asked = 0;
  update.hidden = true;

  function showList(name, texts) {
    const list = beside.querySelector(`[data-list="${name}"]`);
    list.replaceChildren(...texts.map((text) => {
      const line = document.createElement("li");
      line.textContent = text;
      return line;
    }));
  }

  function showErrors(errors) {
    form.querySelectorAll("[data-error]").forEach((place) => {
      const text = errors[place.dataset.error] ?? "";
      const field = form.elements.namedItem(place.dataset.error);
      place.textContent = text;
      place.hidden = text === "";
      if (text) {
        field.setAttribute("aria-invalid", "true");
      } else {
        field.removeAttribute("aria-invalid");
      }
    });
  }

  function show(answer) {
    showErrors(answer.errors);
    const good = answer.preview.arms.length > 0;
    beside.querySelector("[data-stale]").hidden = good;
    if (!good) {
      return;
    }
    for (const arm of answer.preview.arms) {
      const card = beside.querySelector(`[data-arm="${CSS.escape(arm.arm)}"]`);
      card.querySelectorAll("[data-text]").forEach((place) => {
        place.textContent = arm[place.dataset.text];
      });
    }
    ["rules", "examples", "warnings"].forEach((name) => showList(name, answer.preview[name]));
    beside.querySelector('[data-if="warnings"]').hidden = answer.preview.warnings.length === 0;
  }

  async function ask() {
    const mine = ++asked;
    try {
      const response = await fetch(form.dataset.preview, {
        method: "POST",
        headers: { Accept: "application/json" },
        body: new URLSearchParams(new FormData(form)),
      });
      if (response.ok && mine === asked) {
        show(await response.json());
      }
    } catch {
      update.hidden = false;
    }
  }

  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, 250);
  });
})();
