// What the desk can do better with a script. Every page works without.
"use strict";

(function () {
  // On a narrow screen the menu begins closed.
  const narrow = window.matchMedia("(max-width: 52rem)");
  document.querySelectorAll("details[data-menu]").forEach((menu) => {
    const fit = () => { menu.open = !narrow.matches; };
    fit();
    narrow.addEventListener("change", fit);
  });

  // Buttons that copy the field before them.
  document.querySelectorAll("button[data-copy]").forEach((button) => {
    const source = document.getElementById(button.dataset.copy);
    if (!source || !navigator.clipboard) {
      return;
    }
    const before = button.textContent;
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(source.value ?? source.textContent);
      button.textContent = "Copied";
      setTimeout(() => { button.textContent = before; }, 2000);
    });
  });

  // A picker beside a field for a colour; each follows the other.
  document.querySelectorAll("input[data-colour]").forEach((picker) => {
    const field = document.getElementById(picker.dataset.colour);
    picker.hidden = false;
    picker.addEventListener("input", () => { field.value = picker.value; });
    field.addEventListener("input", () => {
      if (/^#[0-9a-f]{6}$/i.test(field.value.trim())) {
        picker.value = field.value.trim();
      }
    });
  });

  // Filters that apply as soon as they are changed.
  document.querySelectorAll("form[data-at-once] select").forEach((select) => {
    select.addEventListener("change", () => select.form.requestSubmit());
  });
})();
