// Keys press what is on the screen: an element names its own with data-shortcut, so that a key does nothing where its button is not.
const visible = element => element.checkVisibility?.() ?? element.offsetParent !== null;
const typing = target => target.closest("input, textarea, select, [contenteditable=true], .rz-dropdown");
const modalOpen = () => document.querySelector(".rz-dialog-wrapper, dialog[open]");

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

const root = document.documentElement;
const drawerButton = () => document.querySelector("[data-drawer-toggle]");
const setDrawer = open => {
  root.dataset.drawer = open ? "open" : "closed";
  drawerButton()?.setAttribute("aria-expanded", String(open));
};
const closeDrawer = () => setDrawer(false);

addEventListener("click", event => {
  const hit = selector => event.target.closest?.(selector);
  if (hit("[data-drawer-toggle]")) setDrawer(root.dataset.drawer !== "open");
  else if (hit("[data-drawer-close], .sidenav a")) closeDrawer();
  const opens = hit("[data-opens]");
  if (opens) document.getElementById(opens.dataset.opens)?.showModal();
  const closes = hit("[data-closes]") ?? (event.target.matches?.("dialog") ? event.target : null);
  closes?.closest("dialog")?.close();
});
