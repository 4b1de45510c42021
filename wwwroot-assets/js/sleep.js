// A page that nobody has looked at for some minutes gives its circuit back to the server, and takes up where it was when it is looked at again.
const limit = 3 * 60_000, retry = 2000, patience = 5000;
const scrolled = ["#content", ".rows", ".detail"];
const inputs = ["wheel", "touchstart", "pointerdown", "keydown"];
const unkept = "textarea, input:not([type=search], [type=checkbox], [type=radio])";
const banner = document.getElementById("components-reconnect-modal");
const typed = new Set();
const lost = /no tracked object with id|does not contain a public invokable method/;
let timer, pausing, waking = false, drawnAnew = false, places = [];

const isAsleep = () => banner.classList.contains("components-reconnect-paused");

// What is half done is known to the circuit alone: such a page stays awake.
function isHalfDone() {
  for (const field of typed) if (!field.isConnected || !field.value) typed.delete(field);
  return typed.size > 0 || document.querySelector("[role=dialog]") !== null;
}

function sleep() {
  if (!isHalfDone()) pausing = Blazor.pauseCircuit?.();
}

async function wake() {
  clearTimeout(timer);
  if (waking) return;
  waking = true;
  await pausing;
  const late = setTimeout(() => isAsleep() && banner.classList.add("components-reconnect-show"), 1000);
  try {
    if (!document.hidden && isAsleep()) {
      drawnAnew = true;
      if (!await Blazor.resumeCircuit()) location.reload();
    }
  } catch {
    // A server that answers and takes no circuit back has ended the session; one that does not answer is waited for.
    if (await fetch("healthz").then(answer => answer.ok, () => false)) location.reload();
    else timer = setTimeout(wake, retry);
  } finally {
    clearTimeout(late);
    waking = false;
  }
}

// The page that comes back is drawn anew, a part at a time.
function takePlaces() {
  const stop = () => {
    observer.disconnect();
    for (const input of inputs) removeEventListener(input, stop, true);
  };
  const observer = new MutationObserver(() => {
    for (const { element, selector, top } of places) {
      const drawn = document.querySelector(selector);
      if (drawn && drawn !== element) drawn.scrollTop = top;
    }
  });
  observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ["style"] });
  for (const input of inputs) addEventListener(input, stop, true);
  setTimeout(stop, patience);
}

addEventListener("input", ({ target }) => target.matches(unkept) && typed.add(target));
addEventListener("submit", () => typed.clear());
addEventListener("pageshow", wake);
// What watched the page as it was drawn before speaks to objects of a circuit that is gone.
addEventListener("unhandledrejection", event => drawnAnew && lost.test(event.reason?.message ?? event.reason) && event.preventDefault());
document.addEventListener("visibilitychange", () => {
  clearTimeout(timer);
  if (document.hidden) timer = setTimeout(sleep, limit);
  else wake();
});
banner.addEventListener("components-reconnect-state-changed", ({ detail: { state } }) => {
  if (state === "show")
    places = scrolled.map(selector => ({ selector, element: document.querySelector(selector) })).filter(place => place.element).map(place => ({ ...place, top: place.element.scrollTop }));
  else if (state === "hide") takePlaces();
});
