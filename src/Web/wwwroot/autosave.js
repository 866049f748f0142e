// A page left by the browser's own means (Back, a closed tab, another app) saves what was changed on it, too.
(() => {
  const form = document.getElementById("main-form");
  if (!form) return;
  let sent = "";
  let leaving = false;
  form.addEventListener("submit", () => { leaving = true; });
  addEventListener("pageshow", () => { leaving = false; });
  const save = () => {
    if (leaving) return;
    const changed = [...form.querySelectorAll("input[type=radio]")].filter((r) => r.checked && !r.defaultChecked);
    const state = changed.map((r) => r.name + r.value).join();
    if (!state || state === sent) return;
    const data = new FormData(form);
    // Answers nobody touched stay as they are: those of the last time are confirmed by saving the page, not by leaving it.
    for (const name of new Set([...form.querySelectorAll("input[type=radio]")].map((r) => r.name))) {
      if (!changed.some((r) => r.name === name)) data.delete(name);
    }
    data.set("Go", "silently");
    fetch(form.action, { method: "POST", body: new URLSearchParams(data), keepalive: true }).then(
      (answer) => { if (answer.ok) sent = state; },
      () => {});
  };
  addEventListener("pagehide", save);
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") save(); });
})();
