// "None of these", "don't know" and options like them stand alone: ticking one clears the others, and the other way round.
(() => {
  for (const question of document.querySelectorAll(".question")) {
    const fields = [...question.querySelectorAll("input:not([type=hidden])")];
    const alone = fields.filter((f) => f.dataset.alone);
    if (!alone.length) continue;
    const clear = (field) => {
      if (field.type === "text") field.value = ""; else field.checked = false;
    };
    question.addEventListener("input", ({ target }) => {
      if (target.type !== "text" && !target.checked) return;
      (alone.includes(target) ? fields.filter((f) => f !== target) : alone).forEach(clear);
    });
  }
})();
