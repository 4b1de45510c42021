// A button with data-copy copies that text: no circuit needed.
import { copy } from "./copy.js";

addEventListener("click", event => {
  const button = event.target.closest?.("[data-copy]");
  if (button) copy(button.dataset.copy, button);
});
