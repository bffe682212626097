// What is typed is kept in this window until it is recorded: a page that is left by mistake costs nothing.
const form = document.querySelector("form[data-draft]");

if (form) {
  const key = `${form.dataset.draft} ${form.elements.dossier?.value ?? ""}`;
  const own = (name) => name !== "__RequestVerificationToken" && name !== "gezien" && name !== "kenmerk";
  const fields = () => [...new FormData(form)].filter(([name]) => own(name));
  const opened = JSON.stringify(fields());
  const kept = sessionStorage.getItem(key);
  const state = form.querySelector("[data-draft-state]");

  // Only on a page that came up empty: what the server fills in is newer.
  if (kept && kept !== opened && !location.search.includes("zin=") && !document.querySelector("[role=alert]"))
    restore(JSON.parse(kept));

  form.addEventListener("input", () => sessionStorage.setItem(key, JSON.stringify(fields())));
  form.addEventListener("submit", () => sessionStorage.setItem(key, JSON.stringify(fields())));

  function restore(values) {
    for (const [name, value] of values) {
      const field = form.elements[name];
      if (!field) continue;
      if (field instanceof RadioNodeList || field.type === "checkbox" || field.type === "radio") {
        for (const choice of form.querySelectorAll(`[name="${CSS.escape(name)}"]`))
          choice.checked = values.some(([other, chosen]) => other === name && chosen === choice.value);
      } else {
        field.value = value;
      }
    }
    say();
    form.dispatchEvent(new Event("input", { bubbles: true }));
  }

  function say() {
    const clear = document.createElement("button");
    clear.type = "button";
    clear.className = "utrecht-button utrecht-button--subtle utrecht-button--html-button";
    clear.textContent = "Begin opnieuw";
    clear.addEventListener("click", () => {
      sessionStorage.removeItem(key);
      location.reload();
    });
    state.replaceChildren("Wat u eerder typte, staat er weer. ", clear);
  }
} else if (document.querySelector("[data-draft-done]")) {
  sessionStorage.removeItem(document.querySelector("[data-draft-done]").dataset.draftDone);
}
