// Copies what the clicked element holds in data-copy. Says so on the spot and to a screen reader.
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

addEventListener("click", async event => {
  const button = event.target.closest?.("[data-copy]");
  if (!button) return;
  await write(button.dataset.copy);
  document.getElementById("announcer").textContent = "Copied";
  const label = button.querySelector("[data-copy-label]")?.firstChild;
  if (!label || button.classList.contains("copied")) return;
  const before = label.data;
  button.classList.add("copied");
  label.data = "Copied";
  setTimeout(() => {
    label.data = before;
    button.classList.remove("copied");
    document.getElementById("announcer").textContent = "";
  }, 1600);
});
