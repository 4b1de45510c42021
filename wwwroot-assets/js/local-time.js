// <local-time datetime="..." form="ago|clock|full">: a moment in the reader's zone and language; the exact one on hover.
const clock = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" });
const exactClock = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit", second: "2-digit", fractionalSecondDigits: 3, hourCycle: "h23" });
const day = new Intl.DateTimeFormat(undefined, { day: "numeric", month: "short" });
const dayAndYear = new Intl.DateTimeFormat(undefined, { day: "numeric", month: "short", year: "numeric" });
const exact = new Intl.DateTimeFormat(undefined, { dateStyle: "full", timeStyle: "long" });

const sameDay = (a, b) => a.toDateString() === b.toDateString();
const dated = (date, now) => (date.getFullYear() === now.getFullYear() ? day : dayAndYear).format(date);

function ago(date, now) {
  const seconds = Math.round((now - date) / 1000);
  if (seconds < 2) return "just now";
  if (seconds < 60) return `${seconds} s ago`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ago`;
  if (seconds < 86400) return `${Math.floor(seconds / 3600)} h ago`;
  return seconds < 172800 ? "yesterday" : dated(date, now);
}

const forms = {
  ago,
  clock: (date, now) => sameDay(date, now) ? clock.format(date) : `${dated(date, now)} ${clock.format(date).slice(0, 5)}`,
  full: (date, now) => `${sameDay(date, now) ? "today" : dated(date, now)} ${exactClock.format(date)}`,
};

const shown = new Set();
setInterval(() => shown.forEach(element => element.show()), 1000);

customElements.define("local-time", class extends HTMLElement {
  static observedAttributes = ["datetime", "form"];
  // The text lives in a shadow root: what the server rendered stays untouched below it.
  text = this.attachShadow({ mode: "open" }).appendChild(document.createTextNode(""));

  connectedCallback() { shown.add(this); this.show(); }
  disconnectedCallback() { shown.delete(this); }
  attributeChangedCallback() { if (this.isConnected) this.show(); }

  get date() { return new Date(this.getAttribute("datetime")); }

  show() {
    const date = this.date;
    if (Number.isNaN(date.getTime())) return;
    const text = forms[this.getAttribute("form") ?? "ago"](date, new Date());
    if (this.text.data !== text) this.text.data = text;
  }
});

// Written when it is pointed at: for each row of a busy list it would cost more than all the rest of the row.
document.addEventListener("pointerover", ({ target }) => {
  const time = target.closest?.("local-time");
  if (time && !Number.isNaN(time.date.getTime())) time.title = exact.format(time.date);
});
