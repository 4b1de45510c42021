import "./sleep.js";

// The circuit tries again for as long as the page is open; when the server can't give it back, the page is loaded anew (its URL holds the state).
const banner = document.getElementById("components-reconnect-modal");
const forgotten = ["components-reconnect-failed", "components-reconnect-rejected", "components-reconnect-resume-failed"];
new MutationObserver(() => {
  if (forgotten.some(name => banner.classList.contains(name))) location.reload();
}).observe(banner, { attributeFilter: ["class"] });

// The library keeps "autofocus" to itself, and needs a circuit for it.
document.querySelector("[data-focus-first]")?.focus();

// Says that a text was changed, and not to what: it may be longer than a message of the circuit.
Blazor.registerCustomEventType("edit", { createEventArgs: () => ({}) });

Blazor.start({
  circuit: {
    // The connection says at its own level that it begins and stands: two lines on the console of every page.
    configureSignalR: builder => builder.configureLogging("warning"),
    reconnectionOptions: { maxRetries: 100000, retryIntervalMilliseconds: attempt => Math.min(5000, 250 * 2 ** Math.min(attempt, 5)) },
  },
});
