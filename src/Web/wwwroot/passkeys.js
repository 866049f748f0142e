// Passkeys, where the browser has them: shows the forms that need them, asks the device, and sends what it answers.
(() => {
  const make = window.PublicKeyCredential?.parseCreationOptionsFromJSON;
  const ask = window.PublicKeyCredential?.parseRequestOptionsFromJSON;
  if (!make || !ask) return;
  for (const note of document.querySelectorAll("[data-without-passkeys]")) note.hidden = true;
  const run = async (form) => {
    const failed = form.querySelector("[data-failed]");
    failed.hidden = true;
    try {
      const answer = await fetch(form.dataset.options, { method: "POST", body: new URLSearchParams(new FormData(form)) });
      // A session that has ended, or whose proof is too old, is led to where that is made good.
      if (answer.redirected) return location.assign(answer.url);
      if (!answer.ok) throw new Error(answer.statusText);
      const options = await answer.json();
      const credential = form.dataset.passkey === "create"
        ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
        : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
      form.elements.Credential.value = JSON.stringify(credential);
      form.submit();
    } catch {
      // Cancelled, too late, or no passkey of ours on this device; the browser does not tell which.
      failed.hidden = false;
    }
  };
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.hidden = false;
    form.addEventListener("submit", (event) => { event.preventDefault(); run(form); });
  }
})();
