// Keys press what is on the screen: an element names its own with data-shortcut, so that a key does nothing where its button is not.
const visible = element => element.checkVisibility?.() ?? element.offsetParent !== null;
const typing = target => target.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable=true], [role=combobox], [role=listbox]");
const modalOpen = () => document.querySelector("[role=dialog]");

function move(list, step) {
  const rows = [...list.querySelectorAll("[data-row]")];
  const current = rows.findIndex(row => row.getAttribute("aria-current") === "true");
  const next = rows[current < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, current + step))];
  if (!next) return;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
  next.click();
}

addEventListener("keydown", event => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") {
    closeDrawer();
    if (event.target.matches?.("[data-search]")) {
      // The browser would empty the field, while the list stays filtered.
      event.preventDefault();
      event.target.blur();
    }
    return;
  }

  if (typing(event.target) || modalOpen()) return;
  const list = document.querySelector("[data-list]");
  const arrows = event.target === document.body || list?.contains(event.target);
  const step = { j: 1, k: -1, ArrowDown: arrows ? 1 : 0, ArrowUp: arrows ? -1 : 0 }[event.key];
  if (step && list) {
    event.preventDefault();
    move(list, step);
    return;
  }

  const target = [...document.querySelectorAll("[data-shortcut]")].find(e => e.dataset.shortcut === event.key && visible(e));
  if (!target) return;
  event.preventDefault();
  if (target.matches("input")) { target.focus(); target.select(); } else target.click();
});

// Over the page and not beside it, the navigation goes away with Escape.
const closeDrawer = () => {
  const button = document.querySelector("[data-drawer-toggle][aria-expanded=true]");
  if (button && visible(button)) button.click();
};

// The arrow moves the focus here and not by way of the server, so that Enter pressed at once opens the tab that has it.
addEventListener("keydown", event => {
  const tab = event.target.closest?.("[role=tab]");
  if (!tab || event.ctrlKey || event.metaKey || event.altKey) return;
  const tabs = [...tab.closest("[role=tablist]").querySelectorAll("[role=tab]:not([aria-disabled=true])")];
  const at = tabs.indexOf(tab);
  const next = { ArrowRight: tabs[at + 1] ?? tabs[0], ArrowLeft: tabs.at(at - 1), Home: tabs[0], End: tabs.at(-1) }[event.key];
  if (!next) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  next.focus();
}, { capture: true });

// Enter takes what the open list offers; the browser would also send the form.
addEventListener("keydown", event => {
  if (event.key === "Enter" && event.target.matches?.("input[role=combobox][aria-expanded=true]")) event.preventDefault();
}, { capture: true });
