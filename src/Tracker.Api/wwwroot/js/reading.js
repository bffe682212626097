// Keeps the reading, the consequences and the summary in step with what one types. The server makes all three, by the
// same rules as when the form is sent; without this script the button 'Lees en controleer' does the same.
const form = document.querySelector("form[data-live]");
const pause = 250;
let timer;
let asking;

async function ask() {
  asking?.abort();
  asking = new AbortController();
  const fields = new FormData(form);
  fields.delete("__RequestVerificationToken");
  fields.delete("gezien");
  try {
    const answer = await fetch(`${form.dataset.live}?${new URLSearchParams(fields)}`, { signal: asking.signal });
    if (answer.ok)
      show(new DOMParser().parseFromString(await answer.text(), "text/html"));
  } catch (failure) {
    // Asked anew, or no connection: what stands there stays, and sending the form checks it all the same.
    if (failure.name !== "AbortError") console.debug(failure);
  }
}

function show(preview) {
  for (const part of preview.querySelectorAll("div[id]")) {
    const here = document.getElementById(part.id);
    // Left alone when it says the same, so that a screen reader is not made to say it again.
    if (here && here.innerHTML.trim() !== part.innerHTML.trim())
      here.replaceChildren(...part.childNodes);
  }
}

function soon() {
  clearTimeout(timer);
  timer = setTimeout(ask, pause);
}

form.addEventListener("input", soon);
form.addEventListener("change", soon);
