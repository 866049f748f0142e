// A page left by the browser's own means (Back, a closed tab, another app) saves what was changed on it, too.
(() => {
  const form = document.getElementById("main-form");
  if (!form) return;
  let sent = "";
  let leaving = false;
  form.addEventListener("submit", () => { leaving = true; });
  addEventListener("pageshow", () => { leaving = false; });
  const fields = (question) => [...question.querySelectorAll("input:not([type=hidden])")];
  const isChanged = (f) => f.type === "text" ? f.value !== f.defaultValue : f.checked !== f.defaultChecked;
  const save = () => {
    if (leaving) return;
    const questions = [...form.querySelectorAll(".question")];
    const changed = questions.filter((q) => fields(q).some(isChanged));
    const state = changed.flatMap(fields).map((f) => f.type === "text" ? f.name + f.value : f.checked ? f.name + f.value : "").join();
    if (!changed.length || state === sent) return;
    const data = new FormData(form);
    // Answers nobody touched stay as they are: those of the last time are confirmed by saving the page, not by leaving it.
    for (const question of questions) {
      if (!changed.includes(question)) question.querySelectorAll("input").forEach((f) => data.delete(f.name));
    }
    data.set("Go", "silently");
    fetch(form.action, { method: "POST", body: new URLSearchParams(data), keepalive: true }).then(
      (answer) => { if (answer.ok) sent = state; },
      () => {});
  };
  addEventListener("pagehide", save);
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") save(); });
})();
