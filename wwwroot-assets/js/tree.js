// Arrow keys in a tree: up and down move, right opens and left closes. Not those of the list beside it.
addEventListener("keydown", event => {
  const row = event.target.closest?.("[data-tree] > .trow");
  if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
  const rows = [...row.parentElement.querySelectorAll(":scope > .trow")];
  const at = rows.indexOf(row);
  const target = { ArrowDown: rows[at + 1], ArrowUp: rows[at - 1], Home: rows[0], End: rows.at(-1) }[event.key];
  const presses = { ArrowRight: "false", ArrowLeft: "true" }[event.key];
  if (!target && !presses && !["ArrowDown", "ArrowUp"].includes(event.key)) return;
  event.preventDefault();
  target?.focus();
  if (presses && row.getAttribute("aria-expanded") === presses) row.click();
}, true);
