// Arrow keys go from card to card as they stand on the screen: up and down in a quarter, left and right to the next.
// Without this script Tab does the same, in the order of the page.
const board = document.querySelector("[data-moves]");
const directions = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
let hint;
let isWanted = true;

board?.addEventListener("keydown", (event) => {
  const direction = directions[event.key];
  const here = event.target.closest("h3 a");
  if (!direction || !here || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey)
    return;
  const next = nearest(here, direction);
  if (next) {
    event.preventDefault();
    next.focus();
  }
});

// Once sent away it stays away: what comes by itself must be able to go without moving the focus.
board?.addEventListener("keydown", (event) => {
  if (event.key !== "Escape")
    return;
  isWanted = false;
  tell(false);
});

board?.addEventListener("focusin", (event) => tell(event.target.matches("h3 a:focus-visible")));
board?.addEventListener("focusout", () => tell(false));

// The nearest card in that direction; what stands out of line counts for thrice its distance. To the side one stays in
// the row of quarters, up and down in the column.
function nearest(here, [x, y]) {
  const from = place(here);
  const row = x ? here.closest("[data-moves]>*") : board;
  let best;
  let least = Infinity;
  for (const link of row.querySelectorAll("h3 a")) {
    const to = place(link);
    const along = (to.x - from.x) * x + (to.y - from.y) * y;
    const aside = Math.abs((to.x - from.x) * y) + Math.abs((to.y - from.y) * x);
    if (along < 4 || to.hidden || (y && aside > from.width / 2))
      continue;
    const distance = along + 3 * aside;
    if (distance < least)
      [best, least] = [link, distance];
  }
  return best;
}

function place(link) {
  const box = link.closest("li").getBoundingClientRect();
  return { x: box.left, y: box.top, width: box.width, hidden: box.width === 0 };
}

function tell(isDue) {
  if (!hint) {
    hint = document.createElement("p");
    hint.className = "wp-toetsen";
    hint.textContent = board.dataset.moves;
    board.append(hint);
  }
  hint.hidden = !(isDue && isWanted);
}
