// Goes to the next or previous change: from the one that has the focus, else from what is on the screen.
addEventListener("click", event => {
  const button = event.target.closest?.("[data-change-step]");
  if (!button) return;
  const step = Number(button.dataset.changeStep);
  const changes = [...document.querySelectorAll("[data-change]")];
  const top = innerHeight / 3;
  const current = changes.findIndex(change => change.classList.contains("current"));
  const below = changes.findIndex(change => change.getBoundingClientRect().top > top);
  const next = current >= 0 ? current + step : step > 0 ? Math.max(0, below) : (below < 0 ? changes.length : below) - 1;
  const change = changes[Math.min(changes.length - 1, Math.max(0, next))];
  if (!change) return;
  changes[current]?.classList.remove("current");
  change.classList.add("current");
  change.focus({ preventScroll: true });
  change.scrollIntoView({ block: "center" });
});
