import { handOver } from "./handed-bytes.js";

// A text box turns CR LF into LF. So what was pasted is kept beside it, for as long as the box says the same.
const pasted = new WeakMap();

document.addEventListener("paste", event => {
  const box = event.target;
  if (!box.matches?.("[data-exact]") || box.selectionEnd - box.selectionStart !== box.value.length) return;
  pasted.set(box, event.clipboardData.getData("text/plain"));
});

document.addEventListener("input", event => {
  if (event.target.matches?.("[data-exact]")) event.target.dispatchEvent(new Event("edit", { bubbles: true }));
});

export function read(box) {
  const exact = pasted.get(box);
  return handOver(exact?.replace(/\r\n?/g, "\n") === box.value ? exact : box.value);
}

export function write(box, text) {
  pasted.delete(box);
  box.value = text;
}
