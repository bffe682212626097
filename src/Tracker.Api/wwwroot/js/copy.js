// A button that copies the text of a field. Without this script there is no button, and one selects the text oneself.
for (const button of document.querySelectorAll("[data-copy]")) {
  const field = document.getElementById(button.dataset.copy);
  const told = button.closest("section").querySelector("[data-copied]");
  button.hidden = false;
  button.addEventListener("click", async () => {
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
      told.textContent = button.dataset.told;
    } catch {
      told.textContent = button.dataset.failed;
    }
  });
}
