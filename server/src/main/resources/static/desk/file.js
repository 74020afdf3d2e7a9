// Lets one choose a file where its lines would have to be pasted. Without a script the field is enough.
"use strict";

document.querySelectorAll("[data-file-into]").forEach((place) => {
  const target = document.getElementById(place.dataset.fileInto);
  const input = place.querySelector("input[type=file]");
  if (!target || !input) {
    return;
  }
  place.hidden = false;
  input.addEventListener("change", async () => {
    if (input.files.length === 1) {
      target.value = await input.files[0].text();
    }
  });
});
