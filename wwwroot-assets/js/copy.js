// Copies, and says so on the spot and to a screen reader.
async function write(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // No clipboard on a plain-HTTP host other than localhost.
    const area = Object.assign(document.createElement("textarea"), { value: text });
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
}

export async function copy(text, button) {
  await write(text);
  const announcer = document.getElementById("announcer");
  announcer.textContent = "Copied";
  const label = button.querySelector("[data-copy-label]")?.firstChild ?? button.firstChild;
  if (!label || button.classList.contains("copied")) return;
  const before = label.data;
  button.classList.add("copied");
  label.data = "Copied";
  setTimeout(() => {
    label.data = before;
    button.classList.remove("copied");
    announcer.textContent = "";
  }, 1600);
}
