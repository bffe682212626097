// Shows what is found while one types, in a list under the field (the combobox pattern of WAI-ARIA). Without this
// script the form leads to the same on a page.
const pause = 120;
const most = 8;

for (const form of document.querySelectorAll("form[data-zoek]")) {
  const field = form.elements.zoek;
  const list = document.createElement("ul");
  const status = document.createElement("p");
  let timer;
  let asking;

  list.id = `${field.id}-lijst`;
  list.className = "wp-zoek__lijst";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", form.dataset.zoek);
  status.className = "wp-alleen-lezer";
  status.setAttribute("role", "status");
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", list.id);
  field.setAttribute("aria-expanded", "false");
  form.append(list, status);

  function option(result, at) {
    const item = document.createElement("li");
    const where = document.createElement("span");
    item.id = `${list.id}-${at}`;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    // What programs are told is Dutch, also on an English page.
    item.lang = "nl";
    item.textContent = result.naam;
    where.textContent = result.inWoorden ?? result.soort;
    item.append(" ", where);
    item.addEventListener("click", () => location.assign(result.pagina));
    // The field keeps the focus, so that the list does not close under the pointer.
    item.addEventListener("pointerdown", event => event.preventDefault());
    return item;
  }

  function close() {
    list.hidden = true;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  }

  function show({ resultaten, ongeveer }) {
    list.replaceChildren(...resultaten.map(option));
    list.hidden = resultaten.length === 0;
    field.setAttribute("aria-expanded", String(!list.hidden));
    field.removeAttribute("aria-activedescendant");
    status.textContent = resultaten.length === 0 ? form.dataset.niets
      : `${resultaten.length} ${ongeveer ? form.dataset.ongeveer : form.dataset.zoek.toLowerCase()}`;
  }

  async function ask() {
    asking?.abort();
    const sought = field.value.trim();
    if (sought.length < 2)
      return close();
    asking = new AbortController();
    const { signal } = asking;
    try {
      const query = new URLSearchParams({ zoek: sought, aantal: most });
      const answer = await fetch(`/api/v1/zoekresultaten?${query}`, { signal });
      const found = answer.ok ? await answer.json() : null;
      // An answer that is in already cannot be broken off.
      if (found && !signal.aborted && document.activeElement === field)
        show(found);
    } catch (failure) {
      // Asked anew, or no connection: the form still works.
      if (failure.name !== "AbortError") console.debug(failure);
    }
  }

  function move(step) {
    const items = [...list.children];
    const from = items.findIndex(item => item.getAttribute("aria-selected") === "true");
    const to = (from + step + items.length + (from < 0 && step < 0 ? 1 : 0)) % items.length;
    items.forEach((item, at) => item.setAttribute("aria-selected", String(at === to)));
    field.setAttribute("aria-activedescendant", items[to].id);
    items[to].scrollIntoView({ block: "nearest" });
  }

  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, pause);
  });
  field.addEventListener("keydown", event => {
    if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && !list.hidden) {
      event.preventDefault();
      // What one walks through does not change meanwhile.
      clearTimeout(timer);
      asking?.abort();
      move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && field.hasAttribute("aria-activedescendant")) {
      event.preventDefault();
      document.getElementById(field.getAttribute("aria-activedescendant")).click();
    }
  });
  form.addEventListener("focusout", event => {
    if (!form.contains(event.relatedTarget)) close();
  });
}
