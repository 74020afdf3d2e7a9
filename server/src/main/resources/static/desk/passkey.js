// Passkeys: asks the browser for one and sends the answer with the ordinary form around it.
"use strict";

(function () {
  const supported =
    window.PublicKeyCredential &&
    PublicKeyCredential.parseRequestOptionsFromJSON &&
    PublicKeyCredential.parseCreationOptionsFromJSON;

  async function answer(form) {
    const options = JSON.parse(form.dataset.options);
    if (form.dataset.passkey === "create") {
      const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
      return navigator.credentials.create({ publicKey });
    }
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
    return navigator.credentials.get({ publicKey });
  }

  function prepare(form) {
    const problem = form.querySelector(".error");
    form.hidden = false;
    form.addEventListener("submit", async (event) => {
      if (form.elements.credential.value) {
        return;
      }
      event.preventDefault();
      problem.hidden = true;
      try {
        const credential = await answer(form);
        form.elements.credential.value = JSON.stringify(credential.toJSON());
        form.requestSubmit();
      } catch (failed) {
        problem.textContent =
          failed.name === "InvalidStateError"
            ? "This device has a passkey for this account already."
            : "That did not work. Try again, or go another way.";
        problem.hidden = false;
      }
    });
  }

  if (supported) {
    document.querySelectorAll("form[data-passkey]").forEach(prepare);
  }
})();
