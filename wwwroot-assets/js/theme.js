// Runs before the first paint, so that no page flashes in the wrong theme.
(() => {
  const choices = ["system", "light", "dark"];
  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const stored = () => {
    try { return localStorage.getItem("theme"); } catch { return null; }
  };
  let choice;
  const apply = wanted => {
    choice = choices.includes(wanted) ? wanted : "system";
    root.dataset.themeChoice = choice;
    root.dataset.theme = choice === "dark" || (choice === "system" && dark.matches) ? "dark" : "light";
  };

  apply(stored());
  dark.addEventListener("change", () => apply(choice));
  addEventListener("storage", () => apply(stored()));
  addEventListener("click", event => {
    if (!event.target.closest?.("[data-theme-toggle]")) return;
    apply(choices[(choices.indexOf(choice) + 1) % choices.length]);
    try { localStorage.setItem("theme", choice); } catch { /* private mode: for this page alone */ }
  });
})();
