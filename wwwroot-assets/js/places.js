// Pages scroll within <main>, which a browser neither takes to the top for a new page nor back to its place for an old one.
// Without the Navigation API (browsers before 2026) it stays as it is.
// How long what comes in parts may take, in ms, once the first of it is there.
const patience = 5000;
const inputs = ["wheel", "touchstart", "pointerdown", "keydown"];
const places = new Map();
const main = () => document.getElementById("content");
let stop = () => {};

// The page comes later than its address, and a longer one a part at a time.
function take(top) {
  const watched = main();
  let timer;
  const observer = new MutationObserver(() => {
    watched.scrollTop = top;
    if (top === 0) stop();
    else timer ??= setTimeout(() => stop(), patience);
  });
  stop = () => {
    observer.disconnect();
    clearTimeout(timer);
    for (const input of inputs) removeEventListener(input, stop, true);
    stop = () => {};
  };
  for (const input of inputs) addEventListener(input, stop, true);
  observer.observe(watched, { childList: true, subtree: true });
}

window.navigation?.addEventListener("currententrychange", ({ from, navigationType }) => {
  if (!main()) return;
  stop();
  places.set(from.key, main().scrollTop);
  if (new URL(from.url).pathname !== location.pathname && !location.hash) take(navigationType === "traverse" ? places.get(navigation.currentEntry.key) ?? 0 : 0);
});
