// What the pages of people can do better with a script. Every page works without.
"use strict";

(function () {
  // Buttons that copy a field or a text.
  document.querySelectorAll("button[data-copy]").forEach((button) => {
    const source = document.getElementById(button.dataset.copy);
    const label = button.querySelector("span");
    if (!source || !label || !navigator.clipboard) {
      return;
    }
    const before = label.textContent;
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(source.value || source.textContent.trim());
      label.textContent = "Copied";
      setTimeout(() => { label.textContent = before; }, 2000);
    });
  });

  // The device's own way of sharing.
  document.querySelectorAll("button[data-share]").forEach((button) => {
    if (!navigator.share) {
      return;
    }
    button.hidden = false;
    button.addEventListener("click", () => {
      const { title, text, url } = button.dataset;
      navigator.share({ title, text, url }).catch(() => {});
    });
  });
})();
